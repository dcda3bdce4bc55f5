"""Lines of words and figures, as a sum stands on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Slot
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sms_desktop.models.grade_working import LineStyle, SumLine
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, drawing, horizontal_line, text, width_of

_HIGH = {LineStyle.TITLE: 34, LineStyle.GAP: 10}
_LINE = 22
_ROLES = {
    LineStyle.TITLE: Role.TITLE_3,
    LineStyle.HEAD: Role.TABLE_STRONG,
    LineStyle.TOTAL: Role.TABLE_STRONG,
    LineStyle.NOTE: Role.CAPTION_STRONG,
}


class SumLines(QWidget):
    """The lines, one below the other; a screen reader hears them as one text."""

    def __init__(self, look: Appearance, lines: Sequence[SumLine] = ()) -> None:
        super().__init__()
        self._look = look
        self._lines: Sequence[SumLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)
        self.set_lines(lines)

    def set_lines(self, lines: Sequence[SumLine]) -> None:
        """Say these."""
        self._lines = tuple(lines)
        self.setAccessibleName("\n".join(f"{one.words} {one.figure}".strip() for one in lines if one.words))
        self._on_look_changed()

    @property
    def lines(self) -> Sequence[SumLine]:
        """What is said."""
        return self._lines

    def _heights(self) -> list[int]:
        return [self._look.px(_HIGH.get(one.style, _LINE)) for one in self._lines]

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(sum(self._heights()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), sum(self._heights()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, drawing(self)
        y = 0
        for line, high in zip(self._lines, self._heights(), strict=True):
            area = QRectF(0, y, self.width(), high)
            font = look.font(_ROLES.get(line.style, Role.TABLE), tabular=True)
            quiet = line.style in (LineStyle.QUIET, LineStyle.NOTE)
            colour = look.colour("text-secondary" if quiet else "text")
            if line.style is LineStyle.TOTAL:
                horizontal_line(painter, y, 0, self.width(), look.colour("border"))
            figure = width_of(font, line.figure) + look.px(10) if line.figure else 0
            indent = look.px(12) if line.style in (LineStyle.ITEM, LineStyle.QUIET) else 0
            text(painter, area.adjusted(indent, 0, -figure, 0), line.words, font, colour, MIDDLE_LEFT)
            text(painter, area, line.figure, font, colour, MIDDLE_RIGHT)
            y += high

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            y = 0
            for line, high in zip(self._lines, self._heights(), strict=True):
                if y <= event.pos().y() < y + high:
                    QToolTip.showText(event.globalPos(), line.words, self)
                y += high
            return True
        return super().event(event)
