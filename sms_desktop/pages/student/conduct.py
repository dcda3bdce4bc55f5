"""The conduct notes of a student as a timeline, the latest first, with the button for a new one."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.errors import SmsError
from sms_core.ids import Id, StudentId
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.conduct import ICONS, TONES, counts_words, kind_words, note_state, severity_words, written_words
from sms_desktop.models.conduct import closed_words as ended_words
from sms_desktop.ops.conduct import NoteRow, StudentConduct, read_of_student
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.notes.desk import NoteDesk
from sms_desktop.pages.student.overview import column_area
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.days import show_day
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack

_T = "Conduct"
_WIDEST = 760


class NoteLine(QWidget):
    """One note whole: what it is, when, its words, who wrote it, and what is to follow. `wanted` opens it."""

    wanted = Signal(object)  # Id

    def __init__(self, look: Appearance, row: NoteRow, state: tuple[str, str]) -> None:
        super().__init__()
        note = self._note = row.note
        self.setObjectName(f"conduct_{note.id.hex()}")
        facts = " · ".join(part for part in (note.category, severity_words(note.severity)) if part)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(Pill(look, kind_words(note.kind), TONES[note.kind], icon=ICONS[note.kind]))
        head.addWidget(Label(look, facts, Role.TABLE_STRONG, elide=True), 1)
        head.addWidget(Label(look, show_day(note.day), Role.CAPTION, tone="text-secondary", tabular=True))
        open_ = Button(look, tr(_T, "Edit") if row.may_edit else tr(_T, "Open"), Kind.LINK, small=True)
        open_.setObjectName(f"conduct_open_{note.id.hex()}")
        open_.setAccessibleName(tr(_T, "Open the note of {day}: {said}", day=show_day(note.day), said=note.text[:60]))
        open_.clicked.connect(self._on_open)
        head.addWidget(open_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, look.px(10))
        column.setSpacing(look.px(5))
        column.addLayout(head)
        column.addWidget(Label(look, note.text, Role.TABLE, wrap=True))
        written = written_words(row)
        if written:
            column.addWidget(Label(look, written, Role.CAPTION, tone="text-secondary", elide=True))
        if note.follow_up is not None:
            column.addLayout(_follow_up(look, row, state))
        column.addWidget(Line(look))

    @Slot()
    def _on_open(self) -> None:
        self.wanted.emit(self._note.id)


def _follow_up(look: Appearance, row: NoteRow, state: tuple[str, str]) -> QHBoxLayout:
    """What is to be done and how far it is."""
    line = QHBoxLayout()
    line.setSpacing(look.px(8))
    closed = row.note.closed_on is not None
    pill = Pill(look, state[0], state[1], icon="circle-check" if closed else "clock")
    said = ended_words(row) if closed and row.note.outcome else ""
    words = f"{row.note.follow_up} {said}".strip()
    line.addWidget(pill)
    line.addWidget(Label(look, words, Role.TABLE, tone="text-secondary" if closed else "text", elide=True), 1)
    return line


class ConductPart(QWidget):
    """How many there are, the button, and the notes."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.counts = Label(look, "", tone="text-secondary", elide=True)
        self.counts.setObjectName("student_conduct_counts")
        self.add = Button(look, "", icon="plus", small=True)
        self.add.setObjectName("student_note")
        self._head = QHBoxLayout()
        self._head.addWidget(self.counts, 1)
        self._head.addWidget(self.add)
        self._inner = QWidget()
        self._lines = QVBoxLayout(self._inner)
        self._lines.addStretch(1)
        self.empty = EmptyState(look, "message-square", "")
        self.states = StateStack(look, column_area(look, self._inner), self.empty)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.states, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.add.setText(tr(_T, "New note"))
        self.empty.set_words(
            tr(_T, "No notes yet"), tr(_T, "Praise, concerns and incidents of this student stand here.")
        )

    def show_lines(self, lines: list[NoteLine]) -> None:
        """These notes in place of those before."""
        while self._lines.count() > 1:
            item = self._lines.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            self._lines.insertWidget(place, line)
        (self.states.show_content if lines else self.states.show_empty)()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(px(24), px(10), px(24), px(6))
        self._head.setSpacing(px(8))
        self._lines.setContentsMargins(px(24), 0, px(24), px(16))
        self._lines.setSpacing(0)
        self._inner.setMaximumWidth(px(_WIDEST))


class Conduct(QObject):
    """Reads when the part is first looked at, and again when a commit touches a note. `did` with what was done."""

    did = Signal(str)

    def __init__(self, context: PageContext, student: StudentId, panel: SidePanel) -> None:
        super().__init__(panel)
        self._context, self._student = context, student
        self._reads = context.runner.latest()
        self._found: StudentConduct | None = None
        self._is_shown = self._is_stale = False
        self.part = ConductPart(context.look)
        self.desk = NoteDesk(context, panel)
        self.desk.did.connect(lambda words, _: self.did.emit(words))
        self.part.add.clicked.connect(self.offer_new)
        self.part.states.retried.connect(self._read)
        context.runner.changed.connect(self._on_changed)
        context.look.changed.connect(self._show)
        self.permit()

    @property
    def may_note(self) -> bool:
        """Whether the person may write notes."""
        return self._context.allows(Key.CONDUCT_EDIT)

    def permit(self) -> None:
        """What the person may do now."""
        self.part.add.setVisible(self.may_note)

    def look_at(self, is_shown: bool) -> None:
        """Whether the part is on show."""
        first = is_shown and (self._found is None or self._is_stale)
        self._is_shown = is_shown
        if first:
            self._read()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.part.retranslate()
        self.desk.retranslate()
        self._show()

    @Slot()
    def offer_new(self) -> None:
        """Ask for a new note on the student."""
        self.desk.offer_new(self._student)

    @Slot(object)
    def _on_wanted(self, note: Id) -> None:
        self.desk.open(note)

    @Slot()
    def _read(self) -> None:
        self._is_stale = False
        if self._found is None:
            self.part.states.show_loading()
        job = read_of_student(self._context.clock, self._context.grants, self._student)
        self._reads.read(job, self._on_read, self._on_failed)

    def _on_read(self, found: StudentConduct) -> None:
        self._found = found
        self._show()

    @Slot()
    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        self.part.counts.setText(counts_words(found.counts))
        lines = [NoteLine(self._context.look, row, note_state(row.note, found.today)) for row in found.rows]
        for line in lines:
            line.wanted.connect(self._on_wanted)
        self.part.show_lines(lines)

    def _on_failed(self, error: SmsError) -> None:
        self.part.states.show_error(tr(_T, "The notes could not be read"), self._context.told(error), str(error))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("conduct_note"):
            self._is_stale = True
            if self._is_shown:
                self._read()
