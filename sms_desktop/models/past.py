"""What was done, as the History page holds it: which actions are wanted, and the actions found, with what they name."""

from dataclasses import dataclass, replace
from datetime import date

from sms_core.attendance.model import AttendanceCode
from sms_core.history.model import Entry
from sms_core.history.names import Names
from sms_core.history.standing import Standing

WHAT, WHO, MINE, STUDENT, CLASS, DAYS = "what", "who", "mine", "student", "class", "days"
FILTERS = (WHAT, WHO, MINE, STUDENT, CLASS, DAYS)
Named = tuple[bytes, str]  # an id and what it is called


@dataclass(frozen=True, slots=True)
class Filters:
    """Which actions are wanted: of a table, by somebody, mine alone, about a student or a class, on some days."""

    table: str = ""
    who: Named | None = None
    mine: bool = False
    student: Named | None = None
    section: Named | None = None
    first: date | None = None
    last: date | None = None

    @property
    def set(self) -> tuple[str, ...]:
        """The filters that are on, in order."""
        on = {
            WHAT: bool(self.table),
            WHO: self.who is not None and not self.mine,
            MINE: self.mine,
            STUDENT: self.student is not None,
            CLASS: self.section is not None,
            DAYS: self.first is not None or self.last is not None,
        }
        return tuple(key for key in FILTERS if on[key])

    def without(self, key: str) -> "Filters":
        """The same with one filter taken away."""
        return replace(self, **_CLEARED[key])  # type: ignore[arg-type] # each is one of the fields


_CLEARED: dict[str, dict[str, object]] = {
    WHAT: {"table": ""},
    WHO: {"who": None},
    MINE: {"mine": False},
    STUDENT: {"student": None},
    CLASS: {"section": None},
    DAYS: {"first": None, "last": None},
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One action on the list. `taken_back` is the verb of the action that it takes back, where that is known."""

    entry: Entry
    mine: bool
    standing: Standing = Standing.DONE
    taken_back: str = ""

    @property
    def id(self) -> bytes:
        """The action's id."""
        return self.entry.action.id


@dataclass(frozen=True, slots=True)
class Past:
    """Some actions, the newest first, with what their words need. `before` asks for those that follow."""

    shown: tuple[Shown, ...]
    before: bytes | None
    names: Names
    codes: tuple[AttendanceCode, ...]
    zone: str
    today: date

    def followed_by(self, other: "Past") -> "Past":
        """These and those that follow."""
        return Past(
            (*self.shown, *other.shown),
            other.before,
            {**self.names, **other.names},
            other.codes,
            other.zone,
            other.today,
        )

    def named(self, id: bytes) -> Shown | None:
        """One of the actions."""
        return next((one for one in self.shown if one.id == id), None)
