"""The Students page at work on a school of sixty: found, sorted, filtered, pasted, edited in place."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sms_core.ids import StudentId
from sms_core.store.journal import ChangeSet
from sms_core.store.paging import Condition, ListQuery, Op, Sort
from sms_core.store.unit import Store
from sms_core.students import service as students
from sms_desktop.i18n import Languages
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.check_list import CheckList
from sms_desktop.ui.painting import width_of
from sms_desktop.ui.popover import Popover
from sms_desktop.ui.rows import CELL_MARGIN
from tests.desktop.pages.desk import AUTHOR, Desk
from tests.desktop.pages.office import SIZE, Office, cells, names, part, shows


def test_the_list_opens_on_the_active_students_with_its_counts(office: Office) -> None:
    page = office.opens()
    assert page.model.rowCount() == 54
    assert page.view.header.count.text() == "54 active"
    assert office.noted[-1] == "54 shown · 54 in school"
    assert [(tab.tab.text, tab.tab.count) for tab in page.view.tabs._tabs] == [
        ("All active", "54"),
        ("No guardian phone", "18"),
        ("Have left", "6"),
        ("Everybody", "60"),
    ]
    assert [crumb.text for crumb in page.crumbs()] == ["Students", "All active"]


@pytest.mark.parametrize("typed", ["αννα", "ΑΝΝΑ", "Άννα", "anna"])
def test_find_gives_the_same_students_in_every_spelling(office: Office, typed: str) -> None:
    page = office.opens()
    field = page.view.filters.seek
    with office.bot.waitSignal(page.model.answered):
        field.set_text(typed)
    assert len(names(page)) == 18
    assert {name.split(", ")[1] for name in names(page)} == {"Άννα", "Anna", "Αννα"}


def test_find_in_another_scope_and_out_again(office: Office) -> None:
    page = office.opens()
    page.find_here()
    with office.bot.waitSignal(page.model.answered):
        page.view.filters.seek.set_text("20005")
    assert names(page) == []
    assert page.view.states.currentWidget() is page.view.empty
    assert page.view.empty.title.text() == "No student matches “20005”"
    assert page.view.empty.text.text() == "Looked for in: Name · Status is Active"
    with office.bot.waitSignal(page.model.answered):
        page.view.filters.scopes.switch._buttons["number"].click()
    assert names(page) == ["Ames, Άννα"]
    with office.bot.waitSignal(page.model.answered):
        office.bot.keyClick(page.view.filters.seek.edit, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 54


def test_a_press_on_a_head_sorts_and_another_turns_it_round(office: Office) -> None:
    page = office.opens()
    column = page.model.column_of("student_number")
    for down in (False, True):
        with office.bot.waitSignal(page.model.answered):
            page.view.table.sort_wanted.emit(column)
        assert page.model.query.sort == Sort("student_number", down)
        numbers = cells(page, "student_number", range(54))
        assert numbers == sorted(numbers, reverse=down)
    assert page.view.table.header.sorted == (column, True)


def test_a_filter_is_chosen_in_its_popover_and_taken_away_by_its_chip(office: Office) -> None:
    page = office.opens()
    page._filters.open("form_group", page.rect())
    office.waits(lambda: page.findChild(Popover, "filter_popover") is not None)
    popover = part(page, Popover, "filter_popover")
    lines = popover.findChild(CheckList)
    assert [line.item.text for line in lines._lines] == ["A1", "A2", "A3", "B1", "B2", "B3"]
    assert lines._lines[0].item.note == "10"
    with office.bot.waitSignal(page.model.answered):
        lines._lines[3].click()
    assert set(cells(page, "form_group", range(page.model.rowCount()))) == {"B1"}
    chip = page.view.filters.chips.chip("form_group")
    assert chip is not None
    assert chip.text() == "Form is B1"
    office.bot.keyClick(popover.panel, Qt.Key.Key_Escape)
    with office.bot.waitSignal(page.model.answered):
        chip.removed.emit()
    assert page.model.rowCount() == 54


def test_when_nothing_matches_one_press_clears_what_is_in_the_way(office: Office) -> None:
    page = office.opens()
    office.asks(page, ListQuery((Condition("form_group", Op.IS, ("C9",)),)))
    assert page.view.states.currentWidget() is page.view.empty
    with office.bot.waitSignal(page.model.answered):
        page.view.empty_main.click()
    assert page.model.rowCount() == 60
    assert page.view.states.currentWidget() is page.view.table


def test_an_empty_school_says_so_and_offers_the_first_student(
    tmp_path: Path, plain_look: Appearance, languages: Languages, qtbot: QtBot
) -> None:
    desk = Desk(tmp_path, lambda *_: None)
    page = StudentsPage(desk.context(plain_look))
    qtbot.addWidget(page)
    page.resize(*SIZE)
    page.show()
    qtbot.waitUntil(lambda: page.view.empty.title.text() == "No students yet", timeout=10_000)
    page.view.empty_main.click()
    assert page.view.side.objectName() == "newcomer_panel"
    page.hide()
    qtbot.waitUntil(lambda: desk.runner.writes_open == 0)
    desk.close()


def test_three_by_four_cells_are_pasted_and_one_undo_takes_them_back(office: Office) -> None:
    page = office.opens()
    office.asks(page, ListQuery((Condition("status", Op.IS, ("active",)),), Sort("student_number")))
    shows(page, "year_level")
    shown = page.view.table.shown_columns()
    first = page.model.column_of("student_number")
    assert [page.model.columns[place].key for place in shown][1:4] == ["student_number", "year_level", "form_group"]
    before = [cells(page, key, range(4)) for key in ("student_number", "year_level", "form_group")]
    lines = "\n".join(f"9{n}\tC\tC{n}" for n in range(4))
    QGuiApplication.clipboard().setText(lines)
    page.view.table.move_to(0, first)
    page.cells.paste()
    assert cells(page, "form_group", range(4)) == ["C0", "C1", "C2", "C3"]
    office.is_quiet()
    assert office.desk.value("SELECT count(*) FROM student WHERE year_level = 'C'") == 4
    office.desk.runner.undo()
    office.is_quiet()
    office.waits(lambda: cells(page, "form_group", range(4)) == before[2])
    assert [cells(page, key, range(4)) for key in ("student_number", "year_level", "form_group")] == before
    assert office.desk.value("SELECT count(*) FROM student WHERE year_level = 'C'") == 0


@pytest.mark.parametrize(
    ("text", "rows", "columns", "problem"),
    [
        ("a\tb\nc", 1, ["year_level"], "not a rectangle"),
        ("a\nb", 3, ["year_level"], "2 × 1 cells were copied, but 3 × 1 are selected"),
        ("a\tb\tc\td\te\tf\tg\th\ti\tj\tk", 1, ["form_group"], "1 × 11 cells do not fit here"),
        ("x", 2, ["tags"], "Tags cannot be changed here"),
        ("perhaps", 2, ["status"], "choose one of"),
    ],
)
def test_what_cannot_be_pasted_changes_nothing_and_says_why(
    office: Office, text: str, rows: int, columns: list[str], problem: str
) -> None:
    page = office.opens()
    shows(page, "year_level", "classes")
    places = [page.model.column_of(key) for key in columns]
    page.view.table.select_range(0, rows - 1, places)
    QGuiApplication.clipboard().setText(text)
    page.cells.paste()
    assert problem in office.said[-1][0]
    assert office.said[-1][1] == "danger"
    assert office.desk.runner.writes_open == 0
    assert office.desk.runner.next_undo is None


def test_one_copied_cell_fills_the_selection_and_a_row_fills_down(office: Office) -> None:
    page = office.opens()
    form = page.model.column_of("form_group")
    page.view.table.select_range(1, 3, [form])
    QGuiApplication.clipboard().setText("Z9")
    page.cells.paste()
    assert cells(page, "form_group", range(1, 4)) == ["Z9"] * 3
    page.view.table.select_range(3, 6, [form])
    page.cells.fill_down()
    assert cells(page, "form_group", range(3, 7)) == ["Z9"] * 4
    office.is_quiet()
    assert office.desk.value("SELECT count(*) FROM student WHERE form_group = 'Z9'") == 6


def test_copy_gives_the_range_and_with_headers_their_names(office: Office) -> None:
    page = office.opens()
    shows(page, "year_level")
    columns = [page.model.column_of("student_number"), page.model.column_of("year_level")]
    page.view.table.select_range(0, 1, columns)
    page.cells.copy(True)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "ID\tYear"
    both = zip(cells(page, "student_number", range(2)), cells(page, "year_level", range(2)), strict=True)
    assert lines[1:] == ["\t".join(pair) for pair in both]
    page.model.check([page.model.id_at(0)], True)
    page.view.table.move_to(0, 0)
    page.cells.copy(False)
    office.waits(lambda: QGuiApplication.clipboard().text().startswith(names(page)[0]))


def test_a_cell_is_edited_in_place_and_escape_gives_it_back(office: Office) -> None:
    page = office.opens()
    table, form = page.view.table, page.model.column_of("form_group")
    page.activateWindow()
    before = cells(page, "form_group", range(1))
    for key, after in ((Qt.Key.Key_Escape, before), (Qt.Key.Key_Return, ["Q7"])):
        table.move_to(0, form)
        table.edit(table.currentIndex())
        editor = part(page, QLineEdit, "cell_editor")
        assert editor.accessibleName() == f"Form of {names(page)[0]}"
        editor.setText("Q7")
        QTest.keyClick(editor, key)
        office.is_quiet()
        assert cells(page, "form_group", range(1)) == after
        QTest.qWait(20)
    assert office.desk.value("SELECT count(*) FROM student WHERE form_group = 'Q7'") == 1


def test_an_editor_keeps_what_was_typed_while_the_row_is_changed_elsewhere(office: Office) -> None:
    page = office.opens()
    table, family = page.view.table, page.model.column_of("family_name")
    id = StudentId(page.model.id_at(0))
    table.header.setSectionHidden(family, False)
    table.move_to(0, family)
    table.edit(table.currentIndex())
    editor = part(page, QLineEdit, "cell_editor")
    editor.setText("Half typ")
    office.desk.runner.write("x", "", lambda work: students.change_identity(work, id, family_name="Ωμέγα"))
    office.is_quiet()
    assert editor.text() == "Half typ"
    assert page.model.id_at(0) == id
    bar = page.view.elsewhere
    office.waits(bar.isVisible)
    assert bar.text.text() == "You changed Family name of Ames, Anna. Your text is kept."
    part(page, Button, "changed_elsewhere_show").click()
    assert bar.text.text() == "Family name of Ames, Anna is now Ωμέγα."
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    office.waits(lambda: page.model.row_of(id) == page.model.rowCount() - 1)
    assert not bar.isVisible()


def test_what_another_computer_changed_under_an_editor_is_said_and_typing_stands(office: Office) -> None:
    page = office.opens()
    table, form = page.view.table, page.model.column_of("form_group")
    id = page.model.id_at(0)
    table.move_to(0, form)
    table.edit(table.currentIndex())
    editor = part(page, QLineEdit, "cell_editor")
    editor.setText("Q7")
    office.desk.lanes.write(lambda store: pulled(store, StudentId(id))).result()
    office.desk.runner.sync_changed(ChangeSet({"student": frozenset({(id,)})}))
    office.waits(page.view.elsewhere.isVisible)
    assert page.view.elsewhere.text.text().startswith("Form of Ames, Anna changed elsewhere")
    assert editor.text() == "Q7"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    office.is_quiet()
    assert cells(page, "form_group", range(1)) == ["Q7"]


def pulled(store: Store, student: StudentId) -> None:
    """A change that came from the server."""
    with store.write("pull", AUTHOR) as write:
        students.change_identity(write.work, student, form_group="Z1")


def test_a_name_of_two_hundred_letters_is_refused_where_it_is_typed(office: Office) -> None:
    page = office.opens()
    table, given = page.view.table, page.model.column_of("given_name")
    table.header.setSectionHidden(given, False)
    table.move_to(0, given)
    table.edit(table.currentIndex())
    editor = part(page, QLineEdit, "cell_editor")
    editor.setText("Ά" * 200)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert office.said[-1] == ("Given name: At most 120 characters.", "danger")
    assert editor.isVisible()
    assert editor.text() == "Ά" * 200
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert office.desk.runner.writes_open == 0


def test_from_right_to_left_the_name_stands_at_the_right(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    office.bot.wait(20)
    wide = table.viewport().width()
    assert table.visualRect(table.model().index(2, 0)).right() == wide - 1
    assert table.header.lead.geometry().right() == table.header.width() - 1
    assert table.indexAt(QPoint(wide - 100, 50)).column() == 0
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(wide - 30, 50))
    assert page.model.checked == [page.model.id_at(1)]


def test_from_right_to_left_cells_are_copied_as_they_are_read_and_the_name_stays_while_others_scroll(
    office: Office,
) -> None:
    page = office.opens()
    table = page.view.table
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shows(page, *(column.key for column in page.model.columns))
    office.is_quiet()
    number, year = page.model.column_of("student_number"), page.model.column_of("year_level")
    table.select_range(0, 0, [number, year])
    page.cells.copy(False)
    first = "\t".join(cells(page, key, range(1))[0] for key in ("student_number", "year_level"))
    assert QGuiApplication.clipboard().text() == first
    assert (
        table.visualRect(table.model().index(0, number)).left() > table.visualRect(table.model().index(0, year)).left()
    )
    area = table.visualRect(table.model().index(2, 0))
    before = table.viewport().grab(area).toImage()
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    office.bot.wait(20)
    assert table.viewport().grab(area).toImage() == before
    last = table.model().index(3, table.shown_columns()[-1])
    assert table.visualRect(last).left() >= 0


def test_from_right_to_left_a_press_on_a_head_sorts_by_the_column_under_the_pointer(office: Office) -> None:
    page = office.opens()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    office.bot.wait(20)
    header, form = page.view.table.header, page.model.column_of("form_group")
    x = header.sectionViewportPosition(form) + header.sectionSize(form) - 20
    with office.bot.waitSignal(page.model.answered):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 14))
    assert page.model.query.sort == Sort("form_group")
    assert header.sorted == (form, False)


@pytest.mark.parametrize("language", ["en", "el"])
def test_the_names_of_the_usual_columns_are_whole_with_their_arrow(
    office: Office, languages: Languages, language: str
) -> None:
    languages.switch(language)
    page = office.opens()
    header, margin = page.view.table.header, office.look.px(CELL_MARGIN)
    font = office.look.font(Role.CAPTION_STRONG)
    for section in page.view.table.shown_columns()[1:]:
        name = page.model.headerData(section, Qt.Orientation.Horizontal)
        inner = QRectF(margin, 0, header.sectionSize(section) - 2 * margin, 30)
        room = header.name_room(inner, width_of(font, name), office.look.px(16), may_borrow=True)
        assert page.model.columns[section].spec.is_worked or room.width() >= width_of(font, name), name
