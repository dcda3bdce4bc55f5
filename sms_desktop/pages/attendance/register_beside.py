"""What can be done beside marking: guests, the office's mark, notes in tiles, a double lesson, another lesson."""

from functools import partial

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from sms_core.access.keys import Key
from sms_core.attendance.register import RegisterState
from sms_core.errors import SmsError
from sms_core.sessions.model import Period
from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.words import span
from sms_desktop.ops.history import Entry
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.ops.register_guests import add_guest, mark_guest, remove_guest
from sms_desktop.ops.registers import OpenRegister, read_periods
from sms_desktop.pages.attendance.guest_popover import GuestPopover
from sms_desktop.pages.attendance.mark_popovers import NotePopover, OfficePopover
from sms_desktop.pages.attendance.move_popover import MovePopover
from sms_desktop.pages.attendance.register_marking import MarkDesk
from sms_desktop.pages.attendance.register_view import RegisterView
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.popover import under

_T = "Register"
_MOVE = "move_register"


class Beside(QObject):
    """Opens what is asked for beside the register and does what comes of it."""

    refused = Signal(object)  # SmsError
    told = Signal(str)  # a sentence for the status bar
    lesson_wanted = Signal(object)  # the LessonKey under which the register stands now

    def __init__(self, context: PageContext, view: RegisterView, model: RegisterModel, desk: MarkDesk) -> None:
        super().__init__(view)
        self._context = context
        self._runner = context.runner
        self._view = view
        self._model = model
        self._desk = desk
        self._moves: list[tuple[str, LessonKey, LessonKey]] = []  # the label in history, from, to
        self._move: MovePopover | None = None
        view.header.more.clicked.connect(self._on_more)
        view.move_day.clicked.connect(self.offer_move)
        view.double.also.toggled.connect(self._on_also)
        view.double.copy.clicked.connect(self.copy_on)
        view.guest_table.mark_wanted.connect(self._on_guest_marked)
        view.guest_table.remove_wanted.connect(self._on_guest_removed)
        for keys in (view.table.keys, view.tiles.table.keys):
            keys.office_wanted.connect(self.offer_office)
        view.tiles.table.keys.note_wanted.connect(self.offer_note)
        context.runner.undone.connect(self._on_undone)
        context.runner.redone.connect(self._on_redone)

    @property
    def may_override(self) -> bool:
        """Whether the person may put the office's mark beside the teacher's."""
        return self._context.allows(Key.ATTENDANCE_OVERRIDE)

    @property
    def may_move(self) -> bool:
        """Whether there is a register to move."""
        found = self._desk.found
        return found is not None and self._model.may_edit and found.view.state is not RegisterState.NONE

    def show_read(self, found: OpenRegister) -> None:
        """The register was read: its guests, and whether the class meets again."""
        self._view.guests.show(found.guests)
        self.show_double()

    def show_double(self) -> None:
        """Say what stands in the line of a double lesson, if there is one."""
        row, found = self._view.double, self._desk.found
        follows = found.follows if found is not None else None
        can = follows is not None and self._model.may_edit and follows.state is not RegisterState.SUBMITTED
        if found is None or follows is None or not can:
            if self._desk.also is not None:
                self._desk.set_also(None)
            row.hide()
            return
        times = span(follows.starts, follows.ends)
        done = found.view.state is RegisterState.SUBMITTED
        row.also.setText(tr(_T, "Also for period {number}, {times}", number=follows.period, times=times))
        row.also.blockSignals(True)
        row.also.setChecked(self._desk.also is not None)
        row.also.blockSignals(False)
        row.also.setVisible(not done)
        row.copy.setVisible(done)
        row.copy.setText(tr(_T, "Copy the marks to period {number}", number=follows.period))
        words = tr(_T, "The class meets again in period {number}, {times}.", number=follows.period, times=times)
        row.words.setText(words if done else tr(_T, "each mark goes into both lessons") if row.also.isChecked() else "")
        row.show()

    @Slot()
    def copy_on(self) -> None:
        """Give the marks of this lesson to the class's next one."""
        found = self._desk.found
        if self._desk.acts is not None and found is not None and found.follows is not None:
            period = found.follows.period

            def done(count: int) -> None:
                self.told.emit(tr(_T, "%n marks copied to period {number}", n=count, number=period))

            self._desk.acts.copy_marks(period, done, self._on_failed)

    @Slot()
    def offer_guest(self) -> None:
        """Ask who else is in the room."""
        popover = GuestPopover(self._context, self._view.window())
        popover.added.connect(self._on_guest_named)
        popover.open_at(under(self._view.header.more), popover.number.edit)

    @Slot()
    def offer_move(self) -> None:
        """Ask in which lesson the register was really taken."""
        if self.may_move:
            self._runner.read(read_periods, self._on_periods)

    @Slot(int)
    def offer_office(self, row: int = -1) -> None:
        """Ask for the office's mark of a student, or of the one under the cursor."""
        row = self._view.marker.cursor_row if row < 0 else row
        if not self.may_override or not 0 <= row < len(self._model.rows()):
            return
        shown = self._model.shown(row)
        popover = OfficePopover(self._context.look, self._view.window(), self._model, shown)
        popover.given.connect(partial(self._desk.override, shown.row.student))
        popover.open_at(self._beside_cursor(), popover.marks)
        popover.marks.focus_current()

    @Slot(int)
    def offer_note(self, row: int) -> None:
        """Ask for a note where it cannot be typed in place."""
        shown = self._model.shown(row)
        popover = NotePopover(self._context.look, self._view.window(), shown)
        popover.given.connect(partial(self._on_note, shown.row.student))
        popover.open_at(self._beside_cursor(), popover.note.edit)

    def _beside_cursor(self) -> QRect:
        marker = self._view.marker
        place = marker.visualRect(marker.currentIndex())
        return QRect(marker.viewport().mapToGlobal(place.topLeft()), place.size())

    @Slot()
    def _on_more(self) -> None:
        menu, look = QMenu(self._view), self._context.look
        menu.setObjectName("register_menu")
        entries = (
            ("user-plus", tr(_T, "Add a guest…"), self.offer_guest, self._model.may_edit),
            ("calendar-days", tr(_T, "Move to another lesson…"), self.offer_move, self.may_move),
            ("building-2", tr(_T, "Office mark…"), self.offer_office, self.may_override and self.may_move),
        )
        for icon, words, act, enabled in entries:
            action: QAction = menu.addAction(look.icon(icon, size=16), words)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under(self._view.header.more).bottomLeft())

    @Slot(bool)
    def _on_also(self, on: bool) -> None:
        found = self._desk.found
        self._desk.set_also(found.follows.period if on and found is not None and found.follows is not None else None)
        self.show_double()

    def _on_note(self, student: object, note: str) -> None:
        row = next((n for n, shown in enumerate(self._model.rows()) if shown.row.student == student), -1)
        if row >= 0 and note != (self._model.shown(row).note or ""):
            self._desk.note(row, note)

    # --- guests

    @Slot(str, str)
    def _on_guest_named(self, name: str, number: str) -> None:
        found = self._desk.found
        if found is not None:
            code = self._model.code_for("present")
            add_guest(self._runner, found.lesson, name, number or None, code, None, self._on_failed)

    @Slot(int, object)
    def _on_guest_marked(self, row: int, mark: str | None) -> None:
        guest = self._view.guests.guest(row)
        code = self._model.code_for(mark) if mark is not None else None
        if code != self._view.guests.code(row):
            self._view.guests.put(row, code)
            mark_guest(self._runner, guest.id, guest.name, code, self._on_failed)

    @Slot(int)
    def _on_guest_removed(self, row: int) -> None:
        guest = self._view.guests.guest(row)
        remove_guest(self._runner, guest.id, guest.name, self._on_failed)

    # --- another lesson

    def _on_periods(self, periods: tuple[Period, ...]) -> None:
        found = self._desk.found
        if found is None:
            return
        marks = sum(shown.row.effective is not None for shown in self._model.rows()) + len(found.guests)
        popover = MovePopover(self._context.look, self._view.window(), found.lesson, marks, found.now.today, periods)
        popover.moved.connect(self._on_move_wanted)
        popover.closed.connect(self._on_move_closed)
        self._move = popover
        popover.open_at(under(self._view.header.more), popover.day.control)

    @Slot()
    def _on_move_closed(self) -> None:
        self._move = None

    @Slot(object, int)
    def _on_move_wanted(self, day: object, period: int) -> None:
        found, acts = self._desk.found, self._desk.acts
        if found is None or acts is None:
            return
        old, new = found.lesson, LessonKey(found.lesson.section, day, period)  # type: ignore[arg-type]

        def done(_: None) -> None:
            self._moves.append((found.view.title, old, new))
            if self._move is not None:
                self._move.close_now()
            self.lesson_wanted.emit(new)
            self.told.emit(tr(_T, "The register has moved"))

        acts.move(new.day, new.period, done, self._on_move_failed)

    def _on_move_failed(self, error: SmsError) -> None:
        if self._move is not None:
            self._move.refuse(self._context.told(error))
        else:
            self.refused.emit(error)

    @Slot(object)
    def _on_undone(self, entry: Entry) -> None:
        self._follow(entry, 1, 2)

    @Slot(object)
    def _on_redone(self, entry: Entry) -> None:
        self._follow(entry, 2, 1)

    def _follow(self, entry: Entry, to: int, now: int) -> None:
        """The move was taken back, or done again: stay with the register."""
        found = self._desk.found
        if entry.verb == _MOVE and found is not None:
            for move in reversed(self._moves):
                if move[0] == entry.label and move[now] == found.lesson:
                    self.lesson_wanted.emit(move[to])
                    return

    def _on_failed(self, error: SmsError) -> None:
        self.refused.emit(error)
