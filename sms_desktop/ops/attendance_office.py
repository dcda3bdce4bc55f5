"""What the office does about attendance: each verb one action of the journal, named for the menu and for history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from sms_core.attendance import service, several
from sms_core.attendance.office import follow_up, guests
from sms_core.attendance.office.follow_up import Outcome, Way
from sms_core.attendance.repository import marked_students
from sms_core.attendance.several import Place
from sms_core.clock import from_days
from sms_core.enrolment.repository import students_on
from sms_core.ids import Id, SectionId, StudentId
from sms_core.school.model import Unmarked
from sms_core.store.unit import Work
from sms_desktop.ops.runner import Done, Failed, Runner

Values = Mapping[str, object]
LessonOfDay = tuple[SectionId, int]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """How many registers were handed in, and how many not, because others than the group's have no mark there."""

    submitted: int
    left: int


class FollowingUp:
    """The verbs about the absences of one day."""

    def __init__(self, runner: Runner, day: date) -> None:
        self._runner = runner
        self._day = day

    def note_contact(
        self,
        student: StudentId,
        name: str,
        outcome: Outcome,
        way: Way,
        note: str | None,
        done: Done[None],
        failed: Failed,
    ) -> None:
        """Somebody called at home now."""
        day = self._day
        self._runner.write(
            "note_contact",
            name,
            lambda work: follow_up.note_contact(work, student, day, outcome, way, note),
            done,
            failed,
        )

    def set_note(self, student: StudentId, name: str, note: str | None, done: Done[None], failed: Failed) -> None:
        """Write beside the follow-up."""
        day = self._day
        self._runner.write(
            "note_absence", name, lambda work: follow_up.set_note(work, student, day, note), done, failed
        )

    def settle(
        self,
        student: StudentId,
        name: str,
        reason: str | None,
        code: str | None,
        note: str | None,
        done: Done[int],
        failed: Failed,
    ) -> None:
        """Close a day's absence; with a code its unexcused lessons get the office's mark."""
        day = self._day

        def act(work: Work) -> int:
            if note is not None:
                follow_up.set_note(work, student, day, note or None)
            return follow_up.settle(work, student, day, reason, code)

        self._runner.write("settle_absence", name, act, done, failed)

    def reopen(self, student: StudentId, name: str, done: Done[None], failed: Failed) -> None:
        """It is to be followed up again."""
        day = self._day
        self._runner.write("reopen_absence", name, lambda work: follow_up.reopen(work, student, day), done, failed)


def settle_guest(runner: Runner, guest: Id, name: str, student: StudentId, done: Done[None], failed: Failed) -> None:
    """Say which student a guest is."""
    runner.write("settle_guest", name, lambda work: guests.settle_guest(work, guest, student), done, failed)


def remove_guest(runner: Runner, guest: Id, name: str, done: Done[None], failed: Failed) -> None:
    """The guest was not there after all."""
    runner.write("remove_guest", name, lambda work: guests.remove_guest(work, guest), done, failed)


class GroupMarking:
    """The verbs of a form group's day; `title` stands beside those that are about all of it."""

    def __init__(self, runner: Runner, day: date, title: str) -> None:
        self._runner = runner
        self._day = day
        self._title = title

    def mark(
        self,
        places: Sequence[Place],
        name: str,
        code: str,
        done: Done[int],
        failed: Failed,
        *,
        reason: str | None = None,
        submitted: frozenset[LessonOfDay] = frozenset(),
    ) -> None:
        """Mark some places; with a `reason` those of lessons that are handed in are corrected."""
        day = self._day

        def act(work: Work) -> int:
            handed_in = [place for place in places if reason and (place.section, place.period) in submitted]
            for place in handed_in:
                service.correct(work, place.section, day, place.period, place.student, code, reason=reason)
            rest = [place for place in places if place not in handed_in]
            return len(handed_in) + several.mark_places(work, day, rest, code)

        self._runner.write("mark_places", name or self._title, act, done, failed)

    def clear(self, places: Sequence[Place], name: str, done: Done[None], failed: Failed) -> None:
        """Leave some places unmarked again."""
        day = self._day
        self._runner.write("clear_places", name, lambda work: several.clear_places(work, day, places), done, failed)

    def submit(
        self,
        lessons: Sequence[LessonOfDay],
        students: frozenset[StudentId],
        policy: Unmarked,
        done: Done[HandedIn],
        failed: Failed,
    ) -> None:
        """Hand the lessons' registers in; one in which somebody of another group has no mark stays open."""
        day = self._day

        def act(work: Work) -> HandedIn:
            whole = [lesson for lesson in lessons if not _unseen(work, day, lesson, students)]
            return HandedIn(several.submit_lessons(work, day, whole, policy), len(lessons) - len(whole))

        self._runner.write("submit_lessons", self._title, act, done, failed)


def plan_absence(
    runner: Runner, student: StudentId, name: str, values: Values, done: Done[bytes], failed: Failed
) -> None:
    """Note an absence known beforehand."""
    first, last, facts = _planned(values)
    runner.write(
        "plan_absence", name, lambda work: service.plan_absence(work, student, first, last, **facts), done, failed
    )


def change_planned_absence(
    runner: Runner, absence: bytes, name: str, values: Values, done: Done[None], failed: Failed
) -> None:
    """Say anew when the student will be away."""
    first, last, facts = _planned(values)
    runner.write(
        "change_planned_absence",
        name,
        lambda work: service.change_planned_absence(work, absence, first, last, **facts),
        done,
        failed,
    )


def remove_planned_absence(runner: Runner, absence: bytes, name: str, done: Done[None], failed: Failed) -> None:
    """The student comes after all."""
    runner.write(
        "remove_planned_absence", name, lambda work: service.remove_planned_absence(work, absence), done, failed
    )


def _unseen(work: Work, day: date, lesson: LessonOfDay, students: frozenset[StudentId]) -> bool:
    """Whether somebody who is not of the group has no mark in a lesson."""
    section, period = lesson
    others = students_on(work.connection, section, day) - students
    return bool(others - marked_students(work.connection, section, day, period))


def _planned(values: Values) -> tuple[date, date, service.PlannedFacts]:
    """What a form says of a planned absence; without a last day it is one day."""
    first = _day(values["from_day"])
    last = first if values.get("to_day") is None else _day(values["to_day"])
    facts: service.PlannedFacts = {
        "from_time": _time(values.get("from_time")),
        "to_time": _time(values.get("to_time")),
        "reason": _text(values.get("reason")),
        "code": _text(values.get("code")),
    }
    return first, last, facts


def _day(stored: object) -> date:
    assert isinstance(stored, int)
    return from_days(stored)


def _time(minutes: object) -> time | None:
    return time(minutes // 60, minutes % 60) if isinstance(minutes, int) else None


def _text(value: object) -> str | None:
    return str(value) if value else None
