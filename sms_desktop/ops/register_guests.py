"""What a person does about the guests of a register, and who has a student number, here or at the server."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sms_core.attendance import service
from sms_core.attendance.office import guests
from sms_core.ids import Id
from sms_core.store.connection import Connection
from sms_core.store.unit import Work
from sms_core.students.repository import numbered
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.runner import Done, Failed, Runner


@dataclass(frozen=True, slots=True)
class KnownStudent:
    """As much of a student as a register says of a guest."""

    name: str
    form_group: str | None


def add_guest(
    runner: Runner,
    lesson: LessonKey,
    name: str,
    student_number: str | None,
    code: str | None,
    done: Done[Id] | None,
    failed: Failed,
) -> None:
    """Note a guest; the register is taken with it."""

    def act(work: Work) -> Id:
        service.take(work, *lesson)
        return guests.add_guest(work, *lesson, name, student_number=student_number, code=code)

    runner.write("add_guest", name, act, done, failed)


def mark_guest(runner: Runner, guest: Id, name: str, code: str | None, failed: Failed) -> None:
    """Mark a guest, or take the mark away with None."""
    runner.write("mark_guest", name, lambda work: guests.mark_guest(work, guest, code), None, failed)


def remove_guest(runner: Runner, guest: Id, name: str, failed: Failed) -> None:
    """The guest was not there after all."""
    runner.write("remove_guest", name, lambda work: guests.remove_guest(work, guest), None, failed)


def known_here(number: str) -> Callable[[Connection], KnownStudent | None]:
    """A job: who has this number, as far as this computer knows."""

    def job(connection: Connection) -> KnownStudent | None:
        found = numbered(connection, number)
        return None if found is None else KnownStudent(_name(found.family_name, found.given_name), found.form_group)

    return job


def read_known(told: Mapping[str, Any]) -> KnownStudent:
    """What the server says of a number; KeyError and TypeError mean that it is no such answer."""
    return KnownStudent(_name(told["family_name"], told["given_name"]), told["form_group"])


def _name(family_name: str, given_name: str) -> str:
    return ", ".join(filter(None, (family_name, given_name)))
