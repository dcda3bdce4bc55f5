"""Text on the page: a label in a role of the type scale and a token's colour, which shortens itself if asked to."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, facing, text, width_of


class Label(QLabel):
    """One text. `wrap` breaks lines; `elide` shortens to one line and shows the rest as a tool tip."""

    def __init__(
        self,
        look: Appearance,
        content: str = "",
        role: Role | str = Role.BODY,
        *,
        tone: str = "text",
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(content, parent)
        self._alignment = self.alignment()
        self._look = look
        self._role = Role(role)
        self._tone = tone
        self._elide = elide
        self._tabular = tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.setAlignment(self._alignment)

    def set_tone(self, tone: str) -> None:
        """Draw in the colour of another token."""
        self._tone = tone
        self._on_look_changed()

    def set_role(self, role: Role | str) -> None:
        """Draw in another place of the type scale."""
        self._role = Role(role)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self.setFont(self._look.font(self._role, tabular=self._tabular))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._tone))
        self.setPalette(colours)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Where the text stands; left is where reading begins, whatever script the text is in."""
        self._alignment = alignment
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        super().setAlignment(facing(alignment) if mirrored else alignment)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setAlignment(self._alignment)
        super().changeEvent(event)

    def _is_shortened(self) -> bool:
        """Whether a tool tip must show the whole text, unless it has one of its own."""
        return self._elide and not self.toolTip() and width_of(self.font(), self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        if not self._elide:
            return super().minimumSizeHint()
        return QSize(self._look.px(24), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        align = self.alignment() if self.alignment() else MIDDLE_LEFT
        tone = self._look.colour(self._tone)
        text(QPainter(self), QRectF(self.contentsRect()), self.text(), self.font(), tone, align)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._is_shortened():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:  # the style sheet's first polish puts an older palette back
            self._on_look_changed()
        return done


class Line(QWidget):
    """A horizontal line one pixel high in `token`, or a vertical one."""

    def __init__(
        self, look: Appearance, token: str = "neutral-soft", *, vertical: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._token = token
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour(self._token))
