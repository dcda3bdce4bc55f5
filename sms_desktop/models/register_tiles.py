"""The register as tiles: one student a tile, in the order of their names or where they sit.

The tiles stand on the rows of `RegisterModel`; this model only says which row is where. A seating plan has its desks
first, then one line of words, then those who have no desk.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from sms_core.ids import StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.register import Index, RegisterModel

_T = "Register"
Place = tuple[int, int]  # row from the front, place from the left
MOST = 12  # rows or places of a room
USUAL_COLUMNS = 5


class Room(NamedTuple):
    """How many desks stand where."""

    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class TilePlan:
    """Which row of the register stands in which tile; the first `desks` lines are the room.

    While the plan is arranged (`open`), a name can also be put down beside the desks.
    """

    rows: int
    columns: int
    of: Mapping[Place, int]
    desks: int = 0
    open: bool = False

    @property
    def words_row(self) -> int:
        """The line of words between the desks and those without one, or -1."""
        return self.desks if self.rows > self.desks > 0 else -1


def flowing(count: int, columns: int) -> TilePlan:
    """Everybody in the order of the register, as many beside each other as there is room for."""
    wide = max(1, columns)
    return TilePlan(-(-count // wide), wide, {divmod(row, wide): row for row in range(count)})


def seated(
    students: Sequence[StudentId], seats: Mapping[StudentId, Place], room: Room, *, is_open: bool = False
) -> TilePlan:
    """Everybody at their desk, those without one below. Of two at one desk, the first by name keeps it."""
    of: dict[Place, int] = {}
    without: list[int] = []
    for row, student in enumerate(students):
        place = seats.get(student)
        if place is None or place in of or place[0] >= room.rows or place[1] >= room.columns:
            without.append(row)
        else:
            of[place] = row
    for number, row in enumerate(without):
        line, column = divmod(number, room.columns)
        of[room.rows + 1 + line, column] = row
    below = 1 + -(-len(without) // room.columns) if without or is_open else 0
    return TilePlan(room.rows + below, room.columns, of, room.rows, is_open)


def room_for(students: Sequence[StudentId], seats: Mapping[StudentId, Place]) -> Room:
    """A room that holds every desk in use and, where nobody sits yet, the whole class."""
    used = [seats[student] for student in students if student in seats]
    columns = max((column + 1 for _, column in used), default=0)
    columns = min(MOST, max(columns, USUAL_COLUMNS))
    rows = max((row + 1 for row, _ in used), default=0)
    return Room(min(MOST, max(rows, -(-len(students) // columns), 1)), columns)


def filled(students: Iterable[StudentId], room: Room) -> dict[StudentId, Place | None]:
    """Desks by name, from the front and the left; who finds none stays without."""
    desks = room.rows * room.columns
    return {
        student: divmod(number, room.columns) if number < desks else None for number, student in enumerate(students)
    }


def moved(
    seats: Mapping[StudentId, Place], student: StudentId, to: Place | None, there: StudentId | None
) -> dict[StudentId, Place | None]:
    """What changes when a student goes to a desk, or away from one; who sits there takes the other's place."""
    before = seats.get(student)
    if before == to:
        return {}
    changes: dict[StudentId, Place | None] = {student: to}
    if there is not None and there != student:
        changes[there] = before
    return changes


def outside(seats: Mapping[StudentId, Place], room: Room) -> dict[StudentId, Place | None]:
    """Those whose desk is no longer in the room."""
    return {s: None for s, (row, column) in seats.items() if row >= room.rows or column >= room.columns}


class TilesModel(QAbstractTableModel):
    """Tiles over the register; `show` gives them another order."""

    def __init__(self, register: RegisterModel) -> None:
        super().__init__()
        self.register = register
        self.plan = flowing(0, 1)
        self._place_of: dict[int, Place] = {}
        register.dataChanged.connect(self._on_rows_changed)

    def show(self, plan: TilePlan) -> None:
        """Put the tiles where a plan has them."""
        if plan != self.plan:
            self.beginResetModel()
            self.plan = plan
            self._place_of = {row: place for place, row in plan.of.items()}
            self.endResetModel()

    def row_at(self, index: Index) -> int:
        """The row of the register in a tile, or -1."""
        row = self.plan.of.get((index.row(), index.column()), -1) if index.isValid() else -1
        return row if row < len(self.register.rows()) else -1

    def index_of(self, row: int) -> QModelIndex:
        """The tile of a row of the register; none where it has none."""
        place = self._place_of.get(row)
        return QModelIndex() if place is None else self.index(*place)

    def is_desk(self, index: Index) -> bool:
        """Whether a tile is a desk of the plan, taken or not."""
        return index.isValid() and index.row() < self.plan.desks

    def in_order(self) -> list[int]:
        """The rows of the register as one walks past the tiles."""
        return [self.plan.of[place] for place in sorted(self.plan.of)]

    def _on_rows_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() == last.row():
            index = self.index_of(first.row())
            if index.isValid():
                self.dataChanged.emit(index, index)
        elif self.plan.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.plan.rows - 1, self.plan.columns - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.plan.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.plan.columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        beside = self.plan.open and index.isValid() and index.row() == self.plan.words_row
        if self.row_at(index) >= 0 or self.is_desk(index) or beside:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if index.row() == self.plan.words_row and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._words_between()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.register.shown(row).row.name if row >= 0 else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, row)
        if role == Qt.ItemDataRole.ToolTipRole and row >= 0:
            return self.register.note_words(self.register.shown(row)) or None
        return None

    def _words_between(self) -> str:
        without = sum(place[0] > self.plan.desks for place in self.plan.of)
        if without:
            return tr(_T, "%n without a desk", n=without)
        return tr(_T, "Put a name here to take its desk away")

    def _spoken(self, index: Index, row: int) -> str:
        """ "Pappa, Anna, present, planned absence, row 1, desk 3"."""
        where = ""
        if self.is_desk(index):
            where = tr(_T, "row {row}, desk {desk}", row=index.row() + 1, desk=index.column() + 1)
        if row >= 0:
            return ", ".join(part for part in (self.register.spoken(row), where) if part)
        return tr(_T, "empty desk, {place}", place=where) if where else ""
