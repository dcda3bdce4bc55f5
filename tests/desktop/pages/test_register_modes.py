"""The register painted and as a seating plan: brushes, desks, names carried from one to another."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from sms_core.access.roles import VIEWER
from sms_core.school import service as settings
from sms_desktop.pages.attendance.register_modes import Mode
from tests.desktop.factories import plan_absence
from tests.desktop.pages.register_room import Room, write

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(bench):
    made = Room(bench)
    yield made
    made.page.hide()


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
