"""How the staff is laid out: header, find bar, table, and the panel of one of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable

_T = "Staff"


class StaffView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self.header = PageHeader(look)
        self.add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.add.setObjectName("staff_new")
        self.header.add_action(self.add)
        self.bar = FindBar(look, "staff")
        self.left = Chip(look, "", checkable=True)
        self.left.setObjectName("staff_left")
        self.bar.add(self.left)
        self.table = RowTable(look)
        self.table.setObjectName("staff_table")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.empty = EmptyState(look, "user-round", "")
        self.empty_add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.empty_add.setObjectName("staff_empty_new")
        self.empty.add_action(self.empty_add)
        self.states = StateStack(look, self.table, self.empty)
        self.side = SidePanel(look)
        lay_rows(self, (self.header, self.bar), self.states, self.side)
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.add.setText(tr(_T, "Add staff"))
        self.empty_add.setText(tr(_T, "Add staff"))
        self.bar.find_field.set_label(tr(_T, "Find staff"), tr(_T, "Find staff"))
        self.left.setText(tr(_T, "Also those who have left"))
        self.table.setAccessibleName(tr(_T, "Staff"))
