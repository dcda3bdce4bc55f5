"""Accounts, roles and permissions: read whole, for a school has some dozens, and changed within what one holds.

The server judges every change again; here it is refused at once, by the same rules.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.accounts import repository, service
from sms_core.accounts.model import Device, GrantOf, RoleOf, UserState, end_of
from sms_core.clock import Clock, from_days
from sms_core.ids import DeviceId, Id, UserId
from sms_core.reach.guard import Guard
from sms_core.school.repository import settings
from sms_core.staff.repository import staff
from sms_core.store.connection import Connection
from sms_core.store.schema import Schema
from sms_core.store.unit import Work
from sms_desktop.models.accounts import AccountRow, People
from sms_desktop.ops.runner import Done, Failed, Runner

T = TypeVar("T")
Values = dict[str, Any]  # stored values by field


def read_people(clock: Clock) -> Callable[[Connection], People]:
    """A job: all accounts, roles, grants and devices."""

    def job(connection: Connection) -> People:
        names = {one.id: f"{one.family_name} {one.given_name}" for one in staff(connection)}
        grants: dict[UserId, list[GrantOf]] = {}
        devices: dict[UserId, list[Device]] = {}
        for entry in repository.every_grant(connection):
            grants.setdefault(entry.user, []).append(entry)
        for device in repository.every_device(connection):
            devices.setdefault(device.user, []).append(device)
        rows = tuple(
            AccountRow(
                user,
                names.get(user.staff, "") if user.staff is not None else "",
                tuple(grants.get(user.id, ())),
                tuple(devices.get(user.id, ())),
            )
            for user in repository.users(connection)
        )
        return People(rows, tuple(repository.roles(connection)), names, settings(connection).time_zone, clock.now())

    return job


class AccountDesk:
    """The verbs. `grants` says what the person may do when they act."""

    def __init__(self, runner: Runner, schema: Schema, clock: Clock, grants: Callable[[], Grants]) -> None:
        self._runner = runner
        self._schema = schema
        self._clock = clock
        self._grants = grants

    def create(self, values: Values, done: Done[UserId], failed: Failed) -> None:
        """Make an account, with a role where one is named, which may end."""

        def act(work: Work) -> UserId:
            user = service.create_user(
                work, values["login"], values["display_name"], values.get("staff"), values.get("language")
            )
            if values.get("role"):
                service.grant_role(work, user, values["role"], _ends(work, values.get("until")))
            return user

        self._write("create_user", str(values["display_name"]), act, done, failed)

    def change(self, user: UserId, values: Values, done: Done[UserId], failed: Failed) -> None:
        """Correct what the account says of its person."""

        def act(work: Work) -> UserId:
            service.change_user(
                work,
                user,
                display_name=values["display_name"],
                staff=values.get("staff"),
                language=values.get("language"),
            )
            service.change_login(work, user, values["login"])
            return user

        self._write("change_user", str(values["display_name"]), act, done, failed)

    def set_state(self, row: AccountRow, state: UserState, done: Done[None], failed: Failed) -> None:
        """Open, lock or close the account."""
        verb, act = _STATES[state]
        self._write(verb, row.user.display_name, lambda work: act(work, row.user.id), done, failed)

    def give(self, row: AccountRow, values: Values, done: Done[Id], failed: Failed) -> None:
        """Give the account one more role."""

        def act(work: Work) -> Id:
            reach = Reach(values["reach"]) if values.get("reach") else None
            return service.grant_role(work, row.user.id, values["role"], _ends(work, values.get("until")), reach)

        self._write("grant_role", row.user.display_name, act, done, failed)

    def limit(self, row: AccountRow, grant: Id, until: int | None, done: Done[None], failed: Failed) -> None:
        """Let a grant end with a day, or never."""
        self._write(
            "limit_grant",
            row.user.display_name,
            lambda work: service.limit_grant(work, grant, _ends(work, until)),
            done,
            failed,
        )

    def take(self, row: AccountRow, grant: Id, done: Done[None], failed: Failed) -> None:
        """Take a role away."""
        self._write("revoke_role", row.user.display_name, lambda work: service.revoke_grant(work, grant), done, failed)

    def revoke_device(self, device: Device, done: Done[None], failed: Failed, *, lost: bool = False) -> None:
        """Exchange nothing with the device any more."""
        self._write(
            "revoke_device",
            device.name,
            lambda work: service.revoke_device(work, DeviceId(device.id), lost=lost),
            done,
            failed,
        )

    def restore_device(self, device: Device, done: Done[None], failed: Failed) -> None:
        """Take a revoked device back."""
        self._write(
            "restore_device",
            device.name,
            lambda work: service.restore_device(work, DeviceId(device.id)),
            done,
            failed,
        )

    def create_role(self, name: str, reach: Reach, keys: Iterable[Key], done: Done[Id], failed: Failed) -> None:
        """Make a role of the school's own."""
        held = frozenset(keys)
        self._write("create_role", name, lambda work: service.create_role(work, name, reach, held), done, failed)

    def change_role(
        self, role: RoleOf, reach: Reach, keys: Iterable[Key], done: Done[None], failed: Failed, *, renew: bool
    ) -> None:
        """Change a role; with `renew` those who hold it get the change at once."""
        held = frozenset(keys)

        def act(work: Work) -> None:
            service.change_role(work, role.id, reach, held)
            if renew:
                service.renew_grants(work, role.name)

        self._write("change_role", role.name, act, done, failed)

    def renew(self, role: RoleOf, done: Done[int], failed: Failed) -> None:
        """Give everybody who holds the role what it says today."""
        self._write("renew_grants", role.name, lambda work: service.renew_grants(work, role.name), done, failed)

    def delete_role(self, role: RoleOf, done: Done[None], failed: Failed) -> None:
        """Offer the role no more."""
        self._write("delete_role", role.name, lambda work: service.delete_role(work, role.id), done, failed)

    def _write(self, verb: str, label: str, act: Callable[[Work], T], done: Done[T], failed: Failed) -> None:
        grants, now = self._grants(), self._clock.now()

        def guarded(work: Work) -> T:
            value = act(work)
            zone = settings(work.connection).time_zone
            Guard.today(work.connection, self._schema, grants, now, zone).check(work)
            return value

        self._runner.write(verb, label, guarded, done, failed)


def _ends(work: Work, until: int | None) -> datetime | None:
    return None if until is None else end_of(from_days(until), settings(work.connection).time_zone)


_STATES: dict[UserState, tuple[str, Callable[[Work, UserId], None]]] = {
    UserState.ACTIVE: ("enable_user", service.enable),
    UserState.LOCKED: ("lock_user", service.lock),
    UserState.DISABLED: ("disable_user", service.disable),
}
