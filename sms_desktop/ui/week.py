"""A week of lessons: days across, periods down, as a table that arrow keys and screen readers walk through.

An editable week offers its free places too: Enter or a double click there asks for a lesson, a lesson of its own class
can be dragged to another place, and Delete asks for its removal.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.grid import GridCells, GridHeader, GridModel, GridView, Index
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, centre_of, rounded, text, width_of

ROW = 45
HEADER = 30
GUTTER = 56
TALLEST_ROW = 76
_GAP = 3


@dataclass(frozen=True, slots=True)
class WeekLesson:
    """One lesson: `own` belongs to what the page is about, `current` is the one going on now."""

    key: object
    text: str
    note: str = ""
    own: bool = False
    current: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """`days` are (words, is today), `periods` are (number, time); lessons by (row, column)."""

    days: tuple[tuple[str, bool], ...] = ()
    periods: tuple[tuple[str, str], ...] = ()
    lessons: Mapping[tuple[int, int], WeekLesson] | None = None


class WeekModel(GridModel[tuple[str, bool], tuple[str, str], WeekLesson]):
    """The week as rows and columns."""

    def head_words(self, head: tuple[str, bool]) -> str:
        return head[0]

    def side_words(self, side: tuple[str, str]) -> str:
        return " ".join(part for part in side if part)

    def words(self, content: WeekLesson) -> str:
        return content.text

    def spoken(self, content: WeekLesson) -> str:
        return content.spoken or f"{content.text} {content.note}".strip()

    def spoken_empty(self, head: tuple[str, bool], side: tuple[str, str]) -> str | None:
        return QCoreApplication.translate("ui", "{day}, period {number}, free").format(day=head[0], number=side[0])


class _Days(GridHeader):
    """The days; today in the accent."""

    def __init__(self, look: Appearance, week: WeekModel, parent: QWidget) -> None:
        super().__init__(look, Qt.Orientation.Horizontal, parent, thick=HEADER)
        self._week = week
        self.setMinimumSectionSize(look.px(24))

    def draw(self, painter: QPainter, area: QRectF, section: int) -> None:
        look = self.look
        words, today = self._week.across[section]
        tone = look.colour("accent" if today else "text-secondary")
        text(painter, area, words, look.font(Role.CAPTION_STRONG), tone, CENTRE)


class _Periods(GridHeader):
    """The periods: number above, time below."""

    def __init__(self, look: Appearance, week: WeekModel, parent: QWidget) -> None:
        super().__init__(look, Qt.Orientation.Vertical, parent, thick=GUTTER)
        self._week = week

    def draw(self, painter: QPainter, area: QRectF, section: int) -> None:
        look, px = self.look, self.look.px
        number, at = self._week.down[section]
        top = QRectF(area.left(), area.top() + px(5), area.width() - px(6), px(17))
        text(painter, top, number, look.font(Role.CAPTION_STRONG, tabular=True), look.colour("text"), MIDDLE_LEFT)
        low = top.translated(0, px(17))
        text(painter, low, at, look.font(Role.CAPTION, tabular=True), look.colour("text-secondary"), MIDDLE_LEFT)


class _Cells(GridCells):
    """Draws a lesson."""

    def __init__(self, look: Appearance, week: WeekModel, view: QTableView) -> None:
        super().__init__(look, view)
        self._week = week
        self._view = view
        self.offered = (-1, -1)  # the free place under the pointer, or the one that a lesson is dragged to
        self.dragged = (-1, -1)  # the lesson on its way

    def draw(self, painter: QPainter, area: QRectF, index: Index) -> QRectF:
        look, px = self.look, self.look.px
        lesson = self._week.cell(index)
        body = area.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)
        own = lesson is not None and lesson.own
        current = lesson is not None and lesson.current and own
        plain = look.colour("border") if look.colour("canvas") == look.colour("surface") else None  # high contrast
        ground = "accent" if current else "accent-soft" if own else "canvas"
        rounded(painter, body, px(6), look.colour(ground), None if own else plain)
        if own and not current:
            painter.setClipRect(QRectF(body.left(), body.top(), px(3), body.height()))
            rounded(painter, body, px(6), look.colour("accent"))
            painter.setClipping(False)
        if lesson is not None:
            painter.setOpacity(0.4 if (index.row(), index.column()) == self.dragged else 1)
            self._words(painter, body, lesson, current)
            painter.setOpacity(1)
        if (index.row(), index.column()) == self.offered:
            self._offer(painter, body, lesson is None)
        return body

    def _offer(self, painter: QPainter, body: QRectF, free: bool) -> None:
        look, px = self.look, self.look.px
        rounded(painter, body, px(6), look.colour("hover") if free else None, look.colour("accent"))
        if free:
            corner = centre_of(body, px(16))
            look.draw_icon(painter, "plus", "accent", 16, corner.x(), corner.y())

    def _words(self, painter: QPainter, body: QRectF, lesson: WeekLesson, current: bool) -> None:
        look, px = self.look, self.look.px
        tone = look.colour("on-accent" if current else "text" if lesson.own else "text-secondary")
        inner = body.adjusted(px(7), px(4), -px(3), -px(4))
        first = QRectF(inner.left(), inner.top(), inner.width(), px(17))
        role = Role.CAPTION_STRONG if lesson.own else Role.CAPTION
        least = min(self._view.columnWidth(day) for day in range(self._week.columnCount()))  # a pixel less than others
        words = shortened(lesson.text, look.font(role), least - _GAP - px(7) - px(3))
        text(painter, first, words, look.font(role), tone, MIDDLE_LEFT)
        if lesson.note:
            text(painter, first.translated(0, px(17)), lesson.note, look.font(Role.CAPTION), tone, MIDDLE_LEFT)


def shortened(words: str, font: QFont, width: float) -> str:
    """The words, or as much of each as fits on a line: Anc. Gr."""
    if width_of(font, words) <= width:
        return words
    parts = words.split()
    for most in range(max(map(len, parts), default=0), 1, -1):
        short = " ".join(part if len(part) <= most + 1 else f"{part[:most]}." for part in parts)
        if width_of(font, short) <= width:
            return short
    return words


class WeekView(GridView):
    """Shows a week; Enter or a double click on a lesson emits `activated_lesson` with its key.

    `fills` gives the rows all the height there is, up to a limit. What an editable one asks for names places as (row,
    column) of its week.
    """

    activated_lesson = Signal(object)
    activated_place = Signal(int, int)
    lesson_moved = Signal(object, int, int)  # the lesson's key, and where it was dropped
    removal_wanted = Signal(object)
    cursor_moved = Signal()

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(look, name, parent)
        self._fills = fills
        self._editable = False
        self._pressed: QPoint | None = None
        self.week = Week()
        self._week = WeekModel()
        self._cells = _Cells(look, self._week, self)
        self.setObjectName("week")
        self.dress(_Days(look, self._week, self), _Periods(look, self._week, self), self._cells)
        self.setModel(self._week)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_activated)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_week(self, week: Week) -> None:
        """Show another week, or the same in another language."""
        place = self.currentIndex()
        self.week = week
        self._week.renew(week.days, week.periods, week.lessons)
        self._size_rows()
        if place.isValid() and place.row() < self._week.rowCount() and place.column() < self._week.columnCount():
            self.setCurrentIndex(self._week.index(place.row(), place.column()))
        self.updateGeometry()

    def set_editable(self, editable: bool) -> None:
        """Whether free places and moves are offered."""
        self._editable = editable
        self.setMouseTracking(editable)

    @property
    def current_lesson(self) -> WeekLesson | None:
        """The lesson under the cursor."""
        return self._week.cell(self.currentIndex()) if self.currentIndex().isValid() else None

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a place."""
        self.setCurrentIndex(self._week.index(row, column))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        lesson = self._week.cell(index) if index.isValid() else None
        if lesson is not None:
            self.activated_lesson.emit(lesson.key)
        elif self._editable and index.isValid():
            self.activated_place.emit(index.row(), index.column())

    def _size_rows(self) -> None:
        px, rows = self.look.px, self._week.rowCount()
        high = px(ROW)
        if self._fills and rows:
            high = min(max((self.height() - px(HEADER) - 2) // rows, high), px(TALLEST_ROW))
        self.verticalHeader().setDefaultSectionSize(high)

    def _offer(self, index: Index) -> None:
        place = (index.row(), index.column()) if index.isValid() else (-1, -1)
        moving = self._cells.dragged != (-1, -1)
        if not moving and index.isValid() and self._week.cell(index) is not None:
            place = (-1, -1)
        if place != self._cells.offered:
            self._cells.offered = place
            self.viewport().update()

    def _drop(self) -> None:
        row, column = self._cells.dragged
        target, self._cells.dragged = self._cells.offered, (-1, -1)
        lesson = self._week.cell(self._week.index(row, column))
        self.viewport().unsetCursor()
        self._offer(QModelIndex())
        if lesson is not None and target not in ((-1, -1), (row, column)):
            self.go_to(*target)
            self.lesson_moved.emit(lesson.key, *target)

    @Slot()
    def _on_look_changed(self) -> None:
        self._size_rows()
        self.verticalHeader().setFixedWidth(self.look.px(GUTTER))
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        px = self.look.px
        return QSize(px(360), px(HEADER) + px(ROW) * max(1, self._week.rowCount()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(220), self.look.px(HEADER) + self.look.px(ROW) * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.currentIndex())
            return
        lesson = self.current_lesson
        if event.key() == Qt.Key.Key_Delete and self._editable and lesson is not None and lesson.own:
            self.removal_wanted.emit(lesson.key)
            return
        if event.key() == Qt.Key.Key_Escape and self._cells.dragged != (-1, -1):
            self._cells.offered = (-1, -1)
            self._drop()
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.cursor_moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        lesson = self._week.cell(index) if index.isValid() else None
        can_move = self._editable and lesson is not None and lesson.own
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if can_move and left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._editable:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        held = self._pressed if self._cells.dragged == (-1, -1) else None
        if held is not None and (at - held).manhattanLength() >= QApplication.startDragDistance():
            start = self.indexAt(held)
            self._cells.dragged = (start.row(), start.column())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._offer(self.indexAt(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._cells.dragged != (-1, -1):
            self._drop()
            return
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._offer(QModelIndex())
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_rows()
