"""Students by name, in Greek or Latin letters, or by number; their number is what is copied."""

from collections.abc import Sequence
from functools import partial

from sms_core.access.keys import Key
from sms_core.students.model import Student, StudentStatus
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label
from sms_desktop.ops.palette import find_students
from sms_desktop.ops.runner import Latest
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.palette.finder import MOST, Answer, Finder, Offer, Question, read_or_say
from sms_desktop.pages.palette.matching import marks
from sms_desktop.pages.palette.sources import Sources
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.ui.palette_list import Hit

_T = "Palette"


def student_offer(student: Student, words: Sequence[str] = ()) -> Offer:
    """A student as the palette shows one."""
    name = f"{student.given_name} {student.family_name}"
    known = [student.form_group or student.year_level or "", student.student_number or ""]
    if student.status is not StudentStatus.ACTIVE:
        known.append(choice_label("student", "status", student.status))
    note = " · ".join(filter(None, known))
    key, number = f"{Kind.STUDENT}:{student.id.hex()}", student.student_number or ""
    hit = Hit(key, name, note, "user-round", marks=marks(name, words), copied=number)
    return Offer(hit, Thing(Kind.STUDENT, student.id, name))


class Students(Finder):
    """Asks the replica at every letter; only the last question is answered."""

    def __init__(self, sources: Sources) -> None:
        super().__init__(sources)
        self._reads: Latest | None = None

    def title(self) -> str:
        return tr(_T, "Students")

    def enter(self, context: PageContext) -> None:
        super().enter(context)
        self._reads = context.runner.latest()

    def leave(self) -> None:
        super().leave()
        if self._reads is not None:
            self._reads.drop()
        self._reads = None

    def search(self, question: Question, answer: Answer) -> None:
        context, reads = self.context, self._reads
        if context is None or reads is None or not context.allows(Key.STUDENTS_VIEW):
            answer(())
            return
        found = partial(self._on_found, question, answer)
        read_or_say(context, reads, find_students(question.text, MOST), found, answer)

    def _on_found(self, question: Question, answer: Answer, students: Sequence[Student]) -> None:
        answer(self.group(student_offer(student, question.words) for student in students))
