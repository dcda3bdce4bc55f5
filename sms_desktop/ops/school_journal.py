"""What was done at the whole school: asked of the server, and kept while the person is at work.

Kept answers are shown when the server cannot be reached; they are never written down, for what a person may see of the
school's history is decided anew each time that it is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sms_core.clock import Clock, to_micros
from sms_core.errors import SmsError, Unavailable
from sms_core.history.model import Entry, Page
from sms_core.history.plain import change_from
from sms_core.history.repository import MOST_CHANGES
from sms_core.ids import ActionId, DeviceId, UserId, id_from, text_of
from sms_core.store.journal import Action, Author, RowChange
from sms_core.store.schema import Schema
from sms_desktop.models.past import Filters
from sms_desktop.ops.asking import Asking

_PAGE = 60
_KEPT = 40  # answers
Failed = Callable[[SmsError], object]


@dataclass(frozen=True, slots=True)
class Told:
    """A page that the server told, and when (microseconds) if it is one that was kept."""

    page: Page
    kept_since: int | None = None


class SchoolJournal:
    """Asks for one signed-in person. Make one for each page."""

    def __init__(self, asking: Asking, schema: Schema, clock: Clock, me: UserId) -> None:
        self._asking = asking
        self._schema = schema
        self._clock = clock
        self._me = me
        self._kept: dict[str, tuple[Page, int]] = {}

    def page(self, filters: Filters, before: bytes | None, done: Callable[[Told], object], failed: Failed) -> None:
        """The newest actions of the school, or those before one."""
        query: dict[str, str | int] = {"limit": _PAGE}
        author = self._me if filters.mine else filters.who[0] if filters.who is not None else None
        named = {
            "author": author,
            "student": None if filters.student is None else filters.student[0],
            "section": None if filters.section is None else filters.section[0],
            "before": before,
        }
        query |= {name: text_of(id) for name, id in named.items() if id is not None}
        if filters.table:
            query["table"] = filters.table
        if filters.first is not None:
            query["since"] = filters.first.isoformat()
        if filters.last is not None:
            query["until"] = filters.last.isoformat()
        self._ask("/history", query, done, failed)

    def whole(self, action: ActionId, done: Callable[[Told], object], failed: Failed) -> None:
        """One action with all its changes."""
        self._ask("/history", {"action": text_of(action), "changes": MOST_CHANGES}, done, failed)

    def of_student(self, student: bytes, before: bytes | None, done: Callable[[Told], object], failed: Failed) -> None:
        """What was done about a student, the newest first."""
        query: dict[str, str | int] = {"limit": _PAGE}
        if before is not None:
            query["before"] = text_of(before)
        self._ask(f"/history/student/{text_of(student)}", query, done, failed)

    def forget(self) -> None:
        """Keep nothing of what was told: other permissions hold."""
        self._kept.clear()

    def _ask(self, path: str, query: dict[str, str | int], done: Callable[[Told], object], failed: Failed) -> None:
        place = f"{path}?{sorted(query.items())}"

        def told(page: Page) -> None:
            self._kept.pop(place, None)
            self._kept[place] = (page, to_micros(self._clock.now()))
            if len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
            done(Told(page))

        def refused(error: SmsError) -> None:
            kept = self._kept.get(place) if isinstance(error, Unavailable) else None
            if kept is None:
                failed(error)
            else:
                done(Told(*kept))

        self._asking.ask("GET", path, self._read, told, refused, query)

    def _read(self, told: Any) -> Page:
        before = told["before"]
        entries = tuple(self._entry(one) for one in told["entries"])
        return Page(entries, None if before is None else ActionId(id_from(before)))

    def _entry(self, told: Any) -> Entry:
        undoes = told["undoes"]
        action = Action(
            ActionId(id_from(told["id"])),
            str(told["verb"]),
            Author(UserId(id_from(told["author"])), DeviceId(id_from(told["device"]))),
            int(told["at"]),
            str(told["label"]),
            None if undoes is None else ActionId(id_from(undoes)),
        )
        changes = tuple(self._change(one) for one in told["changes"] if one["table"] in self._schema)
        partial = bool(told["partial"]) or len(changes) < len(told["changes"])
        return Entry(action, str(told["who"]), changes, int(told["total"]), partial, bool(told["undone"]))

    def _change(self, told: Any) -> RowChange:
        fields = {str(name): (was, to) for name, (was, to) in dict(told["fields"]).items()}
        return change_from(self._schema.named(told["table"]), str(told["key"]), fields)
