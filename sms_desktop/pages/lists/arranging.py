"""The arrangement of a list: which columns, how wide, how tall the rows; chosen here and remembered."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu

from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.ops import lists
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.kind import ListKind
from sms_desktop.pages.lists.view import ListView
from sms_desktop.ui.appearance import Density, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.check_list import CheckItem, CheckList
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.popover import Popover, under
from sms_desktop.ui.table_layout import LaidColumn, TableLayout, layout_from, layout_text

_T = "Lists"
_PAUSE_MS = 800


class Arrangement(QObject):
    """Knows the layout in force and writes it down a moment after the last change. `arranged`: columns came or went."""

    arranged = Signal()

    def __init__(self, context: PageContext, kind: ListKind, view: ListView) -> None:
        super().__init__(view)
        self._context = context
        self._kind = kind
        self._view = view
        self._keys = [column.key for column in kind.columns]
        self._usual = TableLayout(tuple(LaidColumn(c.key, c.width, c.visible) for c in kind.columns))
        self.layout = self._usual
        self._kept = layout_text(self._usual)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        view.table.layout_changed.connect(self._on_changed)
        view.filters.columns.clicked.connect(self.choose_columns)
        view.filters.density.clicked.connect(self._choose_density)

    def show(self, text: str | None) -> None:
        """Arrange the table as it was left."""
        self.layout = layout_from(text, self._usual)
        self._kept = layout_text(self.layout)
        self._view.table.set_layout(self.layout, self._keys)
        self.arranged.emit()

    @Slot()
    def keep(self) -> None:
        """Write the layout down if it is another."""
        self._pause.stop()
        text = layout_text(self.layout)
        if text != self._kept:
            self._kept = text
            lists.keep_layout(self._context.runner, self._context.grants.user, self._kind.name, text)

    @Slot()
    def choose_columns(self) -> None:
        """Tick the columns that are shown."""
        look = self._context.look
        shown = {column.key: column.visible for column in self.layout.columns}
        items = [
            CheckItem(column.key, column.title(), on=shown[column.key], locked=place == 0)
            for place, column in enumerate(self._kind.columns)
        ]
        popover = Popover(look, self._view.window(), tr(_T, "Choose columns"))
        chooser = CheckList(
            look, items, search=tr(_T, "Find a column"), nothing=tr(_T, "No column is called that"), fold=folded
        )
        usual = Button(look, tr(_T, "Usual columns"), Kind.QUIET, small=True)
        usual.setObjectName("columns_usual")
        popover.body.addWidget(Label(look, tr(_T, "Columns"), Role.TABLE_STRONG))
        popover.body.addWidget(chooser)
        popover.body.addWidget(Line(look))
        popover.body.addWidget(usual, 0, Qt.AlignmentFlag.AlignLeft)
        chooser.toggled.connect(self._on_column_toggled)
        usual.clicked.connect(self._on_usual)
        usual.clicked.connect(popover.close_now)
        popover.open_at(under(self._view.filters.columns), chooser.first)

    @Slot()
    def _choose_density(self) -> None:
        menu = QMenu(self._view)
        table = self._view.table
        words = {
            Density.COMPACT: tr(_T, "Compact"),
            Density.NORMAL: tr(_T, "Normal"),
            Density.COMFORTABLE: tr(_T, "Comfortable"),
        }
        for density, text in words.items():
            entry = menu.addAction(text)
            entry.setObjectName(f"density_{density}")
            entry.setCheckable(True)
            entry.setChecked(table.density == density.value)
            entry.triggered.connect(lambda _=False, density=density: table.set_density(density.value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under(self._view.filters.density).bottomLeft())

    @Slot(str, bool)
    def _on_column_toggled(self, key: str, on: bool) -> None:
        table = self._view.table
        table.header.setSectionHidden(self._keys.index(key), not on)
        table.viewport().update()
        self._on_changed()
        self.arranged.emit()

    @Slot()
    def _on_usual(self) -> None:
        self._view.table.set_layout(TableLayout(self._usual.columns, self.layout.density), self._keys)
        self._on_changed()
        self.arranged.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.layout = self._view.table.layout_now(self._keys, self.layout)
        self._pause.start()
