"""How the list of classes is laid out."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.table import RowTable

_T = "Classes"
_SKELETON = ((24, 180), (260, 80), (370, 150), (560, 180), (790, 60), (880, 40))
_WIDEST = 176  # a filter's words shorten themselves


class ClassesView(QWidget):
    """Header, find bar, table; a side panel for a new class."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self._look = look
        self.header = PageHeader(look)
        self.new_class = Button(look, "", Kind.PRIMARY, icon="plus")
        self.new_class.setObjectName("classes_new")
        self.header.add_action(self.new_class)
        self.bar = FindBar(look, "classes")
        self.filters = {name: Select(look, "") for name in ("term", "course", "year", "teacher")}
        for name, select in self.filters.items():
            select.setObjectName(f"classes_{name}")
            self.bar.add(select)
        self.mine = Chip(look, "", checkable=True)
        self.mine.setObjectName("classes_mine")
        self.bar.add(self.mine)
        self.table = RowTable(look)
        self.table.setObjectName("classes_table")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, self.table.horizontalHeader().sortIndicatorOrder())
        self.empty = EmptyState(look, "graduation-cap", "")
        self.empty_new = Button(look, "", Kind.PRIMARY, icon="plus")
        self.empty_new.setObjectName("classes_empty_new")
        self.clear = Button(look, "")
        self.clear.setObjectName("classes_clear")
        self.empty.add_action(self.empty_new)
        self.empty.add_action(self.clear)
        self.states = StateStack(look, self.table, self.empty, LoadingState(look, _SKELETON))
        self.side = SidePanel(look)
        lay_rows(self, (self.header, self.bar), self.states, self.side)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.new_class.setText(tr(_T, "New class"))
        self.empty_new.setText(tr(_T, "New class"))
        self.clear.setText(tr(_T, "Clear the filters"))
        self.bar.find_field.set_label(tr(_T, "Find a class"), tr(_T, "Find a class"))
        names = (tr(_T, "Term"), tr(_T, "Course"), tr(_T, "Year"), tr(_T, "Teacher"))
        for select, name in zip(self.filters.values(), names, strict=True):
            select.setAccessibleName(name)
            select.setToolTip(name)
        self.mine.setText(tr(_T, "My classes"))
        self.table.setAccessibleName(tr(_T, "Classes"))

    @Slot()
    def _on_look_changed(self) -> None:
        for select in self.filters.values():
            select.setMaximumWidth(self._look.px(_WIDEST))
