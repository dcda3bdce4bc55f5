"""A gradebook in the hand: what the database says, and on top of it what was typed and is on its way there.

Every key shows at once. A text that is no score stays in its cell as it was typed until it is mended; it is kept for
every class, not only for the one on show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt, Signal

from sms_core.grading.entry import ScoreEntry
from sms_core.grading.gradebook import Gradebook
from sms_core.grading.model import Assessment, Score, ScoreStatus
from sms_core.grading.results import Outcome, Working
from sms_core.ids import StudentId
from sms_core.store.text import latin
from sms_desktop.models.grade_words import Statistics, rounded, statistics_of

if TYPE_CHECKING:  # only what it is made of comes from above
    from sms_desktop.ops.gradebook import CellKey, GradeRow, OpenGradebook


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that waits to be mended, and why."""

    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of the gradebook is shown."""

    text: str = ""
    category: bytes | None = None
    drafts: bool = True


class GradeSheet(QAbstractTableModel):
    """Rows are students. `handed_in` comes from the editor: row, column, text."""

    handed_in = Signal(int, int, str)
    counted = Signal()  # scores, texts that wait, or what is shown have changed

    def __init__(self) -> None:
        super().__init__()
        self._found: OpenGradebook | None = None
        self._book: Gradebook | None = None
        self._scores: dict[CellKey, Score] = {}
        self._rows: list[GradeRow] = []
        self._columns: list[Assessment] = []
        self._narrowing = Narrowing()
        self._order: dict[StudentId, int] = {}  # the places of students where they are not those of the class
        self._results: dict[StudentId, Outcome | None] = {}
        self._stats: dict[bytes, Statistics] = {}
        self._unread: dict[CellKey, Unread] = {}
        self._elsewhere: dict[CellKey, Score | None] = {}  # what stood there before
        self.may_edit = False

    # --- what is shown

    def show(self, found: OpenGradebook, pulled: Iterable[CellKey] = ()) -> None:
        """Show what the database says. While students and columns are the same, cursor and editors stay."""
        before = self._found
        same_class = before is not None and before.section.id == found.section.id
        if not same_class:
            self._elsewhere.clear()
            self._order.clear()
        for key in pulled if same_class else ():
            if _said(self._scores.get(key)) != _said(found.book.scores.get(key)):
                self._elsewhere.setdefault(key, self._scores.get(key))
        self._found = found
        self._scores = dict(found.book.scores)
        self.may_edit = found.rights.edit
        self._arrange(known=found.results)

    def narrow(self, narrowing: Narrowing) -> None:
        """Show less, or more."""
        if narrowing != self._narrowing:
            self._narrowing = narrowing
            if self._found is not None:
                self._arrange()

    def order_by(self, students: Iterable[StudentId]) -> None:
        """Let rows stand in this order from now on, whatever is typed; none of them: as the class is listed."""
        self._order = {student: place for place, student in enumerate(students)}
        if self._found is not None:
            self._arrange()

    def clear(self) -> None:
        """Show nothing; texts that wait stay."""
        self.beginResetModel()
        self._found = self._book = None
        self._rows, self._columns = [], []
        self._forget()
        self.endResetModel()

    @property
    def narrowing(self) -> Narrowing:
        """What is shown of it."""
        return self._narrowing

    @property
    def book(self) -> Gradebook | None:
        """The gradebook as typed, with the assessments whose scores make the result."""
        return self._book

    @property
    def assessments(self) -> Sequence[Assessment]:
        """Those on show, in order."""
        return self._columns

    @property
    def rows(self) -> Sequence[GradeRow]:
        """The students on show."""
        return self._rows

    @property
    def result_column(self) -> int:
        """The last column."""
        return len(self._columns) + 1

    def assessment_at(self, column: int) -> Assessment | None:
        """The assessment of a column; None for names and results."""
        return self._columns[column - 1] if 0 < column <= len(self._columns) else None

    def column_of(self, assessment: bytes) -> int:
        """The column of an assessment, or -1."""
        return next((n for n, one in enumerate(self._columns, start=1) if one.id == assessment), -1)

    def row_of(self, student: bytes) -> int:
        """The row of a student, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.student == student), -1)

    def key_at(self, row: int, column: int) -> CellKey | None:
        """Assessment and student of a cell; None for names and results."""
        assessment = self.assessment_at(column)
        return (
            None if assessment is None or not 0 <= row < len(self._rows) else (assessment.id, self._rows[row].student)
        )

    def score_at(self, row: int, column: int) -> Score | None:
        """What stands in a cell, on its way or stored."""
        key = self.key_at(row, column)
        return None if key is None else self._scores.get(key)

    def result(self, row: int) -> Outcome | None:
        """A student's result as it stands with what is typed and shown."""
        student = self._rows[row].student
        if student not in self._results and self._book is not None and self._found is not None:
            self._results[student] = self._book.final(student, self._found.now.today)
        return self._results.get(student)

    def working(self, row: int) -> Working | None:
        """How the computed result comes about."""
        if self._book is None or self._found is None:
            return None
        return self._book.working(self._rows[row].student, self._found.now.today)

    def statistics(self, column: int) -> Statistics | None:
        """What a column comes to, over those who are in the class."""
        assessment = self.assessment_at(column)
        if assessment is None or self._found is None:
            return None
        if assessment.id not in self._stats:
            here = [row for row in self._found.rows if row.left is None]
            scores = [self._scores.get((assessment.id, row.student)) for row in here]
            self._stats[assessment.id] = statistics_of(scores)
        return self._stats[assessment.id]

    def result_lines(self) -> tuple[str, str, str]:
        """Mean and median of the results of the class, and how much of its work is missing."""
        if self._found is None or self._book is None:
            return "–", "–", "–"
        here = [row.student for row in self._found.rows if row.left is None]
        values = []
        for student in here:
            if student not in self._results:
                self._results[student] = self._book.final(student, self._found.now.today)
            result = self._results[student]
            values += [] if result is None else [result.value]
        missing = sum(
            score.status is ScoreStatus.MISSING
            for one in self._book.assessments
            for student in here
            if (score := self._scores.get((one.id, student))) is not None
        )
        if not values:
            return "–", "–", str(missing)
        return rounded(sum(values, Decimal(0)) / len(values)), rounded(Decimal(median(values))), str(missing)

    # --- typing

    def put(self, entries: Mapping[CellKey, ScoreEntry | None]) -> None:
        """Show scores that are on their way to the database."""
        for key, entry in entries.items():
            self._unread.pop(key, None)
            self._elsewhere.pop(key, None)
            was = self._scores.get(key)
            comment = None if was is None else was.comment
            if entry is not None:
                self._scores[key] = Score(*key, entry.value, entry.status, entry.late, comment)
            elif was is not None and comment is not None:
                self._scores[key] = Score(*key, None, ScoreStatus.NOT_SUBMITTED, False, comment)
            else:
                self._scores.pop(key, None)
        self._touch(entries)

    def go_back(self, keys: Iterable[CellKey]) -> None:
        """They were refused: show again what is stored."""
        stored = self._found.book.scores if self._found is not None else {}
        touched = list(keys)
        for key in touched:
            if key in stored:
                self._scores[key] = stored[key]
            else:
                self._scores.pop(key, None)
        self._touch(touched)

    def keep_text(self, texts: Mapping[CellKey, Unread]) -> None:
        """Let texts stand that are no scores, until they are mended."""
        self._unread.update(texts)
        self._touch(texts)

    def drop_text(self, key: CellKey) -> None:
        """Let go of a text."""
        if self._unread.pop(key, None) is not None:
            self._touch((key,))

    def unread(self, key: CellKey | None) -> Unread | None:
        """The text that waits in a cell."""
        return None if key is None else self._unread.get(key)

    @property
    def waiting_texts(self) -> Mapping[CellKey, Unread]:
        """Every text that waits, of this class and of others."""
        return self._unread

    def take_texts(self, texts: Mapping[CellKey, Unread]) -> None:
        """Texts that were kept from before."""
        self._unread = {**texts, **self._unread}
        self._touch(texts)

    def unread_places(self) -> list[tuple[int, int]]:
        """Where texts wait that are on show: row and column."""
        places = [(self.row_of(student), self.column_of(one)) for one, student in self._unread]
        return sorted(place for place in places if min(place) >= 0)

    def seen(self, row: int, column: int) -> None:
        """A change from elsewhere was looked at."""
        key = self.key_at(row, column)
        if key is not None and key in self._elsewhere:
            del self._elsewhere[key]
            self._touch((key,))

    # --- keeping up

    def forget_looks(self, place: tuple[int, int] | None) -> None:
        """A cell, with the result of its row, looks otherwise now; None: all of them."""
        raise NotImplementedError

    def _arrange(self, known: Mapping[StudentId, Outcome | None] | None = None) -> None:
        """Rows, columns and results anew."""
        found, wanted = self._found, self._narrowing
        assert found is not None
        text = latin(wanted.text.strip())
        rows = [row for row in found.rows if text in latin(f"{row.name} {row.spoken}")]
        rows.sort(key=lambda row: self._order.get(row.student, len(self._order)))
        every = [one for one in found.book.assessments if wanted.drafts or one.published]
        columns = [one for one in every if wanted.category in (None, one.category)]
        all_in = len(every) == len(found.book.assessments)
        self._book = replace(found.book, scores=self._scores, assessments=tuple(every))
        same = [r.student for r in rows] == [r.student for r in self._rows]
        same = same and [a.id for a in columns] == [a.id for a in self._columns] and bool(rows)
        if same:
            self._rows, self._columns = rows, columns
            self._forget(known if all_in else None)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.result_column))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.result_column)
        else:
            self.beginResetModel()
            self._rows, self._columns = rows, columns
            self._forget(known if all_in else None)
            self.endResetModel()
        self.counted.emit()

    def _forget(self, known: Mapping[StudentId, Outcome | None] | None = None) -> None:
        self.forget_looks(None)
        self._stats.clear()
        self._results = dict(known or {})

    def _touch(self, keys: Iterable[CellKey]) -> None:
        """These cells are others; so are their students' results and their columns' figures."""
        rows = set()
        for assessment, student in keys:
            row, column = self.row_of(student), self.column_of(assessment)
            self._stats.pop(assessment, None)
            self._results.pop(student, None)
            if row >= 0:
                rows.add(row)
                self.forget_looks((row, column))
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), self.result_column))
        self.counted.emit()


def _said(score: Score | None) -> tuple[object, ...] | None:
    return None if score is None else (score.value, score.status, score.late)
