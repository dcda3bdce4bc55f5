"""Which rows a caller's replica may hold today: what an answer may say, whatever was asked."""

from collections.abc import Sequence

from server_sync.accounts.model import Caller
from sms_core.clock import Clock, school_day
from sms_core.reach.scopes import scopes_of
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.schema import Schema, Side
from sms_core.sync.holdings import Holdings


def scopes_today(connection: Connection, caller: Caller, clock: Clock) -> list[str]:
    """What the caller's replica shall hold today."""
    today = school_day(clock, settings(connection).time_zone)
    return scopes_of(connection, caller.grants, today, clock.now())


class Sight:
    """The rows in one caller's scopes, as they stand now."""

    def __init__(self, connection: Connection, schema: Schema, caller: Caller, clock: Clock) -> None:
        self._holdings = Holdings(connection, schema, Side.SERVER, scopes_today(connection, caller, clock))

    def sees(self, table: Table, row: Sequence[Stored]) -> bool:
        """Whether the canonical row stands in one of the caller's scopes."""
        return self._holdings.hold(table, row)
