"""The header of the grid: the title of each assessment, below it its most and weight, its state and due day.

Names and results never scroll: their heads lie over the others.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QToolTip, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, horizontal_line, middle, text, width_of
from sms_desktop.ui.rows import CELL_MARGIN

HIGH = 70
_TITLE, _LINE = 30, 16
_SIGN = 14


class Head(NamedTuple):
    """What stands over a column: three lines, the word before the third, and whether it is a draft."""

    title: str
    second: str = ""
    third: str = ""
    state: str = ""
    draft: bool = False
    counts: bool = True
    tip: str = ""
    arrow: str = ""  # the icon of the order, where the rows stand by this column


class GradeHeader(QHeaderView):
    """`head` tells what stands over a column. `menu_wanted` with the column and where its head is (global)."""

    menu_wanted = Signal(int, QRect)
    pressed_head = Signal(int)

    def __init__(self, look: Appearance, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.look = look
        self.edge = edge
        self.head: Callable[[int], Head] = lambda _: Head("")
        self.current = -1
        self._hot = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.ends: Sequence[HeadEnd] = (HeadEnd(self, leads=True), HeadEnd(self, leads=False))
        look.changed.connect(self._on_look_changed)

    def set_current(self, section: int) -> None:
        """The column of the cursor."""
        if section != self.current:
            self.current = section
            self.viewport().update()

    @property
    def mirrored(self) -> bool:
        """Whether the window reads from right to left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def place_of(self, section: int) -> QRect:
        """Where the head of a column is, in global coordinates."""
        for end, at in zip(self.ends, (0, self.count() - 1), strict=True):
            if section == at:
                return QRect(end.mapToGlobal(QPoint(0, 0)), end.size())
        corner = self.viewport().mapToGlobal(QPoint(self.sectionViewportPosition(section), 0))
        return QRect(corner, QSize(self.sectionSize(section), self.height()))

    def paint_head(self, painter: QPainter, area: QRectF, inner: QRectF, section: int) -> None:
        """Ground and the three lines of one column."""
        look, head = self.look, self.head(section)
        painter.fillRect(area, look.colour("row-alt" if head.draft else "canvas"))
        for y in (area.top(), area.bottom() - 1):
            horizontal_line(painter, y, area.left(), area.right(), look.colour("border"))
        side = MIDDLE_LEFT if section == 0 else MIDDLE_RIGHT
        px, strong, plain = look.px, look.font(Role.CAPTION_STRONG), look.font(Role.CAPTION, tabular=True)
        top = QRectF(inner.left(), inner.top(), inner.width(), px(_TITLE))
        tone = "accent" if section == self.current and section > 0 else "text" if head.counts else "text-secondary"
        if head.draft:
            word = min(width_of(strong, head.title), top.width() - px(_SIGN + 4))
            x = top.left() if self.mirrored else top.right() - word - px(_SIGN + 4)
            look.draw_icon(painter, "eye-off", "warning", _SIGN, x, middle(top, px(_SIGN)))
            top.adjust(0 if self.mirrored else px(_SIGN + 4), 0, -px(_SIGN + 4) if self.mirrored else 0, 0)
        if head.arrow:
            self._paint_arrow(painter, top, head, at_left=(section == 0) is not self.mirrored)
        text(painter, top, head.title, strong, look.colour(tone), side)
        second = QRectF(inner.left(), inner.top() + px(_TITLE + 4), inner.width(), px(_LINE))
        text(painter, second, head.second, plain, look.colour("text-secondary"), side)
        third = second.translated(0, px(_LINE - 1))
        self._paint_third(painter, third, head, side)

    def _paint_arrow(self, painter: QPainter, top: QRectF, head: Head, *, at_left: bool) -> None:
        """Beside the title; `at_left` is where the title stands."""
        look, room = self.look, self.look.px(_SIGN + 4)
        word = min(width_of(look.font(Role.CAPTION_STRONG), head.title), top.width() - room)
        x = top.left() + word + look.px(4) if at_left else top.right() - word - room
        look.draw_icon(painter, head.arrow, "text", _SIGN, x, middle(top, look.px(_SIGN)))

    def _paint_third(self, painter: QPainter, area: QRectF, head: Head, side: Qt.AlignmentFlag) -> None:
        look = self.look
        plain, strong = look.font(Role.CAPTION, tabular=True), look.font(Role.CAPTION_STRONG)
        gap = look.px(4) if head.state and head.third else 0
        day = min(width_of(plain, head.third), area.width())
        room = max(0.0, area.width() - day - gap)
        text(painter, area, head.third, plain, look.colour("text-secondary"), side)
        if head.state and room > look.px(20):
            place = area.adjusted(0, 0, -(day + gap), 0)
            if self.mirrored:
                place = area.adjusted(day + gap, 0, 0, 0)
            text(painter, place, head.state, strong, look.colour("warning" if head.draft else "text-secondary"), side)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.viewport().update()
        for end in self.ends:
            end.place()

    def _on_menu_wanted(self, at: QPoint) -> None:
        section = self.logicalIndexAt(at)
        if section >= 0:
            self.menu_wanted.emit(section, self.place_of(section))

    def _has_button(self, section: int) -> bool:
        return section == self._hot and 0 < section < self.count() - 1

    def _button(self, section: int) -> QRect:
        px = self.look.px
        x, wide = self.sectionViewportPosition(section), self.sectionSize(section)
        side = px(20)
        return QRect(x + wide - side - px(2) if self.mirrored else x + px(2), px(5), side, side)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.look.px(HIGH))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        margin, area = self.look.px(CELL_MARGIN), QRectF(rect)
        painter.save()
        painter.setLayoutDirection(self.layoutDirection())
        self.paint_head(painter, area, area.adjusted(margin, 0, -margin, 0), logicalIndex)
        if self._has_button(logicalIndex):
            place = self._button(logicalIndex)
            painter.fillRect(place, self.look.colour("hover"))
            self.look.draw_icon(painter, "chevron-down", "text-secondary", 14, place.left() + self.look.px(3),
                                middle(QRectF(place), self.look.px(14)))  # fmt: skip
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        whole = QRectF(self.viewport().rect())
        painter.fillRect(whole, self.look.colour("canvas"))
        horizontal_line(painter, whole.bottom() - 1, whole.left(), whole.right(), self.look.colour("border"))
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.logicalIndexAt(event.pos())
            QToolTip.showText(event.globalPos(), self.head(section).tip if section >= 0 else "", self)
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if section != self._hot:
            self._hot = section
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hot = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        section = self.logicalIndexAt(at)
        if event.button() != Qt.MouseButton.LeftButton or section < 0:
            return
        if self._has_button(section) and self._button(section).contains(at):
            self.menu_wanted.emit(section, self.place_of(section))
        else:
            self.pressed_head.emit(section)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        if section > 0:
            self.menu_wanted.emit(section, self.place_of(section))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for end in self.ends:
            end.place()


