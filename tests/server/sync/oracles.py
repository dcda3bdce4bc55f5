"""What must hold after any history, asked of the databases themselves: the promise of sync, in six questions."""

from collections import Counter
from collections.abc import Iterable

from sms_core.accounts import repository as accounts
from sms_core.clock import school_day
from sms_core.reach.scopes import Holding, scopes_of, sources
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.fields import DELETED, Policy, Stored, Table
from sms_core.store.journal import Fields, pack, unpack_fields, unpack_key
from sms_core.sync.outbox import pending_changes
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.reach import expected
from tests.server.sync.desks import Desk, SmallSchool

Row = tuple[Stored, ...]
KEPT = ("conflict", "rejected", "quarantined", "blocked_by")


def holds(school: SmallSchool, desk: Desk) -> dict[str, dict[Row, Row]]:
    """Every row, tombstones included, that the desk's person may hold today, asked of the server without its code."""
    with school.server.school.reading() as connection:
        grants = accounts.grants_of(connection, desk.author.user)
        today = school_day(school.server.clock, settings(connection).time_zone)
        found: dict[str, dict[Row, Row]] = {table.name: {} for table in SCHOOL_SCHEMA}
        for scope in scopes_of(connection, grants, today, school.server.clock.now()):
            for source in sources(SCHOOL_SCHEMA, scope):
                rows = _rows(connection, source.table)
                if source.holding is Holding.COLUMN:
                    place = source.table.columns.index(source.column)
                    rows = [row for row in rows if row[place] == source.value]
                elif source.holding is Holding.MEMBERS:
                    members = _members(connection, scope, source.table)
                    rows = [row for row in rows if pack(row[: len(source.table.key)]) in members]
                found[source.table.name] |= {row[: len(source.table.key)]: row for row in rows}
        return found


def check_rows(school: SmallSchool, desk: Desk) -> None:
    """Convergence and no leak: the live rows of the replica are those that the person may hold, value for value."""
    allowed = holds(school, desk)
    for table in SCHOOL_SCHEMA:
        here = {row[: len(table.key)]: row for row in _rows(desk.connection, table)}
        leaked = here.keys() - allowed[table.name].keys()
        assert not leaked, f"{table.name}: rows outside the person's scopes: {leaked}"
        mine, theirs = _live(here.values()), _live(allowed[table.name].values())
        assert mine == theirs, f"{table.name}: {mine ^ theirs}"
    assert desk.count("sync_base", "1 = 1") == 0


def check_members(school: SmallSchool) -> None:
    """The membership that was kept commit by commit is the one that follows from the school as it stands."""
    with school.server.school.reading() as connection:
        kept, right = expected.stored(connection), expected.members(connection)
    assert kept == right, f"too much: {kept - right}, too little: {right - kept}"


def check_fates(school: SmallSchool, desk: Desk) -> None:
    """Conservation and exactly once: each change made here has one fate, here and there, and what was kept is seen."""
    assert desk.count("outbox", "1 = 1") == 0
    made = desk.count("journal_change", "1 = 1")
    archived = desk.connection.all("SELECT mutation, dseq, outcome FROM sync_archive ORDER BY dseq")
    assert [dseq for _, dseq, _ in archived] == list(range(1, made + 1))
    with school.server.school.reading() as connection:
        told = {
            mutation: (dseq, outcome if reason is None else f"{outcome}:{reason}")
            for mutation, dseq, outcome, reason in connection.all(
                "SELECT mutation, dseq, outcome, reason FROM sync_outcome WHERE device = ?", (desk.author.device,)
            )
        }
        issues = Counter(row[0] for row in connection.all("SELECT mutation FROM sync_issue"))
    assert told == {mutation: (dseq, outcome) for mutation, dseq, outcome in archived}
    for mutation, (_, outcome) in told.items():
        assert bool(issues[mutation]) == (outcome.partition(":")[0] in KEPT), outcome


def check_overwrites(school: SmallSchool, desk: Desk) -> None:
    """No silent overwrite: what a desk's accepted change replaced at the server is what its author had seen."""
    changes = desk.connection.all(
        "SELECT c.action, c.subject, c.subject_key, c.fields FROM journal_change c"
        " JOIN sync_archive a ON a.action = c.action AND a.position = c.position"
    )
    with school.server.school.reading() as connection:
        for action, subject, packed, data in changes:
            row = connection.one(
                "SELECT fields FROM journal_change WHERE action = ? AND subject = ? AND subject_key = ?",
                (action, subject, packed),
            )
            if row is not None:
                where = f"{subject} {unpack_key(packed)}"
                _check_change(where, SCHOOL_SCHEMA.named(subject), unpack_fields(data), unpack_fields(bytes(row[0])))


def _check_change(where: str, table: Table, seen: Fields, done: Fields) -> None:
    if done.get(DELETED, (0, 0))[1] == 0 and DELETED in done:
        return  # a new or a revived row: its maker says what is in it
    if done.get(DELETED) == (0, 1):
        replaced = {name: was for name, (was, _) in done.items() if _is_a_persons(table, name)}
        assert {name: seen[name][0] for name in replaced if name in seen} == replaced, f"{where}: deleted unseen"
    for name, (was, to) in done.items():
        if was == to or not _is_a_persons(table, name):
            continue
        assert name in seen, f"{where}: {name} was never sent"
        assert seen[name][0] == was, f"{where}: {name} was {was}, its author had seen {seen[name][0]}"
        if not table.by_name[name].unique:
            assert seen[name][1] == to


def check_pending(desk: Desk) -> None:
    """What a person did and the server has not answered stands on the screen, wherever the row does."""
    for (subject, key), changes in pending_changes(desk.connection).items():
        table = SCHOOL_SCHEMA.named(subject)
        row = desk.connection.one(desk.store.statements.of(table).select, key)
        if row is not None and not row[-1]:
            values = dict(zip(table.columns, row, strict=True))
            wanted = {name: to for fields in changes for name, (was, to) in fields.items() if was != to}
            assert {name: values[name] for name in wanted} == wanted
    bases = {(s, unpack_key(k)) for s, k in desk.connection.all("SELECT subject, subject_key FROM sync_base")}
    assert bases == pending_changes(desk.connection).keys()


def _is_a_persons(table: Table, name: str) -> bool:
    return name in table.by_name and table.by_name[name].policy is Policy.HUMAN


def _rows(connection: Connection, table: Table) -> list[Row]:
    columns = ", ".join(f'"{name}"' for name in table.columns)
    return connection.all(f'SELECT {columns} FROM "{table.name}"')


def _members(connection: Connection, scope: str, table: Table) -> set[bytes]:
    sql = "SELECT subject_key FROM sync_member WHERE scope = ? AND subject = ? AND present = 1"
    return {bytes(row[0]) for row in connection.all(sql, (scope, table.name))}


def _live(rows: Iterable[Row]) -> set[Row]:
    return {row for row in rows if not row[-1]}
