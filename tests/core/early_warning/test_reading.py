"""The early warning as it is read from marks, notes and scores: for many students and for one, on both databases."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sms_core.attendance import service as attendance
from sms_core.conduct import service as conduct
from sms_core.conduct.model import ConductKind
from sms_core.courses import service as courses
from sms_core.early_warning.model import Flag, Lack, Part, Sees, Warning
from sms_core.early_warning.repository import told, warnings, window_until
from sms_core.enrolment import service as enrolment
from sms_core.grading import scales
from sms_core.grading import service as grading
from sms_core.grading.model import US_LETTER_ID, ScoreStatus
from sms_core.ids import Id, SectionId, UserId
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.store.journal import Author
from sms_core.store.unit import Store
from sms_core.timetable import service as timetable
from tests.core.attendance.lessons import FIRST, teaching_school
from tests.core.small_school import TERM_BEGINS, TODAY, SmallSchool, do
from tests.factories import AUTHOR

WEEK = timedelta(days=7)
STRANGER = UserId(b"\x09" * 16)


class Class:
    """Maths B1 meets on Mondays; History B1 is another class of Anna's."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.school: SmallSchool = teaching_school(store)
        do(store, scales.ship_scales)
        begins, ends = date(2026, 9, 1), date(2027, 6, 30)
        do(store, sessions.create_session, "2026–27", SessionType.SCHOOL_YEAR, begins, ends, 2027)
        history = do(store, courses.create_course, "HIS", "History", credits=Decimal(2))
        self.history = do(store, sections.create_section, history, self.school.term, "History B1")
        do(store, timetable.add_slot, self.history, 1, FIRST)
        do(store, enrolment.enrol, self.history, self.school.anna, TERM_BEGINS)
        self.categories: dict[SectionId, Id] = {}
        for section in (self.school.section, self.history):
            do(store, sections.change_section, section, grading_scale=US_LETTER_ID)
            self.categories[section] = do(store, grading.create_category, section, "Tests", Decimal(100))

    def marked(self, code: str, *mondays_ago: int) -> None:
        for ago in mondays_ago:
            day = TODAY - ago * WEEK
            do(self.store, attendance.mark, self.school.section, day, FIRST, self.school.anna, code)

    def scored(self, section: SectionId, value: int | None, day: date = TODAY) -> None:
        """A score of 0 to 100 in work given and due on a day; None is missing."""
        work = do(
            self.store, grading.create_assessment, section, self.categories[section], f"Quiz {day}", Decimal(100),
            assigned_on=day, due_on=day,
        )  # fmt: skip
        score = None if value is None else Decimal(value)
        status = ScoreStatus.MISSING if value is None else ScoreStatus.GRADED
        do(self.store, grading.set_score, section, work, self.school.anna, score, status)

    def warning(self, sees: Sees | None = None) -> Warning:
        students = [self.school.anna, self.school.nikos]
        return warnings(self.store.connection, students, TODAY, sees)[self.school.anna]


@pytest.fixture
def lessons(either_store: Store) -> Class:
    return Class(either_store)


def test_every_point_opens_to_the_rows_behind_it(lessons: Class) -> None:
    lessons.marked("P", 0, 1, 2, 3, 4, 5, 6, 7)
    lessons.marked("A", 8)
    lessons.marked("E", 9)
    for ago in (0, 3, 200):
        do(lessons.store, conduct.note, lessons.school.anna, TODAY - timedelta(days=ago), ConductKind.INCIDENT, "x")
    do(lessons.store, conduct.note, lessons.school.anna, TODAY, ConductKind.CONCERN, "tired")
    lessons.scored(lessons.school.section, 95)
    lessons.scored(lessons.history, 40)
    made = told(lessons.store.connection, lessons.school.anna, TODAY)
    assert [made.warning.points(part).points for part in Part] == [2, 1, 2]
    assert (made.warning.tier, made.warning.gpa, made.warning.failing) == (3, 0, 1)
    assert [mark.code for mark in made.behind.missed] == ["A", "E"]
    assert [one.day for one in made.behind.incidents] == [TODAY, TODAY - timedelta(days=3)]
    assert [one.title for one in made.behind.results] == ["History B1", "Maths B1"]
    assert made.warning == lessons.warning()


