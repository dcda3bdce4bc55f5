"""How the school year is laid out: header, four tabs, a table each, and a panel for one row."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_bars import ViewTabs
from sms_desktop.ui.table import RowTable

_T = "SchoolYear"


class PartView(QWidget):
    """One table with its empty state."""

    def __init__(self, look: Appearance, key: str, model: Listing) -> None:
        super().__init__()
        self.table = RowTable(look)
        self.table.setObjectName(f"year_{key}")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.empty = EmptyState(look, "calendar-days", "")
        self.states = StateStack(look, self.table, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)


class SchoolYearView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, models: dict[str, Listing]) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False)
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
        titles = {
            "session": (tr(_T, "Terms"), tr(_T, "No school year yet")),
            "period": (tr(_T, "Periods"), tr(_T, "No periods yet")),
            "closure": (tr(_T, "Closures"), tr(_T, "No days without lessons yet")),
            "course": (tr(_T, "Courses"), tr(_T, "No courses yet")),
        }
        for key, part in self.views.items():
            name, none = titles[key]
            part.table.setAccessibleName(name)
            part.empty.set_words(none, "")

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._tab_row.setFixedHeight(px(39))
        self._tab_line.setContentsMargins(px(24), 0, px(24), 1)
