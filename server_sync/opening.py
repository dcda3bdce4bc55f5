"""Opening a school's database as a server: where it is, whether it is there, whether it is up to date."""

from server_sync.config import Config
from server_sync.school import School
from server_sync.upgrade import HEADS, migrate_all, revisions
from sms_core.clock import Clock
from sms_core.errors import Unavailable
from sms_core.store.database import Database, open_postgres, open_server_file
from sms_core.store.migrate import SchemaNewer
from sms_core.tables import SCHOOL_SCHEMA


class SchoolMissing(Unavailable):
    """There is no school in the folder or database `name`."""

    code = "school_missing"


class SchemaBehind(Unavailable):
    """The tables are older than this program; `command` mends it."""

    code = "schema_behind"


def open_database(config: Config) -> Database:
    """The database of `config`; a missing SQLite file is made, empty. Raises `Unavailable`s."""
    if config.database_url:
        return open_postgres(config.database_url, SCHOOL_SCHEMA)
    config.data.mkdir(parents=True, exist_ok=True)
    return open_server_file(config.school_file, SCHOOL_SCHEMA)


def open_school(config: Config, clock: Clock, *, migrating: bool = True) -> School:
    """The school of `config`, ready for work.

    On SQLite its tables are brought up to date first, on PostgreSQL that is left to a person (`migrating`: not at
    all). Raises `SchoolMissing`, `SchemaBehind`, `SchemaNewer` and what opening and migrating raise.
    """
    if not config.database_url and not config.school_file.exists():
        raise SchoolMissing(name=str(config.data))
    database = open_database(config)
    try:
        _bring_up_to_date(database, migrating)
    except BaseException:
        database.close()
        raise
    return School(database, clock)


def _bring_up_to_date(database: Database, migrating: bool) -> None:
    with database.lease() as connection:
        found = revisions(connection)
    if found == HEADS:
        return
    if None in found:
        raise SchoolMissing(name=database.name)
    if migrating and database.dialect == "sqlite":
        migrate_all(database)
        return
    for has, known in zip(found, HEADS, strict=True):
        if has is not None and has > known:
            raise SchemaNewer(found=has, known=known)
    raise SchemaBehind(found=found, command="sms-server migrate")
