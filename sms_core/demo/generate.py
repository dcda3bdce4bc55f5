"""All rows of a demo school, batch by batch, in the order in which tables load."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sms_core.attendance.table import ABSENCE_FOLLOW_UP, MARK, PLANNED_ABSENCE, REGISTER, REGISTER_GUEST
from sms_core.clock import from_days
from sms_core.conduct.table import CONDUCT_NOTE
from sms_core.demo.absences import make_absences, planned_rows
from sms_core.demo.accounts import account_batches, user_ids
from sms_core.demo.chance import Batch
from sms_core.demo.conduct import conduct_rows
from sms_core.demo.contacts import contact_batches
from sms_core.demo.enrolments import enrolment_rows, seat_rows
from sms_core.demo.finals import final_rows
from sms_core.demo.follow_up import follow_up_rows, guest_rows
from sms_core.demo.marks import mark_rows, register_rows, taken_lessons
from sms_core.demo.people import student_batches
from sms_core.demo.phrases import phrase_batches
from sms_core.demo.plan import DemoPlan, DemoUser
from sms_core.demo.reference import code_batches, reference_batches, scale_batches
from sms_core.demo.school import School, make_school
from sms_core.demo.scores import assessment_rows, category_rows, score_rows
from sms_core.demo.staff import make_staff, section_batches, staff_batches
from sms_core.enrolment.table import ENROLMENT, SEAT
from sms_core.grading.table import ASSESSMENT, CATEGORY, FINAL_GRADE, SCORE
from sms_core.ids import SectionId, StaffId


@dataclass(frozen=True, slots=True)
class DemoLesson:
    """One lesson of the demo teacher's day; `students` are those enrolled then."""

    period: int
    section: SectionId
    title: str
    room: str
    students: int


@dataclass(frozen=True, slots=True)
class DemoTeacher:
    """The teacher whose day the demo shows; `staff` is the place in the staff that `DemoUser.staff` means."""

    staff: int
    id: StaffId
    name: str
    lessons: tuple[DemoLesson, ...]


def demo_teacher(plan: DemoPlan) -> DemoTeacher:
    """Nikos Vasileiou of Mathematics, with his lessons of today, or of the next day that has any."""
    school = make_school(plan)
    person = make_staff(school)[0]
    weekday = None if school.coming_day is None else from_days(school.coming_day).weekday()
    lessons = [
        DemoLesson(period, SectionId(section.id), section.title, section.room, _size(school, section.form))
        for section in school.sections
        if section.lead == 0
        for day, period in section.slots
        if day == weekday
    ]
    name = f"{person.given_name} {person.family_name}"
    return DemoTeacher(0, StaffId(school.staff_ids[0]), name, tuple(sorted(lessons, key=lambda x: x.period)))


def _size(school: School, form: int) -> int:
    day = school.coming_day or school.today
    stints = school.stays.of_form[form]
    return len({stint.pupil for stint in stints if school.stays.form_on(stint.pupil, day) == form})


def generate(plan: DemoPlan, users: Sequence[DemoUser] = ()) -> Iterator[Batch]:
    """Batches of canonical rows (`Table.columns`, `deleted` last) of one table each; the same plan makes the same rows.

    Raises `TooFewTeachers`, and KeyError for a role that is not shipped.
    """
    accounts = {user.staff: id for id, user in zip(user_ids(plan, users), users, strict=True) if user.staff is not None}
    school = make_school(plan, accounts)
    yield from _reference(school)
    yield from _people(school)
    yield from _lessons(school)
    yield CONDUCT_NOTE, conduct_rows(school)
    yield from account_batches(school, users)


def _reference(school: School) -> Iterator[Batch]:
    yield from reference_batches(school)
    yield from staff_batches(school, make_staff(school))
    yield from section_batches(school)


def _people(school: School) -> Iterator[Batch]:
    plan, people, stays = school.plan, school.people, school.stays
    yield from student_batches(plan, people, school.names, stays.left, stays.moved)
    yield from contact_batches(plan, people, school.names, stays.joined)
    for section in school.sections:
        yield ENROLMENT, enrolment_rows(section.id, stays.of_form[section.form], people)
    for section in school.sections:
        yield SEAT, seat_rows(plan, section.id, section.place, stays.of_form[section.form], people)


def _lessons(school: School) -> Iterator[Batch]:
    absences = make_absences(school)
    sections = school.sections
    yield from code_batches()
    for section in sections:
        yield REGISTER, register_rows(school, section, taken_lessons(school, section))
    for section in sections:
        yield MARK, mark_rows(school, section, taken_lessons(school, section), absences)
    yield PLANNED_ABSENCE, planned_rows(school, absences)
    yield REGISTER_GUEST, guest_rows(school, sections[0], taken_lessons(school, sections[0]))
    yield ABSENCE_FOLLOW_UP, follow_up_rows(school, absences)
    yield from scale_batches(school)
    for section in sections:
        yield CATEGORY, category_rows(school, section)
    for section in sections:
        yield ASSESSMENT, assessment_rows(school, section)
    for section in sections:
        yield SCORE, score_rows(school, section, absences)
    for section in sections:
        yield FINAL_GRADE, final_rows(school, section, absences)
    yield from phrase_batches(school)
