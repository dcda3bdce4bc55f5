"""Settings: the lines of the Settings page."""

from collections.abc import Iterable

from sms_desktop.i18n import tr
from sms_desktop.pages.palette.finder import NamedFinder, To
from sms_desktop.pages.palette.sources import Named

_T = "Palette"


class Settings(NamedFinder):
    """Settings by their words and their section."""

    to = To.SETTING

    def title(self) -> str:
        return tr(_T, "Settings")

    def named(self) -> Iterable[Named]:
        return self.sources.settings()
