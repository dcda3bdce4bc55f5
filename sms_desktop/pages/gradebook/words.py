"""What is said over and under the grid: of the class, of each column, of the cell with the cursor."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale

from sms_core.grading.model import Assessment, Category
from sms_core.grading.results import Outcome
from sms_desktop.i18n import tr
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.grade_words import rounded, share_of
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.gradebook.grid_header import Head
from sms_desktop.ui.days import show_day

_T = "Gradebook"
_SPOKEN_T = "GradebookSpoken"
_BRIEF = "d MMM"


def facts(found: OpenGradebook) -> str:
    """26 students · scale 0–20, pass 10 · whole year."""
    here = sum(row.left is None for row in found.rows)
    parts = [tr(_T, "%n students", n=here), scale_words(found)]
    if not found.rights.edit:
        parts.append(tr(_T, "read only"))
    if found.whole and found.term is None:
        parts.append(found.session.title)
    return " · ".join(parts)


def scale_words(found: OpenGradebook) -> str:
    """Scale 0–20, pass 10."""
    scale = found.book.scale
    passing = [band.from_value for band in scale.bands if band.passes]
    said = tr(_T, "scale 0–{most}", most=show_decimal(scale.maximum))
    return tr(_T, "{scale}, pass {mark}", scale=said, mark=show_decimal(min(passing))) if passing else said


def head(found: OpenGradebook | None, model: GradeModel, column: int) -> Head:
    """What stands over a column."""
    if found is None or model.columnCount() == 0:
        return Head("")
    if column == 0:
        return Head(tr(_T, "Name"), tr(_T, "max, weight"), tr(_T, "due"), tip=tr(_T, "A click sorts by name"))
    assessment = model.assessment_at(column)
    if assessment is None:
        return _result_head(found, model)
    share = share_of(assessment, found.book.assessments, found.book.categories)
    weight = tr(_T, "not counted") if share is None else f"{rounded(share, 0 if share == int(share) else 1)} %"
    most = show_decimal(assessment.max_score)
    draft = not assessment.published
    return Head(
        assessment.title,
        f"{most} · {weight}",
        brief(assessment.due_on or assessment.assigned_on),
        tr(_T, "draft") if draft else "",
        draft,
        assessment.counts,
        tip(assessment, found.book.categories),
    )


def tip(assessment: Assessment, categories: Sequence[Category]) -> str:
    """All that is known of an assessment."""
    category = next((one for one in categories if one.id == assessment.category), None)
    lines = [assessment.title]
    if category is not None:
        lines.append(tr(_T, "{category}, weight {weight}", category=category.title,
                        weight=show_decimal(category.weight)))  # fmt: skip
    lines.append(tr(_T, "Highest score {most}, weight in its category {weight}",
                    most=show_decimal(assessment.max_score), weight=show_decimal(assessment.weight)))  # fmt: skip
    if assessment.assigned_on:
        lines.append(tr(_T, "Assigned {day}", day=show_day(assessment.assigned_on)))
    if assessment.due_on:
        lines.append(tr(_T, "Due {day}", day=show_day(assessment.due_on)))
    if not assessment.counts:
        lines.append(tr(_T, "Does not enter the result"))
    lines.append(tr(_T, "Published") if assessment.published else tr(_T, "A draft: not published yet"))
    return "\n".join(lines)


def brief(day: date | None) -> str:
    """23 Oct."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), _BRIEF)


def place(found: OpenGradebook, model: GradeModel, row: int, column: int) -> str:
    """Row 10 of 26 · Quiz 2 · draft."""
    if not 0 <= row < model.rowCount():
        return ""
    parts = [tr(_T, "Row {row} of {rows}", row=row + 1, rows=model.rowCount())]
    assessment = model.assessment_at(column)
    if assessment is not None:
        parts.append(assessment.title)
        parts += [] if assessment.published else [tr(_SPOKEN_T, "draft")]
    elif column == model.result_column:
        parts += outcome(model.result(row))
    return " · ".join(parts)


def outcome(result: Outcome | None) -> list[str]:
    """The name of a result's band and what it means."""
    if result is None:
        return [tr(_T, "no result yet")]
    passing = tr(_T, "passes") if result.passes else tr(_T, "does not pass")
    return [*([result.label] if result.label else []), passing]


def drafts(found: OpenGradebook | None) -> list[Assessment]:
    """What is not published yet."""
    return [] if found is None else [one for one in found.book.assessments if not one.published]


def _result_head(found: OpenGradebook, model: GradeModel) -> Head:
    scale = f"0–{show_decimal(found.book.scale.maximum)}"
    third = ""
    if drafts(found):
        third = tr(_T, "with drafts") if model.narrowing.drafts else tr(_T, "no drafts")
    tips = [
        tr(_T, "A click sorts by result"),
        tr(_T, "Enter or a double click on a result shows the working, N writes the comment for the report card"),
    ]
    return Head(tr(_T, "Result"), scale, third, tip="\n".join(tips))
