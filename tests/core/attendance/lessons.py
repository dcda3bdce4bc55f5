"""A small school with lessons: codes, periods, a timetable, and two enrolled students."""

from datetime import date, time

from sms_core.attendance import codes
from sms_core.enrolment import service as enrolment
from sms_core.ids import StudentId
from sms_core.sessions import service as sessions
from sms_core.store.unit import Store
from sms_core.students import service as students
from sms_core.timetable import service as timetable
from tests.core.small_school import TERM_BEGINS, SmallSchool, small_school
from tests.factories import AUTHOR

MONDAY = date(2026, 11, 23)
FIRST, SECOND = 1, 2


def teaching_school(store: Store) -> SmallSchool:
    """Maths B1 meets on Mondays in the first period; Anna and Nikos have been in it since the term began."""
    school = small_school(store)
    with store.write("timetable", AUTHOR) as write:
        work = write.work
        codes.ship_codes(work)
        sessions.create_period(work, FIRST, "1st", time(8, 15), time(9, 0))
        sessions.create_period(work, SECOND, "2nd", time(9, 5), time(9, 50))
        timetable.add_slot(work, school.section, 0, FIRST)
        enrolment.enrol(work, school.section, school.anna, TERM_BEGINS)
        enrolment.enrol(work, school.section, school.nikos, TERM_BEGINS)
    return school


def newcomer(store: Store) -> StudentId:
    """A student of the school who is in no section."""
    with store.write("admit", AUTHOR) as write:
        return students.admit(write.work, "Ωραίου", "Ελένη", "00099")
