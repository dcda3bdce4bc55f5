"""Early warning as this person may see it: for a student with the rows behind it, and for the students of a class."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.attendance.model import AttendanceCode
from sms_core.attendance.repository import codes
from sms_core.clock import Clock
from sms_core.early_warning.model import Sees, Told, Warning
from sms_core.early_warning.repository import told, warnings
from sms_core.ids import SectionId, StudentId
from sms_core.sections.repository import section as section_of
from sms_core.store.connection import Connection
from sms_desktop.ops.present import Present, present, taught

KEYS = (Key.ATTENDANCE_VIEW, Key.CONDUCT_VIEW, Key.GRADES_VIEW)
TABLES = (
    "mark", "register", "enrolment", "attendance_code", "conduct_note", "score", "assessment", "category",
    "final_grade", "section", "grading_scale", "scale_band", "course", "closure", "timetable_slot",
    "academic_session", "school_setting",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ToldHere:
    """A student's early warning, with the words for what its rows refer to."""

    told: Told
    titles: dict[SectionId, str]
    codes: tuple[AttendanceCode, ...]
    now: Present


def read_told(clock: Clock, grants: Grants, student: StudentId) -> Callable[[Connection], ToldHere]:
    """A job: one student's early warning."""

    def job(connection: Connection) -> ToldHere:
        now = present(connection, clock)
        found = told(connection, student, now.today, _sees(connection, clock, grants, now))
        behind = found.behind
        named = {mark.section for mark in behind.missed} | {item.section for item in behind.missing_work}
        named |= {note.section for note in behind.incidents if note.section} | {item.section for item in behind.recent}
        known = [section_of(connection, section) for section in named]
        titles = {one.id: one.title for one in known if one is not None}
        return ToldHere(found, titles, tuple(codes(connection)), now)

    return job


def read_tiers(
    clock: Clock, grants: Grants, students: Sequence[StudentId]
) -> Callable[[Connection], dict[StudentId, Warning]]:
    """A job: the early warning of each of some students."""

    def job(connection: Connection) -> dict[StudentId, Warning]:
        now = present(connection, clock)
        return warnings(connection, students, now.today, _sees(connection, clock, grants, now))

    return job


def sees_tiers(clock: Clock, grants: Grants) -> bool:
    """Whether the person may see all that a tier is made of."""
    return all(grants.allows(key, clock.now()) is not None for key in KEYS)


def sees_own_classes_only(clock: Clock, grants: Grants) -> bool:
    """Whether what the person sees covers their own classes alone."""
    return any(grants.allows(key, clock.now()) is Reach.OWN for key in KEYS)


def _sees(connection: Connection, clock: Clock, grants: Grants, now: Present) -> Sees:
    """One reach for all three parts, the narrowest: points of different classes do not add up."""
    attendance, conduct, grades = (grants.allows(key, clock.now()) is not None for key in KEYS)
    own = sees_own_classes_only(clock, grants)
    return Sees(attendance, conduct, grades, taught(connection, grants, now) if own else None, grants.user)
