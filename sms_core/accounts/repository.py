"""Reading accounts."""

from sms_core.access.grants import Grant, Grants, keys_from
from sms_core.access.keys import Reach
from sms_core.accounts.model import Device, DeviceState, GrantOf, RoleOf, User, UserState, folded_login
from sms_core.clock import from_micros
from sms_core.ids import DeviceId, Id, UserId
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import DELETED
from sms_core.store.unit import RowValues

_USER = 'SELECT id, staff, login, display_name, state, language FROM "user" WHERE deleted = 0'
_GRANT = 'SELECT id, "user", role, keys, reach, expires_at FROM "grant" WHERE deleted = 0'
_DEVICE = (
    'SELECT id, "user", name, state, registered_at, last_seen_at, version FROM device WHERE deleted = 0'
)  # fmt: skip


def user(connection: Connection, id: UserId) -> User | None:
    """The user, or None."""
    return _user(connection.one(f"{_USER} AND id = ?", (id,)))


def user_named(connection: Connection, login: str) -> User | None:
    """Who signs in with `login`, whatever its case, or None."""
    return _user(connection.one(f"{_USER} AND login = ? ORDER BY id", (folded_login(login),)))


def users(connection: Connection) -> list[User]:
    """Every user, by display name."""
    rows = connection.all(f"{_USER} ORDER BY display_name, id")
    return [found for row in rows if (found := _user(row)) is not None]


def role_named(connection: Connection, name: str) -> Id | None:
    """The stored role of this name, or None."""
    found = connection.value("SELECT id FROM role WHERE deleted = 0 AND name = ? ORDER BY id", (name,))
    return None if found is None else Id(found)


def role_grant(connection: Connection, name: str) -> Grant | None:
    """The keys and the reach of the stored role of this name, or None."""
    row = connection.one("SELECT keys, reach FROM role WHERE deleted = 0 AND name = ? ORDER BY id", (name,))
    return None if row is None else Grant(keys_from(row[0]), Reach(row[1]))


def roles(connection: Connection) -> list[RoleOf]:
    """Every stored role, by name."""
    rows = connection.all("SELECT id, name, reach, keys FROM role WHERE deleted = 0 ORDER BY name, id")
    return [RoleOf(id, name, Reach(reach), keys_from(keys)) for id, name, reach, keys in rows]


def grants_of(connection: Connection, user: UserId) -> Grants:
    """What the user was granted, expired or not; nothing when the account is locked or disabled.

    A replica that holds the grants but not the row of its user trusts the server, which put them there.
    """
    known = connection.one('SELECT staff, state, deleted FROM "user" WHERE id = ?', (user,))
    staff, state, deleted = known or (None, UserState.ACTIVE, 0)
    if deleted or state != UserState.ACTIVE:
        return Grants(user, staff)
    return Grants(user, staff, tuple(entry.grant for entry in grant_list(connection, user)))


def grant_list(connection: Connection, user: UserId) -> list[GrantOf]:
    """The user's grants, one by one, the oldest first."""
    return [_grant(row) for row in connection.all(f'{_GRANT} AND "user" = ? ORDER BY id', (user,))]


def every_grant(connection: Connection) -> list[GrantOf]:
    """Everybody's grants, the oldest first."""
    return [_grant(row) for row in connection.all(f"{_GRANT} ORDER BY id")]


def grant_named(connection: Connection, id: Id) -> GrantOf | None:
    """The grant, or None."""
    row = connection.one(f"{_GRANT} AND id = ?", (id,))
    return None if row is None else _grant(row)


def device(connection: Connection, id: DeviceId) -> Device | None:
    """The device, or None."""
    row = connection.one(f"{_DEVICE} AND id = ?", (id,))
    return None if row is None else _device(row)


def devices(connection: Connection, user: UserId) -> list[Device]:
    """The user's devices, the oldest first."""
    return [_device(row) for row in connection.all(f'{_DEVICE} AND "user" = ? ORDER BY id', (user,))]


def every_device(connection: Connection) -> list[Device]:
    """Everybody's devices, the oldest first."""
    return [_device(row) for row in connection.all(f"{_DEVICE} ORDER BY id")]


def ruling_rows(connection: Connection) -> dict[tuple[str, bytes], RowValues]:
    """Every row of users and grants, by table and id, as far as it says who may do what; tombstones too."""
    found: dict[tuple[str, bytes], RowValues] = {}
    for id, state, deleted in connection.all('SELECT id, state, deleted FROM "user"'):
        found["user", id] = {"state": state, DELETED: deleted}
    names = ("user", "keys", "reach", "expires_at", DELETED)
    for row in connection.all('SELECT id, "user", keys, reach, expires_at, deleted FROM "grant"'):
        found["grant", row[0]] = dict(zip(names, row[1:], strict=True))
    return found


def _grant(row: Row) -> GrantOf:
    id, whose, role, keys, reach, ends = row
    return GrantOf(id, whose, role, Grant(keys_from(keys), Reach(reach), None if ends is None else from_micros(ends)))


def _user(row: Row | None) -> User | None:
    if row is None:
        return None
    id, staff, login, display_name, state, language = row
    return User(id, staff, login, display_name, UserState(state), language)


def _device(row: Row) -> Device:
    id, user, name, state, registered, seen, version = row
    first, last = (None if at is None else from_micros(at) for at in (registered, seen))
    return Device(id, user, name, DeviceState(state), first, last, version)