class HeadEnd(QWidget):
    """The head of the first or the last column, over the header."""

    def __init__(self, header: GradeHeader, *, leads: bool) -> None:
        super().__init__(header)
        self._header = header
        self._leads = leads
        header.sectionResized.connect(self.place)
        header.geometriesChanged.connect(self.place)
        header.sectionCountChanged.connect(self.place)

    @property
    def _section(self) -> int:
        return 0 if self._leads else self._header.count() - 1

    def place(self, *_: int) -> None:
        """Lie where the column is drawn."""
        header = self._header
        self.setVisible(header.count() > 1)
        wide = header.sectionSize(self._section) if header.count() > 1 else 0
        at_left = self._leads is not header.mirrored
        self.setGeometry(0 if at_left else header.viewport().width() - wide, 0, wide, header.height())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        header, painter, look = self._header, QPainter(self), self._header.look
        painter.setLayoutDirection(header.layoutDirection())
        area, margin, edge = QRectF(self.rect()), look.px(CELL_MARGIN), look.px(header.edge)
        if self._leads:
            start = edge + look.px(NUMBER_ROOM)
            inner = area.adjusted(margin if header.mirrored else start, 0, -start if header.mirrored else -margin, 0)
        else:
            inner = area.adjusted(edge if header.mirrored else margin, 0, -margin if header.mirrored else -edge, 0)
        header.paint_head(painter, area, inner, self._section)
        if self._leads:
            number = area.adjusted(0, 0, -(area.width() - start + look.px(16)), -(area.height() - look.px(_TITLE)))
            if header.mirrored:
                number = area.adjusted(area.width() - start + look.px(16), 0, 0, -(area.height() - look.px(_TITLE)))
            text(painter, number, "#", look.font(Role.CAPTION_STRONG), look.colour("text-secondary"), MIDDLE_RIGHT)
        at_left = self._leads is header.mirrored
        x = 0 if at_left else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), look.colour("border"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._header.pressed_head.emit(self._section)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._header.menu_wanted.emit(self._section, self._header.place_of(self._section))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._header.head(self._section).tip, self)
            return True
        return super().event(event)


NUMBER_ROOM = 30  # from the edge of the page to the name
