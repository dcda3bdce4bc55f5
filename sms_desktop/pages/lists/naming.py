"""A popover that asks for one name."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.popover import Popover

_LONGEST = 120


class NamePopover(Popover):
    """`named` with what was typed, once it is something."""

    named = Signal(str)

    def __init__(self, look: Appearance, window: QWidget, title: str, label: str, accept: str) -> None:
        super().__init__(look, window, title)
        self.setObjectName("name_popover")
        self.field = TextField(look, label)
        self.field.edit.setMaxLength(_LONGEST)
        self.field.edit.setObjectName("name_field")
        self.accept = Button(look, accept, Kind.PRIMARY, small=True)
        self.accept.setObjectName("name_accept")
        self.body.addWidget(Label(look, title, Role.TABLE_STRONG))
        self.body.addWidget(self.field)
        self.body.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignRight)
        self.field.submitted.connect(self._on_accepted)
        self.accept.clicked.connect(self._on_accepted)

    def open_under(self, anchor: QRect) -> None:
        """Open it beside what asked for it."""
        self.open_at(anchor, self.field)

    @Slot()
    def _on_accepted(self) -> None:
        name = self.field.text().strip()
        if name:
            self.named.emit(name)
            self.close_now()
