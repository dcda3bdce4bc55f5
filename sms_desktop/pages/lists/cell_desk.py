"""What happens to the cells of a list: typed, pasted, filled down, copied, exported."""

from collections.abc import Callable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from sms_core.errors import SmsError
from sms_core.store.fields import Stored
from sms_desktop.i18n import tr
from sms_desktop.models.paged import PagedModel
from sms_desktop.models.tsv import cells_of
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.copying import copy_cells, told_copied
from sms_desktop.pages.lists.editing import CellTyping, Plan, Typist, plan_fill, plan_paste
from sms_desktop.pages.lists.exporting import Exporting, Order, Written, told_written
from sms_desktop.pages.lists.kind import CellEdit, ListKind
from sms_desktop.pages.lists.saving import SaveDialog
from sms_desktop.pages.lists.watching import Watch
from sms_desktop.ui.announce import announce
from sms_desktop.ui.cell_editor import CellEditor
from sms_desktop.ui.form import ElsewhereBar
from sms_desktop.ui.frozen_table import FrozenTable

_T = "Lists"


class CellDesk(QObject):
    """Listens to the editors of the table; `said` is for the status bar, `told` (text and tone) for a toast."""

    said = Signal(str, str)
    told = Signal(str, str)

    def __init__(
        self, context: PageContext, kind: ListKind, model: PagedModel, table: FrozenTable, bar: ElsewhereBar
    ) -> None:
        super().__init__(table)
        self._context = context
        self._kind = kind
        self._model = model
        self._table = table
        self._typist = Typist(model, kind.write) if kind.write is not None else None
        self._editor = CellEditor(context.look, CellTyping(model))
        self._editor.setParent(table)
        table.setItemDelegate(self._editor)
        self._watch = Watch(context, model, table, self._editor, bar)
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
        self._carry_out(plan_paste(self._model, cells, chosen, self._table.shown_columns()))

    def fill_down(self) -> None:
        """Put the first selected row's values into the others."""
        chosen = self._table.cell_range()
        if self._typist is not None and chosen is not None:
            self._carry_out(plan_fill(self._model, chosen))

    def write(self, edits: Sequence[CellEdit], done: Callable[[int], object] | None = None) -> None:
        """Change cells as one action; `done` with how many rows there were."""
        ids = list(dict.fromkeys(edit.id for edit in edits))
        if self._typist is None or not ids:
            return
        label = self.name_of(ids[0]) if len(ids) == 1 else self._kind.words.some(len(ids))
        told = done or self._on_written
        self._typist.write(edits, label, lambda count: self._is_here() and told(count), self._refuse_if_here)

    def _is_here(self) -> bool:
        """Whether the page still is: what was written last may be answered after it has gone."""
        return shiboken6.isValid(self) and shiboken6.isValid(self._table)

    def _refuse_if_here(self, error: SmsError) -> None:
        if self._is_here():
            self.refuse(error)

    def name_of(self, id: bytes) -> str:
        """What a row is called."""
        return self._kind.columns[0].text(self._model.value(id, 0))

    def export(self, path: Path, *, checked: bool = False) -> None:
        """Write all rows, or the checked ones, into a file, with the columns as they stand."""
        model, table = self._model, self._table
        ids = model.checked if checked else model.ids_of(0, model.rowCount() - 1)
        columns = table.shown_columns()
        widths = [table.plain_width(column) for column in columns]
        words, shown = self._kind.words, tuple(model.columns[column] for column in columns)
        order = Order(words.title(), words.some(len(ids)), model.source, tuple(ids), shown, tuple(widths), path)
        exporting = Exporting(self._context.runner, self._context.jobs, order)
        exporting.ended.connect(self._on_exported)
        exporting.failed.connect(self._on_not_exported)
        exporting.start()

    def choose_export(self, *, checked: bool = False) -> None:
        """Ask for the file to export to."""
        ask = SaveDialog(self._table.window(), self._kind.words.title())
        ask.fileSelected.connect(lambda name: self.export(Path(name), checked=checked))
        ask.open()

    @Slot(object)
    def _on_not_exported(self, error: SmsError) -> None:
        self.told.emit(self._context.told(error), "danger")

    @Slot(object)
    def _on_exported(self, written: Written) -> None:
        if written.stopped:
            self.told.emit(tr(_T, "The export was stopped. No file was written."), "info")
            return
        self.told.emit(told_written(written), "success")

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
