"""Issues by plain HTTP, for programs without a replica: what the caller may see of them, and how they are settled."""

from server_sync.accounts.model import Caller
from server_sync.http.errors import HttpRefused
from server_sync.school import School
from server_sync.sync.schemas import Choice
from server_sync.sync.sight import Sight
from server_sync.sync.uniques import set_clashes_aside
from sms_core.clock import school_day
from sms_core.errors import NotFound
from sms_core.issues import repository, service
from sms_core.issues.model import Issue
from sms_core.issues.table import SYNC_ISSUE
from sms_core.reach.guard import Guard
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.journal import RowChange
from sms_core.store.schema import Side, TableSql
from sms_core.store.unit import Work
from sms_core.sync import grading_rules, rules


class Taken(HttpRefused):
    """Another row has this value already; `field` names it."""

    code = "taken"


class Settling:
    """The issues of one school as one caller may see and settle them."""

    def __init__(self, school: School, caller: Caller) -> None:
        self._school = school
        self._caller = caller

    def open_issues(self) -> list[Issue]:
        """The open issues that the caller's replica would hold, the oldest first."""
        with self._school.reading() as connection:
            sight = self._sight(connection)
            return [i for i in repository.open_issues(connection) if self._sees(connection, sight, i.id)]

    def settle(self, issue: bytes, choice: Choice) -> Issue:
        """Settle one. Raises `NotFound`, `AlreadySettled`, `NotAllowed`, `Taken`, and what the row's rules raise."""
        with self._school.writing("resolve", self._caller.author, check=self._check) as write:
            work = write.work
            if not self._sees(work.connection, self._sight(work.connection), issue):
                raise NotFound(what=SYNC_ISSUE.name)
            if choice is Choice.DISCARD:
                service.discard(work, issue)
            else:
                side: service.Choice = "mine" if choice is Choice.MINE else "theirs"
                service.resolve(work, self._school.database.schema, issue, side)
            return repository.issue_named(work.connection, issue)

    def _sight(self, connection: Connection) -> Sight:
        return Sight(connection, self._school.database.schema, self._caller, self._school.clock)

    def _sees(self, connection: Connection, sight: Sight, issue: bytes) -> bool:
        row = connection.one(TableSql(SYNC_ISSUE, Side.REPLICA).select, (issue,))
        return row is not None and sight.sees(SYNC_ISSUE, row)

    def _check(self, work: Work) -> None:
        """The permissions and the rules that the same work would meet if a replica sent it."""
        schema = self._school.database.schema
        zone = settings(work.connection).time_zone
        Guard.today(work.connection, schema, self._caller.grants, self._school.clock.now(), zone).check(work)
        for change in work.changes():
            table = schema.named(change.table)
            row = work.find(table, *change.key)
            if row is None:
                continue
            changed = {name: pair for name, pair in change.fields.items() if pair[0] != pair[1]}
            rules.check(work, schema.named, table, row, changed)
            decided = grading_rules.decided(work, table, row, changed, school_day(self._school.clock, zone))
            work.restate(RowChange(table.name, change.key, {n: (row[n], to) for n, to in decided.items()}), table)
            clashes = set_clashes_aside(work.connection, table, change.key, None, dict(changed))
            if clashes:
                raise Taken(field=clashes[0].field)
