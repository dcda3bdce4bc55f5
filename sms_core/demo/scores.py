"""Categories, assessments and scores: they follow ability, and suffer where somebody was often away."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sms_core.demo.absences import Absences
from sms_core.demo.chance import Flags, Floats, Ints, Row, ids, pick, row, rows, stream
from sms_core.demo.school import DemoSection, School
from sms_core.demo.subjects import Subject
from sms_core.grading.table import ASSESSMENT, CATEGORY, SCORE
from sms_core.store.fields import Stored

STATUSES = ("graded", "missing", "exempt", "not_submitted")
_GRADED, _MISSING, _EXEMPT, _NOT_SUBMITTED = range(len(STATUSES))
_AHEAD = 18  # days before they are due, teachers enter assessments
_TO_GRADE = 7  # days after they are due, some are not graded yet
_COMMENTS = (
    "Well argued.", "Check the last step.", "Much better than last time.", "Come and see me about question 3.",
    "Good work.", "Unfinished.", "Careful with the units.", "Μπράβο!", "Handwriting hard to read.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of work: its category's title and weight, and how one item of it is scored and assigned."""

    category: str
    code: str
    weight: int
    drop_lowest: int
    item: str
    max_score: int
    step: int  # of scores, in thousandths
    days_before: int  # from being assigned to being due
    misses: float


HOMEWORK = Kind("Homework", "assignment", 15, 1, "Homework", 10, 500, 5, 0.035)
QUIZ = Kind("Quizzes", "quiz", 20, 0, "Quiz", 20, 500, 0, 0.002)
TEST = Kind("Tests", "exam", 45, 0, "Test", 20, 500, 7, 0.002)
ORAL = Kind("Oral", "participation", 20, 0, "Oral", 20, 500, 0, 0.0)
KINDS = (HOMEWORK, QUIZ, TEST, ORAL)
_TURNS = (HOMEWORK, QUIZ, HOMEWORK, TEST, HOMEWORK, ORAL, QUIZ, TEST)


@dataclass(frozen=True, slots=True)
class Assigned:
    """One assessment; days since 1970-01-01."""

    id: bytes
    kind: Kind
    title: str
    assigned_on: int
    due_on: int
    published: bool


@dataclass(frozen=True, slots=True)
class Graded:
    """The scores of one assessment, for those pupils who have one; values in thousandths, 0 where there is none."""

    assessment: Assigned
    pupils: Ints
    values: Ints
    statuses: NDArray[np.int64]
    late: Flags


def category_ids(school: School, section: DemoSection) -> list[bytes]:
    """The ids of a section's categories, in the order of `KINDS`."""
    return ids(stream(school.plan.seed, "categories", section.place), int(school.year_days[0]), len(KINDS))


def category_rows(school: School, section: DemoSection) -> list[Row]:
    """How the section's work is divided; weights add up to 100."""
    return [
        row(
            CATEGORY,
            id=id,
            section=section.id,
            title=kind.category,
            weight=kind.weight * 1000,
            drop_lowest=kind.drop_lowest,
            kind=kind.code,
        )
        for id, kind in zip(category_ids(school, section), KINDS, strict=True)
    ]


def assigned(school: School, section: DemoSection) -> list[Assigned]:
    """The section's assessments so far, and those that are announced already, by the day they are due."""
    chance = stream(school.plan.seed, "assessments", section.place)
    days, _ = school.lessons(section, school.year_days)
    count = school.plan.assessments
    places = ((np.arange(count) + chance.random(count)) * len(days) / count).astype(np.int64)
    made_ids = ids(chance, int(school.year_days[0]), count)
    numbers = dict.fromkeys(KINDS, 0)
    found = []
    dues = days[places].tolist()
    last = max((due for due in dues if due <= school.today), default=0)
    for turn, (id, due) in enumerate(zip(made_ids, dues, strict=True)):
        kind = _TURNS[turn % len(_TURNS)]
        numbers[kind] += 1
        title = _title(kind, numbers[kind], school.subjects[section.subject], chance)
        waits = due > school.today - _TO_GRADE and bool(chance.random() < 0.6)
        waits |= section.lead == 0 and due == last > school.today - 2 * _TO_GRADE
        published = due <= school.today and not waits
        if due <= school.today + _AHEAD:
            first = max(due - kind.days_before, int(school.year_days[0]))
            found.append(Assigned(id, kind, title, first, due, published))
    return found


def _title(kind: Kind, number: int, subject: Subject, chance: np.random.Generator) -> str:
    topic = pick(chance, subject.topics)
    return f"{kind.item} {number}, {topic}" if kind is TEST else f"{kind.item} {number}"


def assessment_rows(school: School, section: DemoSection) -> list[Row]:
    """The section's assessments; drafts are not published."""
    categories = dict(zip(KINDS, category_ids(school, section), strict=True))
    return [
        row(
            ASSESSMENT,
            id=a.id,
            section=section.id,
            category=categories[a.kind],
            title=a.title,
            max_score=a.kind.max_score * 1000,
            weight=1000,
            assigned_on=a.assigned_on,
            due_on=a.due_on,
            published=int(a.published),
            counts=1,
        )
        for a in assigned(school, section)
    ]


