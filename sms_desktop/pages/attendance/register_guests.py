"""The guests of a register: below the class, with marks of their own, until the office says who they are."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from sms_core.attendance.office.guests import Guest
from sms_core.ids import Id
from sms_desktop.i18n import tr
from sms_desktop.models.register import Index, RegisterModel
from sms_desktop.pages.attendance.register_keys import MARK_OF, is_commanding
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.keyboard import letter_of
from sms_desktop.ui.marks import CHOICES
from sms_desktop.ui.painting import centre_of, horizontal_line
from sms_desktop.ui.rows import Cell, CellState, RowDelegate
from sms_desktop.ui.table import PAGE_EDGE, ColumnWidth, RowTable

_T = "Register"
NUMBER, NAME, FACTS, MARK, REMOVE = range(5)
_WIDTHS = (
    ColumnWidth(48),
    ColumnWidth(206),
    ColumnWidth(146, optional=1),
    ColumnWidth(202),
    ColumnWidth(76, stretch=True),
)  # as those of the class above
_MOST_SHOWN = 3


class GuestsModel(QAbstractTableModel):
    """The guests of one lesson. What was typed shows until the database is read again."""

    def __init__(self, register: RegisterModel) -> None:
        super().__init__()
        self.register = register
        self._guests: list[Guest] = []
        self._typed: dict[Id, str | None] = {}

    def show(self, guests: Sequence[Guest]) -> None:
        """Show what the database says."""
        self.beginResetModel()
        self._guests, self._typed = list(guests), {}
        self.endResetModel()

    def guest(self, row: int) -> Guest:
        """One guest."""
        return self._guests[row]

    def code(self, row: int) -> str | None:
        """The mark as shown."""
        guest = self._guests[row]
        return self._typed.get(guest.id, guest.code)

    def put(self, row: int, code: str | None) -> None:
        """Show a mark that is on its way."""
        self._typed[self._guests[row].id] = code
        self.dataChanged.emit(self.index(row, 0), self.index(row, REMOVE))

    def spoken(self, row: int) -> str:
        """A guest as a screen reader says it."""
        words = self.register.words_of(self.code(row))
        mark = words.label if words is not None else tr(_T, "unmarked")
        return ", ".join((self._guests[row].name, mark, self._facts(row)))

    def _facts(self, row: int) -> str:
        number = self._guests[row].student_number
        if number:
            return tr(_T, "Guest, ID {number}", number=number)
        return tr(_T, "Guest, no number")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._guests)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else REMOVE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return {NAME: self._guests[row].name, FACTS: self._facts(row)}.get(column, "")
        if role == Cell.TONE and column == FACTS:
            return "text-secondary"
        if role == Qt.ItemDataRole.ToolTipRole and column == REMOVE:
            return tr(_T, "Remove the guest")
        return None


class GuestTable(RowTable):
    """`mark_wanted` (None clears) and `remove_wanted` with the row. Keys are those of the register; Delete removes."""

    mark_wanted = Signal(int, object)  # row, mark or None
    remove_wanted = Signal(int)

    def __init__(self, look: Appearance, model: GuestsModel) -> None:
        delegate = RowDelegate(look, edge=PAGE_EDGE, cursor_bar=True)
        super().__init__(look, delegate=delegate)
        self._guests = model
        self._delegate = delegate
        self.setObjectName("register_guests")
        self.horizontalHeader().hide()
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_columns(_WIDTHS)
        delegate.set_painter(NUMBER, self._paint_sign)
        delegate.set_painter(MARK, self._paint_mark)
        delegate.set_painter(REMOVE, self._paint_remove)
        model.modelReset.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """As high as a few guests, and away where there is none."""
        count = self._guests.rowCount()
        self.setVisible(count > 0)
        self.setFixedHeight(min(max(count, 1), _MOST_SHOWN) * self._look.row_height)

    def _paint_sign(self, painter: QPainter, cell: CellState) -> None:
        look, side = self._look, self._look.px(16)
        at = QPointF(cell.rect.left(), centre_of(cell.rect, side).y())
        look.draw_icon(painter, "user-plus", "text-secondary", 16, at.x(), at.y())

    def _paint_mark(self, painter: QPainter, cell: CellState) -> None:
        register, code = self._guests.register, self._guests.code(cell.index.row())
        mark = register.mark_of(code)
        self._delegate.marks.cell(
            painter,
            cell.rect,
            register.letters(code),
            mark if mark in CHOICES else None,
            current=cell.cursor and self.hasFocus() and register.may_edit,
            enabled=register.may_edit,
        )

    def _paint_remove(self, painter: QPainter, cell: CellState) -> None:
        if self._guests.register.may_edit:
            side = self._look.px(16)
            at = QPointF(cell.rect.left(), centre_of(cell.rect, side).y())
            self._look.draw_icon(painter, "x", "text" if cell.hovered else "text-secondary", 16, at.x(), at.y())

    def _mark_at(self, index: QModelIndex, point: QPointF) -> str | None:
        area = QRectF(self.visualRect(index))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:  # the cell is drawn mirrored
            point = QPointF(area.left() + area.right() - point.x(), point.y())
        return self._delegate.marks.hit(self._delegate.cell_rect(area, MARK), point)

    def _at_cross(self, index: QModelIndex, point: QPointF) -> bool:
        area = QRectF(self.visualRect(index))
        reach = self._look.px(44)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return point.x() >= area.right() - reach
        return point.x() <= area.left() + reach

    def _key(self, event: QKeyEvent) -> bool:
        row, letter = self.currentIndex().row(), letter_of(event)
        if row < 0:
            return False
        mark = MARK_OF.get(letter) or (CHOICES[int(event.text()) - 1] if event.text() in tuple("1234") else None)
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row)
        elif event.key() == Qt.Key.Key_Backspace:
            self.mark_wanted.emit(row, None)
        elif mark is not None:
            self.mark_wanted.emit(row, mark)
            if row + 1 < self._guests.rowCount():
                self.setCurrentIndex(self._guests.index(row + 1, MARK))
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, painter = self._look, QPainter(self.viewport())
        horizontal_line(painter, 0, 0, self.viewport().width(), look.colour("border"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._guests.register.may_edit and not is_commanding(event) and self._key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not self._guests.register.may_edit or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == REMOVE and self._at_cross(index, event.position()):
            self.remove_wanted.emit(index.row())
        elif index.column() == MARK:
            mark = self._mark_at(index, event.position())
            if mark is not None:
                self.mark_wanted.emit(index.row(), mark)
