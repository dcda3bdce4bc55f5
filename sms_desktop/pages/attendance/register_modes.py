"""List, paint or seating plan: which is on show, what stands where in it, and how the desks are arranged."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sms_core.attendance.register import RegisterView as RegisterRead
from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.register_tiles import Place, Room, TilePlan, filled, flowing, moved, outside, room_for, seated
from sms_desktop.ops.runner import Runner
from sms_desktop.ops.seating import arrange
from sms_desktop.pages.attendance.register_view import RegisterView


class Mode(StrEnum):
    """How the register is shown."""

    LIST = "list"
    PAINT = "paint"
    SEATS = "seats"


def mode_named(name: str | None) -> Mode:
    """The mode of this name; the list where there is none."""
    return Mode(name) if name in list(Mode) else Mode.LIST


class Modes(QObject):
    """Shows the register in one of its modes; `switched` when a person has chosen another."""

    switched = Signal(str)
    refused = Signal(object)  # SmsError

    def __init__(self, runner: Runner, view: RegisterView, model: RegisterModel) -> None:
        super().__init__(view)
        self._runner = runner
        self._view = view
        self._model = model
        self._read: RegisterRead | None = None
        self._seats: dict[StudentId, Place] = {}
        self._room: Room | None = None
        self._arranging = False
        self.mode = Mode.LIST
        pane = view.tiles
        view.header.modes.chosen.connect(self._on_chosen)
        pane.brushes.taken.connect(self._on_brush)
        pane.table.keys.brush_wanted.connect(self._on_brush)
        pane.table.resized.connect(self.lay_out)
        pane.table.carried_to.connect(self._on_carried)
        pane.brushes.arrange.clicked.connect(self.begin_arranging)
        pane.arranging.done.clicked.connect(self.end_arranging)
        pane.arranging.fill.clicked.connect(self.fill_by_name)
        pane.arranging.resized_room.connect(self._on_room_chosen)

    @property
    def is_arranging(self) -> bool:
        """Whether names are carried instead of marked."""
        return self._arranging

    def forget(self) -> None:
        """Another lesson is opened."""
        self.end_arranging()
        self._read, self._room, self._seats = None, None, {}

    def show_read(self, read: RegisterRead, seats: Mapping[StudentId, Place]) -> None:
        """What the database says of who sits where."""
        there = {row.student for row in read.rows}
        self._read = read
        self._seats = {student: place for student, place in seats.items() if student in there}
        least = room_for(self._students(), self._seats)
        before = self._room or least
        self._room = Room(max(before.rows, least.rows), max(before.columns, least.columns))
        self._view.tiles.retranslate()
        self.lay_out()

    def show_mode(self, mode: Mode) -> None:
        """Show another one; the cursor stays on its student."""
        row = self._view.marker.cursor_row
        self._view.marker.end_typing()
        self.end_arranging()
        self.mode = mode
        self._view.header.modes.set_current(mode)
        self._view.show_tiles(mode is not Mode.LIST)
        pane = self._view.tiles
        pane.front.setVisible(mode is Mode.SEATS)
        pane.brushes.arrange.setVisible(mode is Mode.SEATS)
        pane.table.keys.brushes = mode is Mode.PAINT
        if mode is Mode.SEATS:
            pane.table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the room does not turn with the script
        else:
            pane.table.unsetLayoutDirection()
        self.lay_out()
        if 0 <= row < len(self._model.rows()):
            self._view.marker.move_cursor(row)

    @Slot()
    def lay_out(self) -> None:
        """Put every tile where it belongs now."""
        if self._read is not None and self.mode is not Mode.LIST:
            pane = self._view.tiles
            pane.table.show_plan(self._plan())
            pane.brushes.setEnabled(self._model.may_edit)
            pane.say_front(arranged=bool(self._seats) or self._arranging)

    @Slot()
    def begin_arranging(self) -> None:
        """Carry names from desk to desk."""
        if self._room is None or not self._model.may_edit:
            return
        self._set_arranging(True)
        self._view.tiles.arranging.set_room(self._room)
        self._view.tiles.table.setFocus()
        if not self._seats:
            self._view.tiles.table.scrollToTop()

    @Slot()
    def end_arranging(self) -> None:
        """Mark again."""
        if self._arranging:
            self._set_arranging(False)
            self._view.tiles.table.setFocus()

    @Slot()
    def fill_by_name(self) -> None:
        """Give everybody a desk in the order of their names."""
        if self._room is not None:
            places = filled(self._students(), self._room)
            self._arrange({s: place for s, place in places.items() if self._seats.get(s) != place})

    def _set_arranging(self, arranging: bool) -> None:
        pane = self._view.tiles
        self._arranging = arranging
        pane.brushes.setVisible(not arranging)
        pane.arranging.setVisible(arranging)
        pane.table.set_arranging(arranging)
        self.lay_out()

    def _students(self) -> list[StudentId]:
        return [shown.row.student for shown in self._model.rows()]

    def _plan(self) -> TilePlan:
        students = self._students()
        if self.mode is Mode.PAINT or self._room is None:
            return flowing(len(students), self._view.tiles.table.columns_that_fit)
        if not self._seats and not self._arranging:
            return flowing(len(students), self._room.columns)  # nobody has arranged this class yet
        return seated(students, self._seats, self._room, is_open=self._arranging)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.show_mode(Mode(key))
        self._view.marker.setFocus()
        self.switched.emit(key)

    @Slot(str)
    def _on_brush(self, mark: str) -> None:
        pane = self._view.tiles
        pane.brushes.set_brush(mark)
        pane.table.brush = mark
        pane.table.setFocus()

    @Slot(int, object)
    def _on_carried(self, row: int, place: Place | None) -> None:
        room = self._room
        if room is None or not 0 <= row < len(self._model.rows()):
            return
        at = self._plan().of.get(place) if place is not None else None
        there = self._model.shown(at).row.student if at is not None else None
        desk = place if place is not None and place[0] < room.rows else None
        self._arrange(moved(self._seats, self._model.shown(row).row.student, desk, there))
        self._view.tiles.table.move_cursor(row)

    @Slot()
    def _on_room_chosen(self) -> None:
        self._room = self._view.tiles.arranging.room
        self._arrange(outside(self._seats, self._room))
        self.lay_out()

    def _arrange(self, changes: Mapping[StudentId, Place | None]) -> None:
        if not changes or self._read is None:
            return
        before = dict(self._seats)
        for student, place in changes.items():
            if place is None:
                self._seats.pop(student, None)
            else:
                self._seats[student] = place
        self.lay_out()

        def failed(error: SmsError) -> None:
            self._seats = before
            self.lay_out()
            self.refused.emit(error)

        arrange(self._runner, self._read.section, self._read.title, changes, None, failed)
