"""Home: the teacher's lesson of now, the office's open ends, the first steps, and the same rows without a network."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt

from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER
from sms_core.attendance import service as attendance
from sms_core.clock import to_micros
from sms_core.school.model import Unmarked
from sms_core.sessions import service as sessions
from sms_core.sync import state
from sms_desktop.ops.attendance import LessonKey
from sms_desktop.ops.home import Forgotten
from sms_desktop.pages.base import SyncLook
from sms_desktop.pages.home.page import HomePage
from sms_desktop.pages.reading import Kind
from sms_desktop.ui.buttons import Button
from tests.desktop.factories import TODAY, plan_absence
from tests.desktop.pages.pages_at_work import elsewhere, opened

OFFLINE = SyncLook("Offline", "cloud-off", "warning", "")


def rows(model) -> list[str]:  # type: ignore[no-untyped-def] # an item model
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def submit(bench, lesson, students):
    def act(work):
        for student in students:
            attendance.mark(work, *lesson, student, "P")
        attendance.submit(work, *lesson, Unmarked.PRESENT)

    elsewhere(bench, act)


def test_one_key_opens_the_register_of_now(bench):
    """H-01."""
    page = opened(bench, HomePage, TEACHER)
    page.window().activateWindow()
    page.take_focus()
    table = page.view.lessons.table
    assert page.begins is table
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        bench.bot.keyClick(table, Qt.Key.Key_Return)
    assert (wanted.args[0].kind, wanted.args[0].id) == (Kind.LESSON, LessonKey(bench.school.section, TODAY, 2))


def test_while_history_is_on_its_way_nothing_is_called_forgotten(bench):
    """R-03: a register that was taken long ago must not be asked for because it has not come yet."""
    told = {"totals": {"mark": 40}, "came": {"mark": 0}, "usable": True, "done": False}
    bench.lanes.write(lambda store: state.put(store.connection, "first_load", told)).result()
    page = opened(bench, HomePage, TEACHER)
    bench.waits_for(lambda: page.view.is_complete)
    assert page._found.forgotten == ()
    assert page._found.to_grade == ()
    assert not page.view.lessons.forgotten.isVisible()
    assert page.view.cards["to_grade"].none.text() == "The marks given so far are still on their way."
    assert page.view.facts.text().endswith("earlier registers and marks are still on their way")


def test_the_lesson_of_now_stands_out_with_its_button(bench):
    plan_absence(bench.school, bench.school.students[0], time(10, 0))
    page = opened(bench, HomePage, TEACHER)
    card = page.view.lessons
    assert card.now_row == 0
    assert card.table.rowHeight(0) > card.table.rowHeight(1)
    assert card._more(0) == "Room 14 · 30 students · 1 planned absence"
    line = card.table.visualRect(card.lessons.index(0, 5))
    assert line.top() < card.take.geometry().center().y() < line.bottom()
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        bench.bot.mouseClick(card.take, Qt.MouseButton.LeftButton)
    assert wanted.args[0].id == bench.school.lesson


def test_the_button_goes_to_the_next_lesson_when_a_register_is_in(bench):
    page = opened(bench, HomePage, TEACHER)
    submit(bench, bench.school.lesson, bench.school.students)
    bench.waits_for(lambda: page.view.lessons.now_row == 1)
    assert page.view.lessons.note.text() == "1 of 2 registers taken"
    later = LessonKey(bench.school.later, TODAY, 3)
    elsewhere(bench, lambda work: attendance.submit(work, *later, Unmarked.PRESENT))
    bench.waits_for(lambda: page.view.lessons.now_row == -1)
    assert page.view.lessons.take.isHidden()


def test_the_cursor_stays_where_it_is_when_home_reads_again(bench):
    page = opened(bench, HomePage, TEACHER)
    table = page.view.lessons.table
    table.setCurrentIndex(table.model().index(1, 0))
    submit(bench, bench.school.lesson, bench.school.students)
    bench.waits_for(lambda: page.view.lessons.now_row == 1)
    assert table.currentIndex().row() == 1


def test_somebody_who_may_not_take_registers_has_no_button(bench):
    page = opened(bench, HomePage, VIEWER)
    assert page.view.lessons.take.isHidden()


def test_a_day_without_lessons_says_the_next_one_and_leads_to_the_timetable(bench):
    page = opened(bench, HomePage, TEACHER)
    lesson = page._found.lessons[0].lesson
    found = replace(page._found, lessons=(), next_lesson=(date(2026, 11, 30), replace(lesson, title="Mathematics B1")))
    page.show_found(found)
    empty = page.view.lessons.empty
    assert not empty.isHidden()
    assert empty.title.text() == "No classes today"
    assert empty.text.text() == "Next: Mon 30 Nov 09:00 Mathematics B1"
    with bench.bot.waitSignal(page.page_wanted) as wanted:
        bench.bot.mouseClick(page.view.lessons.timetable, Qt.MouseButton.LeftButton)
    assert wanted.args == ["classes"]


def test_a_closed_day_is_named(bench):
    page = opened(bench, HomePage, TEACHER)
    elsewhere(bench, lambda work: sessions.create_closure(work, "National day", TODAY, TODAY))
    bench.waits_for(lambda: not page.view.lessons.empty.isHidden())
    assert page.view.lessons.empty.title.text() == "No lessons: National day"


def test_a_register_that_was_forgotten_can_be_taken_from_home(bench):
    page = opened(bench, HomePage, TEACHER)
    last = Forgotten(bench.school.section, "Mathematics B1", date(2026, 11, 20), 6)
    page.show_found(replace(page._found, forgotten=(last, replace(last, period=5))))
    assert page.view.lessons.forgotten.text.text() == "Fri 20 Nov, period 6: Mathematics B1 was not taken · and 1 more"
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        bench.bot.mouseClick(page.view.lessons.take_now, Qt.MouseButton.LeftButton)
    assert wanted.args[0].id == LessonKey(bench.school.section, date(2026, 11, 20), 6)


@pytest.mark.parametrize("role", [TEACHER, REGISTRAR], ids=lambda role: role.name)
def test_without_a_network_home_shows_the_same_rows_and_of_when_they_are(bench, role):
    """H-02."""
    seen = to_micros(datetime.fromisoformat("2026-11-23T07:58:00+02:00"))
    bench.lanes.write(lambda store: state.put(store.connection, "last_sync", seen)).result()
    page = opened(bench, HomePage, role)
    models = [page._lessons, *page._models.values()]
    before = [rows(model) for model in models]
    assert "as of" not in page.view.facts.text()
    page.show_sync(OFFLINE)
    page.refresh()
    bench.bot.wait(80)
    assert [rows(model) for model in models] == before
    assert page.view.facts.text().endswith("as of 07:58")


def test_what_needs_a_decision_is_a_line_that_leads_to_it(bench):
    page = opened(bench, HomePage, REGISTRAR)
    assert page.view.waiting.none.text() == "Nothing needs your decision."
    assert not page.view.waiting.lines
    page.show_sync(SyncLook("Sign-in needed. Your work is kept here.", "lock", "warning", "!"))
    line = page.view.waiting.lines[0]
    assert line.notice.title == "Sign-in needed. Your work is kept here."
    with bench.bot.waitSignal(page.page_wanted) as wanted:
        bench.bot.mouseClick(line.findChild(Button), Qt.MouseButton.LeftButton)
    assert wanted.args == ["sync"]
    page.show_sync(SyncLook("Up to date 09:10", "refresh-cw", "text-secondary", ""))
    assert not page.view.waiting.lines


def test_the_first_steps_are_ticked_off_and_can_be_put_away(bench):
    page = opened(bench, HomePage, ADMIN)
    steps = page.view.steps
    assert not steps.isHidden()
    assert len(steps.lines) == 5
    done = [line.notice.key for line in steps.lines if line.notice.is_done]
    assert done == ["step_students", "step_classes", "step_people"]  # without a server nobody else has an account
    submit(bench, bench.school.lesson, bench.school.students)
    bench.waits_for(lambda: sum(line.notice.is_done for line in steps.lines) == 4)
    with bench.bot.waitSignal(page.undo_offered) as offered:
        bench.bot.mouseClick(steps.cross, Qt.MouseButton.LeftButton)
    bench.waits_for(steps.isHidden)
    again = opened(bench, HomePage, ADMIN)
    assert again.view.steps.isHidden()
    offered.args[1]()
    bench.waits_for(lambda: not steps.isHidden())


def test_a_teacher_is_not_asked_to_set_up_the_school(bench):
    page = opened(bench, HomePage, TEACHER)
    assert page.view.steps.isHidden()


def test_a_long_list_is_short_at_first_and_the_cursor_leads_on(bench):
    def act(work):
        for student in bench.school.students[:20]:
            attendance.mark(work, *bench.school.lesson, student, "A")

    elsewhere(bench, act)
    page = opened(bench, HomePage, REGISTRAR)
    card = page.view.cards["absent"]
    high = card.table.height()
    assert card.more.text() == "Show all 20"
    card.table.setCurrentIndex(card.table.model().index(11, 0))
    assert card.table.height() > high
    assert card.more.text() == "Show fewer"
    bench.bot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert card.table.height() == high


def test_the_wheel_over_a_list_moves_the_page(bench):
    page = opened(bench, HomePage, REGISTRAR)
    table = page.view.cards["untaken"].table
    assert table.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert table.viewport().mapTo(page, QPoint(0, 0)).y() > 0


def test_home_folds_into_one_column_where_the_words_are_large(bench):
    page = opened(bench, HomePage, REGISTRAR)
    wide = page.view.cards["untaken"].mapTo(page, QPoint(0, 0)).x()
    bench.look.apply(text_size=1.5)
    bench.bot.wait(20)
    assert page.view.cards["untaken"].mapTo(page, QPoint(0, 0)).x() < wide
    bench.look.apply(text_size=1.0)
