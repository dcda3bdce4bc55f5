"""The verbs of sync: hello, pull and load. Push is beside, in `push.py`."""

import msgspec

from server_sync.accounts.model import Caller
from server_sync.school import School
from server_sync.sync import repository
from server_sync.sync.anchors import HistoryDiverged, check_ancestry, check_schema
from server_sync.sync.pull import load_page, pull_page
from server_sync.sync.repository import Head, read_head
from server_sync.sync.sight import scopes_today
from server_sync.sync.totals import totals
from sms_core.clock import to_micros
from sms_core.reach.scopes import NOTHING
from sms_core.store.connection import Connection
from sms_core.sync.wire import PROTOCOL, SCHEMA_VERSION, Anchor, Hello, Load, Page, Pull, Welcome

DAY_US = 86_400_000_000


class SyncService:
    """Answers replicas. Each answer is read from one moment of the school's history."""

    def __init__(self, school: School, lease_days: int, version: str) -> None:
        self._school = school
        self._lease_days = lease_days
        self._version = version

    def hello(self, caller: Caller, hello: Hello) -> Welcome:
        """What the caller's replica shall hold. Raises `HistoryDiverged`, `ServerTooOld`."""
        check_schema(hello.schema_version, pulling=False)
        now = to_micros(self._school.clock.now())
        with self._school.reading() as connection:
            head = read_head(connection)
            check_ancestry(connection, head, hello.anchors)
            scopes = self._scopes(connection, caller)
            return Welcome(
                protocol=PROTOCOL,
                schema_version=SCHEMA_VERSION,
                server_version=self._version,
                server_time=now,
                head=Anchor(head.epoch, head.seq, head.chain),
                min_cursor=repository.min_cursor(connection),
                scopes=scopes,
                device_state="active",
                lease_until=now + self._lease_days * DAY_US,
                last_dseq=repository.last_dseq(connection, caller.device),
                totals=totals(connection, self._school.database.schema, scopes) if hello.counting else {},
            )

    def pull(self, caller: Caller, pull: Pull) -> Page:
        """What changed after the cursor in the scopes that the caller asks for and may have."""
        check_schema(pull.schema_version, pulling=True)
        with self._school.reading() as connection:
            head = read_head(connection)
            check_ancestry(connection, head, pull.anchors)
            allowed = self._scopes(connection, caller)
            held = [scope for scope in allowed if scope in set(pull.scopes)]
            fixed = head if pull.head is None else _head_at(connection, head, pull.head)
            statements = self._school.database.statements
            page = pull_page(connection, statements, fixed, held, pull.cursor, pull.place)
            changed = set(allowed) != set(pull.scopes)
            without = sorted(set(pull.scopes) - set(allowed))
            return Page(page.head, page.tables, page.members, page.place, changed, without)

    def load(self, caller: Caller, load: Load) -> Page:
        """The rows that stand in the asked scopes now, as far as the caller may have them."""
        check_schema(load.schema_version, pulling=True)
        with self._school.reading() as connection:
            head = read_head(connection)
            check_ancestry(connection, head, load.anchors)
            allowed = set(self._scopes(connection, caller))
            # A scope that was taken away meanwhile sends nothing more; its place in the list stays, for `place`.
            scopes = [scope if scope in allowed else NOTHING for scope in load.scopes]
            page = load_page(connection, self._school.database.statements, head, scopes, load.place)
            without = sorted(set(load.scopes) - allowed)
            return msgspec.structs.replace(page, scopes_changed=NOTHING in scopes, without=without)

    def _scopes(self, connection: Connection, caller: Caller) -> list[str]:
        return scopes_today(connection, caller, self._school.clock)


def _head_at(connection: Connection, head: Head, seq: int) -> Head:
    chain = repository.chain_at(connection, seq) if seq <= head.seq else None
    if chain is None:
        raise HistoryDiverged(head=head.seq, anchor=seq)
    return Head(head.epoch, seq, chain)
