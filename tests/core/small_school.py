"""A school of one section: what most tests of a noun stand on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from sms_core.courses import service as courses
from sms_core.ids import Id, SectionId, StaffId, StudentId
from sms_core.sections import service as sections
from sms_core.sessions.table import ACADEMIC_SESSION
from sms_core.staff import service as staff
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from tests.factories import AUTHOR

TERM_BEGINS, TERM_ENDS = date(2026, 9, 11), date(2027, 1, 29)
TODAY = date(2026, 11, 23)

P = ParamSpec("P")
T = TypeVar("T")


def do(store: Store, verb: Callable[Concatenate[Work, P], T], *arguments: P.args, **named: P.kwargs) -> T:
    """One verb as one action."""
    with store.write("test", AUTHOR) as write:
        return verb(write.work, *arguments, **named)


@dataclass(frozen=True, slots=True)
class SmallSchool:
    """The ids of what is in it."""

    term: Id
    course: Id
    section: SectionId
    teacher: StaffId
    anna: StudentId
    nikos: StudentId


def small_school(store: Store) -> SmallSchool:
    """One term, one course, one section, its teacher, and two students who are in no section yet."""
    with store.write("found", AUTHOR) as write:
        work = write.work
        term = Id(work.new_id())
        work.create(
            ACADEMIC_SESSION,
            term,
            title="Autumn",
            type="term",
            start_date=TERM_BEGINS,
            end_date=TERM_ENDS,
            school_year=2027,
        )
        course = courses.create_course(work, "MAT-1", "Mathematics")
        section = sections.create_section(work, course, term, "Maths B1", room="12")
        teacher = staff.add_staff(work, "Bell", "Anna")
        sections.assign_staff(work, section, teacher, begin_date=TERM_BEGINS)
        anna = students.admit(work, "Παππά", "Άννα", "00042")
        nikos = students.admit(work, "Grey", "Nikos", "00043")
    return SmallSchool(term, course, section, teacher, anna, nikos)
