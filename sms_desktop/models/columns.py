"""The columns of a list as a person sees them: what they are called, how a value is written and read, who may type.

Stored values become words here and words become stored values again, for lists, their editors, copy and paste.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from sms_core.clock import from_days, to_days
from sms_core.errors import Refused
from sms_core.store.fields import REASONS, Kind, Stored
from sms_core.store.paging import Cell, ColumnSpec
from sms_core.store.text import clean, folded
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.ui.cells import CellLook

_T = "Table"
_DAY_PARTS = re.compile(r"\D+")


class NotThat(Refused):
    """What was typed does not fit the column; `reason` is a code of `sms_core.store.fields.REASONS`."""

    code = "invalid"


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of a list with its usual width at 100 %. `words` says what it is called, by default as its field is.

    `pill` gives the tone of a pill for a value; `empty` is what stands where there is no value; `drawn` makes the whole
    look of a cell where it is more than its words. `in_words`: a number said in words, which begins at the left.
    """

    spec: ColumnSpec
    width: int = 120
    visible: bool = True
    may_edit: bool = False
    tone: str = "text"
    weight: int = 400
    words: Callable[[], str] | None = None
    pill: Callable[[str], str] | None = None
    empty: Callable[[], str] | None = None
    drawn: "Callable[[ShownColumn, Cell], CellLook] | None" = None
    in_words: bool = False

    @property
    def key(self) -> str:
        """The key of the column."""
        return self.spec.key

    @property
    def is_right(self) -> bool:
        """Whether it is aligned right."""
        return self.spec.is_right and not self.in_words

    def title(self) -> str:
        """What the column is called in the language in force."""
        return self.words() if self.words is not None else field_label(self.spec.table.name, self.spec.declared.name)

    def tip(self) -> str:
        """What the head of the column says to the pointer: its name, and what cannot be done with it."""
        if self.spec.is_worked:
            return f"{self.title()}\n{worked_words()}"
        return self.title()

    def texts(self, value: Cell) -> tuple[str, ...]:
        """A value in words, one for each of several."""
        if isinstance(value, tuple):
            return value
        return () if value is None else (self.text(value),)

    def text(self, value: Cell) -> str:
        """A value in words of the language in force."""
        if isinstance(value, tuple):
            return ", ".join(value)
        if value is None:
            return ""
        return value_text(self.spec, value)

    def stored(self, text: str) -> Stored:
        """The value that a text says. Raises `NotThat`."""
        return value_from(self.spec, text)

    def choices(self) -> list[tuple[str, str]]:
        """What can be chosen, where only some codes can: (code, words)."""
        declared = self.spec.declared
        return [(code, value_text(self.spec, code)) for code in declared.choices]


def worked_words() -> str:
    """Why a list cannot be ordered by a column."""
    return tr(_T, "Worked out for the rows on show, so the list cannot be sorted by it.")


def value_text(spec: ColumnSpec, value: Stored) -> str:
    """A stored value in words."""
    kind, declared = spec.kind, spec.declared
    if value is None:
        return ""
    if declared.choices and isinstance(value, str):
        return choice_label(spec.table.name, declared.name, value)
    if kind is Kind.DAY and isinstance(value, int):
        return day_text(from_days(value))
    if kind is Kind.FLAG:
        return tr(_T, "Yes") if value else tr(_T, "No")
    if kind is Kind.WHOLE and isinstance(value, int):
        return QLocale().toString(value)
    if kind is Kind.DECIMAL and isinstance(value, int):
        return QLocale().toString(value / 1000, "f", 1)
    return value.hex() if isinstance(value, bytes) else str(value)


def value_from(spec: ColumnSpec, text: str) -> Stored:
    """The stored value that a text says, checked as declared. Raises `NotThat`."""
    declared = spec.declared
    plain = clean(text)
    if plain is None:
        if declared.required:
            raise NotThat(table=spec.table.name, field=declared.name, reason="required")
        return None
    try:
        return declared.stored(_meant(spec, plain))
    except (ValueError, TypeError, OverflowError) as problem:
        reason = str(problem) if str(problem) in REASONS else "wrong_kind"
        raise NotThat(table=spec.table.name, field=declared.name, reason=reason) from problem


def _meant(spec: ColumnSpec, text: str) -> Stored | Decimal:
    kind, declared = spec.kind, spec.declared
    if declared.choices:
        return _choice(spec, text, declared.choices)
    if kind is Kind.DAY:
        return to_days(day_from(text))
    if kind is Kind.WHOLE:
        return int(text)
    if kind is Kind.DECIMAL:
        return Decimal(text.replace(",", "."))
    return text


def _choice(spec: ColumnSpec, text: str, choices: Iterable[str]) -> str:
    """The code whose words, or which itself, was typed."""
    wanted = folded(text)
    for code in choices:
        if wanted in (folded(code), folded(value_text(spec, code))):
            return code
    raise ValueError("not_a_choice")


def day_text(day: date) -> str:
    """A date with a year of four digits, in the order of the language: 04/03/2012."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def day_format() -> str:
    """The short form of dates, with four digits of the year."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def day_from(text: str) -> date:
    """The date that is typed as year-month-day, or in the order of the language. Raises ValueError."""
    parts = [int(part) for part in _DAY_PARTS.split(text.strip()) if part]
    if len(parts) != 3:
        raise ValueError("wrong_kind")
    if parts[0] > 999:
        year, month, day = parts
    else:
        order = sorted("dMy", key=day_format().index)
        given = dict(zip(order, parts, strict=True))
        year, month, day = given["y"], given["M"], given["d"]
    if year < 1000:
        raise ValueError("wrong_kind")  # two digits of a year are guessed by nobody
    return date(year, month, day)
