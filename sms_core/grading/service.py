"""Keeping a gradebook: categories, assessments, scores, final grades."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from sms_core.enrolment.model import NotEnrolled
from sms_core.grading import repository
from sms_core.grading.entry import ScoreEntry
from sms_core.grading.gradebook import Gradebook
from sms_core.grading.model import (
    CategoryInUse,
    FinalLocked,
    HasScores,
    MaxTooLow,
    NothingToLock,
    OtherSection,
    OverrideReasonNeeded,
    ScoreMissing,
    ScoreStatus,
    ScoreTooHigh,
    SessionNotInside,
    SheetLocked,
)
from sms_core.grading.table import ASSESSMENT, CATEGORY, FINAL_GRADE, SCORE
from sms_core.ids import AssessmentId, Id, SectionId, StudentId
from sms_core.sections.table import SECTION_TABLE
from sms_core.sessions.repository import session_named
from sms_core.store.unit import Work


class CategoryFacts(TypedDict, total=False):
    """What may change of a category; what is not named stays."""

    title: str
    weight: Decimal
    drop_lowest: int
    kind: str


class AssessmentFacts(TypedDict, total=False):
    """What may change of an assessment; what is not named stays."""

    title: str
    category: bytes
    max_score: Decimal
    weight: Decimal
    assigned_on: date | None
    due_on: date | None
    counts: bool


def create_category(
    work: Work, section: SectionId, title: str, weight: Decimal, *, drop_lowest: int = 0, kind: str = "other"
) -> Id:
    """Make a category that weighs `weight` in the section's result; its id. Raises `NotFound`, `Invalid`."""
    work.existing(SECTION_TABLE, section)
    category = Id(work.new_id())
    weight = Decimal(weight)
    work.create(CATEGORY, category, section=section, title=title, weight=weight, drop_lowest=drop_lowest, kind=kind)
    return category


def change_category(work: Work, category: bytes, **facts: Unpack[CategoryFacts]) -> None:
    """Rename or weigh a category anew. Raises `NotFound`, `Invalid`."""
    if "weight" in facts:
        facts["weight"] = Decimal(facts["weight"])
    work.change(CATEGORY, category, **facts)


def delete_category(work: Work, category: bytes) -> None:
    """Take away a category without assessments. Raises `NotFound`, `CategoryInUse`."""
    known = repository.category_named(work.connection, category)
    inside = [a for a in repository.assessments(work.connection, known.section) if a.category == category]
    if inside:
        raise CategoryInUse(count=len(inside))
    work.delete(CATEGORY, category)


def create_assessment(
    work: Work,
    section: SectionId,
    category: bytes,
    title: str,
    max_score: Decimal,
    *,
    weight: Decimal | None = None,
    assigned_on: date | None = None,
    due_on: date | None = None,
    counts: bool = True,
    published: bool = False,
) -> AssessmentId:
    """Make a piece of work that is scored up to `max_score`; its id. Raises `NotFound`, `OtherSection`, `Invalid`."""
    _check_category(work, section, category)
    assessment = AssessmentId(work.new_id())
    work.create(
        ASSESSMENT,
        assessment,
        section=section,
        category=category,
        title=title,
        max_score=Decimal(max_score),
        weight=Decimal(1 if weight is None else weight),
        assigned_on=assigned_on,
        due_on=due_on,
        counts=counts,
        published=published,
    )
    return assessment


def change_assessment(work: Work, assessment: AssessmentId, **facts: Unpack[AssessmentFacts]) -> None:
    """Change an assessment. Raises `NotFound`, `OtherSection`, `MaxTooLow`, `Invalid`."""
    now = repository.assessment_named(work.connection, assessment)
    if "category" in facts:
        _check_category(work, now.section, facts["category"])
    if "weight" in facts:
        facts["weight"] = Decimal(facts["weight"])
    if "max_score" in facts:
        facts["max_score"] = Decimal(facts["max_score"])
        column = repository.scores_of_assessment(work.connection, now)
        highest = max((score.value for score in column if score.value is not None), default=Decimal(0))
        if highest > facts["max_score"]:
            raise MaxTooLow(highest=highest)
    work.change(ASSESSMENT, assessment, **facts)


def delete_assessment(work: Work, assessment: AssessmentId) -> None:
    """Take away an assessment that nobody has a score in. Raises `NotFound`, `HasScores`."""
    now = repository.assessment_named(work.connection, assessment)
    column = repository.scores_of_assessment(work.connection, now)
    if column:
        raise HasScores(count=len(column))
    work.delete(ASSESSMENT, assessment)


def publish(work: Work, assessment: AssessmentId) -> None:
    """Let the scores of an assessment be seen. Raises `NotFound`."""
    work.change(ASSESSMENT, assessment, published=True)


