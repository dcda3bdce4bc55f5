"""The results of a student as two lists: the classes, and the scores of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sms_core.grading.model import ScoreStatus
from sms_desktop.i18n import tr
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ui.days import show_day

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.student_grades import ClassGrades, ScoreLine

_T = "Student"


def grades_listing() -> Listing:
    """The classes; rows are `ops.student_grades.ClassGrades`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Class"), lambda row: row.title, 150, stretch=True, strong=True),
            Column(
                lambda: tr(_T, "Graded"),
                lambda row: tr(_T, "{graded} of {total}", graded=row.graded, total=len(row.lines)),
                128,
                right=True,
                tone="text-secondary",
                optional=1,
                order=lambda row: row.graded,
            ),
            Column(
                lambda: tr(_T, "Result"),
                result_words,
                160,
                right=True,
                strong=True,
                tone=lambda row: "danger" if row.result is not None and not row.result.passes else "",
                order=lambda row: None if row.result is None else row.result.value,
            ),
        ),
        spoken=lambda row: f"{row.title}, {result_words(row)}",
        key=lambda row: row.section,
    )


def result_words(row: ClassGrades) -> str:
    """14.2 with its label where the scale has one; a dash without data."""
    if row.result is None:
        return "–"
    value = show_decimal(row.result.value)
    label = row.result.label
    return f"{value} · {label}" if label and label != value else value


def scores_listing() -> Listing:
    """The scores in a class; rows are `ops.student_grades.ScoreLine`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Assessment"), lambda row: row.assessment.title, 150, stretch=True),
            Column(
                lambda: tr(_T, "Due"),
                lambda row: show_day(row.assessment.due_on) if row.assessment.due_on else "",
                108,
                tone="text-secondary",
                optional=1,
                order=lambda row: row.assessment.due_on,
            ),
            Column(
                lambda: tr(_T, "Score"),
                score_words,
                184,
                right=True,
                tone=lambda row: "text-secondary" if row.score is None or row.score.value is None else "",
            ),
        ),
        spoken=lambda row: f"{row.assessment.title}, {score_words(row)}",
        key=lambda row: row.assessment.id,
    )


def score_words(row: ScoreLine) -> str:
    """17.5 of 20, missing, exempt, or that it is not graded; a draft says so."""
    score, most = row.score, show_decimal(row.assessment.max_score)
    if score is not None and score.value is not None:
        said = tr(_T, "{value} of {most}", value=show_decimal(score.value), most=most)
        return said if row.assessment.published else tr(_T, "{score}, draft", score=said)
    if score is not None and score.status is ScoreStatus.MISSING:
        return tr(_T, "missing")
    if score is not None and score.status is ScoreStatus.EXEMPT:
        return tr(_T, "exempt")
    return tr(_T, "not graded")
