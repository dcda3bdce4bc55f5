"""The results of many students in many classes at once, read and summed in one go.

They are those of `sms_core.grading.results`, which says the rules; here the same sums are made of whole numbers over
common denominators, and what many results share is made once.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sms_core.grading.bulk import repository
from sms_core.grading.bulk.repository import Sheet
from sms_core.grading.bulk.sums import Cell, Numbers, SheetSums, Teller
from sms_core.grading.model import FinalGrade, Scale, families
from sms_core.grading.repository import every_scale
from sms_core.grading.results import Outcome, Working, held, told_on
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection

__all__ = ["Result", "Results", "results"]


@dataclass(frozen=True, slots=True)
class Result:
    """One student's result in one section; `takes`: is in it, or has completed it.

    Who left keeps a result, and it enters no average. `computed` follows from the scores alone; `final` is what holds,
    told on `scale`: the section's, or the version of it that the result was locked with.
    """

    section: SectionId
    student: StudentId
    takes: bool
    computed: Outcome | None
    final: Outcome | None
    grade: FinalGrade | None
    scale: Scale
    working: Working | None


Results = dict[SectionId, dict[StudentId, Result]]


def results(
    connection: Connection,
    classes: int | Sequence[SectionId],
    today: date,
    session: bytes | None = None,
    *,
    students: Collection[StudentId] | None = None,
    workings: bool = False,
) -> Results:
    """The results of everybody who is or was in some sections, or in those of a school year (the year in which it
    ends); or of some `students` among them.

    With a `session`, those of a term inside the classes' own; a class that does not contain it is left out. So is a
    class whose scale has not arrived here yet. With `workings` each result has its sum, line by line.
    """
    sheets = repository.sheets(connection, classes, session)
    scales = every_scale(connection)
    family = families(scales)
    told = {identifier: Teller(scale) for identifier, scale in scales.items()}
    enrolled = repository.enrolled(connection, sheets, students)
    finals = repository.finals(connection, sheets)
    unexcused = repository.unexcused(connection, sheets)
    numbers = Numbers() if workings else None
    found: Results = {}
    for sheet in sheets:
        if sheet.scale not in scales:
            continue
        beside = _Beside(enrolled.get(sheet.section, {}), finals.get(sheet.section, {}))
        absent = unexcused.get(sheet.section, {})
        sums = SheetSums(sheet.categories, sheet.assessments, today, sheet.absence_penalty, numbers)
        cells = _cells(connection, sheet, sums, students)
        versions = family[sheet.scale]
        found[sheet.section] = _of_section(sheet, sums, told[sheet.scale], versions, beside, cells, absent)
    return found


@dataclass(frozen=True, slots=True)
class _Beside:
    """Who is or was in a section, and what stands beside their computed results."""

    enrolled: Mapping[StudentId, bool]
    finals: Mapping[StudentId, FinalGrade]


def _cells(
    connection: Connection, sheet: Sheet, sums: SheetSums, students: Collection[StudentId] | None
) -> dict[StudentId, list[Cell]]:
    """What each student has in the section."""
    found: dict[StudentId, list[Cell]] = {}
    columns = sums.columns
    for assessment, student, value, status in repository.scores(connection, sheet.section, students):
        column = columns.get(assessment)
        if column is not None:
            cell = column[value, status]
            mine = found.get(student)
            if mine is None:
                found[student] = [cell]
            else:
                mine.append(cell)
    return found


def _of_section(
    sheet: Sheet,
    sums: SheetSums,
    teller: Teller,
    versions: Mapping[int, Scale],
    beside: _Beside,
    cells: Mapping[StudentId, list[Cell]],
    unexcused: Mapping[StudentId, int],
) -> dict[StudentId, Result]:
    found: dict[StudentId, Result] = {}
    nothing: list[Cell] = []
    section, finals = sheet.section, beside.finals
    for student, takes in beside.enrolled.items():
        percentage, working = sums.result(cells.get(student, nothing), unexcused.get(student, 0))
        computed = None if percentage is None else teller.told(*percentage)
        grade = finals.get(student)
        final, scale = computed, teller.scale
        if grade is not None:
            final, scale = held(scale, versions, grade, computed), told_on(scale, versions, grade)
        found[student] = Result(section, student, takes, computed, final, grade, scale, working)
    return found
