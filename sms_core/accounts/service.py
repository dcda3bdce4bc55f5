"""Who has an account, what it may do, and on which devices. Passwords and tokens are the server's own business."""

from collections.abc import Iterable
from datetime import datetime
from typing import Unpack

from sms_core.access.grants import Grant, keys_text
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ROLES
from sms_core.accounts import repository
from sms_core.accounts.administrators import one_stays
from sms_core.accounts.model import (
    DeviceState,
    LoginTaken,
    NoSuchRole,
    RoleTaken,
    ShippedRole,
    UserChange,
    UserState,
    folded_login,
)
from sms_core.accounts.table import DEVICE, GRANT, ROLE, USER
from sms_core.clock import from_micros
from sms_core.ids import DeviceId, Id, StaffId, UserId
from sms_core.store.text import clean
from sms_core.store.unit import Work


def create_user(
    work: Work, login: str, display_name: str, staff: StaffId | None = None, language: str | None = None
) -> UserId:
    """Make an account that may do nothing yet. Raises `LoginTaken`, `Invalid`."""
    folded = folded_login(login)
    _refuse_taken(work, folded, None)
    id = UserId(work.new_id())
    work.create(
        USER, id, login=folded, display_name=display_name, staff=staff, language=language, state=UserState.ACTIVE.value
    )
    return id


def change_user(work: Work, user: UserId, **values: Unpack[UserChange]) -> None:
    """Change what an account says of its person. Raises `NotFound`, `Invalid`."""
    work.change(USER, user, **values)


def change_login(work: Work, user: UserId, login: str) -> None:
    """Let the person sign in with another name. Raises `LoginTaken`, `NotFound`, `Invalid`."""
    folded = folded_login(login)
    _refuse_taken(work, folded, user)
    work.change(USER, user, login=folded)


def disable(work: Work, user: UserId) -> None:
    """Close the account; its history stays. Raises `LastAdministrator`, `NotFound`."""
    with one_stays(work):
        work.change(USER, user, state=UserState.DISABLED.value)


def lock(work: Work, user: UserId) -> None:
    """Keep the person out until somebody unlocks the account. Raises `LastAdministrator`, `NotFound`."""
    with one_stays(work):
        work.change(USER, user, state=UserState.LOCKED.value)


def enable(work: Work, user: UserId) -> None:
    """Open a locked or disabled account again. Raises `NotFound`."""
    work.change(USER, user, state=UserState.ACTIVE.value)


def ship_roles(work: Work) -> None:
    """Make the roles that come with the product, or bring them up to this version."""
    for role in ROLES.values():
        id = repository.role_named(work.connection, role.name) or Id(work.new_id())
        work.put(ROLE, id, name=role.name, reach=role.reach.value, keys=keys_text(role.keys))


def create_role(work: Work, name: str, reach: Reach, keys: Iterable[Key]) -> Id:
    """Make a role of the school's own. Raises `RoleTaken`, `Invalid`."""
    called = clean(name) or ""
    if called in ROLES or repository.role_named(work.connection, called) is not None:
        raise RoleTaken(role=called)
    id = Id(work.new_id())
    work.create(ROLE, id, name=called, reach=reach.value, keys=keys_text(keys) or None)
    return id


def change_role(work: Work, role: Id, reach: Reach, keys: Iterable[Key]) -> None:
    """Let the role be another from now on; what was granted stays as it is until `renew_grants`.

    Its name stays: grants go by it. Raises `ShippedRole`, `NotFound`, `Invalid`.
    """
    _refuse_shipped(work, role)
    work.change(ROLE, role, reach=reach.value, keys=keys_text(keys) or None)


def delete_role(work: Work, role: Id) -> None:
    """Offer the role no more; what was granted stays. Raises `ShippedRole`, `NotFound`."""
    _refuse_shipped(work, role)
    work.delete(ROLE, role)


def renew_grants(work: Work, name: str) -> int:
    """Give everybody who was granted the role what it holds today, and its reach; how many grants that changed.

    Raises `NoSuchRole`, `LastAdministrator`.
    """
    given, changed = _role(work, name), 0
    with one_stays(work):
        for entry in repository.every_grant(work.connection):
            held = (entry.grant.keys, entry.grant.reach)
            if entry.role == name and entry.grant.holds(from_micros(work.now)) and held != (given.keys, given.reach):
                work.change(GRANT, entry.id, reach=given.reach.value, keys=keys_text(given.keys))
                changed += 1
    return changed


def grant_role(
    work: Work, user: UserId, role: str, expires_at: datetime | None = None, reach: Reach | None = None
) -> Id:
    """Give the person what the role holds today, until `expires_at` (aware); the grant keeps its own copy.

    `reach` is another than the role's. Raises `NoSuchRole`, `NotFound`.
    """
    work.existing(USER, user)
    given = _role(work, role)
    id = Id(work.new_id())
    work.create(
        GRANT,
        id,
        user=user,
        role=role,
        reach=(reach or given.reach).value,
        keys=keys_text(given.keys),
        expires_at=expires_at,
    )
    return id


def limit_grant(work: Work, grant: Id, expires_at: datetime | None) -> None:
    """Let a grant end at `expires_at` (aware), or hold for good. Raises `LastAdministrator`, `NotFound`."""
    with one_stays(work):
        work.change(GRANT, grant, expires_at=expires_at)


def revoke_grant(work: Work, grant: Id) -> None:
    """Take a grant back. Raises `LastAdministrator`, `NotFound`."""
    with one_stays(work):
        work.delete(GRANT, grant)


def register_device(work: Work, id: DeviceId, user: UserId, name: str, version: str | None) -> None:
    """Remember an installation of the product; one that is known gets its new name, version and user."""
    known = work.live(DEVICE, id)
    work.put(
        DEVICE,
        id,
        user=user,
        name=name,
        version=version,
        state=DeviceState.ACTIVE.value,
        registered_at=work.now if known is None else known["registered_at"],
        last_seen_at=work.now,
    )


def revoke_device(work: Work, device: DeviceId, *, lost: bool = False) -> None:
    """Exchange nothing with this device any more. Raises `NotFound`."""
    work.change(DEVICE, device, state=(DeviceState.LOST if lost else DeviceState.REVOKED).value)


def restore_device(work: Work, device: DeviceId) -> None:
    """Exchange changes with a revoked device again; the person signs in there anew. Raises `NotFound`."""
    work.change(DEVICE, device, state=DeviceState.ACTIVE.value)


def seen(work: Work, device: DeviceId, version: str | None = None) -> None:
    """Note that the device was in touch. Raises `NotFound`."""
    work.change(DEVICE, device, last_seen_at=work.now)
    if version is not None:
        work.change(DEVICE, device, version=version)


def _refuse_taken(work: Work, login: str, but: UserId | None) -> None:
    other = repository.user_named(work.connection, login)
    if other is not None and other.id != but:
        raise LoginTaken(login=login)


def _refuse_shipped(work: Work, role: Id) -> None:
    name = str(work.existing(ROLE, role)["name"])
    if name in ROLES:
        raise ShippedRole(role=name)


def _role(work: Work, name: str) -> Grant:
    """The school's own role where it has stored one, else the one that is shipped."""
    stored = repository.role_grant(work.connection, name)
    if stored is not None:
        return stored
    if name not in ROLES:
        raise NoSuchRole(role=name)
    return Grant(ROLES[name].keys, ROLES[name].reach)
