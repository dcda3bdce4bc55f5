"""One row of a roster file: its cells read as text, dates, lists and references, each fault recorded with its place."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from sms_core.bulk.formats.oneroster.problems import Findings, NoteCode, ProblemCode

LONGEST_TEXT = 4_000
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")
_EXTENSION = "ext:"
_TRUTH = {"true": True, "false": False}
_STATUSES = ("active", "tobedeleted")

Kind = TypeVar("Kind", bound=StrEnum)


class Target(Protocol):
    """A file that ids of other files point to."""

    @property
    def name(self) -> str:
        """The file's name."""

    @property
    def ids(self) -> Mapping[str, int]:
        """Its ids and their rows."""

    @property
    def deleted(self) -> frozenset[str]:
        """Its ids that are marked tobedeleted."""


class Row:
    """One row. Every reading method returns None, or nothing, for an empty or faulty cell.

    `whole` says whether it has as many fields as the header; `number` is the spreadsheet's row.
    """

    __slots__ = ("_cells", "_findings", "file", "number", "whole")

    def __init__(self, file: str, number: int, cells: Mapping[str, str], whole: bool, findings: Findings) -> None:
        self.file = file
        self.number = number
        self.whole = whole
        self._cells = cells
        self._findings = findings

    def problem(self, code: ProblemCode, column: str | None, value: str | None = None, hint: str | None = None) -> None:
        """Record a fault of this row."""
        self._findings.problem(code, self.file, self.number, column, value, hint)

    def note(self, code: NoteCode) -> None:
        """Record something of this row that is tolerated."""
        self._findings.note(code, self.file)

    def text(self, column: str) -> str | None:
        """The cell as text."""
        value = self._cells.get(column) or None
        if value is not None and len(value) > LONGEST_TEXT:
            self.problem(ProblemCode.VALUE_TOO_LONG, column, value, str(LONGEST_TEXT))
            return None
        return value

    def required(self, column: str) -> str | None:
        """The cell as text, which must not be empty."""
        if not self._cells.get(column):
            self.problem(ProblemCode.VALUE_MISSING, column)
        return self.text(column)

    def spaced(self, column: str) -> str | None:
        """The cell as text in which every run of white space is one space."""
        value = self.text(column)
        return None if value is None else " ".join(value.split())

    def items(self, column: str, needed: bool = False) -> tuple[str, ...]:
        """The cell as a comma list, in order, each once."""
        value = self.required(column) if needed else self.text(column)
        items = tuple(dict.fromkeys(item.strip() for item in (value or "").split(",") if item.strip()))
        if value and needed and not items:
            self.problem(ProblemCode.VALUE_MISSING, column, value)
        return items

    def flag(self, column: str, default: bool) -> bool:
        """The cell as true or false."""
        value = self.text(column)
        if value is None:
            return default
        truth = _TRUTH.get(value.casefold())
        if truth is None:
            self.problem(ProblemCode.BAD_BOOLEAN, column, value)
        return default if truth is None else truth

    def year(self, column: str) -> int | None:
        """The cell as a required year."""
        value = self.required(column)
        if value is None:
            return None
        if not _YEAR.fullmatch(value):
            self.problem(ProblemCode.BAD_YEAR, column, value)
            return None
        return int(value)

    def day(self, column: str, needed: bool = False) -> date | None:
        """The cell as a date."""
        value = self.required(column) if needed else self.text(column)
        if value is None:
            return None
        day = _day(value)
        if day is None:
            self.problem(ProblemCode.BAD_DATE, column, value, "YYYY-MM-DD")
        return day

    def span(self, begin: str, end: str, needed: bool = False) -> tuple[date | None, date | None]:
        """Two cells as dates, the second not before the first."""
        first, last = self.day(begin, needed), self.day(end, needed)
        if first is not None and last is not None and last < first:
            self.problem(ProblemCode.END_BEFORE_BEGIN, end, last.isoformat(), first.isoformat())
        return first, last

    def kind(self, column: str, kinds: type[Kind], needed: bool = False) -> Kind | None:
        """The cell as one of the words of `kinds`, case aside; the sender's own (`ext:…`) where there is a member."""
        value = self.required(column) if needed else self.text(column)
        if value is None:
            return None
        said = value.casefold()
        for member in kinds:
            if said == member.value.casefold() or (member.value == _EXTENSION and said.startswith(_EXTENSION)):
                return member
        words = ", ".join(member.value for member in kinds if member.value != _EXTENSION)
        self.problem(ProblemCode.VALUE_UNKNOWN, column, value, words)
        return None

    def reference(self, column: str, target: Target | None, needed: bool = False) -> str | None:
        """The cell as an id of `target`; unchecked when that file could not be read."""
        value = self.required(column) if needed else self.text(column)
        if value is not None:
            self._check_reference(column, value, target)
        return value

    def references(self, column: str, target: Target | None, needed: bool = False) -> tuple[str, ...]:
        """The cell as a comma list of ids of `target`."""
        values = self.items(column, needed)
        for value in values:
            self._check_reference(column, value, target)
        return values

    def is_deleted(self) -> bool:
        """Whether the row is marked tobedeleted; a filled status is noted, an unknown one is a problem."""
        status = self.text("status")
        if status is None:
            return False
        said = status.casefold()
        if said not in _STATUSES:
            self.problem(ProblemCode.VALUE_UNKNOWN, "status", status, ", ".join(_STATUSES))
            return False
        self.note(NoteCode.STATUS_FILLED)
        if said == "tobedeleted":
            self.note(NoteCode.DELETED_SKIPPED)
        return said == "tobedeleted"

    def _check_reference(self, column: str, value: str, target: Target | None) -> None:
        if target is None:
            return
        if value in target.deleted:
            self.problem(ProblemCode.REFERENCE_DELETED, column, value, target.name)
        elif value not in target.ids:
            self.problem(ProblemCode.REFERENCE_MISSING, column, value, target.name)


def _day(value: str) -> date | None:
    if not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
