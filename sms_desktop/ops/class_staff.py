"""Who teaches a class: assigning, changing, ending; each is one action."""

from collections.abc import Callable, Iterable
from datetime import date

from sms_core.ids import SectionId, StaffId
from sms_core.sections import service as sections
from sms_core.sections.model import StaffRole
from sms_core.staff.model import StaffMember
from sms_core.staff.repository import staff
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_desktop.ops.classes import Values, day_of
from sms_desktop.ops.runner import Done, Failed, Runner

_FOUND = 12


def find_staff(text: str) -> Callable[[Connection], list[StaffMember]]:
    """A job: staff at work whose name has every word of `text`."""
    words = folded(text).split()

    def job(connection: Connection) -> list[StaffMember]:
        every = staff(connection, active_only=True)
        return [m for m in every if all(w in folded(f"{m.family_name} {m.given_name}") for w in words)][:_FOUND]

    return job


def assign(
    runner: Runner,
    section: SectionId,
    members: Iterable[StaffId],
    name: str,
    values: Values,
    done: Done[None],
    failed: Failed,
) -> None:
    """Let some teach a class; one action. Values are `role`, `begin_date`, `end_date`."""
    every = tuple(members)
    begin, end = day_of(values.get("begin_date")), day_of(values.get("end_date"))
    role = StaffRole(str(values.get("role") or StaffRole.LEAD))

    def act(work: Work) -> None:
        for member in every:
            sections.assign_staff(work, section, member, role, begin, end)

    runner.write("assign_staff", name, act, done, failed)


def change_assignment(
    runner: Runner, section: SectionId, member: StaffId, name: str, values: Values, done: Done[None], failed: Failed
) -> None:
    """Give somebody another role in a class, or other days."""
    begin, end = day_of(values.get("begin_date")), day_of(values.get("end_date"))
    role = StaffRole(str(values["role"]))
    runner.write(
        "change_assignment",
        name,
        lambda work: sections.assign_staff(work, section, member, role, begin, end),
        done,
        failed,
    )


def end_assignment(
    runner: Runner, section: SectionId, member: StaffId, name: str, day: date, done: Done[None], failed: Failed
) -> None:
    """Let `day` be the last day on which somebody teaches a class."""
    runner.write("end_assignment", name, lambda work: sections.end_assignment(work, section, member, day), done, failed)


def remove_assignment(
    runner: Runner, section: SectionId, member: StaffId, name: str, done: Done[None], failed: Failed
) -> None:
    """Take back an assignment that should never have been."""
    runner.write(
        "remove_assignment", name, lambda work: sections.remove_assignment(work, section, member), done, failed
    )
