"""The frame: tabs for what is opened, the way back through them, the term, jobs, and permissions that change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN
from sms_desktop.ops.history import Entry
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.window.window import Who
from tests.desktop.contexts import a_window


@pytest.fixture
def office(bench, tmp_path):
    """A window of an administrator, on Home."""
    window = a_window(bench.look, bench.languages, Preferences(tmp_path))
    bench.bot.addWidget(window)
    window.show()
    context = bench.context(ADMIN)
    window.enter(context, Who("Eleni Kritikou", "admin", "3rd Gymnasium", False))
    bench.waits_for(lambda: window.frame.page.has_read)
    window.context = context
    yield window
    window.hide()


def student(bench, number=0):
    return Thing(Kind.STUDENT, bench.school.students[number])


def opens(window, bench, thing):
    window.frame.open_thing(thing)
    bench.waits_for(lambda: window.frame.page.has_read)


def tabs(window):
    return [tab.text for tab in window.frame._strip.bar.tabs]


def test_the_first_page_is_home(office):
    assert office.frame.page_key == "home"
    assert office.windowTitle().startswith("Home")


def test_an_opened_student_has_a_tab_beside_the_place(office, bench):
    office.frame.show_page("students")
    opens(office, bench, student(bench))
    bench.waits_for(lambda: tabs(office) == ["Students", "Άννα Family00"])
    assert office.frame.place_key == "students"
    assert office.frame.sidebar.places.currentIndex().row() == 1
    assert office.windowTitle().startswith("Άννα Family00 – Students")


def test_the_same_student_opens_one_tab_only(office, bench):
    opens(office, bench, student(bench))
    office.frame.show_page("home")
    opens(office, bench, student(bench))
    assert office.frame.tab_count == 1


def test_ctrl_tab_goes_round_and_ctrl_w_closes(office, bench):
    opens(office, bench, student(bench, 0))
    opens(office, bench, student(bench, 1))
    here = office.frame.page_key
    assert office.actions_.trigger(QKeySequence("Ctrl+Tab"))
    assert office.frame.page_key == "home"
    assert office.actions_.trigger(QKeySequence("Ctrl+Shift+Tab"))
    assert office.frame.page_key == here
    assert office.actions_.trigger(QKeySequence("Ctrl+W"))
    assert office.frame.tab_count == 1
    assert office.frame.on_thing
    assert office.actions_.trigger(QKeySequence("Ctrl+W"))
    assert (office.frame.tab_count, office.frame.page_key) == (0, "home")
    assert not office.frame._strip.bar.isVisible()
    assert not office.actions_["close_tab"].isEnabled()


def test_a_closed_tab_opens_again_and_so_does_the_way_back_to_it(office, bench):
    opens(office, bench, student(bench))
    key = office.frame.page_key
    office.frame.show_page("classes")
    office.frame.close_tab(key)
    assert office.frame.page_key == "classes"
    office.frame.go_back()
    assert office.frame.page_key == key
    office.frame.close_tab()
    assert office.actions_.trigger(QKeySequence("Ctrl+Shift+T"))
    assert office.frame.page_key == key


def test_the_cross_closes_a_tab_behind_without_leaving_the_page(office, bench):
    opens(office, bench, student(bench))
    office.frame.show_page("classes")
    bar = office.frame._strip.bar
    bench.bot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.cross_rect(1).center())
    assert (office.frame.tab_count, office.frame.page_key) == (0, "classes")


def test_a_lesson_opens_its_register_and_back_leads_where_one_was(office, bench):
    office.frame.open_thing(Thing(Kind.LESSON, bench.school.lesson))
    bench.waits_for(lambda: office.frame.page.register.name == "Mathematics B1")
    assert office.frame.page_key == "attendance"
    office.frame.go_back()
    assert office.frame.page_key == "home"


def test_what_a_page_noted_stays_with_the_page(office, bench):
    office.frame.page.noted.emit("as of 07:58")
    assert office.frame.status.note.text() == "as of 07:58"
    office.frame.show_page("classes")
    assert office.frame.status.note.text() == ""
    office.frame.show_page("home")
    assert office.frame.status.note.text() == "as of 07:58"


def test_the_term_of_today_stands_in_the_top_bar_and_another_can_be_chosen(office, bench):
    terms = office.context.terms
    terms.read()
    bench.waits_for(lambda: bool(terms.known))
    assert office.frame.top.term.text().startswith(terms.current.title)
    terms.choose(terms.known[-1].id)
    assert office.frame.top.term.text().startswith(terms.known[-1].title)


def test_a_job_shows_how_far_it_is_and_can_be_stopped(office, bench):
    stopped = []
    jobs = office.context.jobs
    job = jobs.begin("Exporting students", lambda: stopped.append(True))
    other = jobs.begin("Making the demo school")
    item = office.frame.status.jobs
    assert item.isVisible()
    assert item.words.text() == "Exporting students"
    assert item.others.text() == "+1"
    job.advance(30, 120)
    assert (item.bar.value(), item.bar.maximum()) == (30, 120)
    item.stop.click()
    assert stopped == [True]
    assert not item.stop.isVisible()
    jobs.end(job)
    assert item.words.text() == "Making the demo school"
    jobs.end(other)
    assert not item.isVisible()


def without(context, *keys):
    grants = context.grants
    left = ADMIN.keys - set(keys)
    return Grants(grants.user, grants.staff, (Grant(frozenset(left), Reach.SCHOOL),))


def test_a_permission_withdrawn_while_its_page_is_open_leads_home(office, bench):
    office.frame.show_page("staff")
    office.context.access.take(without(office.context, Key.STAFF_VIEW))
    assert office.frame.page_key == "home"
    assert "no longer" in office.frame.status.message.text()
    assert "staff" not in [item.key for item in office.frame.sidebar.places.items()]
    assert not office.actions_["page_staff"].isEnabled()


def test_a_permission_withdrawn_closes_the_tab_of_an_opened_student(office, bench):
    opens(office, bench, student(bench))
    office.context.access.take(without(office.context, Key.STUDENTS_VIEW))
    assert (office.frame.page_key, office.frame.tab_count) == ("home", 0)
    office.frame.go_back()
    assert office.frame.page_key == "home"


def test_another_permission_reads_the_open_page_anew_and_keeps_its_place(office, bench):
    opens(office, bench, student(bench))
    key = office.frame.page_key
    old = office.frame.page
    office.context.access.take(without(office.context, Key.MEDICAL_VIEW))
    assert office.frame.page_key == key
    assert office.frame.page is not old
    assert office.frame.status.message.text().startswith("Your permissions have changed")


def test_two_people_one_after_the_other_share_no_tab(office, bench):
    opens(office, bench, student(bench))
    office.leave()
    office.enter(bench.context(), Who("Nikos Vasileiou", "teacher", "3rd Gymnasium", False))
    assert office.frame.tab_count == 0
    assert not office.frame.can_go_back


def test_the_menu_bar_stays_when_it_is_wanted(office, tmp_path):
    assert not office.menuBar().isVisible()
    office.actions_["menu_bar"].trigger()
    assert office.menuBar().isVisible()
    assert Preferences(tmp_path).likes.menu_bar


def test_what_was_undone_is_not_offered_to_be_undone_again(office, bench):
    toast = office.toasts.say("Tags of 3 students changed", action="Undo")
    bench.runner.undone.emit(Entry("tag", "3 students"))
    assert toast.isHidden()
    assert office.frame.status.message.text().startswith("Undone")
