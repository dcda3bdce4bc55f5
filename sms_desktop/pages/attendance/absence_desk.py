"""Following up one absence in the side panel: call, note, excuse, open again; what is half typed is kept for each."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.access.keys import Key
from sms_core.attendance.office.follow_up import Outcome, Way
from sms_core.errors import Invalid, SmsError
from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.absences import (
    OFFICE_CODE,
    AbsenceRow,
    contact_words,
    follow_up_specs,
    outcome_words,
    usual_code,
    way_from,
)
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.forms import refused_field
from sms_desktop.ops.attendance_office import FollowingUp
from sms_desktop.ops.attendance_reading import AbsenceDay
from sms_desktop.pages.attendance.absence_form import AbsenceForm
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.side_panel import SidePanel

_T = "Absences"


class AbsenceDesk(QObject):
    """Shows one absence at a time. `did` with the words of a toast; `said` for the status bar."""

    did = Signal(str)
    said = Signal(str)
    refused = Signal(object)  # SmsError
    student_wanted = Signal(object, str)
    settled = Signal()
    left = Signal()

    def __init__(self, context: PageContext, panel: SidePanel, words: RosterWords) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._words = words
        self._found: AbsenceDay | None = None
        self._row: AbsenceRow | None = None
        self._form: AbsenceForm | None = None
        self._drafts: dict[StudentId, dict[str, object]] = {}
        panel.saved.connect(self._on_saved)
        panel.closed.connect(self._on_closed)

    @property
    def may_write(self) -> bool:
        """Whether this person may note what came of calling."""
        return self._context.allows(Key.ATTENDANCE_OVERRIDE)

    @property
    def row(self) -> AbsenceRow | None:
        """The absence on show."""
        return self._row if self._is_open else None

    @property
    def form(self) -> AbsenceForm | None:
        """The form on show."""
        return self._form if self._is_open else None

    @property
    def _is_open(self) -> bool:
        return self._form is not None and self._panel.form is self._form

    def open(self, found: AbsenceDay, row: AbsenceRow) -> None:
        """Show an absence in place of the one before; what was typed there is kept."""
        if self._is_open and self._row is not None and self._row.absence.student == row.absence.student:
            self._found, self._row = found, row
            self._show()
            return
        self._keep_draft()
        self._found, self._row = found, row
        form = AbsenceForm(self._context.look, self._specs(), self._words)
        form.called.connect(self.call)
        form.copied.connect(lambda number: self.said.emit(tr(_T, "{number} is copied", number=number)))
        self._form = form
        form.load(self._stored())
        for name, typing in self._drafts.pop(row.absence.student, {}).items():
            form[name].resume(typing)
        self._panel.open(row.absence.name, form, self._act())
        self._show()

    def focus(self) -> None:
        """Type why the student is away."""
        if self._is_open and self._form is not None:
            self._form["reason"].control.setFocus()

    def close(self) -> None:
        """Put it away."""
        if self._is_open:
            self._panel.close_panel()

    def forget(self) -> None:
        """Another day is wanted: nothing that is half typed belongs to it."""
        self.close()
        self._drafts.clear()
        self._row = None

    def retranslate(self) -> None:
        """Say everything in the language in force; what was typed stays."""
        if self._is_open and self._form is not None:
            self._form.set_specs(self._specs())
            self._show()

    @Slot(object)
    def call(self, outcome: Outcome) -> None:
        """Somebody called just now."""
        row, form = self.row, self.form
        if row is None or form is None or self._found is None or not self.may_write:
            return
        absence = row.absence
        note = self._typed("note") if form["note"].is_dirty else None
        words = tr(_T, "{name}: {outcome}", name=absence.name, outcome=outcome_words(outcome))
        self._verbs().note_contact(
            absence.student,
            absence.name,
            outcome,
            way_from(form["way"].current()),
            note,
            partial(self._on_done, words),
            self._on_refused,
        )

    # --- showing

    def _specs(self) -> list[FieldSpec]:
        codes = self._found.codes if self._found is not None else ()
        return follow_up_specs(codes, self._words, editable=self.may_write)

    def _stored(self) -> dict[str, object]:
        assert self._row is not None
        assert self._found is not None
        absence = self._row.absence
        follow_up = absence.follow_up
        excuses = absence.missed and not follow_up.settled
        return {
            "way": follow_up.way.value if follow_up.way is not None else Way.PHONE.value,
            "reason": follow_up.reason,
            OFFICE_CODE: usual_code(self._found.codes) if excuses else None,
            "note": follow_up.note,
        }

    def _act(self) -> str:
        if self._row is None or not self.may_write:
            return ""
        if self._row.absence.follow_up.settled:
            return tr(_T, "Save")
        return tr(_T, "Excuse the day") if self._row.absence.missed else tr(_T, "Settle")

    def _show(self) -> None:
        row, form, found = self._row, self._form, self._found
        assert row is not None
        assert form is not None
        assert found is not None
        follow_up = row.absence.follow_up
        stored = self._stored()
        for name in form.names:
            if form[name].is_dirty and form[name].current() == stored[name]:
                form[name].load(stored[name])  # what was typed here has been kept
        form.take_elsewhere(stored)
        contact = contact_words(follow_up, dict(found.people), found.now.zone)
        form.show_absence(row, contact, editable=self.may_write and not follow_up.settled)
        self._panel.title.setText(row.absence.name)
        self._panel.save.setText(self._act())
        self._panel.save.setVisible(bool(self._act()))
        self._panel.save.setEnabled(True)
        self._panel.put_below(self._below())

    def _below(self) -> list[Button]:
        assert self._row is not None
        absence = self._row.absence
        parts = []
        if absence.follow_up.settled and self.may_write:
            reopen = Button(self._context.look, tr(_T, "Follow up again"), icon="undo-2", small=True)
            reopen.setObjectName("absence_reopen")
            reopen.clicked.connect(self._reopen)
            parts.append(reopen)
        profile = Button(self._context.look, tr(_T, "Open the student"), Kind.QUIET, icon="user-round", small=True)
        profile.setObjectName("absence_student")
        profile.clicked.connect(lambda: self.student_wanted.emit(absence.student, absence.name))
        return [*parts, profile]

    # --- doing

    def _verbs(self) -> FollowingUp:
        assert self._found is not None
        return FollowingUp(self._context.runner, self._found.day)

    def _typed(self, name: str) -> str | None:
        assert self._form is not None
        value = self._form[name].current()
        return str(value).strip() or None if value else None

    @Slot()
    def _on_saved(self) -> None:
        """Excuse the day, or keep what was typed about one that is settled."""
        row, form = self.row, self.form
        if row is None or form is None or not self.may_write:
            return
        absence = row.absence
        code = form[OFFICE_CODE].current()
        note = (self._typed("note") or "") if form["note"].is_dirty else None
        words = tr(_T, "The absence of {name} is settled", name=absence.name)
        self._panel.save.setEnabled(False)
        self._verbs().settle(
            absence.student,
            absence.name,
            self._typed("reason"),
            str(code) if code else None,
            note,
            partial(self._on_settled, words),
            self._on_refused,
        )

    @Slot()
    def _reopen(self) -> None:
        if self._row is not None:
            absence = self._row.absence
            words = tr(_T, "The absence of {name} is open again", name=absence.name)
            self._verbs().reopen(absence.student, absence.name, partial(self._on_done, words), self._on_refused)

    def _on_settled(self, words: str, _: int) -> None:
        self._on_done(words, None)
        self.settled.emit()

    def _on_done(self, words: str, _: None) -> None:
        if self._row is not None:
            self._drafts.pop(self._row.absence.student, None)
        self.did.emit(words)

    def _on_refused(self, error: SmsError) -> None:
        self._panel.save.setEnabled(True)
        form = self.form
        if form is not None and isinstance(error, Invalid) and form.set_problem(*refused_field(error)):
            return
        if form is not None:
            self._panel.say(self._context.told(error))
        else:
            self.refused.emit(error)

    def _keep_draft(self) -> None:
        """What was typed about the absence on show is there again when it is shown again."""
        if not self._is_open or self._form is None or self._row is None:
            return
        typed = {name: self._form[name].typing() for name in ("reason", "note") if self._form[name].is_dirty}
        if typed:
            self._drafts[self._row.absence.student] = typed

    @Slot()
    def _on_closed(self) -> None:
        if self._panel.form is None and self._form is not None:
            self._form = None
            self.left.emit()
