"""The tiles of the register under keys and pointer: brushing marks on, walking from desk to desk, carrying names.

A press brushes one tile, dragging brushes every tile it comes over; each is one act. While the plan is being arranged,
a press picks a name up and the next one, or letting go elsewhere, puts it down.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from sms_desktop.models.register_row import UNMARKED
from sms_desktop.models.register_tiles import TilePlan, TilesModel
from sms_desktop.pages.attendance.register_keys import MarkingKeys
from sms_desktop.pages.attendance.tile_paint import TileDelegate, under_pointer
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.ground import own_ground

TILE_WIDE, TILE_HIGH, WORDS_HIGH = 152, 80, 40
_LEAST_WIDE = 104
_WIDEST = 220


class TileTable(QTableView):
    """`keys` tells what the person wants; `carried_to` a register row and the tile where it was put down."""

    carried_to = Signal(int, object)  # row, (row, column) of the tile
    resized = Signal()

    def __init__(self, look: Appearance, model: TilesModel) -> None:
        super().__init__()
        own_ground(self)
        self._look = look
        self._tiles = model
        self._painted = TileDelegate(look, model)
        self._painted.setParent(self)
        self.brush = "present"
        self.may_drag = True  # false where each mark asks for a reason
        self._stroke: set[int] = set()
        self._stroking = False
        self._pressed_at = QPoint()
        self.setModel(model)
        self.setItemDelegate(self._painted)
        self._set_up()
        self.keys = MarkingKeys(self, model.register, lambda: self.cursor_row, self._step)
        self.keys.minutes_shown.connect(self.viewport().update)
        look.changed.connect(self._on_look_changed)

    def _set_up(self) -> None:
        self.setObjectName("register_tiles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @property
    def cursor_row(self) -> int:
        """The row of the register under the cursor, or -1."""
        return self._tiles.row_at(self.currentIndex())

    @property
    def is_editing(self) -> bool:
        """Nothing is typed in place here but minutes."""
        return False

    @property
    def columns_that_fit(self) -> int:
        """How many tiles stand beside each other."""
        return max(1, self.viewport().width() // self._look.px(TILE_WIDE))

    def show_plan(self, plan: TilePlan) -> None:
        """Other tiles; the cursor stays on its student."""
        row = self.cursor_row
        self._tiles.show(plan)
        self.clearSpans()
        if plan.words_row >= 0 and plan.columns > 1:
            self.setSpan(plan.words_row, 0, 1, plan.columns)
        self.fit()
        index = self._tiles.index_of(row)
        if index.isValid():
            self.setCurrentIndex(index)

    def move_cursor(self, row: int) -> None:
        """Put the cursor on a row of the register and bring it into view."""
        index = self._tiles.index_of(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def end_typing(self) -> None:
        """Digits no longer go into minutes."""
        self.keys.end_typing()

    def set_arranging(self, arranging: bool) -> None:
        """Carry names instead of marking."""
        self._painted.arranging = arranging
        self.put_down()

    def put_down(self) -> None:
        """Carry nothing."""
        self._painted.carried = -1
        self.viewport().update()

    @property
    def carried(self) -> int:
        """The row of the register that is being carried, or -1."""
        return self._painted.carried

    def fit(self) -> None:
        """Share the width among the tiles."""
        px, plan = self._look.px, self._tiles.plan
        wide = self.viewport().width() // max(1, plan.columns)
        wide = min(max(wide, px(_LEAST_WIDE)), px(_WIDEST)) if plan.desks else max(wide, px(_LEAST_WIDE))
        self.horizontalHeader().setDefaultSectionSize(wide)
        self.verticalHeader().setDefaultSectionSize(px(TILE_HIGH))
        for row in range(plan.rows):
            self.setRowHeight(row, px(WORDS_HIGH if row == plan.words_row else TILE_HIGH))

    def _step(self, row: int) -> None:
        order = self._tiles.in_order()
        place = order.index(row) + 1 if row in order else len(order)
        if place < len(order):
            self.move_cursor(order[place])

    def _brush_on(self, row: int) -> None:
        keys = self.keys
        if self.brush == UNMARKED:
            keys.clear_wanted.emit(row)
        else:
            keys.mark_wanted.emit(row, self.brush)

    def _carry(self) -> None:
        """Pick up what stands under the cursor, or put down what is carried."""
        index, carried = self.currentIndex(), self._painted.carried
        row = self._tiles.row_at(index)
        if carried < 0:
            self._painted.carried = row
        elif row == carried:
            self._painted.carried = -1
        elif index.isValid():
            self._painted.carried = -1
            self.carried_to.emit(carried, (index.row(), index.column()))
        self.viewport().update()

    def _arranging_key(self, event: QKeyEvent) -> bool:
        carries = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        cut, paste = event.matches(QKeySequence.StandardKey.Cut), event.matches(QKeySequence.StandardKey.Paste)
        if carries or (cut and self.carried < 0) or (paste and self.carried >= 0):
            self._carry()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.cursor_row >= 0:
            self.carried_to.emit(self.cursor_row, None)
        elif event.key() == Qt.Key.Key_Escape and self.carried >= 0:
            self.put_down()
        else:
            return False
        event.accept()
        return True

    def _on_look_changed(self) -> None:
        self.resized.emit()
        self.fit()
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Cut and paste are the plan's while it is arranged."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self._painted.arranging
        if asked and isinstance(event, QKeyEvent) and _carrying(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._painted.arranging:
            if not self._arranging_key(event):
                super().keyPressEvent(event)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and plain and self._tiles.register.may_edit:
            self.end_typing()
            if self.cursor_row >= 0:
                self._brush_on(self.cursor_row)
            event.accept()
        elif not self.keys.press(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.end_typing()
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self._tiles.register.may_edit:
            return
        index = self.indexAt(self._pressed_at)
        if self._painted.arranging:
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                self._carry()
            return
        row = self._tiles.row_at(index)
        if row >= 0:
            self._stroke, self._stroking = {row}, True
            self._brush_on(row)
            if self.brush == "late":
                self.keys.begin_typing(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hot = under_pointer(self, event.position())
        if hot != self._painted.hot:
            self._painted.hot = hot
            self.viewport().update()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        row = self._tiles.row_at(self.indexAt(event.position().toPoint()))
        if self._stroking and self.may_drag and row >= 0 and row not in self._stroke:
            self.end_typing()
            self._stroke.add(row)
            self.move_cursor(row)
            self._brush_on(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._stroking = False
        index = self.indexAt(event.position().toPoint())
        moved = index.isValid() and index != self.indexAt(self._pressed_at)
        if self._painted.arranging and self.carried >= 0 and moved:
            self.setCurrentIndex(index)
            self._carry()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._painted.hot = (-1, -1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.end_typing()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), self._look.colour("canvas"))
        super().paintEvent(event)


def _carrying(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Cut) or event.matches(QKeySequence.StandardKey.Paste)
