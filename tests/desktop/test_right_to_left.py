"""F-08: a language that reads from right to left mirrors the window; time goes on running to the right."""

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget

from sms_desktop.i18n import Language
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.choices import CheckBox, Toggle
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.icons import turned_icon
from sms_desktop.ui.labels import Label
from sms_desktop.ui.mark_calendar import MarkCalendar
from sms_desktop.ui.navigation import NavItem, NavList
from sms_desktop.ui.painting import CENTRE, text, turn
from sms_desktop.ui.progress import ThinProgress
from sms_desktop.ui.stat_tile import StatTile
from sms_desktop.ui.status_bar import StatusItem
from sms_desktop.ui.tab_bars import ContentTabs, Tab, ViewTabs
from sms_desktop.ui.week import WeekView
from tests.desktop import walking
from tests.desktop.test_acceptance import nothing_is_found
from tests.desktop.visiting import PEOPLE, shown, visits, window_of

RTL = Qt.LayoutDirection.RightToLeft
TIME = (WeekView, MarkCalendar)


@pytest.fixture(params=PEOPLE)
def window(request, bench, tmp_path):
    bench.languages.switch(Language.PSEUDO_RTL)
    made = window_of(bench, tmp_path, request.param)
    yield made
    made.hide()


def across(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, widget.rect().topLeft()), widget.size())


def order_of_columns(table: QTableView) -> int:
    """1 where the first column is the leftmost, -1 where it is the rightmost, 0 where there is one only."""
    header = table.horizontalHeader()
    places = [
        header.logicalIndex(n) for n in range(header.count()) if not header.isSectionHidden(header.logicalIndex(n))
    ]
    if len(places) < 2:
        return 0
    return 1 if header.sectionViewportPosition(places[0]) < header.sectionViewportPosition(places[-1]) else -1


def not_mirrored(window):
    found = []
    for table in shown(window, QTableView):
        wanted = 1 if isinstance(table, TIME) else -1
        if order_of_columns(table) not in (0, wanted):
            found.append(f"columns of {table.objectName()}")
    for tabs in [*shown(window, ViewTabs), *shown(window, ContentTabs)]:
        if tabs.count() > 1 and tabs.tabRect(0).left() < tabs.tabRect(tabs.count() - 1).left():
            found.append(f"tabs of {tabs.objectName()}")
    return found


def test_the_frame_is_mirrored(window, bench):
    frame = window.frame
    window.show_sync(SyncState(SyncKind.UP_TO_DATE))
    bench.bot.wait(20)
    assert frame.layoutDirection() == RTL
    assert across(frame, frame.sidebar).right() == frame.width() - 1
    top = frame.top
    order = [across(frame, part).left() for part in (top.back, top.forward, top.search, top.help)]
    assert order == sorted(order, reverse=True)
    assert across(frame, frame.status.sync).right() > frame.width() - 40


def test_every_page_is_mirrored_but_not_its_time(window, bench):
    nothing_is_found(visits(window, bench), lambda: not_mirrored(window))


def test_nothing_overlaps_and_nothing_is_clipped(window, bench):
    nothing_is_found(
        visits(window, bench), lambda: walking.overlapping(window.frame) + walking.clipped(window.frame), bench
    )


def test_the_way_to_a_student_reads_from_the_right(window, bench):
    window.frame.open_thing(Thing(Kind.STUDENT, bench.school.students[0]))
    bench.waits_for(lambda: window.frame.page.has_read)
    bench.bot.wait(30)
    first, last = (window.frame.top._trail_row.itemAt(place).widget() for place in (0, 2))
    assert first.x() > last.x()


def test_another_language_turns_the_window_round_while_it_is_open(window, bench):
    bench.languages.switch(Language.GREEK)
    bench.bot.wait(30)
    assert window.frame.sidebar.x() == 0
    bench.languages.switch(Language.PSEUDO_RTL)
    bench.bot.wait(30)
    assert across(window.frame, window.frame.sidebar).right() == window.frame.width() - 1


def test_arrows_point_the_other_way():
    assert turned_icon("arrow-left") == "arrow-right"
    assert turned_icon("chevron-right") == "chevron-left"
    assert turned_icon("search") == "search"


# --- what is painted by hand


