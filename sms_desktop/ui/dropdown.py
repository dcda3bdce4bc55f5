"""A list to choose one thing from, drawn like the other fields."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import drawing, middle, rounded, text, width_of


class Select(QComboBox):
    """One of several (key, words) pairs; `name` is its accessible name. Signals are those of `QComboBox`."""

    def __init__(
        self, look: Appearance, name: str, options: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel is for what it stands on
        self.setItemDelegate(QStyledItemDelegate(self))  # a combo box's own knows nothing of the style sheet
        self.set_options(options)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these and keep the chosen key where it still exists."""
        kept = self.key()
        self.blockSignals(True)
        self.clear()
        for key, words in options:
            self.addItem(words, key)
        self.set_key(kept)
        self.blockSignals(False)
        self.updateGeometry()

    def key(self) -> str:
        """The key of what is chosen, or ""."""
        return self.currentData() or ""

    def set_key(self, key: str) -> None:
        """Choose by key; an unknown key chooses the first."""
        self.setCurrentIndex(max(0, self.findData(key)))

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFont(self._look.font(Role.TABLE))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = self._look.font(Role.TABLE)
        widest = max((width_of(font, self.itemText(row)) for row in range(self.count())), default=0)
        return QSize(round(widest) + self._look.px(46), self._look.control_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.control_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, drawing(self)
        body = QRectF(self.rect())
        if not self.isEnabled():
            rounded(painter, body, px(6), look.colour("neutral-soft"), look.colour("border"))
        else:
            focused = self.hasFocus()
            line = look.colour("focus" if focused else "border-control")
            rounded(painter, body, px(6), look.colour("surface"), line, 2 if focused else 1)
        tone = look.colour("text" if self.isEnabled() else "text-disabled")
        text(painter, body.adjusted(px(10), 0, -px(30), 0), self.currentText(), look.font(Role.TABLE), tone)
        look.draw_icon(painter, "chevron-down", "text-secondary", 16, body.right() - px(26), middle(body, px(16)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the form under the pointer is scrolled; what was chosen in it stays
