"""Who is in a class: enrolling, withdrawing, moving to another class, putting a stay right. Each is one action."""

from collections.abc import Callable, Iterable
from datetime import date

from sms_core.clock import Clock
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.model import Enrolled, EnrolmentStatus
from sms_core.enrolment.repository import students_on
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_core.students.model import Student
from sms_core.students.repository import find
from sms_desktop.ops import repository
from sms_desktop.ops.present import present
from sms_desktop.ops.runner import Done, Failed, Runner

_FOUND = 12


def find_students(clock: Clock, section: SectionId, text: str) -> Callable[[Connection], list[Student]]:
    """A job: students by number or the beginnings of their names who are not in the class today."""

    def job(connection: Connection) -> list[Student]:
        there = students_on(connection, section, present(connection, clock).today)
        found = find(connection, text, _FOUND + len(there))
        return [student for student in found if student.id not in there][:_FOUND]

    return job


def find_sisters(section: SectionId, text: str, day: int) -> Callable[[Connection], list[tuple[bytes, str, str]]]:
    """A job: other classes to move to, those of the same course first; (id, title, how many are in it)."""
    words = folded(text).split()

    def job(connection: Connection) -> list[tuple[bytes, str, str]]:
        rows = repository.class_list(connection, day)
        own = next((row for row in rows if row[0] == section), None)
        if own is None:
            return []
        same = [row for row in rows if row[7] == own[7] and row[0] != section]
        same = [row for row in same if all(word in folded(f"{row[1]} {row[2] or ''}") for word in words)]
        same.sort(key=lambda row: row[5] != own[5])
        return [(row[0], row[1], str(row[9]) if row[4] is None else f"{row[9]} / {row[4]}") for row in same[:_FOUND]]

    return job


def enrol(
    runner: Runner,
    section: SectionId,
    students: Iterable[StudentId],
    name: str,
    day: date,
    done: Done[Enrolled],
    failed: Failed,
) -> None:
    """Put students into a class from a day on, all of them or none."""
    every = tuple(students)
    runner.write("enrol", name, lambda work: enrolment.enrol_all(work, section, every, day), done, failed)


def withdraw(
    runner: Runner,
    section: SectionId,
    students: Iterable[StudentId],
    name: str,
    day: date,
    status: str,
    done: Done[None],
    failed: Failed,
) -> None:
    """Let `day` be the last day of some students in a class, for the reason that `status` gives."""
    every = tuple(students)

    def act(work: Work) -> None:
        for student in every:
            enrolment.withdraw(work, section, student, day, EnrolmentStatus(status))

    runner.write("withdraw", name, act, done, failed)


def transfer(
    runner: Runner,
    section: SectionId,
    students: Iterable[StudentId],
    name: str,
    to: SectionId,
    day: date,
    done: Done[int],
    failed: Failed,
) -> None:
    """Let students go to another class from a day on."""
    every = tuple(students)
    runner.write("transfer", name, lambda work: enrolment.transfer(work, section, every, to, day), done, failed)


def correct_stay(
    runner: Runner,
    section: SectionId,
    student: StudentId,
    stint: int,
    name: str,
    begin: date,
    end: date | None,
    status: str,
    done: Done[None],
    failed: Failed,
) -> None:
    """Put right since when and until when a student is in a class, and how that ended."""
    how = EnrolmentStatus(status)
    runner.write(
        "correct_stay",
        name,
        lambda work: enrolment.correct_stay(work, section, student, stint, begin, end, how),
        done,
        failed,
    )


def delete_stay(
    runner: Runner, section: SectionId, student: StudentId, stint: int, name: str, done: Done[None], failed: Failed
) -> None:
    """Take back an enrolment that should never have been."""
    runner.write("delete_stay", name, lambda work: enrolment.delete(work, section, student, stint), done, failed)
