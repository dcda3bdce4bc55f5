"""The lessons of a teacher's day: the one to take now stands out, with the button that opens its register."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent

from sms_core.attendance.register import RegisterState
from sms_core.ids import SectionId
from sms_desktop.i18n import tr
from sms_desktop.models.lessons import LessonColumn, LessonsModel
from sms_desktop.pages.home.cards import TableCard
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, rounded, smooth, text, width_of
from sms_desktop.ui.pills import paint_pill, pill_width
from sms_desktop.ui.rows import CELL_MARGIN, Cell, CellState, RowDelegate
from sms_desktop.ui.states import EmptyState
from sms_desktop.ui.table import ColumnWidth

_T = "Home"
_ROW, _NOW_ROW = 42, 66
_WIDTHS = (40, 104, 130, 96, 104, 146)
_OPTIONAL = {LessonColumn.STUDENTS: 2, LessonColumn.ROOM: 1}
_SPAN = (LessonColumn.TITLE, LessonColumn.ROOM, LessonColumn.STUDENTS)
_EDGE = 16


class ForgottenBar(Banner):
    """The last line of the card, with its lower corners."""

    edges = (_EDGE, _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        smooth(painter)
        body = QRectF(self.rect())
        painter.setClipRect(body)
        rounded(painter, body.adjusted(0, -look.px(12), 0, 0), look.px(9), look.colour("warning-soft"))


class LessonsCard(TableCard):
    """`arrange` after the model has changed; `take` opens the register of `now_row`."""

    def __init__(self, look: Appearance, model: LessonsModel) -> None:
        self.lessons = model
        self.now_row = -1
        self._may_take = False
        self._expected: Mapping[tuple[SectionId, int], int] = {}
        super().__init__(look, "home_lessons", model, row=_ROW, most=99)
        self.table.set_columns(
            [ColumnWidth(w, n == LessonColumn.TITLE, _OPTIONAL.get(LessonColumn(n), 0)) for n, w in enumerate(_WIDTHS)]
        )
        model.modelAboutToBeReset.connect(self._forget_row)
        viewport = self.table.viewport()
        self.take = Button(look, "", Kind.PRIMARY, icon="clipboard-check", key_hint="Enter")
        self.take.setParent(viewport)
        self.take.setObjectName("home_take_register")
        self.take.setCursor(Qt.CursorShape.ArrowCursor)
        viewport.installEventFilter(self)
        self.forgotten = ForgottenBar(look, "", "warning")
        self.forgotten.setObjectName("home_forgotten")
        self.take_now = Button(look, "", Kind.RAISED, small=True)
        self.take_now.setObjectName("home_take_forgotten")
        self.forgotten.add_action(self.take_now)
        self.forgotten.hide()
        self.empty = EmptyState(look, "calendar-days", "")
        self.timetable = Button(look, "", icon="calendar-days")
        self.timetable.setObjectName("home_timetable_empty")
        self.empty.add_action(self.timetable)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.forgotten)

    def make_delegate(self) -> RowDelegate:
        delegate = super().make_delegate()
        delegate.set_painter(LessonColumn.TITLE, self._paint_title)
        delegate.set_painter(LessonColumn.STUDENTS, self._paint_students)
        delegate.set_painter(LessonColumn.STATE, self._paint_state)
        return delegate

    def arrange(self, expected: Mapping[tuple[SectionId, int], int], *, may_take: bool) -> None:
        """Let the lesson to take now stand out; `expected` are planned absences by class and period."""
        self._expected, self._may_take = expected, may_take
        row = self.lessons.current_row() if self.lessons.rowCount() else -1
        todo = row >= 0 and self.lessons.lesson(row).state is not RegisterState.SUBMITTED
        self.now_row = row if todo else -1
        self.table.clearSpans()
        if self.now_row >= 0:
            self.table.setSpan(self.now_row, _SPAN[0], 1, len(_SPAN))
        self.fit()

    def heights(self) -> list[int]:
        px = self.look.px
        return [px(_NOW_ROW if row == self.now_row else _ROW) for row in range(self.rows)]

    @Slot()
    def _forget_row(self) -> None:
        """A table that is measured while a span leads to a row that is gone takes the whole application with it."""
        self.now_row = -1
        self.table.clearSpans()

    @Slot()
    def fit(self) -> None:
        """As high as its rows, the tall one included."""
        rows = self.table.verticalHeader()
        for row, high in enumerate(self.heights()):
            rows.resizeSection(row, high)
        super().fit()
        self.none.hide()
        self.empty.setVisible(not self.rows)
        self.empty.setMinimumHeight(0 if self.rows else self.look.px(290))
        pressed = not self.forgotten.isHidden()
        self.forgotten.setFixedHeight(self.look.px(44))
        self.body.setContentsMargins(0, 0, 0, 0 if pressed else self.look.px(6))
        self._place_take()

    def show_forgotten(self, words: str) -> None:
        """The register of an earlier day that is missing; empty for none."""
        self.forgotten.setVisible(bool(words))
        self.forgotten.set_text(words)
        self.fit()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.take_now.setText(tr(_T, "Take it now"))
        self.timetable.setText(tr(_T, "Open timetable"))
        self.take.setText(tr(_T, "Take register"))
        self._place_take()

    def _place_take(self) -> None:
        """At the trailing end of the tall row."""
        there = self.now_row >= 0 and self._may_take
        self.take.setVisible(there)
        if not there:
            return
        index = self.lessons.index(self.now_row, LessonColumn.STATE)
        line, size, edge = self.table.visualRect(index), self.take.sizeHint(), self.look.px(_EDGE)
        begin = self.table.columnViewportPosition(LessonColumn.TITLE) + 2 * self.look.px(CELL_MARGIN)
        words = width_of(self.look.font(Role.CAPTION, tabular=True), self._more(self.now_row))
        if begin + words + size.width() + edge > self.table.viewport().width():
            size.setWidth(self.take.minimumSizeHint().width())  # what is said of the lesson goes before the shortcut
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = edge if mirrored else self.table.viewport().width() - edge - size.width()
        place = QRect(left, line.center().y() - size.height() // 2, size.width(), size.height())
        self.take.setGeometry(place)

    # --- drawing

    def _paint_title(self, painter: QPainter, cell: CellState) -> None:
        look, lesson = self.look, self.lessons.lesson(cell.index.row())
        ink = look.colour("text")
        if cell.index.row() != self.now_row:
            text(painter, cell.rect, lesson.title, look.font(Role.BUTTON), ink, MIDDLE_LEFT)
            return
        middle, wide = cell.rect.center().y(), cell.rect.width() - self._under_take()
        upper = QRectF(cell.rect.left(), middle - look.px(23), wide, look.px(24))
        lower = QRectF(cell.rect.left(), middle + look.px(1), wide, look.px(20))
        text(painter, upper, lesson.title, look.font(Role.TITLE_3), ink, MIDDLE_LEFT)
        said = look.font(Role.CAPTION, tabular=True)
        text(painter, lower, self._more(cell.index.row()), said, look.colour("text-secondary"), MIDDLE_LEFT)

    def _under_take(self) -> int:
        """How far the button reaches over the words of the tall row."""
        if not self._may_take:
            return 0
        return max(0, self.take.width() + self.look.px(_EDGE) - self.table.columnWidth(LessonColumn.STATE))

    def _more(self, row: int) -> str:
        """Room 14 · 26 students · 1 planned absence, and how its register stands when it is begun."""
        lesson = self.lessons.lesson(row)
        room = self.lessons.index(row, LessonColumn.ROOM).data()
        away = self._expected.get((lesson.section, lesson.period), 0)
        state = str(self.lessons.index(row, LessonColumn.STATE).data()) if lesson.taken_at is not None else ""
        planned = tr(_T, "%n planned absences", n=away) if away else ""
        return " · ".join(part for part in (state, room, tr(_T, "%n students", n=lesson.students), planned) if part)

    def _paint_students(self, painter: QPainter, cell: CellState) -> None:
        words = tr(_T, "%n students", n=self.lessons.lesson(cell.index.row()).students)
        font = self.look.font(Role.TABLE, tabular=True)
        text(painter, cell.rect, words, font, self.look.colour("text-secondary"), MIDDLE_LEFT)

    def _paint_state(self, painter: QPainter, cell: CellState) -> None:
        """How the register stands, at the trailing end; the tall row has its button there."""
        if cell.index.row() == self.now_row and self._may_take:
            return
        look, words, pill = self.look, str(cell.index.data()), cell.index.data(Cell.PILL)
        rect = cell.area.adjusted(0, 0, -look.px(_EDGE), 0)
        if pill is None:
            font = look.font(Role.TABLE, tabular=True)
            text(painter, rect, words, font, look.colour("text-secondary"), MIDDLE_RIGHT)
            return
        wide = min(pill_width(look, words, pill), rect.width())
        paint_pill(look, self.table.rows.marks, painter, rect.adjusted(rect.width() - wide, 0, 0, 0), words, pill)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self.now_row >= 0:
            self._place_take()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_take()
        return False
