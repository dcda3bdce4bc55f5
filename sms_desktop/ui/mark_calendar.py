"""Weeks across, weekdays down: one attendance mark a day, as a table for arrow keys and screen readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.marks import CHOICES, MarkPainter
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, drawing, middle, rounded, smooth, text, width_of

Index = QModelIndex | QPersistentModelIndex
COLUMN = 33
ROW = 24
HEADER = 42
GUTTER = 30
CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DayMark:
    """A day: `mark` is a mark's name, or "closed"; only what is not present has a letter."""

    mark: str
    letter: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class MarkWeeks:
    """`weeks` are (month or "", day of the month); days by (weekday, week)."""

    weeks: tuple[tuple[str, str], ...] = ()
    weekdays: tuple[str, ...] = ()
    days: Mapping[tuple[int, int], DayMark] | None = None


class MarkWeeksModel(QAbstractTableModel):
    """The weeks as columns."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = MarkWeeks()

    def show(self, weeks: MarkWeeks) -> None:
        """Other weeks."""
        self.beginResetModel()
        self.shown = weeks
        self.endResetModel()

    def day(self, index: Index) -> DayMark | None:
        """The mark of a cell."""
        return (self.shown.days or {}).get((index.row(), index.column()))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown.weekdays)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown.weeks)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.shown.weekdays[section]
        return " ".join(part for part in self.shown.weeks[section] if part)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if day is None else day.letter
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and day is not None:
            return day.spoken
        return None


class _Weeks(QHeaderView):
    """Month above the first week of each, the day of Monday below."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEADER))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end = max(0, self.length() - self.offset())
        rest = self.viewport().rect().adjusted(end, 0, 0, 0)
        QPainter(self.viewport()).fillRect(rest, self._look.colour("surface"))

    def paintSection(self, painter: QPainter, rect, logicalIndex: int) -> None:  # type: ignore[no-untyped-def]
        look, model, area = self._look, self.model(), QRectF(rect)
        assert isinstance(model, MarkWeeksModel)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(area, look.colour("surface"))
        month, day = model.shown.weeks[logicalIndex]
        upper = QRectF(area.left(), area.top(), area.width() + look.px(20), area.height() / 2)
        lower = QRectF(area.left(), area.center().y(), area.width(), area.height() / 2)
        if month:
            text(painter, upper, month, look.font(Role.CAPTION_STRONG), look.colour("text"), MIDDLE_LEFT)
        text(painter, lower, day, look.font(Role.CAPTION, tabular=True), look.colour("text-secondary"), CENTRE)


class _Weekdays(QHeaderView):
    """Mo, Tu, …"""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end = max(0, self.length() - self.offset())
        rest = self.viewport().rect().adjusted(0, end, 0, 0)
        QPainter(self.viewport()).fillRect(rest, self._look.colour("surface"))

    def paintSection(self, painter: QPainter, rect, logicalIndex: int) -> None:  # type: ignore[no-untyped-def]
        look, model = self._look, self.model()
        assert isinstance(model, MarkWeeksModel)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(rect, look.colour("surface"))
        words = model.shown.weekdays[logicalIndex]
        text(painter, QRectF(rect), words, look.font(Role.CAPTION), look.colour("text-secondary"), MIDDLE_LEFT)


class _Days(QStyledItemDelegate):
    """A dot for present, a soft field with shape and letter for the rest, a dash for a closed day."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._marks = MarkPainter(look)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = self._look, self._look.px
        model = index.model()
        assert isinstance(model, MarkWeeksModel)
        day, area = model.day(index), QRectF(option.rect)
        painter.save()
        smooth(painter)
        painter.setLayoutDirection(option.direction)
        body = area.adjusted(px(1.5), px(2), -px(1.5), -px(2))
        if day is not None and day.mark == CLOSED:
            rounded(painter, body, px(4), look.colour("neutral-soft"))
            text(painter, body, "–", look.font(Role.CAPTION), look.colour("text-secondary"), CENTRE)
        elif day is not None and not day.letter:
            side = px(6)
            self._marks.shape(painter, day.mark, side, area.center().x() - side / 2, middle(area, side))
        elif day is not None:
            rounded(painter, body, px(4), look.theme.marks[day.mark].soft)
            wide = px(11) + width_of(look.font(Role.CAPTION_STRONG), day.letter)
            spot = QRectF(area.center().x() - wide / 2, body.top(), wide + 2, body.height())
            self._marks.letter_and_shape(painter, day.mark, day.letter, spot)
        view = option.widget
        if option.state & QStyle.StateFlag.State_HasFocus and view is not None and view.hasFocus():
            rounded(painter, body, px(4), None, look.colour("focus"), 2)
        painter.restore()


class MarkCalendar(QTableView):
    """Shows some weeks; no scroll bars down, one across where there are many weeks."""

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._weeks = MarkWeeksModel()
        self._days = _Days(look)
        self._days.setParent(self)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right for everybody
        self.setObjectName("mark_calendar")
        self.setAccessibleName(name)
        self.setHorizontalHeader(_Weeks(look, self))
        self.setVerticalHeader(_Weekdays(look, self))
        self.setModel(self._weeks)
        self.setItemDelegate(self._days)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_weeks(self, weeks: MarkWeeks) -> None:
        """Show these; the last week is in view."""
        self._weeks.show(weeks)
        self._on_look_changed()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if weeks.weeks else Qt.FocusPolicy.NoFocus)
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor begins in the last week, which is in view; Qt would begin in the first."""
        if not self.currentIndex().isValid() and self._weeks.columnCount():
            self.setCurrentIndex(self._weeks.index(0, self._weeks.columnCount() - 1))
        super().focusInEvent(event)

    @property
    def weeks(self) -> MarkWeeks:
        """What is shown."""
        return self._weeks.shown

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self.horizontalHeader().setDefaultSectionSize(px(COLUMN))
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setFixedWidth(px(GUTTER))
        self.setFixedHeight(px(HEADER) + px(ROW) * max(1, self._weeks.rowCount()) + px(14))
        self.viewport().update()


class MarkLegend(QWidget):
    """What the shapes mean: one word for each of the four marks."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._marks = MarkPainter(look)
        self._words: tuple[str, ...] = ()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_words(self, words: Sequence[str]) -> None:
        """The words, in the order of the marks."""
        self._words = tuple(words)
        self.setAccessibleName(", ".join(words))
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, drawing(self)
        left, font = 0.0, look.font(Role.CAPTION)
        for mark, word in zip(CHOICES, self._words, strict=False):
            self._marks.shape(painter, mark, px(8), left, middle(QRectF(self.rect()), px(8)))
            wide = width_of(font, word)
            spot = QRectF(left + px(13), 0, wide + 1, self.height())
            text(painter, spot, word, font, look.colour("text-secondary"), MIDDLE_LEFT)
            left += px(13) + wide + px(14)
