"""Reading the journal: pages of actions, the newest first, as far as the reader may see them."""

from dataclasses import dataclass

from sms_core.history import repository
from sms_core.history.model import Entry, Page, Sees, Where
from sms_core.history.places import Place, holds, places_about, places_of_section, places_of_student
from sms_core.history.repository import Found
from sms_core.ids import ActionId
from sms_core.store.connection import Connection
from sms_core.store.journal import Action, RowChange
from sms_core.store.schema import Schema

PAGE = 60
SHOWN = 20  # changes of an action that a page tells
_LOOKED_AT = 20_000  # actions, before a page is handed out as it is
_BLOCK = 200


@dataclass(frozen=True, slots=True)
class History:
    """One journal for one reader. `sees` says what of a change the reader may know."""

    connection: Connection
    schema: Schema
    sees: Sees

    def page(self, where: Where, before: bytes | None = None, limit: int = PAGE, shown: int = SHOWN) -> Page:
        """The newest entries, or those before an action.

        Of very long stretches without anything in sight a part is looked at, and the page says where to go on.
        """
        places, alone = self._places(where)
        entries: list[Entry] = []
        looked_at, size = 0, min(_BLOCK, limit * 2)
        while looked_at < _LOOKED_AT:
            found = repository.actions(self.connection, where, places, before, size)
            changes = repository.changes_of(self.connection, [one.action.id for one in found])
            for one in found:
                entry = self._entry(one, changes.get(one.action.id, []), places if alone else [], shown)
                if entry is not None:
                    entries.append(entry)
                before = one.action.id
                if len(entries) == limit:
                    last = one is found[-1] and len(found) < size
                    return self._marked(entries, None if last else one.action.id)
            if len(found) < size:
                return self._marked(entries, None)
            looked_at, size = looked_at + len(found), _BLOCK
        return self._marked(entries, None if before is None else ActionId(before))

    def entry(self, action: ActionId) -> Entry | None:
        """One action with all its changes in sight, or None where nothing of it is."""
        found = self.page(Where(action=action), limit=1, shown=repository.MOST_CHANGES)
        return found.entries[0] if found.entries else None

    def _places(self, where: Where) -> tuple[list[Place], bool]:
        """Where to look, and whether what else an action changed is left out."""
        if where.about is not None:
            name, key = where.about
            return places_about(self.connection, self.schema, self.schema.named(name), key), True
        if where.student is not None:
            own = places_of_student(self.connection, self.schema, where.student)
            if where.section is None:
                return own, False
            return _both(own, places_of_section(self.connection, self.schema, where.section)), False
        if where.section is not None:
            return places_of_section(self.connection, self.schema, where.section), False
        return [], False

    def _entry(self, found: Found, changes: list[RowChange], alone: list[Place], shown: int) -> Entry | None:
        wanted = [change for change in changes if holds(alone, change)] if alone else changes
        seen = [made for change in wanted if (made := self.sees(change)) is not None]
        if not seen:
            return None
        whole = seen == changes
        action = found.action if whole or self._is_whole(changes) else _without_label(found.action)
        partial = not whole and not alone
        return Entry(action, found.who, tuple(seen[:shown]), len(seen), is_partial=partial)

    def _is_whole(self, changes: list[RowChange]) -> bool:
        """Whether everything that the label may name is in sight."""
        return all(self.sees(change) == change for change in changes)

    def _marked(self, entries: list[Entry], before: ActionId | None) -> Page:
        undone = repository.undone(self.connection, [entry.action.id for entry in entries])
        marked = tuple(Entry(e.action, e.who, e.changes, e.total, e.is_partial, e.action.id in undone) for e in entries)
        return Page(marked, before)


def _both(student: list[Place], section: list[Place]) -> list[Place]:
    """The rows of a student in a section: those of the student's rows that stand in both."""
    found = []
    for place in student:
        there = [other for other in section if other.table == place.table]
        keys = tuple(key for key in place.keys if any(other.holds(place.table, key) for other in there))
        if keys:
            found.append(Place(place.table, keys=keys))
    return found or [Place("", keys=(b"",))]


def _without_label(action: Action) -> Action:
    return Action(action.id, action.verb, action.author, action.at, "", action.undoes)
