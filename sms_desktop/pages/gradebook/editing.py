"""Typing into the grid: one cell, a fill, a pasted range. Scores are shown at once and written as one act.

A text that is no score of its assessment stays in its cell until it is mended, and is never written.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractItemDelegate

from sms_core.errors import SmsError
from sms_core.grading.entry import ScoreEntry
from sms_core.grading.model import ScoreStatus
from sms_desktop.i18n import tr
from sms_desktop.models.grade_words import NotTaken, read_entry
from sms_desktop.models.gradebook import GradeModel, Unread
from sms_desktop.ops import gradebook_writing
from sms_desktop.ops.gradebook import CellKey, OpenGradebook
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.score_editor import ScoreEditor
from sms_desktop.ui.announce import announce

_T = "Gradebook"


class Typist(QObject):
    """Takes what is typed. `said` with text and tone for the status line, `saved` when something was written."""

    said = Signal(str, str)
    saved = Signal()
    texts_changed = Signal()

    def __init__(self, context: PageContext, model: GradeModel, table: GradeTable) -> None:
        super().__init__(table)
        self._context = context
        self._model = model
        self._table = table
        self._found: OpenGradebook | None = None
        self.typed = 0  # counts what was typed: a reading from before the last key is stale
        self.open_writes = 0
        self.editor = ScoreEditor(context.look, model, table)
        table.setItemDelegate(self.editor)
        self.editor.left.connect(self._on_left)
        model.handed_in.connect(self.take)
        table.clear_wanted.connect(self.clear)
        table.fill_wanted.connect(self.fill)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook that is on show."""
        self._found = found

    def settle(self) -> None:
        """Hand in what is half typed."""
        line = self.editor.line
        if self._table.is_editing and line is not None:
            self.editor.commitData.emit(line)
            self.editor.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.NoHint)

    @property
    def is_busy(self) -> bool:
        """Whether something is half typed or on its way."""
        return self._table.is_editing or self.open_writes > 0

    @Slot(int, int, str)
    def take(self, row: int, column: int, text: str) -> None:
        """Take what was typed into a cell."""
        key, assessment = self._model.key_at(row, column), self._model.assessment_at(column)
        if key is None or assessment is None:
            return
        try:
            entry = read_entry(text, assessment)
        except NotTaken as problem:
            self._keep({key: Unread(text.strip(), str(problem))})
            self.say_problem(row, column)
            return
        self.write({key: entry}, self._label(row, column))

    @Slot()
    def clear(self) -> None:
        """Take away what stands in the chosen cells."""
        keys = [key for key in self._chosen() if self._model.unread(key) or self._stands(key)]
        if keys:
            self.write(dict.fromkeys(keys, None), self._named(keys))

    @Slot(bool)
    def fill(self, down: bool) -> None:
        """Put the first chosen row (or column) into the others; where one cell is chosen, the cell before it."""
        chosen = self._table.cell_range()
        if chosen is None or not self._model.may_edit:
            return
        rows = list(range(chosen.top, chosen.bottom + 1))
        columns = [column for column in chosen.columns if self._model.assessment_at(column) is not None]
        if down and len(rows) == 1:
            rows.insert(0, rows[0] - 1)
        if not down and len(columns) == 1:
            columns.insert(0, columns[0] - 1)
        if rows[0] < 0 or not columns or self._model.assessment_at(columns[0]) is None:
            return
        texts = {}
        for row in rows[1:] if down else rows:
            for column in columns if down else columns[1:]:
                source = (rows[0], column) if down else (row, columns[0])
                texts[row, column] = self._model.text_at(*source)
        self.put_texts(texts)

    def put_texts(self, texts: Mapping[tuple[int, int], str]) -> None:
        """Texts by row and column, as one act; those that are no scores stay as texts."""
        entries: dict[CellKey, ScoreEntry | None] = {}
        bad: dict[CellKey, Unread] = {}
        for (row, column), text in texts.items():
            key, assessment = self._model.key_at(row, column), self._model.assessment_at(column)
            if key is None or assessment is None:
                continue
            try:
                entries[key] = read_entry(text, assessment)
            except NotTaken as problem:
                bad[key] = Unread(text.strip(), str(problem))
        if bad:
            self._keep(bad)
        entries = {key: entry for key, entry in entries.items() if self._differs(key, entry)}
        if entries:
            self.write(entries, self._named(list(entries)))
        if bad:
            self._tell(tr(_T, "%n cells are no scores. They wait as text until they are mended.", n=len(bad)), "danger")

    def write(self, entries: Mapping[CellKey, ScoreEntry | None], label: str) -> None:
        """Show scores at once and write them."""
        found = self._found
        if found is None or not self._model.may_edit:
            return
        had_text = any(self._model.unread(key) for key in entries)
        stored = {key: entry for key, entry in entries.items() if self._differs(key, entry)}
        self._model.put(entries)
        if had_text:
            self.texts_changed.emit()
        self.said.emit("", "text-secondary")
        if not stored:
            return
        self.typed += 1
        self.open_writes += 1
        gradebook_writing.write_scores(
            self._context.runner, found.section.id, stored, label, self._on_written, self._refused(list(stored))
        )

    def say_problem(self, row: int, column: int) -> bool:
        """Say why the text of a cell is no score; whether one waits there."""
        waiting = self._model.unread(self._model.key_at(row, column))
        if waiting is None:
            return False
        words = tr(
            _T, "{name}, {assessment}: {problem}. Kept as text until mended.", name=self._model.rows[row].name,
            assessment=self._title(column), problem=waiting.problem,
        )  # fmt: skip
        self._tell(words, "danger")
        return True

    @Slot(int, int)
    def _on_left(self, rows: int, columns: int) -> None:
        row, column = self._table.here
        self._table.setFocus()
        if self._model.unread(self._model.key_at(row, column)) is None:
            self._table.move_by(rows, columns)

    def _on_written(self, _: int) -> None:
        self.open_writes -= 1
        self.saved.emit()

    def _refused(self, keys: list[CellKey]) -> Callable[[SmsError], None]:
        def failed(error: SmsError) -> None:
            self.open_writes -= 1
            self._model.go_back(keys)
            self._tell(self._context.told(error), "danger")
            self.saved.emit()

        return failed

    def _keep(self, texts: Mapping[CellKey, Unread]) -> None:
        self._model.keep_text(texts)
        self.texts_changed.emit()

    def _chosen(self) -> list[CellKey]:
        chosen = self._table.cell_range()
        if chosen is None:
            return []
        every = [self._model.key_at(row, c) for c in chosen.columns for row in range(chosen.top, chosen.bottom + 1)]
        return [key for key in every if key is not None]

    def _stands(self, key: CellKey) -> bool:
        """Whether there is something to take away."""
        return self._differs(key, None)

    def _differs(self, key: CellKey, entry: ScoreEntry | None) -> bool:
        book = self._model.book
        score = None if book is None else book.scores.get(key)
        if score is None or entry is None:
            bare = score is not None and score.comment and score.status is ScoreStatus.NOT_SUBMITTED and not score.late
            return (score is not None and not bare) if entry is None else True
        return (score.value, score.status, score.late) != (entry.value, entry.status, entry.late)

    def _label(self, row: int, column: int) -> str:
        return tr(_T, "{name}, {assessment}", name=self._model.rows[row].name, assessment=self._title(column))

    def _named(self, keys: list[CellKey]) -> str:
        """What an act on several cells is called."""
        columns = {assessment for assessment, _ in keys}
        if len(keys) == 1:
            return self._label(self._model.row_of(keys[0][1]), self._model.column_of(keys[0][0]))
        if len(columns) == 1:
            return self._title(self._model.column_of(keys[0][0]))
        return tr(_T, "%n cells", n=len(keys))

    def _title(self, column: int) -> str:
        assessment = self._model.assessment_at(column)
        return "" if assessment is None else assessment.title

    def _tell(self, words: str, tone: str) -> None:
        self.said.emit(words, tone)
        announce(self._table, words)
