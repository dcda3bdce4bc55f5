"""How history is laid out: header, two tabs, filters, what is not shown, the list by days, and a panel for one act."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chip_row import ChipRow
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.day_list import DayList
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import fill, lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_row import TabRow

_T = "History"


class FilterBar(Panel):
    """The filters as chips, and the chip that adds one."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.add = Chip(look, "", icon="funnel", outlined=True)
        self.add.setObjectName("history_filter")
        self.chips = ChipRow(look, "", self.add)
        self.chips.setObjectName("history_chips")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.chips, 1)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(48))
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self.update()


class NoticeRow(Panel):
    """What the list does not show, and why."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.banner = Banner(look, "", "info")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.banner)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), 0, px(24), px(10))
        self.update()


class HistoryView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False)
        self._tab_row = TabRow(look, "history_tabs")
        self.tabs = self._tab_row.tabs
        self.bar = FilterBar(look)
        self.notice = NoticeRow(look)
        self.list = DayList(look)
        self.list.setObjectName("history_list")
        self.empty = EmptyState(look, "history", "")
        self.states = StateStack(look, self.list, self.empty)
        self.states.setMinimumWidth(1)  # the buttons of its error page would push the panel out of a small window
        self.side = SidePanel(look)
        content = Panel(look, "surface")
        lay_rows(content, (self.header, self._tab_row), self._main(), self.side)
        fill(self, content)
        self.retranslate()

    def _main(self) -> QWidget:
        main = QWidget()
        lay_rows(main, (self.bar, self.notice), self.states)
        return main

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Whose history"))
        self.list.setAccessibleName(tr(_T, "What was done, the newest first"))
        self.bar.add.setText(tr(_T, "Filter"))
        self.bar.add.setAccessibleName(tr(_T, "Filter the history"))
        self.bar.chips.setAccessibleName(tr(_T, "Filters of the history"))
