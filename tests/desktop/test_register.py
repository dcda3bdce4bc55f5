"""The register by keyboard: A-01, A-02, A-04, A-06 and what stands around them."""

from datetime import time

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from sms_core.access.roles import VIEWER
from sms_core.attendance import service
from sms_core.attendance.repository import open_register
from sms_core.school import service as settings
from sms_core.sync import outbox
from sms_desktop.models.register import Column
from sms_desktop.ops.registers import read_register
from sms_desktop.pages.attendance.page import AttendancePage
from tests.desktop.factories import AUTHOR, plan_absence

NO = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Register:
    """The page with the register of period 2 open, as somebody at the keyboard meets it."""

    def __init__(self, bench, role=None):
        self.bench = bench
        self.page = AttendancePage(bench.context(role) if role is not None else bench.context())
        bench.bot.addWidget(self.page)
        self.page.resize(1142, 700)
        self.page.show()
        self.page.open_register(bench.school.lesson)
        self.register = self.page.register
        self.table = self.register.view.table
        self.model = self.table.model()
        bench.waits_for(lambda: bool(self.register.name))
        self.table.setFocus()

    def types(self, letters):
        self.bench.bot.keyClicks(self.table, letters)

    def presses(self, key, modifier=NO):
        self.bench.bot.keyClick(self.table, key, modifier)

    def is_saved(self):
        self.bench.is_quiet()
        self.bench.waits_for(lambda: not any(row.open_writes for row in self.model.rows()))

    def stored(self):
        self.is_saved()
        return self.bench.read(lambda connection: open_register(connection, *self.bench.school.lesson))

    def codes(self):
        return [row.code for row in self.stored().rows]

    def waits_until_read(self, true):
        self.bench.waits_for(true)


@pytest.fixture
def register(bench):
    made = Register(bench)
    yield made
    made.page.hide()


def elsewhere(bench, act):
    """Somebody else's commit arrives by sync."""
    told = []

    def job(store):
        with store.write("mark", AUTHOR) as write:
            act(write.work)
        return write.changes

    told.append(bench.lanes.write(job).result())
    bench.runner.sync_changed(told[0])


def test_thirty_keys_mark_thirty_students_and_the_cursor_is_at_the_end(register):
    keys = "ppalepppap" * 3
    register.types(keys)
    assert register.table.cursor_row == 29
    assert "".join(register.codes()) == keys.upper()


def test_letters_typed_so_fast_that_they_look_repeated_all_count(register):
    for _ in range(3):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "p", True)
        QApplication.sendEvent(register.table, key)
    assert [register.model.shown(row).code for row in range(4)] == ["P", "P", "P", None]
    register.is_saved()


def test_marks_show_before_they_are_stored(register):
    register.types("pa")
    assert [register.model.shown(row).code for row in (0, 1)] == ["P", "A"]
    register.is_saved()


def test_greek_letters_mark_the_same(register):
    for letter, key in (("π", 0x3A0), ("κ", 0x39A), ("α", 0x391), ("δ", 0x394), ("λ", 0x39B), ("ε", 0x395)):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(register.table, QKeyEvent(kind, key, NO, letter))
    assert register.codes()[:6] == ["P", "L", "A", "E", "L", "E"]


def test_digits_one_to_four_mark_too(register):
    register.types("1234")
    assert register.codes()[:4] == ["P", "L", "A", "E"]
    assert register.table.cursor_row == 4


def test_after_l_digits_are_the_minutes_of_that_row(register):
    register.types("l12p")
    rows = register.stored().rows
    assert (rows[0].code, rows[0].minutes_late) == ("L", 12)
    assert rows[1].code == "P"
    assert register.table.cursor_row == 2


def test_minutes_can_be_corrected_while_typed(register):
    register.types("l1")
    register.presses(Qt.Key.Key_Backspace)
    register.types("7")
    register.presses(Qt.Key.Key_Return)
    assert register.stored().rows[0].minutes_late == 7


