"""Tabs of saved views: a pin where one is pinned, the name, how many rows it has; the current one is underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import IconButton
from sms_desktop.ui.painting import drawing, horizontal_line, middle, text, width_of
from sms_desktop.ui.pressable import Pressable

TABS_HEIGHT = 38
_MARK = 2
_MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class SavedTab:
    """One tab; `count` is already written in the language, "" while it is not known. `changed` shows a dot."""

    key: str
    text: str
    count: str = ""
    pinned: bool = False
    changed: bool = False


class SavedTabs(QWidget):
    """Arrow keys move between tabs. What does not fit goes behind the "more" button."""

    chosen = Signal(str)
    new_wanted = Signal()
    menu_wanted = Signal(str, QPoint)
    more_wanted = Signal(list)  # keys of the tabs that are not shown

    def __init__(self, look: Appearance, name: str) -> None:
        super().__init__()
        self._look = look
        self._tabs: list[_Tab] = []
        self._current = ""
        self.setAccessibleName(name)
        self.add = IconButton(look, "plus", "", size=28, icon_size=16)
        self.add.setObjectName("view_add")
        self.more = IconButton(look, "ellipsis", "", size=28, icon_size=16)
        self.more.setObjectName("view_more")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.more)
        self._row.addWidget(self.add)
        self._row.addStretch(1)
        self.more.hide()
        self.add.clicked.connect(self.new_wanted)
        self.more.clicked.connect(self._on_more)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_names(self, *, add: str, more: str) -> None:
        """What the buttons do, in the language in force."""
        self.add.set_name(add)
        self.more.set_name(more)

    def set_tabs(self, tabs: Sequence[SavedTab], current: str) -> None:
        """Show these tabs."""
        while len(self._tabs) > len(tabs):
            gone = self._tabs.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._tabs) < len(tabs):
            made = _Tab(self._look)
            made.clicked.connect(self._on_clicked)
            made.menu_wanted.connect(self._on_menu_wanted)
            self._row.insertWidget(len(self._tabs), made)
            self._tabs.append(made)
        self._current = current
        for widget, tab in zip(self._tabs, tabs, strict=True):
            widget.show_tab(tab, tab.key == current)
        self._fit()

    def tab(self, key: str) -> QWidget | None:
        """The widget of a tab."""
        return next((widget for widget in self._tabs if widget.tab.key == key), None)

    def _fit(self) -> None:
        """Hide the last tabs that do not fit, but never the current one."""
        room = self.width() - self._look.px(28 * 2 + 48 + 2 * 20)
        wide = {widget: widget.wanted_size().width() + self._row.spacing() for widget in self._tabs}
        left = sum(wide.values())
        hidden = 0
        for widget in reversed(self._tabs):
            fits = left <= room or widget.tab.key == self._current
            widget.setVisible(fits)
            if not fits:
                left -= wide[widget]
                hidden += 1
        self.more.setVisible(hidden > 0)

    @Slot()
    def _on_clicked(self) -> None:
        widget = self.sender()
        if isinstance(widget, _Tab):
            self.chosen.emit(widget.tab.key)

    @Slot(str, QPoint)
    def _on_menu_wanted(self, key: str, at: QPoint) -> None:
        self.menu_wanted.emit(key, at)

    @Slot()
    def _on_more(self) -> None:
        self.more_wanted.emit([widget.tab.key for widget in self._tabs if not widget.isVisible()])

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(TABS_HEIGHT))
        self._row.setContentsMargins(px(24), 0, px(24), 0)
        self._row.setSpacing(px(20))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        step = {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on}.get(Qt.Key(event.key()))
        shown = [widget for widget in self._tabs if widget.isVisible()]
        place = next((n for n, widget in enumerate(shown) if widget.hasFocus()), -1)
        if step is None or place < 0:
            super().keyPressEvent(event)
            return
        target = shown[(place + step) % len(shown)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        horizontal_line(painter, self.height() - 1, 0, self.width(), self._look.colour("border"))


class _Tab(Pressable):
    """One tab, drawn down to the line below."""

    menu_wanted = Signal(str, QPoint)
    ring_radius = 4

    def __init__(self, look: Appearance) -> None:
        self.tab = SavedTab("", "")
        super().__init__(look, "")
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_tab(self, tab: SavedTab, current: bool) -> None:
        """Say another view."""
        self.tab = tab
        self.setObjectName(f"view_{tab.key}")
        self.setText(tab.text)
        self.setAccessibleName(f"{tab.text}, {tab.count}" if tab.count else tab.text)
        self.setChecked(current)
        self.setVisible(True)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """The page chooses; a press alone changes nothing."""

    def _fonts(self) -> tuple[QFont, QFont]:
        look = self.look
        return look.font(Role.TABLE_STRONG if self.isChecked() else Role.TABLE), look.font(Role.TABLE, tabular=True)

    def _name_width(self) -> float:
        wide = width_of(self.look.font(Role.TABLE_STRONG if self.isChecked() else Role.TABLE), self.tab.text)
        return min(wide, self.look.px(_MOST_NAME)) + 1

    def wanted_size(self) -> QSize:
        px = self.look.px
        wide = self._name_width() + px(4)
        if self.tab.pinned:
            wide += px(20)
        if self.tab.count:
            wide += width_of(self._fonts()[1], self.tab.count) + px(6)
        if self.tab.changed:
            wide += px(10)
        return QSize(round(wide), px(TABS_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect()).adjusted(px(2), 0, 0, 0)
        current = self.isChecked()
        name, number = self._fonts()
        tone = "text" if current or self.hot else "text-secondary"
        left = body.left()
        if self.tab.pinned:
            look.draw_icon(painter, "pin", "accent" if current else "text-secondary", 14, left, middle(body, px(14)))
            left += px(20)
        wide = self._name_width()
        text(painter, QRectF(left, 0, wide, body.height()), self.tab.text, name, look.colour(tone))
        left += wide + px(5)
        if self.tab.count:
            wide = width_of(number, self.tab.count) + 1
            place = QRectF(left, 0, wide, body.height())
            text(painter, place, self.tab.count, number, look.colour("text-secondary"))
            left += wide + px(5)
        if self.tab.changed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QRectF(left, middle(body, px(6)), px(6), px(6)))
        if current:
            painter.fillRect(0, self.height() - px(_MARK), self.width(), px(_MARK), look.colour("accent"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.tab.key, event.globalPos())
