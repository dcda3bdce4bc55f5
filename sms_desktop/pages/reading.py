"""Pages that show what one reading job finds, and read again when a commit touches their tables."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sms_core.errors import SmsError
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.pages.again import Again
from sms_desktop.pages.base import Page, PageContext
from sms_desktop.ui.states import StateStack

_T = "Reading"


class Kind(StrEnum):
    """What can be opened in a tab of its own, or elsewhere."""

    STUDENT = "student"
    CLASS = "class"
    STAFF = "staff"
    LESSON = "lesson"
    GRADEBOOK = "gradebook"  # of the class with the id


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to open: `id` is the 16 bytes of its id, or the `LessonKey` of a register or a tab of its page."""

    kind: Kind
    id: object
    title: str = ""


class ReadingPage(Page):
    """Give `start` the state stack; `job` says what is read and `show_found` shows it."""

    tables: tuple[str, ...] = ()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._reads = context.runner.latest()
        self._states: StateStack | None = None
        self.has_read = False  # whether anything was found yet
        self._again = Again(self, self.refresh)
        context.runner.changed.connect(self._on_changed)

    def start(self, states: StateStack) -> None:
        """Begin to read; `states` shows loading and errors."""
        self._states = states
        states.retried.connect(self.refresh)
        states.show_loading()
        self.refresh()

    def job(self) -> Callable[[Connection], Any]:
        """What is read, on a reading lane."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def failure(self) -> str:
        """The title of the error page."""
        return tr(_T, "This page could not be read")

    def refresh(self) -> None:
        """Read again."""
        self._again.begun()
        self._reads.read(self.job(), self._on_found, self._on_failed)

    def touched_by(self, changes: ChangeSet) -> bool:
        """Whether a commit may have changed what is shown."""
        return changes.touches(*self.tables)

    def refused(self, error: SmsError) -> None:
        """Say in the status bar why something was not done."""
        self.said.emit(self.context.told(error), "danger")

    def done(self, words: str) -> None:
        """Say in the status bar what was done."""
        self.said.emit(words, "text-secondary")

    def offer_undo(self, words: str) -> None:
        """Say what was just done, with Undo: it takes back that alone, and nothing once that is taken back."""
        runner = self.context.runner
        entry = runner.next_undo

        def undo() -> None:
            if entry is not None and runner.next_undo is entry:
                runner.undo()

        self.undo_offered.emit(words, undo)

    def _on_found(self, found: Any) -> None:
        if self.has_read and not self._again.is_seen:
            self._again.soon()  # nobody would see it
            return
        self.has_read = True
        self.show_found(found)
        self.commands_changed.emit()

    def _on_failed(self, error: SmsError) -> None:
        if self._states is not None:
            self._states.show_error(self.failure(), self.context.told(error), str(error))

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.touched_by(changes):
            self._again.soon(pulled=changes.action is None)
