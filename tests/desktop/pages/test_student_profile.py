"""A student's profile: what is typed is never lost, what others do shows, and everything is done from here."""

from datetime import date
from decimal import Decimal
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from sms_core.access.grants import Grants
from sms_core.access.roles import ADMIN, REGISTRAR, TEACHER, VIEWER
from sms_core.attendance import service as attendance
from sms_core.contacts import service as contacts
from sms_core.contacts.repository import guardians_of
from sms_core.enrolment.repository import of_student, students_on
from sms_core.grading import scales
from sms_core.grading import service as grading
from sms_core.ids import text_of
from sms_core.medical import service as medical
from sms_core.students import service as students
from sms_core.sync import state
from sms_desktop.connection.calling import ServerUnreachable
from sms_desktop.i18n import Languages
from sms_desktop.ops.student_profile import Profile
from sms_desktop.pages.reading import Kind
from sms_desktop.pages.student.page import StudentPage
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.field_editors import Option
from tests.desktop.factories import TODAY
from tests.desktop.pages.pages_at_work import SIZE, elsewhere, opened
from tests.desktop.pages.users_world import Server
from tests.desktop.walking import nameless, twins

LONG = "Παπαδοπούλου" * 10  # 120 letters, the longest name that is taken
HEBREW = "יעל בת־שבע"
COMBINED = "Ze\u0301\u0323\u0302o\u0308\u0304"


def profile(bench, role=REGISTRAR, number=0) -> StudentPage:
    student = bench.school.students[number]
    return opened(bench, lambda context: StudentPage(context, student), role)


def phone(page: StudentPage):  # type: ignore[no-untyped-def] # the row
    return page._details["student_contact"]["phone"]


# --- inline edit


def test_a_click_opens_a_fact_and_escape_restores_it(bench):
    page = profile(bench)
    row = phone(page)
    bench.bot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.is_open
    row.editor.control.setText("210 123 4567")
    bench.bot.keyClick(row.editor.control, Qt.Key.Key_Escape)
    assert not row.is_open
    assert row.shown.text() == "–"
    assert bench.runner.next_undo is None


def test_a_change_that_the_server_has_answered_gets_its_tick(bench):
    page = profile(bench)
    page._on_committed("student_contact", "phone", "210 123 4567")
    bench.waits_for(lambda: "saved here" in phone(page).state.text())

    def answered(store):
        store.connection.run("DELETE FROM sync_base")
        state.put(store.connection, "last_sync", 1)

    bench.lanes.write(answered).result()
    elsewhere(bench, lambda work: students.change_identity(work, page.student, preferred_name="Nan"))
    bench.waits_for(lambda: "synced" in phone(page).state.text())


def test_what_changes_elsewhere_under_the_hands_raises_the_bar_with_the_time(bench):
    """S-06."""
    page = profile(bench)
    row = phone(page)
    row.open()
    row.editor.control.setText("210 123 4567")
    elsewhere(bench, lambda work: contacts.set_contact(work, page.student, phone="210 765 4321"))
    details = page._details["student_contact"]
    bench.waits_for(details.bar.isVisible)
    assert details.bar.text.text() == "Phone changed elsewhere just now. Your text is kept."
    assert details.bar.width() > page.width() / 2
    assert row.editor.control.text() == "210 123 4567"
    bench.bot.mouseClick(details.bar.findChild(Button, "changed_elsewhere_show"), Qt.MouseButton.LeftButton)
    assert row.editor._words.text() == "Elsewhere it is now: 210 765 4321"
    assert row.editor.control.text() == "210 123 4567"
    bench.bot.keyClick(row.editor.control, Qt.Key.Key_Escape)
    assert row.shown.text() == "210 765 4321"
    assert details.bar.isHidden()


def test_a_change_in_another_tab_of_this_window_is_said_to_be_ones_own(bench):
    page = profile(bench)
    phone(page).open()
    other = profile(bench)
    other._on_committed("student_contact", "phone", "210 765 4321")
    details = page._details["student_contact"]
    bench.waits_for(details.bar.isVisible)
    assert details.bar.text.text().startswith("You changed Phone")


def test_half_typed_text_survives_another_language(bench, languages: Languages):
    page = profile(bench)
    row = phone(page)
    row.open()
    row.editor.control.setText("210 123")
    languages.switch("el")
    bench.bot.wait(60)
    assert phone(page).editor.control.text() == "210 123"


def test_what_is_half_typed_is_handed_in_when_the_tab_is_left(bench):
    page = profile(bench)
    phone(page).open()
    phone(page).editor.control.setText("210 123 4567")
    page.settle()
    bench.waits_for(lambda: page._found.contact.get("phone") == "210 123 4567")


# --- the header and its alerts


