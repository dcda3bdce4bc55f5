"""One caller's reach into the school: every area of the API reads and writes behind it."""

from contextlib import AbstractContextManager

from server_sync.accounts.model import Caller
from server_sync.school import School
from sms_core.access.keys import Key, Reach
from sms_core.clock import school_day
from sms_core.errors import NotAllowed
from sms_core.ids import SectionId
from sms_core.reach.guard import Guard
from sms_core.reach.scopes import taught_sections
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.unit import Work, Write


class Within:
    """What all services that act for a caller have in common."""

    def __init__(self, school: School, caller: Caller) -> None:
        self._school = school
        self._caller = caller

    def _writing(self, verb: str, label: str = "") -> AbstractContextManager[Write]:
        """One action of the caller's; it is refused where the caller may not do it."""
        return self._school.writing(verb, self._caller.author, label, self._check)

    def _check(self, work: Work) -> None:
        self._guard(work.connection).check(work)

    def _guard(self, connection: Connection) -> Guard:
        zone = settings(connection).time_zone
        schema = self._school.database.schema
        return Guard.today(connection, schema, self._caller.grants, self._school.clock.now(), zone)

    def _taught(self, connection: Connection) -> list[SectionId]:
        """The sections that the caller teaches today."""
        today = school_day(self._school.clock, settings(connection).time_zone)
        return taught_sections(connection, self._caller.staff, today)

    def _reach(self, key: Key) -> Reach:
        """How far the caller holds `key`. Raises `NotAllowed`."""
        reach = self._caller.grants.allows(key, self._school.clock.now())
        if reach is None:
            raise NotAllowed(key=str(key))
        return reach

    def _see(self, connection: Connection, section: bytes, key: Key) -> None:
        """Raises `NotAllowed` unless the caller holds `key` for the section."""
        if not self._guard(connection).sees_section(section, key):
            raise NotAllowed(key=str(key))
