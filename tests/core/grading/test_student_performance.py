"""Two real classes (tests/data/student_performance): each student's result is the mean of their three grades."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from sms_core.enrolment.table import ENROLMENT
from sms_core.grading import repository, scales, service
from sms_core.grading.bulk import results
from sms_core.grading.model import GREEK_ID
from sms_core.grading.table import SCORE
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_core.sections import service as sections
from sms_core.store.unit import Store
from sms_core.students.table import STUDENT
from tests.core.small_school import TERM_BEGINS, TODAY, do, small_school
from tests.factories import AUTHOR

FOLDER = Path(__file__).parents[2] / "data" / "student_performance"
GRADES = ("G1", "G2", "G3")
Grades = tuple[int, ...]


def read(name: str) -> Iterator[Grades]:
    with (FOLDER / name).open(encoding="ascii", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            yield tuple(int(row[name]) for name in GRADES)


def a_class(store: Store, grades: list[Grades]) -> tuple[SectionId, list[StudentId]]:
    """A section on the Greek scale whose students have these scores."""
    section = small_school(store).section
    do(store, scales.ship_scales)
    do(store, sections.change_section, section, grading_scale=GREEK_ID)
    category = do(store, service.create_category, section, "Grades", Decimal(100))
    given = [do(store, service.create_assessment, section, category, name, Decimal(20)) for name in GRADES]
    with store.write("load", AUTHOR) as write:
        work = write.work
        students = [StudentId(work.new_id()) for _ in grades]
        rows = [((id,), {"family_name": "Student", "given_name": str(n)}) for n, id in enumerate(students)]
        work.create_many(STUDENT, [(key, {**facts, "status": "active"}) for key, facts in rows])
        stays = [((section, id, 1), {"begin_date": TERM_BEGINS, "status": "active"}) for id in students]
        work.create_many(ENROLMENT, stays)
        for place, assessment in enumerate(given):
            column = zip(students, grades, strict=True)
            work.create_many(SCORE, [_score(section, assessment, id, had[place]) for id, had in column])
    return section, students


def _score(section: SectionId, assessment: AssessmentId, student: StudentId, value: int):  # type: ignore[no-untyped-def]
    return (section, assessment, student), {"value": Decimal(value), "status": "graded", "late": False}


@pytest.mark.parametrize(("name", "count"), [("student-mat.csv", 395), ("student-por.csv", 649)])
def test_each_student_s_result_is_the_mean_of_the_three_grades(store: Store, name: str, count: int) -> None:
    grades = list(read(name))
    assert len(grades) == count
    section, students = a_class(store, grades)
    book = repository.gradebook(store.connection, section)
    found = results(store.connection, [section], TODAY, workings=True)[section]
    assert len(found) == count
    for student, had in zip(students, grades, strict=True):
        mean = Fraction(sum(had), 3)
        assert book.working(student, TODAY).exact == mean * 5
        assert found[student].working == book.working(student, TODAY)
        told = found[student].final
        assert told is not None
        # A mean of three whole numbers is never half way between two tenths.
        assert told.value == round(Decimal(sum(had)) / 3, 1)
        assert told.passes == (told.value >= 10)
