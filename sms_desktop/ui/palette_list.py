"""The results of the command palette: groups with headings, one list, drawn with the matching letters in the accent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import keycap_width, paint_keycap
from sms_desktop.ui.painting import MIDDLE_LEFT, middle, rounded, smooth, text, width_of

Index = QModelIndex | QPersistentModelIndex
HIT_HEIGHT = 36
HEADING_HEIGHT = 30


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
        left = body.left() + px(8)
        look.draw_icon(painter, hit.icon or "chevron-right", "text-secondary", 20, left, middle(body, px(20)))
        left += px(32)
        right = body.right() - px(8)
        cap = self.enter if chosen and not hit.keys else hit.keys
        if cap:
            wide = keycap_width(look, cap)
            paint_keycap(
                look, painter, right - wide, body, cap, "surface" if chosen else "neutral-soft", "text-secondary"
            )
            right -= wide + px(8)
        left = self._paint_words(painter, QRectF(left, body.top(), right - left, body.height()), hit)
        note = QRectF(left + px(12), body.top(), right - left - px(12), body.height())
        if hit.note and note.width() > px(24):
            text(painter, note, hit.note, look.font(Role.CAPTION), look.colour("text-secondary"), MIDDLE_LEFT)

    def _paint_words(self, painter: QPainter, room: QRectF, hit: Hit) -> float:
        """The words with their marked letters; where they end."""
        look = self._look
        left, place = room.left(), 0
        for start, length in (*hit.marks, (len(hit.text), 0)):
            for part, marked in ((hit.text[place:start], False), (hit.text[start : start + length], True)):
                if not part or left >= room.right():
                    continue
                font = look.font(Role.BODY_STRONG if marked else Role.BODY)
                wide = min(width_of(font, part), room.right() - left)
                spot = QRectF(left, room.top(), wide + 1, room.height())
                text(painter, spot, part, font, look.colour("accent" if marked else "text"), MIDDLE_LEFT)
                left += wide
            place = start + length
        return left


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
