"""What a person does to a register: each verb one action of the journal, named for the menu and for history."""

from datetime import date

from sms_core.attendance import service, several
from sms_core.attendance.several import Place
from sms_core.attendance.table import MARK
from sms_core.ids import StudentId
from sms_core.school.model import Unmarked
from sms_core.store.unit import Work
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.runner import Done, Failed, Runner


class Marking:
    """The verbs of one open register; `title` stands beside each in history.

    `also` is the period of the same day that marks go into as well, in the same act.
    """

    def __init__(self, runner: Runner, lesson: LessonKey, title: str, also: int | None = None) -> None:
        self._runner = runner
        self._lesson = lesson
        self._title = title
        self._also = also

    def mark(self, student: StudentId, name: str, code: str, done: Done[object], failed: Failed) -> None:
        """Mark a student."""
        section, day, period = self._lesson
        if self._also is None:
            self._runner.write(
                "mark", name, lambda work: service.mark(work, *self._lesson, student, code), done, failed
            )
            return
        places = [Place(section, number, student) for number in (period, self._also)]
        self._runner.write("mark", name, lambda work: several.mark_places(work, day, places, code), done, failed)

    def correct(self, student: StudentId, name: str, code: str, reason: str, done: Done[None], failed: Failed) -> None:
        """Change a mark of a submitted register, with the reason."""
        lesson = self._lesson
        self._runner.write(
            "correct_mark",
            name,
            lambda work: service.correct(work, *lesson, student, code, reason=reason),
            done,
            failed,
        )

    def clear(self, student: StudentId, name: str, done: Done[None], failed: Failed) -> None:
        """Leave a student unmarked again."""
        section, day, period = self._lesson
        periods = (period,) if self._also is None else (period, self._also)

        def act(work: Work) -> None:
            marked = [
                Place(section, number, student)
                for number in periods
                if number == period or work.live(MARK, section, day, number, student) is not None
            ]
            several.clear_places(work, day, marked)

        self._runner.write("clear_mark", name, act, done, failed)

    def set_minutes(self, student: StudentId, name: str, minutes: int | None, done: Done[None], failed: Failed) -> None:
        """Say how late a student came."""
        lesson = self._lesson
        self._runner.write(
            "set_minutes", name, lambda work: service.set_minutes(work, *lesson, student, minutes), done, failed
        )

    def set_note(self, student: StudentId, name: str, note: str | None, done: Done[None], failed: Failed) -> None:
        """Write a note beside a student."""
        lesson = self._lesson
        self._runner.write("set_note", name, lambda work: service.set_note(work, *lesson, student, note), done, failed)

    def mark_rest(self, students: list[StudentId], code: str, done: Done[int], failed: Failed) -> None:
        """Mark those who have no mark yet."""
        section, day, period = self._lesson
        also = self._also

        def act(work: Work) -> int:
            if also is not None:
                service.mark_rest(work, section, day, also, students, code)
            return service.mark_rest(work, section, day, period, students, code)

        self._runner.write("mark_rest", self._title, act, done, failed)

    def submit(self, policy: Unmarked, done: Done[int], failed: Failed) -> None:
        """Hand the register in."""
        section, day, period = self._lesson
        lessons = [(section, number) for number in (period, self._also) if number is not None]
        self._runner.write(
            "submit_register",
            self._title,
            lambda work: several.submit_lessons(work, day, lessons, policy),
            done,
            failed,
        )

    def override(
        self, student: StudentId, name: str, code: str | None, note: str | None, done: Done[None], failed: Failed
    ) -> None:
        """Put the office's mark beside the teacher's, or take it away with None."""
        lesson = self._lesson
        self._runner.write(
            "override_mark", name, lambda work: service.override(work, *lesson, student, code, note), done, failed
        )

    def copy_marks(self, to_period: int, done: Done[int], failed: Failed) -> None:
        """Give the marks to a later lesson of the same day."""
        section, day, period = self._lesson
        self._runner.write(
            "copy_marks",
            self._title,
            lambda work: several.copy_marks(work, section, day, period, to_period),
            done,
            failed,
        )

    def move(self, day: date, period: int, done: Done[None], failed: Failed) -> None:
        """Move the whole register to another lesson."""
        section, old = self._lesson.section, (self._lesson.day, self._lesson.period)
        self._runner.write(
            "move_register",
            self._title,
            lambda work: service.move_register(work, section, old, (day, period)),
            done,
            failed,
        )
