"""Choices: the segmented switch, the check box, the radio button and the toggle, painted alike in every theme."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, drawing, middle, rounded, smooth, text, width_of
from sms_desktop.ui.pressable import Pressable


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a segmented switch."""

    key: str
    text: str
    icon: str | None = None


class _SegmentButton(Pressable):
    ring_radius = 4

    def __init__(self, look: Appearance, segment: Segment) -> None:
        self.segment = segment
        self.alone = False
        super().__init__(look, segment.text)
        self.setCheckable(True)
        self.setObjectName(f"segment_{segment.key}")

    def wanted_size(self) -> QSize:
        px = self.look.px
        if self.alone:
            return QSize(px(38), px(28))
        wide = width_of(self.look.font(Role.TABLE_STRONG), self.text()) + 2 * px(12)
        return QSize(round(wide) + (px(22) if self.segment.icon else 0), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        if self.isChecked():
            rounded(painter, body, px(4), look.colour("segment"), look.colour("border"))
        tone = "text" if self.isChecked() or self.hot else "text-secondary"
        tone = tone if self.isEnabled() else "text-disabled"
        if self.segment.icon:
            look.draw_icon(painter, self.segment.icon, tone, 16, px(11), middle(body, px(16)))
            body.adjust(px(33), 0, 0, 0)
        if self.alone:
            return
        font = look.font(Role.TABLE_STRONG if self.isChecked() else Role.TABLE)
        text(painter, body, self.text(), font, look.colour(tone), MIDDLE_LEFT if self.segment.icon else CENTRE)


class SegmentedSwitch(QWidget):
    """One of a few ways to see the same thing. Arrow keys move; emits `chosen` with the key when a person chooses."""

    chosen = Signal(str)

    def __init__(
        self, look: Appearance, name: str, segments: Sequence[Segment], current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _SegmentButton] = {}
        self._row = QHBoxLayout(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for segment in segments:
            button = _SegmentButton(look, segment)
            self._buttons[segment.key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(self._on_clicked)
        self.set_current(current or segments[0].key)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def current(self) -> str:
        """The key of the chosen part."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Choose a part without a signal."""
        self._buttons[key].setChecked(True)

    def set_alone(self, alone: bool) -> None:
        """Show the icons without the words, which become tool tips; for parts that all have an icon."""
        for button in self._buttons.values():
            button.alone = alone
            button.setToolTip(button.text() if alone else "")
            button.updateGeometry()
            button.update()

    def focus_current(self) -> None:
        """Put the focus on the chosen part."""
        self._buttons[self.current].setFocus(Qt.FocusReason.PopupFocusReason)

    def set_texts(self, texts: Sequence[str]) -> None:
        """The words in another language, in order."""
        for button, words in zip(self._buttons.values(), texts, strict=True):
            button.setText(words)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.current)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(2), px(2), px(2), px(2))
        self._row.setSpacing(px(2))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        step = {Qt.Key.Key_Left: -on, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: on, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._buttons)
        target = self._buttons[keys[(keys.index(self.current) + step) % len(keys)]]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        rounded(painter, QRectF(self.rect()), self._look.px(6), self._look.colour("neutral-soft"))


class _Choice(Pressable):
    """A painted sign before a text; the base of check box, radio button and toggle."""

    sign_width = 16
    ring_radius = 4

    def __init__(self, look: Appearance, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent)
        self.setCheckable(True)
        if name:
            self.setAccessibleName(name)

    def _font(self) -> QFont:
        return self.look.font(Role.TABLE)

    def wanted_size(self) -> QSize:
        px = self.look.px
        word = width_of(self._font(), self.text()) + px(9) if self.text() else 0
        return QSize(round(px(self.sign_width) + word) + 1, px(24))

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        """Draw the box, ring or track."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        self.paint_sign(painter, body)
        tone = "text" if self.isEnabled() else "text-disabled"
        text(painter, body.adjusted(px(self.sign_width + 8), 0, 0, 0), self.text(), self._font(), look.colour(tone))


class CheckBox(_Choice):
    """On, off, or mixed (`set_mixed`) when it stands for several rows."""

    def __init__(self, look: Appearance, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        self._mixed = False
        super().__init__(look, text, name=name, parent=parent)

    def set_mixed(self, mixed: bool) -> None:
        """Show that some are on and some off; a press makes it plain again."""
        self._mixed = mixed
        self.update()

    def nextCheckState(self) -> None:
        self._mixed = False
        super().nextCheckState()

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        side = self.look.px(16)
        box = QRectF(place.left(), middle(place, side), side, side)
        paint_check(self.look, painter, box, self.isChecked(), self._mixed, self.isEnabled())


class RadioButton(_Choice):
    """One of several; put those that exclude each other into one parent or `QButtonGroup`."""

    ring_radius = 8

    def __init__(self, look: Appearance, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, name=name, parent=parent)
        self.setAutoExclusive(True)

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        look, side = self.look, self.look.px(16)
        ring = QRectF(place.left(), middle(place, side), side, side)
        if self.isChecked():
            rounded(painter, ring, side / 2, look.colour("surface"), look.colour("accent"), look.px(5))
        else:
            rounded(painter, ring, side / 2, look.colour("surface"), look.colour("border-control"))


class Toggle(_Choice):
    """A setting that applies at once. `setEnabled(False)` is the locked look; say why in the text beside it."""

    sign_width = 36
    ring_radius = 10

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        look, px = self.look, self.look.px
        track = QRectF(place.left(), middle(place, px(20)), px(36), px(20))
        on = self.isChecked()
        if not self.isEnabled():
            fill, line, knob = "neutral-soft", "border", "text-disabled"
        elif on:
            fill, line, knob = "accent", "accent", "on-accent"
        else:
            fill, line, knob = "surface", "border-control", "border-control"
        rounded(painter, track, px(10), look.colour(fill), look.colour(line))
        left = track.right() - px(16) if on else track.left() + px(4)
        rounded(painter, QRectF(left, middle(track, px(12)), px(12), px(12)), px(6), look.colour(knob))


def paint_check(look: Appearance, painter: QPainter, box: QRectF, on: bool, mixed: bool, enabled: bool = True) -> None:
    """A check box 16 by 16, on a page or in a cell."""
    smooth(painter)
    if not (on or mixed):
        token = "border-control" if enabled else "border"
        rounded(painter, box, look.px(4), look.colour("surface"), look.colour(token))
        return
    rounded(painter, box, look.px(4), look.colour("accent" if enabled else "text-disabled"))
    look.draw_icon(
        painter, "minus" if mixed else "check", "on-accent", 12, box.left() + look.px(2), box.top() + look.px(2)
    )
