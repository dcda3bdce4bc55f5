"""A thin bar that says how much is done, by count and never by guess."""

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.painting import drawing, rounded


class ThinProgress(QProgressBar):
    """6 high. `set_count(done, total)`; `tone` is the token of the done part ("accent", "success")."""

    def __init__(
        self, look: Appearance, name: str, *, tone: str = "accent", pixels: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._pixels = pixels
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_count(self, done: int, total: int) -> None:
        """How many of how many; nothing of nothing is an empty bar."""
        self.setRange(0, max(1, total))
        self.setValue(done)

    def set_tone(self, tone: str) -> None:
        """Draw the done part in another token, as "success" when all is done."""
        self._tone = tone
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(self._pixels))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(self._pixels))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(24), self._look.px(self._pixels))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = drawing(self)
        body = QRectF(self.rect())
        radius = body.height() / 2
        rounded(painter, body, radius, self._look.colour("neutral-soft"))
        if self.value() > self.minimum():
            share = self.value() / self.maximum()
            body.setWidth(max(body.height(), body.width() * share))
            rounded(painter, body, radius, self._look.colour(self._tone))
