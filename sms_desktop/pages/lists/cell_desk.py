"""What happens to the cells of a list: typed, pasted, filled down, copied, exported."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from sms_core.errors import SmsError
from sms_core.store.fields import Stored
from sms_desktop.i18n import tr
from sms_desktop.models.paged import PagedModel
from sms_desktop.models.tsv import cells_of
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.copying import copy_cells, export_job, told_copied
from sms_desktop.pages.lists.editing import CellTyping, Plan, Typist, plan_fill, plan_paste
from sms_desktop.pages.lists.kind import CellEdit, ListKind
from sms_desktop.ui.announce import announce
from sms_desktop.ui.cell_editor import CellEditor
from sms_desktop.ui.frozen_table import FrozenTable

_T = "Lists"


class CellDesk(QObject):
    """Listens to the editors of the table; `said` is for the status bar, `exported` for a toast."""

    said = Signal(str, str)
    exported = Signal(str)

    def __init__(self, context: PageContext, kind: ListKind, model: PagedModel, table: FrozenTable) -> None:
        super().__init__(table)
        self._context = context
        self._kind = kind
        self._model = model
        self._table = table
        self._typist = Typist(model, kind.write) if kind.write is not None else None
        self._editor = CellEditor(context.look, CellTyping(model, context.told))
        self._editor.setParent(table)
        table.setItemDelegate(self._editor)
        self._editor.refused.connect(self._on_editor_refused)
        self._editor.opened.connect(lambda: model.hold(True))
        self._editor.ended.connect(lambda: model.hold(False))
        model.typed.connect(self._on_typed)

    def copy(self, headers: bool) -> None:
        """Copy the selected cells, or the checked rows, or the cell of the cursor."""
        table, model = self._table, self._model
        if model.checked_count and not table.has_range():
            ids, columns = model.checked, table.shown_columns()
        else:
            chosen = table.cell_range()
            if chosen is None:
                return
            ids, columns = model.ids_of(chosen.top, chosen.bottom), list(chosen.columns)
        copy_cells(model, ids, columns, headers, lambda count: self._tell(told_copied(count)))

    def paste(self) -> None:
        """Put what was copied into the cells from the cursor on."""
        chosen = self._table.cell_range()
        if self._typist is None or chosen is None:
            return
        cells = cells_of(QGuiApplication.clipboard().text())
        self._carry_out(plan_paste(self._model, cells, chosen, self._table.shown_columns(), self._context.told))

    def fill_down(self) -> None:
        """Put the first selected row's values into the others."""
        chosen = self._table.cell_range()
        if self._typist is not None and chosen is not None:
            self._carry_out(plan_fill(self._model, chosen, self._context.told))

    def write(self, edits: Sequence[CellEdit], done: Callable[[int], object] | None = None) -> None:
        """Change cells as one action; `done` with how many rows there were."""
        ids = list(dict.fromkeys(edit.id for edit in edits))
        if self._typist is None or not ids:
            return
        label = self.name_of(ids[0]) if len(ids) == 1 else self._kind.words.some(len(ids))
        self._typist.write(edits, label, done or self._on_written, self.refuse)

    def name_of(self, id: bytes) -> str:
        """What a row is called."""
        return self._kind.columns[0].text(self._model.value(id, 0))

    def export(self, path: Path) -> None:
        """Write the checked rows, or all of them, into a file, with the columns as they stand."""
        model, table = self._model, self._table
        ids = model.checked or model.ids_of(0, model.rowCount() - 1)
        job = export_job(model, ids, table.shown_columns(), path)
        words = self._kind.words.some(len(ids))
        self._context.runner.read(job, lambda guarded: self._on_exported(words, path, guarded), self.refuse)

    @Slot()
    def choose_export(self) -> None:
        """Ask for the file to export to."""
        types = f"{tr(_T, 'Spreadsheet')} (*.csv);;{tr(_T, 'Tab-separated text')} (*.tsv)"
        name, _ = QFileDialog.getSaveFileName(
            self._table.window(), tr(_T, "Export"), f"{self._kind.words.title()}.csv", types
        )
        if name:
            self.export(Path(name))

    def _on_exported(self, words: str, path: Path, guarded: int) -> None:
        text = tr(_T, "{words} exported to {file}", words=words, file=path.name)
        if guarded:
            text = f"{text} {tr(_T, '%n cells begin with a sign of formulas and got an apostrophe.', n=guarded)}"
        self.exported.emit(text)

    def _carry_out(self, plan: Plan) -> None:
        if plan.problem:
            self.said.emit(plan.problem, "danger")
            announce(self._table, plan.problem)
            return
        self.write(plan.edits)
        if plan.range is not None:
            self._table.select_range(plan.range.top, plan.range.bottom, plan.range.columns)

    @Slot(bytes, str, object)
    def _on_typed(self, id: bytes, column: str, value: Stored) -> None:
        self.write([CellEdit(id, column, value)])

    def _on_written(self, _: int) -> None:
        self._tell(tr(_T, "Saved on this computer"))

    def refuse(self, error: SmsError) -> None:
        """Say why something was not done."""
        self.said.emit(self._context.told(error), "danger")
        announce(self._table, self._context.told(error))

    def _tell(self, text: str) -> None:
        self.said.emit(text, "text-secondary")
        announce(self._table, text)

    @Slot(str)
    def _on_editor_refused(self, problem: str) -> None:
        self.said.emit(problem, "danger")
        self._table.viewport().update()
