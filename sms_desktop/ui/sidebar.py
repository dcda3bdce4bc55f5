"""The sidebar: school, places, saved searches, the places at the bottom, account. 224 wide, or 56 with icons only."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.navigation import NavItem, NavList
from sms_desktop.ui.painting import CENTRE, centre_of, drawing, middle, rounded, text
from sms_desktop.ui.pressable import Pressable

WIDE = 224
NARROW = 56
_LEAST_PLACE = 22  # an icon and a line round it


class _TwoLines(Pressable):
    """A sign, a name over a quiet second line, and an optional chevron; alone when collapsed."""

    height_pixels = 40
    sign_pixels = 28

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        self._second = ""
        self.collapsed = False
        super().__init__(look, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, name: str, second: str) -> None:
        """Change both lines."""
        self._second = second
        self.setText(name)
        self.setAccessibleDescription(second)
        self.setToolTip(f"{name}\n{second}")

    def wanted_size(self) -> QSize:
        return QSize(self.look.px(40), self.look.px(self.height_pixels))

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        """Draw what stands before the words."""
        raise NotImplementedError

    def has_chevron(self) -> bool:
        """Whether pressing opens a menu."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        if self.hot:
            rounded(painter, body.adjusted(0, px(2), 0, -px(2)), px(6), look.colour("hover"))
        side = px(self.sign_pixels)
        left = (body.width() - side) / 2 if self.collapsed else px(8)
        self.paint_sign(painter, QRectF(left, middle(body, side), side, side))
        if self.collapsed:
            return
        words = body.adjusted(px(10) + side + px(8), 0, -px(28) if self.has_chevron() else -px(4), 0)
        line = px(16)
        top = words.center().y() - line
        text(
            painter, QRectF(words.left(), top, words.width(), line), self.text(), self._name_font(), look.colour("text")
        )
        second = QRectF(words.left(), top + line, words.width(), line)
        text(painter, second, self._second, look.font(Role.CAPTION), look.colour("text-secondary"))
        if self.has_chevron():
            look.draw_icon(painter, "chevron-down", "text-secondary", 16, body.right() - px(24), middle(body, px(16)))

    def _name_font(self) -> QFont:
        return self.look.font(Role.TABLE_STRONG)


class SchoolHeader(_TwoLines):
    """The school and the year; pressing it offers other schools or years if the window gives it a menu."""

    height_pixels = 48

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        self._chevron = False
        super().__init__(look, parent)

    def set_chevron(self, shown: bool) -> None:
        """Show that pressing opens a menu."""
        self._chevron = shown
        self.update()

    def has_chevron(self) -> bool:
        return self._chevron

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        paint_crest(self.look, painter, place)


class AccountRow(_TwoLines):
    """Who is signed in and as what."""

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        look = self.look
        rounded(painter, place, place.width() / 2, look.colour("accent-soft"))
        font = look.font(Role.CAPTION_STRONG)
        text(painter, place, initials(self.text()), font, look.colour("accent"), CENTRE)

    def _name_font(self) -> QFont:
        return self.look.font(Role.BUTTON)


def paint_crest(look: Appearance, painter: QPainter, place: QRectF) -> None:
    """The product's sign: a cap on the accent."""
    rounded(painter, place, look.px(6), look.colour("accent"))
    corner = centre_of(place, look.px(18))
    look.draw_icon(painter, "graduation-cap", "on-accent", 18, corner.x(), corner.y())


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name."""
    words = [word for word in name.replace(",", " ").split() if word]
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


class Sidebar(Panel):
    """Emits `chosen` with the key of a place from any group; `school` and `account` are buttons to connect to."""

    chosen = Signal(str)

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "sidebar", Edge.TRAILING, parent)
        self._collapsed = False
        self.setAccessibleName(name)
        self.school = SchoolHeader(look)
        self.account = AccountRow(look)
        self.places = NavList(look, name)
        self.saved_title = Label(look, "", Role.CAPTION_STRONG, tone="text-secondary", elide=True)
        self.saved = NavList(look, "", small=True)
        self.bottom = NavList(look, name)
        for part, part_name in (
            (self.school, "sidebar_school"),
            (self.places, "sidebar_places"),
            (self.saved, "sidebar_saved"),
            (self.bottom, "sidebar_bottom"),
            (self.account, "sidebar_account"),
        ):
            part.setObjectName(part_name)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._gap = QWidget()
        for widget in (self.school, self._gap, self.places, self.saved_title, self.saved):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._rule = Line(look, "border")
        for widget in (self.bottom, self._rule, self.account):
            self._column.addWidget(widget)
        for group in (self.places, self.saved, self.bottom):
            group.chosen.connect(self.chosen)
        self.set_saved("", ())
        self._apply_sizes()

    @property
    def collapsed(self) -> bool:
        """Whether only icons show."""
        return self._collapsed

    def set_places(self, items: Sequence[NavItem]) -> None:
        """The places at the top."""
        self.places.set_items(items)
        self._fit()

    def set_saved(self, title: str, items: Sequence[NavItem]) -> None:
        """The group under its own title; hidden when empty."""
        self.saved_title.setText(title)
        self.saved.setAccessibleName(title)
        self.saved.set_items(items)
        self._show_saved()

    def set_bottom(self, items: Sequence[NavItem], name: str = "") -> None:
        """The places above the account; `name` is the group's accessible name."""
        self.bottom.set_items(items)
        self._fit()
        if name:
            self.bottom.setAccessibleName(name)

    def set_current(self, key: str) -> None:
        """Mark the place the window shows."""
        for group in (self.places, self.saved, self.bottom):
            group.set_current(key)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons only, or everything."""
        self._collapsed = collapsed
        for row in (self.school, self.account):
            row.collapsed = collapsed
        for group in (self.places, self.saved, self.bottom):
            group.set_collapsed(collapsed)
        self._show_saved()
        self._apply_sizes()

    def _show_saved(self) -> None:
        shown = bool(self.saved.items()) and not self._collapsed
        self.saved_title.setVisible(shown)
        self.saved.setVisible(shown)

    def _apply_sizes(self) -> None:
        px = self.look.px
        self.setFixedWidth(px(NARROW if self._collapsed else WIDE))
        self._column.setContentsMargins(px(8), 0, px(8) + 1, px(6))
        self._gap.setFixedHeight(px(8))
        self.saved_title.setContentsMargins(px(10), px(12), px(10), px(6))
        self.account.setFixedHeight(px(48))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Where the words are large and the window is low, the places move together; none lies over another."""
        groups = [group for group in (self.places, self.saved, self.bottom) if not group.isHidden()]
        rows = sum(len(group.items()) for group in groups)
        wanted = sum(group.usual_height() for group in groups)
        fixed = (self.school, self._gap, self._rule, self.account)
        room = self.height() - self._column.contentsMargins().bottom() - sum(one.height() for one in fixed)
        room -= self.saved_title.sizeHint().height() if not self.saved_title.isHidden() else 0
        tight = wanted > room and rows > 0
        for group in groups:
            group.set_most(max(self.look.px(_LEAST_PLACE), room // rows) if tight else 0)

    @Slot()
    def _on_look_changed(self) -> None:
        self._apply_sizes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
