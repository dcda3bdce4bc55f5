"""Where there is little room, what matters least goes first; where there is much, nothing stands alone far away."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sms_desktop.models.listing import Column, Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind, fold_to_fit
from sms_desktop.ui.card import Card
from sms_desktop.ui.mark_calendar import MarkLegend
from sms_desktop.ui.navigation import NavItem
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.sidebar import Sidebar
from sms_desktop.ui.table import PAGE_EDGE, RowTable


def shown(qtbot: object, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)  # type: ignore[attr-defined]
    widget.resize(width, height)
    widget.show()
    QCoreApplication.sendPostedEvents()


def test_a_button_gives_up_its_shortcut_before_its_words(look: Appearance) -> None:
    plain, with_key = Button(look, "Submit", Kind.PRIMARY), Button(look, "Submit", Kind.PRIMARY, key_hint="Ctrl+Enter")
    assert with_key.sizeHint().width() > plain.sizeHint().width()
    assert with_key.minimumSizeHint().width() == plain.sizeHint().width()


def test_the_first_buttons_are_icons_alone_and_say_their_words_when_pointed_at(look: Appearance) -> None:
    first, second = Button(look, "Edit the class", icon="pencil"), Button(look, "Enrol", icon="plus")
    both = first.full_width() + second.full_width()
    fold_to_fit((first, second), 10, both + 10)
    assert not first.is_folded
    assert not second.is_folded
    fold_to_fit((first, second), 10, both)
    assert first.is_folded
    assert not second.is_folded
    assert first.toolTip() == "Edit the class"
    assert first.accessibleName() == "Edit the class"
    fold_to_fit((first, second), 10, both + 10)
    assert not first.is_folded
    assert not first.toolTip()


def test_the_title_of_a_page_is_read_whole_before_its_pill_and_its_lesser_buttons(
    look: Appearance, qtbot: object
) -> None:
    header = PageHeader(look)
    edit, main = Button(look, "Edit", icon="pencil"), Button(look, "Take register", Kind.PRIMARY, icon="check")
    header.add_action(edit)
    header.add_action(main)
    header.set_words("Ancient Greek A1", "Room 9")
    header.set_pill("School year 2026–27")
    shown(qtbot, header, 900, 65)
    assert header.pill.isVisible()
    assert not edit.is_folded
    shown(qtbot, header, 380, 65)
    assert edit.is_folded
    assert not header.pill.isVisible()
    assert not main.is_folded
    assert header.title.width() >= header.title.sizeHint().width()
    shown(qtbot, header, 900, 65)
    assert header.pill.isVisible()
    assert not edit.is_folded


def test_the_places_of_a_low_sidebar_do_not_lie_over_each_other(look: Appearance, qtbot: object) -> None:
    look.apply(text_size=1.5)
    sidebar = Sidebar(look, "Places")
    sidebar.set_places([NavItem(str(n), f"Place {n}", "house") for n in range(7)])
    sidebar.set_bottom([NavItem("s", "Settings", "settings"), NavItem("y", "Sync", "refresh-cw")])
    shown(qtbot, sidebar, 100, 560)
    assert sidebar.places.geometry().bottom() < sidebar.bottom.geometry().top()
    assert sidebar.bottom.geometry().bottom() < sidebar.account.geometry().top()
    usual = sidebar.places.usual_height()
    assert sidebar.places.height() < usual
    shown(qtbot, sidebar, 100, 1200)
    assert sidebar.places.height() == usual


def test_the_note_of_a_card_gives_way_to_its_title(look: Appearance, qtbot: object) -> None:
    card = Card(look, "Planned absences of today", note="your classes")
    shown(qtbot, card, 500, 100)
    assert card.note.isVisible()
    card.resize(260, 100)
    assert not card.note.isVisible()


@pytest.fixture
def listed() -> Listing:
    model = Listing(
        (
            Column(lambda: "#", str, 48),
            Column(lambda: "Name", str, 180, stretch=True),
            Column(lambda: "Room", str, 100),
            Column(lambda: "Average", str, 90, right=True),
        )
    )
    model.show(["a", "b"])
    return model


def test_in_a_wide_window_all_columns_grow_and_not_one_alone(look: Appearance, qtbot: object, listed: Listing) -> None:
    table = RowTable(look)
    table.setModel(listed)
    table.set_columns(listed.widths)
    shown(qtbot, table, 560, 300)
    assert table.columnWidth(2) == look.px(100)
    table.resize(2000, 300)
    assert table.columnWidth(0) == look.px(48)
    assert table.columnWidth(2) > 2 * look.px(100)
    assert table.columnWidth(1) < 4 * table.columnWidth(2)
    assert sum(table.columnWidth(n) for n in range(4)) == pytest.approx(table.viewport().width(), abs=4)
    table.resize(560, 300)
    assert table.columnWidth(2) == look.px(100)


def test_a_width_that_a_person_has_drawn_stays(look: Appearance, qtbot: object, listed: Listing) -> None:
    table = RowTable(look)
    table.setModel(listed)
    table.set_columns(listed.widths)
    shown(qtbot, table, 560, 300)
    table.horizontalHeader().resizeSection(2, 140)
    table.resize(640, 300)
    assert table.columnWidth(2) == 140


def test_the_last_column_ends_where_the_page_does(look: Appearance, qtbot: object, listed: Listing) -> None:
    table = RowTable(look)
    table.setModel(listed)
    table.set_columns(listed.widths)
    shown(qtbot, table, 560, 300)
    assert table.rows.last == 3
    assert table.rows.trailing == look.px(PAGE_EDGE)
    listed.show([str(n) for n in range(40)])
    qtbot.waitUntil(lambda: table.verticalScrollBar().isVisible())  # type: ignore[attr-defined]
    assert table.rows.trailing + table.verticalScrollBar().width() == look.px(PAGE_EDGE)


def test_a_legend_takes_a_second_line_rather_than_lose_a_word(look: Appearance, qtbot: object) -> None:
    legend = MarkLegend(look)
    legend.set_words(("present", "late", "absent", "excused", "no school"))
    shown(qtbot, legend, 600, 20)
    assert legend.height() == look.px(20)
    legend.resize(180, 20)
    assert legend.height() == look.px(40)
