"""Classes as the office keeps them: the list, a new class, the roster and the staff of one."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER
from sms_core.courses.repository import courses
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.repository import stints, students_on
from sms_core.ids import StudentId
from sms_core.sections import service as sections
from sms_core.sections.repository import section as section_of
from sms_core.sections.repository import staff_of
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.sessions.repository import sessions as every_session
from sms_core.staff import service as staff
from sms_core.students import service as students
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.classes.page import ClassesPage
from sms_desktop.pages.reading import Kind
from tests.desktop.factories import AUTHOR, BEGINS, ENDS, TODAY
from tests.desktop.pages.filling import hand_in, kept, picked, problem, typed, undone, warned
from tests.desktop.pages.pages_at_work import elsewhere, opened

DAY = timedelta(days=1)


def listed(bench, role=ADMIN):
    return opened(bench, ClassesPage, role)


def at_class(bench, role=REGISTRAR, section=None):
    return opened(bench, lambda context: ClassPage(context, section or bench.school.section), role)


def admitted(bench, family="Newcomer", number="30001") -> StudentId:
    def job(store):
        with store.write("admit", AUTHOR) as made:
            return students.admit(made.work, family, "Ada", number)

    return bench.lanes.write(job).result()


def here(bench, section=None, day=TODAY):
    return bench.read(lambda c: students_on(c, section or bench.school.section, day))


# --- the list


def test_a_teacher_sees_their_own_classes_and_enter_opens_one(bench):
    page = listed(bench, TEACHER)
    assert page._model.rowCount() == 3
    assert page.view.new_class.isHidden()
    page.view.bar.find_field.set_text("b1")
    assert page._model.rowCount() == 1
    page.view.table.setFocus()
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        bench.bot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert wanted.args[0].id == bench.school.section
    page.view.bar.find_field.set_text("zzz")
    assert page.view.states.currentWidget() is page.view.empty
    bench.bot.keyClick(page, Qt.Key.Key_Escape)
    assert page._model.rowCount() == 3


def test_the_list_is_narrowed_by_term_course_year_and_teacher(bench):
    def act(work):
        year = every_session(work.connection)[0]
        other = sessions.create_session(work, "2027–28", SessionType.SCHOOL_YEAR, ENDS + DAY, date(2028, 6, 1), 2028)
        course = courses(work.connection)[0].id
        sections.create_section(work, course, other, "Mathematics next")
        english = sections.create_section(work, _course(work, "ENG", "English"), year.id, "English B1")
        sections.assign_staff(work, english, staff.add_staff(work, "Murphy", "Rose"))
        for number, student in enumerate(bench.school.students[:3]):
            students.change_identity(work, student, year_level="B" if number else "C")
            enrolment.enrol(work, english, student, BEGINS)

    elsewhere(bench, act)
    page = listed(bench)
    filters, model = page.view.filters, page._model

    def titles(name, words):
        place = next(n for n in range(filters[name].count()) if filters[name].itemText(n) == words)
        filters[name].setCurrentIndex(place)
        filters[name].activated.emit(place)
        return [model.row(n).title for n in range(model.rowCount())]

    assert model.rowCount() == 4
    assert titles("term", "2027–28") == ["Mathematics next"]
    assert len(titles("term", "All terms")) == 5
    assert not page.view.table.isColumnHidden(7)
    assert titles("course", "English") == ["English B1"]
    titles("course", "All courses")
    assert titles("year", "B") == ["English B1", "Mathematics B1"]
    assert titles("teacher", "Rose Murphy") == ["English B1"]
    page.view.bar.find_field.set_text("zzz")
    assert "zzz" in page.view.empty.title.text()
    assert "Rose Murphy" in page.view.empty.title.text()
    page.view.clear.click()
    assert model.rowCount() == 5


def _course(work, code, title):
    from sms_core.courses import service as courses_service

    return courses_service.create_course(work, code, title)


def test_a_class_is_made_with_its_teachers_and_taken_back(bench):
    page = listed(bench, REGISTRAR)
    page.offer_new()
    form = page.asking.form
    picked(bench, form, "course", "math")
    assert form["title"].control.text() == "Mathematics"
    picked(bench, form, "staff", "Βασ")
    typed(page, title="Mathematics D1", code="M-D1", room="21", capacity="24")
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        assert kept(bench, page) == "Class created: Mathematics D1"
    section = wanted.args[0].id
    assert wanted.args[0].kind is Kind.CLASS
    made = bench.read(lambda c: section_of(c, section))
    assert (made.title, made.code, made.room, made.capacity) == ("Mathematics D1", "M-D1", "21", 24)
    assert [one.staff for one in bench.read(lambda c: staff_of(c, section))] == [bench.school.teacher]
    undone(bench, lambda: bench.read(lambda c: section_of(c, section)) is None)


def test_a_course_that_is_not_there_yet_comes_with_its_first_class(bench):
    page = listed(bench)
    page.offer_new()
    form = page.asking.form
    assert "course_code" not in form.names
    assert picked(bench, form, "course", "Robotics").note == "new course"
    assert form.names[1] == "course_code"
    typed(page, course_code="MAT")
    warned(bench, form, "course_code", "“Mathematics” has this code already.")
    typed(page, course_code="")
    hand_in(bench, page)
    assert form["course_code"].problem == "This may not be empty."
    typed(page, course_code="ROB")
    kept(bench, page)
    assert {(c.code, c.title) for c in bench.read(lambda c: courses(c))} >= {("ROB", "Robotics")}
    undone(bench, lambda: len(bench.read(lambda c: courses(c))) == 1)
    assert bench.read(lambda c: c.value("SELECT count(*) FROM section WHERE deleted = 0")) == 3


def test_the_form_of_a_class_keeps_its_typing_in_another_language(bench):
    page = listed(bench)
    page.offer_new()
    form = page.asking.form
    picked(bench, form, "course", "Robotics")
    typed(page, course_code="ROB")
    picked(bench, form, "staff", "Βασ")
    bench.languages.switch("el")
    bench.bot.wait(50)
    assert form["course"].current().title == "Robotics"
    assert form["course_code"].control.text() == "ROB"
    assert len(form["staff"].options) == 1
    bench.languages.switch("en")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("title", "Ω" * 201, "At most 200 characters."),
        ("capacity", "many", "Write a whole number."),
        ("capacity", "-1", "At least 0."),
        ("title", "   ", "This may not be empty."),
    ],
)
def test_what_a_class_cannot_be_is_told_beside_the_field(bench, name, text, words):
    page = listed(bench)
    page.offer_new()
    form = page.asking.form
    picked(bench, form, "course", "math")
    typed(page, **{name: text})
    assert problem(bench, page, name) == words
    assert form[name].control.text() == text


def test_a_class_is_changed_and_what_changes_elsewhere_keeps_the_typing(bench):
    page = at_class(bench)
    page.offer_edit()
    typed(page, title="Mathematics B1 plus")
    form = page.asking.form
    elsewhere(bench, lambda work: sections.change_section(work, bench.school.section, title="Maths", room="7"))
    bench.waits_for(lambda: form.bar.isVisible())
    assert form["title"].control.text() == "Mathematics B1 plus"
    assert form["room"].control.text() == "7"
    assert kept(bench, page) == "Class changed: Mathematics B1 plus"
    bench.waits_for(lambda: page.title() == "Mathematics B1 plus")
    undone(bench, lambda: page.title() == "Maths")


def test_a_class_with_records_stays_and_one_without_is_deleted_and_brought_back(bench):
    page = at_class(bench)
    page.offer_edit()
    page.form._on_delete()
    bench.waits_for(lambda: not page.view.panel.problem.isHidden())
    assert "cannot be deleted" in page.view.panel.problem.text()
    bare = at_class(bench, section=bench.school.empty)
    bare.offer_edit()
    bare.form._on_delete()
    bench.waits_for(lambda: bare.view.states.currentWidget() is bare.view.states.error)
    assert bare.view.states.error.title.text() == "This class is no longer here"
    bench.runner.undo()
    bench.waits_for(lambda: bare.view.states.currentWidget() is bare.view.states.content)


def test_a_form_whose_class_was_deleted_elsewhere_says_so_and_keeps_the_text(bench):
    page = at_class(bench)
    page.show_part("staff")
    page.offer_assignment()
    typed(page, end_date="1/12/2026")
    elsewhere(bench, lambda work: sections.remove_assignment(work, bench.school.section, bench.school.teacher))
    bench.waits_for(lambda: not page.view.panel.problem.isHidden())
    assert "deleted elsewhere" in page.view.panel.problem.text()
    assert not page.view.panel.save.isEnabled()
    assert page.asking.form["end_date"].control.text() == "1/12/2026"


# --- the roster


def test_several_are_enrolled_at_once_and_taken_back_together(bench):
    for number in range(3):
        admitted(bench, f"Newcomer{number}", f"3000{number}")
    page = at_class(bench, section=bench.school.empty)
    assert page.view.roster.states.currentWidget() is page.view.roster.empty
    page.offer_enrol()
    form = page.asking.form
    for word in ("30000", "Newcomer1", "newcomer2"):
        picked(bench, form, "student", word)
    assert form["student"].options[0].text == "Newcomer0, Ada"
    bench.bot.keyClick(form["student"].control, Qt.Key.Key_Backspace)
    assert len(form["student"].options) == 2
    assert kept(bench, page) == "Enrolled: 2 students"
    bench.waits_for(lambda: page._students.rowCount() == 2)
    undone(bench, lambda: page._students.rowCount() == 0)


def test_who_is_in_the_class_is_not_offered_and_nobody_is_enrolled_by_an_empty_form(bench):
    page = at_class(bench)
    page.offer_enrol()
    form = page.asking.form
    form["student"].control.setFocus()
    bench.bot.keyClicks(form["student"].control, "20301")
    bench.bot.wait(150)
    assert not form["student"].list.found.options
    assert problem(bench, page, "student") == "Choose at least one student."
    form["student"].edit.setText("")
    hand_in(bench, page)
    assert form["student"].problem == "Choose at least one student."


def test_places_are_counted_before_and_a_full_class_refuses(bench):
    elsewhere(bench, lambda work: sections.change_section(work, bench.school.section, capacity=31))
    first, second = (admitted(bench, f"Newcomer{n}", f"3000{n}") for n in range(2))
    page = at_class(bench)
    page.offer_enrol()
    form = page.asking.form
    warned(bench, form, "student", "1 of 31 places are free.")
    for word in ("30000", "30001"):
        picked(bench, form, "student", word)
    warned(bench, form, "student", "Only 1 of 31 places are free, 2 students are chosen.")
    assert problem(bench, page, "student").startswith("Only 1 of 31 places are free.")
    form["student"].take_away(form["student"].options[1])
    kept(bench, page)
    assert first in here(bench)
    assert second not in here(bench)
    bench.waits_for(lambda: page._found.free == 0)
    page.offer_enrol()
    warned(bench, page.asking.form, "student", "The class is full: all 31 places are taken.")
    picked(bench, page.asking.form, "student", "30001")
    assert "All 31 places" in problem(bench, page, "student")


@pytest.mark.parametrize("text", ["1/9/2026", "1/9/2027"])
def test_a_day_outside_the_year_is_refused_beside_it(bench, text):
    admitted(bench)
    page = at_class(bench)
    page.offer_enrol()
    picked(bench, page.asking.form, "student", "30001")
    typed(page, begin_date=text)
    assert problem(bench, page, "begin_date") == "The class goes from 11 Sept 2026 to 11 Jun 2027."
    typed(page, begin_date="31/2/2027")
    assert problem(bench, page, "begin_date") == "February 2027 has 28 days."


def test_students_withdraw_with_day_and_reason_and_are_shown_when_asked_for(bench):
    page = at_class(bench)
    page.view.roster.table.selectRow(0)
    page.offer_withdraw()
    typed(page, end_date="")
    assert problem(bench, page, "end_date") == "Say the last day."
    typed(page, end_date="1/9/2026")
    assert problem(bench, page, "end_date").startswith("The class goes from")
    typed(page, end_date="20/11/2026")
    page.asking.form["status"].resume("dropped")
    assert kept(bench, page) == "Withdrawn: Family00, Άννα"
    bench.waits_for(lambda: page._students.rowCount() == 29)
    (stay,) = bench.read(lambda c: stints(c, bench.school.section, bench.school.students[0]))
    assert (stay.end_date, stay.status) == (date(2026, 11, 20), "dropped")
    page.view.roster.today.click()
    assert page._students.rowCount() == 30
    assert "Dropped" in page._students.index(29, 6).data()
    undone(bench, lambda: len(here(bench)) == 30)


def test_an_end_before_the_first_day_is_refused_beside_it(bench):
    late = admitted(bench)
    elsewhere(bench, lambda work: enrolment.enrol(work, bench.school.section, late, TODAY))
    page = at_class(bench)
    page.view.roster.table.selectRow(page._students.row_of((late, 1)))
    page.offer_withdraw()
    typed(page, end_date="20/11/2026")
    assert problem(bench, page, "end_date").startswith("The last day lies before the first, 23/11/2026.")


def test_students_move_to_another_class_and_back_by_undo(bench):
    page = at_class(bench)
    page.view.roster.table.selectRow(0)
    page.offer_transfer()
    assert problem(bench, page, "section") == "Choose one of the list."
    picked(bench, page.asking.form, "section", "c1")
    assert kept(bench, page).startswith("Moved to another class")
    student = bench.school.students[0]
    assert student in here(bench, bench.school.later)
    assert student not in here(bench)
    assert student in here(bench, day=TODAY - DAY)
    undone(bench, lambda: student in here(bench))
    assert student not in here(bench, bench.school.later)


def test_a_full_class_takes_nobody_who_moves(bench):
    elsewhere(bench, lambda work: sections.change_section(work, bench.school.later, capacity=0))
    page = at_class(bench)
    page.view.roster.table.selectRow(0)
    page.offer_transfer()
    picked(bench, page.asking.form, "section", "c1")
    assert "All 0 places" in problem(bench, page, "section")
    assert len(here(bench)) == 30


def test_f2_puts_a_stay_right(bench):
    page = at_class(bench)
    table = page.view.roster.table
    table.selectRow(0)
    bench.bot.keyClick(table, Qt.Key.Key_F2)
    form = page.asking.form
    form["status"].resume("withdrawn")
    assert problem(bench, page, "end_date") == "This may not be empty."
    typed(page, begin_date="1/10/2026", end_date="20/9/2026")
    assert problem(bench, page, "end_date").startswith("The last day lies before the first")
    typed(page, end_date="30/10/2026")
    kept(bench, page)
    (stay,) = bench.read(lambda c: stints(c, bench.school.section, bench.school.students[0]))
    assert (stay.begin_date, stay.end_date) == (date(2026, 10, 1), date(2026, 10, 30))


def test_escape_closes_the_panel_and_gives_the_focus_back(bench):
    page = at_class(bench)
    table = page.view.roster.table
    table.setFocus()
    page.offer_enrol()
    bench.bot.keyClick(page.asking.form["student"].control, Qt.Key.Key_Escape)
    assert page.asking.form is None
    assert page.view.panel.isHidden()
    assert table.hasFocus()


# --- the staff of a class


def test_several_are_assigned_and_changed_and_ended(bench):
    def act(work):
        for name in ("Murphy", "Bell"):
            staff.add_staff(work, name, "Rose")

    elsewhere(bench, act)
    page = at_class(bench)
    page.show_part("staff")
    page.offer_assign()
    form = page.asking.form
    assert form["role"].current() == "assistant"
    picked(bench, form, "staff", "murphy")
    picked(bench, form, "staff", "bell")
    typed(page, begin_date="1/10/2026", end_date="1/9/2026")
    assert problem(bench, page, "end_date").startswith("The class goes from")
    typed(page, end_date="20/9/2026")
    assert problem(bench, page, "end_date").startswith("The last day lies before the first")
    typed(page, end_date="")
    kept(bench, page)
    bench.waits_for(lambda: page._teachers.rowCount() == 3)
    page.view.staff.table.selectRow(1)
    teacher = page._teacher_here()
    page.offer_end()
    typed(page, end_date="20/11/2026")
    kept(bench, page)
    ends = {one.staff: one.end_date for one in bench.read(lambda c: staff_of(c, bench.school.section))}
    assert ends[teacher.staff] == date(2026, 11, 20)
    undone(bench, lambda: all(one.end_date is None for one in page._found.teachers))
    page.view.staff.table.selectRow(0)
    page.offer_assignment()
    page.staff._remove(page._teacher_here())
    bench.waits_for(lambda: page._teachers.rowCount() == 2)
    undone(bench, lambda: page._teachers.rowCount() == 3)


# --- who may what


def test_a_viewer_and_a_teacher_find_nothing_to_press(bench):
    for role in (TEACHER, VIEWER):
        page = at_class(bench, role)
        view = page.view
        for button in (
            view.edit, view.roster.enrol, view.roster.withdraw, view.roster.transfer, view.roster.change,
            view.week.add, view.week.edit, view.staff.assign, view.staff.end, view.staff.change,
        ):  # fmt: skip
            assert button.isHidden()
        assert view.take.isHidden() is (role is VIEWER)
        assert not page.commands()["new"].enabled
        bench.bot.keyClick(view.roster.table, Qt.Key.Key_F2)
        assert page.asking.form is None
