"""The staff as the office keeps it: the list, and one of them with week, classes and account."""

import pytest
from PySide6.QtCore import Qt

from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER
from sms_core.accounts import service as accounts
from sms_core.sections import service as sections
from sms_core.staff import service as staff
from sms_core.staff.repository import contact, staff_member
from sms_desktop.pages.reading import Kind
from sms_desktop.pages.staff.page import StaffPage
from tests.desktop.pages.filling import hand_in, kept, typed, undone, warned
from tests.desktop.pages.pages_at_work import elsewhere, opened


def at_staff(bench, role=REGISTRAR):
    return opened(bench, StaffPage, role)


def at_teacher(bench, role=REGISTRAR):
    page = at_staff(bench, role)
    page.open_member(bench.school.teacher)
    bench.waits_for(lambda: page.member.found is not None)
    bench.is_quiet()
    return page


def known(bench):
    return bench.read(lambda c: staff_member(c, bench.school.teacher))


def test_somebody_is_added_with_an_address_and_taken_back(bench):
    page = at_staff(bench)
    page.offer_new()
    typed(page, family_name="Ρούσσου", given_name="Δήμητρα", email="d.roussou@example.org")
    assert kept(bench, page) == "Added: Δήμητρα Ρούσσου"
    bench.waits_for(lambda: page._model.rowCount() == 2)
    undone(bench, lambda: page._model.rowCount() == 1)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("family_name", "Ω" * 200, "At most 120 characters."),
        ("family_name", "", "This may not be empty."),
        ("email", "x" * 255, "At most 254 characters."),
    ],
)
def test_what_a_name_or_address_cannot_be_is_told_beside_it(bench, name, text, words):
    page = at_staff(bench)
    page.offer_new()
    form = typed(page, **({"family_name": "Α", "given_name": "Β"} | {name: text}))
    hand_in(bench, page)
    assert form[name].problem == words
    assert form[name].control.text() == text


def test_an_address_that_somebody_has_is_told_and_taken_all_the_same(bench):
    elsewhere(bench, lambda work: staff.set_contact(work, bench.school.teacher, email="n@example.org"))
    page = at_staff(bench)
    page.offer_new()
    form = typed(page, family_name="Bell", given_name="Ann", email="n@example.org")
    warned(bench, form, "email", "Νίκος Βασιλείου has this address already.")
    kept(bench, page)


def test_f2_edits_beside_the_list_and_keeps_what_is_typed(bench):
    page = at_staff(bench)
    page.view.table.setFocus()
    bench.bot.keyClick(page.view.table, Qt.Key.Key_F2)
    bench.waits_for(lambda: page.asking.form is not None)
    form = typed(page, subjects="Mathematics")
    elsewhere(bench, lambda work: staff.change_staff(work, bench.school.teacher, subjects="Physics", title="Dr"))
    bench.waits_for(lambda: form.bar.isVisible())
    assert form["subjects"].control.text() == "Mathematics"
    assert form["title"].control.text() == "Dr"
    assert kept(bench, page) == "Changed: Νίκος Βασιλείου"
    assert known(bench).subjects == "Mathematics"
    undone(bench, lambda: known(bench).subjects == "Physics")


def test_enter_opens_one_with_the_way_back(bench):
    page = at_staff(bench)
    page.view.table.setFocus()
    bench.bot.keyClick(page.view.table, Qt.Key.Key_Return)
    bench.waits_for(lambda: page.member.found is not None)
    assert [crumb.text for crumb in page.crumbs()] == ["Staff", "Νίκος Βασιλείου"]
    assert page.place() == bench.school.teacher
    bench.waits_for(lambda: bool(page.member.view.week.week.lessons))
    assert page.member.view.week.week.lessons[(1, 0)].text == "Mathematics B1"
    bench.bot.keyClick(page.member.view.week, Qt.Key.Key_Escape)
    assert page.place() is None
    assert page.view.table.hasFocus()
    page.go_to(bench.school.teacher)
    assert page.place() == bench.school.teacher


def test_their_classes_open_from_their_page(bench):
    page = at_teacher(bench)
    page.member.view.tabs.set_current("classes")
    page.member._on_tab("classes")
    assert page.member._classes.rowCount() == 3
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        page.member.view.table.activated_row.emit(0)
    assert (wanted.args[0].kind, wanted.args[0].id) == (Kind.CLASS, bench.school.section)


def test_a_fact_is_changed_in_place_and_undone(bench):
    page = at_teacher(bench)
    row = page.member.view.facts.details["phone"]
    bench.bot.keyClick(row, Qt.Key.Key_F2)
    row.editor.control.setText("210 765 4321")
    with bench.bot.waitSignal(page.undo_offered) as offered:
        bench.bot.keyClick(row.editor.control, Qt.Key.Key_Return)
    assert offered.args[0] == "Changed: Νίκος Βασιλείου"
    assert bench.read(lambda c: contact(c, bench.school.teacher)).phone == "210 765 4321"
    offered.args[1]()
    bench.waits_for(lambda: row.shown.text() == "–")
    offered.args[1]()  # the toast is still there: it takes nothing else back
    bench.is_quiet()
    assert known(bench).family_name == "Βασιλείου"


def test_a_name_that_is_too_long_stays_in_its_field_with_the_reason(bench):
    page = at_teacher(bench)
    row = page.member.view.facts.details["family_name"]
    row.open()
    row.editor.control.setText("Ω" * 200)
    bench.bot.keyClick(row.editor.control, Qt.Key.Key_Return)
    assert row.is_open
    assert row.editor.problem == "At most 120 characters."


def test_who_has_left_is_out_of_the_list_until_asked_for(bench):
    page = at_teacher(bench)
    page.member.view.left.click()
    bench.waits_for(lambda: not known(bench).active)
    bench.waits_for(lambda: page._model.rowCount() == 0)
    page.go_to(None)
    page.view.left.click()
    assert page._model.rowCount() == 1
    assert not page.view.table.isColumnHidden(6)
    undone(bench, lambda: known(bench).active)


def test_the_account_is_for_those_who_may_see_users(bench):
    def act(work):
        accounts.create_user(work, "n.vasileiou@example.org", "Nikos", bench.school.teacher)

    elsewhere(bench, act)
    page = at_teacher(bench, ADMIN)
    facts = page.member.view.facts
    assert facts.account.text() == "n.vasileiou@example.org"
    with bench.bot.waitSignal(page.page_wanted) as wanted:
        facts.account_open.click()
    assert wanted.args == ["users"]
    teacher = at_teacher(bench, TEACHER)
    assert teacher.member.found.accounts is None
    assert teacher.member.view.facts.account.isHidden()


def test_a_viewer_reads_and_changes_nothing(bench):
    page = at_teacher(bench, VIEWER)
    assert page.view.add.isHidden()
    assert page.member.view.left.isHidden()
    row = page.member.view.facts.details["family_name"]
    row.open()
    assert not row.is_open
    page.go_to(None)
    page.offer_edit()
    bench.waits_for(lambda: page.asking.form is not None)
    assert page.view.side.save.isHidden()


def test_a_class_given_elsewhere_appears_in_their_classes(bench):
    page = at_teacher(bench)
    elsewhere(bench, lambda work: sections.remove_assignment(work, bench.school.later, bench.school.teacher))
    bench.waits_for(lambda: page.member._classes.rowCount() == 2)
