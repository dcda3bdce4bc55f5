"""How the list of classes is laid out."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.table import RowTable

_T = "Classes"
_SKELETON = ((24, 180), (260, 80), (370, 150), (560, 180), (790, 60), (880, 40))


class ClassesView(QWidget):
    """Header, find bar, table; a side panel for a new class."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self.header = PageHeader(look)
        self.new_class = Button(look, "", Kind.PRIMARY, icon="plus")
        self.new_class.setObjectName("classes_new")
        self.header.add_action(self.new_class)
        self.bar = FindBar(look, "classes")
        self.session = Select(look, "")
        self.session.setObjectName("classes_session")
        self.mine = Chip(look, "", checkable=True)
        self.mine.setObjectName("classes_mine")
        self.bar.add(self.session)
        self.bar.add(self.mine)
        self.table = RowTable(look)
        self.table.setObjectName("classes_table")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, self.table.horizontalHeader().sortIndicatorOrder())
        self.empty = EmptyState(look, "graduation-cap", "")
        self.states = StateStack(look, self.table, self.empty, LoadingState(look, _SKELETON))
        self.side = SidePanel(look)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.states, 1)
        middle.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.new_class.setText(tr(_T, "New class"))
        self.bar.find_field.set_label(tr(_T, "Find a class"), tr(_T, "Find a class"))
        self.session.setAccessibleName(tr(_T, "Term"))
        self.mine.setText(tr(_T, "My classes"))
        self.table.setAccessibleName(tr(_T, "Classes"))
