"""The name of a week between two arrows."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import IconButton
from sms_desktop.ui.labels import Label


class WeekHead(QWidget):
    """The week's name between two arrows."""

    def __init__(self, look: Appearance, name: str) -> None:
        super().__init__()
        self.look = look
        self.title = Label(look, "", Role.BODY_STRONG, elide=True)
        self.before = IconButton(look, "chevron-left", "", size=28, icon_size=16)
        self.after = IconButton(look, "chevron-right", "", size=28, icon_size=16)
        self.before.setObjectName(f"{name}_week_before")
        self.after.setObjectName(f"{name}_week_after")
        self.week = Label(look, "", Role.TABLE_STRONG, tabular=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.title, 1)
        for part in (self.before, self.week, self.after):
            self._row.addWidget(part)
        self._retranslate()

    def _retranslate(self) -> None:
        self.before.set_name(QCoreApplication.translate("ui", "Week before"))
        self.after.set_name(QCoreApplication.translate("ui", "Week after"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
