"""Icons: Lucide SVGs in any colour, drawn per device pixel ratio and kept.

QtSvg paints `currentColor` black, so the colour is put into the text before rendering.
"""

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sms_desktop.ui.resources import resource

_THIN_FROM = 20  # from this many pixels on, lines are 1.75 wide instead of 2
_RATIOS = (1.0, 2.0)
_TURNED = {"arrow-left": "arrow-right", "chevron-left": "chevron-right"}
_TURNED |= {right: left for left, right in _TURNED.items()}


def turned_icon(name: str) -> str:
    """The icon that points the other way, for windows that read from right to left; most point nowhere."""
    return _TURNED.get(name, name)


class Icons:
    """Draws the icons of `resources/icons` by file name, without ".svg"; an unknown name raises `FileNotFoundError`."""

    def __init__(self) -> None:
        self._text: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """A square picture `size` device-independent pixels wide."""
        key = (name, colour.rgba(), size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._render(name, colour, size, ratio)
        return self._drawn[key]

    def icon(self, name: str, colour: QColor, size: int = 20) -> QIcon:
        """For menus and actions; made anew when the theme changes."""
        made = QIcon()
        for ratio in _RATIOS:
            made.addPixmap(self.pixmap(name, colour, size, ratio))
        return made

    def draw(self, painter: QPainter, name: str, colour: QColor, size: int, x: float, y: float) -> None:
        """Paint the icon with its top left corner at x, y, set on whole device pixels so that lines stay sharp."""
        ratio = painter.device().devicePixelRatioF()
        place = QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio)
        painter.drawPixmap(place, self.pixmap(name, colour, size, ratio))

    def _render(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        if name not in self._text:
            self._text[name] = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        text = self._text[name].replace("currentColor", colour.name())
        if size >= _THIN_FROM:
            text = text.replace('stroke-width="2"', 'stroke-width="1.75"')
        device = round(size * ratio)
        picture = QPixmap(device, device)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(colour.alphaF())
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, device, device))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
