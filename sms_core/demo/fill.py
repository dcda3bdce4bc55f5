"""Writing a demo school into a database, with progress and a way to stop."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sms_core.demo.accounts import user_ids
from sms_core.demo.generate import generate
from sms_core.demo.plan import DemoPlan, DemoUser
from sms_core.errors import Refused
from sms_core.ids import UserId
from sms_core.store.connection import Connection
from sms_core.store.schema import Side, Statements

Progress = Callable[[str, int, int], None]


class DemoCancelled(Refused):
    """Somebody stopped the demo school from being made."""

    code = "demo_cancelled"


@dataclass(frozen=True, slots=True)
class DemoReport:
    """How many rows each table got, and the ids of the accounts by login as it was given."""

    rows: dict[str, int]
    users: dict[str, UserId]


def fill(
    connection: Connection,
    statements: Statements,
    plan: DemoPlan,
    *,
    users: Sequence[DemoUser] = (),
    seq: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> DemoReport:
    """Write the school into empty tables, inside a transaction that the caller began and ends.

    `seq` stamps every row of a server's database. `progress` hears a table's name, the rows written so far and about
    how many there will be. Raises `DemoCancelled` when `cancelled` says so between batches; the caller rolls back.
    """
    stamp = () if statements.side is Side.REPLICA else (seq or 0,)
    expected = plan.expected_rows
    counts: Counter[str] = Counter()
    for table, batch in generate(plan, users):
        if cancelled is not None and cancelled():
            raise DemoCancelled
        connection.many(statements.of(table).insert, [(*row, *stamp) for row in batch] if stamp else batch)
        counts[table.name] += len(batch)
        if progress is not None:
            done = counts.total()
            progress(table.name, done, max(expected, done))
    ids = (UserId(id) for id in user_ids(plan, users))
    return DemoReport(dict(counts), {user.login: id for user, id in zip(users, ids, strict=True)})
