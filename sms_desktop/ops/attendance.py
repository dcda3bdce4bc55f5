"""What a person does to a register: each verb one action of the journal, named for the menu and for history."""

from sms_core.attendance import service
from sms_core.ids import StudentId
from sms_core.school.model import Unmarked
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.runner import Done, Failed, Runner


class Marking:
    """The verbs of one open register; `title` stands beside each in history."""

    def __init__(self, runner: Runner, lesson: LessonKey, title: str) -> None:
        self._runner = runner
        self._lesson = lesson
        self._title = title

    def mark(self, student: StudentId, name: str, code: str, done: Done[None], failed: Failed) -> None:
        """Mark a student."""
        self._runner.write("mark", name, lambda work: service.mark(work, *self._lesson, student, code), done, failed)

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
        self._runner.write("clear_mark", name, lambda work: service.clear(work, *self._lesson, student), done, failed)

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
        lesson = self._lesson
        self._runner.write(
            "mark_rest", self._title, lambda work: service.mark_rest(work, *lesson, students, code), done, failed
        )

    def submit(self, policy: Unmarked, done: Done[int], failed: Failed) -> None:
        """Hand the register in."""
        lesson = self._lesson
        self._runner.write(
            "submit_register", self._title, lambda work: service.submit(work, *lesson, policy), done, failed
        )
