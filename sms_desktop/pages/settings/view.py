"""How the settings are laid out: find, sections at the left, rows with a line between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.navigation import NavItem, NavList
from sms_desktop.ui.states import EmptyState, StateStack

_T = "Settings"
_SIDE = 236
_WIDEST = 720
_WORDS = 180  # what the words of a row need beside the control


class SettingRow(QWidget):
    """One setting: its words, what they mean or why it is locked, and the control at the end (or below).

    `sought` is found as well; a row that is not `is_known` is not shown.
    """

    def __init__(
        self, look: Appearance, part: str, control: QWidget, *, below: bool = False, slim: bool = False
    ) -> None:
        super().__init__()
        self.look = look
        self.part = part
        self.control = control
        self.sought = ""
        self.is_known = True
        self._slim = slim
        self.title = Label(look, "", Role.BUTTON, wrap=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.hint = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.lock = BannerIcon(look, "lock", "text-secondary", 14)
        self.lock.hide()
        self._said = QHBoxLayout()
        self._said.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignTop)
        self._said.addWidget(self.hint, 1)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self.title)
        words.addLayout(self._said)
        words.addStretch(1)
        words.setSpacing(0)
        self._is_below = below
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(words, 1)
        self._row.addWidget(control)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._row)
        self._outer.addWidget(Line(look))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_words(self, title: str, hint: str, *, locked: bool = False) -> None:
        """The words in the language in force."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.lock.setVisible(locked)
        self.control.setAccessibleDescription(hint)

    def has(self, words: Sequence[str]) -> bool:
        """Whether every word stands in the texts of the row."""
        said = folded(f"{self.title.text()} {self.hint.text()} {self.sought}")
        return all(word in said for word in words)

    def _fold(self) -> None:
        """Where the words are large and the window is not, the control stands below them."""
        below = self._is_below or self.control.sizeHint().width() + self.look.px(_WORDS) > self.width()
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            side = Qt.AlignmentFlag.AlignLeft if below and not self._is_below else Qt.AlignmentFlag(0)
            self._row.setAlignment(self.control, side)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        gap = px(5 if self._slim else 10)
        self._outer.setContentsMargins(px(3), gap, px(3), 0)
        self._outer.setSpacing(gap)
        self._row.setSpacing(px(12))
        self._said.setSpacing(px(5))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()


class PathLine(QWidget):
    """A path in a line of its own: as much as there is room for, the whole as a tool tip, and a button to copy."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.path = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.copy = IconButton(look, "copy", "", size=28, icon_size=16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(self._on_copied)

    def set_path(self, path: str, copy: str) -> None:
        """Show it; `copy` is what the button is called."""
        self.path.setText(path)
        self.path.setToolTip(path)
        self.copy.set_name(copy)

    @Slot()
    def _on_copied(self) -> None:
        QGuiApplication.clipboard().setText(self.path.text())


class SettingHeading(QWidget):
    """A title over some rows of a section; it is not found by itself."""

    def __init__(self, look: Appearance, part: str, words: str) -> None:
        super().__init__()
        self.look = look
        self.part = part
        self.is_known = True
        self.title = Label(look, words, Role.BODY_STRONG)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def has(self, words: Sequence[str]) -> bool:
        """Never: its rows are."""
        return False

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(3), px(18), px(3), px(4))


class SettingsView(QWidget):
    """All of it; the page fills in sections and rows."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.rows: list[SettingRow | SettingHeading] = []
        self.side = Panel(look, "surface", Edge.TRAILING)
        self.search = TextField(look, "", icon="search", hide_label=True)
        self.search.setObjectName("settings_search")
        self.own = NavList(look, "", small=True, soft=True)
        self.own.setObjectName("settings_own")
        self.school_title = Label(look, "", Role.CAPTION_STRONG, tone="text-secondary")
        self.school = NavList(look, "", small=True, soft=True)
        self.school.setObjectName("settings_school")
        sections = QWidget()
        self._sections = QVBoxLayout(sections)
        for part in (self.own, self.school_title, self.school):
            self._sections.addWidget(part)
        self._sections.addStretch(1)
        self._side = QVBoxLayout(self.side)
        self._side.addWidget(self.search)
        self._side.addWidget(_scrolling(sections), 1)
        self.title = Label(look, "", Role.TITLE_2)
        self.title.setObjectName("page_title")
        self.reset = Button(look, "")
        self.reset.setObjectName("settings_reset")
        self._inner = QWidget()
        self._list = QVBoxLayout(self._inner)
        self._list.addWidget(self.title)
        self._below = QHBoxLayout()
        self._below.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.addLayout(self._below)
        self._list.addStretch(1)
        self._area = _scrolling(self._inner)
        self._area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.none = EmptyState(look, "search", "")
        self.states = StateStack(look, self._area, self.none)
        self._ground = Panel(look, "surface")
        ground = QVBoxLayout(self._ground)
        ground.setContentsMargins(0, 0, 0, 0)
        ground.addWidget(self.states)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._ground, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def add_row(self, row: SettingRow | SettingHeading) -> None:
        """Put a setting at the end."""
        self.rows.append(row)
        self._list.insertWidget(self._list.count() - 2, row)

    def drop_row(self, row: QWidget) -> None:
        """Take one away."""
        self.rows = [one for one in self.rows if one is not row]
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def show_sections(self, own: list[NavItem], school: list[NavItem]) -> None:
        """The sections at the left."""
        self.own.set_items(own)
        self.school.set_items(school)
        self.school_title.setVisible(bool(school))
        self.school.setVisible(bool(school))

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.search.set_label(tr(_T, "Search settings"), tr(_T, "Search settings"))
        self.own.setAccessibleName(tr(_T, "Your settings"))
        self.school_title.setText(tr(_T, "School"))
        self.school.setAccessibleName(tr(_T, "Settings of the school"))
        self.reset.setText(tr(_T, "Reset appearance"))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.side.setFixedWidth(px(_SIDE))
        self._side.setContentsMargins(px(12), px(14), px(12), px(12))
        self._side.setSpacing(px(8))
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(px(8))
        self._inner.setMaximumWidth(px(_WIDEST) + px(80))
        self._list.setContentsMargins(px(40), px(18), px(40), px(24))
        self._list.setSpacing(0)
        self._below.setContentsMargins(px(3), px(16), px(3), px(3))
        self.title.setContentsMargins(px(3), 0, 0, px(6))
        self.school_title.setContentsMargins(px(10), px(8), 0, 0)


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
