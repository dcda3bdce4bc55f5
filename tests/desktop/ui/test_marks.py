"""Attendance marks: the click hits the button it is on, and no state is told by colour alone."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from sms_desktop.ui.marks import CHOICES, MOUSE, TOUCH, MarkPainter
from sms_desktop.ui.theme import MARKS

CELL = QRectF(100, 40, 200, 34)


@pytest.fixture
def marks(look) -> MarkPainter:
    return MarkPainter(look)


@pytest.mark.parametrize("size", [MOUSE, TOUCH])
@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_the_middle_of_each_button_is_that_button(look, marks, size, text_size):
    look.apply(text_size=text_size)
    cell = QRectF(100, 40, marks.cell_width(size), 90)
    assert [marks.hit(cell, place.center(), size) for place in marks.cell_rects(cell, size)] == list(CHOICES)


def test_the_buttons_measure_forty_by_twenty_six_with_gaps_of_four(marks):
    places = marks.cell_rects(CELL)
    assert {(place.width(), place.height()) for place in places} == {(40, 26)}
    assert places[1].left() - places[0].right() == 4


def test_a_gap_and_the_outside_hit_no_button(marks):
    first = marks.cell_rects(CELL)[0]
    assert marks.hit(CELL, QPointF(first.right() + 2, first.center().y())) is None
    assert marks.hit(CELL, QPointF(first.left() - 1, first.center().y())) is None
    assert marks.hit(CELL, QPointF(first.center().x(), first.top() - 1)) is None


def drawn(draw) -> QImage:
    picture = QImage(220, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    return picture


def silhouette(picture: QImage) -> bytes:
    return bytes(picture.convertToFormat(QImage.Format.Format_Mono).constBits())


def test_the_shapes_differ_without_their_colours(marks):
    black = Qt.GlobalColor.black
    shapes = {
        silhouette(drawn(lambda painter, mark=mark: marks.shape(painter, mark, 40, 4, 4, black))) for mark in MARKS
    }
    assert len(shapes) == len(MARKS)


@pytest.mark.parametrize("chosen", CHOICES)
def test_a_chosen_button_is_seen_in_its_own_colour(look, marks, chosen):
    cell = QRectF(4, 10, 200, 34)
    picture = drawn(lambda painter: marks.cell(painter, cell, "ΠΚΑΔ", chosen))
    place = marks.cell_rects(cell)[CHOICES.index(chosen)]
    edge = picture.pixelColor(int(place.center().x()), int(place.top()))
    assert edge == look.theme.marks[chosen].colour


def test_the_ring_of_the_cursor_row_goes_round_all_four(look, marks):
    cell = QRectF(10, 10, 200, 34)
    picture = drawn(lambda painter: marks.cell(painter, cell, "PLAE", None, current=True))
    places = marks.cell_rects(cell)
    between = int((places[1].right() + places[2].left()) / 2)
    assert picture.pixelColor(between, int(places[0].top()) - 2) == look.colour("focus")
    assert picture.pixelColor(between, int(places[0].center().y())) != look.colour("focus")
