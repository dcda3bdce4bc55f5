"""How far the first loading of a replica is: what has come against what there is, kept in the replica itself.

The server says at the first greeting how many rows there are, and in each page whether one can begin to work. Both are
kept with the rows, so that an interrupted loading goes on counting where it stopped.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sms_core.reach.scopes import HISTORY
from sms_core.store.connection import Connection
from sms_core.sync import state
from sms_core.sync.wire import Page

_NAME = "first_load"
_OWN = "section:"


@dataclass(frozen=True, slots=True)
class Loading:
    """Live figures: `totals` by table as the server told them, `came` rows by table as they came.

    `classes` and `students` are those in the replica; a teacher's classes are her own. `usable`: all but history is
    here; `done`: that too.
    """

    totals: Mapping[str, int]
    came: Mapping[str, int]
    classes: int
    all_classes: int
    students: int
    usable: bool
    done: bool

    @property
    def all_students(self) -> int:
        """How many students there are to come."""
        return self.totals.get("student", 0)

    @property
    def history(self) -> int:
        """How many rows of history have come."""
        return _sum_of_history(self.came)

    @property
    def all_history(self) -> int:
        """How many there are, about."""
        return _sum_of_history(self.totals)


def expect(connection: Connection, totals: Mapping[str, int]) -> None:
    """A new replica begins to load this much."""
    if totals:
        state.put(connection, _NAME, {"totals": dict(totals), "came": {}, "usable": False, "done": False})


def note(connection: Connection, page: Page) -> None:
    """A page of the loading has been put in."""
    told = state.get(connection, _NAME)
    if told is None or told["done"]:
        return
    came = told["came"]
    for part in page.tables:
        came[part.table] = came.get(part.table, 0) + part.count
    usable = told["usable"] or page.usable
    state.put(connection, _NAME, {**told, "came": came, "usable": usable, "done": page.place is None})


def begin_again(connection: Connection) -> None:
    """What had come is asked for anew, because the set of scopes changed in the middle."""
    told = state.get(connection, _NAME)
    if told is not None and not told["done"]:
        state.put(connection, _NAME, {**told, "came": {}, "usable": False})


def rows(connection: Connection) -> tuple[int, int]:
    """How many rows have come of how many; nothing of nothing when no first loading is under way."""
    told = state.get(connection, _NAME)
    if told is None or told["done"]:
        return 0, 0
    return sum(told["came"].values()), sum(told["totals"].values())


def is_new(connection: Connection) -> bool:
    """Whether nothing was ever loaded here."""
    return connection.one("SELECT 1 FROM sync_scope") is None


def is_usable(connection: Connection) -> bool:
    """Whether all but history is here."""
    told = state.get(connection, _NAME)
    if told is not None and (told["usable"] or told["done"]):
        return True
    scopes = connection.all("SELECT state FROM sync_scope")
    return bool(scopes) and all(how == "here" for (how,) in scopes)


def read_loading(connection: Connection) -> Loading:
    """How far it is. Without the server's totals the figures are what is here."""
    told: dict[str, Any] = state.get(connection, _NAME) or {"totals": {}, "came": {}, "usable": False, "done": False}
    scopes = connection.all("SELECT scope, state FROM sync_scope")
    here = bool(scopes) and all(how == "here" for _, how in scopes)
    own = [bytes.fromhex(scope[len(_OWN) :]) for scope, _ in scopes if scope.startswith(_OWN) and scope.count(":") == 1]
    if own:
        classes, all_classes = _filled(connection, own), len(own)
    else:
        classes, all_classes = _count(connection, "section"), told["totals"].get("section", 0)
    usable = bool(told["usable"]) or here
    return Loading(
        told["totals"],
        told["came"],
        all_classes if usable and own else classes,
        max(all_classes, classes),
        _count(connection, "student"),
        usable,
        here,
    )


def _filled(connection: Connection, sections: list[bytes]) -> int:
    """Of these sections, those with students."""
    marks = ", ".join("?" * len(sections))
    sql = f"SELECT count(DISTINCT section) FROM enrolment WHERE section IN ({marks})"
    return int(connection.value(sql, sections))


def _count(connection: Connection, table: str) -> int:
    return int(connection.value(f"SELECT count(*) FROM {table} WHERE deleted = 0"))


def _sum_of_history(rows_of: Mapping[str, int]) -> int:
    return sum(count for table, count in rows_of.items() if table in HISTORY)
