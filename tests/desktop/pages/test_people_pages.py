"""Home, classes, a student, staff, the school year and settings at work on a small school."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER
from sms_core.attendance import service as attendance
from sms_core.contacts import service as contacts
from sms_core.contacts.repository import contact, guardians_of
from sms_core.school import service as school_service
from sms_core.school.repository import settings
from sms_core.students.repository import student as student_of
from sms_desktop.i18n import Languages
from sms_desktop.ops.lessons import LessonKey
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.classes.page import ClassesPage
from sms_desktop.pages.home.page import HomePage
from sms_desktop.pages.reading import Kind
from sms_desktop.pages.school_year.page import SchoolYearPage
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.pages.settings.page import SettingsPage
from sms_desktop.pages.staff.page import StaffPage
from sms_desktop.pages.student.page import StudentPage
from sms_desktop.profiles.policy import Policy
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.ui.labels import Label
from tests.desktop.factories import AUTHOR, TODAY
from tests.desktop.walking import nameless, twins

SIZES = ((1142, 694), (968, 566))


def made(bench, name, role=ADMIN, folder=None):
    """A page of the name, read and on show."""
    context = bench.context(role)
    pages = {
        "home": lambda: HomePage(context),
        "classes": lambda: ClassesPage(context),
        "class": lambda: ClassPage(context, bench.school.section),
        "student": lambda: StudentPage(context, bench.school.students[0]),
        "staff": lambda: StaffPage(context),
        "year": lambda: SchoolYearPage(context),
        "settings": lambda: SettingsPage(
            context, Desk(bench.look, bench.languages, Preferences(folder or bench_folder(bench)), Policy())
        ),
    }
    page = pages[name]()
    bench.bot.addWidget(page)
    page.resize(*SIZES[0])
    page.show()
    settled(bench, page)
    return page


def bench_folder(bench):
    from pathlib import Path

    return Path(str(bench.school.session.database.name)).parent


def settled(bench, page):
    bench.waits_for(lambda: page.has_read)
    bench.is_quiet()
    bench.bot.wait(20)


def write(bench, act):
    """Somebody else's change, told as sync tells it."""

    def job(store):
        with store.write("elsewhere", AUTHOR) as made:
            act(made.work)
        return made.changes

    bench.runner.sync_changed(bench.lanes.write(job).result())


NAMES = ("home", "classes", "class", "student", "staff", "year", "settings")


def labels_cut(page: QWidget) -> list[str]:
    """Labels that are narrower than their words and do not shorten themselves (F-01)."""
    return [
        label.text()
        for label in page.findChildren(Label)
        if label.isVisible()
        and not label.wordWrap()
        and not label._elide
        and QFontMetricsF(label.font()).horizontalAdvance(label.text()) > label.width() + 1
    ]


