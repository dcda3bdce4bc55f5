"""The bar over the page: back and forward, where one is, the way to search, the term and help."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, IconButton, Kind, keycap_width, paint_keycap
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import drawing, middle, rounded, text, width_of
from sms_desktop.ui.pressable import Pressable

HEIGHT = 48
_SEARCH_WIDTH = 400
_SEARCH_LEAST = 120


class Crumb(NamedTuple):
    """One step of the way to the page; `key` is where pressing it goes."""

    text: str
    key: str = ""


class SearchButton(Pressable):
    """Looks like a search field and opens the palette when pressed or typed into."""

    def __init__(self, look: Appearance, text: str, keys: str, parent: QWidget | None = None) -> None:
        self._keys = keys
        super().__init__(look, text, parent)

    def set_keys(self, keys: str) -> None:
        """The shortcut shown in it."""
        self._keys = keys
        self.update()

    def wanted_size(self) -> QSize:
        return QSize(self.look.px(_SEARCH_WIDTH), self.look.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(_SEARCH_LEAST), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        line = look.colour("focus" if self.hot else "border-control")
        rounded(painter, body, px(6), look.colour("canvas"), line)
        look.draw_icon(painter, "search", "text-secondary", 16, px(11), middle(body, px(16)))
        cap = keycap_width(look, self._keys)
        words = body.adjusted(px(35), 0, -cap - px(14), 0)
        text(painter, words, self.text(), look.font(Role.TABLE), look.colour("text-secondary"))
        paint_keycap(look, painter, body.right() - cap - px(6), body, self._keys, "neutral-soft", "text-secondary")


class CrumbButton(Pressable):
    """A step back in the way to the page."""

    ring_radius = 4

    def wanted_size(self) -> QSize:
        return QSize(round(width_of(self._font(), self.text())) + 1, self.look.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(24), self.look.px(24))

    def _font(self) -> QFont:
        return self.look.font(Role.TABLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = "text" if self.hot else "text-secondary"
        text(QPainter(self), QRectF(self.rect()), self.text(), self._font(), self.look.colour(tone))


class TopBar(Panel):
    """Signals: `went_back`, `went_forward`, `search_wanted`, `term_wanted`, `help_wanted`, `crumb_chosen(key)`."""

    went_back = Signal()
    went_forward = Signal()
    search_wanted = Signal()
    term_wanted = Signal()
    help_wanted = Signal()
    crumb_chosen = Signal(str)

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(look, "surface", Edge.BOTTOM, parent)
        self.back = IconButton(look, "arrow-left", "")
        self.forward = IconButton(look, "arrow-right", "")
        self.search = SearchButton(look, "", "Ctrl+K", self)
        self.term = Button(look, "", Kind.QUIET, trailing_icon="chevron-down")
        self.help = IconButton(look, "circle-question-mark", "")
        self._trail = QWidget()
        self._trail.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._trail_row = QHBoxLayout(self._trail)
        self._row = QHBoxLayout(self)
        for widget in (self.back, self.forward, self._trail):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self.term, self.help):
            self._row.addWidget(widget)
        for button, name, signal in (
            (self.back, "top_back", self.went_back),
            (self.forward, "top_forward", self.went_forward),
            (self.search, "top_search", self.search_wanted),
            (self.term, "top_term", self.term_wanted),
            (self.help, "top_help", self.help_wanted),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
        for before, after in pairwise((self.back, self.forward, self.search, self.term, self.help)):
            QWidget.setTabOrder(before, after)
        self.set_history(False, False)
        self.set_term("")
        self._on_look_changed()

    def set_names(self, *, back: str, forward: str, search: str, help_: str, search_keys: str = "Ctrl+K") -> None:
        """The words of the bar in the present language."""
        self.back.set_name(back)
        self.forward.set_name(forward)
        self.help.set_name(help_)
        self.search.set_keys(search_keys)
        self.search.setText(search)

    def set_history(self, can_go_back: bool, can_go_forward: bool) -> None:
        """Whether there is somewhere to go back and forward to."""
        self.back.setEnabled(can_go_back)
        self.forward.setEnabled(can_go_forward)

    def set_term(self, text: str) -> None:
        """The term in force; empty hides the button."""
        self.term.setText(text)
        self.term.setVisible(bool(text))
        self._place_search()

    def set_breadcrumb(self, crumbs: Sequence[Crumb]) -> None:
        """The way to the page; the last step is the page itself."""
        while (item := self._trail_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, crumb in enumerate(crumbs):
            if place:
                self._trail_row.addWidget(BannerIcon(self.look, "chevron-right", "text-secondary", 14))
            self._trail_row.addWidget(self._step(crumb, place == len(crumbs) - 1))
        self._place_search()

    def _step(self, crumb: Crumb, last: bool) -> QWidget:
        if last or not crumb.key:
            role, tone = (Role.TABLE_STRONG, "text") if last else (Role.TABLE, "text-secondary")
            return Label(self.look, crumb.text, role, tone=tone, elide=True)
        button = CrumbButton(self.look, crumb.text)
        button.setObjectName(f"crumb_{crumb.key}")
        button.clicked.connect(lambda _=False, key=crumb.key: self.crumb_chosen.emit(key))
        return button

    def _place_search(self) -> None:
        """Centre the field over the page, or squeeze it between the breadcrumb and the term."""
        px = self.look.px
        start = self._row.contentsMargins().left() + 2 * px(36) + px(8) + self._trail.sizeHint().width() + px(12)
        right = self.term if self.term.text() else self.help
        end = self.width() - px(16) - self.help.sizeHint().width() - px(12)
        if right is self.term:
            end -= self.term.sizeHint().width() + px(4)
        wide = max(px(_SEARCH_LEAST), min(px(_SEARCH_WIDTH), end - start))
        left = max(start, min((self.width() - wide) // 2, end - wide))
        place = QRect(left, (self.height() - px(32)) // 2, wide, px(32))
        self.search.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(12), 0, px(16), 1)
        self._row.setSpacing(px(4))
        self._trail_row.setContentsMargins(px(8), 0, 0, 0)
        self._trail_row.setSpacing(px(6))
        self._place_search()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_search()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._place_search()
        return super().event(event)