def graded(school: School, section: DemoSection, absences: Absences) -> Iterator[Graded]:
    """The scores of each assessment that is due, with pupils in the order of the form."""
    chance = stream(school.plan.seed, "scores", section.place)
    stints = school.stays.of_form[section.form]
    everybody = np.array([stint.pupil for stint in stints], dtype=np.int64)
    begins = np.array([stint.begin for stint in stints], dtype=np.int64)
    ends = np.array([stint.end if stint.end is not None else 1 << 30 for stint in stints], dtype=np.int64)
    talent = _talent(school, section, chance)[everybody]
    missed = (absences.gone_from[everybody] == 1) & ~absences.excursion[everybody]
    share = np.cumsum(missed, axis=1) / (1 + np.arange(missed.shape[1])) if missed.shape[1] else missed
    for assessment in assigned(school, section):
        draws = chance.random((4, len(everybody)))
        form_day = chance.normal(0.0, 3.0)
        noise = chance.normal(0.0, 7.5, len(everybody))
        if assessment.due_on > school.today:
            continue
        at = max(int(np.searchsorted(school.days, assessment.due_on, side="right")) - 1, 0)
        there = (begins <= assessment.assigned_on) & (ends >= assessment.due_on)
        reached = _reached(assessment, there, draws[3], float(chance.random()))
        percent = 73.0 + form_day + talent + noise - 95.0 * share[:, at]
        statuses = _statuses(assessment, draws, missed[:, at], school.people.away[everybody], school.today)
        values = _values(assessment.kind, percent)
        yield Graded(
            assessment,
            everybody[reached],
            np.where(statuses == _GRADED, values, 0)[reached],
            statuses[reached],
            ((draws[2] < 0.05) & (statuses == _GRADED) & (assessment.kind is HOMEWORK))[reached],
        )


def _talent(school: School, section: DemoSection, chance: np.random.Generator) -> Floats:
    """What each pupil is above or under the usual percentage in this subject, the same in all years of it."""
    own = stream(school.plan.seed, "talent", section.subject).normal(0.0, 5.0, len(school.people.pupils))
    strictness = chance.normal(0.0, 3.5)
    return np.asarray(12.5 * school.people.ability + own - strictness, dtype=np.float64)


def _values(kind: Kind, percent: Floats) -> Ints:
    """Scores in thousandths, in the steps in which the kind is scored."""
    steps = np.rint(np.clip(percent, 4.0, 100.0) / 100.0 * kind.max_score * 1000 / kind.step)
    return np.asarray(steps.astype(np.int64) * kind.step)


def _reached(assessment: Assigned, there: Flags, draws: Floats, part: float) -> Flags:
    """Whose score is entered: everybody's but a forgotten few, or the first of the list where grading goes on."""
    if assessment.published:
        return there & (draws >= 0.004)
    done = int((0.15 + 0.7 * part) * np.count_nonzero(there))
    return there & (np.cumsum(there) <= done)


def _statuses(assessment: Assigned, draws: Floats, missed: Flags, away: Floats, today: int) -> NDArray[np.int64]:
    kind = assessment.kind
    missing = draws[0] < kind.misses * (0.5 + 9.0 * away)
    on_the_day = missed & (kind is not HOMEWORK)
    statuses = np.where(missing, _MISSING, _GRADED)
    statuses = np.where(on_the_day, np.where(draws[0] < 0.6, _EXEMPT, _MISSING), statuses)
    statuses = np.where(draws[1] < 0.005, _EXEMPT, statuses)
    open_yet = assessment.due_on > today - _TO_GRADE
    return np.asarray(np.where((statuses == _MISSING) & open_yet, _NOT_SUBMITTED, statuses), dtype=np.int64)


def score_rows(school: School, section: DemoSection, absences: Absences) -> list[Row]:
    """All scores of a section, in the order in which they are stored."""
    chance = stream(school.plan.seed, "comments", section.place)
    pupils = school.people.pupils
    found: list[Row] = []
    for column in graded(school, section, absences):
        count = len(column.pupils)
        comments: list[Stored] = [None] * count
        for place in np.flatnonzero(chance.random(count) < 0.012).tolist():
            comments[place] = pick(chance, _COMMENTS)
        has_value = (column.statuses == _GRADED).tolist()
        found += rows(
            SCORE,
            section=[section.id] * count,
            assessment=[column.assessment.id] * count,
            student=[pupils[pupil].id for pupil in column.pupils.tolist()],
            value=[value if has else None for value, has in zip(column.values.tolist(), has_value, strict=True)],
            status=[STATUSES[status] for status in column.statuses.tolist()],
            late=column.late.astype(np.int64).tolist(),
            comment=comments,
        )
    return found
