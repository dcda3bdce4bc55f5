"""The pages of the window, in the order of the sidebar, and the things that open in a tab of their own.

A page that does not work is not here. To add one: a folder, and a line in `PAGES` (with an action `page_<key>` in
`actions.py`). Those that are asked for most have a digit, `Ctrl+1` to `Ctrl+9`, in this order.
"""

from collections.abc import Callable
from typing import NamedTuple

from sms_core.access.keys import Key
from sms_desktop.i18n import translatable
from sms_desktop.pages.base import Page, PageContext, PageEntry


class ThingEntry(NamedTuple):
    """What opens in a tab: `kind` as in `pages/reading.py`, `place` is the page that it belongs to."""

    kind: str
    place: str
    icon: str
    permission: Key
    make: Callable[[PageContext, bytes], Page]


def _home(context: PageContext) -> Page:
    from sms_desktop.pages.home.page import HomePage  # heavy: after the first paint

    return HomePage(context)


def _students(context: PageContext) -> Page:
    from sms_desktop.pages.students.page import StudentsPage  # heavy: when it is first shown

    return StudentsPage(context)


def _classes(context: PageContext) -> Page:
    from sms_desktop.pages.classes.page import ClassesPage  # heavy: when it is first shown

    return ClassesPage(context)


def _attendance(context: PageContext) -> Page:
    from sms_desktop.pages.attendance.page import AttendancePage  # heavy: when it is first shown

    return AttendancePage(context)


def _gradebook(context: PageContext) -> Page:
    from sms_desktop.pages.gradebook.page import GradebookPage  # heavy: when it is first shown

    return GradebookPage(context)


def _conduct(context: PageContext) -> Page:
    from sms_desktop.pages.conduct.page import ConductPage  # heavy: when it is first shown

    return ConductPage(context)


def _staff(context: PageContext) -> Page:
    from sms_desktop.pages.staff.page import StaffPage  # heavy: when it is first shown

    return StaffPage(context)


def _year(context: PageContext) -> Page:
    from sms_desktop.pages.school_year.page import SchoolYearPage  # heavy: when it is first shown

    return SchoolYearPage(context)


def _users(context: PageContext) -> Page:
    from sms_desktop.pages.users.page import UsersPage  # heavy: when it is first shown

    return UsersPage(context)


def _history(context: PageContext) -> Page:
    from sms_desktop.pages.history.page import HistoryPage  # heavy: when it is first shown

    return HistoryPage(context)


def _sync(context: PageContext) -> Page:
    from sms_desktop.pages.issues.page import IssuesPage  # heavy: when it is first shown

    return IssuesPage(context)


def _settings(context: PageContext) -> Page:
    from sms_desktop.pages.settings.page import SettingsPage  # heavy: when it is first shown

    return SettingsPage(context, context.desk)


def _student(context: PageContext, id: bytes) -> Page:
    from sms_core.ids import Id, StudentId  # heavy: as below
    from sms_desktop.pages.student.page import StudentPage  # heavy: when the first is opened

    return StudentPage(context, StudentId(Id(id)))


def _class(context: PageContext, id: bytes) -> Page:
    from sms_core.ids import Id, SectionId  # heavy: as below
    from sms_desktop.pages.classes.class_page import ClassPage  # heavy: when the first is opened

    return ClassPage(context, SectionId(Id(id)))


PAGES = (
    PageEntry("home", translatable("Pages", "Home"), "house", None, _home),
    PageEntry("students", translatable("Pages", "Students"), "users", Key.STUDENTS_VIEW, _students),
    PageEntry("classes", translatable("Pages", "Classes"), "graduation-cap", Key.SECTIONS_VIEW, _classes),
    PageEntry("attendance", translatable("Pages", "Attendance"), "clipboard-check", Key.ATTENDANCE_VIEW, _attendance),
    PageEntry("gradebook", translatable("Pages", "Gradebook"), "book-open", Key.GRADES_VIEW, _gradebook),
    PageEntry("conduct", translatable("Pages", "Conduct"), "message-square", Key.CONDUCT_VIEW, _conduct),
    PageEntry("staff", translatable("Pages", "Staff"), "user-round", Key.STAFF_VIEW, _staff),
    PageEntry("year", translatable("Pages", "School year"), "calendar-days", Key.SECTIONS_VIEW, _year),
    PageEntry(
        "users", translatable("Pages", "Users and roles"), "shield-check", Key.USERS_VIEW, _users, at_bottom=True
    ),
    PageEntry("history", translatable("Pages", "History"), "history", None, _history, at_bottom=True),
    PageEntry("sync", translatable("Pages", "Sync"), "refresh-cw", None, _sync, at_bottom=True),
    PageEntry("settings", translatable("Pages", "Settings"), "settings", None, _settings, at_bottom=True),
)

THINGS = {
    "student": ThingEntry("student", "students", "user-round", Key.STUDENTS_VIEW, _student),
    "class": ThingEntry("class", "classes", "graduation-cap", Key.SECTIONS_VIEW, _class),
}


def page_named(key: str) -> PageEntry:
    """The entry of a page."""
    return next(entry for entry in PAGES if entry.key == key)
