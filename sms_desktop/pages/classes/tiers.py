"""The early-warning tiers of a roster: worked out after the roster is there, again when their sources change."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.early_warning.model import Warning
from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_core.store.journal import ChangeSet
from sms_desktop.models.classes import RosterWords
from sms_desktop.ops.early_warning import TABLES, read_tiers, sees_own_classes_only, sees_tiers
from sms_desktop.pages.again import Again
from sms_desktop.pages.base import Page, PageContext


class Tiers(QObject):
    """Puts them into the words of the roster; `found` when they are there."""

    found = Signal()

    def __init__(self, context: PageContext, page: Page, words: RosterWords) -> None:
        super().__init__(page)
        self._context, self._words = context, words
        self._students: Sequence[StudentId] = ()
        self._reads = context.runner.latest()
        self._again = Again(page, self._read)
        words.own_classes_only = sees_own_classes_only(context.clock, context.grants)
        context.runner.changed.connect(self._on_changed)

    @property
    def may_see(self) -> bool:
        """Whether the person may see all that a tier is made of."""
        return sees_tiers(self._context.clock, self._context.grants)

    def look_at(self, students: Sequence[StudentId]) -> None:
        """The students whose tiers are wanted."""
        self._students = students
        self._read()

    @Slot()
    def _read(self) -> None:
        self._again.begun()
        if self.may_see and self._students:
            job = read_tiers(self._context.clock, self._context.grants, self._students)
            self._reads.read(job, self._on_read, self._on_failed)

    def _on_read(self, tiers: dict[StudentId, Warning]) -> None:
        self._words.tiers = tiers
        self.found.emit()

    def _on_failed(self, _: SmsError) -> None:
        """A dash stands where no tier is known; the page itself says what is wrong."""
        self._on_read({})

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*TABLES):
            self._again.soon(pulled=changes.action is None)
