"""Watches over the cell that is being edited: a bar says when somebody changes it meanwhile; what is typed stays."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from sms_core.store.journal import ChangeSet
from sms_core.store.paging import Cell
from sms_desktop.i18n import tr
from sms_desktop.models.paged import PagedModel
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.cell_editor import CellEditor
from sms_desktop.ui.form import ElsewhereBar
from sms_desktop.ui.frozen_table import FrozenTable

_T = "Lists"


@dataclass(frozen=True, slots=True)
class _Open:
    """The cell whose editor is open, and the value that it was opened with."""

    id: bytes
    column: int
    value: Cell
    name: str


class Watch(QObject):
    """Ties the editors of a table to a bar above it."""

    def __init__(
        self, context: PageContext, model: PagedModel, table: FrozenTable, editor: CellEditor, bar: ElsewhereBar
    ) -> None:
        super().__init__(table)
        self._context = context
        self._model = model
        self._table = table
        self._bar = bar
        self._open: _Open | None = None
        self._who = ""
        editor.opened.connect(self._on_opened)
        editor.ended.connect(self._on_ended)
        model.dataChanged.connect(self._look)
        bar.shown.connect(self._on_show)
        context.runner.changed.connect(self._on_changed)

    @Slot()
    def _on_opened(self) -> None:
        index, model = self._table.currentIndex(), self._model
        id = model.id_at(index.row())
        name = model.columns[0].text(model.value(id, 0))
        self._who = ""
        self._open = _Open(id, index.column(), model.value(id, index.column()), name)

    @Slot()
    def _on_ended(self) -> None:
        self._open = None
        self._bar.hide()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        """Who it was, as far as this computer knows: the person's own acts in other places of the window are here."""
        if self._open is not None:
            action, me = changes.action, self._context.grants.user
            self._who = tr(_T, "You") if action is not None and action.author.user == me else ""

    @Slot()
    def _look(self) -> None:
        """Whether the value is another than the one that the editor was opened with."""
        cell = self._open
        if cell is None or not self._model.is_here(cell.id):
            return
        if self._model.value(cell.id, cell.column) != cell.value:
            title = self._model.columns[cell.column].title()
            self._bar.tell(self._who, [tr(_T, "{column} of {name}", column=title, name=cell.name)])

    @Slot()
    def _on_show(self) -> None:
        """Say what stands there now."""
        cell = self._open
        if cell is not None:
            shown = self._model.columns[cell.column]
            now = shown.text(self._model.value(cell.id, cell.column)) or "–"
            words = tr(_T, "{column} of {name} is now {value}.", column=shown.title(), name=cell.name, value=now)
            self._bar.set_text(words)
