"""Small parts of the start pages: a choice with its button, a step with its tick."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.card import Card
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import centre_of, rounded, smooth

_STEP_LOOKS = {  # icon, its token, ground
    "waiting": ("circle", "text-secondary", "neutral-soft"),
    "running": ("loader-circle", "accent", "accent-soft"),
    "done": ("check", "success", "success-soft"),
    "failed": ("x", "danger", "danger-soft"),
}


class Tile(QWidget):
    """An icon on a soft square."""

    def __init__(self, look: Appearance, icon: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(44), self._look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        body = QRectF(self.rect())
        rounded(painter, body, look.px(8), look.colour("accent-soft"))
        corner = centre_of(body, look.px(24))
        look.draw_icon(painter, self._icon, "accent", 24, corner.x(), corner.y())


class Choice(Card):
    """One way to begin: an icon, what it is, and its button."""

    def __init__(self, look: Appearance, icon: str, button: Button, *, marked: bool = False) -> None:
        super().__init__(look, padding=20, focus_line=marked)
        self.head = Label(look, "", Role.TITLE_3, elide=True)
        self.text = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        words.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(Tile(look, icon))
        row.addLayout(words, 1)
        row.addWidget(button)
        self.body.addLayout(row)


class StepSign(QWidget):
    """The tick of a step."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.state = "waiting"
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_state(self, state: str) -> None:
        """waiting, running, done or failed."""
        self.state = state
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedSize(self._look.px(20), self._look.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        icon, token, ground = _STEP_LOOKS[self.state]
        body = QRectF(self.rect())
        rounded(painter, body, body.height() / 2, look.colour(ground))
        if self.state != "waiting":
            corner = centre_of(body, look.px(12))
            look.draw_icon(painter, icon, token, 12, corner.x(), corner.y())


class StepRow(QWidget):
    """A check of the connection: its tick, its name, what was found."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.sign = StepSign(look)
        self.name = Label(look, "", Role.TABLE)
        self.fact = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.fact.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sign)
        self._row.addWidget(self.name)
        self._row.addWidget(self.fact, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_state(self, state: str, fact: str, spoken: str) -> None:
        """How the step stands."""
        self.sign.set_state(state)
        self.fact.setText(fact)
        self.setAccessibleName(f"{self.name.text()}: {spoken}")

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(0, px(8), 0, px(8))
        self._row.setSpacing(px(12))
