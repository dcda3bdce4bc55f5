"""The Students page at work on a school of sixty: found, sorted, filtered, changed, pasted, remembered."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN, VIEWER
from sms_core.clock import ShiftedClock
from sms_core.contacts import service as contacts
from sms_core.courses import service as courses
from sms_core.enrolment import service as enrolment
from sms_core.ids import IdSource, StudentId
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.paging import Condition, ListQuery, Op, Sort
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_core.students.model import StudentStatus
from sms_desktop.i18n import Language, Languages
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.session import LocalLedger
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.check_list import CheckList
from sms_desktop.ui.frozen_table import FrozenTable
from sms_desktop.ui.popover import Popover
from tests.desktop.pages.desk import AUTHOR, Desk
from tests.desktop.walking import nameless, twins
from tests.factories import SCHOOL_MORNING

FAMILIES = ("Παππά", "Άρη", "Bell", "Grey", "Ζώη", "Ames")
GIVEN = ("Άννα", "Anna", "Νίκος", "Ελένη", "Oliver", "Kai", "Αννα", "Mary", "Ίρις", "Jonas")
SIZE = (1142, 694)


def school(work: Work) -> None:
    """Sixty students in two years; the last of each family has left."""
    year = sessions.create_session(work, "2026–27", SessionType.SCHOOL_YEAR, date(2026, 9, 1), date(2027, 6, 30), 2027)
    section = sections.create_section(work, courses.create_course(work, "MAT", "Maths"), year, "Maths B1", code="M-B1")
    sections.create_section(work, courses.create_course(work, "HIS", "History"), year, "History B1", capacity=1)
    choir = students.create_tag(work, "Choir")
    for number in range(60):
        family, given = FAMILIES[number % 6], GIVEN[number // 6]
        status = StudentStatus.WITHDRAWN if number >= 54 else StudentStatus.ACTIVE
        year_level, form = "AB"[number % 2], f"{'AB'[number % 2]}{number % 3 + 1}"
        student = students.admit(
            work, family, given, f"{20_000 + number}", status=status, year_level=year_level, form_group=form
        )
        if number % 10 == 0:
            students.tag(work, student, choir)
        if number % 3:
            guardian = contacts.add_guardian(work, family, "Γονέας", mobile=f"694 000 {number:04}")
            contacts.link_guardian(work, student, guardian, emergency_order=1)
        if number < 20:
            enrolment.enrol(work, section, student, date(2026, 9, 11))


@dataclass
class Office:
    """A page of the office, its desk, and what it says."""

    desk: Desk
    look: Appearance
    bot: QtBot
    said: list[tuple[str, str]]
    noted: list[str]
    pages: list[StudentsPage]

    def opens(self, keys: frozenset[Key] = ADMIN.keys) -> StudentsPage:
        page = StudentsPage(self.desk.context(self.look, keys))
        self.bot.addWidget(page)
        self.pages.append(page)
        page.said.connect(lambda text, tone: self.said.append((text, tone)))
        page.noted.connect(self.noted.append)
        page.resize(*SIZE)
        page.show()
        self.waits(lambda: page.model.rowCount() > 0 and page.bar.whole is not None)
        return page

    def waits(self, true: Callable[[], bool]) -> None:
        self.bot.waitUntil(true, timeout=10_000)

    def is_quiet(self) -> None:
        """Nothing is being written, read or waited for."""
        self.waits(lambda: self.desk.runner.writes_open == 0)
        self.bot.wait(80)

    def closes(self, page: StudentsPage) -> None:
        page.settle()
        self.is_quiet()
        page.hide()

    def asks(self, page: StudentsPage, query: ListQuery) -> list[str]:
        with self.bot.waitSignal(page.model.answered):
            page.show_query(query)
        return names(page)


@pytest.fixture
def office(tmp_path: Path, plain_look: Appearance, languages: Languages, qtbot: QtBot) -> Iterator[Office]:
    def fill(connection: Connection, database: Database) -> None:
        clock = ShiftedClock(SCHOOL_MORNING)
        store = Store(connection, database.statements, LocalLedger(), clock, IdSource(clock))
        with store.write("fill", AUTHOR) as write:
            school(write.work)

    desk = Desk(tmp_path, fill)
    made = Office(desk, plain_look, qtbot, [], [], [])
    yield made
    for page in made.pages:
        page.hide()
    made.is_quiet()
    desk.close()


def names(page: StudentsPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def cells(page: StudentsPage, key: str, rows: range) -> list[str]:
    column = page.model.column_of(key)
    return [str(page.model.index(row, column).data() or "") for row in rows]


def part(page: QWidget, kind: type, name: str):  # type: ignore[no-untyped-def] # any widget
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


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
    with qtbot.waitSignal(page.new_wanted):
        page.view.empty_main.click()
    page.hide()
    qtbot.waitUntil(lambda: desk.runner.writes_open == 0)
    desk.close()


def test_three_by_four_cells_are_pasted_and_one_undo_takes_them_back(office: Office) -> None:
    page = office.opens()
    office.asks(page, ListQuery((Condition("status", Op.IS, ("active",)),), Sort("student_number")))
    page.view.table.set_layout(page.arrangement.layout, page.arrangement._keys)
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
    assert QGuiApplication.clipboard().text().startswith(names(page)[0])


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
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    office.waits(lambda: page.model.row_of(id) == page.model.rowCount() - 1)


def test_a_name_of_two_hundred_letters_is_refused_where_it_is_typed(office: Office) -> None:
    page = office.opens()
    table, given = page.view.table, page.model.column_of("given_name")
    table.header.setSectionHidden(given, False)
    table.move_to(0, given)
    table.edit(table.currentIndex())
    editor = part(page, QLineEdit, "cell_editor")
    editor.setText("Ά" * 200)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "too long" in office.said[-1][0]
    assert editor.isVisible()
    assert editor.text() == "Ά" * 200
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert office.desk.runner.writes_open == 0


def test_checked_rows_are_counted_kept_and_cleared(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    for row in (1, 4):
        table.check_wanted.emit(row, False)
    table.check_wanted.emit(6, True)
    assert page.model.checked_count == 4
    assert page.view.selection.isVisible()
    assert page.view.selection.words.text() == "4 selected"
    assert office.noted[-1] == "4 selected of 54 shown · 54 in school"
    chosen = set(page.model.checked)
    office.asks(page, ListQuery((Condition("status", Op.IS, ("active",)),), Sort("name", True)))
    assert set(page.model.checked) == chosen
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert page.model.checked_count == 0
    assert not page.view.selection.isVisible()


def test_one_field_is_changed_for_many_after_a_preview_and_undone(office: Office) -> None:
    page = office.opens()
    chosen = range(0, 50, 10)
    page.model.check([page.model.id_at(row) for row in chosen], True)
    old = cells(page, "form_group", chosen)
    page.change_field()
    panel = page.view.side
    panel.field.set_key("form_group")
    panel._on_field()
    panel.text.set_text(old[0])
    same = old.count(old[0])
    assert (
        panel.summary.text() == f"{5 - same} will change. {same} {'has' if same == 1 else 'have'} this value already."
    )
    assert panel.accept.text() == f"Change {5 - same} students"
    panel.accept.click()
    office.is_quiet()
    assert cells(page, "form_group", chosen) == [old[0]] * 5
    assert page.toasts.current is not None
    page.toasts.current.acted.emit()
    office.is_quiet()
    office.waits(lambda: cells(page, "form_group", chosen) == old)


def test_many_are_tagged_at_once_and_one_undo_takes_it_back(office: Office) -> None:
    page = office.opens()
    page.model.check_all(True)
    page.tag()
    office.waits(lambda: page.view.side is not None)
    line = page.view.side.list._lines[0]
    assert (line.item.text, line.item.mixed) == ("Choir", True)
    line.click()
    office.is_quiet()
    assert office.desk.value("SELECT count(*) FROM student_tag WHERE deleted = 0") == 54
    office.desk.runner.undo()
    office.is_quiet()
    assert office.desk.value("SELECT count(*) FROM student_tag WHERE deleted = 0") == 6


def test_many_are_put_into_a_class_and_those_who_are_in_it_stay(office: Office) -> None:
    page = office.opens()
    office.asks(page, ListQuery((Condition("classes", Op.AT_LEAST, (1,)),)))
    inside = page.model.id_at(0)
    office.asks(page, ListQuery((Condition("classes", Op.AT_MOST, (0,)), Condition("status", Op.IS, ("active",)))))
    page.model.check([page.model.id_at(0), page.model.id_at(1)], True)
    page.model._checked[inside] = None
    page.add_to_class()
    office.waits(lambda: bool(page.view.side._classes))
    assert [words for _, words in page.view.side._classes] == ["History B1", "Maths B1 · M-B1"]
    page.view.side.wanted.emit(page.view.side._classes[1][0])
    office.is_quiet()
    assert office.desk.value("SELECT count(*) FROM enrolment WHERE deleted = 0") == 22
    assert page.toasts.current is not None
    assert page.toasts.current.text.text() == "2 students added to the class · 1 was in it already"


def test_a_full_class_refuses_and_nobody_is_added(office: Office) -> None:
    page = office.opens()
    page.model.check([page.model.id_at(0), page.model.id_at(1)], True)
    page.add_to_class()
    office.waits(lambda: bool(page.view.side._classes))
    page.view.side.wanted.emit(page.view.side._classes[0][0])
    office.is_quiet()
    assert office.said[-1][1] == "danger"
    assert office.desk.value("SELECT count(*) FROM enrolment WHERE deleted = 0") == 20


def test_the_selection_is_exported_with_its_columns_and_harmless(office: Office, tmp_path: Path) -> None:
    page = office.opens()
    page.model.check([page.model.id_at(2), page.model.id_at(0)], True)
    target = tmp_path / "some.csv"
    page.cells.export(target)
    office.waits(target.exists)
    office.is_quiet()
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:3] == ["Name", "ID", "Year"]
    assert [row[0] for row in rows[1:]] == [names(page)[2], names(page)[0]]


def test_views_are_saved_renamed_pinned_and_removed(office: Office) -> None:
    page = office.opens()
    query = ListQuery((Condition("year_level", Op.IS, ("B",)),), Sort("form_group"))
    office.asks(page, query)
    page.bar._on_named("Year B")
    office.is_quiet()
    view = next(one for one in page.bar.views if one.title == "Year B")
    assert page.bar.current == view
    assert not page.bar.is_changed
    page.bar._change(type(view)(view.key, "Β΄ τάξη", view.query, True, view.id))
    office.is_quiet()
    assert [one.title for one in page.bar.views][:2] == ["All active", "Β΄ τάξη"]
    office.asks(page, ListQuery())
    assert page.bar.is_changed
    page.bar._remove(page.bar.current)
    office.is_quiet()
    assert "Β΄ τάξη" not in [one.title for one in page.bar.views]
    office.desk.runner.undo()
    office.is_quiet()
    office.waits(lambda: "Β΄ τάξη" in [one.title for one in page.bar.views])


def test_columns_widths_sort_and_filters_survive_a_restart(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    query = ListQuery((Condition("year_level", Op.IS, ("B",)),), Sort("student_number", True))
    office.asks(page, query)
    table.header.resizeSection(page.model.column_of("form_group"), 133)
    table.header.moveSection(table.header.visualIndex(page.model.column_of("tags")), 1)
    table.header.setSectionHidden(page.model.column_of("status"), True)
    table.set_density("compact")
    office.closes(page)
    again = office.opens()
    office.waits(lambda: again.model.query == query)
    office.waits(lambda: again.model.rowCount() == 30)
    header = again.view.table.header
    assert header.sectionSize(again.model.column_of("form_group")) == 133
    assert header.visualIndex(again.model.column_of("tags")) == 1
    assert header.isSectionHidden(again.model.column_of("status"))
    assert again.view.table.rowHeight(0) == 28
    office.closes(again)


def test_the_name_stays_while_the_others_scroll_to_the_last_column(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    for column in range(table.header.count()):
        table.header.setSectionHidden(column, False)
    office.is_quiet()
    frozen = table.frozen_width
    before = image(table, frozen)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    office.bot.wait(20)
    assert table.horizontalScrollBar().value() > 500
    assert image(table, frozen) == before
    last = table.model().index(3, table.shown_columns()[-1])
    assert table.visualRect(last).right() <= table.viewport().width()
    table.setCurrentIndex(table.model().index(3, table.shown_columns()[1]))
    assert table.visualRect(table.currentIndex()).left() >= frozen - 1
    assert table.indexAt(QPoint(100, 50)).column() == 0


def image(table: FrozenTable, width: int) -> QImage:
    """Header and rows, as far as the first column goes."""
    return table.grab().toImage().copy(0, 0, width, table.header.height() + table.viewport().height())


def test_a_commit_from_elsewhere_shows_in_place(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    table.verticalScrollBar().setValue(200)
    id = StudentId(page.model.id_at(10))
    office.desk.runner.write("x", "", lambda work: students.change_identity(work, id, form_group="N1"))
    office.waits(lambda: cells(page, "form_group", range(10, 11)) == ["N1"])
    assert table.verticalScrollBar().value() == 200
    office.desk.runner.write("x", "", lambda work: students.change_status(work, id, StudentStatus.WITHDRAWN))
    office.waits(lambda: page.model.rowCount() == 53)
    office.waits(lambda: office.noted[-1] == "53 shown · 53 in school")


def test_enter_and_double_click_open_the_student(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    table.move_to(2, 0)
    with office.bot.waitSignal(page.thing_wanted) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert (opened.args[0].id, opened.args[0].title) == (page.model.id_at(2), names(page)[2])
    spot = table.visualRect(table.model().index(4, 0)).center()
    with office.bot.waitSignal(page.thing_wanted) as opened:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args[0].id == page.model.id_at(4)


def test_the_box_of_a_row_and_that_of_the_head_check(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    y = table.visualRect(table.model().index(3, 0)).center().y()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, y))
    assert page.model.checked == [page.model.id_at(3)]
    lead = table.header.lead
    assert lead.state == Qt.CheckState.PartiallyChecked
    QTest.mouseClick(lead, Qt.MouseButton.LeftButton, pos=QPointF(30, 14).toPoint())
    assert page.model.checked_count == 54
    assert lead.state == Qt.CheckState.Checked


def test_who_may_only_look_changes_nothing_and_sees_no_contacts(office: Office) -> None:
    page = office.opens(VIEWER.keys)
    assert page.model.column_of("guardian") == -1
    assert page.kind.scopes == ("name", "number")
    assert not any(column.may_edit for column in page.model.columns)
    assert not page.view.header.findChild(QWidget, "students_new").isVisible()
    page.model.check_all(True)
    visible = [button for button in page._buttons.values() if button.isVisible()]
    assert visible == []
    assert not page.commands()["paste"].enabled
    QGuiApplication.clipboard().setText("x")
    page.cells.paste()
    assert office.desk.runner.writes_open == 0


def test_everything_is_said_in_greek_while_running(office: Office, languages: Languages) -> None:
    page = office.opens()
    languages.switch(Language.GREEK)
    QGuiApplication.sendPostedEvents()
    assert page.title() == "Μαθητές"
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Ονοματεπώνυμο"
    chip = page.view.filters.chips.chip("status")
    assert chip is not None
    assert chip.text().startswith("Κατάσταση")


def test_every_control_has_a_name_of_its_own(office: Office) -> None:
    page = office.opens()
    page.model.check_all(True)
    page.change_field()
    assert nameless(page) == []
    assert twins(page) == []
