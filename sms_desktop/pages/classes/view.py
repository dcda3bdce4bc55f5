"""How the list of classes is laid out."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.table import RowTable

_T = "Classes"
_SKELETON = ((24, 180), (260, 80), (370, 150), (560, 180), (790, 60), (880, 40))


class FindBar(Panel):
    """A find field and what narrows the list beside it."""

    def __init__(self, look: Appearance, name: str) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.find_field = TextField(look, "", icon="search", hide_label=True)
        self.find_field.setObjectName(f"{name}_find")
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.find_field)
        self.row.addStretch(1)
        self._on_look_changed()

    def add(self, widget: QWidget, *, at_end: bool = False) -> None:
        """Put something beside the field, or at the end of the bar."""
        if at_end:
            self.row.addWidget(widget)
        else:
            self.row.insertWidget(self.row.count() - 1, widget)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(48))
        self.find_field.setFixedWidth(px(240))
        self.row.setContentsMargins(px(24), px(8), px(24), px(8))
        self.row.setSpacing(px(8))
        self.update()


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
