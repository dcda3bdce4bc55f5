"""Final grades: those of terms that are over are locked with the value that the grading rules give."""

from decimal import Decimal

from sms_core.clock import from_days, to_days
from sms_core.demo.absences import Absences
from sms_core.demo.chance import Row, pick, row, stream
from sms_core.demo.school import DemoSection, School
from sms_core.demo.scores import KINDS, STATUSES, Graded, category_ids, graded
from sms_core.demo.year import Span, terms
from sms_core.grading.model import GREEK_ID, Assessment, Category, Score, ScoreStatus
from sms_core.grading.results import outcome, working
from sms_core.grading.scales import SHIPPED_SCALES
from sms_core.grading.table import FINAL_GRADE
from sms_core.ids import AssessmentId, SectionId, StudentId

_SCALE = next(scale for scale in SHIPPED_SCALES if scale.id == GREEK_ID)
_REMARKS = (
    "Works steadily.", "Could take part more often.", "A pleasure to teach.", "Absences leave gaps.",
    "Has improved a great deal.", "Homework is often missing.",
)  # fmt: skip
_REMARKED = 0.04
_REMARKS_AFTER = 21  # days of a term
_OVERRIDDEN = 0.006


def final_rows(school: School, section: DemoSection, absences: Absences) -> list[Row]:
    """A section's final grades: locked ones of past terms, and remarks that are written already for the running one."""
    found: list[Row] = []
    chance = stream(school.plan.seed, "finals", section.place)
    columns = list(graded(school, section, absences))
    for id, term in zip(school.session_ids[1:], terms(school.plan.school_year), strict=True):
        if to_days(term.start) + _REMARKS_AFTER > school.today:
            continue
        values = _values(school, section, columns, term) if to_days(term.end) < school.today else {}
        for pupil in _active(school, section):
            value = values.get(pupil)
            comment = pick(chance, _REMARKS) if chance.random() < _REMARKED else None
            raised = value is not None and chance.random() < _OVERRIDDEN
            if value is None and comment is None:
                continue
            locked = value if value is None else value + int(raised)
            found.append(
                row(
                    FINAL_GRADE,
                    section=section.id,
                    session=id,
                    student=school.people.pupils[pupil].id,
                    override=_thousandths(locked) if raised else None,
                    reason="Oral examination at the end of the term." if raised else None,
                    comment=comment,
                    locked=int(value is not None),
                    locked_value=_thousandths(locked),
                    locked_scale_version=None if value is None else 1,
                )
            )
    return found


def _thousandths(value: Decimal | None) -> int | None:
    return None if value is None else int(min(value, Decimal(20)) * 1000)


def _active(school: School, section: DemoSection) -> list[int]:
    stints = school.stays.of_form[section.form]
    return sorted({stint.pupil for stint in stints if stint.status == "active"})


def _values(school: School, section: DemoSection, columns: list[Graded], term: Span) -> dict[int, Decimal]:
    """The result of each pupil in a term, in units of the scale."""
    first, last = to_days(term.start), to_days(term.end)
    inside = [column for column in columns if first <= column.assessment.assigned_on <= last]
    category_of = dict(zip(KINDS, category_ids(school, section), strict=True))
    here = SectionId(section.id)
    categories = [Category(category_of[k], here, k.category, Decimal(k.weight), k.drop_lowest, k.code) for k in KINDS]
    items = [_assessment(column, here, category_of[column.assessment.kind]) for column in inside]
    scores: dict[int, dict[AssessmentId, Score]] = {}
    for column, item in zip(inside, items, strict=True):
        values, statuses = column.values.tolist(), column.statuses.tolist()
        for pupil, value, status in zip(column.pupils.tolist(), values, statuses, strict=True):
            had = Decimal(value) / 1000 if STATUSES[status] == "graded" else None
            student = StudentId(school.people.pupils[pupil].id)
            scores.setdefault(pupil, {})[item.id] = Score(item.id, student, had, ScoreStatus(STATUSES[status]))
    results = {p: outcome(_SCALE, working(categories, items, s, from_days(school.today))) for p, s in scores.items()}
    return {pupil: result.value for pupil, result in results.items() if result}


def _assessment(column: Graded, section: SectionId, category: bytes) -> Assessment:
    a = column.assessment
    return Assessment(
        id=AssessmentId(a.id),
        section=section,
        category=category,
        title=a.title,
        max_score=Decimal(a.kind.max_score),
        weight=Decimal(1),
        assigned_on=from_days(a.assigned_on),
        due_on=from_days(a.due_on),
        published=a.published,
        counts=True,
    )
