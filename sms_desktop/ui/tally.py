"""The column beside a register: how many of what so far, and what the keys do."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Keycap
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.marks import MarkPainter
from sms_desktop.ui.painting import MIDDLE_RIGHT, drawing, middle, text
from sms_desktop.ui.progress import ThinProgress


class TallyRow(QWidget):
    """A shape, a word and a number."""

    def __init__(self, look: Appearance, mark: str, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks = MarkPainter(look)
        self._mark = mark
        self._word = word
        self._count = "0"
        self.set_row(word, "0")
        look.changed.connect(self._on_look_changed)

    def set_row(self, word: str, count: str) -> None:
        """Change the word and the number, already formatted."""
        self._word, self._count = word, count
        self.setAccessibleName(f"{word}: {count}")
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, drawing(self)
        body = QRectF(self.rect())
        side = px(10)
        self._marks.shape(painter, self._mark, side, body.left() + px(1), middle(body, side))
        words = body.adjusted(px(22), 0, -px(40), 0)
        text(painter, words, self._word, look.font(Role.TABLE), look.colour("text"))
        number = look.font(Role.TABLE_STRONG, tabular=True)
        text(painter, body, self._count, number, look.colour("text"), MIDDLE_RIGHT)


class Tally(QWidget):
    """Title with "11 of 26", a bar, and a row for each mark; the last row, the unmarked, stands under a line."""

    def __init__(self, look: Appearance, marks: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Label(look, "", Role.BODY_STRONG)
        self._progress_text = Label(look, "", Role.TABLE, tone="text-secondary", tabular=True)
        self._bar = ThinProgress(look, "")
        self._rows = {mark: TallyRow(look, mark) for mark in marks}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._progress_text)
        self._column.addLayout(self._head)
        self._column.addWidget(self._bar)
        for place, row in enumerate(self._rows.values()):
            if place == len(self._rows) - 1:
                self._column.addWidget(Line(look, "border"))
            self._column.addWidget(row)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_progress(self, title: str, text: str, done: int, total: int) -> None:
        """The head: words already translated, and the counts for the bar."""
        self._title.setText(title)
        self._progress_text.setText(text)
        self._bar.setAccessibleName(title)
        self._bar.set_count(done, total)

    def set_row(self, mark: str, word: str, count: str) -> None:
        """One row: the word and the formatted number."""
        self._rows[mark].set_row(word, count)

    @Slot()
    def _on_look_changed(self) -> None:
        self._head.setContentsMargins(0, 0, 0, self._look.px(8))


class KeyHelp(QWidget):
    """What keys do, one in a row."""

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = QVBoxLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show (keys, meaning) pairs in the present language."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for cap, meaning in keys:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(Keycap(self._look, cap))
            line.addWidget(Label(self._look, meaning, Role.CAPTION, tone="text-secondary", elide=True), 1)
            self._grid.addWidget(row)

    @Slot()
    def _on_look_changed(self) -> None:
        self._grid.setSpacing(self._look.px(6))
