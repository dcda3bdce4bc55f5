"""What each column comes to, under the grid and in line with it: mean, median, how much is missing."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.grade_words import rounded
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.grid_header import NUMBER_ROOM
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, horizontal_line, text
from sms_desktop.ui.rows import CELL_MARGIN
from sms_desktop.ui.table import PAGE_EDGE

_T = "Gradebook"
_ROW = 26


class Summary(QWidget):
    """Three lines painted under the columns of the grid."""

    def __init__(self, look: Appearance, table: GradeTable, model: GradeModel) -> None:
        super().__init__()
        self._look = look
        self._table = table
        self._model = model
        self._count = 3
        self.setObjectName("gradebook_summary")
        table.horizontalScrollBar().valueChanged.connect(self.update)
        table.horizontalScrollBar().rangeChanged.connect(self.update)
        table.verticalScrollBar().rangeChanged.connect(self.update)
        table.header.sectionResized.connect(self.update)
        model.modelReset.connect(self.update)
        model.counted.connect(self._on_counted)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_brief(self, brief: bool) -> None:
        """The mean alone, where the window is low."""
        count = 1 if brief else 3
        if count != self._count:
            self._count = count
            self._on_look_changed()

    def lines(self, column: int) -> tuple[str, str, str]:
        """Mean, median and count of missing of a column, as shown."""
        found = self._model.statistics(column)
        if found is None or not (found.graded or found.missing):
            return "–", "–", "–"
        return rounded(found.mean), rounded(found.median), str(found.missing)

    def result_lines(self) -> tuple[str, str, str]:
        """The same of the results."""
        return self._model.result_lines()

    @Slot()
    def _on_counted(self) -> None:
        self.update()
        words = [tr(_T, "Mean"), tr(_T, "Median"), tr(_T, "Missing")]
        result = ", ".join(f"{word} {value}" for word, value in zip(words, self.result_lines(), strict=True))
        self.setAccessibleName(tr(_T, "Results of the class: {figures}", figures=result))

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(_ROW) * self._count + 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, table, painter = self._look, self._table, QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        whole, border, mirrored = QRectF(self.rect()), look.colour("border"), table.mirrored
        painter.fillRect(whole, look.colour("canvas"))
        shift = self.width() - table.viewport().width() if mirrored else 0
        painter.translate(shift, 0)
        px, high = look.px, look.px(_ROW)
        margin, edge = px(CELL_MARGIN), px(PAGE_EDGE)
        words = (tr(_T, "Mean"), tr(_T, "Median"), tr(_T, "Missing"))
        strong, plain = look.font(Role.BUTTON), look.font(Role.TABLE, tabular=True)
        quiet = look.colour("text-secondary")
        painter.save()
        painter.setClipRect(table.scrolled_area.adjusted(0, 0, 0, self.height()))
        for column, x, wide in table.bands():
            for at, value in enumerate(self.lines(column)):
                text(
                    painter,
                    QRectF(x + margin, 1 + at * high, wide - 2 * margin, high),
                    value,
                    plain,
                    quiet,
                    MIDDLE_RIGHT,
                )
        painter.restore()
        start, frozen, x = edge + px(NUMBER_ROOM), table.frozen_width, table.lead_x
        left, room = x + (margin if mirrored else start), frozen - start - margin
        trail, trail_wide = table.trail_x, table.trail_width
        inner = trail + (edge if mirrored else margin)
        for at, (word, value) in enumerate(zip(words, self.result_lines(), strict=True)):
            text(painter, QRectF(left, 1 + at * high, room, high), word, strong, quiet, MIDDLE_LEFT)
            place = QRectF(inner, 1 + at * high, trail_wide - margin - edge, high)
            text(painter, place, value, look.font(Role.TABLE_STRONG, tabular=True), quiet, MIDDLE_RIGHT)
        painter.fillRect(x if mirrored else x + frozen - 1, 0, 1, self.height(), border)
        painter.fillRect(trail + trail_wide - 1 if mirrored else trail, 0, 1, self.height(), border)
        painter.translate(-shift, 0)
        horizontal_line(painter, 0, 0, whole.width(), border)


class SideBar(QScrollBar):
    """The horizontal scroll bar of the grid, under its summary; it goes where there is nothing to scroll."""

    def __init__(self, table: GradeTable) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("gradebook_scroll")
        inner = table.horizontalScrollBar()
        self._inner = inner
        inner.rangeChanged.connect(self._follow)
        inner.valueChanged.connect(self.setValue)
        self.valueChanged.connect(inner.setValue)
        self._follow()

    @Slot()
    def _follow(self, *_: int) -> None:
        self.setRange(self._inner.minimum(), self._inner.maximum())
        self.setPageStep(self._inner.pageStep())
        self.setSingleStep(self._inner.singleStep())
        self.setVisible(self._inner.maximum() > self._inner.minimum())
