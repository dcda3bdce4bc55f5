"""Absences to follow up: who is away without excuse on a day, whom to call, and what came of it. Keys first.

R, M and N note a call about the student under the cursor; Enter leads into the panel, and there excuses the day.
"""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sms_core.access.keys import Key
from sms_core.attendance.office.follow_up import Outcome
from sms_core.ids import StudentId
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.absences import AbsenceRow, absences_listing, rows_of
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.listing import same_rows
from sms_desktop.models.words import long_day
from sms_desktop.ops.attendance_reading import AbsenceDay, read_absences
from sms_desktop.pages.attendance.absence_desk import AbsenceDesk
from sms_desktop.pages.attendance.guest_desk import GuestDesk
from sms_desktop.pages.attendance.part import DaySteps, Part
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.ui import buttons
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.keyboard import latin_key
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import PAGE_EDGE, RowTable

_T = "Absences"
_OUTCOMES = {
    int(Qt.Key.Key_R): Outcome.REACHED,
    int(Qt.Key.Key_M): Outcome.MESSAGE_LEFT,
    int(Qt.Key.Key_N): Outcome.NO_ANSWER,
}
_WITH_PANEL = 900  # from this width on the panel of the first one stands open


class AbsenceTable(RowTable):
    """The list; a key that notes a call is told by `on_outcome`."""

    def __init__(self, look: Appearance, on_outcome: Callable[[Outcome], object]) -> None:
        super().__init__(look, edge=PAGE_EDGE, row_pixels=42)
        self._on_outcome = on_outcome

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            outcome = _OUTCOMES.get(int(latin_key(event) or event.key()))
            if outcome is not None and self.currentIndex().isValid():
                self._on_outcome(outcome)
                event.accept()
                return
        super().keyPressEvent(event)


