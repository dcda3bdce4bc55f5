"""Who has an account, what it may do, and on which devices. Passwords and tokens are the server's own business."""

from datetime import datetime
from typing import Unpack

from sms_core.access.grants import Grant, keys_text
from sms_core.access.roles import ROLES
from sms_core.accounts import repository
from sms_core.accounts.model import DeviceState, LoginTaken, NoSuchRole, UserChange, UserState, folded_login
from sms_core.accounts.table import DEVICE, GRANT, ROLE, USER
from sms_core.ids import DeviceId, Id, StaffId, UserId
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
    """Close the account; its history stays. Raises `NotFound`."""
    work.change(USER, user, state=UserState.DISABLED.value)


def lock(work: Work, user: UserId) -> None:
    """Keep the person out until somebody unlocks the account. Raises `NotFound`."""
    work.change(USER, user, state=UserState.LOCKED.value)


def enable(work: Work, user: UserId) -> None:
    """Open a locked or disabled account again. Raises `NotFound`."""
    work.change(USER, user, state=UserState.ACTIVE.value)


def ship_roles(work: Work) -> None:
    """Make the roles that come with the product, or bring them up to this version."""
    for role in ROLES.values():
        id = repository.role_named(work.connection, role.name) or Id(work.new_id())
        work.put(ROLE, id, name=role.name, reach=role.reach.value, keys=keys_text(role.keys))


def grant_role(work: Work, user: UserId, role: str, expires_at: datetime | None = None) -> Id:
    """Give the person what the role holds today, until `expires_at` (aware); the grant keeps its own copy.

    Raises `NoSuchRole`, `NotFound`.
    """
    work.existing(USER, user)
    given = _role(work, role)
    id = Id(work.new_id())
    work.create(
        GRANT,
        id,
        user=user,
        role=role,
        reach=given.reach.value,
        keys=keys_text(given.keys),
        expires_at=expires_at,
    )
    return id


def revoke_grant(work: Work, grant: Id) -> None:
    """Take a grant back. Raises `NotFound`."""
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


def seen(work: Work, device: DeviceId, version: str | None = None) -> None:
    """Note that the device was in touch. Raises `NotFound`."""
    work.change(DEVICE, device, last_seen_at=work.now)
    if version is not None:
        work.change(DEVICE, device, version=version)


def _refuse_taken(work: Work, login: str, but: UserId | None) -> None:
    other = repository.user_named(work.connection, login)
    if other is not None and other.id != but:
        raise LoginTaken(login=login)


def _role(work: Work, name: str) -> Grant:
    """The school's own role where it has stored one, else the one that is shipped."""
    stored = repository.role_grant(work.connection, name)
    if stored is not None:
        return stored
    if name not in ROLES:
        raise NoSuchRole(role=name)
    return Grant(ROLES[name].keys, ROLES[name].reach)