def test_backspace_clears_the_row_and_stays_there(register):
    register.types("p")
    register.presses(Qt.Key.Key_Up)
    register.presses(Qt.Key.Key_Backspace)
    assert register.table.cursor_row == 0
    assert register.codes()[0] is None


def test_up_and_down_move_without_marking(register):
    register.presses(Qt.Key.Key_Down)
    register.presses(Qt.Key.Key_Down)
    register.presses(Qt.Key.Key_Up)
    assert register.table.cursor_row == 1
    assert set(register.codes()) == {None}


def test_shift_p_marks_the_rest_and_undo_brings_back_what_was(register):
    register.types("al")
    before = register.codes()
    register.presses(Qt.Key.Key_P, SHIFT)
    assert register.codes() == ["A", "L", *["P"] * 28]
    register.bench.runner.undo()
    assert register.codes() == before
    register.waits_until_read(lambda: register.model.shown(5).code is None)


def test_a_planned_absence_is_shown_as_excused_and_counts_so_when_submitted(bench):
    plan_absence(bench.school, bench.school.students[4], time(10, 0))
    register = Register(bench)
    assert register.model.tally()["excused"] == 1
    assert register.model.note_words(register.model.shown(4)) == "Dentist until 10:00"
    register.presses(Qt.Key.Key_P, SHIFT)
    register.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    register.register.submit()
    view = register.stored()
    assert view.submitted_at is not None
    assert view.rows[4].code == "E"
    register.page.hide()


def test_submitting_with_unmarked_students_says_so_and_goes_to_the_first(register):
    said = []
    register.page.said.connect(lambda text, tone: said.append((text, tone)))
    register.types("pp")
    register.presses(Qt.Key.Key_End)
    register.register.submit()
    register.is_saved()
    assert said[-1][1] == "danger"
    assert "28" in said[-1][0]
    assert register.table.cursor_row == 2
    assert register.stored().submitted_at is None


def test_a_submitted_register_waits_to_be_sent_and_then_says_sent(register):
    register.presses(Qt.Key.Key_P, SHIFT)
    register.register.submit()
    register.is_saved()
    pill = register.register.view.header.pill
    register.waits_until_read(lambda: pill.text() == "Waiting to sync")
    assert register.model.shown(0).waiting
    assert "not sent yet" in register.model.spoken(0)
    register.bench.lanes.write(lambda store: _all_sent(store.connection)).result()
    register.register.refresh()
    register.waits_until_read(lambda: pill.text() == "Sent 09:12")
    assert not register.model.shown(0).waiting


def _all_sent(connection):
    connection.run("DELETE FROM outbox")
    connection.run("DELETE FROM sync_base")


def test_every_key_is_one_action_in_the_outbox(register):
    register.types("ppa")
    register.is_saved()
    assert register.bench.read(outbox.count_waiting) == 3


def test_a_mark_made_elsewhere_appears_and_the_cursor_stays(register):
    register.types("pp")
    register.is_saved()
    student = register.bench.school.students[10]
    elsewhere(register.bench, lambda work: service.mark(work, *register.bench.school.lesson, student, "A"))
    register.waits_until_read(lambda: register.model.shown(10).code == "A")
    assert register.table.cursor_row == 2


def test_a_mark_made_elsewhere_leaves_the_typed_note_alone(register):
    register.types("n")
    editor = register.table.findChild(QLineEdit, "register_note_editor")
    register.bench.bot.keyClicks(editor, "Forgot")
    student = register.bench.school.students[0]
    elsewhere(register.bench, lambda work: service.mark(work, *register.bench.school.lesson, student, "A"))
    register.bench.bot.wait(120)
    assert editor.text() == "Forgot"
    register.bench.bot.keyClick(editor, Qt.Key.Key_Return)
    register.waits_until_read(lambda: register.model.shown(0).note == "Forgot")
    row = register.stored().rows[0]
    assert (row.code, row.note) == ("A", "Forgot")


def test_a_note_is_typed_in_place(register):
    register.presses(Qt.Key.Key_Down)
    register.types("n")
    editor = register.table.findChild(QLineEdit, "register_note_editor")
    register.bench.bot.keyClicks(editor, "No message yet")
    register.bench.bot.keyClick(editor, Qt.Key.Key_Return)
    register.waits_until_read(lambda: register.model.shown(1).note is not None)
    assert register.stored().rows[1].note == "No message yet"
    assert register.table.cursor_row == 1


