"""The school as the frame names it, and the term in force: today's, until the person chooses another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:  # the frame is painted before any of these is loaded
    from sms_core.clock import Clock
    from sms_core.sessions.model import Session
    from sms_core.store.journal import ChangeSet
    from sms_desktop.ops.runner import Runner
    from sms_desktop.ops.terms import KnownTerms, SchoolFacts


class Terms(QObject):
    """`current` and `facts` are None until they were read; `changed` when anything of it is another."""

    changed = Signal()

    def __init__(self, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._reads = runner.latest()
        self._today: Session | None = None
        self._chosen: bytes | None = None
        self.known: tuple[Session, ...] = ()
        self.facts: SchoolFacts | None = None
        runner.changed.connect(self._on_changed)

    @property
    def current(self) -> Session | None:
        """The chosen term, else that of today."""
        chosen = next((session for session in self.known if session.id == self._chosen), None)
        return chosen or self._today

    @property
    def is_today(self) -> bool:
        """Whether the term in force is that of today."""
        return self.current is self._today

    @Slot()
    def read(self) -> None:
        """Read the school's terms; `changed` tells when they are there."""
        from sms_desktop.ops.terms import read_terms  # heavy: the first page is shown before

        self._reads.read(read_terms(self._clock), self._on_read, lambda _: None)

    def choose(self, session: bytes | None) -> None:
        """Look at another term from now on; None follows the day."""
        if session != self._chosen:
            self._chosen = session
            self.changed.emit()

    def _on_read(self, found: KnownTerms) -> None:
        if (found.terms, found.today, found.facts) != (self.known, self._today, self.facts):
            self.known, self._today, self.facts = found.terms, found.today, found.facts
            self.changed.emit()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self.facts is not None and changes.touches("academic_session", "school_setting"):
            self.read()
