"""The bar at the foot of a list while rows are checked, and the panel at its side in which they are changed."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.labels import Label, Line

SIDE_WIDTH = 344
SELECTION_HEIGHT = 48
SIDE_FOOT = 56  # the buttons of a panel


class SelectionBar(Panel):
    """How many are chosen, what can be done with them, and the way out."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "accent-soft", Edge.TOP)
        self.words = Label(look, "", Role.TABLE_STRONG, tabular=True)
        self.words.setObjectName("selection_count")
        self.clear = Button(look, "", Kind.LINK, small=True)
        self.clear.setObjectName("selection_clear")
        self._key = Label(look, "Esc", Role.CAPTION, tone="text-secondary")
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.words)
        self._row.addStretch(1)
        self._row.addWidget(self.clear)
        self._row.addWidget(self._key)
        self._actions: list[tuple[Button, str]] = []
        self._fitted: tuple[object, ...] = ()
        self._on_look_changed()

    def add_action(self, button: Button, icon: str) -> None:
        """Put a button after the others; where there is little room its icon is left out, then its words are."""
        self._actions.append((button, icon))
        self._row.insertWidget(len(self._actions), button)

    def _fit(self) -> None:
        """Icons go first; where the words have no room without them, the icons stand alone."""
        fitted = (self.width(), self.look.scale, self.words.text(), *(button.text() for button, _ in self._actions))
        if fitted == self._fitted:
            return
        self._fitted = fitted
        for icons in (True, False):
            for button, icon in self._actions:
                button.set_icon(icon if icons else None)
                button.set_alone(False)
            if self._row.sizeHint().width() <= self.width():
                return
        for button, icon in self._actions:
            button.set_icon(icon)
            button.set_alone(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(560), self.look.px(SELECTION_HEIGHT))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(SELECTION_HEIGHT))
        self._row.setContentsMargins(px(24), 1, px(24), 0)
        self._row.setSpacing(px(8))
        self.words.setContentsMargins(0, 0, px(6), 0)
        self.update()


class SidePanel(Panel):
    """A panel 344 wide at the side of a list: title, body, buttons below. Esc and the cross close it."""

    closed = Signal()

    def __init__(self, look: Appearance, close: str) -> None:
        super().__init__(look, "surface", Edge.LEADING)
        self.title = Label(look, "", Role.TITLE_3, elide=True)
        self.note = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.cross = IconButton(look, "x", close, size=28, icon_size=16)
        self.cross.setObjectName("side_close")
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.cross)
        self.body = QVBoxLayout()
        self._line = Line(look, "border")
        self.foot = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.note)
        self._column.addLayout(self.body, 1)
        self._column.addWidget(self._line)
        self._column.addLayout(self.foot)
        self.cross.clicked.connect(self.closed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedWidth(px(SIDE_WIDTH))
        self._column.setContentsMargins(px(21), px(14), px(20), px(14))
        self._column.setSpacing(px(12))
        self.body.setSpacing(px(12))
        self.foot.setSpacing(px(8))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
