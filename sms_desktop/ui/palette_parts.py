"""What stands round the results of the command palette: the raised sheet, and the foot that says its keys and signs."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Keycap
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import rounded, smooth

RADIUS = 10
_HIGH = 38
_EDGE = 16
_APART = 12
_CLOSE = 5


class Sheet(QWidget):
    """The raised sheet of the palette; its lowest `foot` pixels are a shade away."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.foot = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        body, radius = QRectF(self.rect()), look.px(RADIUS)
        rounded(painter, body, radius, look.colour("raised"))
        shape = QPainterPath()
        shape.addRoundedRect(body, radius, radius)
        painter.setClipRect(body.adjusted(0, body.height() - self.foot - 1, 0, 0))
        painter.fillPath(shape, look.colour("canvas"))
        painter.setClipping(False)
        rounded(painter, body, radius, None, look.colour("border"))


class _Pair(QWidget):
    """A key or a sign, and what it does."""

    def __init__(self, look: Appearance, sign: QWidget, words: str = "") -> None:
        super().__init__()
        self._look = look
        self.words = Label(look, words, Role.CAPTION, tone="text-secondary")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(sign)
        self._row.addWidget(self.words)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self._row.setSpacing(self._look.px(_CLOSE))


class Foot(QWidget):
    """Keys at one end, signs at the other. Where both have no room, keys give way."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._tab = _Pair(look, Keycap(look, "Ctrl+Enter"))
        self._copy = _Pair(look, Keycap(look, "Alt+Enter"))
        self._signs: list[_Pair] = []
        self._row.addWidget(self._tab)
        self._row.addWidget(self._copy)
        self._row.addStretch(1)
        look.changed.connect(self._on_look_changed)
        self.retranslate()
        self._on_look_changed()

    def set_signs(self, signs: Sequence[tuple[str, str]]) -> None:
        """The signs that narrow the search, as (sign, words)."""
        for pair in self._signs:
            pair.setParent(None)
            pair.deleteLater()
        self._signs = [_Pair(self._look, Label(self._look, sign, Role.CAPTION_STRONG), words) for sign, words in signs]
        for pair in self._signs:
            self._row.addWidget(pair)
        self._fit()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._tab.words.setText(QCoreApplication.translate("ui", "new tab"))
        self._copy.words.setText(QCoreApplication.translate("ui", "copy ID"))
        self._fit()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(_HIGH))
        self._row.setContentsMargins(px(_EDGE), 0, px(_EDGE), 0)
        self._row.setSpacing(px(_APART))
        self._fit()

    def _fit(self) -> None:
        gap, edges = self._look.px(_APART), 2 * self._look.px(_EDGE)
        needed = sum(pair.sizeHint().width() + gap for pair in (self._tab, self._copy, *self._signs)) - gap + edges
        self._copy.setVisible(needed <= self.width())
        needed -= self._copy.sizeHint().width() + gap
        self._tab.setVisible(needed <= self.width())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # words have changed, or are known to their style now
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
