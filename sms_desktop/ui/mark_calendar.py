"""Weeks across, weekdays down: one attendance mark a day, as a table for arrow keys and screen readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.grid import GridCells, GridHeader, GridModel, GridView, Index
from sms_desktop.ui.marks import CHOICES, MarkPainter
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, drawing, middle, rounded, text, width_of

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


class MarkWeeksModel(GridModel[tuple[str, str], str, DayMark]):
    """The weeks as columns."""

    def head_words(self, head: tuple[str, str]) -> str:
        return " ".join(part for part in head if part)

    def side_words(self, side: str) -> str:
        return side

    def words(self, content: DayMark) -> str:
        return content.letter

    def spoken(self, content: DayMark) -> str:
        return content.spoken


class _Weeks(GridHeader):
    """Month above the first week of each, the day of Monday below."""

    def __init__(self, look: Appearance, weeks: MarkWeeksModel, parent: QWidget) -> None:
        super().__init__(look, Qt.Orientation.Horizontal, parent, thick=HEADER)
        self._weeks = weeks

    def draw(self, painter: QPainter, area: QRectF, section: int) -> None:
        look = self.look
        month, day = self._weeks.across[section]
        upper = QRectF(area.left(), area.top(), area.width() + look.px(20), area.height() / 2)
        lower = QRectF(area.left(), area.center().y(), area.width(), area.height() / 2)
        if month:
            text(painter, upper, month, look.font(Role.CAPTION_STRONG), look.colour("text"), MIDDLE_LEFT)
        text(painter, lower, day, look.font(Role.CAPTION, tabular=True), look.colour("text-secondary"), CENTRE)


class _Weekdays(GridHeader):
    """Mo, Tu, …"""

    def __init__(self, look: Appearance, weeks: MarkWeeksModel, parent: QWidget) -> None:
        super().__init__(look, Qt.Orientation.Vertical, parent)
        self._weeks = weeks

    def draw(self, painter: QPainter, area: QRectF, section: int) -> None:
        look = self.look
        text(
            painter,
            area,
            self._weeks.down[section],
            look.font(Role.CAPTION),
            look.colour("text-secondary"),
            MIDDLE_LEFT,
        )


class _Days(GridCells):
    """A dot for present, a soft field with shape and letter for the rest, a dash for a closed day."""

    focus_radius = 4

    def __init__(self, look: Appearance, weeks: MarkWeeksModel, view: QTableView) -> None:
        super().__init__(look, view)
        self._weeks = weeks
        self._marks = MarkPainter(look)

    def draw(self, painter: QPainter, area: QRectF, index: Index) -> QRectF:
        look, px = self.look, self.look.px
        day = self._weeks.cell(index)
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
        return body


class MarkCalendar(GridView):
    """Shows some weeks; no scroll bars down, one across where there are many weeks."""

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self.weeks = MarkWeeks()
        self._weeks = MarkWeeksModel()
        self.setObjectName("mark_calendar")
        self.dress(_Weeks(look, self._weeks, self), _Weekdays(look, self._weeks, self), _Days(look, self._weeks, self))
        self.setModel(self._weeks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # weeks are shown whole
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_weeks(self, weeks: MarkWeeks) -> None:
        """Show these; the last week is in view."""
        self.weeks = weeks
        self._weeks.renew(weeks.weeks, weeks.weekdays, weeks.days)
        self._on_look_changed()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if weeks.weeks else Qt.FocusPolicy.NoFocus)
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor begins in the last week, which is in view; Qt would begin in the first."""
        if not self.currentIndex().isValid() and self._weeks.columnCount():
            self.setCurrentIndex(self._weeks.index(0, self._weeks.columnCount() - 1))
        super().focusInEvent(event)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setFixedWidth(px(GUTTER))
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        """As high as the days, with the scroll bar where there is one; what does not scroll in shows whole weeks."""
        px = self.look.px
        room = self.width() - px(GUTTER)
        scrolls = px(COLUMN) * self._weeks.columnCount() > room
        whole = room // max(1, room // px(COLUMN)) if scrolls and room > 0 else px(COLUMN)
        self.horizontalHeader().setDefaultSectionSize(whole)
        high = px(HEADER) + px(ROW) * max(1, self._weeks.rowCount()) + (px(14) if scrolls else px(2))
        if high != self.height():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_end = self.horizontalScrollBar().value() == self.horizontalScrollBar().maximum()
        super().resizeEvent(event)
        self._fit()
        if at_end:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())


class MarkLegend(QWidget):
    """What the shapes mean: one word for each of the four marks, and one for the dash of a closed day."""

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
        self._fit()
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self._fit()
        self.update()

    def _places(self) -> list[tuple[str, str, QRectF]]:
        """Each mark with its word and its place; as many lines as it takes."""
        px, found = self._look.px, []
        left = top = 0.0
        for mark, word in zip((*CHOICES, "unmarked"), self._words, strict=False):
            wide = px(13) + width_of(self._look.font(Role.CAPTION), word) + 1
            if left and left + wide > self.width():
                left, top = 0.0, top + px(20)
            found.append((mark, word, QRectF(left, top, wide, px(20))))
            left += wide + px(12)
        return found

    def _fit(self) -> None:
        last = self._places()[-1:]
        high = round(last[0][2].bottom()) if last else self._look.px(20)
        if high != self.height():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, drawing(self)
        for mark, word, place in self._places():
            self._marks.shape(painter, mark, px(8), place.left(), middle(place, px(8)))
            spot = place.adjusted(px(13), 0, 0, 0)
            text(painter, spot, word, look.font(Role.CAPTION), look.colour("text-secondary"), MIDDLE_LEFT)