@pytest.mark.parametrize(("family", "given"), [(LONG, LONG), (HEBREW, "יעל"), (COMBINED, COMBINED)])
def test_no_name_breaks_the_layout(bench, family, given):
    elsewhere(
        bench,
        lambda work: students.change_identity(work, bench.school.students[0], family_name=family, given_name=given),
    )
    page = profile(bench)
    for size in (SIZE, (968, 566)):
        page.resize(*size)
        bench.bot.wait(10)
        assert page.width() == size[0]
        assert page.minimumSizeHint().width() <= 968
        title = page.view.header.title
        assert title.geometry().right() <= page.view.header.width()
        assert page.view.tabs.isVisible()
    assert page.title() == normalize("NFC", f"{given} {family}")


def test_the_number_is_copied_from_beside_it(bench):
    page = profile(bench)
    assert page.view.number.text() == "ID 20300"
    bench.bot.mouseClick(page.view.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "20300"


def test_only_those_who_may_see_health_are_told_that_there_is_a_note(bench):
    elsewhere(bench, lambda work: medical.set_note(work, bench.school.students[0], note="Asthma"))
    assert not profile(bench, ADMIN).view.health.isHidden()
    teacher = profile(bench, TEACHER)
    assert teacher.view.health.isHidden()
    assert teacher._found.medical is None


def test_a_permission_that_is_taken_away_takes_its_part_along(bench):
    page = profile(bench, ADMIN)
    page.show_part("contacts")
    page.context.access.take(Grants(page.context.grants.user, None, bench.school.grants(VIEWER).grants))
    bench.waits_for(lambda: page._found.contact == {})
    keys = [tab.key for tab in page.view.tabs.tabs]
    assert "contacts" not in keys
    assert "health" not in keys
    assert page.view.tabs.current == "overview"
    assert page.view.overview.contact.isHidden()


def test_every_part_has_names_for_its_controls(bench):
    page = profile(bench, ADMIN)
    elsewhere(bench, lambda work: _guardian(work, page.student, "Νίκος"))
    bench.waits_for(lambda: bool(page._found.guardians))
    for part in ("overview", "attendance", "grades", "contacts", "classes", "timeline", "health"):
        page.show_part(part)
        bench.is_quiet()
        bench.bot.wait(20)
        assert nameless(page) == []
        assert twins(page) == []


# --- somebody else removes the student


def test_a_student_removed_elsewhere_leaves_a_calm_page_and_can_come_back(bench):
    student = students_left(bench)
    page = opened(bench, lambda context: StudentPage(context, student), REGISTRAR)
    phone(page).open()
    phone(page).editor.control.setText("210")
    elsewhere(bench, lambda work: students.delete(work, student))
    bench.waits_for(lambda: page.view.states.currentWidget() is page.view.gone)
    assert page.title() == "Ada Newcomer"
    assert not page._details["student_contact"].is_open
    assert not page.commands()["copy_id"].enabled or page._found is not None
    with bench.bot.waitSignal(page.page_wanted) as wanted:
        bench.bot.mouseClick(page.view.back, Qt.MouseButton.LeftButton)
    assert wanted.args == ["students"]


def students_left(bench):
    """A student on whom nothing stands, so that the record can be deleted."""
    made = []
    elsewhere(bench, lambda work: made.append(students.admit(work, "Newcomer", "Ada")))
    return made[0]


# --- guardians


def _guardian(work, student, given, **tie):
    guardian = contacts.add_guardian(work, "Παππάς", given, mobile="694 455 0137")
    contacts.link_guardian(work, student, guardian, **tie)
    return guardian


def line_button(page, guardian, word, kind=IconButton):
    return page.view.contacts.findChild(kind, f"guardian_{word}_{guardian.id.hex()}")


def given_names(page: StudentPage) -> list[str]:
    return [link.guardian.given_name for link in page._found.guardians]


def test_guardians_are_put_in_the_order_of_calls_and_undo_takes_it_back(bench):
    student = bench.school.students[0]

    def act(work):
        for place, name in enumerate(("Άννα", "Βασίλης", "Γιώργος"), 1):
            _guardian(work, student, name, emergency_order=place, relationship="parent", may_collect=True)

    elsewhere(bench, act)
    page = profile(bench)
    page.show_part("contacts")
    last = page._found.guardians[2]
    bench.bot.mouseClick(line_button(page, last.guardian, "up"), Qt.MouseButton.LeftButton)
    bench.waits_for(lambda: given_names(page) == ["Άννα", "Γιώργος", "Βασίλης"])
    assert all(link.may_collect and link.relationship == "parent" for link in page._found.guardians)
    bench.runner.undo()
    bench.waits_for(lambda: given_names(page) == ["Άννα", "Βασίλης", "Γιώργος"])
    first = page._found.guardians[0]
    assert not line_button(page, first.guardian, "up").isEnabled()


def test_what_a_guardian_is_to_a_student_is_said_in_the_language_and_stays_as_written(bench, languages: Languages):
    student = bench.school.students[0]

    def act(work):
        for name, relationship in (("Άννα", "mother"), ("Βασίλης", "Πατέρας"), ("Γιώργος", "νονός")):
            _guardian(work, student, name, relationship=relationship)

    elsewhere(bench, act)
    page = profile(bench)
    page.show_part("contacts")
    assert [page.guardians._words(link) for link in page._found.guardians] == ["mother", "father", "νονός"]
    languages.switch("el")
    assert [page.guardians._words(link) for link in page._found.guardians] == ["μητέρα", "πατέρας", "νονός"]
    first = page._found.guardians[0]
    page.guardians._on_edit(first)
    assert page.view.panel.form.values()["relationship"] == "μητέρα"
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(page.view.panel.isHidden)
    assert bench.read(lambda c: guardians_of(c, student))[0].relationship == "mother"


def test_a_guardian_taken_away_comes_back_by_the_toast(bench):
    elsewhere(bench, lambda work: _guardian(work, bench.school.students[0], "Άννα"))
    page = profile(bench)
    page.show_part("contacts")
    link = page._found.guardians[0]
    with bench.bot.waitSignal(page.undo_offered) as offered:
        bench.bot.mouseClick(line_button(page, link.guardian, "remove"), Qt.MouseButton.LeftButton)
    assert offered.args[0] == "Άννα Παππάς is no guardian any more"
    bench.waits_for(lambda: not page._found.guardians)
    offered.args[1]()
    bench.waits_for(lambda: given_names(page) == ["Άννα"])


def test_a_guardian_who_is_changed_keeps_the_place_in_the_order(bench):
    student = bench.school.students[0]
    elsewhere(bench, lambda work: _guardian(work, student, "Άννα", emergency_order=2))
    page = profile(bench)
    page.show_part("contacts")
    bench.bot.mouseClick(
        line_button(page, page._found.guardians[0].guardian, "edit", Button), Qt.MouseButton.LeftButton
    )
    page.view.panel.form["phone"].control.setText("210 000 0000")
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(lambda: page._found.guardians[0].guardian.phone == "210 000 0000")
    assert bench.read(lambda c: guardians_of(c, student))[0].emergency_order == 2


# --- classes


def test_a_student_is_enrolled_and_withdrawn_from_the_profile(bench):
    page = profile(bench)
    page.commands()["enrol"].run()
    assert page.view.tabs.current == "classes"
    form = page.view.panel.form
    bench.bot.keyClicks(form["section"].control, "math z")
    bench.waits_for(lambda: bool(form["section"].list.found.options))
    form["section"].pick(form["section"].list.found.options[0])
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(lambda: page.stays.model.rowCount() == 2)
    page.stays.part.table.selectRow(page.stays.model.row_of((bench.school.empty, 1)))
    page.commands()["withdraw"].run()
    page.view.panel.form["end_date"].control.setText("20/11/2026")
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(lambda: not page.view.panel.problem.isHidden())  # it would end before it begins
    page.view.panel.form["end_date"].control.setText("23/11/2026")
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(page.view.panel.isHidden)
    stay = next(s for s in bench.read(lambda c: of_student(c, page.student)) if s.section == bench.school.empty)
    assert (stay.begin_date, stay.end_date) == (TODAY, TODAY)
    bench.runner.undo()
    bench.runner.undo()
    bench.waits_for(lambda: page.stays.model.rowCount() == 1)


def test_several_classes_are_left_at_once_and_come_back_together(bench):
    page = profile(bench)
    page.stays._enrols = True
    page.stays.offer_enrol()
    page.view.panel.form["section"].pick(Option(bench.school.later, "Mathematics C1"))
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(lambda: page.stays.model.rowCount() == 2)
    page.show_part("classes")
    page.stays.part.table.selectAll()
    page.stays.offer_withdraw()
    assert page.view.panel.title.text() == "Withdraw from 2 classes"
    bench.bot.mouseClick(page.view.panel.save, Qt.MouseButton.LeftButton)
    bench.waits_for(lambda: all(stay.ends for stay in page._found.stays))
    bench.runner.undo()
    bench.waits_for(lambda: not any(stay.ends for stay in page._found.stays))
    assert page.student in bench.read(lambda c: students_on(c, bench.school.section, date(2026, 11, 24)))


def test_a_teacher_sees_the_classes_and_cannot_change_them(bench):
    page = profile(bench, TEACHER)
    assert page.stays.part.enrol.isHidden()
    assert not page.commands()["enrol"].enabled
    with bench.bot.waitSignal(page.thing_wanted) as wanted:
        page.stays.part.table.activated_row.emit(0)
    assert (wanted.args[0].kind, wanted.args[0].id) == (Kind.CLASS, bench.school.section)


# --- grades


def test_results_and_scores_are_read_when_their_part_is_looked_at(bench):
    def act(work):
        scales.ship_scales(work)
        category = grading.create_category(work, bench.school.section, "Tests", Decimal(1))
        quiz = grading.create_assessment(work, bench.school.section, category, "Quiz 2", 20, due_on=TODAY)
        grading.set_score(work, bench.school.section, quiz, bench.school.students[0], Decimal("17.5"))

    elsewhere(bench, act)
    page = profile(bench, TEACHER)
    assert page.grades.model.rowCount() == 0
    page.show_part("grades")
    bench.waits_for(lambda: page.grades.model.rowCount() == 1)
    model = page.grades.model
    assert model.index(0, 0).data() == "Mathematics B1"
    assert str(model.index(0, 2).data()).startswith("87.5")
    assert page.grades._scores.index(0, 2).data() == "17.5 of 20, draft"


def test_a_student_without_grades_is_told_so(bench):
    page = profile(bench)
    page.show_part("grades")
    bench.waits_for(lambda: page.grades.part.states.currentWidget() is page.grades.part.empty)


# --- the timeline


def test_the_timeline_says_who_when_and_from_what_to_what(bench):
    page = profile(bench)
    for number in ("210 123 4567", "210 765 4321"):
        page._on_committed("student_contact", "phone", number)
        bench.is_quiet()
    bench.waits_for(lambda: "765 4321" in page.view.timeline.timeline.events[0].text)
    last = page.view.timeline.timeline.events[0]
    assert (last.title, last.text, last.who) == ("Phone", "210 123 4567 → 210 765 4321", "You")
    assert last.when.startswith("Today")
    bench.runner.undo()
    bench.waits_for(lambda: page.view.timeline.timeline.events[0].who == "You · taken back")
    assert "on this computer" in page.view.timeline.notice.text.text()


def test_marks_of_other_students_do_not_make_the_profile_read_again(bench):
    page = profile(bench)
    read: list[Profile] = []
    shown = page.show_found
    page.show_found = lambda found: (read.append(found), shown(found))
    elsewhere(bench, lambda work: attendance.mark(work, *bench.school.lesson, bench.school.students[5], "A"))
    bench.bot.wait(150)
    assert not read
    elsewhere(bench, lambda work: attendance.mark(work, *bench.school.lesson, bench.school.students[0], "A"))
    bench.waits_for(lambda: bool(read))
    bench.waits_for(lambda: page._missed.rowCount() == 1)


# --- what others did


def test_the_timeline_asks_the_server_for_what_others_did(bench):
    server = Server()
    student = bench.school.students[0]
    page = StudentPage(bench.context(REGISTRAR)._replace(server=server), student)
    bench.bot.addWidget(page)
    page.resize(*SIZE)
    page.show()
    bench.waits_for(lambda: page.has_read)
    part = page.view.timeline
    before = len(part.timeline.events)
    server.answers[text_of(student)] = {"entries": [renamed_by_maria(student)], "before": None}
    part.older.click()
    assert len(part.timeline.events) == before + 1
    assert part.timeline.events[0].who == "Maria Head"
    assert part.notice.text.text() == "All that the server knows and you may see is shown."
    assert part.older.isHidden()


def test_a_timeline_without_the_server_says_what_it_does_not_show(bench):
    server = Server()
    student = bench.school.students[0]
    server.answers[text_of(student)] = ServerUnreachable(host="school.example")
    page = StudentPage(bench.context(REGISTRAR)._replace(server=server), student)
    bench.bot.addWidget(page)
    page.show()
    bench.waits_for(lambda: page.has_read)
    part = page.view.timeline
    part.older.click()
    assert part.notice.text.text().endswith("What others did is not shown.")
    assert not part.older.isHidden()


def test_the_demo_has_nobody_to_ask(bench):
    assert profile(bench).view.timeline.older.isHidden()


def renamed_by_maria(student: bytes) -> dict[str, object]:
    maria = text_of(b"\x0b" * 16)
    change = {"table": "student", "key": text_of(student), "fields": {"form_group": [None, "B2"]}}
    return {
        "id": text_of(b"\x01" * 16), "verb": "change_student", "label": "Anna", "author": maria, "who": "Maria Head",
        "device": maria, "at": 1_795_500_000_000_000, "undoes": None, "undone": False, "changes": [change],
        "total": 1, "partial": False,
    }  # fmt: skip
