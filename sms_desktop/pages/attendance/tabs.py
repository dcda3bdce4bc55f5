"""The parts of the Attendance page: who sees which, what they are called, and how each is made when first seen."""

from collections.abc import Callable
from enum import StrEnum

from sms_core.access.keys import Key, Reach
from sms_desktop.i18n import tr
from sms_desktop.pages.attendance.day import DayPage
from sms_desktop.pages.attendance.part import Part
from sms_desktop.pages.base import PageContext

_T = "Attendance"


class AttendanceTab(StrEnum):
    """The tabs, in order."""

    LESSONS = "lessons"
    ABSENCES = "absences"
    GROUP = "group"
    LISTS = "lists"
    PLANNED = "planned"


def reaches_school(context: PageContext) -> bool:
    """Whether the person sees the attendance of everybody."""
    return context.grants.allows(Key.ATTENDANCE_VIEW, context.clock.now()) is Reach.SCHOOL


def tabs_for(context: PageContext) -> list[AttendanceTab]:
    """The tabs that this person has."""
    found = [AttendanceTab.LESSONS]
    if reaches_school(context):
        found += [AttendanceTab.ABSENCES] if context.allows(Key.CONTACTS_VIEW) else []
        found += [AttendanceTab.GROUP]
    found += [AttendanceTab.LISTS]
    found += [AttendanceTab.PLANNED] if context.allows(Key.STUDENTS_VIEW) else []
    return found


def tab_words(tab: AttendanceTab, *, whole_school: bool) -> str:
    """What a tab is called."""
    lessons = tr(_T, "Registers today") if whole_school else tr(_T, "Lessons")
    return {
        AttendanceTab.LESSONS: lessons,
        AttendanceTab.ABSENCES: tr(_T, "Absences"),
        AttendanceTab.GROUP: tr(_T, "Form group"),
        AttendanceTab.LISTS: tr(_T, "Lists"),
        AttendanceTab.PLANNED: tr(_T, "Planned absences"),
    }[tab]


def make_day(context: PageContext) -> DayPage:
    """The lessons of the day: the person's own, or those of the school."""
    if not reaches_school(context):
        return DayPage(context)
    from sms_desktop.pages.attendance.registers_today import RegistersTodayPage  # heavy: a teacher's start needs none

    return RegistersTodayPage(context)


def _absences(context: PageContext) -> Part:
    from sms_desktop.pages.attendance.absences import AbsencesPart  # heavy: when it is first shown

    return AbsencesPart(context)


def _group(context: PageContext) -> Part:
    from sms_desktop.pages.attendance.form_group import FormGroupPart  # heavy: when it is first shown

    return FormGroupPart(context)


def _lists(context: PageContext) -> Part:
    from sms_desktop.pages.attendance.lists import ListsPart  # heavy: when it is first shown

    return ListsPart(context)


def _planned(context: PageContext) -> Part:
    from sms_desktop.pages.attendance.planned import PlannedPart  # heavy: when it is first shown

    return PlannedPart(context)


MAKES: dict[AttendanceTab, Callable[[PageContext], Part]] = {
    AttendanceTab.ABSENCES: _absences,
    AttendanceTab.GROUP: _group,
    AttendanceTab.LISTS: _lists,
    AttendanceTab.PLANNED: _planned,
}
