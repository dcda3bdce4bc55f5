"""Which student stands in which tile: in the order of names, at desks, and without one."""

from uuid import UUID

from sms_core.ids import Id, StudentId
from sms_desktop.models.register_tiles import Room, filled, flowing, moved, outside, room_for, seated

CLASS = [StudentId(Id(UUID(int=number).bytes)) for number in range(7)]


def test_tiles_flow_in_the_order_of_names() -> None:
    plan = flowing(7, 3)
    assert (plan.rows, plan.columns, plan.of[2, 0], plan.words_row) == (3, 3, 6, -1)


def test_a_room_holds_every_desk_in_use_and_the_whole_class() -> None:
    assert room_for(CLASS, {}) == Room(2, 5)
    assert room_for(CLASS, {CLASS[0]: (4, 6)}) == Room(5, 7)


def test_who_has_no_desk_stands_below_the_room() -> None:
    plan = seated(CLASS[:3], {CLASS[0]: (1, 1), CLASS[2]: (0, 0)}, Room(2, 2))
    assert plan.of == {(1, 1): 0, (0, 0): 2, (3, 0): 1}
    assert (plan.rows, plan.words_row) == (4, 2)


def test_of_two_at_one_desk_the_first_by_name_keeps_it() -> None:
    plan = seated(CLASS[:2], {CLASS[0]: (0, 0), CLASS[1]: (0, 0)}, Room(1, 2))
    assert plan.of == {(0, 0): 0, (2, 0): 1}


def test_a_full_room_has_a_place_to_put_names_down_only_while_arranged() -> None:
    seats = {CLASS[0]: (0, 0)}
    assert seated(CLASS[:1], seats, Room(1, 1)).words_row == -1
    assert seated(CLASS[:1], seats, Room(1, 1), is_open=True).words_row == 1


def test_desks_are_filled_by_name_as_far_as_they_go() -> None:
    places = filled(CLASS[:5], Room(2, 2))
    assert [places[student] for student in CLASS[:5]] == [(0, 0), (0, 1), (1, 0), (1, 1), None]


def test_two_students_change_places() -> None:
    seats = {CLASS[0]: (0, 0), CLASS[1]: (0, 1)}
    assert moved(seats, CLASS[0], (0, 1), CLASS[1]) == {CLASS[0]: (0, 1), CLASS[1]: (0, 0)}
    assert moved(seats, CLASS[0], (1, 1), None) == {CLASS[0]: (1, 1)}
    assert moved(seats, CLASS[0], (0, 0), CLASS[0]) == {}
    assert moved(seats, CLASS[0], None, CLASS[2]) == {CLASS[0]: None, CLASS[2]: (0, 0)}


def test_a_smaller_room_leaves_some_without_a_desk() -> None:
    assert outside({CLASS[0]: (0, 0), CLASS[1]: (2, 0), CLASS[2]: (0, 3)}, Room(2, 3)) == {
        CLASS[1]: None,
        CLASS[2]: None,
    }
