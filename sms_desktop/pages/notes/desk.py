"""What is done with a conduct note, asked in a side panel: write one, correct it, close its follow-up, take it back."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_core.access.keys import Key
from sms_core.clock import to_days
from sms_core.conduct.model import ConductKind
from sms_core.ids import Id, SectionId, StudentId
from sms_core.store.journal import ChangeSet
from sms_core.students.model import Student
from sms_desktop.i18n import tr
from sms_desktop.models.conduct import closed_words, closing_specs, note_specs, written_words
from sms_desktop.ops import conduct
from sms_desktop.ops.conduct import NoteRow, OpenNote
from sms_desktop.pages.asking import Asking, Question, Values
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec, Option, Options, Unreadable
from sms_desktop.ui.labels import Label
from sms_desktop.ui.side_panel import SidePanel

_T = "Conduct"
_NEW, _NOTE, _CLOSE = "new_note", "note", "close_note"
_BESIDE = {
    "note_in_future": "day",
    "praise_has_no_severity": "severity",
    "follow_up_before_note": "follow_up_by",
    "due_without_follow_up": "follow_up",
}


class NoteDesk(QObject):
    """`did` with the words of its toast, and the note that it was about; `gone` when the panel has closed."""

    did = Signal(str, object)
    gone = Signal()

    def __init__(self, context: PageContext, panel: SidePanel) -> None:
        super().__init__(panel)
        self._context = context
        self._asking = Asking(context, panel)
        self._reads = context.runner.latest()
        self._fixed: StudentId | None = None  # whose note it is, where that is not asked
        self._found: OpenNote | None = None
        self._kind = ""
        self._picked: object = None
        self._asking.changed.connect(self._on_changed)
        self._asking.closed.connect(self.gone)
        context.runner.changed.connect(self._on_committed)

    @property
    def is_needed(self) -> bool:
        """Whether something is typed that Escape elsewhere must not throw away."""
        form = self._asking.form
        return form is not None and form.is_dirty

    @property
    def note(self) -> Id | None:
        """The note on show."""
        row = self._row
        return row.note.id if row is not None and self._asking.key else None

    def offer_new(self, student: StudentId | None = None) -> None:
        """Ask for a new note: on a student, or on one who is still to be chosen."""
        if not self._context.allows(Key.CONDUCT_EDIT):
            return
        self._fixed = student
        self._read(None, student, self._ask_new)

    def open(self, note: Id) -> None:
        """Show a note; who may, corrects it."""
        self._fixed = None
        self._read(note, None, self._ask_note)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._asking.retranslate()

    @Slot(object)
    def _on_committed(self, changes: ChangeSet) -> None:
        """A commit may have changed the note on show."""
        if changes.touches("conduct_note") and self._asking.key == _NOTE and (row := self._row) is not None:
            self._read(row.note.id, None, self._on_read_again, lambda _: self._on_gone())

    # --- asking

    @property
    def _row(self) -> NoteRow | None:
        return None if self._found is None else self._found.row

    def _read(self, note: Id | None, student: StudentId | None, done: object, failed: object = None) -> None:
        job = conduct.read_note(self._context.clock, self._context.grants, note, student)
        self._reads.read(job, done, failed or self._context.runner.failed.emit)  # type: ignore[arg-type]

    def _ask_new(self, found: OpenNote) -> None:
        self._found, self._kind, self._picked = found, ConductKind.PRAISE.value, None
        values = {"kind": self._kind, "day": to_days(found.today)}
        self._asking.ask(
            Question(_NEW, self._title, lambda: tr(_T, "Save note"), self._specs, self._add, values, _BESIDE)
        )

    def _ask_note(self, found: OpenNote) -> None:
        row = found.row
        assert row is not None
        self._found, self._kind, self._picked = found, row.note.kind.value, None
        self._asking.ask(
            Question(
                _NOTE,
                self._title,
                lambda: tr(_T, "Save") if row.may_edit else "",
                self._specs,
                self._change,
                _values_of(row),
                _BESIDE,
                now=self._values_now,
                below=self._below,
            )
        )

    def _on_read_again(self, found: OpenNote) -> None:
        self._found = found
        self._asking.read_again()

    def _on_gone(self) -> None:
        self._found = None
        self._asking.read_again()

    def _values_now(self) -> Mapping[str, object] | None:
        return None if self._row is None else _values_of(self._row)

    def _title(self) -> str:
        found = self._found
        name = conduct.called(found.student) if found is not None else ""
        if self._row is not None:
            return name
        return tr(_T, "New note on {name}", name=name) if self._fixed is not None and name else tr(_T, "New note")

    def _specs(self) -> Sequence[FieldSpec]:
        found, row = self._found, self._row
        return note_specs(
            editable=row.may_edit if row is not None else True,
            is_praise=self._kind == ConductKind.PRAISE.value,
            student=self._find_student if row is None and self._fixed is None else None,
            categories=self._find_category,
            classes=[(id.hex(), title) for id, title in found.classes] if found is not None else [],
        )

    def _find_student(self, text: str, answer: Options) -> None:
        self._context.runner.read(
            conduct.find_students(text), lambda found: answer([_option(student) for student in found])
        )

    def _find_category(self, text: str, answer: Options) -> None:
        self._context.runner.read(
            conduct.find_categories(text), lambda found: answer([Option(one, one) for one in found])
        )

    def _on_changed(self) -> None:
        """Praise has no severity; the classes are those of the student that was chosen."""
        form, key = self._asking.form, self._asking.key
        if form is None or key not in (_NEW, _NOTE):
            return
        kind = str(form["kind"].current())
        if kind != self._kind:
            self._kind = kind
            self._asking.reshape("kind")
        if "student" in form.names:
            self._look_for_classes()

    def _look_for_classes(self) -> None:
        picked = self._picked_student()
        if picked is not None and picked != self._picked:
            self._picked = picked
            self._read(None, picked, self._on_classes)

    def _on_classes(self, found: OpenNote) -> None:
        if self._asking.key == _NEW and self._found is not None:
            self._found = found
            self._asking.reshape("student")

    def _picked_student(self) -> StudentId | None:
        form = self._asking.form
        if form is None or "student" not in form.names:
            return self._fixed
        try:
            picked = form["student"].current()
        except Unreadable:
            return None
        return StudentId(Id(picked)) if isinstance(picked, bytes) else None

    # --- what stands under the form

    def _below(self) -> Sequence[QWidget]:
        row, look = self._row, self._context.look
        if row is None:
            return ()
        parts: list[QWidget] = []
        if row.note.closed_on is not None:
            done = Label(look, closed_words(row), Role.TABLE, wrap=True)
            done.setObjectName("note_closed")
            parts.append(done)
        if row.may_edit:
            if row.note.is_open:
                parts.append(self._button("note_close", tr(_T, "Mark as done…"), "circle-check", self._ask_close))
            elif row.note.closed_on is not None:
                parts.append(self._button("note_reopen", tr(_T, "Open again"), "undo-2", self._reopen))
            parts.append(self._button("note_remove", tr(_T, "Remove note"), "trash-2", self._remove))
        written = written_words(row)
        if written:
            parts.append(
                Label(look, tr(_T, "Noted: {who}", who=written), Role.CAPTION, tone="text-secondary", wrap=True)
            )
        return parts

    def _button(self, name: str, words: str, icon: str, act: object) -> Button:
        button = Button(self._context.look, words, Kind.QUIET, icon=icon, small=True)
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: act())  # type: ignore[operator]
        return button

    # --- doing

    def _add(self, values: Values) -> None:
        student = self._picked_student()
        if student is None or self._found is None:
            return
        known = self._found.student
        name = conduct.called(known) if known is not None and known.id == student else ""
        words = tr(_T, "Note on {name} saved", name=name) if name else tr(_T, "Note saved")
        done = partial(self._on_done, words)
        conduct.add(self._context.runner, student, name, _sent(values), done, self._asking.refuse)

    def _change(self, values: Values) -> None:
        if self._row is not None:
            name = conduct.called(self._found.student if self._found is not None else None)
            note = self._row.note.id
            done = partial(self._on_done, tr(_T, "Note on {name} changed", name=name), note)
            conduct.change(self._context.runner, note, name, _sent(values), lambda _: done(), self._asking.refuse)

    def _ask_close(self) -> None:
        found = self._found
        if found is None or found.row is None:
            return
        title = found.row.note.follow_up or ""
        self._asking.ask(
            Question(
                _CLOSE,
                lambda: title,
                lambda: tr(_T, "Mark as done"),
                closing_specs,
                self._close,
                {"closed_on": to_days(found.today)},
                {"note_in_future": "closed_on"},
            )
        )

    def _close(self, values: Values) -> None:
        if self._row is not None and self._found is not None:
            name, note = conduct.called(self._found.student), self._row.note.id
            done = partial(self._on_done, tr(_T, "Follow-up on {name} done", name=name), note)
            conduct.close(self._context.runner, note, name, values, lambda _: done(), self._asking.refuse)

    def _reopen(self) -> None:
        if self._row is not None and self._found is not None:
            name, note = conduct.called(self._found.student), self._row.note.id
            done = partial(self._on_done, tr(_T, "Follow-up on {name} is open again", name=name), note)
            conduct.reopen(self._context.runner, note, name, lambda _: done(), self._asking.refuse)

    def _remove(self) -> None:
        if self._row is not None and self._found is not None:
            name = conduct.called(self._found.student)
            done = partial(self._on_done, tr(_T, "Note on {name} removed", name=name), None)
            conduct.remove(self._context.runner, [self._row.note.id], name, lambda _: done(), self._asking.refuse)

    def _on_done(self, words: str, note: Id | None) -> None:
        self._asking.done()
        self.did.emit(words, note)


def _values_of(row: NoteRow) -> dict[str, object]:
    note = row.note
    return {
        "kind": note.kind.value,
        "day": to_days(note.day),
        "section": None if note.section is None else note.section.hex(),
        "category": note.category,
        "severity": None if note.severity is None else str(note.severity),
        "text": note.text,
        "follow_up": note.follow_up,
        "follow_up_by": None if note.follow_up_by is None else to_days(note.follow_up_by),
    }


def _sent(values: Values) -> Values:
    """What the form says, as it is stored."""
    section, severity = values.get("section"), values.get("severity")
    sent = {key: value for key, value in values.items() if key != "student"}
    sent["section"] = SectionId(Id(bytes.fromhex(section))) if isinstance(section, str) else None
    sent["severity"] = int(str(severity)) if severity and values["kind"] != ConductKind.PRAISE.value else None
    return sent


def _option(student: Student) -> Option:
    note = " · ".join(part for part in (student.form_group, student.student_number) if part)
    return Option(student.id, f"{student.family_name}, {student.given_name}", note)
