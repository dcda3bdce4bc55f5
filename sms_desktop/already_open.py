"""What a second start says when the window that is open does not answer: there is one, and where to look for it."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sms_desktop.i18n import install, tr
from sms_desktop.ui.appearance import SYSTEM, Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.states import EmptyState
from sms_desktop.wishes import Wishes

_T = "AlreadyOpen"


class AlreadyOpen(QWidget):
    """A small window with one button."""

    def __init__(self, app: QApplication, wishes: Wishes) -> None:
        super().__init__()
        look = Appearance(app, theme=wishes.theme or SYSTEM)
        install(app, wishes.language or None)
        self.setObjectName("already_open")
        self.setWindowTitle(tr("Window", "School"))
        self.close_button = Button(look, tr(_T, "Close"), Kind.PRIMARY)
        self.close_button.setObjectName("already_open_close")
        self.close_button.clicked.connect(self.close)
        self.state = EmptyState(
            look,
            "monitor",
            tr(_T, "The program is open already"),
            tr(_T, "Its window does not answer just now. Look for it in the task bar, or wait a little and try again."),
            actions=[self.close_button],
        )
        column = QVBoxLayout(self)
        column.addWidget(self.state)
        look.dress(self)
        self.resize(look.px(520), look.px(380))
