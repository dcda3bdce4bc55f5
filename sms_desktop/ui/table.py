"""Tables: rows without a grid, a hovered row, a selection as wide as the view, and a header that matches its cells.

`RowTable` shows any item model. What a cell looks like is decided in `rows.RowDelegate`: by roles of the model, or by a
painter given for a column. Widths are in pixels at 100 % and follow the text size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.ground import own_ground
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, horizontal_line, is_right, middle, text, turn, width_of
from sms_desktop.ui.rows import CELL_MARGIN, RowDelegate

HEADER_HEIGHT = 32
PAGE_EDGE = 24
CARD_EDGE = 16
_SORT_ICON = 12
_WIDEST_STRETCH = {PAGE_EDGE: 320, CARD_EDGE: 240}  # a column stretches as far alone, then all columns grow with it
_NEVER_GROWS = 64  # columns as narrow as this stay as they are


@dataclass(frozen=True, slots=True)
class ColumnWidth:
    """How wide a column is at 100 %; those that stretch share the rest.

    Where there is too little room, columns are left out, those with the highest `optional` first; 0 always stays.
    """

    pixels: int
    stretch: bool = False
    optional: int = 0


class RowHeader(QHeaderView):
    """The line of column names: 32 high, the sorted column in `text` with an arrow after the word."""

    def __init__(self, look: Appearance, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        own_ground(self)
        self._look = look
        self._edge = edge
        self.last, self.trailing = -1, 0  # the last column that shows, and its margin, as the table tells it
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setDefaultAlignment(MIDDLE_LEFT)
        self.setMinimumSectionSize(look.px(24))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)  # seen behind the scroll bars
        self.setBackgroundRole(QPalette.ColorRole.Base)
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEADER_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        turn(painter, QRectF(self.viewport().rect()), self.layoutDirection())
        end = self.length() - self.offset()
        if end < self.viewport().width():
            self._background(painter, QRectF(end, 0, self.viewport().width() - end, self.height()))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, model = self._look, self.model()
        area = QRectF(rect)
        painter.save()
        turn(painter, area, self.layoutDirection())
        self._background(painter, area)
        name = model.headerData(logicalIndex, Qt.Orientation.Horizontal) or ""
        align = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        at_right = is_right(align)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        margin = look.px(CELL_MARGIN)
        leading = look.px(self._edge) if self.visualIndex(logicalIndex) == 0 else margin
        inner = area.adjusted(leading, 0, -(self.trailing if logicalIndex == self.last else margin), 0)
        font = look.font(Role.CAPTION_STRONG)
        if is_sorted:
            inner = self._sort_arrow(painter, inner, width_of(font, name), at_right)
        tone = look.colour("text" if is_sorted else "text-secondary")
        text(painter, inner, name, font, tone, MIDDLE_RIGHT if at_right else MIDDLE_LEFT)
        painter.restore()

    def _sort_arrow(self, painter: QPainter, inner: QRectF, word: float, at_right: bool) -> QRectF:
        look = self._look
        side, gap = look.px(_SORT_ICON), look.px(4)
        room = inner.adjusted(0, 0, -(side + gap), 0)
        x = room.right() + gap if at_right else min(inner.left() + word, room.right()) + gap
        down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        look.draw_icon(painter, "arrow-down" if down else "arrow-up", "text", _SORT_ICON, x, middle(inner, side))
        return room

    def _background(self, painter: QPainter, area: QRectF) -> None:
        paint_header(self._look, painter, area)


def paint_header(look: Appearance, painter: QPainter, area: QRectF) -> None:
    """The ground of a header: `canvas` with a line below."""
    painter.fillRect(area, look.colour("canvas"))
    horizontal_line(painter, area.bottom() - 1, area.left(), area.right(), look.colour("border"))


class HeaderEnd(QWidget):
    """Carries the header on over the scroll bar."""

    def __init__(self, look: Appearance, high: int = HEADER_HEIGHT) -> None:
        super().__init__()
        self._look = look
        self._high = high
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(self._high))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_header(self._look, QPainter(self), QRectF(self.rect()))


class RowTable(QTableView):
    """A list with columns. Enter or double click emits `activated_row`; hover and cursor are drawn by the delegate."""

    activated_row = Signal(int)

    def __init__(
        self,
        look: Appearance,
        parent: QWidget | None = None,
        *,
        edge: int = PAGE_EDGE,
        delegate: RowDelegate | None = None,
        row_pixels: int | None = None,
    ) -> None:
        super().__init__(parent)
        own_ground(self)
        self._look = look
        self._edge = edge
        self._row_pixels = row_pixels
        self._columns: Sequence[ColumnWidth] = ()
        self._left_out: set[int] = set()
        self._given: dict[int, int] = {}  # widths as set here; another one is the person's own
        self.rows = delegate if delegate is not None else RowDelegate(look, edge=edge)
        self.rows.setParent(self)
        self.setItemDelegate(self.rows)
        self._set_up(RowHeader(look, edge, self))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _set_up(self, header: RowHeader) -> None:
        self.setHorizontalHeader(header)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.addScrollBarWidget(HeaderEnd(self._look), Qt.AlignmentFlag.AlignTop)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        self.activated.connect(self._on_activated)

    def set_columns(self, columns: Sequence[ColumnWidth]) -> None:
        """Give every column its width; call after `setModel`."""
        self._columns = tuple(columns)
        self._size_columns()

    def show_column(self, place: int, shown: bool) -> None:
        """Show a column or leave it out, however much room there is."""
        (self._left_out.discard if shown else self._left_out.add)(place)
        self._fit()

    def _fit(self) -> None:
        """Leave out what is optional until the rest has room, and share out what is left."""
        px = self._look.px
        shown = [n for n in range(len(self._columns)) if n not in self._left_out]
        trailing = self._trailing()
        extra = trailing - px(CELL_MARGIN)
        while sum(px(self._columns[n].pixels) for n in shown) + extra > self.viewport().width():
            last = max(shown, key=lambda n: self._columns[n].optional)
            if not self._columns[last].optional:
                break
            shown.remove(last)
        for place in range(len(self._columns)):
            if self.isColumnHidden(place) is (place in shown):
                self.setColumnHidden(place, place not in shown)
        if not shown:
            return
        header = self.horizontalHeader()
        if isinstance(header, RowHeader):
            header.last, header.trailing = shown[-1], trailing
        self.rows.last, self.rows.trailing = shown[-1], trailing
        self._share(shown, extra)

    def _trailing(self) -> int:
        """What stands last ends where the page does, with and without a scroll bar."""
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        return max(self._look.px(CELL_MARGIN), self._look.px(self._edge) - taken)

    def _share(self, shown: Sequence[int], extra: int) -> None:
        """Widths for the columns that show; where one that stretches would leave a gap, all of them grow."""
        px, header = self._look.px, self.horizontalHeader()
        usual = {n: px(self._columns[n].pixels) + (extra if n == shown[-1] else 0) for n in shown}
        growing = [n for n in shown if self._columns[n].stretch]
        most = _WIDEST_STRETCH.get(self._edge)
        capped = most is not None and bool(growing) and shown[-1] not in growing
        for n in growing if capped else ():
            usual[n] = max(usual[n], px(most or 0))
        wide = [n for n in shown if n in growing or self._columns[n].pixels > _NEVER_GROWS]
        room = self.viewport().width() - sum(usual[n] for n in shown if n not in wide)
        factor = room / max(1, sum(usual[n] for n in wide)) if capped else 0.0
        for n in shown:
            if n not in growing and header.sectionSize(n) == self._given.get(n, header.sectionSize(n)):
                self._given[n] = int(usual[n] * (factor if factor > 1 and n in wide else 1))
                header.resizeSection(n, self._given[n])

    def set_row_pixels(self, pixels: int | None) -> None:
        """A row height at 100 % of this table's own, such as 56 for touch; None follows the density."""
        self._row_pixels = pixels
        self._size_rows()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        self._given.clear()
        for place, column in enumerate(self._columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            if not column.stretch:
                header.resizeSection(place, self._look.px(column.pixels))
        self._fit()

    def _size_rows(self) -> None:
        own = self._row_pixels
        self.verticalHeader().setDefaultSectionSize(self._look.row_height if own is None else self._look.px(own))

    def _on_look_changed(self) -> None:
        self._size_rows()
        self._size_columns()
        self.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        self.activated_row.emit(index.row())

    def _hover(self, row: int, column: int) -> None:
        if self.rows.set_hovered(row, column):
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), self._look.colour("surface"))  # below the last row too
        super().paintEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row(), index.column())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1, -1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not event.modifiers():
            self.activated_row.emit(index.row())
            event.accept()
            return
        super().keyPressEvent(event)
