"""Founding a school: its tables, the start of its history, what ships with the product, its first administrator."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from server_sync.accounts.administration import give_one_time_password
from server_sync.accounts.passwords import Passwords
from server_sync.audit.service import record
from server_sync.school import School
from server_sync.sync.ledger import start_history
from server_sync.upgrade import create_all, remove_everything
from sms_core.access.roles import ADMIN
from sms_core.accounts.service import create_user, grant_role, ship_roles
from sms_core.attendance.codes import ship_codes
from sms_core.clock import to_micros
from sms_core.errors import Refused
from sms_core.grading.scales import ship_scales
from sms_core.ids import DeviceId, UserId
from sms_core.school.service import put_setting
from sms_core.store.journal import Author
from sms_core.store.migrate import is_empty

SERVER_AUTHOR = Author(UserId(bytes(16)), DeviceId(bytes(16)))
"""Who acts when the server's own command does: nobody's account, no device."""


class NotEmpty(Refused):
    """The database `name` holds something already."""

    code = "not_empty"


@dataclass(frozen=True, slots=True)
class Founded:
    """The first administrator and the password to tell them, which they change at the first sign-in."""

    user: UserId
    password: str


def found_school(school: School, passwords: Passwords, name: str, admin: str) -> Founded:
    """Make a school called `name` in an empty database, whose administrator signs in as `admin`.

    Raises `NotEmpty`, `Invalid`.
    """
    with fresh_tables(school):
        user = _filled(school, name, admin)
    return Founded(user, give_one_time_password(school, passwords, user))


@contextmanager
def fresh_tables(school: School) -> Iterator[None]:
    """Make all tables of an empty database and start its history; take them away again when what follows fails."""
    database = school.database
    with database.lease() as connection:
        if not is_empty(connection):
            raise NotEmpty(name=database.name)
    try:
        create_all(database)
        with school.transaction() as connection:
            start_history(connection)
            record(connection, to_micros(school.clock.now()), None, "school_founded")
        yield
    except BaseException:
        remove_everything(database)
        raise


def _filled(school: School, name: str, admin: str) -> UserId:
    with school.writing("found_school", SERVER_AUTHOR, name) as write:
        put_setting(write.work, "name", name)
        ship_codes(write.work)
        ship_scales(write.work)
        ship_roles(write.work)
        user = create_user(write.work, admin, admin)
        grant_role(write.work, user, ADMIN.name)
    return user
