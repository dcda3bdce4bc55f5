"""How the school year is laid out: header, four tabs, a table each, and a panel for one row."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Panel
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import fill, lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_row import TabRow
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
        self._tab_row = TabRow(look, "year_tabs")
        self.tabs = self._tab_row.tabs
        self.parts = QStackedWidget()
        self.views = {key: PartView(look, key, model) for key, model in models.items()}
        for part in self.views.values():
            self.parts.addWidget(part)
        self.find_bar = FindBar(look, "courses")
        self.views["course"].column.insertWidget(0, self.find_bar)
        self.side = SidePanel(look)
        content = Panel(look, "surface")
        lay_rows(content, (self.header, self._tab_row), self.parts, self.side)
        self.states = StateStack(look, content)
        fill(self, self.states)
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
