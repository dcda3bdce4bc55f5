"""The register painted and as a seating plan, its guests, a double lesson, the wrong lesson, the office's mark."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from sms_core.access.roles import ADMIN, VIEWER
from sms_core.attendance import service
from sms_core.attendance.office.guests import guests
from sms_core.attendance.repository import open_register
from sms_core.enrolment.repository import seats
from sms_core.errors import NotFound
from sms_core.school import service as settings
from sms_core.timetable import service as timetable
from sms_desktop.connection.calling import ServerUnreachable
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.attendance.guest_popover import GuestPopover
from sms_desktop.pages.attendance.mark_popovers import NotePopover, OfficePopover
from sms_desktop.pages.attendance.move_popover import MovePopover
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.attendance.register_modes import Mode
from tests.desktop.factories import AUTHOR, TODAY, plan_absence

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """An open register in one of its modes, and hands for it."""

    def __init__(self, bench, mode=Mode.LIST, role=None, server=None):
        self.bench = bench
        context = bench.context(role) if role is not None else bench.context()
        self.page = AttendancePage(context._replace(server=server))
        bench.bot.addWidget(self.page)
        self.page.resize(1142, 700)
        self.page.show()
        self.page.open_register(bench.school.lesson)
        self.register = self.page.register
        bench.waits_for(lambda: bool(self.register.name))
        self.model = self.register.view.table.model()
        self.switch(mode)

    def switch(self, mode):
        if self.register.modes.mode is not mode:
            self.register.view.header.modes.findChild(object, f"segment_{mode}").click()
        self.marker.setFocus()

    @property
    def view(self):
        return self.register.view

    @property
    def marker(self):
        return self.register.view.marker

    @property
    def tiles(self):
        return self.register.view.tiles.model

    def types(self, letters):
        self.bench.bot.keyClicks(self.marker, letters)

    def presses(self, key, modifier=NO):
        self.bench.bot.keyClick(self.marker, key, modifier)

    def greek(self, letter, key):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.marker, QKeyEvent(kind, key, NO, letter))

    def middle(self, row) -> QPoint:
        return self.marker.visualRect(self.tiles.index_of(row)).center()

    def click(self, row):
        QTest.mouseClick(self.marker.viewport(), Qt.MouseButton.LeftButton, NO, self.middle(row))

    def drag(self, rows):
        port = self.marker.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, NO, self.middle(rows[0]))
        for row in rows[1:]:
            QTest.mouseMove(port, self.middle(row))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NO, self.middle(rows[-1]))

    def is_saved(self):
        self.bench.is_quiet()
        self.bench.waits_for(lambda: not any(row.open_writes for row in self.model.rows()))

    def stored(self, lesson=None):
        self.is_saved()
        return self.bench.read(lambda connection: open_register(connection, *(lesson or self.bench.school.lesson)))

    def codes(self, lesson=None):
        return [row.code for row in self.stored(lesson).rows]

    def seats(self):
        self.is_saved()
        return self.bench.read(lambda connection: seats(connection, self.bench.school.section))

    def guests(self):
        self.is_saved()
        return self.bench.read(lambda connection: guests(connection, *self.bench.school.lesson))

    def popover(self, kind):
        self.bench.waits_for(lambda: self.page.window().findChild(kind) is not None)
        return self.page.window().findChild(kind)


@pytest.fixture
def room(bench):
    made = Room(bench)
    yield made
    made.page.hide()


def write(bench, act: Callable):
    def job(store):
        with store.write("set", AUTHOR) as writing:
            act(writing.work)
        return writing.changes

    bench.runner.sync_changed(bench.lanes.write(job).result())


def doubled(bench):
    """The class meets in period 3 as well."""
    school = bench.school
    write(bench, lambda work: timetable.add_slot(work, school.section, TODAY.weekday(), 3))
    return LessonKey(school.section, TODAY, 3)


# --- paint


def test_letters_and_digits_take_up_a_brush_and_space_applies_it(room):
    room.switch(Mode.PAINT)
    room.types("a")
    room.presses(Qt.Key.Key_Space)
    room.presses(Qt.Key.Key_Right)
    room.types("4")
    room.presses(Qt.Key.Key_Space)
    assert room.codes()[:3] == ["A", "E", None]
    assert room.view.tiles.brushes.brush == "excused"


def test_greek_letters_take_up_the_same_brushes(room):
    room.switch(Mode.PAINT)
    for letter, key, brush in (("κ", 0x39A, "late"), ("δ", 0x394, "excused"), ("α", 0x391, "absent")):
        room.greek(letter, key)
        assert room.view.tiles.brushes.brush == brush


def test_a_click_paints_one_tile_and_a_drag_each_it_comes_over(room):
    room.switch(Mode.PAINT)
    room.click(5)
    room.types("a")
    room.drag([0, 1, 2])
    assert room.codes()[:6] == ["A", "A", "A", None, None, "P"]


def test_each_painted_tile_is_one_act_to_undo(room):
    room.switch(Mode.PAINT)
    room.drag([0, 1])
    room.is_saved()
    room.bench.runner.undo()
    assert room.codes()[:2] == ["P", None]


def test_minutes_are_typed_into_a_tile_that_was_painted_late(room):
    room.switch(Mode.PAINT)
    room.types("l")
    room.click(1)
    room.types("12")
    room.presses(Qt.Key.Key_Return)
    row = room.stored().rows[1]
    assert (row.code, row.minutes_late) == ("L", 12)


def test_minutes_are_handed_in_by_themselves_when_no_digit_follows(room):
    room.types("l7")
    room.bench.waits_for(lambda: room.stored().rows[0].minutes_late == 7)


def test_the_brush_without_a_mark_takes_marks_away(room):
    room.types("p")
    room.switch(Mode.PAINT)
    room.view.tiles.brushes.chips["unmarked"].click()
    room.click(0)
    assert room.codes()[0] is None


def test_the_mode_is_remembered_for_the_person(room):
    room.switch(Mode.PAINT)
    room.bench.is_quiet()
    other = Room(room.bench, Mode.PAINT)
    assert other.register.modes.mode is Mode.PAINT
    other.page.hide()


def test_the_cursor_stays_on_its_student_when_the_mode_changes(room):
    for _ in range(4):
        room.presses(Qt.Key.Key_Down)
    for mode in (Mode.PAINT, Mode.SEATS, Mode.LIST):
        room.switch(mode)
        assert room.marker.cursor_row == 4


def test_a_tile_says_name_mark_minutes_and_planned_absence(bench):
    plan_absence(bench.school, bench.school.students[1], time(10, 0))
    room = Room(bench, Mode.PAINT)
    tile = room.tiles.index_of(1)
    spoken = tile.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Family01, Νίκος, Excused, planned, Dentist until 10:00"
    assert tile.data(Qt.ItemDataRole.ToolTipRole) == "Dentist until 10:00"
    room.page.hide()


def test_shift_p_marks_the_rest_present_in_tiles_and_undo_brings_back(room):
    room.switch(Mode.PAINT)
    room.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert set(room.codes()) == {"P"}
    room.bench.runner.undo()
    assert set(room.codes()) == {None}


def test_painting_a_submitted_register_asks_for_the_reason_once(bench):
    write(bench, lambda work: settings.put_setting(work, "correction_reason", "required"))
    room = Room(bench, Mode.PAINT)
    room.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    room.is_saved()
    room.register.submit()
    bench.waits_for(lambda: room.register.view.header.pill.text() == "Waiting to sync")
    room.types("a")
    room.drag([0, 1])
    assert room.view.reason.isVisible()
    room.view.reason.field.edit.setText("came back")
    room.view.reason.save.click()
    assert room.codes()[:2] == ["A", "P"]
    room.page.hide()


def test_somebody_who_may_only_look_paints_nothing(bench):
    room = Room(bench, Mode.PAINT, VIEWER)
    room.click(0)
    room.presses(Qt.Key.Key_Space)
    assert set(room.codes()) == {None}
    assert not room.view.tiles.brushes.isEnabled()
    room.page.hide()


# --- the seating plan


def arranged(room):
    """Everybody at a desk, by name."""
    room.switch(Mode.SEATS)
    room.view.tiles.brushes.arrange.click()
    room.view.tiles.arranging.fill.click()
    return room.seats()


def test_filling_by_name_gives_everybody_a_desk_in_one_act(room):
    places = arranged(room)
    students = room.bench.school.students
    assert [places[student] for student in students[:6]] == [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0)]
    room.bench.runner.undo()
    assert room.seats() == {}


def test_letters_mark_from_desk_to_desk_and_thirty_keys_mark_thirty(room):
    arranged(room)
    room.view.tiles.arranging.done.click()
    room.marker.move_cursor(0)
    keys = "ppalepppap" * 3
    room.types(keys)
    assert "".join(room.codes()) == keys.upper()
    assert room.marker.cursor_row == 29


def test_a_name_is_carried_by_keys_and_changes_places_with_who_sits_there(room):
    arranged(room)
    first, second = room.bench.school.students[:2]
    room.marker.move_cursor(0)
    room.presses(Qt.Key.Key_X, CTRL)
    room.presses(Qt.Key.Key_Right)
    room.presses(Qt.Key.Key_V, CTRL)
    places = room.seats()
    assert (places[first], places[second]) == ((0, 1), (0, 0))


def test_a_name_is_dragged_to_another_desk(room):
    arranged(room)
    room.drag([0, 7])
    students = room.bench.school.students
    places = room.seats()
    assert (places[students[0]], places[students[7]]) == ((1, 2), (0, 0))


def test_delete_takes_the_desk_away_and_the_student_waits_below(room):
    arranged(room)
    room.marker.move_cursor(3)
    room.presses(Qt.Key.Key_Delete)
    assert room.bench.school.students[3] not in room.seats()
    index = room.tiles.index_of(3)
    assert not room.tiles.is_desk(index)
    words = room.tiles.index(room.tiles.plan.words_row, 0)
    assert words.data() == "1 without a desk"


def test_a_smaller_room_leaves_those_outside_without_a_desk(room):
    arranged(room)
    columns = room.view.tiles.arranging.columns
    columns.set_key("4")
    columns.activated.emit(columns.currentIndex())
    assert all(column < 4 for _, column in room.seats().values())
    assert len(room.seats()) == 24


def test_a_desk_says_where_it_stands(room):
    arranged(room)
    spoken = room.tiles.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Family07, Νίκος, unmarked, row 2, desk 3"


# --- guests


class Server:
    """Answers one question about a number."""

    def __init__(self, answer):
        self.answer = answer
        self.paths = []

    def ask(self, method, path, read, done, failed, query=None):
        self.paths.append(path)
        if isinstance(self.answer, Exception):
            failed(self.answer)
        else:
            done(read(self.answer))


def looked_up(bench, answer):
    room = Room(bench, server=Server(answer))
    room.register.beside.offer_guest()
    popover = room.popover(GuestPopover)
    popover.number.edit.setText("90 1")
    popover.look_up.click()
    return room, popover


def test_a_guest_is_looked_up_at_the_server_and_stands_below_the_class(bench):
    room, popover = looked_up(bench, {"family_name": "Παππά", "given_name": "Άννα", "form_group": "C2"})
    bench.waits_for(lambda: popover.name.text() == "Παππά, Άννα")
    popover.add.click()
    bench.waits_for(lambda: room.view.guests.rowCount() == 1)
    guest = room.guests()[0]
    assert (guest.name, guest.student_number, guest.code) == ("Παππά, Άννα", "90 1", "P")
    assert room.view.guest_table.isVisible()
    assert room.view.guests.spoken(0) == "Παππά, Άννα, Present, Guest, ID 90 1"
    room.page.hide()


@pytest.mark.parametrize("problem", [ServerUnreachable(host="school"), NotFound(what="student")])
def test_offline_or_unknown_a_guest_is_a_name_for_the_office_to_settle(bench, problem):
    room, popover = looked_up(bench, problem)
    bench.waits_for(lambda: "office settles" in popover.number.edit.accessibleDescription())
    popover.add.click()
    assert popover.name.edit.accessibleDescription() == "Type a name, or look the number up."
    popover.name.edit.setText("Nina")
    popover.add.click()
    bench.waits_for(lambda: room.view.guests.rowCount() == 1)
    assert room.guests()[0].name == "Nina"
    room.page.hide()


def test_a_student_known_here_needs_no_server(bench):
    room = Room(bench)
    room.register.beside.offer_guest()
    popover = room.popover(GuestPopover)
    popover.number.edit.setText("20304")
    popover.look_up.click()
    bench.waits_for(lambda: popover.name.text() == "Family04, Amelia")
    room.page.hide()


def test_a_guest_is_marked_by_key_and_removed_and_both_can_be_undone(bench):
    room, popover = looked_up(bench, NotFound(what="student"))
    popover.name.edit.setText("Nina")
    popover.add.click()
    bench.waits_for(lambda: room.view.guests.rowCount() == 1)
    table = room.view.guest_table
    table.setCurrentIndex(room.view.guests.index(0, 0))
    bench.bot.keyClick(table, Qt.Key.Key_A)
    assert room.guests()[0].code == "A"
    bench.waits_for(lambda: room.view.guests.guest(0).code == "A")
    table.setCurrentIndex(room.view.guests.index(0, 0))
    bench.bot.keyClick(table, Qt.Key.Key_Delete)
    assert room.guests() == []
    bench.runner.undo()
    assert [guest.name for guest in room.guests()] == ["Nina"]
    room.page.hide()


# --- another lesson


def moving(room, day, period):
    room.bench.waits_for(lambda: room.register.beside.may_move)
    room.register.beside.offer_move()
    popover = room.popover(MovePopover)
    popover.day.control.setText(day.isoformat())
    popover.period.set_key(str(period))
    popover.period.activated.emit(popover.period.currentIndex())
    return popover


def test_a_register_moves_with_its_marks_and_undo_comes_back_to_it(room):
    room.types("pa")
    room.is_saved()
    popover = moving(room, TODAY - timedelta(days=3), 1)
    assert popover.preview.text() == (
        "2 marks move from Monday 23 November 2026, period 2, to Friday 20 November 2026, period 1."
    )
    popover.move_it.click()
    moved = LessonKey(room.bench.school.section, TODAY - timedelta(days=3), 1)
    room.bench.waits_for(lambda: room.register.lesson == moved and bool(room.register.name))
    assert room.codes(moved)[:2] == ["P", "A"]
    assert room.view.wrong_day.isVisible()
    room.bench.runner.undo()
    room.bench.waits_for(lambda: room.register.lesson == room.bench.school.lesson)
    assert room.codes()[:2] == ["P", "A"]


def test_where_a_register_is_already_the_reason_stands_beside_the_field(room):
    school = room.bench.school
    write(room.bench, lambda work: service.mark(work, school.section, TODAY, 1, school.students[0], "P"))
    room.types("pa")
    room.is_saved()
    popover = moving(room, TODAY, 1)
    popover.move_it.click()
    room.bench.waits_for(lambda: bool(popover.day.problem))
    assert "There is a register for that lesson already" in popover.day.problem
    assert room.register.lesson == school.lesson
    popover.close_now()


def test_guests_move_with_the_register(room):
    room.types("p")
    room.register.beside.offer_guest()
    popover = room.popover(GuestPopover)
    popover.name.edit.setText("Nina")
    popover.add.click()
    room.bench.waits_for(lambda: room.view.guests.rowCount() == 1)
    moving(room, TODAY, 1).move_it.click()
    lesson = LessonKey(room.bench.school.section, TODAY, 1)
    room.bench.waits_for(lambda: room.register.lesson == lesson and room.view.guests.rowCount() == 1)
    assert room.guests() == []


# --- double lessons


def test_marks_go_into_both_halves_of_a_double_lesson_as_one_act(bench):
    later = doubled(bench)
    room = Room(bench)
    assert room.view.double.isVisible()
    assert room.view.double.also.text() == "Also for period 3, 09:50–10:30"
    room.view.double.also.click()
    room.marker.setFocus()
    room.types("pa")
    assert room.codes()[:2] == room.codes(later)[:2] == ["P", "A"]
    bench.runner.undo()
    assert room.codes()[:2] == room.codes(later)[:2] == ["P", None]
    room.page.hide()


def test_a_double_lesson_is_cleared_and_submitted_together(bench):
    later = doubled(bench)
    room = Room(bench)
    room.view.double.also.click()
    room.marker.setFocus()
    room.types("a")
    room.presses(Qt.Key.Key_Up)
    room.presses(Qt.Key.Key_Backspace)
    assert room.codes()[0] is room.codes(later)[0] is None
    room.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    room.is_saved()
    room.register.submit()
    bench.waits_for(lambda: room.register.view.header.pill.text() == "Waiting to sync")
    assert room.stored(later).submitted_at is not None
    room.page.hide()


def test_after_submitting_the_marks_can_be_copied_to_the_next_lesson(bench):
    later = doubled(bench)
    room = Room(bench)
    room.types("pal")
    room.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    room.is_saved()
    room.register.submit()
    bench.waits_for(room.view.double.copy.isVisible)
    room.view.double.copy.click()
    bench.waits_for(lambda: room.codes(later)[:3] == ["P", "A", "L"])
    bench.runner.undo()
    assert set(room.codes(later)) == {None}
    room.page.hide()


def test_a_single_lesson_offers_no_second_one(room):
    assert not room.view.double.isVisible()


# --- the office's mark and notes


def test_the_office_puts_its_mark_beside_the_teachers_and_both_show(bench):
    room = Room(bench, role=ADMIN)
    room.types("a")
    room.is_saved()
    room.presses(Qt.Key.Key_Up)
    room.types("o")
    popover = room.popover(OfficePopover)
    popover.marks.set_current("excused")
    popover.note.edit.setText("phoned")
    popover.save.click()
    row = room.stored().rows[0]
    assert (row.code, row.office_code, row.office_note) == ("A", "E", "phoned")
    bench.waits_for(lambda: room.model.shown(0).row.office_code == "E")
    assert room.model.spoken(0).startswith("Family00, Άννα, Absent, Office: Excused")
    assert room.model.note_words(room.model.shown(0)) == "Office: Excused · phoned"
    assert room.model.tally()["excused"] == 1
    room.page.hide()


def test_a_teacher_has_no_office_mark(room):
    room.types("a")
    room.types("o")
    assert room.page.window().findChild(OfficePopover) is None
    assert not room.register.commands()["office_mark"].enabled


def test_a_note_is_written_from_a_tile(room):
    room.switch(Mode.PAINT)
    room.types("n")
    popover = room.popover(NotePopover)
    popover.findChild(QLineEdit, "tile_note").setText("no book")
    popover.save.click()
    assert room.stored().rows[0].note == "no book"


def test_submitting_with_unmarked_students_goes_to_the_first_tile(bench):
    write(bench, lambda work: settings.put_setting(work, "unmarked_policy", "block"))
    room = Room(bench, Mode.PAINT)
    room.click(0)
    room.is_saved()
    room.register.submit()
    bench.waits_for(lambda: room.marker.cursor_row == 1)
    room.page.hide()


def test_every_state_of_a_tile_differs_without_its_colour(room):
    room.types("plae")
    room.is_saved()
    room.switch(Mode.PAINT)
    room.marker.move_cursor(20)
    pictures = set()
    for row in range(5):
        place = room.marker.visualRect(room.tiles.index_of(row))
        lowest = place.adjusted(8, place.height() // 2, -place.width() // 2, -8)
        image = room.marker.viewport().grab(lowest).toImage().convertToFormat(QImage.Format.Format_Mono)
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 5
