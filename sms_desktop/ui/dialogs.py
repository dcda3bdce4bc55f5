"""The one way to ask a person before something that cannot be taken back. Everything else is told without a dialog.

A question is shown once: asking again while one is open asks nothing new. It never blocks the program's own work.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import rounded


class EdgedDialog(QDialog):
    """A dialog on the raised ground with a line around it, so that it stands out where the system draws no frame."""

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        rounded(QPainter(self), QRectF(self.rect()), 0, look.colour("raised"), look.colour("border-control"))


class Question(EdgedDialog):
    """A title that asks, a text that says what will happen, and a button that names the act. Cancel has the focus
    when the act is `dangerous`."""

    confirmed = Signal()

    def __init__(
        self, look: Appearance, window: QWidget, title: str, text: str, act: str, *, dangerous: bool = False
    ) -> None:
        super().__init__(look, window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        px = look.px
        self.title = Label(look, title, Role.TITLE_3, wrap=True)
        self.text = Label(look, text, Role.BODY, tone="text-secondary", wrap=True)
        self.act = Button(look, act, Kind.PRIMARY)
        self.act.setObjectName("question_act")
        self.cancel = Button(look, QCoreApplication.translate("ui", "Cancel"))
        self.cancel.setObjectName("question_cancel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(20), px(24), px(20))
        self._column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        icon, tone = ("triangle-alert", "danger") if dangerous else ("circle-question-mark", "accent")
        head.addWidget(BannerIcon(look, icon, tone, 20), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self._column.addLayout(head)
        self._column.addWidget(self.text)
        self.content = QVBoxLayout()
        self._column.addLayout(self.content)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.act)
        self._column.addLayout(buttons)
        self.setMinimumWidth(px(420))
        self.text.setMaximumWidth(px(560))
        self.act.clicked.connect(self._on_act)
        self.cancel.clicked.connect(self.reject)
        (self.cancel if dangerous else self.act).setFocus()

    @Slot()
    def _on_act(self) -> None:
        self.confirmed.emit()
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # the focused button answers, never a default one
        super().keyPressEvent(event)


class Dialogs(QObject):
    """Asks the questions of one window, one at a time."""

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._open: Question | None = None

    @property
    def current(self) -> Question | None:
        """The question on show, if any."""
        return self._open

    def ask(self, title: str, text: str, act: str, then: Callable[[], object], *, dangerous: bool = False) -> Question:
        """Ask; `then` is done when the person presses `act`. While a question is open that one is returned."""
        if self._open is not None:
            self._open.setFocus()
            return self._open
        question = Question(self._look, self._window, title, text, act, dangerous=dangerous)
        question.confirmed.connect(then)
        question.finished.connect(self._on_finished)
        self._open = question
        question.open()
        return question

    @Slot()
    def _on_finished(self) -> None:
        self._open = None
