"""What says that there is more below: the foot of a scrolled area fades out until its end is reached."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from sms_desktop.ui.appearance import Appearance

_HIGH = 32
_ICON = 16


class Fade(QWidget):
    """Lies over the foot of `area` in the colour of `ground`, and lets the pointer through."""

    def __init__(self, look: Appearance, area: QScrollArea, ground: str = "surface") -> None:
        super().__init__(area)
        self._look = look
        self._area = area
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.viewport().installEventFilter(self)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._follow)
        bar.valueChanged.connect(self._follow)
        look.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Stand at the foot of what is seen, where there is more."""
        bar, port, high = self._area.verticalScrollBar(), self._area.viewport().geometry(), self._look.px(_HIGH)
        self.setGeometry(port.left(), port.bottom() + 1 - high, port.width(), high)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        full = QColor(look.colour(self._ground))
        none = QColor(full)
        none.setAlpha(0)
        fading = QLinearGradient(0, 0, 0, self.height())
        fading.setColorAt(0, none)
        fading.setColorAt(0.6, full)
        fading.setColorAt(1, full)
        painter.fillRect(self.rect(), fading)
        side = look.px(_ICON)
        left, top = (self.width() - side) / 2, self.height() - side
        look.draw_icon(painter, "chevron-down", "text-secondary", _ICON, left, top)
