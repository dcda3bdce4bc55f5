"""The History page's questions to the replica, and its one verb: taking an action back with care."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sms_core.access.grants import Grants
from sms_core.attendance.repository import codes
from sms_core.clock import Clock, to_micros
from sms_core.history import repository
from sms_core.history.model import Entry, Where
from sms_core.history.names import names_of
from sms_core.history.reading import PAGE, History
from sms_core.history.sight import by_keys
from sms_core.history.standing import Standing, standings
from sms_core.history.undoing import Outcome, preview, take_back
from sms_core.ids import Id, SectionId
from sms_core.reach.guard import Guard
from sms_core.school.repository import settings
from sms_core.sections.repository import sections
from sms_core.store.connection import Connection
from sms_core.store.journal import Author, RowChange
from sms_core.store.schema import Schema
from sms_core.store.text import folded
from sms_core.store.unit import Store, Work
from sms_core.students.repository import find
from sms_desktop.models.past import Filters, Named, Past, Shown
from sms_desktop.ops.present import present
from sms_desktop.ops.runner import Done, Failed, Runner

_FOUND = 12
_Job = Callable[[Connection], Past]


def read_here(
    clock: Clock, grants: Grants, schema: Schema, filters: Filters, before: bytes | None = None, limit: int = PAGE
) -> _Job:
    """A job: what was done on this computer."""

    def job(connection: Connection) -> Past:
        zone = ZoneInfo(settings(connection).time_zone)
        where = Where(
            author=grants.user if filters.mine else None,
            tables=(filters.table,) if filters.table else (),
            student=None if filters.student is None else filters.student[0],
            section=None if filters.section is None else filters.section[0],
            since=None if filters.first is None else _midnight(filters.first, zone),
            until=None if filters.last is None else _midnight(filters.last + timedelta(days=1), zone),
        )
        sees = by_keys(schema, grants, clock.now())
        page = History(connection, schema, sees).page(where, before, limit)
        return _dressed(connection, clock, grants, schema, page.entries, page.before)

    return job


def dress(clock: Clock, grants: Grants, schema: Schema, entries: Sequence[Entry], before: bytes | None) -> _Job:
    """A job: actions that the server told, with the names that this replica knows."""
    return lambda connection: _dressed(connection, clock, grants, schema, entries, before)


def read_whole(clock: Clock, grants: Grants, schema: Schema, shown: Shown) -> Callable[[Connection], Past | None]:
    """A job: one action of this computer with all its changes."""

    def job(connection: Connection) -> Past | None:
        sees = by_keys(schema, grants, clock.now())
        entry = History(connection, schema, sees).entry(shown.entry.action.id)
        return None if entry is None else _dressed(connection, clock, grants, schema, (entry,), None)

    return job


def find_students(text: str) -> Callable[[Connection], list[Named]]:
    """A job: students whose name or number begins so."""
    return lambda connection: [
        (one.id, f"{one.given_name} {one.family_name}") for one in find(connection, text, _FOUND)
    ]


def find_sections(text: str) -> Callable[[Connection], list[Named]]:
    """A job: classes in whose title or code every word of `text` stands."""
    words = folded(text).split()

    def job(connection: Connection) -> list[Named]:
        found: list[tuple[SectionId, str]] = [
            (one.id, one.title)
            for one in sections(connection)
            if all(word in folded(f"{one.title} {one.code or ''}") for word in words)
        ]
        return [(Id(id), title) for id, title in sorted(found, key=lambda one: folded(one[1]))[:_FOUND]]

    return job


def known_people(connection: Connection) -> list[Named]:
    """A job: the accounts that this replica knows, by name."""
    return sorted(repository.people(connection), key=lambda one: folded(one[1]))


def try_taking_back(
    runner: Runner, schema: Schema, clock: Clock, grants: Grants, entry: Entry, done: Done[Outcome], failed: Failed
) -> None:
    """What taking the action back would do now; nothing of it is kept."""

    def job(store: Store) -> Outcome:
        author = Author(grants.user, entry.action.author.device)
        guard = _guard(store.connection, schema, clock, grants)
        return preview(store, schema, author, entry.action.id, entry.changes, guard)

    runner.rehearse(job, done, failed)


def take_it_back(
    runner: Runner,
    schema: Schema,
    clock: Clock,
    grants: Grants,
    entry: Entry,
    label: str,
    done: Done[Outcome],
    failed: Failed,
) -> None:
    """Take the action back as far as that can be done; it syncs, and can be undone, like anything else."""

    def act(work: Work) -> Outcome:
        guard = _guard(work.connection, schema, clock, grants)
        return take_back(work, schema, entry.action.id, entry.changes, guard)

    runner.write("undo", label, act, done, failed, undoes=entry.action.id)


def _dressed(
    connection: Connection,
    clock: Clock,
    grants: Grants,
    schema: Schema,
    entries: Sequence[Entry],
    before: bytes | None,
) -> Past:
    standing = standings(connection, [entry.action.id for entry in entries])
    shown = tuple(
        Shown(
            entry,
            entry.action.author.user == grants.user,
            standing.get(entry.action.id, Standing.DONE),
            _taken_back(connection, entry),
        )
        for entry in entries
    )
    names = dict(names_of(connection, schema, _all_changes(entries)))
    names.update({("user", id): name for id, name in repository.people(connection)})
    now = present(connection, clock)
    return Past(shown, before, names, tuple(codes(connection)), now.zone, now.today)


def _all_changes(entries: Iterable[Entry]) -> list[RowChange]:
    return [change for entry in entries for change in entry.changes]


def _taken_back(connection: Connection, entry: Entry) -> str:
    """The verb of what an undoing takes back, where this journal knows it."""
    undoes = entry.action.undoes
    while undoes is not None:
        found = repository.action_named(connection, undoes)
        if found is None:
            return ""
        if found.action.undoes is None:
            return found.action.verb
        undoes = found.action.undoes
    return ""


def _guard(connection: Connection, schema: Schema, clock: Clock, grants: Grants) -> Guard:
    return Guard.today(connection, schema, grants, clock.now(), settings(connection).time_zone)


def _midnight(day: date, zone: ZoneInfo) -> int:
    return to_micros(datetime.combine(day, time(), zone))


def with_changes(shown: Shown, entry: Entry) -> Shown:
    """The same action with more of its changes."""
    return replace(shown, entry=replace(entry, is_undone=shown.entry.is_undone))