def ink(widget: QWidget, background: str, look) -> tuple[int, int]:
    """How many pixels are not ground, in the left and the right half."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1) & 0xFFFFFF
    drawn = pixels != (look.colour(background).rgb() & 0xFFFFFF)
    half = drawn.shape[1] // 2
    return int(drawn[:, :half].sum()), int(drawn[:, half:].sum())


def checked(made):
    made.setChecked(True)
    return made


def made_of(kind, look):
    """A widget whose ink stands at the side where reading begins, and its size."""
    if kind == "status":
        item = StatusItem(look)
        item.show_state("Up to date", "refresh-cw")
        return item
    if kind == "places":
        places = NavList(look, "Places")
        places.set_items([NavItem("home", "Home", "house")])
        return places
    if kind == "progress":
        bar = ThinProgress(look, "Done")
        bar.set_count(1, 10)
        return bar
    if kind == "tabs":
        tabs = ViewTabs(look, "Parts")
        tabs.set_tabs([Tab("one", "Overview")])
        return tabs
    return {
        "check": lambda: checked(CheckBox(look, "Only mine")),
        "toggle": lambda: checked(Toggle(look, "Menu bar")),
        "tile": lambda: StatTile(look, "Absent today", "users"),
    }[kind]()


@pytest.mark.parametrize("kind", ["status", "places", "progress", "check", "toggle", "tabs"])
def test_what_is_painted_begins_at_the_right(kind, plain_look, qtbot):
    sides = {}
    for direction in Qt.LayoutDirection.LeftToRight, RTL:
        widget = made_of(kind, plain_look)
        qtbot.addWidget(widget)
        widget.setLayoutDirection(direction)
        widget.resize(400, 40)
        widget.show()
        ground = "neutral-soft" if kind == "progress" else "canvas"
        sides[direction] = ink(widget, ground, plain_look)
        widget.hide()
    left, right = sides[Qt.LayoutDirection.LeftToRight]
    assert left > right
    left, right = sides[RTL]
    assert right > left


def test_a_list_to_choose_from_has_its_arrow_at_the_left(plain_look, qtbot):
    select = Select(plain_look, "Term", [("a", "")])
    qtbot.addWidget(select)
    select.setLayoutDirection(RTL)
    select.resize(300, 32)
    select.show()
    left, right = ink(select, "surface", plain_look)
    assert left > right
    select.hide()


def test_the_crosses_of_tabs_and_filters_are_where_they_are_drawn(plain_look, qtbot):
    tabs = ContentTabs(plain_look, "Opened")
    qtbot.addWidget(tabs)
    tabs.setLayoutDirection(RTL)
    tabs.set_tabs([Tab("a", "Students"), Tab("b", "Anna Pappa", closable=True)])
    tabs.resize(600, 36)
    tabs.show()
    assert tabs.cross_rect(1).left() < tabs.tabRect(1).center().x()
    with qtbot.waitSignal(tabs.close_wanted):
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.cross_rect(1).center())
    tabs.hide()
    chip = Chip(plain_look, "Class B1", removable=True, on=True)
    qtbot.addWidget(chip)
    chip.setLayoutDirection(RTL)
    chip.show()
    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().topLeft() + chip.rect().center() / 8)
    chip.hide()


def test_a_click_on_a_mark_of_the_mirrored_register_is_that_mark(window, bench):
    window.frame.open_thing(Thing(Kind.LESSON, bench.school.lesson))
    page = window.frame.page
    bench.waits_for(lambda: bool(page.register.name))
    bench.bot.wait(30)
    table = page.register.view.table
    area = table.visualRect(table.model().index(0, 3))
    marks = table.rows.marks
    cell = table.rows.cell_rect(area.toRectF(), 3)
    late = marks.cell_rects(cell)[1].center()
    mirrored = area.left() + area.right() + 1 - round(late.x())
    assert table._button_at(late) != table._button_at(late.__class__(mirrored, late.y()))
    assert table._button_at(late.__class__(mirrored, late.y())) == (0, "late")


@pytest.mark.parametrize("elide", [False, True])
def test_a_label_stands_at_the_right_whatever_its_script(elide, plain_look, qtbot):
    label = Label(plain_look, "Anna", elide=elide)
    qtbot.addWidget(label)
    label.setLayoutDirection(RTL)
    label.resize(300, 24)
    label.show()
    left, right = ink(label, "canvas", plain_look)
    assert right > left
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)  # the trailing side
    left, right = ink(label, "canvas", plain_look)
    assert left > right
    label.hide()


def test_the_numbers_of_a_phone_keep_their_order(plain_look):
    """A text is mirrored in its place and not in itself."""
    pictures = []
    for direction in Qt.LayoutDirection.LeftToRight, RTL:
        picture = QImage(200, 30, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        painter = QPainter(picture)
        turn(painter, QRectF(0, 0, 200, 30), direction)
        ink_of = plain_look.colour("text")
        text(painter, QRectF(0, 0, 200, 30), "696 575 0640", plain_look.font("table"), ink_of, CENTRE)
        painter.end()
        pictures.append(picture)
    assert pictures[0] == pictures[1]
