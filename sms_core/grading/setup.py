"""Taking over another class's set-up, or another term's: categories and assessments, without scores and unpublished.

Dates move with the terms, by whole weeks, so that a weekday stays one. What is there already under the same title is
not made a second time, so copying twice does no harm.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sms_core.grading import repository, service
from sms_core.grading.dates import DateWarning, date_warnings
from sms_core.grading.model import Assessment, Category
from sms_core.ids import SectionId
from sms_core.sessions.model import Session
from sms_core.sessions.repository import closures_between, session_named
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work

_WEEK = 7


@dataclass(frozen=True, slots=True)
class PlannedCategory:
    """A category to copy; `existing` is the target's own of that title, which is taken instead."""

    source: Category
    existing: bytes | None


@dataclass(frozen=True, slots=True)
class PlannedAssessment:
    """An assessment to copy, with its dates in the target; one that is `existing` there already is left out."""

    source: Assessment
    assigned_on: date | None
    due_on: date | None
    existing: bool
    warnings: tuple[DateWarning, ...]


@dataclass(frozen=True, slots=True)
class SetupPlan:
    """What copying does."""

    categories: tuple[PlannedCategory, ...]
    assessments: tuple[PlannedAssessment, ...]
    shift_days: int

    @property
    def new_categories(self) -> int:
        """How many categories will be made."""
        return sum(category.existing is None for category in self.categories)

    @property
    def new_assessments(self) -> int:
        """How many assessments will be made."""
        return sum(not assessment.existing for assessment in self.assessments)


def plan_setup(
    connection: Connection,
    source: SectionId,
    target: SectionId,
    *,
    from_session: bytes | None = None,
    to_session: bytes | None = None,
) -> SetupPlan:
    """What copying the set-up of `source` into `target` would do; without sessions, each section's own.

    From a shorter session only the work that was assigned in it is taken. Raises `NotFound`.
    """
    begins = _session(connection, source, from_session)
    arrives = _session(connection, target, to_session)
    shift = _whole_weeks(begins, arrives)
    own = {category.id: category for category in repository.categories(connection, source)}
    given = [assessment for assessment in _given(connection, source, begins) if assessment.category in own]
    if source == target:
        categories = tuple(PlannedCategory(own[id], id) for id in dict.fromkeys(one.category for one in given))
    else:
        theirs = {folded(category.title): category.id for category in repository.categories(connection, target)}
        categories = tuple(PlannedCategory(one, theirs.get(folded(one.title))) for one in own.values())
    there = {folded(a.title) for a in _given(connection, target, arrives)}
    closures = closures_between(connection, arrives.start_date, arrives.end_date)
    planned = []
    for assessment in given:
        assigned, due = (None if day is None else day + shift for day in (assessment.assigned_on, assessment.due_on))
        warnings = date_warnings(assigned, due, arrives, closures)
        planned.append(PlannedAssessment(assessment, assigned, due, folded(assessment.title) in there, warnings))
    return SetupPlan(categories, tuple(planned), shift.days)


def copy_setup(
    work: Work,
    source: SectionId,
    target: SectionId,
    *,
    from_session: bytes | None = None,
    to_session: bytes | None = None,
) -> SetupPlan:
    """Do what `plan_setup` tells, and tell it. Raises `NotFound`."""
    plan = plan_setup(work.connection, source, target, from_session=from_session, to_session=to_session)
    category_of = _categories(work, target, plan.categories)
    for planned in plan.assessments:
        if not planned.existing:
            _make(work, target, planned, category_of)
    return plan


def _categories(work: Work, target: SectionId, planned: Sequence[PlannedCategory]) -> dict[bytes, bytes]:
    """The target's category for each of the source's; those that it lacks are made."""
    found: dict[bytes, bytes] = {}
    for one in planned:
        old = one.source
        found[old.id] = one.existing or service.create_category(
            work, target, old.title, old.weight, drop_lowest=old.drop_lowest, kind=old.kind or "other"
        )
    return found


def _make(work: Work, target: SectionId, planned: PlannedAssessment, category_of: Mapping[bytes, bytes]) -> None:
    old = planned.source
    service.create_assessment(
        work,
        target,
        category_of[old.category],
        old.title,
        old.max_score,
        weight=old.weight,
        assigned_on=planned.assigned_on,
        due_on=planned.due_on,
        counts=old.counts,
        published=False,
    )


def _session(connection: Connection, section: SectionId, session: bytes | None) -> Session:
    return session_named(connection, session or repository.section_session(connection, section))


def _given(connection: Connection, section: SectionId, session: Session) -> list[Assessment]:
    """The work of a section: all in its own session, in a shorter one what was assigned in it."""
    every = repository.assessments(connection, section)
    if session.id == repository.section_session(connection, section):
        return every
    return [a for a in every if a.assigned_on and session.start_date <= a.assigned_on <= session.end_date]


def _whole_weeks(begins: Session, arrives: Session) -> timedelta:
    """From the first week of one session to that of the other."""
    first, other = (one.start_date - timedelta(days=one.start_date.weekday()) for one in (begins, arrives))
    return timedelta(days=(other - first).days // _WEEK * _WEEK)
