"""Weeks: of a class with those its students go to as well, of a teacher; and the lessons that the office arranges."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sms_core.clock import Clock, to_days
from sms_core.ids import Id, SectionId, StaffId
from sms_core.sections.repository import sections_taught
from sms_core.sessions.model import Closure, Period
from sms_core.sessions.repository import closures_between, periods
from sms_core.store.connection import Connection
from sms_core.store.unit import Work
from sms_core.timetable import service
from sms_core.timetable.clashes import clashes
from sms_core.timetable.model import Clash, ClashKind, Lesson, Slot
from sms_core.timetable.repository import lessons_on, slots
from sms_desktop.ops import repository
from sms_desktop.ops.present import Present, present
from sms_desktop.ops.runner import Done, Failed, Runner

Days = tuple[tuple[date, tuple[Lesson, ...]], ...]


@dataclass(frozen=True, slots=True)
class ClassWeek:
    """The week of a class and of those its students go to as well; `slots` are its own meetings, past ones too."""

    section: SectionId
    monday: date
    days: Days
    periods: tuple[Period, ...]
    every_period: tuple[Period, ...]
    slots: tuple[Slot, ...]
    closures: tuple[Closure, ...]
    now: Present

    def slot_of(self, day: date, period: int) -> Slot | None:
        """The meeting that a lesson of the class comes from."""
        return next((slot for slot in self.slots if slot.period == period and slot.holds_on(day)), None)


@dataclass(frozen=True, slots=True)
class StaffWeek:
    """The week of somebody who teaches."""

    monday: date
    days: Days
    periods: tuple[Period, ...]
    now: Present


def read_week(clock: Clock, section: SectionId, monday: date | None) -> Callable[[Connection], ClassWeek]:
    """A job: the week that begins on `monday`, or this week."""

    def job(connection: Connection) -> ClassWeek:
        now = present(connection, clock)
        first = monday or now.today - timedelta(days=now.today.weekday())
        middle = to_days(first + timedelta(days=2))
        together = {SectionId(Id(id)) for id in repository.companions(connection, section, middle)} | {section}
        days = _days(connection, first, sorted(together))
        return ClassWeek(
            section,
            first,
            days,
            _periods(connection, days),
            tuple(periods(connection)),
            tuple(slots(connection, section)),
            tuple(closures_between(connection, first, first + timedelta(days=6))),
            now,
        )

    return job


def read_staff_week(clock: Clock, member: StaffId, monday: date | None) -> Callable[[Connection], StaffWeek]:
    """A job: what somebody teaches in the week that begins on `monday`, or this week."""

    def job(connection: Connection) -> StaffWeek:
        now = present(connection, clock)
        first = monday or now.today - timedelta(days=now.today.weekday())
        taught = sections_taught(connection, member, max(first, min(now.today, first + timedelta(days=6))))
        days = _days(connection, first, [section.id for section in taught])
        return StaffWeek(first, days, _periods(connection, days), now)

    return job


def read_clashes(meant: Slot) -> Callable[[Connection], list[Clash]]:
    """A job: what a lesson would need twice. Students are told once, however many classes they would have then."""

    def job(connection: Connection) -> list[Clash]:
        found = clashes(connection, meant)
        students = [clash for clash in found if clash.kind is ClashKind.STUDENTS]
        most = max(students, key=lambda clash: clash.count, default=None)
        return [clash for clash in found if clash.kind is not ClashKind.STUDENTS or clash is most]

    return job


def add_lesson(runner: Runner, name: str, meant: Slot, done: Done[Id], failed: Failed) -> None:
    """Let a class meet weekly."""

    def act(work: Work) -> Id:
        return service.add_slot(
            work, meant.section, meant.weekday, meant.period, meant.room, meant.valid_from, meant.valid_to
        )

    runner.write("add_lesson", name, act, done, failed)


def move_lesson(runner: Runner, name: str, slot: bytes, day: date, meant: Slot, done: Done[Id], failed: Failed) -> None:
    """Let a meeting be another from a day on."""

    def act(work: Work) -> Id:
        return service.move_slot(
            work, slot, day, weekday=meant.weekday, period=meant.period, room=meant.room, valid_to=meant.valid_to
        )

    runner.write("move_lesson", name, act, done, failed)


def stop_lesson(runner: Runner, name: str, slot: bytes, day: date, done: Done[None], failed: Failed) -> None:
    """Have no such meeting from a day on."""
    runner.write("remove_lesson", name, lambda work: service.stop_slot(work, slot, day), done, failed)


def _days(connection: Connection, first: date, taught: list[SectionId]) -> Days:
    """Monday to Friday, and a day of the weekend that has lessons."""
    days = []
    for number in range(7):
        day = first + timedelta(days=number)
        lessons = tuple(lessons_on(connection, day, taught))
        if number < 5 or lessons:
            days.append((day, lessons))
    return tuple(days)


def _periods(connection: Connection, days: Days) -> tuple[Period, ...]:
    """Those in use, and those that a lesson of the week still stands in."""
    held = {lesson.period for _, lessons in days for lesson in lessons}
    return tuple(one for one in periods(connection) if one.active or one.number in held)
