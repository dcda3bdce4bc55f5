"""The header of a list: sort arrow, sign of a filter, a small button that opens it; and the part that stays in place.

The first column never scrolls. Its head is a widget of its own over the header, with the box that checks all rows.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.choices import paint_check
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, is_right, middle, text, width_of
from sms_desktop.ui.rows import CELL_MARGIN
from sms_desktop.ui.table import HEADER_HEIGHT, paint_header

CHECK_SIDE = 16
CHECK_ROOM = 38  # from the leading edge of the box to the name
_SIGN = 12
_BUTTON = 20
_GRIP = 4


class ListHeader(QHeaderView):
    """Column names. A press sorts, the small button or the context menu opens the filter of a column."""

    filter_wanted = Signal(int)

    def __init__(self, look: Appearance, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._hot = -1
        self.filtered: frozenset[int] = frozenset()
        self.unfiltered: frozenset[int] = frozenset()  # columns that cannot have a filter
        self.sorted: tuple[int, bool] | None = None  # column, whether descending
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(look.px(40))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.lead = LeadHeader(look, self, edge)
        look.changed.connect(self._on_look_changed)

    def set_signs(self, sorted_by: tuple[int, bool] | None, filtered: frozenset[int]) -> None:
        """Which column orders the rows, and which ones have a filter."""
        self.sorted, self.filtered = sorted_by, filtered
        self.viewport().update()
        self.lead.update()

    def button_rect(self, section: int) -> QRect:
        """Where the small button of a column is, in the header's viewport."""
        x = self.sectionViewportPosition(section)
        return self.button_in(QRect(x, 0, self.sectionSize(section), self.height()))

    def button_in(self, area: QRect) -> QRect:
        """Where the small button is in the head of a column."""
        side, gap = self._look.px(_BUTTON), self._look.px(3)
        x = area.left() + gap if self.mirrored else area.right() + 1 - side - gap
        return QRect(x, (self.height() - side) // 2, side, side)

    @property
    def mirrored(self) -> bool:
        """Whether the window reads from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def paint_name(self, painter: QPainter, area: QRectF, inner: QRectF, section: int, *, hot: bool) -> None:
        """Ground, name, arrow and sign of one column."""
        look, model = self._look, self.model()
        paint_header(look, painter, area)
        name = model.headerData(section, Qt.Orientation.Horizontal) or ""
        align = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        at_right = is_right(align) is not self.mirrored  # the painter turns the alignment itself
        is_sorted = self.sorted is not None and self.sorted[0] == section
        font, step = look.font(Role.CAPTION_STRONG), look.px(_SIGN) + look.px(4)
        signs = [s for s, there in (("sort", is_sorted), ("funnel", section in self.filtered)) if there]
        taken = step * len(signs) + (look.px(_BUTTON - 6) if hot and not at_right else 0)
        room = self.name_room(inner, width_of(font, name), taken, may_borrow=not at_right)
        word = min(width_of(font, name), room.width())
        tone = look.colour("text" if is_sorted else "text-secondary")
        text(painter, room, name, font, tone, MIDDLE_RIGHT if is_right(align) else MIDDLE_LEFT)
        start = room.right() - word if at_right else room.left()
        x = start - step if self.mirrored else start + word + look.px(5)
        for sign in signs:
            icon, colour = sign, "accent"
            if sign == "sort":
                icon, colour = ("arrow-down" if self.sorted and self.sorted[1] else "arrow-up"), "text"
            look.draw_icon(painter, icon, colour, _SIGN, x, middle(inner, look.px(_SIGN)))
            x += -step if self.mirrored else step

    def paint_button(self, painter: QPainter, rect: QRect) -> None:
        """The small button that opens a filter."""
        look, side = self._look, self._look.px(14)
        place = QRectF(rect)
        left = place.left() + (place.width() - side) / 2
        look.draw_icon(painter, "chevron-down", "text-secondary", 14, left, middle(place, side))

    def name_room(self, inner: QRectF, wide: float, taken: float, *, may_borrow: bool) -> QRectF:
        """Where a name stands beside its signs; in a narrow column these use the margin at the end."""
        lent = min(max(wide + taken - inner.width(), 0), self._look.px(CELL_MARGIN - 1)) if may_borrow else 0
        left = taken - lent
        return inner.adjusted(left if self.mirrored else 0, 0, 0 if self.mirrored else -left, 0)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.viewport().update()

    def _on_menu_wanted(self, at: QPoint) -> None:
        section = self.logicalIndexAt(at)
        if section >= 0 and section not in self.unfiltered:
            self.filter_wanted.emit(section)

    def _has_button(self, section: int) -> bool:
        return section == self._hot and section not in self.unfiltered

    def _set_hot(self, section: int) -> None:
        if section != self._hot:
            self._hot = section
            self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEADER_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end = self.length() - self.offset()
        if end < self.viewport().width():
            wide = self.viewport().width() - end
            rest = QRectF(0 if self.mirrored else end, 0, wide, self.height())
            paint_header(self._look, QPainter(self.viewport()), rest)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        margin = self._look.px(CELL_MARGIN)
        area = QRectF(rect)
        painter.save()
        self.paint_name(
            painter, area, area.adjusted(margin, 0, -margin, 0), logicalIndex, hot=self._has_button(logicalIndex)
        )
        if self._has_button(logicalIndex):
            self.paint_button(painter, self.button_rect(logicalIndex))
        painter.restore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        self._set_hot(-1 if event.buttons() else section)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        can = section >= 0 and section not in self.unfiltered
        if can and self.button_rect(section).contains(at) and self.cursor().shape() != _RESIZE:
            self.filter_wanted.emit(section)
            return
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hot(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lead.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.lead.place()


_RESIZE = Qt.CursorShape.SplitHCursor


class LeadHeader(QWidget):
    """The head of the first column: the box for all rows, the name, the grip at its end."""

    all_toggled = Signal()
    pressed = Signal()  # sort by the first column
    filter_wanted = Signal()

    def __init__(self, look: Appearance, header: ListHeader, edge: int) -> None:
        super().__init__(header)
        self._look = look
        self._header = header
        self._edge = edge
        self._hot = False
        self._grip_from: int | None = None
        self.state = Qt.CheckState.Unchecked
        self.checkable = True
        self.setMouseTracking(True)
        self.setObjectName("list_header_lead")
        header.sectionResized.connect(self.place)
        header.geometriesChanged.connect(self.place)
        look.changed.connect(self.place)

    def set_state(self, state: Qt.CheckState) -> None:
        """All rows checked, some, or none."""
        if state != self.state:
            self.state = state
            self.update()

    def inner(self) -> QRectF:
        """The part that holds the name."""
        px = self._look.px
        lead = px(self._edge) + (px(CHECK_ROOM) if self.checkable else 0)
        left = px(CELL_MARGIN) if self._header.mirrored else lead
        return QRectF(left, 0, self.width() - lead - px(CELL_MARGIN), self.height())

    def place(self) -> None:
        """Lie over the head of the first column."""
        wide = self._header.sectionSize(0)
        self.setGeometry(self._header.width() - wide if self._header.mirrored else 0, 0, wide, self._header.height())
        self.raise_()
        self.update()

    def _button(self) -> QRect:
        return self._header.button_in(self.rect())

    def _from_start(self, x: float) -> float:
        """How far a point is from the edge at which the column begins."""
        return self.width() - x if self._header.mirrored else x

    def _is_grip(self, x: float) -> bool:
        return self._from_start(x) >= self.width() - self._look.px(_GRIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        self._header.paint_name(painter, QRectF(self.rect()), self.inner(), 0, hot=self._hot)
        if self._hot:
            self._header.paint_button(painter, self._button())
        if self.checkable:
            side = look.px(CHECK_SIDE)
            edge = look.px(self._edge)
            x = self.width() - edge - side if self._header.mirrored else edge
            box = QRectF(x, middle(QRectF(self.rect()), side), side, side)
            mixed = self.state == Qt.CheckState.PartiallyChecked
            paint_check(look, painter, box, self.state == Qt.CheckState.Checked, mixed)
        end = 0 if self._header.mirrored else self.width() - 1
        painter.fillRect(end, 0, 1, self.height(), look.colour("border"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._grip_from is not None:
            self._header.resizeSection(0, max(self._look.px(120), round(self._from_start(x))))
            return
        self.setCursor(QCursor(_RESIZE if self._is_grip(x) else Qt.CursorShape.ArrowCursor))
        if not self._hot:
            self._hot = True
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if event.button() != Qt.MouseButton.LeftButton:
            self.filter_wanted.emit()
        elif self._is_grip(x):
            self._grip_from = round(x)
        elif self.checkable and self._from_start(x) < self._look.px(self._edge + CHECK_ROOM - 8):
            self.all_toggled.emit()
        elif self._button().contains(event.position().toPoint()):
            self.filter_wanted.emit()
        else:
            self.pressed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip_from = None

    def leaveEvent(self, event: QEvent) -> None:
        self._hot = False
        self.update()
