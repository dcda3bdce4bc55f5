"""The lessons of a day as a table: when, what, where, how many students, and how far the register is."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sms_core.attendance.register import RegisterState
from sms_core.timetable.model import Lesson
from sms_desktop.i18n import tr
from sms_desktop.models.words import moment, span
from sms_desktop.ui.pills import PillLook
from sms_desktop.ui.rows import Cell

_T = "Lessons"
Index = QModelIndex | QPersistentModelIndex


class LessonColumn(IntEnum):
    """The columns, in order."""

    PERIOD = 0
    TIME = 1
    TITLE = 2
    ROOM = 3
    STUDENTS = 4
    STATE = 5


class LessonsModel(QAbstractTableModel):
    """Rows are (lesson, waiting) pairs in the order of the day. `now` is the minute of the day, None on another day."""

    def __init__(self) -> None:
        super().__init__()
        self._lessons: list[tuple[Lesson, bool]] = []
        self._zone = "UTC"
        self._now: int | None = None
        self._past = False

    def show(self, lessons: Sequence[tuple[Lesson, bool]], zone: str, now: int | None, *, past: bool) -> None:
        """Show a day; `past` says that it lies before today."""
        same = [self._key(pair) for pair in self._lessons] == [self._key(pair) for pair in lessons]
        if not same:
            self.beginResetModel()
        self._lessons, self._zone, self._now, self._past = list(lessons), zone, now, past
        if not same:
            self.endResetModel()
        elif self._lessons:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lessons) - 1, len(LessonColumn) - 1))

    def retranslate(self) -> None:
        """The language changed."""
        if self._lessons:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lessons) - 1, len(LessonColumn) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(LessonColumn) - 1)

    def lesson(self, row: int) -> Lesson:
        """The lesson of a row."""
        return self._lessons[row][0]

    def row_of(self, section: bytes, period: int) -> int:
        """The row of a lesson, or -1."""
        keys = [self._key(pair) for pair in self._lessons]
        return keys.index((section, period)) if (section, period) in keys else -1

    def current_row(self) -> int:
        """The lesson to take now: the first one not over and not submitted, else the first not submitted, else 0."""
        todo = [n for n, (lesson, _) in enumerate(self._lessons) if lesson.state is not RegisterState.SUBMITTED]
        if self._now is not None:
            for row in todo:
                ends = self._lessons[row][0].ends
                if ends is not None and ends > self._now:
                    return row
        return todo[0] if todo else 0

    def submitted(self) -> int:
        """How many registers of the day are in."""
        return sum(lesson.state is RegisterState.SUBMITTED for lesson, _ in self._lessons)

    def spoken(self, row: int) -> str:
        """A lesson as a screen reader says it."""
        lesson, _ = self._lessons[row]
        state, _ = self._state(row)
        when = tr(_T, "period {number}", number=lesson.period)
        parts = [
            when,
            span(lesson.starts, lesson.ends),
            lesson.title,
            self._room(lesson),
            self._students(lesson),
            state,
        ]
        return ", ".join(part for part in parts if part)

    @staticmethod
    def _key(pair: tuple[Lesson, bool]) -> tuple[bytes, int]:
        return pair[0].section, pair[0].period

    @staticmethod
    def _room(lesson: Lesson) -> str:
        room = lesson.room or ""
        return tr(_T, "Room {room}", room=room) if room[:1].isdigit() else room

    @staticmethod
    def _students(lesson: Lesson) -> str:
        return tr(_T, "%n students", n=lesson.students)

    def _state(self, row: int) -> tuple[str, PillLook | None]:
        lesson, waiting = self._lessons[row]
        if lesson.submitted_at is not None:
            if waiting:
                return tr(_T, "Waiting to sync"), PillLook("warning", icon="clock")
            return tr(_T, "Sent {time}", time=moment(lesson.submitted_at, self._zone)), PillLook(
                "success", icon="check"
            )
        if lesson.taken_at is not None:
            taken = tr(_T, "Taken {time}", time=moment(lesson.taken_at, self._zone))
            if waiting:
                return tr(_T, "{taken}, waiting to sync", taken=taken), PillLook("warning", mark="late")
            return taken, PillLook("info", mark="late")
        if self._is_later(lesson):
            return tr(_T, "Later today"), None
        overdue = self._past or (self._now is not None and lesson.ends is not None and lesson.ends <= self._now)
        return tr(_T, "Not taken"), PillLook("warning" if overdue else "neutral", mark="unmarked")

    def _is_later(self, lesson: Lesson) -> bool:
        return self._now is not None and lesson.starts is not None and lesson.starts > self._now

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lessons)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(LessonColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LessonColumn.STUDENTS:
            return Qt.AlignmentFlag.AlignRight
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            LessonColumn.PERIOD: tr(_T, "Period"),
            LessonColumn.TIME: tr(_T, "Time"),
            LessonColumn.TITLE: tr(_T, "Class"),
            LessonColumn.ROOM: tr(_T, "Room"),
            LessonColumn.STUDENTS: tr(_T, "Students"),
            LessonColumn.STATE: tr(_T, "Register"),
        }[LessonColumn(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        lesson, column = self._lessons[index.row()][0], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), lesson, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row()) if column == LessonColumn.TITLE else self._text(index.row(), lesson, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LessonColumn.STUDENTS:
            return Qt.AlignmentFlag.AlignRight
        if role == Cell.STRONG:
            return column == LessonColumn.TITLE
        if role == Cell.TONE and column in (LessonColumn.PERIOD, LessonColumn.ROOM, LessonColumn.STUDENTS):
            return "text-secondary"
        if column == LessonColumn.STATE:
            if role == Cell.PILL:
                return self._state(index.row())[1]
            if role == Cell.TONE:
                return "text-secondary"
        return None

    def _text(self, row: int, lesson: Lesson, column: int) -> str:
        return {
            LessonColumn.PERIOD: str(lesson.period),
            LessonColumn.TIME: span(lesson.starts, lesson.ends),
            LessonColumn.TITLE: lesson.title,
            LessonColumn.ROOM: self._room(lesson),
            LessonColumn.STUDENTS: str(lesson.students),
            LessonColumn.STATE: self._state(row)[0],
        }[LessonColumn(column)]
