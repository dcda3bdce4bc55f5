"""Screens: the pages of the sidebar."""

from collections.abc import Iterable

from sms_desktop.i18n import tr
from sms_desktop.pages.palette.finder import NamedFinder, To
from sms_desktop.pages.palette.sources import Named

_T = "Palette"


class Screens(NamedFinder):
    """Pages by their title."""

    to = To.PAGE

    def title(self) -> str:
        return tr(_T, "Screens")

    def named(self) -> Iterable[Named]:
        return self.sources.screens()
