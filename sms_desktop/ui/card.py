"""Surfaces: a plain panel in a token's colour with chosen edges, and the card with a header."""

from enum import Flag, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.painting import rounded, smooth, width_of


class Edge(Flag):
    """Which edges of a panel carry a line."""

    NONE = 0
    TOP = auto()
    BOTTOM = auto()
    LEADING = auto()
    TRAILING = auto()


class Panel(QWidget):
    """A rectangle in a token's colour; lines of 1 px `border` at the edges asked for."""

    def __init__(
        self, look: Appearance, token: str = "surface", edges: Edge = Edge.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._token = token
        self._edges = edges
        look.changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.update()

    def set_token(self, token: str) -> None:
        """Fill with another token."""
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        painter.fillRect(self.rect(), look.colour(self._token))
        line, wide, high = look.colour("border"), self.width(), self.height()
        if Edge.TOP in self._edges:
            painter.fillRect(0, 0, wide, 1, line)
        if Edge.BOTTOM in self._edges:
            painter.fillRect(0, high - 1, wide, 1, line)
        left_to_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        for edge, at_start in ((Edge.LEADING, left_to_right), (Edge.TRAILING, not left_to_right)):
            if edge in self._edges:
                painter.fillRect(0 if at_start else wide - 1, 0, 1, high, line)


class Card(QWidget):
    """A rounded surface on the canvas. With a `title` it has a header 44 high; put content into `body`.

    `note` is the quiet text at the header's end, `add_header_action` puts a widget there.
    """

    def __init__(
        self,
        look: Appearance,
        title: str = "",
        *,
        note: str = "",
        padding: int = 16,
        focus_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._padding = padding
        self._marked = focus_line
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
        self.title = Label(look, title, Role.BODY_STRONG, elide=True)
        self.note = Label(look, note, Role.CAPTION, tone="text-secondary")
        self._header = QWidget()
        self._header_row = QHBoxLayout(self._header)
        self._header_row.addWidget(self.title, 1)
        self._header_row.addWidget(self.note)
        self._rule = Line(look)
        for part in (self._header, self._rule):
            self._outer.addWidget(part)
            part.setVisible(bool(title))
        self.body = QVBoxLayout()
        self._outer.addLayout(self.body, 1)
        self.setAccessibleName(title)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_title(self, title: str, note: str = "") -> None:
        """Change the words of the header."""
        self.title.setText(title)
        self.note.setText(note)
        self.setAccessibleName(title)
        for part in (self._header, self._rule):
            part.setVisible(bool(title))
        self._fit()

    def add_header_action(self, widget: QWidget) -> None:
        """Put a widget, such as a link button, at the end of the header."""
        self._header_row.addWidget(widget)

    def set_focus_line(self, marked: bool) -> None:
        """Draw the outline 2 px in `focus`, as for the first of several choices."""
        self._marked = marked
        self.update()

    def _on_look_changed(self) -> None:
        px = self.look.px
        self._header.setFixedHeight(px(44))
        self._header_row.setContentsMargins(px(16), 0, px(16), 0)
        self._header_row.setSpacing(px(8))
        pad = px(self._padding)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(px(8))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The note gives way to the title."""
        edges, gap = self._header_row.contentsMargins(), self._header_row.spacing()
        room = self.width() - 2 - edges.left() - edges.right() - width_of(self.title.font(), self.title.text())
        for place in range(2, self._header_row.count()):
            item = self._header_row.itemAt(place)
            widget = item.widget() if item is not None else None
            room -= widget.sizeHint().width() + gap if widget is not None and not widget.isHidden() else 0
        note = width_of(self.note.font(), self.note.text())
        self.note.setVisible(bool(self.note.text()) and note + gap <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        line, width = (self.look.colour("focus"), 2) if self._marked else (self.look.colour("border"), 1)
        rounded(painter, QRectF(self.rect()), self.look.px(10), self.look.colour("surface"), line, width)
