"""Actions: what can be done now, with its shortcut; behind `>` nothing else is searched."""

from collections.abc import Iterable

from sms_desktop.i18n import tr
from sms_desktop.pages.palette.finder import NamedFinder, Sign, To
from sms_desktop.pages.palette.sources import Named

_T = "Palette"


class Actions(NamedFinder):
    """Actions by their words; those that cannot be done now are not there, nor those that only show a screen."""

    to = To.ACTION
    signs = frozenset({Sign.ANYTHING, Sign.ACTIONS})

    def title(self) -> str:
        return tr(_T, "Actions")

    def named(self) -> Iterable[Named]:
        screens = {screen.words for screen in self.sources.screens()}
        return (one for one in self.sources.actions() if one.enabled and one.words not in screens)
