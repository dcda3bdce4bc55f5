"""What the command palette finds in the replica, and what it remembers of the person: the last things they opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from sms_core.access.grants import Grants
from sms_core.clock import Clock, to_days
from sms_core.ids import SectionId, StaffId, StudentId, UserId
from sms_core.personal import service
from sms_core.personal.repository import preference
from sms_core.sections.repository import section as section_of
from sms_core.sections.repository import sections, staff_of
from sms_core.sessions.repository import sessions, sessions_on
from sms_core.staff.model import StaffMember
from sms_core.staff.repository import staff, staff_member
from sms_core.store.connection import Connection
from sms_core.store.text import folded, natural_key
from sms_core.students.model import Student
from sms_core.students.repository import best, student
from sms_desktop.ops import repository
from sms_desktop.ops.present import present, reached_sections, taught
from sms_desktop.ops.runner import Runner

_RECENTS = "palette.recents"


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A class as the palette shows it; `past` is the title of its session when that does not run today."""

    id: SectionId
    title: str
    code: str
    teachers: tuple[str, ...]
    past: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Remembered:
    """The rows behind the ids that were asked for; what is gone is not among them."""

    students: dict[bytes, Student]
    classes: dict[bytes, ClassLine]
    staff: dict[bytes, StaffMember]


def find_students(text: str, limit: int) -> Callable[[Connection], list[Student]]:
    """A job: students by name or number, the best first."""
    return lambda connection: best(connection, text, limit)


def read_classes(clock: Clock, grants: Grants) -> Callable[[Connection], list[ClassLine]]:
    """A job: the classes that the person reaches; their own first, those that are over last, by title."""

    def job(connection: Connection) -> list[ClassLine]:
        now = present(connection, clock)
        reached = reached_sections(connection, clock, grants, now)
        mine = taught(connection, grants, now)
        running = {session.id for session in sessions_on(connection, now.today)}
        titles = {session.id: session.title for session in sessions(connection)}
        names: dict[bytes, list[str]] = {}
        for section, _, family, given, _ in repository.teacher_rows(connection, to_days(now.today)):
            names.setdefault(section, []).append(f"{given} {family}")
        found = [
            ClassLine(
                one.id,
                one.title,
                one.code or "",
                tuple(names.get(one.id, ())),
                "" if one.session in running else titles.get(one.session, ""),
                one.id in mine,
            )
            for one in sections(connection)
            if reached is None or one.id in reached
        ]
        return sorted(found, key=lambda line: (bool(line.past), not line.is_mine, natural_key(folded(line.title))))

    return job


def read_staff(connection: Connection) -> list[StaffMember]:
    """A job: who works at the school, by name."""
    return staff(connection, active_only=True)


def read_things(
    clock: Clock, students: Sequence[StudentId], classes: Sequence[SectionId], members: Sequence[StaffId]
) -> Callable[[Connection], Remembered]:
    """A job: a few students, classes and members of staff by their ids."""

    def job(connection: Connection) -> Remembered:
        today = present(connection, clock).today
        return Remembered(
            {id: found for id in students if (found := student(connection, id)) is not None},
            {id: line for id in classes if (line := _class(connection, id, today)) is not None},
            {id: member for id in members if (member := staff_member(connection, id)) is not None},
        )

    return job


def _class(connection: Connection, id: SectionId, today: date) -> ClassLine | None:
    found = section_of(connection, id)
    if found is None:
        return None
    teachers = tuple(f"{one.given_name} {one.family_name}" for one in staff_of(connection, id, today))
    return ClassLine(id, found.title, found.code or "", teachers, "", False)


def read_recents(user: UserId) -> Callable[[Connection], list[str]]:
    """A job: the keys of what the person opened last, the latest first; what cannot be read counts as none."""

    def job(connection: Connection) -> list[str]:
        try:
            return msgspec.json.decode(preference(connection, user, _RECENTS) or "[]", type=list[str])
        except msgspec.DecodeError:
            return []

    return job


def keep_recents(runner: Runner, user: UserId, keys: Sequence[str]) -> None:
    """Remember the keys of what the person opened last."""
    text = msgspec.json.encode(list(keys)).decode()
    runner.keep("keep_recents", lambda work: service.put_preference(work, user, _RECENTS, text))