class AbsencesPart(Part):
    """The list of a day, a panel for the student under the cursor, and the guests that wait."""

    tables = (
        "mark", "register", "register_guest", "absence_follow_up", "attendance_code", "student", "guardian",
        "student_guardian", "section", "closure", "school_setting",
    )  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        self._found: AbsenceDay | None = None
        self._words = RosterWords()
        self._next: StudentId | None = None
        self.steps = DaySteps(look, self.header, "absences")
        self.model = absences_listing(self._words)
        self.table = AbsenceTable(look, self._on_outcome)
        self.table.setObjectName("absences_table")
        self.table.setModel(self.model)
        self.table.set_columns(self.model.widths)
        self.guests = Banner(look, "", "info", full_width=True, icon="user-plus")
        self.guests.setObjectName("absences_guests")
        self.settle_guests = buttons.Button(look, "", buttons.Kind.QUIET, tone="info", small=True)
        self.settle_guests.setObjectName("absences_settle_guests")
        self.guests.add_action(self.settle_guests)
        self.guests.hide()
        self.empty = EmptyState(look, "circle-check", "")
        self.states = StateStack(look, self.table, self.empty)
        self.side = SidePanel(look)
        self.desk = AbsenceDesk(context, self.side, self._words)
        self.guest_desk = GuestDesk(context, self.side, self._words)
        lay_rows(self, (self.guests,), self.states, self.side)
        self._connect()
        self.begin_at(self.table)
        self._say()
        self.start(self.states)

    def _connect(self) -> None:
        self.steps.moved.connect(self._on_day_wanted)
        self.table.activated_row.connect(self._on_activated)
        self.table.selectionModel().currentRowChanged.connect(self._on_cursor)
        self.settle_guests.clicked.connect(self.offer_guests)
        self.desk.did.connect(self.offer_undo)
        self.desk.said.connect(self.done)
        self.desk.refused.connect(self.refused)
        self.desk.settled.connect(self._on_settled)
        self.desk.left.connect(self.table.setFocus)
        self.desk.student_wanted.connect(self._on_student)
        self.guest_desk.did.connect(self.offer_undo)

    # --- what a part is

    def job(self) -> Callable[[Connection], AbsenceDay]:
        return read_absences(self.context.clock, self.steps.wanted)

    def failure(self) -> str:
        return tr(_T, "The absences could not be read")

    def note(self) -> str:
        """How many are still to be settled."""
        left = self._open_count()
        return str(left) if left else ""

    def commands(self) -> Mapping[str, Command]:
        """The day, and the note of the student under the cursor."""
        return self.steps.commands()

    def show_found(self, found: AbsenceDay) -> None:
        first, self._found = self._found is None, found
        self._words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        self.steps.show(found.day, found.now.today)
        focused = self.table.hasFocus()
        with same_rows(self.table, self.model):
            self.model.show(rows_of(found))
        if self._next is not None:
            row = self.model.row_of(self._next)
            self._next = None
            if row >= 0:
                self.table.setCurrentIndex(self.model.index(row, 0))
        (self.states.show_content if found.absences else self.states.show_empty)()
        if focused or self.focusWidget() is None:
            self.table.setFocus()
        self.guest_desk.take(found)
        if first and found.absences and self.width() >= self.context.look.px(_WITH_PANEL):
            self._open(0)
            self.table.setFocus()
        self._follow()
        self._say()
        self.counted.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self.steps.retranslate()
        self.desk.retranslate()
        self.guest_desk.retranslate()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.side.isHidden():
            self.side.close_panel()
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    # --- what a person does

    @Slot()
    def offer_guests(self) -> None:
        """Ask who the guests are."""
        if self._found is not None and self.context.allows(Key.ATTENDANCE_EDIT):
            self.guest_desk.offer(self._found)

    @Slot()
    def _on_day_wanted(self) -> None:
        self.desk.forget()
        self.states.show_loading()
        self.refresh()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self._open(row)
        self.desk.focus()

    def _on_outcome(self, outcome: Outcome) -> None:
        if not self.desk.may_write:
            return
        row = self.table.currentIndex().row()
        one: AbsenceRow = self.model.row(row)
        if not one.absence.is_open:
            return
        self._open(row)
        self.table.setFocus()
        self.desk.call(outcome)

    @Slot(QModelIndex, QModelIndex)
    def _on_cursor(self, index: QModelIndex, _: QModelIndex) -> None:
        """The open panel goes along with the cursor."""
        if index.isValid() and self.desk.row is not None:
            self._open(index.row())
            self.table.setFocus()

    @Slot()
    def _on_settled(self) -> None:
        """On to the next one who is still to be called."""
        row, count = self.table.currentIndex().row(), self.model.rowCount()
        others: list[AbsenceRow] = [self.model.row((row + step) % count) for step in range(1, count)]
        self._next = next((one.absence.student for one in others if one.absence.is_open), None)
        self.table.setFocus()

    @Slot(object, str)
    def _on_student(self, student: StudentId, name: str) -> None:
        self.thing_wanted.emit(Thing(Kind.STUDENT, student, name))

    # --- showing

    def _open(self, row: int) -> None:
        if self._found is not None and 0 <= row < self.model.rowCount():
            self.desk.open(self._found, self.model.row(row))

    def _follow(self) -> None:
        """What stands in the open panel may be another by now; whoever is gone from the list leaves it."""
        shown = self.desk.row
        if shown is None or self._found is None:
            return
        row = self.table.currentIndex().row()
        if 0 <= row < self.model.rowCount():
            focus = self.focusWidget()
            self._open(row)
            if isinstance(focus, QWidget) and focus is self.table:
                self.table.setFocus()
        else:
            self.desk.close()

    def _open_count(self) -> int:
        return sum(one.is_open for one in self._found.absences) if self._found is not None else 0

    def _say(self) -> None:
        self.table.setAccessibleName(tr(_T, "Absences to follow up"))
        self.settle_guests.setText(tr(_T, "Settle"))
        found = self._found
        if found is None:
            self.header.set_words(tr(_T, "Absences to follow up"), "")
            return
        self.header.set_words(long_day(found.day), self._facts(found))
        guests = len(found.guests)
        self.guests.setVisible(guests > 0)
        self.settle_guests.setVisible(self.context.allows(Key.ATTENDANCE_EDIT))
        self.guests.set_text(tr(_T, "%n guests in registers wait for the office to say who they are.", n=guests))
        self._say_empty(found, found.now.today)

    def _say_empty(self, found: AbsenceDay, today: date) -> None:
        if found.closure:
            self.empty.set_words(tr(_T, "No lessons: {closure}", closure=found.closure), "")
        elif found.day == today:
            told = tr(_T, "As soon as a teacher marks somebody absent, the name stands here with whom to call.")
            self.empty.set_words(tr(_T, "Nobody is away without excuse so far"), told)
        else:
            self.empty.set_words(tr(_T, "Nobody was away without excuse"), "")

    def _facts(self, found: AbsenceDay) -> str:
        every, left = len(found.absences), self._open_count()
        untried = sum(one.is_open and one.follow_up.outcome is None for one in found.absences)
        if not every:
            return ""
        parts = [tr(_T, "%n away without excuse", n=every)]
        if untried:
            parts.append(tr(_T, "%n to call", n=untried))
        if left > untried:
            parts.append(tr(_T, "%n called", n=left - untried))
        if every > left:
            parts.append(tr(_T, "%n settled", n=every - left))
        return " · ".join(parts)
