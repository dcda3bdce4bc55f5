"""The table of a form group's day: keys become intents, and each cell shows a mark by letter and shape.

Letters mark in both alphabets, digits 1 to 4 mark too; on a name they are about the whole day of the student.
"""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView

from sms_desktop.i18n import tr
from sms_desktop.models.classes import UNMARKED
from sms_desktop.models.form_group import NAME, FormGroupModel
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.keyboard import letter_of
from sms_desktop.ui.marks import CHOICES
from sms_desktop.ui.painting import middle, rounded, smooth, text, width_of
from sms_desktop.ui.rows import CellState, RowDelegate
from sms_desktop.ui.table import PAGE_EDGE, ColumnWidth, RowTable

_T = "FormGroup"
_MARK_OF = {"P": "present", "L": "late", "A": "absent", "E": "excused"}
_NAME_WIDTH, _PERIOD_WIDTH = 200, 84
_MOST_PERIODS = 24
_CHIP = (38, 22)


class FormGroupDelegate(RowDelegate):
    """Draws a mark as a filled chip, a proposal as an outlined one, the class beside it, and what is handed in."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, edge=PAGE_EDGE, cell_focus=True)
        for column in range(1, _MOST_PERIODS):
            self.set_painter(column, self._paint_place)

    def _paint_place(self, painter: QPainter, cell: CellState) -> None:
        model, row, column = cell.index.model(), cell.index.row(), cell.index.column()
        assert isinstance(model, FormGroupModel)
        here = model.cell(row, column)
        look, px, area = self.look, self.look.px, cell.rect
        if here is None:
            text(painter, area, "·", look.font(Role.TABLE), look.colour("text-disabled"))
            return
        proposed = model.proposed(row, column)
        code = model.effective(row, column) or proposed
        mark, letter = model.words.mark(code)
        chip = QRectF(area.left(), middle(area, px(_CHIP[1])), px(_CHIP[0]), px(_CHIP[1]))
        self._paint_chip(painter, chip, mark, letter, planned=proposed is not None)
        rest = area.adjusted(px(_CHIP[0]) + px(6), 0, 0, 0)
        if here.submitted:
            side = px(12)
            look.draw_icon(painter, "check", "success", 12, rest.right() - side, middle(rest, side))
            rest.adjust(0, 0, -side - px(4), 0)
        words, tone = "" if here.title == model.common_title(column) else here.title, "text-secondary"
        if here.office_code is not None:
            teacher = model.words.mark(model.own(row, column))[1]
            words, tone = tr(_T, "Office ({letter})", letter=teacher), "info"
        elif proposed is not None:
            words, tone = tr(_T, "planned"), "info"
        text(painter, rest, words, look.font(Role.CAPTION), look.colour(tone))

    def _paint_chip(self, painter: QPainter, chip: QRectF, mark: str, letter: str, *, planned: bool) -> None:
        look, px = self.look, self.look.px
        smooth(painter)
        drawn = look.theme.marks[mark]
        if mark == UNMARKED:
            rounded(painter, chip, px(6), look.colour("neutral-soft"))
        else:
            rounded(painter, chip, px(6), None if planned else drawn.soft, drawn.colour, look.scale)
        side, gap = px(9), px(4)
        wide = side + gap + width_of(look.font(Role.CAPTION_STRONG), letter)
        left = chip.left() + (chip.width() - (side if mark == UNMARKED else wide)) / 2
        if mark == UNMARKED:
            self.marks.shape(painter, mark, side, left, middle(chip, side))
            return
        self.marks.letter_and_shape(painter, mark, letter, chip.adjusted(left - chip.left(), 0, 0, 0), 9)


class FormGroupTable(RowTable):
    """Emits what the person wants; the part decides. The places are those of the cell under the cursor."""

    mark_wanted = Signal(str)
    clear_wanted = Signal()
    rest_wanted = Signal()

    def __init__(self, look: Appearance, model: FormGroupModel) -> None:
        super().__init__(look, delegate=FormGroupDelegate(look))
        self._group = model
        self.may_mark = True
        self.setObjectName("form_group_table")
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        model.modelReset.connect(self._on_reset)
        self._on_reset()

    def step_down(self) -> None:
        """On to the next student, in the same column."""
        index = self.currentIndex()
        if index.row() + 1 < self._group.rowCount():
            self.setCurrentIndex(self._group.index(index.row() + 1, index.column()))

    def _on_reset(self) -> None:
        """The periods are others."""
        periods = max(0, self._group.columnCount() - 1)
        widths = [ColumnWidth(_NAME_WIDTH), *[ColumnWidth(_PERIOD_WIDTH, stretch=True)] * periods]
        self.set_columns(widths if self._group.columnCount() else ())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go along the day of a student."""
        index = self.currentIndex()
        if index.isValid() and action == QAbstractItemView.CursorAction.MoveHome:
            return self._group.index(index.row(), NAME)
        if index.isValid() and action == QAbstractItemView.CursorAction.MoveEnd:
            return self._group.index(index.row(), self._group.columnCount() - 1)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        commanding |= Qt.KeyboardModifier.MetaModifier
        plain = not event.modifiers() & commanding
        if plain and self.may_mark and self.currentIndex().isValid() and self._key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        """Act on a key that marks; says whether it was one."""
        letter, key = letter_of(event), event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.clear_wanted.emit()
        elif letter == "P" and shift:
            self.rest_wanted.emit()
        elif letter in _MARK_OF:
            self.mark_wanted.emit(_MARK_OF[letter])
        elif event.text() and event.text() in "1234":
            self.mark_wanted.emit(CHOICES[int(event.text()) - 1])
        else:
            return bool(event.text()) and event.text().isprintable() and event.text() != " "
        return True
