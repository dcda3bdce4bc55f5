"""The results of the command palette: groups with headings, one list, drawn with the matching letters in the accent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import keycap_width, paint_keycap
from sms_desktop.ui.painting import MIDDLE_LEFT, middle, rounded, smooth, text, width_of

Index = QModelIndex | QPersistentModelIndex
HIT_HEIGHT = 36
HEADING_HEIGHT = 30
_NOTE_SHARE = 0.45  # of the room of words and note, at most, when the words are long
_UNBROKEN = 1e6


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. `key` says to its provider what it is, `keys` is its shortcut, `marks` are the
    (start, length) of matching letters in `text`."""

    key: str
    text: str
    note: str = ""
    icon: str = ""
    keys: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    copied: str = ""  # what Alt+Enter copies, such as a student number


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits of one kind under a heading."""

    title: str
    hits: tuple[Hit, ...]


class HitsModel(QAbstractListModel):
    """Headings and hits in one list; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Hit | str] = []

    def show(self, groups: Sequence[HitGroup]) -> None:
        """Other results."""
        self.beginResetModel()
        self.rows = []
        for group in groups:
            if group.hits:
                self.rows += [group.title, *group.hits]
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a hit, or -1."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, Hit) and row.key == key), -1)

    def next_hit(self, row: int, by: int) -> int:
        """The next hit from `row` in one direction, round and round; -1 when there is none."""
        for _ in self.rows:
            row = (row + by) % len(self.rows)
            if isinstance(self.rows[row], Hit):
                return row
        return -1

    def next_group(self, row: int, by: int) -> int:
        """The first hit of the next group in one direction, round and round; -1 when there is none."""
        firsts = [place + 1 for place, one in enumerate(self.rows) if isinstance(one, str)]
        if not firsts:
            return -1
        here = max((place for place, first in enumerate(firsts) if first <= row), default=0)
        return firsts[(here + by) % len(firsts)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, str) or role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.text
        return ", ".join(part for part in (row.text, row.note, row.keys) if part)


