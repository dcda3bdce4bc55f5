"""Buttons: primary, secondary, quiet, link, on a coloured bar, and the icon button; and the cap of a key."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import CENTRE, MIDDLE_LEFT, centre_of, drawing, middle, rounded, smooth, text, width_of
from sms_desktop.ui.pressable import Pressable

_ICON = 16
_GAP = 8


class Kind(StrEnum):
    """How much a button asks for attention; one PRIMARY on a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"
    RAISED = "raised"  # `surface` fill, for bars with a soft colour


class Button(Pressable):
    """A button with words. `key_hint` is the shortcut shown in it ("Ctrl+Enter"); it does not bind the key.

    One that `folds` shows its icon alone where there is no room for its words; `set_alone` has it so in any case. The
    shortcut goes before the words do.
    """

    def __init__(
        self,
        look: Appearance,
        text: str,
        kind: Kind | str = Kind.SECONDARY,
        *,
        icon: str | None = None,
        trailing_icon: str | None = None,
        key_hint: str = "",
        tone: str | None = None,
        small: bool = False,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._folds = folds
        self._alone = False
        self._kind = Kind(kind)
        self._icon = icon
        self._trailing = trailing_icon
        self._key_hint = key_hint
        self._tone = tone
        self._small = small
        super().__init__(look, text, parent)
        if folds or key_hint:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def is_folded(self) -> bool:
        """Whether it shows its icon alone."""
        return self._alone or (self._folds and self.width() < self.full_width())

    def full_width(self) -> int:
        """How wide it is with its words."""
        return self._words_width() + self._hint_width()

    def set_alone(self, alone: bool) -> None:
        """Show the icon without the words, which become the tool tip."""
        if alone != self._alone and self._icon is not None:
            self._alone = alone
            self.setToolTip(self.text() if alone else "")
            self.updateGeometry()
            self.update()

    def set_icon(self, name: str | None) -> None:
        """Change the icon before the words."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind | str) -> None:
        """Ask for more or less attention, as when an action becomes the main one."""
        self._kind = Kind(kind)
        self.updateGeometry()
        self.update()

    def wanted_size(self) -> QSize:
        high = self.look.px(28) if self._small else self.look.control_height
        return QSize(high if self._alone else self.full_width(), high)

    def _words_width(self) -> int:
        look = self.look
        wide = width_of(self._font(), self.text()) + 2 * self._padding()
        wide += (look.px(_ICON) + look.px(_GAP)) * ((self._icon is not None) + (self._trailing is not None))
        return round(wide)

    def _hint_width(self) -> int:
        if not self._key_hint:
            return 0
        less = self.look.px(4 if self._kind is Kind.PRIMARY else 12)
        return self.look.px(_GAP) + keycap_width(self.look, self._key_hint) - less

    def _padding(self) -> int:
        if self._kind is Kind.LINK:
            return self.look.px(2)  # its words stand at the edge that everything else stands at
        return self.look.px(10 if self._small else 12)

    def _font(self) -> QFont:
        return self.look.font(Role.TABLE_STRONG if self._kind is Kind.PRIMARY else Role.BUTTON)

    def _fill(self) -> QColor | None:
        look, hot = self.look, self.hot
        if self._kind is Kind.PRIMARY and self.isEnabled():
            return look.colour("accent-hover" if hot else "accent")
        if self._kind in (Kind.PRIMARY, Kind.SECONDARY):
            return look.colour("neutral-hover" if hot else "neutral-soft")
        if self._kind is Kind.RAISED:
            return look.colour("hover" if hot else "surface")
        return look.colour("neutral-soft") if hot and self._kind is Kind.QUIET else None

    def _text_token(self) -> str:
        if not self.isEnabled():
            return "text-disabled"
        if self._kind is Kind.PRIMARY:
            return "on-accent"
        if self._kind is Kind.LINK:
            return "accent-hover" if self.hot else "accent"
        return self._tone or "text"

    def _icon_token(self) -> str:
        plain = self._text_token() == "text"
        return "text-secondary" if plain else self._text_token()

    def minimumSizeHint(self) -> QSize:
        wanted = self.wanted_size()
        if self._folds or self._alone:
            return QSize(wanted.height(), wanted.height())
        return QSize(self._words_width(), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._folds or self._alone:
            self.setToolTip(self.text() if self.is_folded else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, drawing(self)
        body = QRectF(self.rect())
        fill = self._fill()
        if fill is not None:
            rounded(painter, body, look.px(self.ring_radius), fill)
        if self.is_folded and self._icon is not None:
            corner = centre_of(body, look.px(_ICON))
            look.draw_icon(painter, self._icon, self._icon_token(), _ICON, corner.x(), corner.y())
            return
        with_hint = bool(self._key_hint) and self.width() >= self.full_width()
        content = (self.full_width() if with_hint else self._words_width()) - 2 * self._padding()
        left = body.left() + max(self._padding(), (body.width() - content) / 2)
        side, gap = look.px(_ICON), look.px(_GAP)
        if self._icon is not None:
            look.draw_icon(painter, self._icon, self._icon_token(), _ICON, left, middle(body, side))
            left += side + gap
        word = min(width_of(self._font(), self.text()), body.right() - left - min(look.px(4), self._padding()) + 1)
        place = QRectF(left, body.top(), word, body.height())
        text(painter, place, self.text(), self._font(), look.colour(self._text_token()), MIDDLE_LEFT)
        if with_hint:
            self._paint_hint(painter, body, left + word + gap)
        if self._trailing is not None:
            look.draw_icon(painter, self._trailing, self._icon_token(), _ICON, left + word + gap, middle(body, side))

    def _paint_hint(self, painter: QPainter, body: QRectF, left: float) -> None:
        look = self.look
        if self._kind is Kind.PRIMARY and self.isEnabled():
            paint_keycap(look, painter, left, body, self._key_hint, "accent-hover", "on-accent")
            return
        tone = "text-secondary" if self.isEnabled() else "text-disabled"
        paint_keycap(look, painter, left - look.px(6), body, self._key_hint, None, tone)


def fold_to_fit(buttons: Sequence[Button], others: float, room: float) -> None:
    """Let buttons show their icons alone, the first ones first, until they and `others` have room beside each other."""
    wide = others + sum(button.full_width() for button in buttons)
    for button in buttons:
        alone = wide > room
        button.set_alone(alone)
        wide -= button.full_width() - button.wanted_size().width()


class IconButton(Pressable):
    """A square button with only an icon; `name` is its accessible name and tool tip and must say what it does."""

    def __init__(
        self,
        look: Appearance,
        icon: str,
        name: str,
        *,
        size: int = 32,
        icon_size: int = 20,
        tone: str = "text-secondary",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon = icon
        self._size = size
        self._icon_size = icon_size
        self._tone = tone
        super().__init__(look, "", parent)
        self.setCheckable(checkable)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what it does, to the pointer and to a screen reader."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def wanted_size(self) -> QSize:
        return QSize(self.look.px(self._size), self.look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        smooth(painter)
        body = QRectF(self.rect())
        token = self._tone if self.isEnabled() else "text-disabled"
        if self.isChecked():
            rounded(painter, body, look.px(self.ring_radius), look.colour("accent-soft"))
            token = "accent"
        elif self.hot:
            rounded(painter, body, look.px(self.ring_radius), look.colour("neutral-soft"))
        if not self.isEnabled():
            painter.setOpacity(0.55)
        place = centre_of(body, look.px(self._icon_size))
        look.draw_icon(painter, self._icon, token, self._icon_size, place.x(), place.y())


class Keycap(QWidget):
    """A key as it stands in help: "Ctrl", "P L A E"."""

    def __init__(self, look: Appearance, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._keys = keys
        self.setAccessibleName(keys)
        look.changed.connect(self._on_look_changed)

    def set_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.setAccessibleName(keys)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(keycap_width(self._look, self._keys), self._look.px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        paint_keycap(self._look, painter, 0, QRectF(self.rect()), self._keys, "neutral-soft", "text-secondary")


def keycap_width(look: Appearance, keys: str) -> int:
    """Room a key cap needs."""
    return round(width_of(look.font(Role.CAPTION_MEDIUM), keys)) + 2 * look.px(6)


def paint_keycap(
    look: Appearance, painter: QPainter, left: float, line: QRectF, keys: str, fill: str | None, tone: str
) -> None:
    """Paint a key cap 20 high, vertically centred in `line`; `fill` None leaves the words alone."""
    high = look.px(20)
    cap = QRectF(left, middle(line, high), keycap_width(look, keys), high)
    if fill is not None:
        rounded(painter, cap, look.px(4), look.colour(fill))
    text(painter, cap, keys, look.font(Role.CAPTION_MEDIUM), look.colour(tone), CENTRE)
