"""How a result comes about, line by line: what the side panel of the gradebook shows, from `Working` alone."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from sms_core.grading.gradebook import Gradebook
from sms_core.grading.model import FinalGrade, Rounding, ScoreStatus
from sms_core.grading.results import CategoryLine, ItemLine, Outcome, Standing, Working
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.grade_words import Statistics, fixed, letter, rounded

_T = "Gradebook"
_EXACT = Decimal("0.001")
_STANDING = {
    Standing.MISSING: translatable(_T, "missing, counts as 0"),
    Standing.DROPPED: translatable(_T, "left out, among the lowest"),
    Standing.EXEMPT: translatable(_T, "exempt"),
    Standing.UNGRADED: translatable(_T, "no score"),
    Standing.NOT_COUNTED: translatable(_T, "not counted"),
}


class LineStyle(StrEnum):
    """How a line stands out."""

    TITLE = "title"
    HEAD = "head"
    ITEM = "item"
    QUIET = "quiet"
    TOTAL = "total"
    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line: words at the leading side, a figure at the trailing one."""

    words: str
    figure: str = ""
    style: LineStyle = LineStyle.ITEM


def working_lines(book: Gradebook, working: Working, result: Outcome | None, grade: FinalGrade | None) -> list[SumLine]:
    """The whole sum."""
    lines = [SumLine(_result_words(result), "" if result is None else fixed(result.value), LineStyle.TITLE)]
    lines += _given(grade)
    for category in working.categories:
        lines += _category(category)
    lines += [SumLine("", style=LineStyle.GAP), SumLine(tr(_T, "How it adds up"), style=LineStyle.NOTE)]
    if working.average is None:
        return [*lines, SumLine(tr(_T, "There is no score that counts yet."), style=LineStyle.QUIET)]
    return [*lines, *_sum(working), *_on_scale(book, working)]


def statistics_lines(found: Statistics) -> list[SumLine]:
    """What a column comes to."""
    return [
        SumLine(tr(_T, "Mean"), rounded(found.mean, 2), LineStyle.HEAD),
        SumLine(tr(_T, "Median"), rounded(found.median, 2), LineStyle.HEAD),
        SumLine(tr(_T, "Lowest"), rounded(found.lowest, 3)),
        SumLine(tr(_T, "Highest"), rounded(found.highest, 3)),
        SumLine("", style=LineStyle.GAP),
        SumLine(tr(_T, "Graded"), str(found.graded)),
        SumLine(tr(_T, "Missing"), str(found.missing)),
        SumLine(tr(_T, "Exempt"), str(found.exempt)),
        SumLine(tr(_T, "Without a score"), str(found.open)),
    ]


def _result_words(result: Outcome | None) -> str:
    if result is None:
        return tr(_T, "No result yet")
    passing = tr(_T, "passes") if result.passes else tr(_T, "does not pass")
    return " · ".join([*([result.label] if result.label else []), passing])


def _given(grade: FinalGrade | None) -> list[SumLine]:
    if grade is None:
        return []
    lines = []
    if grade.locked:
        value = "" if grade.locked_value is None else show_decimal(grade.locked_value)
        lines.append(SumLine(tr(_T, "Locked"), value, LineStyle.HEAD))
    if grade.override is not None:
        lines.append(SumLine(tr(_T, "Given by hand"), show_decimal(grade.override), LineStyle.HEAD))
        if grade.reason:
            lines.append(SumLine(grade.reason, style=LineStyle.QUIET))
    return lines


def _category(category: CategoryLine) -> list[SumLine]:
    if not category.items:
        return []
    words = tr(_T, "{category} · weight {weight}", category=category.title, weight=show_decimal(category.weight))
    head = SumLine(words, _percent(category.percentage), LineStyle.HEAD)
    return [SumLine("", style=LineStyle.GAP), head, *map(_item, category.items)]


def _item(item: ItemLine) -> SumLine:
    most = show_decimal(item.max_score)
    if item.standing is Standing.COUNTED and item.value is not None:
        words = f"{item.title}  {show_decimal(item.value)} / {most}"
        if item.weight != 1:
            words = tr(_T, "{score} · weight {weight}", score=words, weight=show_decimal(item.weight))
        return SumLine(words, _percent(item.percentage))
    said = tr(_T, _STANDING[item.standing])
    if item.standing is Standing.MISSING:
        return SumLine(f"{item.title}  {letter(ScoreStatus.MISSING)} · {said}", _percent(item.percentage))
    shown = f"{show_decimal(item.value)} / {most} · " if item.value is not None else ""
    return SumLine(f"{item.title}  {shown}{said}", "", LineStyle.QUIET)


def _sum(working: Working) -> list[SumLine]:
    lines, total = [], Decimal(0)
    for category in working.categories:
        if category.percentage is None:
            if category.items:
                words = tr(_T, "{category}: no data, takes no part", category=category.title)
                lines.append(SumLine(words, style=LineStyle.QUIET))
            continue
        total += category.weight
        weighted = _figure(category.percentage * category.weight)
        words = f"{category.title}  {_percent(category.percentage)} × {show_decimal(category.weight)}"
        lines.append(SumLine(words, weighted))
    lines.append(SumLine(tr(_T, "Sum ÷ weights with data ({weights})", weights=show_decimal(total)),
                         _percent(working.average), LineStyle.TOTAL))  # fmt: skip
    if working.unexcused and working.absence_penalty:
        taken = working.unexcused * working.absence_penalty
        words = tr(_T, "%n unexcused absences × {points}", n=working.unexcused,
                   points=show_decimal(working.absence_penalty))  # fmt: skip
        lines.append(SumLine(words, f"−{show_decimal(taken)}"))
        lines.append(SumLine(tr(_T, "After absences, not below 0"), _percent(working.percentage), LineStyle.TOTAL))
    return lines


def _on_scale(book: Gradebook, working: Working) -> list[SumLine]:
    scale = book.scale
    if working.percentage is None:
        return []
    value = working.percentage * scale.maximum / 100
    lines = []
    if scale.maximum != 100:
        lines.append(SumLine(tr(_T, "On the scale: × {most} ÷ 100", most=show_decimal(scale.maximum)), _figure(value)))
    if scale.rounding is not Rounding.NONE:
        places = scale.rounding.places or 0
        told = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        words = tr(_T, "Rounded half up to %n places", n=places) if places else tr(_T, "Rounded half up to a whole")
        lines.append(SumLine(words, fixed(told), LineStyle.TOTAL))
    return lines


def _percent(number: Decimal | None) -> str:
    return "–" if number is None else f"{_figure(number)} %"


def _figure(number: Decimal) -> str:
    return show_decimal(number.quantize(_EXACT, ROUND_HALF_UP))