def unpublish(work: Work, assessment: AssessmentId) -> None:
    """Make the scores of an assessment a draft again. Raises `NotFound`."""
    work.change(ASSESSMENT, assessment, published=False)


def set_score(
    work: Work,
    section: SectionId,
    assessment: AssessmentId,
    student: StudentId,
    value: Decimal | None,
    status: str = ScoreStatus.GRADED,
    late: bool = False,
) -> None:
    """Score a student's work, or say with `status` why there is nothing to score; a comment stays.

    Raises `NotFound`, `NotEnrolled`, `SheetLocked`, `ScoreTooHigh`, `ScoreMissing`, `Invalid`.
    """
    limits = repository.scoring_limits(work.connection, section, assessment, student)
    most = limits.most
    if not limits.belongs:
        raise NotEnrolled(students=[student])
    _refuse_locked(work, section, {limits.assigned_on}, [student])
    SCORE.stored_values({"status": status})
    _put_score(work, (section, assessment, student), ScoreEntry(value, ScoreStatus(status), late), most)


def set_scores(
    work: Work, section: SectionId, assessment: AssessmentId, entries: Mapping[StudentId, ScoreEntry]
) -> int:
    """Fill a column of the gradebook; how many scores that were. Raises what `set_score` does, with nothing written."""
    return set_cells(work, section, {(assessment, student): entry for student, entry in entries.items()})


def set_cells(work: Work, section: SectionId, cells: Mapping[tuple[AssessmentId, StudentId], ScoreEntry | None]) -> int:
    """Fill cells of several columns, as when a range is pasted; None clears one. How many cells were filled or cleared.

    Raises what `set_score` does, and `OtherSection`, with nothing written.
    """
    known = {id: repository.assessment_named(work.connection, id) for id in {assessment for assessment, _ in cells}}
    if any(assessment.section != section for assessment in known.values()):
        raise OtherSection(section=section)
    students = {student for _, student in cells}
    strangers = students - repository.students_ever(work.connection, section)
    if strangers:
        raise NotEnrolled(students=sorted(strangers))
    _refuse_locked(work, section, {assessment.assigned_on for assessment in known.values()}, students)
    for (assessment, _), entry in cells.items():
        if entry is not None:
            _checked(entry, known[assessment].max_score)
    for (assessment, student), entry in cells.items():
        if entry is not None:
            _put_score(work, (section, assessment, student), entry, known[assessment].max_score)
        elif work.live(SCORE, section, assessment, student) is not None:
            _clear(work, (section, assessment, student))
    return len(cells)


def set_comment(
    work: Work, section: SectionId, assessment: AssessmentId, student: StudentId, comment: str | None
) -> None:
    """Write beside a score; without one, the work stands as not submitted.

    Raises `NotFound`, `NotEnrolled`, `SheetLocked`.
    """
    limits = repository.scoring_limits(work.connection, section, assessment, student)
    if not limits.belongs:
        raise NotEnrolled(students=[student])
    _refuse_locked(work, section, {limits.assigned_on}, [student])
    key = (section, assessment, student)
    if work.live(SCORE, *key) is None:
        work.create(SCORE, *key, status=ScoreStatus.NOT_SUBMITTED.value, late=False, comment=comment)
    else:
        work.change(SCORE, *key, comment=comment)


def clear_score(work: Work, section: SectionId, assessment: AssessmentId, student: StudentId) -> None:
    """Leave the work ungraded again; a comment stays. Raises `NotFound`, `SheetLocked`."""
    key = (section, assessment, student)
    work.existing(SCORE, *key)
    given = repository.assessment_named(work.connection, assessment)
    _refuse_locked(work, section, {given.assigned_on}, [student])
    _clear(work, key)


def override_final(
    work: Work,
    section: SectionId,
    session: bytes,
    student: StudentId,
    value: Decimal | None,
    reason: str | None = None,
) -> None:
    """Let `value` (in the scale's units) hold instead of the computed result, or the computed one again with None.

    An override has its reason. Raises `NotFound`, `NotEnrolled`, `SessionNotInside`, `FinalLocked`, `ScoreTooHigh`,
    `OverrideReasonNeeded`, `Invalid`.
    """
    _check_final(work, section, session, student)
    most = repository.scale_of(work.connection, section).maximum
    number = None if value is None else Decimal(value)
    if number is not None and number > most:
        raise ScoreTooHigh(max=most)
    if number is not None and not (reason or "").strip():
        raise OverrideReasonNeeded
    work.put(FINAL_GRADE, section, session, student, override=number, reason=None if number is None else reason)


def set_final_comment(work: Work, section: SectionId, session: bytes, student: StudentId, comment: str | None) -> None:
    """Write beside a final grade. Raises `NotFound`, `NotEnrolled`, `SessionNotInside`, `FinalLocked`."""
    _check_final(work, section, session, student)
    work.put(FINAL_GRADE, section, session, student, comment=comment)


