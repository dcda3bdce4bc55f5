"""Staff: what the list and the page of one of them read, and what the office does there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.accounts.repository import users
from sms_core.clock import Clock, to_days
from sms_core.errors import NotFound
from sms_core.ids import StaffId
from sms_core.staff import service
from sms_core.staff.repository import email_taken, staff_member
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.store.schema import Side, TableSql
from sms_core.store.text import name_sort_key
from sms_core.store.unit import Work
from sms_desktop.ops import repository
from sms_desktop.ops.present import Present, present
from sms_desktop.ops.runner import Done, Failed, Runner

Values = dict[str, Any]
CONTACT = ("email", "phone", "note")


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody of the staff in the list; `order` sorts names as people expect."""

    id: StaffId
    family_name: str
    given_name: str
    title: str
    subjects: str
    active: bool
    email: str
    phone: str
    classes: int
    order: str


@dataclass(frozen=True, slots=True)
class TaughtClass:
    """A class that somebody teaches; `is_now` is False for one of a term to come."""

    id: bytes
    title: str
    code: str
    role: str
    session: str
    is_now: bool
    students: int


@dataclass(frozen=True, slots=True)
class Account:
    """How somebody signs in, as far as one may see it."""

    login: str
    state: str


@dataclass(frozen=True, slots=True)
class OpenMember:
    """One member of staff: the values of both rows, their classes, and their accounts (None: one may not see)."""

    id: StaffId
    values: dict[str, Stored]
    classes: tuple[TaughtClass, ...]
    accounts: tuple[Account, ...] | None
    now: Present

    @property
    def name(self) -> str:
        """Given name first."""
        return " ".join(str(self.values[part]) for part in ("given_name", "family_name") if self.values.get(part))


def read_staff(clock: Clock) -> Callable[[Connection], tuple[StaffRow, ...]]:
    """A job: all of the staff, by name."""

    def job(connection: Connection) -> tuple[StaffRow, ...]:
        day = to_days(present(connection, clock).today)
        rows = [
            StaffRow(
                StaffId(id), family, given, title or "", subjects or "", bool(active), email or "", phone or "",
                classes, name_sort_key(family, given),
            )
            for id, family, given, title, subjects, active, email, phone, classes in repository.staff_rows(
                connection, day
            )
        ]  # fmt: skip
        return tuple(sorted(rows, key=lambda row: (row.order, row.id)))

    return job


def read_member(clock: Clock, grants: Grants, member: StaffId) -> Callable[[Connection], OpenMember]:
    """A job: one of them whole. It raises `NotFound`."""

    def job(connection: Connection) -> OpenMember:
        now = present(connection, clock)
        values: dict[str, Stored] = dict.fromkeys(CONTACT)
        for table in (STAFF_CONTACT, STAFF):
            select = TableSql(table, Side.REPLICA).select
            values |= repository.row_values(connection, select, (member,), table.columns)
        if "family_name" not in values:
            raise NotFound(what="staff")
        rows = repository.staff_classes(connection, member, to_days(now.today))
        classes = tuple(
            TaughtClass(id, title, code or "", role, session, bool(is_now), students)
            for id, title, code, role, session, is_now, students in rows
        )
        sees = grants.allows(Key.USERS_VIEW, clock.now()) is not None
        known = tuple(Account(u.login, u.state.value) for u in users(connection) if u.staff == member)
        return OpenMember(member, values, classes, known if sees else None, now)

    return job


def read_email_taken(email: str, but: StaffId | None) -> Callable[[Connection], str | None]:
    """A job: the name of somebody else with this address, or None."""

    def job(connection: Connection) -> str | None:
        other = email_taken(connection, email, but) if email else None
        found = staff_member(connection, other) if other is not None else None
        return f"{found.given_name} {found.family_name}" if found is not None else None

    return job


def save(
    runner: Runner, member: StaffId | None, name: str, values: Values, done: Done[StaffId], failed: Failed
) -> None:
    """Take somebody into the staff (`member` None), or correct what is known of them; one action."""
    contact = {key: values[key] for key in CONTACT if key in values}
    facts = {key: value for key, value in values.items() if key not in CONTACT}

    def act(work: Work) -> StaffId:
        known = member
        if known is None:
            facts.pop("active", None)
            known = service.add_staff(work, **facts)
        elif facts:
            service.change_staff(work, known, **facts)  # type: ignore[typeddict-item]
        if any(contact.values()) or (contact and work.live(STAFF_CONTACT, known) is not None):
            service.set_contact(work, known, **contact)  # type: ignore[typeddict-item]
        return known

    runner.write("add_staff" if member is None else "change_staff", name, act, done, failed)
