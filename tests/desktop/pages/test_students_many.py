"""The Students page with many at once, its views and columns, and what others change meanwhile."""

import csv
import io
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sms_core.access.roles import VIEWER
from sms_core.ids import StudentId
from sms_core.store.paging import Condition, ListQuery, Op, Sort
from sms_core.students import service as students
from sms_core.students.model import StudentStatus
from sms_desktop.i18n import Language, Languages
from sms_desktop.ui.frozen_table import FrozenTable
from sms_desktop.ui.labels import Label
from tests.desktop.pages.office import Office, cells, names
from tests.desktop.walking import nameless, twins


def test_checked_rows_are_counted_kept_and_cleared(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    for row in (1, 4):
        table.check_wanted.emit(row, False)
    table.check_wanted.emit(6, True)
    assert page.model.checked_count == 4
    assert page.view.selection.isVisible()
    assert page.view.selection.words.text() == "4 selected of 54"
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


def test_nothing_is_changed_for_many_before_a_value_was_chosen(office: Office) -> None:
    page = office.opens()
    page.model.check([page.model.id_at(row) for row in range(3)], True)
    page.change_field()
    panel = page.view.side
    offered = [panel.field.itemData(row) for row in range(panel.field.count())]
    assert "student_number" not in offered
    assert panel.field.key() == "form_group"
    for key in offered:
        panel.field.set_key(key)
        panel._on_field()
        assert not panel.accept.isEnabled()
        assert panel.summary.text() == ""


def test_a_value_that_will_be_emptied_is_named_in_the_preview(office: Office) -> None:
    page = office.opens()
    page.model.check([page.model.id_at(row) for row in range(3)], True)
    page.change_field()
    panel = page.view.side
    panel.text.set_text("A")
    panel.text.set_text("")
    assert panel.summary.text() == "3 will be emptied."
    assert any(label.text().endswith("→ will be empty") for label in panel.findChildren(Label))


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
    page.cells.export(target, checked=True)
    office.waits(target.exists)
    office.is_quiet()
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:3] == ["Name", "ID", "Form"]
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


def test_the_cell_of_the_cursor_keeps_its_text_on_the_screen(office: Office) -> None:
    page = office.opens()
    table = page.view.table
    page.activateWindow()
    table.setFocus()
    for column in (0, page.model.column_of("student_number")):
        table.move_to(3, 5)
        inner = table.visualRect(table.model().index(4, column)).adjusted(4, 4, -4, -4)
        before = table.viewport().grab(inner).toImage()
        table.move_to(4, column)
        assert table.viewport().grab(inner).toImage() == before
