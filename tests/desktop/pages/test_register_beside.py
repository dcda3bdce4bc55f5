"""Beside the marks: guests, a double lesson, the wrong lesson, the office's mark, notes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from sms_core.access.roles import ADMIN
from sms_core.attendance import service
from sms_core.errors import NotFound
from sms_desktop.connection.calling import ServerUnreachable
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.attendance.guest_popover import GuestPopover
from sms_desktop.pages.attendance.mark_popovers import NotePopover, OfficePopover
from sms_desktop.pages.attendance.move_popover import MovePopover
from sms_desktop.pages.attendance.register_modes import Mode
from tests.desktop.factories import TODAY
from tests.desktop.pages.register_room import Room, doubled, write

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(bench):
    made = Room(bench)
    yield made
    made.page.hide()


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
