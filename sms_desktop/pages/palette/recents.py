"""What the empty line shows: the things and screens opened last, or all screens when nothing was opened yet."""

from collections.abc import Iterator, Sequence
from functools import partial

from sms_core.access.keys import Key
from sms_core.ids import SectionId, StaffId, StudentId
from sms_desktop.i18n import tr
from sms_desktop.ops.palette import Remembered, read_things
from sms_desktop.ops.runner import Latest
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.palette.classes import class_offer
from sms_desktop.pages.palette.finder import Answer, Finder, Offer, Question, To, read_or_say
from sms_desktop.pages.palette.screens import Screens
from sms_desktop.pages.palette.sources import Sources
from sms_desktop.pages.palette.staff import staff_offer
from sms_desktop.pages.palette.students import student_offer
from sms_desktop.pages.reading import Kind

_T = "Palette"
_PERMISSIONS = {
    Kind.STUDENT.value: Key.STUDENTS_VIEW,
    Kind.CLASS.value: Key.SECTIONS_VIEW,
    Kind.STAFF.value: Key.STAFF_VIEW,
}


class Recents(Finder):
    """Keeps keys alone; names are read when they are shown, so they are never old."""

    def __init__(self, sources: Sources) -> None:
        super().__init__(sources)
        self._screens = Screens(sources)
        self._reads: Latest | None = None

    def title(self) -> str:
        return tr(_T, "Recent")

    def enter(self, context: PageContext) -> None:
        super().enter(context)
        self._reads = context.runner.latest()

    def leave(self) -> None:
        super().leave()
        if self._reads is not None:
            self._reads.drop()
        self._reads = None

    def opened(self) -> None:
        self._screens.opened()

    def find(self, question: Question, answer: Answer) -> None:
        if question.is_empty:
            self.search(question, answer)
        else:
            answer(())

    def search(self, question: Question, answer: Answer) -> None:
        context, reads = self.context, self._reads
        if context is None or reads is None:
            self._on_read(answer, (), Remembered({}, {}, {}))
            return
        keys = tuple(key for key in self.sources.recents() if self._may_see(context, key))
        students = [StudentId(id) for id in _ids(keys, Kind.STUDENT)]
        classes = [SectionId(id) for id in _ids(keys, Kind.CLASS)]
        staff = [StaffId(id) for id in _ids(keys, Kind.STAFF)]
        found = partial(self._on_read, answer, keys)
        read_or_say(context, reads, read_things(context.clock, students, classes, staff), found, answer)

    def _on_read(self, answer: Answer, keys: Sequence[str], remembered: Remembered) -> None:
        offers = tuple(offer for key in keys if (offer := self._offer(key, remembered)) is not None)
        if offers:
            answer(self.group(offers))
        else:
            self._screens.search(Question.of(""), answer)

    def _offer(self, key: str, remembered: Remembered) -> Offer | None:
        kind, _, name = key.partition(":")
        if kind == To.PAGE:
            screen = next((one for one in self.sources.screens() if one.key == name), None)
            return self._screens.offer(screen) if screen is not None else None
        id = bytes.fromhex(name)
        if kind == Kind.STUDENT and id in remembered.students:
            return student_offer(remembered.students[id])
        if kind == Kind.CLASS and id in remembered.classes:
            return class_offer(remembered.classes[id])
        if kind == Kind.STAFF and id in remembered.staff:
            return staff_offer(remembered.staff[id])
        return None

    @staticmethod
    def _may_see(context: PageContext, key: str) -> bool:
        kind, _, name = key.partition(":")
        if kind == To.PAGE:
            return True
        return kind in _PERMISSIONS and _is_hex(name) and context.allows(_PERMISSIONS[kind])


def _ids(keys: Sequence[str], kind: Kind) -> Iterator[bytes]:
    return (bytes.fromhex(key.partition(":")[2]) for key in keys if key.startswith(f"{kind}:"))


def _is_hex(name: str) -> bool:
    try:
        return bool(bytes.fromhex(name))
    except ValueError:
        return False