def test_who_has_nothing_gets_no_tier_and_the_reasons(lessons: Class) -> None:
    made = lessons.warning()
    assert made.tier is None
    assert made.lacks == ((Part.ATTENDANCE, Lack.NO_LESSONS), (Part.COURSE, Lack.NO_RESULTS))


def test_missing_work_and_a_fall_raise_their_flags(lessons: Class) -> None:
    for ago in (10, 9, 8, 7):
        lessons.scored(lessons.history, 90, TODAY - ago * WEEK)
    lessons.scored(lessons.history, None, TODAY - WEEK)
    made = told(lessons.store.connection, lessons.school.anna, TODAY)
    assert made.warning.flags == (Flag.MISSING_WORK, Flag.DECLINE)
    assert [item.due_on for item in made.behind.missing_work] == [TODAY - WEEK]
    assert (made.warning.work.recent_mean, made.warning.work.term_mean) == (0, 72)  # type: ignore[union-attr]


def test_a_teacher_s_warning_covers_her_own_classes(lessons: Class) -> None:
    lessons.marked("A", 0)
    lessons.scored(lessons.school.section, 95)
    lessons.scored(lessons.history, 40)
    store, anna = lessons.store, lessons.school.anna
    do(store, conduct.note, anna, TODAY, ConductKind.INCIDENT, "here", section=lessons.school.section)
    with store.write("note", Author(STRANGER, AUTHOR.device)) as write:
        conduct.note(write.work, anna, TODAY, ConductKind.INCIDENT, "there", section=lessons.history)
    maths = Sees(sections=frozenset({lessons.school.section}), author=AUTHOR.user)
    history = Sees(sections=frozenset({lessons.history}), author=STRANGER)
    in_maths, in_history = lessons.warning(maths), lessons.warning(history)
    assert (in_maths.incidents, in_maths.failing, in_maths.attendance.points) == (1, 0, 2)
    assert (in_history.incidents, in_history.failing, in_history.attendance.lack) == (1, 1, Lack.NO_LESSONS)
    assert lessons.warning().incidents == 2
    made = told(store.connection, anna, TODAY, history)
    assert made.own_classes_only
    assert ([one.text for one in made.behind.incidents], made.behind.missed) == (["there"], ())


def test_what_a_person_may_not_see_is_not_read(lessons: Class) -> None:
    lessons.marked("A", 0)
    lessons.scored(lessons.history, 40)
    do(lessons.store, conduct.note, lessons.school.anna, TODAY, ConductKind.INCIDENT, "x")
    made = told(lessons.store.connection, lessons.school.anna, TODAY, Sees(conduct=False, grades=False))
    assert (made.warning.tier, made.warning.incidents, made.warning.gpa) == (None, None, None)
    assert (made.behind.incidents, made.behind.results, made.behind.missing_work) == ((), (), ())
    assert len(made.behind.missed) == 1


def test_the_window_leaves_out_weekends_and_closures(lessons: Class) -> None:
    window = window_until(lessons.store.connection, TODAY, 4)
    assert window is not None
    assert (window.first, window.last, window.school_days) == (date(2026, 11, 10), TODAY, 4)
    do(lessons.store, sessions.create_closure, "Storm", date(2026, 11, 16), date(2026, 11, 17))
    window = window_until(lessons.store.connection, TODAY, 4)
    assert window is not None
    assert window.first == date(2026, 11, 3)


def test_at_the_beginning_of_the_year_the_window_is_as_long_as_it_can_be(lessons: Class) -> None:
    window = window_until(lessons.store.connection, date(2026, 9, 15), 45)
    assert window is not None
    assert (window.first, window.last, window.school_days) == (date(2026, 9, 14), date(2026, 9, 15), 2)
    assert window_until(lessons.store.connection, date(2026, 9, 11), 45) is None


def test_a_school_without_a_timetable_meets_from_monday_to_friday(store: Store) -> None:
    window = window_until(store.connection, date(2026, 11, 22), 6)
    assert window is not None
    assert (window.first, window.last) == (date(2026, 11, 13), date(2026, 11, 20))
