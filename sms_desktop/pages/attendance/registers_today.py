"""Registers today, for the office: the lessons of the whole school, narrowed to those that are not taken, and so on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout

from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.registers_today import RegisterColumn, RegistersModel, Standing
from sms_desktop.ops.attendance_reading import RegisterToday, read_registers
from sms_desktop.ops.registers import Day
from sms_desktop.pages.attendance.day import DayPage
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.table import ColumnWidth

_T = "RegistersToday"
_WIDTHS = (66, 112, 165, 175, 112, 88, 78, 80, 176)
_OPTIONAL = {RegisterColumn.ROOM: 4, RegisterColumn.LATE: 3, RegisterColumn.TIME: 2, RegisterColumn.PRESENT: 1}
_FILTERS = (None, Standing.NOT_TAKEN, Standing.TAKEN, Standing.SUBMITTED, Standing.WAITING)


class StandingBar(Panel):
    """A chip for each standing with how many registers are so far, and one that puts the missing first."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.chips = {standing: Chip(look, "", checkable=True) for standing in _FILTERS}
        self.first = Chip(look, "", icon="arrow-up", checkable=True)
        self.first.setObjectName("registers_untaken_first")
        self._row = QHBoxLayout(self)
        for standing, chip in self.chips.items():
            chip.setObjectName(f"registers_{standing.value if standing is not None else 'all'}")
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self._row.addWidget(self.first)
        self._on_look_changed()

    def fit(self) -> None:
        """Where there is little room, the last chips go, but for the one that is on."""
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        spare = [self.chips[Standing.WAITING], self.first, self.chips[Standing.SUBMITTED], self.chips[Standing.TAKEN]]
        shown = [*self.chips.values(), self.first]
        for chip in spare:
            wanted = sum(one.wanted_size().width() + self._row.spacing() for one in shown)
            if wanted > room and not chip.isChecked():
                shown.remove(chip)
        for chip in (*self.chips.values(), self.first):
            chip.setVisible(chip in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(48))
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(8))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(200), self.look.px(48))


class RegistersTodayPage(DayPage):
    """The list of the day with who teaches and how many came."""

    def __init__(self, context: PageContext) -> None:
        self.filter: Standing | None = None
        super().__init__(context)
        view = self.view
        self.bar = StandingBar(context.look)
        layout = view.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(view.states), self.bar)
        stretch = RegisterColumn.TITLE
        view.table.set_columns(
            [ColumnWidth(w, n == stretch, _OPTIONAL.get(RegisterColumn(n), 0)) for n, w in enumerate(_WIDTHS)]
        )
        view.table.setObjectName("registers_table")
        for standing, chip in self.bar.chips.items():
            chip.clicked.connect(partial(self.narrow, standing))
        self.bar.first.toggled.connect(self._on_first)
        self._show_chips()

    @property
    def model(self) -> RegistersModel:
        """The registers of the day."""
        assert isinstance(self._model, RegistersModel)
        return self._model

    def make_model(self) -> RegistersModel:
        return RegistersModel()

    def job(self) -> Callable[[Connection], Day]:
        return read_registers(self._context.clock, self._wanted)

    def _on_read(self, found: Day) -> None:
        first = self._found is None or self._found.day != found.day
        super()._on_read(found)
        if first:
            QTimer.singleShot(0, self, self._see_cursor)

    @Slot()
    def _see_cursor(self) -> None:
        """The lesson that is due is seen, however many there are before it."""
        self.view.table.scrollTo(self.view.table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_lessons(self, found: Day) -> None:
        rows = [one for one in found.lessons if isinstance(one, RegisterToday)]
        now = found.now.minute if found.day == found.now.today else None
        self.model.show_registers(rows, found.now.zone, now, past=found.day < found.now.today)
        self._show_chips()

    def narrow(self, standing: Standing | None, _: bool = False) -> None:
        """Show the registers alone that are so far."""
        self.filter = standing
        self.model.narrow(standing)
        self._show_chips()
        self._show_rows()

    def retranslate(self) -> None:
        super().retranslate()
        self._show_chips()

    @Slot(bool)
    def _on_first(self, first: bool) -> None:
        self.model.put_untaken_first(first)
        self._show_rows()

    def _show_rows(self) -> None:
        """Something else may be listed now: the first of it is chosen."""
        if self._found is None:
            return
        if self.model.rowCount():
            self.view.table.setCurrentIndex(self.model.index(0, 0))
            self.view.states.show_content()
        else:
            self.view.states.show_empty()
        self._show_words(self._found)
        self.commands_changed.emit()

    def _show_words(self, found: Day) -> None:
        super()._show_words(found)
        narrowed = self.filter is not None and self.model.total > 0
        if narrowed:
            words = {
                Standing.NOT_TAKEN: tr(_T, "Every register that is due has been taken"),
                Standing.TAKEN: tr(_T, "No register waits to be submitted"),
                Standing.SUBMITTED: tr(_T, "No register is submitted yet"),
                Standing.WAITING: tr(_T, "Nothing waits to be sent"),
            }
            self.view.empty.set_words(words[self.filter or Standing.TAKEN], "")
        self.view.empty_other.setVisible(not narrowed)

    def _show_chips(self) -> None:
        words = {
            None: tr(_T, "All"),
            Standing.NOT_TAKEN: tr(_T, "Not taken"),
            Standing.TAKEN: tr(_T, "Taken"),
            Standing.SUBMITTED: tr(_T, "Submitted"),
            Standing.WAITING: tr(_T, "Waiting to sync"),
        }
        for standing, chip in self.bar.chips.items():
            chip.setText(f"{words[standing]} {self.model.count(standing)}")
            chip.setChecked(standing is self.filter)
        self.bar.first.setText(tr(_T, "Not taken first"))
        self.bar.fit()
