"""A student in an open register as shown: what the database holds, and what was typed since."""

from dataclasses import dataclass, field
from enum import IntEnum

from sms_core.attendance.register import RegisterRow

UNMARKED = "unmarked"


class Column(IntEnum):
    """The columns, in order."""

    NUMBER = 0
    NAME = 1
    RECENT = 2
    MARK = 3
    MINUTES = 4
    NOTE = 5


@dataclass(frozen=True, slots=True)
class CodeWords:
    """An attendance code in the language in force; `mark` is the look it has."""

    code: str
    mark: str
    letter: str
    label: str


Typed = tuple[str | None, int | None, str | None]  # code, minutes, note


@dataclass(slots=True)
class ShownRow:
    """A student as shown: the row of the database, what was typed since, and whether the server knows it."""

    row: RegisterRow
    code: str | None
    minutes: int | None
    note: str | None
    waiting: bool
    stored: Typed  # what the database holds, as far as it has answered
    under_way: list[Typed] = field(default_factory=list)  # what it has not answered yet, in order

    @property
    def open_writes(self) -> int:
        """How many writes the database has not answered."""
        return len(self.under_way)

    @property
    def shows(self) -> str | None:
        """The code that stands in the register: the teacher's, or the one a planned absence proposes."""
        return self.code or self.proposed

    @property
    def effective(self) -> str | None:
        """The code that holds: the office's, the teacher's, or the one a planned absence proposes."""
        return self.row.office_code or self.code

    @property
    def proposed(self) -> str | None:
        """The code of a planned absence while nothing is marked."""
        return self.row.proposed if self.code is None and self.row.office_code is None else None


def shown_row(row: RegisterRow, waiting: bool) -> ShownRow:
    """A row as the database has it."""
    stored = (row.code, row.minutes_late, row.note)
    return ShownRow(row, *stored, waiting, stored)
