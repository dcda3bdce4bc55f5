"""The Students page under bad input: texts that fit nothing, memories of older versions, permissions that went."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.errors import Invalid
from sms_core.personal import service as personal
from sms_core.store.paging import Condition, ListQuery, Op, Sort
from sms_core.students import service as students
from sms_desktop.ops.lists import Place, _encoded, _layout, _place
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.ui.frozen_table import FrozenTable
from tests.desktop.pages.desk import AUTHOR
from tests.desktop.pages.office import Office, cells, names, part, shows

CONTACTS = frozenset({Key.CONTACTS_VIEW, Key.CONTACTS_EDIT})


def remembers(office: Office, key: str, text: str) -> None:
    office.desk.runner.keep("x", lambda work: personal.put_preference(work, AUTHOR.user, key, text))
    office.is_quiet()


def edits(page: StudentsPage, key: str) -> QLineEdit:
    table: FrozenTable = page.view.table
    shows(page, key)
    table.move_to(0, page.model.column_of(key))
    table.edit(table.currentIndex())
    return part(page, QLineEdit, "cell_editor")  # type: ignore[no-any-return]


@pytest.mark.parametrize("typed", ["soon", "31/02/2013", "4/5/13", "2013"])
def test_a_text_where_a_day_belongs_stays_in_its_editor_with_the_way_to_write_it(office: Office, typed: str) -> None:
    page = office.opens()
    editor = edits(page, "birth_date")
    editor.setText(typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert office.said[-1] == ("Birth date: write a day, such as 14/05/2014.", "danger")
    assert editor.isVisible()
    assert editor.text() == typed
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert office.desk.runner.writes_open == 0


def test_pasted_texts_of_which_one_is_no_day_change_nothing(office: Office) -> None:
    page = office.opens()
    shows(page, "birth_date")
    page.view.table.move_to(0, page.model.column_of("birth_date"))
    QGuiApplication.clipboard().setText("04/05/2013\nnever\n06/05/2013")
    page.cells.paste()
    wanted = f"Nothing was pasted. {names(page)[1]}, Birth date: write a day, such as 14/05/2014."
    assert office.said[-1] == (wanted, "danger")
    assert office.desk.runner.next_undo is None


def test_letters_that_combine_or_read_from_the_right_are_kept_composed_and_drawn(office: Office) -> None:
    page = office.opens()
    id = page.model.id_at(0)
    editor = edits(page, "family_name")
    editor.setText("  A\u0301mes ابن\u200f  ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    office.is_quiet()
    office.waits(lambda: page.model.row_of(id) >= 0)
    assert page.model.value(id, page.model.column_of("family_name")) == "Ámes ابن\u200f"
    page.view.table.grab()


def test_names_as_long_as_they_may_be_are_shortened_on_the_screen_and_whole_in_copies(office: Office) -> None:
    page = office.opens()
    id = page.model.id_at(0)
    editor = edits(page, "given_name")
    editor.setText("Ά" * 120)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    office.is_quiet()
    page.view.table.grab()
    page.view.table.move_to(page.model.row_of(id), page.model.column_of("given_name"))
    page.cells.copy(False)
    assert QGuiApplication.clipboard().text() == "Ά" * 120


@pytest.mark.parametrize(
    ("copied", "said"),
    [
        ("", "Nothing that could be pasted was copied."),
        ("one\rtwo\tthree", "What was copied is not a rectangle of cells."),
        ("x" * 200_000, "At most 120 characters."),
        ("a\0b", "Given name: "),
    ],
    ids=["nothing", "odd lines", "far too long", "no text"],
)
def test_whatever_is_pasted_is_taken_or_refused_with_a_sentence(office: Office, copied: str, said: str) -> None:
    page = office.opens()
    shows(page, "given_name")
    page.view.table.move_to(0, page.model.column_of("given_name"))
    QGuiApplication.clipboard().setText(copied)
    page.cells.paste()
    assert said in office.said[-1][0]
    assert "given_name" not in office.said[-1][0]
    assert office.desk.runner.next_undo is None


def test_a_refusal_calls_the_field_as_the_page_does(office: Office) -> None:
    page = office.opens()
    refused = Invalid(table="student", field="given_name", reason="required")
    assert page.context.told(refused).startswith("The value for “Given name” cannot be taken.")


@pytest.mark.parametrize(
    "layout",
    [
        json.dumps({"v": 0, "columns": [["name", 300, 1], ["shoe_size", 90, 1], ["form_group", 99_999, 1]]}),
        json.dumps({"columns": "all"}),
        "{",
    ],
)
def test_columns_kept_by_another_version_are_taken_as_far_as_they_make_sense(office: Office, layout: str) -> None:
    remembers(office, _layout("students"), layout)
    page = office.opens()
    header = page.view.table.header
    assert header.sectionSize(page.model.column_of("form_group")) == 70
    assert header.visualIndex(0) == 0
    assert not header.isSectionHidden(0)
    assert page.model.rowCount() == 54


def test_filters_and_an_order_by_columns_that_are_no_more_are_passed_over(office: Office) -> None:
    query = ListQuery((Condition("shoe_size", Op.IS, ("42",)),), Sort("shoe_size"))
    remembers(office, _place("students"), _encoded(Place("everybody", query)))
    page = office.opens()
    assert page.model.rowCount() == 60
    assert page.view.filters.chips.chip("shoe_size") is None
    assert page.view.table.header.sorted == (0, False)


def test_a_withdrawn_permission_takes_its_columns_filters_and_scopes_with_it(office: Office) -> None:
    before = office.opens()
    office.asks(before, ListQuery((Condition("guardian_phone", Op.EMPTY),), Sort("guardian")))
    office.closes(before)
    page = office.opens(ADMIN.keys - CONTACTS - {Key.STUDENTS_EDIT, Key.ATTENDANCE_VIEW, Key.GRADES_VIEW})
    keys = {column.key for column in page.model.columns}
    assert keys.isdisjoint({"guardian", "guardian_phone", "birth_date", "absence", "absence_before", "average"})
    assert page.kind.scopes == ("name", "number")
    assert page.model.rowCount() == 60
    assert not page.commands()["paste"].enabled
    page.view.table.move_to(0, page.model.column_of("form_group"))
    assert not page.view.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable


def test_a_press_on_a_column_that_is_worked_out_says_why_it_does_not_sort(office: Office) -> None:
    page = office.opens()
    before = page.model.query
    page.view.table.sort_wanted.emit(page.model.column_of("absence"))
    assert page.model.query == before
    assert office.said[-1][0] == "Worked out for the rows on show, so the list cannot be sorted by it."
    assert page.model.column_of("absence") in page.view.table.header.unfiltered


def test_form_groups_stand_in_the_order_in_which_people_count(office: Office) -> None:
    page = office.opens()
    for row, form in enumerate(("B10", "B2", "A10", "A9")):
        id = page.model.id_at(row)
        office.desk.runner.write(
            "x", "", lambda work, id=id, form=form: students.change_identity(work, id, form_group=form)
        )
    office.is_quiet()
    office.asks(page, ListQuery(sort=Sort("form_group")))
    forms = list(dict.fromkeys(cells(page, "form_group", range(60))))
    assert forms == ["A1", "A2", "A3", "A9", "A10", "B1", "B2", "B3", "B10"]
