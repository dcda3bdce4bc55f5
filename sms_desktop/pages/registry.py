"""The pages of the window, in the order of the sidebar. A page that does not work is not here."""

from collections.abc import Callable
from dataclasses import dataclass

from sms_core.access.keys import Key
from sms_desktop.i18n import translatable
from sms_desktop.pages.base import Page, PageContext


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: `permission` is the key that shows it (None: everybody), `at_bottom` puts it above the account."""

    key: str
    title: str
    icon: str
    permission: Key | None
    make: Callable[[PageContext], Page]
    at_bottom: bool = False


def _attendance(context: PageContext) -> Page:
    from sms_desktop.pages.attendance.page import AttendancePage  # heavy: after the first paint

    return AttendancePage(context)


def _sync(context: PageContext) -> Page:
    from sms_desktop.pages.issues.page import IssuesPage  # heavy: when it is first shown

    return IssuesPage(context)


PAGES = (
    PageEntry("attendance", translatable("Pages", "Attendance"), "clipboard-check", Key.ATTENDANCE_VIEW, _attendance),
    PageEntry("sync", translatable("Pages", "Sync"), "refresh-cw", None, _sync, at_bottom=True),
)


def page_named(key: str) -> PageEntry:
    """The entry of a page."""
    return next(entry for entry in PAGES if entry.key == key)
