"""The row of a page's tabs: on the surface, with a line below."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.tab_bars import ViewTabs


class TabRow(Panel):
    """`tabs` at the leading side; `add` puts something at the other end."""

    def __init__(self, look: Appearance, name: str) -> None:
        super().__init__(look, "surface", Edge.BOTTOM)
        self.tabs = ViewTabs(look, "")
        self.tabs.setObjectName(name)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.tabs)
        self._line.addStretch(1)
        self._on_look_changed()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the trailing end."""
        self._line.addWidget(widget)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(39))
        self._line.setContentsMargins(px(24), 0, px(24), 1)
        self.update()
