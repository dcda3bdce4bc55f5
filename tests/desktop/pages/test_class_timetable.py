"""The timetable of a class: lessons added, moved, removed, and what they clash with."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER
from sms_core.clock import to_days
from sms_core.sessions import service as sessions
from sms_core.timetable import service as timetable
from sms_core.timetable.repository import slots
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.reading import Kind
from tests.desktop.factories import TODAY
from tests.desktop.pages.filling import kept, problem, typed, undone, warned
from tests.desktop.pages.pages_at_work import elsewhere, opened

MONDAY = TODAY - timedelta(days=TODAY.weekday())


def at_timetable(bench, role=REGISTRAR, section=None):
    page = opened(bench, lambda context: ClassPage(context, section or bench.school.section), role)
    page.show_part("week")
    bench.waits_for(lambda: bool(page.view.week.week.week.periods))
    return page


def met(bench, section=None):
    """(weekday, period, room, from, to) of each weekly lesson."""
    found = bench.read(lambda c: slots(c, section or bench.school.section))
    return sorted((s.weekday, s.period, s.room, s.valid_from, s.valid_to) for s in found)


def test_the_week_of_a_class_shows_its_lessons_and_opens_their_registers(bench):
    page = opened(bench, lambda context: ClassPage(context, bench.school.section), TEACHER)
    bench.waits_for(lambda: bool(page.view.side.week.week.lessons))
    lesson = page.view.side.week.week.lessons[(1, 0)]
    assert lesson.own
    assert lesson.current
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        page.view.side.week.activated_lesson.emit(lesson.key)
    assert wanted.args[0].id == bench.school.lesson


def test_enter_on_a_free_place_adds_a_lesson_there(bench):
    page = at_timetable(bench)
    week = page.view.week.week
    week.setFocus()
    week.go_to(2, 3)
    bench.bot.keyClick(week, Qt.Key.Key_Return)
    form = page.asking.form
    assert (form["weekday"].current(), form["period"].current()) == ("3", "3")
    typed(page, room="Lab")
    assert kept(bench, page) == "Lesson added: Thursday, Period 3"
    assert (3, 3, "Lab", None, None) in met(bench)
    bench.waits_for(lambda: (2, 3) in page.view.week.week.week.lessons)
    undone(bench, lambda: (2, 3) not in page.view.week.week.week.lessons)


def test_a_lesson_at_a_time_that_the_class_has_is_refused_beside_the_period(bench):
    page = at_timetable(bench)
    page.timetable.offer_new(0, 2)
    assert problem(bench, page, "period").startswith("The class meets then already.")


@pytest.mark.parametrize(
    ("first", "last", "field", "words"),
    [
        ("1/9/2026", "", "valid_from", "The class goes from"),
        ("", "1/9/2027", "valid_to", "The class goes from"),
        ("1/12/2026", "30/11/2026", "valid_to", "The end lies before the start."),
        ("soon", "", "valid_from", "Write a day"),
    ],
)
def test_days_that_cannot_be_are_told_beside_them(bench, first, last, field, words):
    page = at_timetable(bench)
    page.timetable.offer_new(1, 1)
    typed(page, valid_from=first, valid_to=last)
    assert problem(bench, page, field).startswith(words)
    assert len(met(bench)) == 1


def test_what_a_lesson_clashes_with_is_told_while_it_is_typed_and_kept_all_the_same(bench):
    def act(work):
        timetable.add_slot(work, bench.school.empty, 1, 3, "Lab")

    elsewhere(bench, act)
    page = at_timetable(bench)
    page.timetable.offer_new(1, 1)
    form = page.asking.form
    bench.bot.wait(100)
    assert form["period"].control.accessibleDescription() == ""
    form["period"].resume("3")
    form["period"]._touched()
    warned(bench, form, "period", "Νίκος Βασιλείου teaches Mathematics Z then.")
    typed(page, room="lab")
    warned(bench, form, "room", "Mathematics Z is in this room then.")
    kept(bench, page)
    assert (1, 3, "lab", None, None) in met(bench)


def test_students_who_have_another_class_then_are_counted(bench):
    from sms_core.enrolment import service as enrolment

    def act(work):
        for student in bench.school.students[:4]:
            enrolment.enrol(work, bench.school.later, student, TODAY)

    elsewhere(bench, act)
    page = at_timetable(bench)
    page.timetable.offer_new(TODAY.weekday(), 3)
    warned(bench, page.asking.form, "period", "4 students have Mathematics C1 then.")


def test_a_lesson_moves_from_a_day_on_and_what_was_taught_stays(bench):
    page = at_timetable(bench)
    week = page.view.week.week
    week.go_to(1, 0)
    week.setFocus()
    bench.bot.keyClick(week, Qt.Key.Key_F2)
    form = page.asking.form
    form["weekday"].resume("4")
    typed(page, valid_from="30/11/2026")
    assert kept(bench, page) == "Lesson changed: Friday, Period 2"
    assert met(bench) == [
        (0, 2, None, None, date(2026, 11, 29)),
        (4, 2, None, date(2026, 11, 30), None),
    ]
    undone(bench, lambda: met(bench) == [(0, 2, None, None, None)])


def test_dragging_a_lesson_asks_for_the_place_it_was_dropped_on(bench):
    page = at_timetable(bench)
    week = page.view.week.week

    def middle(row, column):
        return week.visualRect(week.model().index(row, column)).center()

    start, end = middle(1, 0), middle(2, 2)
    QTest.mousePress(week.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(week.viewport(), start + QPoint(30, 30))
    QTest.mouseMove(week.viewport(), end)
    QTest.mouseRelease(week.viewport(), Qt.MouseButton.LeftButton, pos=end)
    form = page.asking.form
    assert (form["weekday"].current(), form["period"].current()) == ("2", "3")
    assert form["weekday"].original == "0"
    kept(bench, page)
    assert (2, 3, None, TODAY, None) in met(bench)


def test_a_lesson_is_removed_from_a_day_on_or_by_delete(bench):
    page = at_timetable(bench)
    page.view.week.week.go_to(1, 0)
    page.offer_lesson_change()
    typed(page, valid_from="7/12/2026")
    page.timetable._on_stop(page._slot_here())
    bench.waits_for(lambda: page.asking.form is None)
    assert met(bench) == [(0, 2, None, None, date(2026, 12, 6))]
    undone(bench, lambda: met(bench) == [(0, 2, None, None, None)])
    week = page.view.week.week
    bench.waits_for(lambda: week.current_lesson is not None)
    bench.bot.keyClick(week, Qt.Key.Key_Delete)
    bench.waits_for(lambda: met(bench) == [(0, 2, None, None, TODAY - timedelta(days=1))])


def test_a_lesson_changed_elsewhere_keeps_the_typed_room(bench):
    page = at_timetable(bench)
    (slot,) = page._week.slots
    page.timetable.offer_change(slot)
    typed(page, room="Lab")
    form = page.asking.form
    elsewhere(bench, lambda work: timetable.change_slot(work, slot.id, room="21", period=1))
    bench.waits_for(lambda: form.bar.isVisible())
    assert form["room"].control.text() == "Lab"
    assert form["period"].current() == "1"


def test_the_list_has_every_weekly_lesson_past_ones_too(bench):
    (slot,) = bench.read(lambda c: slots(c, bench.school.section))
    elsewhere(bench, lambda work: timetable.end_slot(work, slot.id, TODAY - timedelta(days=7)))
    page = at_timetable(bench)
    assert (1, 0) not in page.view.week.week.week.lessons
    page.view.week.switch.chosen.emit("list")
    assert page._lessons.rowCount() == 1
    page.view.week.table.activated_row.emit(0)
    assert page.asking.key == "lesson"


def test_days_without_lessons_say_why(bench):
    wednesday = MONDAY + timedelta(days=2)
    elsewhere(bench, lambda work: sessions.create_closure(work, "Strike", wednesday, wednesday))
    page = at_timetable(bench)
    bench.waits_for(lambda: "Strike" in page.view.week.closed.text())
    page._week_after()
    bench.waits_for(lambda: page.view.week.closed.text() == "")


def test_who_arranges_goes_from_another_classs_lesson_to_that_class(bench):
    page = at_timetable(bench, ADMIN)
    key = (bench.school.later, to_days(TODAY), 3)
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        page.view.week.week.activated_lesson.emit(key)
    assert (wanted.args[0].kind, wanted.args[0].id) == (Kind.CLASS, bench.school.later)


def test_a_teacher_changes_nothing_and_opens_registers(bench):
    page = at_timetable(bench, TEACHER)
    week = page.view.week.week
    week.go_to(2, 3)
    week.setFocus()
    bench.bot.keyClick(week, Qt.Key.Key_Return)
    assert page.asking.form is None
    week.go_to(1, 0)
    bench.bot.keyClick(week, Qt.Key.Key_Delete)
    bench.is_quiet()
    assert len(met(bench)) == 1
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        bench.bot.keyClick(week, Qt.Key.Key_Return)
    assert wanted.args[0].id == LessonKey(bench.school.section, TODAY, 2)