class HitDelegate(QStyledItemDelegate):
    """Draws a heading or a hit."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.enter = "Enter"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.model().rows[index.row()], str)  # type: ignore[attr-defined]
        return QSize(self._look.px(200), self._look.px(HEADING_HEIGHT if heading else HIT_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = self._look, self._look.px
        row = index.model().rows[index.row()]  # type: ignore[attr-defined]
        area = QRectF(option.rect)
        painter.save()
        smooth(painter)
        if isinstance(row, str):
            spot = area.adjusted(px(16), px(6), -px(16), 0)
            text(painter, spot, row, look.font(Role.CAPTION_STRONG), look.colour("text-secondary"), MIDDLE_LEFT)
        else:
            self._paint_hit(painter, area, row, option)
        painter.restore()

    def _paint_hit(self, painter: QPainter, area: QRectF, hit: Hit, option: QStyleOptionViewItem) -> None:
        look, px = self._look, self._look.px
        body = area.adjusted(px(8), 0, -px(8), 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            rounded(painter, body, px(6), look.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, body, px(6), look.colour("hover"))
        line = _Line(body.adjusted(px(8), 0, -px(8), 0), option.direction == Qt.LayoutDirection.RightToLeft)
        icon = line.first(px(20), px(12))
        look.draw_icon(painter, hit.icon or "chevron-right", "text-secondary", 20, icon.left(), middle(body, px(20)))
        cap = self.enter if chosen and not hit.keys else hit.keys
        if cap:
            place = line.last(keycap_width(look, cap), px(12))
            fill = "surface" if chosen else "neutral-soft"
            paint_keycap(look, painter, place.left(), body, cap, fill, "text-secondary")
        self._paint_words(painter, line, hit)

    def _paint_words(self, painter: QPainter, line: "_Line", hit: Hit) -> None:
        """The words with their marked letters, and the note behind them, which long words do not push out."""
        look, gap = self._look, self._look.px(12)
        font = look.font(Role.CAPTION)
        note = width_of(font, hit.note) + 1 if hit.note else 0
        kept = min(note + gap, line.width * _NOTE_SHARE) if note else 0
        words, marked = QTextLayout(hit.text, look.font(Role.BODY)), self._marks(hit.marks)
        wide = _laid(words, marked)
        if wide > line.width - kept:
            metrics = QFontMetricsF(look.font(Role.BODY_STRONG if hit.marks else Role.BODY))
            shown = metrics.elidedText(hit.text, Qt.TextElideMode.ElideRight, line.width - kept)
            inside = [(start, min(length, len(shown) - 1 - start)) for start, length in hit.marks]
            words = QTextLayout(shown, look.font(Role.BODY))
            wide = _laid(words, self._marks([mark for mark in inside if mark[1] > 0]))
        place = line.first(wide, gap)
        painter.setPen(look.colour("text"))
        words.draw(painter, QPointF(place.left(), middle(place, words.lineAt(0).height())))
        room = line.first(min(note, line.width), 0) if note else QRectF()
        if room.width() > look.px(24):
            text(painter, room, hit.note, font, look.colour("text-secondary"), MIDDLE_LEFT)

    def _marks(self, marks: Sequence[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
        made = []
        for start, length in marks:
            one = QTextLayout.FormatRange()
            one.start, one.length = start, length
            one.format.setFont(self._look.font(Role.BODY_STRONG))
            one.format.setForeground(self._look.colour("accent"))
            made.append(one)
        return made


def _laid(words: QTextLayout, marks: list[QTextLayout.FormatRange]) -> float:
    """Lay words out in one line; how wide they are."""
    words.setFormats(marks)
    words.beginLayout()
    line = words.createLine()
    line.setLineWidth(_UNBROKEN)
    words.endLayout()
    return line.naturalTextWidth() + 1


class _Line:
    """The room of a row, given away from its two ends; mirrored where the window reads from right to left."""

    def __init__(self, area: QRectF, mirrored: bool) -> None:
        self._area = area
        self._mirrored = mirrored

    @property
    def width(self) -> float:
        """What is left of it."""
        return self._area.width()

    def first(self, wide: float, gap: float) -> QRectF:
        """The next piece from where reading begins."""
        return self._take(wide, gap, at_right=self._mirrored)

    def last(self, wide: float, gap: float) -> QRectF:
        """The next piece from where reading ends."""
        return self._take(wide, gap, at_right=not self._mirrored)

    def _take(self, wide: float, gap: float, *, at_right: bool) -> QRectF:
        area, wide = self._area, min(wide, max(0.0, self._area.width()))
        if at_right:
            self._area = area.adjusted(0, 0, -wide - gap, 0)
            return QRectF(area.right() - wide, area.top(), wide, area.height())
        self._area = area.adjusted(wide + gap, 0, 0, 0)
        return QRectF(area.left(), area.top(), wide, area.height())


class HitList(QListView):
    """The list; the focus stays in the line above it."""

    def __init__(self, look: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitsModel()
        self.delegate = HitDelegate(look)
        self.delegate.setParent(self)
        self.setModel(self.hits)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(name)
        self.setObjectName("palette_results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)

    @property
    def current(self) -> Hit | None:
        """The chosen hit."""
        row = self.currentIndex().row()
        found = self.hits.rows[row] if 0 <= row < len(self.hits.rows) else None
        return found if isinstance(found, Hit) else None

    def choose(self, row: int) -> None:
        """Choose a row and bring it into view, with its heading when it is the first of its group."""
        if row < 0:
            return
        self.setCurrentIndex(self.hits.index(row))
        if row == 1:
            self.scrollToTop()

    def wanted_height(self) -> int:
        """How high all rows are together."""
        return sum(self.sizeHintForRow(row) for row in range(len(self.hits.rows)))