def lock_final(work: Work, section: SectionId, session: bytes, student: StudentId, today: date) -> Decimal:
    """Fix the result that holds today, with the version of its scale; the value that was locked.

    Raises `NotFound`, `NotEnrolled`, `SessionNotInside`, `FinalLocked`, `NothingToLock`.
    """
    _check_final(work, section, session, student)
    book = repository.gradebook(work.connection, section, session)
    value = _lock(work, book, student, today)
    if value is None:
        raise NothingToLock
    return value


def lock_finals(
    work: Work, section: SectionId, session: bytes, students: Iterable[StudentId], today: date
) -> dict[StudentId, Decimal]:
    """Lock the results of several students; who has none, or is locked already, is left out of what was locked.

    Raises `NotFound`, `NotEnrolled`, `SessionNotInside`.
    """
    wanted = list(students)
    _check_session(work, section, session)
    _check_students(work, section, wanted)
    book = repository.gradebook(work.connection, section, session)
    open_ones = [one for one in wanted if one not in book.finals or not book.finals[one].locked]
    locked = {one: _lock(work, book, one, today) for one in open_ones}
    return {one: value for one, value in locked.items() if value is not None}


def value_to_lock(
    book: Gradebook, student: StudentId, override: Decimal | None, today: date
) -> tuple[Decimal, int] | None:
    """What a lock fixes: the override, else the computed result, and the scale's version; None without either."""
    computed = None if override is not None else book.computed(student, today)
    value = override if computed is None else computed.value
    return None if value is None else (round(value, 3), book.scale.version)


def unlock_final(work: Work, section: SectionId, session: bytes, student: StudentId) -> None:
    """Let the result follow the scores again. Raises `NotFound`."""
    key = (section, session, student)
    work.change(FINAL_GRADE, *key, locked=False, locked_value=None, locked_scale_version=None)


def _lock(work: Work, book: Gradebook, student: StudentId, today: date) -> Decimal | None:
    """Lock what there is; the server computes it again when the lock arrives there."""
    grade = book.finals.get(student)
    found = value_to_lock(book, student, None if grade is None else grade.override, today)
    if found is None:
        return None
    value, version = found
    key = (book.section, book.session, student)
    work.put(FINAL_GRADE, *key, locked=True, locked_value=value, locked_scale_version=version)
    return value


def _check_category(work: Work, section: SectionId, category: bytes) -> None:
    if repository.category_named(work.connection, category).section != section:
        raise OtherSection(section=section)


def _checked(entry: ScoreEntry, most: Decimal) -> Decimal | None:
    """The value to store. Raises `ScoreMissing`, `ScoreTooHigh`."""
    if entry.status is not ScoreStatus.GRADED:
        return None
    if entry.value is None:
        raise ScoreMissing
    value = Decimal(entry.value)
    if value > most:
        raise ScoreTooHigh(max=most)
    return value


def _put_score(work: Work, key: tuple[SectionId, AssessmentId, StudentId], entry: ScoreEntry, most: Decimal) -> None:
    work.put(SCORE, *key, value=_checked(entry, most), status=entry.status.value, late=entry.late)


def _clear(work: Work, key: tuple[SectionId, AssessmentId, StudentId]) -> None:
    if work.existing(SCORE, *key)["comment"] is None:
        work.delete(SCORE, *key)
    else:
        work.change(SCORE, *key, value=None, status=ScoreStatus.NOT_SUBMITTED.value, late=False)


def _refuse_locked(
    work: Work, section: SectionId, assigned: Iterable[date | None], students: Iterable[StudentId]
) -> None:
    """Raises `SheetLocked` where a student's scores in work that was assigned on one of these days are fixed."""
    wanted = frozenset(students)
    for day in set(assigned):
        locked = wanted & repository.locked_students(work.connection, section, day)
        if locked:
            raise SheetLocked(students=sorted(locked))


def _check_final(work: Work, section: SectionId, session: bytes, student: StudentId) -> None:
    _check_session(work, section, session)
    _check_students(work, section, [student])
    row = work.live(FINAL_GRADE, section, session, student)
    if row is not None and row["locked"]:
        raise FinalLocked


def _check_session(work: Work, section: SectionId, session: bytes) -> None:
    own = repository.section_session(work.connection, section)
    if session != own:
        inside = session_named(work.connection, session)
        whole = session_named(work.connection, own)
        if inside.start_date < whole.start_date or inside.end_date > whole.end_date:
            raise SessionNotInside(start=whole.start_date, end=whole.end_date)


def _check_students(work: Work, section: SectionId, students: Iterable[StudentId]) -> None:
    strangers = set(students) - repository.students_ever(work.connection, section)
    if strangers:
        raise NotEnrolled(students=sorted(strangers))
