"""The school year as the office arranges it: terms, periods, closures, courses, and the year that comes next."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from sms_core.access.roles import ADMIN, REGISTRAR, VIEWER
from sms_core.courses import service as courses_service
from sms_core.courses.repository import courses
from sms_core.sessions import service as sessions
from sms_core.sessions.repository import closures_between, periods
from sms_core.sessions.repository import sessions as every_session
from sms_desktop.pages.school_year.page import SchoolYearPage
from tests.desktop.pages.filling import hand_in, kept, problem, typed, undone, warned
from tests.desktop.pages.pages_at_work import elsewhere, opened


def at_year(bench, part="session", role=ADMIN):
    page = opened(bench, SchoolYearPage, role)
    page.show_part(part)
    return page


def titles(bench):
    return [one.title for one in bench.read(every_session)]


def opened_row(page, key, row=0):
    page._on_row_activated(key, row)
    return page.asking.form


def removed(bench, page):
    """Press Delete in the panel."""
    from PySide6.QtWidgets import QWidget

    button = page.view.side.findChildren(QWidget, "year_remove")[-1]
    bench.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.is_quiet()


# --- terms


def test_a_term_of_the_year_is_made_and_stands_under_it(bench):
    page = at_year(bench)
    page.offer_new()
    form = typed(page, title="Term 1", end_date="20/1/2027")
    assert form["start_date"].control.text() == "11/9/2026"
    assert kept(bench, page) == "Term made: Term 1"
    bench.waits_for(lambda: page._models["session"].rowCount() == 2)
    term = bench.read(every_session)[1]
    assert (term.type, term.school_year, term.parent is not None) == ("term", 2027, True)
    page.offer_new()
    form = typed(page, title="Term 2")
    assert form["start_date"].control.text() == "21/1/2027"
    typed(page, start_date="1/1/2027")
    warned(bench, form, "start_date", "Term 1 has some of these days too.")
    kept(bench, page)
    undone(bench, lambda: titles(bench) == ["2026–27", "Term 1"])


def test_a_grading_period_is_part_of_a_term_and_a_year_of_nothing(bench):
    year = bench.read(every_session)[0]
    elsewhere(
        bench,
        lambda work: sessions.create_session(work, "Term 1", "term", year.start_date, date(2027, 1, 20), 2027, year.id),
    )
    page = at_year(bench)
    page.offer_new()
    form = page.asking.form
    form["type"].resume("school_year")
    form["type"]._touched()
    assert "parent" not in form.names
    form["type"].resume("grading_period")
    form["type"]._touched()
    select = form["parent"].select
    assert [select.itemText(n) for n in range(select.count())] == ["2026–27", "Term 1"]
    select.setCurrentIndex(1)
    typed(page, title="October", start_date="1/10/2026", end_date="31/1/2027")
    assert problem(bench, page, "end_date").startswith("The term reaches beyond")
    typed(page, end_date="31/10/2026")
    kept(bench, page)
    assert titles(bench) == ["2026–27", "Term 1", "October"]


@pytest.mark.parametrize(
    ("start", "end", "field", "words"),
    [
        ("1/9/2026", "20/1/2027", "start_date", "The term reaches beyond"),
        ("11/9/2026", "20/7/2027", "end_date", "The term reaches beyond"),
        ("20/1/2027", "11/9/2026", "end_date", "The end lies before the start."),
        ("31/2/2027", "11/6/2027", "start_date", "February 2027 has 28 days."),
        ("1/2/27", "11/6/2027", "start_date", "Write the year with four digits."),
    ],
)
def test_days_that_a_term_cannot_have_are_told_beside_them(bench, start, end, field, words):
    page = at_year(bench)
    page.offer_new()
    typed(page, title="Term", start_date=start, end_date=end)
    assert problem(bench, page, field).startswith(words)
    assert titles(bench) == ["2026–27"]


def test_a_year_is_changed_but_never_so_that_its_parts_fall_out(bench):
    year = bench.read(every_session)[0]
    elsewhere(
        bench,
        lambda work: sessions.create_session(work, "Term 1", "term", year.start_date, date(2027, 1, 20), 2027, year.id),
    )
    page = at_year(bench)
    opened_row(page, "session")
    typed(page, title="Ω" * 201)
    assert problem(bench, page, "title") == "At most 200 characters."
    typed(page, title="The year", end_date="1/1/2027")
    assert "Term 1" in problem(bench, page, "end_date")
    typed(page, end_date="30/6/2027")
    assert kept(bench, page) == "Changed: The year"
    undone(bench, lambda: titles(bench)[0] == "2026–27")


def test_what_is_in_use_stays_and_says_so_in_one_sentence(bench):
    page = at_year(bench)
    opened_row(page, "session")
    removed(bench, page)
    bench.waits_for(lambda: not page.view.side.problem.isHidden())
    assert page.view.side.problem.text().startswith("3 classes and 0 shorter terms belong to this one.")
    page.show_part("period")
    opened_row(page, "period", 1)
    removed(bench, page)
    bench.waits_for(lambda: not page.view.side.problem.isHidden())
    assert page.view.side.problem.text().startswith("This period is in use: weekly lessons 1, registers 0.")
    page.show_part("course")
    opened_row(page, "course")
    removed(bench, page)
    bench.waits_for(lambda: not page.view.side.problem.isHidden())
    assert page.view.side.problem.text().startswith("3 classes teach this course.")
    assert page.view.side.save.isEnabled()


def test_the_next_year_is_made_with_terms_and_closures_and_taken_back_whole(bench):
    year = bench.read(every_session)[0]

    def act(work):
        sessions.create_session(work, "Term 1", "term", year.start_date, date(2027, 1, 20), 2027, year.id)
        sessions.create_closure(work, "Christmas", date(2026, 12, 24), date(2027, 1, 7))

    elsewhere(bench, act)
    page = at_year(bench)
    page.view.next_year.click()
    form = page.asking.form
    shown = [form[name].control.text() for name in ("title", "start_date", "end_date")]
    assert shown == ["2027–28", "11/9/2027", "11/6/2028"]
    typed(page, start_date="1/6/2027")
    assert problem(bench, page, "start_date").startswith("These days belong to the school year 2026–27 already.")
    typed(page, start_date="13/9/2027")
    assert kept(bench, page) == "School year made: 2027–28"
    assert titles(bench) == ["2026–27", "Term 1", "2027–28", "Term 1"]
    assert bench.read(lambda c: closures_between(c, date(2027, 12, 25), date(2027, 12, 25)))
    undone(bench, lambda: titles(bench) == ["2026–27", "Term 1"])
    page.offer_next_year()
    for name in ("parts", "closures"):
        page.asking.form[name].toggle.click()
    kept(bench, page)
    assert titles(bench) == ["2026–27", "Term 1", "2027–28"]


# --- periods


def test_a_period_is_made_changed_put_aside_and_deleted(bench):
    page = at_year(bench, "period")
    page.offer_new()
    form = page.asking.form
    assert form["number"].control.text() == "4"
    typed(page, name="4", start_time="10:20", end_time="11:00")
    assert problem(bench, page, "start_time").startswith("“Period 3” is going on then. It is from 09:50 to 10:30.")
    typed(page, start_time="11:00", end_time="10:40")
    assert problem(bench, page, "end_time").startswith("The end lies before the start.")
    typed(page, start_time="25:00")
    assert problem(bench, page, "start_time") == "Write a time, such as 9:05."
    typed(page, start_time="10:40", end_time="11:20", number="3")
    assert problem(bench, page, "number").startswith("There is one already.")
    typed(page, number="4")
    kept(bench, page)
    bench.waits_for(lambda: page._models["period"].rowCount() == 4)
    opened_row(page, "period", 3)
    page.asking.form["active"].toggle.click()
    typed(page, end_time="11:30")
    kept(bench, page)
    fourth = bench.read(periods)[3]
    assert (fourth.active, fourth.end_time) == (False, time(11, 30))
    bench.waits_for(lambda: not page._models["period"].row(3).active)
    opened_row(page, "period", 3)
    removed(bench, page)
    bench.waits_for(lambda: page._models["period"].rowCount() == 3)
    undone(bench, lambda: page._models["period"].rowCount() == 4)


# --- closures


def test_a_closure_is_made_and_deleted_and_brought_back(bench):
    page = at_year(bench, "closure")
    assert page.view.views["closure"].states.currentWidget() is page.view.views["closure"].empty
    page.view.views["closure"].empty_add.click()
    typed(page, title="Christmas", start_date="24/12/2026", end_date="7/1/2027")
    assert kept(bench, page) == "Closure made: Christmas"
    bench.waits_for(lambda: page._models["closure"].rowCount() == 1)
    assert bench.read(lambda c: closures_between(c, date(2026, 12, 24), date(2026, 12, 24)))
    opened_row(page, "closure")
    removed(bench, page)
    bench.waits_for(lambda: page._models["closure"].rowCount() == 0)
    undone(bench, lambda: page._models["closure"].rowCount() == 1)


def test_a_closure_outside_the_year_or_upside_down_is_told_beside_the_day(bench):
    page = at_year(bench, "closure")
    page.offer_new()
    typed(page, title="Christmas", start_date="7/1/2027", end_date="24/12/2026")
    assert problem(bench, page, "end_date").startswith("The end lies before the start.")
    typed(page, start_date="1/7/2027", end_date="2/7/2027")
    assert problem(bench, page, "end_date").startswith("Not all of these days lie in a school year. 2026–27 goes from")
    typed(page, start_date="1/9/2026", end_date="14/9/2026")
    assert problem(bench, page, "start_date").startswith("Not all of these days lie in a school year.")


def test_a_closure_changed_or_deleted_elsewhere_keeps_what_is_typed(bench):
    page = at_year(bench, "closure")
    made = []
    day = date(2026, 12, 1)
    elsewhere(bench, lambda work: made.append(sessions.create_closure(work, "Strike", day, day)))
    bench.waits_for(lambda: page._models["closure"].rowCount() == 1)
    form = opened_row(page, "closure")
    typed(page, title="Strike of the buses")
    elsewhere(bench, lambda work: sessions.change_closure(work, made[0], "Snow", day, date(2026, 12, 2)))
    bench.waits_for(lambda: form.bar.isVisible())
    assert form["title"].control.text() == "Strike of the buses"
    assert form["end_date"].control.text() == "2/12/2026"
    elsewhere(bench, lambda work: sessions.delete_closure(work, made[0]))
    bench.waits_for(lambda: not page.view.side.problem.isHidden())
    assert "deleted elsewhere" in page.view.side.problem.text()
    assert form["title"].control.text() == "Strike of the buses"


# --- courses


def test_a_course_takes_credits_with_a_comma_and_warns_of_a_code_that_is_taken(bench):
    page = at_year(bench, "course", REGISTRAR)
    page.offer_new()
    form = typed(page, code="MAT", title="Physics", credits="2,5")
    warned(bench, form, "code", "“Mathematics” has this code already.")
    typed(page, code="PHY")
    bench.waits_for(lambda: form["code"].control.accessibleDescription() == "")
    kept(bench, page)
    assert {str(c.credits) for c in bench.read(courses) if c.code == "PHY"} == {"2.5"}
    undone(bench, lambda: len(bench.read(courses)) == 1)


def test_courses_are_found_by_their_words(bench):
    elsewhere(bench, lambda work: courses_service.create_course(work, "PHY", "Physics"))
    page = at_year(bench, "session")
    page.commands()["find"].run()
    assert page.view.find_bar.find_field.edit.hasFocus()
    page.view.find_bar.find_field.set_text("phys")
    assert page._models["course"].rowCount() == 1
    page.view.find_bar.find_field.set_text("zzz")
    assert page.view.views["course"].empty.title.text() == "No course matches “zzz”"
    opened_row(page, "period")
    assert page.asking.form is not None


# --- who may what, and keys


def test_a_viewer_may_look_at_the_year_and_change_nothing(bench):
    page = at_year(bench, role=VIEWER)
    opened_row(page, "session")
    assert page.view.add.isHidden()
    assert page.view.next_year.isHidden()
    assert page.view.side.save.isHidden()
    assert not page.asking.form["title"].spec.editable
    assert not page.commands()["new"].enabled


def test_the_office_keeps_courses_and_leaves_the_year_to_the_administrator(bench):
    page = at_year(bench, role=REGISTRAR)
    assert page.view.add.isHidden()
    page.show_part("course")
    assert page.view.add.isVisible()


def test_f2_opens_escape_closes_and_the_list_has_the_focus_again(bench):
    page = at_year(bench, "period")
    table = page.view.views["period"].table
    table.setFocus()
    bench.bot.keyClick(table, Qt.Key.Key_F2)
    assert page.asking.key == "edit"
    typed(page, name="Άλλη")
    field = page.asking.form["name"].control
    bench.bot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Period 1"
    bench.bot.keyClick(field, Qt.Key.Key_Escape)
    assert page.asking.form is None
    assert table.hasFocus()


def test_a_school_without_anything_begins_with_its_year(bench):
    def act(work):
        for one in every_session(work.connection):
            for section in work.connection.all("SELECT id FROM section"):
                work.delete(_section_table(), section[0])
            sessions.delete_session(work, one.id)

    elsewhere(bench, act)
    page = at_year(bench)
    part = page.view.views["session"]
    assert part.states.currentWidget() is part.empty
    part.empty_add.click()
    form = page.asking.form
    assert form["type"].current() == "school_year"
    assert "parent" not in form.names
    kept(bench, page)
    assert len(titles(bench)) == 1


def _section_table():
    from sms_core.sections.table import SECTION_TABLE

    return SECTION_TABLE


def test_pressing_twice_makes_one(bench):
    page = at_year(bench, "closure")
    page.offer_new()
    typed(page, title="Strike", start_date="1/12/2026", end_date="1/12/2026")
    for _ in range(2):
        bench.bot.mouseClick(page.view.side.save, Qt.MouseButton.LeftButton)
    hand_in(bench, page)
    bench.waits_for(lambda: page._models["closure"].rowCount() > 0)
    assert page._models["closure"].rowCount() == 1
