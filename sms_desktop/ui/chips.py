"""Pills on a page, which say a state, and chips, which stand for a filter and can be pressed or taken away."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.marks import MarkPainter
from sms_desktop.ui.painting import drawing, middle, rounded, text, width_of
from sms_desktop.ui.pills import PillLook, paint_pill, pill_width
from sms_desktop.ui.pressable import Pressable


class Pill(QWidget):
    """A state in a word: "Sent", "Not submitted". `mark` puts the shape of an attendance mark before it."""

    def __init__(
        self,
        look: Appearance,
        text: str,
        tone: str = "neutral",
        *,
        icon: str | None = None,
        mark: str | None = None,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._marks = MarkPainter(look)
        self._strong = strong
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(text, tone, icon=icon, mark=mark)
        look.changed.connect(self._on_look_changed)

    def text(self) -> str:
        """The word shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Change the word alone."""
        self._text = text
        self.setAccessibleName(text)
        self._on_look_changed()

    def set_state(self, text: str, tone: str, *, icon: str | None = None, mark: str | None = None) -> None:
        """Change word, tone and sign."""
        self._pill = PillLook(tone, icon, mark, self._strong)
        self.set_text(text)

    @Slot()
    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._look, self._text, self._pill)) + 1, self._look.px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_pill(self._look, self._marks, drawing(self), QRectF(self.rect()), self._text, self._pill)


class Chip(Pressable):
    """A filter, 28 high. `checkable` turns on and off; `removable`: its cross and Delete emit `removed`."""

    removed = Signal()
    ring_radius = 14

    def __init__(
        self,
        look: Appearance,
        text: str,
        *,
        icon: str | None = None,
        on: bool = False,
        checkable: bool = False,
        removable: bool = False,
        outlined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon = icon
        self._removable = removable
        self._outlined = outlined
        super().__init__(look, text, parent)
        self.setCheckable(checkable or on)
        self.setChecked(on)
        self._fixed = on and not checkable
        self._describe()

    def nextCheckState(self) -> None:
        if not self._fixed:
            super().nextCheckState()

    def _describe(self) -> None:
        if self._removable:
            self.setAccessibleDescription(QCoreApplication.translate("ui", "Delete removes this filter"))

    def _font(self) -> QFont:
        return self.look.font(Role.BUTTON if self.isChecked() else Role.TABLE)

    def wanted_size(self) -> QSize:
        px = self.look.px
        wide = width_of(self._font(), self.text()) + 2 * px(12)
        wide += px(20) * (self._icon is not None) + px(18) * self._removable
        return QSize(round(wide), px(28))

    def _cross_rect(self) -> QRectF:
        px = self.look.px
        return QRectF(self.width() - px(24), 0, px(24), self.height())

    def _is_on_cross(self, at: QPointF) -> bool:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self._cross_rect().contains(QPointF(self.width() - at.x(), at.y()) if mirrored else at)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
        super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self._is_on_cross(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        on = self.isChecked()
        fill = look.colour("accent-soft" if on else "neutral-hover" if self.hot else "neutral-soft")
        line = look.colour("border-control") if self._outlined else None
        rounded(painter, body, px(14), look.colour("surface") if self._outlined and not self.hot else fill, line)
        tone = "accent" if on else "text"
        left = body.left() + px(12)
        if self._icon is not None:
            look.draw_icon(painter, self._icon, tone, 14, left - px(1), middle(body, px(14)))
            left += px(19)
        end = self._cross_rect().left() if self._removable else body.right() - px(12)
        text(painter, QRectF(left, 0, end - left + 1, body.height()), self.text(), self._font(), look.colour(tone))
        if self._removable:
            look.draw_icon(painter, "x", tone, 14, body.right() - px(22), middle(body, px(14)))
