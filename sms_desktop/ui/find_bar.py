"""The bar above a list: a find field, and beside it what narrows the list."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.fields import TextField


class FindBar(Panel):
    """A find field and what narrows the list beside it."""

    def __init__(self, look: Appearance, name: str) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.find_field = TextField(look, "", icon="search", hide_label=True)
        self.find_field.setObjectName(f"{name}_find")
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.find_field, 100)  # up to its width; the rest is free
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
        self.find_field.setMinimumWidth(px(110))
        self.find_field.setMaximumWidth(px(240))
        self.row.setContentsMargins(px(24), px(8), px(24), px(8))
        self.row.setSpacing(px(8))
        self.update()
