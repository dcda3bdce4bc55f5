"""Staff: what the list reads, and what the office does there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sms_core.clock import Clock, to_days
from sms_core.ids import StaffId
from sms_core.staff import service
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.store.schema import Side, TableSql
from sms_core.store.unit import Work
from sms_desktop.ops import repository
from sms_desktop.ops.present import present
from sms_desktop.ops.runner import Done, Failed, Runner

Values = dict[str, Any]
CONTACT = ("email", "phone", "note")


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody of the staff in the list."""

    id: StaffId
    family_name: str
    given_name: str
    title: str
    subjects: str
    active: bool
    email: str
    phone: str
    classes: int


@dataclass(frozen=True, slots=True)
class OpenMember:
    """One member of staff: the values of both rows, and the classes of now as (id, title)."""

    id: StaffId
    values: dict[str, Stored]
    classes: tuple[tuple[bytes, str], ...]


def read_staff(clock: Clock) -> Callable[[Connection], tuple[StaffRow, ...]]:
    """A job: all of the staff."""

    def job(connection: Connection) -> tuple[StaffRow, ...]:
        day = to_days(present(connection, clock).today)
        return tuple(
            StaffRow(
                StaffId(id), family, given, title or "", subjects or "", bool(active), email or "", phone or "", classes
            )
            for id, family, given, title, subjects, active, email, phone, classes in repository.staff_rows(
                connection, day
            )
        )

    return job


def read_member(clock: Clock, member: StaffId) -> Callable[[Connection], OpenMember]:
    """A job: one of them whole."""

    def job(connection: Connection) -> OpenMember:
        day = to_days(present(connection, clock).today)
        values: dict[str, Stored] = {}
        for table in (STAFF_CONTACT, STAFF):
            select = TableSql(table, Side.REPLICA).select
            values |= repository.row_values(connection, select, (member,), table.columns)
        titles = {
            row[0]: row[1] for row in repository.class_rows(connection, day) if row[9] and row[9] <= day <= row[10]
        }
        mine = [section for section, staff, *_ in repository.teacher_rows(connection, day) if staff == member]
        classes = sorted(((id, titles[id]) for id in mine if id in titles), key=lambda one: one[1])
        return OpenMember(member, values, tuple(classes))

    return job


def save(runner: Runner, member: StaffId | None, values: Values, done: Done[StaffId], failed: Failed) -> None:
    """Take somebody into the staff (`member` None), or correct what is known of them; one action."""
    name = f"{values.get('given_name')} {values.get('family_name')}"
    contact = {key: values[key] for key in CONTACT if key in values}
    facts = {key: value for key, value in values.items() if key not in CONTACT}

    def act(work: Work) -> StaffId:
        known = member
        if known is None:
            facts.pop("active", None)
            known = service.add_staff(work, **facts)
        else:
            service.change_staff(work, known, **facts)  # type: ignore[arg-type]
        if any(contact.values()) or work.live(STAFF_CONTACT, known) is not None:
            service.set_contact(work, known, **contact)  # type: ignore[arg-type]
        return known

    runner.write("add_staff" if member is None else "change_staff", name, act, done, failed)
