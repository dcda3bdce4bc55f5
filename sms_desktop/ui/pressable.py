"""The base of everything painted that can be pressed, and the one focus ring that goes round it.

The ring is a child of the window, not of the control: it lies outside the control and no layout can cut it. It shows
for the keyboard and hides for the mouse.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.painting import smooth

RING_LINE = 2
RING_GAP = 1
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class Pressable(QAbstractButton):
    """A button that measures itself by `wanted_size()` and repaints when the look or the pointer changes.

    Enter presses it as Space does. `ring_radius` is the radius of its own outline at 100 %.
    """

    ring_radius = 6

    def __init__(self, look: Appearance, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def setText(self, text: str) -> None:
        """Change the words and, while no other name was given, the accessible name."""
        if self.accessibleName() == self.text():
            self.setAccessibleName(text)
        super().setText(text)
        self.updateGeometry()
        self.update()

    @property
    def hot(self) -> bool:
        """Whether the pointer is over it or it is held down."""
        return self.isEnabled() and (self.underMouse() or self.isDown())

    def wanted_size(self) -> QSize:
        """The size at the present text size."""
        raise NotImplementedError

    @Slot()
    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self.wanted_size()

    def minimumSizeHint(self) -> QSize:
        return self.wanted_size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class FocusRing(QWidget):
    """The ring of one window: 2 px `focus`, 1 px away from the focused control."""

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: Pressable | None = None
        self._watched: list[QWidget] = []
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self._place)

    @property
    def target(self) -> "Pressable | None":
        """The control the ring goes round, if any."""
        return self._target

    def follow(self, target: "Pressable | None") -> None:
        """Go round another control, or away."""
        for widget in self._watched:
            if shiboken6.isValid(widget):  # what holds the focus may be on its way out
                widget.removeEventFilter(self)
        self._watched = []
        self._target = target
        step: QWidget | None = target
        while step is not None and step is not self.window():
            step.installEventFilter(self)
            step.destroyed.connect(self._on_destroyed)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    @Slot()
    def _on_destroyed(self) -> None:
        self._watched = []
        self._target = None
        self.hide()

    @Slot()
    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        reach = self._look.px(RING_LINE + RING_GAP)
        corner = target.mapTo(self.window(), QPoint(0, 0))
        place = QRect(corner, target.size()).adjusted(-reach, -reach, reach, reach)
        self.setGeometry(place & self._visible_part(reach))
        self._whole = QRectF(place.translated(-self.x(), -self.y()))
        self.raise_()
        self.show()
        self.update()

    def _visible_part(self, reach: int) -> QRect:
        """What the scroll areas above the control leave visible of it, and the ring's reach."""
        part = self.window().rect()
        step = self._target.parentWidget() if self._target else None
        while step is not None and step is not self.window():
            above = step.parentWidget()
            if isinstance(above, QAbstractScrollArea) and above.viewport() is step:
                part &= QRect(step.mapTo(self.window(), QPoint(0, 0)), step.size()).adjusted(
                    -reach, -reach, reach, reach
                )
            step = above
        return part

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None:
            return
        look = self._look
        line = look.px(RING_LINE)
        painter = QPainter(self)
        smooth(painter)
        painter.setPen(QPen(look.colour("focus"), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = look.px(self._target.ring_radius) + look.px(RING_GAP) + line / 2
        half = line / 2
        painter.drawRoundedRect(self._whole.adjusted(half, half, -half, -half), radius, radius)


class FocusRings(QObject):
    """Gives every window its ring. The composition root makes one for the application."""

    def __init__(self, look: Appearance, app: QApplication) -> None:
        super().__init__(look)
        self._look = look
        app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and (now is None or now.window() is not old.window()):
            self._ring(old.window()).follow(None)
        if now is None:
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._ring(now.window()).follow(now if isinstance(now, Pressable) and not by_mouse else None)

    def _ring(self, window: QWidget) -> FocusRing:
        found = window.findChild(FocusRing, "focus_ring", Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, FocusRing) else FocusRing(self._look, window)
