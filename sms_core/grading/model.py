"""Grading: what is assessed, how it was scored, and the scales that results are told on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sms_core.errors import Refused
from sms_core.ids import AssessmentId, Id, SectionId, StudentId, id_from

# Shipped scales have the same ids in every school.
PERCENT_ID = Id(id_from("01900000-0000-7000-8000-000000000001"))
GREEK_ID = Id(id_from("01900000-0000-7000-8000-000000000002"))
US_LETTER_ID = Id(id_from("01900000-0000-7000-8000-000000000003"))


class ScoreTooHigh(Refused):
    """The score is more than the assessment gives; `max` is the most."""

    code = "score_too_high"


class ScoreMissing(Refused):
    """A graded score needs a value."""

    code = "score_missing"


class HasScores(Refused):
    """`count` students have scores in it, so it can only be set not to count."""

    code = "has_scores"


class MaxTooLow(Refused):
    """Somebody has `highest` already, more than the new maximum."""

    code = "max_too_low"


class CategoryInUse(Refused):
    """`count` assessments belong to the category."""

    code = "category_in_use"


class OtherSection(Refused):
    """The thing belongs to another section."""

    code = "other_section"


class FinalLocked(Refused):
    """The final grade is locked."""

    code = "final_locked"


class SessionNotInside(Refused):
    """A final grade is for the section's own session or one inside it."""

    code = "session_not_inside"


class NothingToLock(Refused):
    """There is no result yet that could be locked."""

    code = "nothing_to_lock"


class SheetLocked(Refused):
    """The result of the student's term or year is locked, and its scores with it; the office unlocks it."""

    code = "sheet_locked"


class OverrideReasonNeeded(Refused):
    """An override stands beside the computed result with its reason, or not at all."""

    code = "override_reason_needed"


class Ambiguous(Refused):
    """Several things, `titles`, are meant by `text`."""

    code = "ambiguous"


class ScoreStatus(StrEnum):
    """What a score without or beside its value means."""

    GRADED = "graded"
    MISSING = "missing"
    EXEMPT = "exempt"
    NOT_SUBMITTED = "not_submitted"


class Rounding(StrEnum):
    """How a scale rounds: not at all, or half up to so many places."""

    NONE = "none"
    HALF_UP_0 = "half_up_0"
    HALF_UP_1 = "half_up_1"
    HALF_UP_2 = "half_up_2"

    @property
    def places(self) -> int | None:
        """Decimal places, None where nothing is rounded."""
        return None if self is Rounding.NONE else int(self[-1])


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of work in a section, and what it weighs in the result."""

    id: bytes
    section: SectionId
    title: str
    weight: Decimal
    drop_lowest: int
    kind: str | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """A piece of work that is scored up to `max_score`; `counts` says whether it enters the result."""

    id: AssessmentId
    section: SectionId
    category: bytes
    title: str
    max_score: Decimal
    weight: Decimal
    assigned_on: date | None
    due_on: date | None
    published: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How one student did in one assessment."""

    assessment: AssessmentId
    student: StudentId
    value: Decimal | None
    status: ScoreStatus
    late: bool = False
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A step of a scale, from `from_value` (in the scale's units) upwards."""

    label: str
    from_value: Decimal
    points: Decimal | None
    passes: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """How results are told: percentages become 0 to `maximum`, rounded, and fall into a band. Bands in any order.

    `replaces` is the version before it, a scale of its own; all of them are one family.
    """

    id: bytes
    title: str
    version: int
    rounding: Rounding
    maximum: Decimal
    bands: tuple[Band, ...]
    replaces: bytes | None = None

    def band_of(self, value: Decimal) -> Band | None:
        """The highest band that `value` reaches; None below all of them."""
        reached = [band for band in self.bands if band.from_value <= value]
        return max(reached, key=lambda band: band.from_value, default=None)


@dataclass(frozen=True, slots=True)
class FinalGrade:
    """What stands beside the computed result: an override with its reason, a comment, a lock. Values in scale units."""

    section: SectionId
    session: bytes
    student: StudentId
    override: Decimal | None
    reason: str | None
    comment: str | None
    locked: bool
    locked_value: Decimal | None
    locked_scale_version: int | None

    def value(self, computed: Decimal | None) -> Decimal | None:
        """The grade that holds, given the computed one."""
        if self.locked:
            return self.locked_value
        return computed if self.override is None else self.override


def families(scales: Mapping[bytes, Scale]) -> dict[bytes, dict[int, Scale]]:
    """For each of `scales`, given by id: every version of its family, by number."""
    members: dict[bytes, dict[int, Scale]] = {}
    root_of = {identifier: _first_version(scales, identifier) for identifier in scales}
    for identifier, root in root_of.items():
        scale = scales[identifier]
        members.setdefault(root, {})[scale.version] = scale
    return {identifier: members[root] for identifier, root in root_of.items()}


def _first_version(scales: Mapping[bytes, Scale], identifier: bytes) -> bytes:
    seen = {identifier}
    before = scales[identifier].replaces
    while before is not None and before in scales and before not in seen:
        seen.add(before)
        identifier, before = before, scales[before].replaces
    return identifier


def weights_add_up(categories: Sequence[Category]) -> bool:
    """Whether the categories' weights make 100; where they do not, that is a warning and no error."""
    return sum(category.weight for category in categories) == 100
