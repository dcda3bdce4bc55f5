"""How the school year is laid out: header, four tabs, a table each, and a panel for one row."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_bars import ViewTabs
from sms_desktop.ui.table import RowTable

_T = "SchoolYear"
_ICONS = {"session": "calendar-days", "period": "clock", "closure": "calendar", "course": "book-open"}


class PartView(QWidget):
    """One table with its empty state."""

    def __init__(self, look: Appearance, key: str, model: Listing) -> None:
        super().__init__()
        self.table = RowTable(look)
        self.table.setObjectName(f"year_{key}")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.table.setSortingEnabled(key != "session")  # a term stands under its year
        if key != "session":
            self.table.horizontalHeader().setSortIndicator(-1, self.table.horizontalHeader().sortIndicatorOrder())
        self.empty = EmptyState(look, _ICONS[key], "")
        self.empty_add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.empty_add.setObjectName(f"year_empty_{key}")
        self.empty.add_action(self.empty_add)
        self.states = StateStack(look, self.table, self.empty)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.states, 1)


class SchoolYearView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, models: dict[str, Listing]) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False)
        self.next_year = Button(look, "", icon="calendar-days")
        self.next_year.setObjectName("year_next")
        self.header.add_action(self.next_year)
        self.add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.add.setObjectName("year_new")
        self.header.add_action(self.add)
        self._tab_row = Panel(look, "surface", Edge.BOTTOM)
        self.tabs = ViewTabs(look, "")
        self.tabs.setObjectName("year_tabs")
        self._tab_line = QHBoxLayout(self._tab_row)
        self._tab_line.addWidget(self.tabs)
        self._tab_line.addStretch(1)
        self.parts = QStackedWidget()
        self.views = {key: PartView(look, key, model) for key, model in models.items()}
        for part in self.views.values():
            self.parts.addWidget(part)
        self.find_bar = FindBar(look, "courses")
        self.views["course"].column.insertWidget(0, self.find_bar)
        self.side = SidePanel(look)
        content = Panel(look, "surface")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.header)
        inner.addWidget(self._tab_row)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.parts, 1)
        middle.addWidget(self.side)
        inner.addLayout(middle, 1)
        self.states = StateStack(look, content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Parts of the school year"))
        self.next_year.setText(tr(_T, "Next school year"))
        self.find_bar.find_field.set_label(tr(_T, "Find a course"), tr(_T, "Find a course"))
        names = {
            "session": tr(_T, "Terms"),
            "period": tr(_T, "Periods"),
            "closure": tr(_T, "Closures"),
            "course": tr(_T, "Courses"),
        }
        for key, part in self.views.items():
            part.table.setAccessibleName(names[key])

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._tab_row.setFixedHeight(px(39))
        self._tab_line.setContentsMargins(px(24), 0, px(24), 1)