@pytest.mark.parametrize("role", [ADMIN, TEACHER, VIEWER], ids=lambda role: role.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name_of_its_own_and_no_words_are_cut(bench, tmp_path, name, role):
    page = made(bench, name, role, tmp_path)
    for size in SIZES:
        page.resize(*size)
        bench.bot.wait(10)
        assert page.width() == size[0]
        assert nameless(page) == []
        assert twins(page) == []
        assert labels_cut(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_speaks_greek_from_the_switch_on_and_longer_words_fit(bench, tmp_path, name, languages: Languages):
    page = made(bench, name, folder=tmp_path)
    before = page.title()
    languages.switch("el")
    bench.bot.wait(80)
    if name not in ("class", "student"):
        assert page.title() != before
    assert labels_cut(page) == []
    languages.switch("pseudo")
    bench.bot.wait(80)
    assert labels_cut(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_follows_theme_and_text_size(bench, tmp_path, name):
    page = made(bench, name, folder=tmp_path)
    bench.look.apply(theme="dark", text_size=1.5)
    bench.bot.wait(20)
    page.grab()
    bench.look.apply(theme="light", text_size=1.0)


def test_a_teachers_home_has_the_lesson_to_take_now_under_the_cursor(bench):
    page = made(bench, "home", TEACHER)
    table = page.view.lessons.table
    table.setFocus()
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        bench.bot.keyClick(table, Qt.Key.Key_Return)
    thing = wanted.args[0]
    assert thing.kind is Kind.LESSON
    assert thing.id == LessonKey(bench.school.section, TODAY, 2)


def test_the_offices_home_counts_absences_and_registers(bench):
    absent = bench.school.students[:2]

    def act(work):
        for student in absent:
            attendance.mark(work, *bench.school.lesson, student, "A")
        for student in bench.school.students[2:]:
            attendance.mark(work, *bench.school.lesson, student, "P")

    write(bench, act)
    page = made(bench, "home", REGISTRAR)
    assert page._models["absent"].rowCount() == 2
    assert page._models["untaken"].rowCount() == 1
    assert page.view.tiles["taken"].accessibleName().startswith("Registers taken: 0 of 1")
    assert "93.3" in page.view.tiles["attendance"].accessibleName()


def test_home_reads_again_when_a_register_comes_in(bench):
    page = made(bench, "home", REGISTRAR)
    assert page._models["absent"].rowCount() == 0
    write(bench, lambda work: attendance.mark(work, *bench.school.lesson, bench.school.students[0], "A"))
    bench.waits_for(lambda: page._models["absent"].rowCount() == 1)


def test_a_fact_of_a_student_is_changed_in_place_and_undone(bench):
    page = made(bench, "student", REGISTRAR)
    row = page._details["student_contact"]["phone"]
    bench.bot.keyClick(row, Qt.Key.Key_F2)
    row.editor.control.setText("210 765 4321")
    bench.bot.keyClick(row.editor.control, Qt.Key.Key_Return)
    bench.is_quiet()
    student = bench.school.students[0]
    bench.waits_for(lambda: bench.read(lambda c: contact(c, student)) is not None)
    assert bench.read(lambda c: contact(c, student)).phone == "210 765 4321"
    bench.waits_for(lambda: "saved here" in row.state.text())
    timeline = page.view.timeline.timeline
    bench.waits_for(lambda: "210 765 4321" in timeline.events[0].text)
    bench.runner.undo()
    bench.waits_for(lambda: row.shown.text() == "–")


def test_a_change_from_elsewhere_raises_the_bar_and_keeps_the_typed_text(bench):
    """S-06."""
    page = made(bench, "student", REGISTRAR)
    row = page._details["student_contact"]["phone"]
    row.open()
    row.editor.control.setText("210 123 4567")
    student = bench.school.students[0]
    write(bench, lambda work: contacts.set_contact(work, student, phone="697 000 0000", mobile="694 111 1111"))
    details = page._details["student_contact"]
    bench.waits_for(lambda: details.bar.isVisible())
    assert row.editor.control.text() == "210 123 4567"
    assert details["mobile"].shown.text() == "694 111 1111"


def test_a_value_that_does_not_fit_is_told_beside_the_fact(bench):
    page = made(bench, "student", REGISTRAR)
    row = page._details["student_contact"]["birth_date"]
    row.open()
    row.editor.control.setText("31/2/2013")
    bench.bot.keyClick(row.editor.control, Qt.Key.Key_Return)
    assert row.is_open
    assert row.editor.problem == "February 2013 has 28 days."


def test_a_new_name_moves_the_title_and_a_status_keeps_its_day(bench):
    page = made(bench, "student", REGISTRAR)
    page._on_committed("student", "given_name", "Δήμητρα")
    bench.waits_for(lambda: page.title().startswith("Δήμητρα"))
    page._on_committed("student", "status", "withdrawn")
    student = bench.school.students[0]
    bench.waits_for(lambda: bench.read(lambda c: student_of(c, student)).status == "withdrawn")
    assert bench.read(lambda c: student_of(c, student)).status_date == TODAY


def test_a_guardian_is_added_and_taken_away(bench):
    page = made(bench, "student", REGISTRAR)
    page.show_part("contacts")
    page.guardians.offer()
    form = page.view.panel.form
    form["family_name"].control.setText("Παππάς")
    form["given_name"].control.setText("Νίκος")
    form["mobile"].control.setText("694 455 0137")
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    student = bench.school.students[0]
    bench.waits_for(lambda: bool(page._found.guardians))
    link = bench.read(lambda c: guardians_of(c, student))[0]
    page.guardians.remove(link)
    bench.waits_for(lambda: not page._found.guardians)


def test_what_a_person_may_not_see_has_no_tab_and_what_they_may_not_change_does_not_open(bench):
    page = made(bench, "student", TEACHER)
    assert "health" not in [tab.key for tab in page.view.tabs.tabs]
    assert page._found.medical is None
    row = page._details["student"]["family_name"]
    row.open()
    assert not row.is_open
    viewer = made(bench, "student", VIEWER)
    assert "contacts" not in [tab.key for tab in viewer.view.tabs.tabs]
    assert viewer._found.contact == {}


def test_the_strip_shows_an_absence_and_says_it(bench):
    write(bench, lambda work: attendance.mark(work, *bench.school.lesson, bench.school.students[0], "A"))
    page = made(bench, "student", REGISTRAR)
    days = page.view.overview.strip.weeks.days
    today = next(day for day in days.values() if day.letter == "A")
    assert "23 Nov 2026" in today.spoken


def test_a_school_setting_is_kept_at_once_and_undone(bench, tmp_path):
    page = made(bench, "settings", ADMIN, tmp_path)
    page.show_part("attendance")
    editor = page._editors["chronic_absence_percent"]
    editor.control.setText("12,5")
    bench.bot.keyClick(editor.control, Qt.Key.Key_Return)
    bench.waits_for(lambda: str(bench.read(settings).chronic_absence_percent) == "12.5")
    bench.runner.undo()
    bench.waits_for(lambda: editor.control.text() == "10")


def test_a_setting_out_of_its_limits_is_kept_as_typed_and_told(bench, tmp_path):
    page = made(bench, "settings", ADMIN, tmp_path)
    page.show_part("attendance")
    editor = page._editors["chronic_absence_percent"]
    editor.control.setText("120")
    bench.bot.keyClick(editor.control, Qt.Key.Key_Return)
    assert editor.problem == "Between 0 and 100."
    assert editor.control.text() == "120"


def test_a_setting_changed_elsewhere_shows_and_the_search_finds_it(bench, tmp_path):
    page = made(bench, "settings", ADMIN, tmp_path)
    write(bench, lambda work: school_service.put_setting(work, "name", "5th Gymnasium"))
    bench.waits_for(lambda: page._editors["name"].control.text() == "5th Gymnasium")
    page.view.search.set_text("school name of")
    shown = [row.objectName() for row in page.view.rows if row.isVisible()]
    assert shown == ["school_setting_name"]
    page.view.search.set_text("zzz")
    assert page.view.states.currentWidget() is page.view.none


def test_a_preference_applies_at_once_and_its_undo_brings_the_old_one_back(bench, tmp_path):
    page = made(bench, "settings", TEACHER, tmp_path)
    dark = page.findChild(QWidget, "theme_dark")
    with bench.bot.waitSignal(page.undo_offered) as offered:
        bench.bot.mouseClick(dark, Qt.MouseButton.LeftButton)
    assert bench.look.theme.name == "dark"
    assert Preferences(tmp_path).likes.theme == "dark"
    words, undo = offered.args
    assert words == "Theme is now Dark"
    undo()
    assert bench.look.theme.name == "light"


def test_a_managed_preference_is_locked_and_says_by_whom(bench, tmp_path):
    policy = Policy({"Density": "compact", "ServerUrl": "https://school.example"}, "/etc/sms/policy.json")
    desk = Desk(bench.look, bench.languages, Preferences(tmp_path), policy)
    page = SettingsPage(bench.context(ADMIN), desk)
    bench.bot.addWidget(page)
    page.show()
    settled(bench, page)
    row = page._preference_rows["density"]
    assert not row.control.isEnabled()
    assert row.hint.text() == "Managed by your organisation"
    assert row.control.current == "compact"
    assert page._preference_rows["server"].control.text() == "https://school.example"


def test_settings_of_the_school_are_locked_for_a_teacher(bench, tmp_path):
    page = made(bench, "settings", TEACHER, tmp_path)
    assert not page._editors["name"].spec.editable
    assert "Only an administrator" in page._setting_rows["name"].hint.text()
