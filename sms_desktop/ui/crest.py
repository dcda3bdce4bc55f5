"""The product's sign as a widget, for pages before anybody is at work."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.painting import smooth
from sms_desktop.ui.sidebar import paint_crest

_SIDE = 28


class Crest(QWidget):
    """A cap on the accent."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedSize(self._look.px(_SIDE), self._look.px(_SIDE))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        paint_crest(self._look, painter, QRectF(self.rect()))
