"""What others did about the student: asked of the server when somebody wants it, and kept while the tab is open."""

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.errors import SmsError, Unavailable
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.ops.school_journal import SchoolJournal, Told
from sms_desktop.ops.student_profile import TIMELINE_TABLES, Happened
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.student.parts import TimelinePart

_T = "Student"


class Older(QObject):
    """The timeline's way to the server. `changed` when there is more to be shown."""

    changed = Signal()

    def __init__(self, context: PageContext, student: StudentId, part: TimelinePart) -> None:
        super().__init__(part)
        self._context = context
        self._student = student
        self._part = part
        self._journal: SchoolJournal | None = None
        if context.server is not None:
            self._journal = SchoolJournal(context.server, context.schema, context.clock, context.grants.user)
        self._told: list[Happened] = []
        self._before: bytes | None = None
        self._asked = 0
        self._is_asking = self._has_asked = False
        self._problem = ""
        part.older.clicked.connect(self.ask)
        context.access.changed.connect(self._forget)
        self.show_words()

    def with_told(self, here: tuple[Happened, ...]) -> tuple[Happened, ...]:
        """The journal of this computer with what the server told beside it, the newest first."""
        if not self._told:
            return here
        known = {(one.action.id, one.change.table, one.change.key) for one in here}
        others = [one for one in self._told if (one.action.id, one.change.table, one.change.key) not in known]
        return tuple(sorted((*here, *others), key=lambda one: (one.action.at, one.action.id), reverse=True))

    @Slot()
    def ask(self) -> None:
        """Ask for the newest, or for what is older than all that was told."""
        if self._journal is None or self._is_asking:
            return
        self._asked += 1
        asked = self._asked
        self._is_asking, self._problem = True, ""
        self.show_words()

        def told(answer: Told) -> None:
            if asked == self._asked:
                self._on_told(answer)

        def failed(error: SmsError) -> None:
            if asked == self._asked:
                self._on_failed(error)

        self._journal.of_student(self._student, self._before, told, failed)

    def show_words(self) -> None:
        """Say what is shown, and offer what is not."""
        part, may = self._part, self._journal is not None and (not self._has_asked or self._before is not None)
        part.older.setVisible(may)
        part.older.setEnabled(not self._is_asking)
        part.older.setText(tr(_T, "Ask for older") if self._has_asked else tr(_T, "Ask the server"))
        if self._problem:
            part.say(self._problem, "warning")
        elif self._is_asking:
            part.say(tr(_T, "Asking the server…"))
        elif not self._has_asked:
            part.say(tr(_T, "Only what was done on this computer is shown. What others did is on the server."))
        elif self._before is not None:
            part.say(tr(_T, "What others did is shown as far back as the server was asked."))
        else:
            part.say(tr(_T, "All that the server knows and you may see is shown."))

    def _on_told(self, answer: Told) -> None:
        self._is_asking, self._has_asked = False, True
        self._before = answer.page.before
        me = self._context.grants.user
        for entry in answer.page.entries:
            action = entry.action
            self._told += [
                Happened(action, change, entry.who, action.author.user == me)
                for change in entry.changes
                if change.table in TIMELINE_TABLES
            ]
        self.show_words()
        self.changed.emit()

    def _on_failed(self, error: SmsError) -> None:
        self._is_asking = False
        why = self._context.told(error)
        if isinstance(error, Unavailable):
            why = tr(_T, "{why} What others did is not shown.", why=why)
        self._problem = why
        self.show_words()

    @Slot()
    def _forget(self) -> None:
        """Other permissions hold: what was told is asked for anew."""
        self._asked += 1
        self._told, self._before, self._problem = [], None, ""
        self._is_asking = self._has_asked = False
        if self._journal is not None:
            self._journal.forget()
        self.show_words()
        self.changed.emit()
