"""The report card on paper: one page where it can be, with as much air between the rows as that leaves."""

from collections.abc import Callable
from decimal import Decimal

from sms_core.attendance.model import attendance_rate
from sms_core.reports.model import EVERYTHING, CardLine, CardParts, Grade, Imprint, ReportCard
from sms_core.reports.pdf import ink
from sms_core.reports.pdf.heads import (
    put_feet,
    put_figures,
    put_note,
    put_pupil,
    put_scales,
    put_school,
    put_signatures,
)
from sms_core.reports.pdf.sheet import Sheet
from sms_core.reports.pdf.table import Cell, Column, Line, Side, Table
from sms_core.reports.words import Words

_AIR = (5.0, 3.2, 1.6)  # of a row; the most that leaves the card on one page
_MOST_PLACES = 2
_GRADE_WIDTH, _COUNT_WIDTH, _LABEL_WIDTH = 46.0, 36.0, 78.0


def compose_card(card: ReportCard, imprint: Imprint, words: Words, parts: CardParts = EVERYTHING) -> Sheet:
    """The pages of a card."""
    sheets: list[Sheet] = []
    for air in _AIR:
        sheet = _Card(card, imprint, words, parts, air).compose()
        sheets.append(sheet)
        if len(sheet.pages) == 1:
            return sheet
    return min(sheets, key=lambda sheet: len(sheet.pages))


class _Card:
    def __init__(self, card: ReportCard, imprint: Imprint, words: Words, parts: CardParts, air: float) -> None:
        self._card = card
        self._imprint = imprint
        self._words = words
        self._parts = parts
        self._air = air
        self._has_credits = any(line.credits is not None for line in card.lines) and card.gpa is not None
        self._has_labels = any(line.grades[-1] is not None and line.grades[-1].label for line in card.lines)

    def compose(self) -> Sheet:
        card, words, sheet = self._card, self._words, Sheet()
        put_school(sheet, self._imprint, words["report_card"], card.session.title)
        put_pupil(sheet, card.pupil, card.session, words)
        sheet.down(14)
        self._put_lines(sheet)
        sheet.down(12)
        figures = self._figures()
        if figures:
            put_figures(sheet, figures)
            sheet.down(10)
        if card.is_partial:
            put_note(sheet, words["partial"])
        put_scales(sheet, card.scales, words)
        if self._parts.signatures:
            put_signatures(sheet, (words["signature_head"], words["signature_teacher"], words["signature_guardian"]))
        about = f"{words['report_card']}, {card.pupil.name}"
        put_feet(sheet, self._imprint, words, about)
        return sheet

    def _put_lines(self, sheet: Sheet) -> None:
        if not self._card.lines:
            sheet.rule(ink.RULE, 0.7)
            sheet.down(10)
            sheet.line(self._words["no_classes"], ink.BODY)
            return
        columns = self._columns()
        table = Table(sheet, [column for column, _ in columns], self._air)
        table.begin()
        for line in self._card.lines:
            note = line.comment or "" if self._parts.comments else ""
            table.add(Line([of(line) for _, of in columns], note))
        table.end()

    def _columns(self) -> list[tuple[Column, Callable[[CardLine], Cell | str]]]:
        words, parts, card = self._words, self._parts, self._card
        found: list[tuple[Column, Callable[[CardLine], Cell | str]]] = [
            (Column(words["class"], 0, style=ink.BODY_MEDIUM), self._title)
        ]
        if self._has_credits:
            found.append((Column(words["credits"], _COUNT_WIDTH, Side.RIGHT), self._credits))
        for place, column in enumerate(card.columns):
            is_last = column is card.columns[-1]
            heading = words["grade"] if len(card.columns) == 1 else column.title
            style = ink.BODY_STRONG if is_last else ink.BODY
            found.append((Column(heading, _GRADE_WIDTH, Side.RIGHT, style), self._grade_at(place)))
        if self._has_labels:
            found.append((Column(words["result"], _LABEL_WIDTH), self._label))
        if parts.absences:
            found.append((Column(words["missed"], _COUNT_WIDTH, Side.RIGHT), lambda line: str(line.counts.missed)))
            unexcused = Column(words["unexcused"], _COUNT_WIDTH, Side.RIGHT)
            found.append((unexcused, lambda line: str(line.counts.absent)))
        return found

    def _title(self, line: CardLine) -> Cell:
        return Cell(line.title, ", ".join(line.teachers) if self._parts.teachers else "")

    def _credits(self, line: CardLine) -> str:
        return "" if line.credits is None else self._words.number(line.credits)

    def _label(self, line: CardLine) -> str:
        last = line.grades[-1]
        return "" if last is None else last.label or ""

    def _grade_at(self, place: int) -> Callable[[CardLine], str]:
        return lambda line: grade_words(line.grades[place], self._words)

    def _figures(self) -> list[tuple[str, str]]:
        card, words, counts = self._card, self._words, self._card.counts
        figures = []
        if card.gpa is not None:
            figures.append((words["gpa_partial" if card.is_partial else "gpa"], words.number(card.gpa, 2)))
        if self._parts.absences and counts.counted:
            rate = words.number(attendance_rate(counts) * Decimal(100), 1)
            figures.append((words["attendance_rate"], f"{rate} %"))
            for key, count in (("late", counts.late), ("excused", counts.excused), ("absent", counts.absent)):
                figures.append((words[key], str(count)))
        return figures


def grade_words(grade: Grade | None, words: Words) -> str:
    """A result as a figure with the decimals of its scale, or its own where it has more; a dash where there is none."""
    if grade is None:
        return "–"
    own = -int(grade.value.normalize().as_tuple().exponent)
    return words.number(grade.value, min(max(own, grade.places or 0), _MOST_PLACES))
