"""Planned absences: those of now, to come, and past; noted, changed and taken back in the panel beside them."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.listing import same_rows
from sms_desktop.models.planned import When, planned_listing, when
from sms_desktop.ops.attendance_reading import PlannedList, PlannedRow, read_planned
from sms_desktop.pages.attendance.part import Part
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.planned.desk import PlannedDesk
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable

_T = "PlannedAbsences"


class PlannedPart(Part):
    """The list with a chip for now, for what comes, and for what is past."""

    tables = ("planned_absence", "student", "attendance_code", "enrolment", "school_setting")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        self._found: PlannedList | None = None
        self._words = RosterWords()
        self._shown: set[When] = {When.NOW, When.COMING}
        self.add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.add.setObjectName("planned_new")
        self.header.add_action(self.add)
        self.bar = FindBar(look, "planned")
        self.chips = {one: Chip(look, "", checkable=True) for one in When}
        for one, chip in self.chips.items():
            chip.setObjectName(f"planned_{one.value}")
            chip.setChecked(one in self._shown)
            chip.toggled.connect(partial(self._on_chip, one))
            self.bar.add(chip)
        self.model = planned_listing(self._words)
        self.table = RowTable(look)
        self.table.setObjectName("planned_table")
        self.table.setModel(self.model)
        self.table.set_columns(self.model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.empty = EmptyState(look, "calendar-days", "")
        self.first = Button(look, "", Kind.PRIMARY, icon="plus")
        self.first.setObjectName("planned_first")
        self.empty.add_action(self.first)
        self.states = StateStack(look, self.table, self.empty)
        self.side = SidePanel(look)
        self.desk = PlannedDesk(context, self.side)
        rows = QWidget()
        lay_rows(rows, (self.bar,), self.states)
        lay_rows(self, (), rows, self.side)  # the form has a whole side
        self.add.clicked.connect(self.offer_new)
        self.first.clicked.connect(self.offer_new)
        self.bar.find_field.changed.connect(self._on_find)
        self.table.activated_row.connect(self._on_activated)
        self.desk.did.connect(self.offer_undo)
        self.desk.closed.connect(self.table.setFocus)
        self.begin_at(self.table)
        self._say()
        self.start(self.states)

    def job(self) -> Callable[[Connection], PlannedList]:
        return read_planned(self.context.clock, self.context.grants)

    def failure(self) -> str:
        return tr(_T, "The planned absences could not be read")

    def commands(self) -> Mapping[str, Command]:
        """New and find."""
        return {
            "new": Command(self.offer_new, self.desk.may_write),
            "find": Command(self.bar.find_field.edit.setFocus),
        }

    def show_found(self, found: PlannedList) -> None:
        self._found = found
        self._words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        self.desk.take({row.absence.id: row.absence for row in found.rows})
        self._show_rows()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self.desk.retranslate()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.side.isHidden():
            self.side.close_panel()
            return
        super().keyPressEvent(event)

    @Slot()
    def offer_new(self) -> None:
        """Ask for a new one."""
        self.desk.offer()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        one: PlannedRow = self.model.row(row)
        if self._found is not None:
            self.desk.open(one.absence, one.name, self._found.codes)

    def _on_chip(self, one: When, on: bool) -> None:
        (self._shown.add if on else self._shown.discard)(one)
        self._show_rows()

    @Slot(str)
    def _on_find(self, text: str) -> None:
        self.model.narrow(text)
        self._show_state()

    def _show_rows(self) -> None:
        found = self._found
        if found is None:
            return
        today = found.now.today
        rows = [row for row in found.rows if when(row.absence, today) in self._shown]
        with same_rows(self.table, self.model):
            self.model.show(rows)
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_state()

    def _show_state(self) -> None:
        (self.states.show_content if self.model.rowCount() else self.states.show_empty)()
        self._say()

    def _count(self, one: When) -> int:
        found = self._found
        return 0 if found is None else sum(when(row.absence, found.now.today) is one for row in found.rows)

    def _say(self) -> None:
        self.table.setAccessibleName(tr(_T, "Planned absences"))
        self.bar.find_field.set_label(tr(_T, "Find a student or reason"), tr(_T, "Find a student or reason"))
        words = {When.NOW: tr(_T, "Now"), When.COMING: tr(_T, "To come"), When.PAST: tr(_T, "Past")}
        for one, chip in self.chips.items():
            chip.setText(f"{words[one]} {self._count(one)}")
        for button in (self.add, self.first):
            button.setText(tr(_T, "Plan an absence"))
            button.setVisible(self.desk.may_write)
        told = tr(_T, "%n away now", n=self._count(When.NOW)) if self._found is not None else ""
        self.header.set_words(tr(_T, "Planned absences"), told)
        if self._found is not None and self._found.rows:
            self.empty.set_words(tr(_T, "No planned absence of this kind"), tr(_T, "The chips above leave some out."))
            self.first.hide()
        else:
            text = tr(_T, "What a family tells beforehand stands here and is filled into the registers by itself.")
            self.empty.set_words(tr(_T, "No planned absences"), text)