def test_a_refused_mark_goes_back_and_a_sentence_says_why(register):
    said = []
    register.page.said.connect(lambda text, tone: said.append((text, tone)))
    register.types("l999p")
    register.is_saved()
    register.waits_until_read(lambda: register.model.shown(0).minutes is None)
    assert register.model.shown(0).code == "L"
    assert [tone for _, tone in said if tone == "danger"] == ["danger"]


def test_a_click_on_a_button_marks_and_leaves_the_cursor_there(register):
    table, delegate = register.table, register.table.rows
    area = table.visualRect(register.model.index(3, Column.MARK))
    absent = delegate.marks.cell_rects(delegate.cell_rect(area.toRectF(), Column.MARK))[2].center()
    register.bench.bot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NO, absent.toPoint())
    assert register.codes()[3] == "A"
    assert table.cursor_row == 3
    assert isinstance(absent, QPointF)


def test_a_school_that_wants_reasons_asks_for_one_after_submission(bench):
    elsewhere(bench, lambda work: settings.put_setting(work, "correction_reason", "required"))
    register = Register(bench)
    register.presses(Qt.Key.Key_P, SHIFT)
    register.register.submit()
    register.is_saved()
    register.waits_until_read(lambda: register.register.view.header.pill.text() == "Waiting to sync")
    register.table.move_cursor(0)
    register.types("a")
    bar = register.register.view.reason
    assert bar.isVisible()
    bar.field.submitted.emit()
    assert bar.field.frame.invalid
    bar.field.set_text("Came later")
    bar.field.submitted.emit()
    row = register.stored().rows[0]
    assert (row.code, row.note) == ("A", "Came later")
    register.page.hide()


def test_somebody_without_the_permission_can_look_and_not_mark(bench):
    register = Register(bench, VIEWER)
    register.types("ppp")
    register.presses(Qt.Key.Key_P, SHIFT)
    assert set(register.codes()) == {None}
    assert not register.register.commands()["submit_register"].enabled
    register.page.hide()


def test_another_days_class_is_named_in_words(register):
    from datetime import date

    lesson = register.bench.school.lesson._replace(day=date(2026, 11, 20))
    register.page.open_register(lesson)
    banner = register.register.view.wrong_day
    register.waits_until_read(banner.isVisible)
    assert "Friday 20 November 2026" in banner.text.text()


def test_a_class_without_students_is_empty_and_leads_back(register):
    register.page.open_register(register.bench.school.lesson._replace(section=register.bench.school.empty))
    states = register.register.view.states
    register.waits_until_read(lambda: states.currentWidget() is states.empty)
    register.register.view.back.click()
    assert register.page.place() is None


def test_a_register_that_is_not_there_is_an_error_with_a_way_to_try_again(register):
    register.page.open_register(register.bench.school.lesson._replace(period=77))
    states = register.register.view.states
    register.waits_until_read(lambda: states.currentWidget() is states.error)
    assert states.error.title.text()
    assert "period" in states.error.details


def test_every_mark_differs_without_its_colour(register):
    """A-05: in grey, each state of the cell is another picture."""
    register.types("plae")
    register.is_saved()
    register.table.move_cursor(8)
    pictures = set()
    for row in range(5):
        area = register.table.visualRect(register.model.index(row, Column.MARK))
        grey = register.table.viewport().grab(area).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == 5


def test_the_reading_of_a_register_says_which_marks_wait(register):
    register.types("p")
    register.is_saved()
    found = register.bench.read(read_register(register.bench.school.session.clock, register.bench.school.lesson))
    assert found.waiting == {register.bench.school.students[0]}
    assert found.is_waiting


def test_undo_is_named_for_what_was_done(register):
    register.types("p")
    entry = register.bench.runner.next_undo
    assert (entry.verb, entry.label) == ("mark", "Family00, Άννα")
    register.is_saved()
