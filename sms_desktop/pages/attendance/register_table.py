"""The table of the register: keys and clicks become intents, and the cells are drawn as buttons.

What a key means is told by `register_keys`; the field that minutes are typed into is drawn with a line round it.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.register import Column, Index, RegisterModel
from sms_desktop.pages.attendance.register_keys import MarkingKeys
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.marks import CHOICES
from sms_desktop.ui.painting import MIDDLE_RIGHT, middle, rounded, smooth, text, width_of
from sms_desktop.ui.rows import CELL_MARGIN, CellState, RowDelegate
from sms_desktop.ui.table import PAGE_EDGE, ColumnWidth, RowTable

_T = "Register"
_NOTE_LENGTH = 400
_WIDTHS = (48, 206, 146, 202, 76, 160)
_FILLED = "filled"


class RegisterDelegate(RowDelegate):
    """Draws the four buttons, the minutes, and the sign of a mark that is not sent yet."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, edge=PAGE_EDGE, cursor_bar=True)
        self.hot: tuple[int, str | None] = (-1, None)
        self.set_painter(Column.NUMBER, self._paint_number)
        self.set_painter(Column.MARK, self._paint_mark)
        self.set_painter(Column.MINUTES, self._paint_minutes)

    def _paint_number(self, painter: QPainter, cell: CellState) -> None:
        """The number has the room up to the edge of the page, for classes of more than nine."""
        place = cell.area.adjusted(0, 0, -self.look.px(CELL_MARGIN), 0)
        font = self.look.font(Role.TABLE, tabular=True)
        text(painter, place, str(cell.index.data()), font, self.look.colour("text-secondary"), MIDDLE_RIGHT)

    def _paint_mark(self, painter: QPainter, cell: CellState) -> None:
        model, row = _model_of(cell.index), cell.index.row()
        shown = model.shown(row)
        code = shown.shows
        mark = model.mark_of(code)
        self.marks.cell(
            painter,
            cell.rect,
            model.letters(code),
            mark if mark in CHOICES else None,
            hovered=self.hot[1] if self.hot[0] == row else None,
            current=cell.cursor and model.may_edit,
            enabled=model.may_edit,
        )
        if shown.waiting:
            self._paint_waiting(painter, cell.rect)

    def _paint_waiting(self, painter: QPainter, rect: QRectF) -> None:
        side = self.look.px(6)
        left = rect.left() + self.marks.cell_width() + self.look.px(7)
        smooth(painter)
        rounded(painter, QRectF(left, middle(rect, side), side, side), side / 2, self.look.colour("warning"))

    def _paint_minutes(self, painter: QPainter, cell: CellState) -> None:
        look, model, row = self.look, _model_of(cell.index), cell.index.row()
        minutes = model.shown(row).minutes
        typing = model.typing_row == row
        if typing:
            high = look.px(26)
            smooth(painter)
            field = QRectF(
                cell.area.left() + look.px(14), middle(cell.rect, high), cell.area.width() - look.px(18), high
            )
            rounded(painter, field, look.px(6), look.colour("surface"), look.colour("focus"), look.px(2))
        if minutes is None and not typing:
            return
        unit = " " + tr(_T, "min")
        font = look.font(Role.TABLE)
        text(painter, cell.rect, unit, font, look.colour("text-secondary"), MIDDLE_RIGHT)
        number = cell.rect.adjusted(0, 0, -width_of(font, unit), 0)
        strong = look.font(Role.TABLE_STRONG, tabular=True)
        text(painter, number, "" if minutes is None else str(minutes), strong, look.colour("text"), MIDDLE_RIGHT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        edit.setFont(self.look.font(Role.TABLE))
        edit.setMaxLength(_NOTE_LENGTH)
        edit.setObjectName("register_note_editor")
        edit.setAccessibleName(tr(_T, "Note for {name}", name=_model_of(index).shown(index.row()).row.name))
        edit.setAutoFillBackground(True)
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: what is typed is never replaced, also when the row changes below it."""
        if isinstance(editor, QLineEdit) and not editor.property(_FILLED):
            editor.setProperty(_FILLED, True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))


class RegisterTable(RowTable):
    """`keys` tells what the person wants, by key or by pointer; the page decides."""

    def __init__(self, look: Appearance, model: RegisterModel) -> None:
        self._delegate = RegisterDelegate(look)
        super().__init__(look, delegate=self._delegate)
        self._register = model
        self._pressed: tuple[int, str | None] = (-1, None)
        self.setObjectName("register_table")
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_columns([ColumnWidth(w, n == Column.NOTE, int(n == Column.RECENT)) for n, w in enumerate(_WIDTHS)])
        self.keys = MarkingKeys(self, model, lambda: self.cursor_row, self._step)
        self.keys.note_wanted.connect(self.edit_note)
        self.keys.minutes_shown.connect(self.viewport().update)

    @property
    def cursor_row(self) -> int:
        """The row of the cursor, or -1."""
        return self.currentIndex().row()

    def move_cursor(self, row: int) -> None:
        """Put the cursor on a row and bring it into view."""
        index = self._register.index(row, Column.MARK)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Where it has to scroll, the uppermost row is shown whole."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        high = self.verticalHeader().defaultSectionSize()
        if bar.value() != before and self.viewport().height() >= 2 * high:
            bar.setValue(-(-bar.value() // high) * high)

    @Slot()
    def edit_note(self) -> None:
        """Type the note of the current row in place."""
        self.end_typing()
        if self.cursor_row >= 0 and self._register.may_edit:
            self.setCurrentIndex(self._register.index(self.cursor_row, Column.NOTE))
            self.edit(self.currentIndex())

    @property
    def is_editing(self) -> bool:
        """Whether a note is being typed."""
        return self.state() == QAbstractItemView.State.EditingState

    def end_typing(self) -> None:
        """Digits no longer go into minutes; what was typed is handed in."""
        self.keys.end_typing()

    def _step(self, row: int) -> None:
        if row + 1 < self._register.rowCount():
            self.move_cursor(row + 1)

    def _button_at(self, point: QPointF) -> tuple[int, str | None]:
        index = self.indexAt(point.toPoint())
        if index.column() != Column.MARK or not self._register.may_edit:
            return index.row(), None
        area = QRectF(self.visualRect(index))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:  # the cell is drawn mirrored
            point = QPointF(area.left() + area.right() - point.x(), point.y())
        return index.row(), self._delegate.marks.hit(self._delegate.cell_rect(area, Column.MARK), point)

    def _hover_button(self, hot: tuple[int, str | None]) -> None:
        if hot != self._delegate.hot:
            self._delegate.hot = hot
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.end_typing()
        super().mousePressEvent(event)
        self._pressed = self._button_at(event.position())
        index = self.indexAt(event.position().toPoint())
        late = index.isValid() and self._register.mark_of(self._register.shown(index.row()).code) == "late"
        if index.column() == Column.MINUTES and late and self._register.may_edit:
            self.keys.begin_typing(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row, mark = self._button_at(event.position())
        if mark is not None and (row, mark) == self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self.keys.mark_wanted.emit(row, mark)
            if mark == "late":
                self.keys.begin_typing(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.column() == Column.NOTE and self._register.may_edit:
            self.setCurrentIndex(index)
            self.edit_note()
            return
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover_button(self._button_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_button((-1, None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.end_typing()
        super().focusOutEvent(event)


def _model_of(index: Index) -> RegisterModel:
    model = index.model()
    assert isinstance(model, RegisterModel)
    return model
