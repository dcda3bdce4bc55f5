"""How a tile of the register is drawn: the name, the mark as letter and shape, and what stands beside it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from sms_desktop.i18n import tr
from sms_desktop.models.register_row import UNMARKED, ShownRow
from sms_desktop.models.register_tiles import TilesModel
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.marks import MarkPainter
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, middle, rounded, smooth, text, turn, width_of

_T = "Register"
_GAP = 4  # on each side of a tile
_RADIUS = 8
_INSET = 10
_SHAPE = 12


class TileDelegate(QStyledItemDelegate):
    """Draws the tiles of a `TilesModel`; `carried` is the register row that is being moved to another desk."""

    def __init__(self, look: Appearance, model: TilesModel) -> None:
        super().__init__()
        self.look = look
        self.marks = MarkPainter(look)
        self._model = model
        self.hot = (-1, -1)
        self.carried = -1
        self.arranging = False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, view = self._model.row_at(index), option.widget
        area = QRectF(option.rect)
        painter.save()
        turn(painter, area, option.direction)
        smooth(painter)
        gap = self.look.px(_GAP)
        tile = area.adjusted(gap, gap, -gap, -gap)
        if row >= 0:
            self._student(painter, tile, row, (index.row(), index.column()) == self.hot)
        elif self._model.is_desk(index):
            self._empty(painter, tile)
        elif index.row() == self._model.plan.words_row and index.column() == 0:
            words = str(index.data() or "")
            text(painter, tile, words, self.look.font(Role.CAPTION_STRONG), self.look.colour("text-secondary"))
        if isinstance(view, QAbstractItemView) and view.currentIndex() == index and (row >= 0 or self.arranging):
            self._ring(painter, tile, focused=view.hasFocus())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.look.px(120), self.look.px(76))

    def _student(self, painter: QPainter, tile: QRectF, row: int, hot: bool) -> None:
        look, register = self.look, self._model.register
        shown = register.shown(row)
        mark = register.mark_of(shown.shows)
        drawn = look.theme.marks[mark]
        radius = look.px(_RADIUS)
        if row == self.carried:
            self._dashed(painter, tile, look.colour("focus"), look.colour("accent-soft"))
        elif mark == UNMARKED:
            rounded(painter, tile, radius, look.colour("hover" if hot else "surface"), look.colour("border-control"))
        else:
            line = (2 if hot else 1.5) * look.scale
            dashed = shown.proposed is not None
            if dashed:
                self._dashed(painter, tile, drawn.colour, drawn.soft)
            else:
                rounded(painter, tile, radius, drawn.soft, drawn.colour, line)
        inset = look.px(_INSET)
        inner = tile.adjusted(inset, look.px(6), -inset, -look.px(6))
        self._name(painter, inner, shown)
        self._facts(painter, inner, shown, mark)

    def _name(self, painter: QPainter, inner: QRectF, shown: ShownRow) -> None:
        look = self.look
        family, _, given = shown.row.name.partition(", ")
        line = inner.height() / 3
        strong, plain = look.font(Role.TABLE_STRONG), look.font(Role.CAPTION)
        first = QRectF(inner.left(), inner.top(), inner.width(), line)
        text(painter, first, family or tr(_T, "Student not on this computer"), strong, look.colour("text"))
        text(painter, first.translated(0, line), given, plain, look.colour("text-secondary"))

    def _facts(self, painter: QPainter, inner: QRectF, shown: ShownRow, mark: str) -> None:
        """The lowest line: the mark, the minutes, the office's mark; signs of a planned absence and of waiting."""
        look, register = self.look, self._model.register
        high = inner.height() / 3
        line = QRectF(inner.left(), inner.bottom() - high, inner.width(), high)
        words = register.words_of(shown.shows)
        left = self._mark(painter, line, mark, words.letter if words is not None else "")
        font = look.font(Role.CAPTION, tabular=True)
        if shown.minutes is not None or register.typing_row == self._row_of(shown):
            minutes = "" if shown.minutes is None else str(shown.minutes)
            said = f"{minutes} {tr(_T, 'min')}"
            place = QRectF(left + look.px(8), line.top(), width_of(font, said) + look.px(2), line.height())
            if register.typing_row == self._row_of(shown):
                box = place.adjusted(-look.px(4), 0, look.px(4), 0)
                rounded(painter, box, look.px(4), look.colour("surface"), look.colour("focus"), look.px(2))
            text(painter, place, said, font, look.colour("text"))
            left = place.right()
        right = self._signs(painter, line, shown)
        if shown.row.office_code is not None:
            self._office(
                painter, QRectF(left + look.px(8), line.top(), right - left - look.px(8), line.height()), shown
            )

    def _mark(self, painter: QPainter, line: QRectF, mark: str, letter: str) -> float:
        look = self.look
        side = look.px(_SHAPE)
        colour = look.theme.marks[mark].colour
        self.marks.shape(painter, mark, side, line.left(), middle(line, side))
        place = line.adjusted(side + look.px(5), 0, 0, 0)
        font = look.font(Role.BODY_STRONG)
        text(painter, place, letter, font, colour, MIDDLE_LEFT)
        return place.left() + width_of(font, letter)

    def _signs(self, painter: QPainter, line: QRectF, shown: ShownRow) -> float:
        look, right = self.look, line.right()
        if shown.waiting:
            dot = look.px(6)
            rounded(painter, QRectF(right - dot, middle(line, dot), dot, dot), dot / 2, look.colour("warning"))
            right -= dot + look.px(6)
        if shown.row.planned is not None:
            side = look.px(14)
            look.draw_icon(painter, "calendar-days", "info", 14, right - side, middle(line, side))
            right -= side + look.px(6)
        elif shown.note:
            side = look.px(14)
            look.draw_icon(painter, "message-square", "text-secondary", 14, right - side, middle(line, side))
            right -= side + look.px(6)
        return right

    def _office(self, painter: QPainter, place: QRectF, shown: ShownRow) -> None:
        """The office's mark beside the teacher's: a small house, then letter and shape."""
        look, register = self.look, self._model.register
        code = shown.row.office_code
        words = register.words_of(code)
        letter, mark = (words.letter, register.mark_of(code)) if words is not None else (str(code), UNMARKED)
        side, font = look.px(10), look.font(Role.CAPTION_STRONG)
        icon = look.px(14)
        wide = icon + look.px(4) + side + look.px(3) + width_of(font, letter)
        x = max(place.left(), place.right() - wide)
        look.draw_icon(painter, "building-2", "text-secondary", 14, x, middle(place, icon))
        self.marks.shape(painter, mark, side, x + icon + look.px(4), middle(place, side))
        rest = QRectF(x, place.top(), wide, place.height())
        text(painter, rest, letter, font, look.theme.marks[mark].colour, MIDDLE_RIGHT)

    def _row_of(self, shown: ShownRow) -> int:
        return shown.row.number - 1

    def _empty(self, painter: QPainter, tile: QRectF) -> None:
        self._dashed(painter, tile, self.look.colour("border-control" if self.arranging else "border"), None)

    def _dashed(self, painter: QPainter, tile: QRectF, line: QColor, fill: QColor | None) -> None:
        look = self.look
        radius, wide = look.px(_RADIUS), look.scale
        if fill is not None:
            rounded(painter, tile, radius, fill)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(line, 1.5 * wide if fill is not None else wide, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), radius, radius)

    def _ring(self, painter: QPainter, tile: QRectF, *, focused: bool) -> None:
        look = self.look
        wide = look.px(2)
        reach = look.px(3)
        outer = tile.adjusted(-reach, -reach, reach, reach)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("focus" if focused else "border-control"), wide))
        half, radius = wide / 2, look.px(_RADIUS + 3)
        painter.drawRoundedRect(outer.adjusted(half, half, -half, -half), radius, radius)


def under_pointer(view: QAbstractItemView, point: QPointF) -> tuple[int, int]:
    """The tile under a point of the viewport, or (-1, -1)."""
    index = view.indexAt(point.toPoint())
    return (index.row(), index.column()) if index.isValid() else (-1, -1)
