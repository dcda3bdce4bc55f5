"""A new student is written down beside the list: with a number, a look at who is there already, and one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_desktop.i18n import Language, Languages
from sms_desktop.pages.students.newcomer import NewcomerPanel
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.ui.buttons import Button
from tests.desktop.pages.office import Office, names, part
from tests.desktop.walking import nameless, twins


def begins(office: Office, keys: frozenset[Key] = ADMIN.keys) -> tuple[StudentsPage, NewcomerPanel]:
    """The page with the panel open, and the number suggested."""
    page = office.opens(keys)
    page.commands()["new"].run()
    panel = page.view.side
    assert isinstance(panel, NewcomerPanel)
    office.waits(lambda: bool(field(panel, "student_number").text()))
    return page, panel


def field(panel: NewcomerPanel, name: str) -> QLineEdit:
    return part(panel, QLineEdit, f"field_{name}")  # type: ignore[no-any-return]


def types(panel: NewcomerPanel, **values: str) -> None:
    for name, text in values.items():
        line = field(panel, name)
        line.selectAll()
        for letter in text:
            press = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(line, press)


def test_a_student_is_created_found_in_the_list_and_undone_from_the_toast(office: Office) -> None:
    page, panel = begins(office)
    assert field(panel, "student_number").text() == "20060"
    types(panel, family_name="Pappa", given_name="Anna", birth_date="4/5/2013", form_group="B1")
    types(panel, guardian_family_name="Pappa", guardian_given_name="Eleni", guardian_phone="694 455 0137")
    part(panel, Button, "side_save").click()
    office.waits(lambda: page.view.side is None)
    office.is_quiet()
    assert "Pappa, Anna" in names(page)
    office.waits(lambda: page.view.table.currentIndex().row() == names(page).index("Pappa, Anna"))
    toast = page.toasts.current
    assert toast is not None
    assert toast.text.text() == "Anna Pappa created"
    assert office.desk.runner.next_undo is not None
    assert office.desk.runner.next_undo.label == "Anna Pappa"
    with office.bot.waitSignal(page.thing_wanted) as opened:
        toast.way.click()
    assert opened.args[0].title == "Anna Pappa"
    toast.acted.emit()
    office.waits(lambda: "Pappa, Anna" not in names(page))
    assert office.desk.value("SELECT count(*) FROM guardian WHERE deleted = 0 AND given_name = 'Eleni'") == 0


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("family_name", "", "may not be empty"),
        ("given_name", "Ά" * 200, "At most 120 characters"),
        ("birth_date", "soon", "Write a day"),
        ("birth_date", "4/5/13", "four digits"),
        ("guardian_phone", "694 455 0137", "needs both names"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field_and_stays(office: Office, name: str, text: str, words: str) -> None:
    page, panel = begins(office)
    types(panel, family_name="Pappa", given_name="Anna")
    types(panel, **{name: text}) if text else field(panel, name).clear()
    part(panel, Button, "side_save").click()
    assert panel.form is not None
    at = "guardian_family_name" if name == "guardian_phone" else name
    assert words in panel.form[at].problem
    assert field(panel, name).text() == text
    assert page.view.side is panel
    assert office.desk.runner.writes_open == 0


def test_names_with_combining_and_right_to_left_letters_are_kept_as_they_are_written(office: Office) -> None:
    page, panel = begins(office)
    types(panel, family_name="ابن سينا", given_name="Ba\u0301rbara")
    part(panel, Button, "side_save").click()
    office.waits(lambda: page.view.side is None)
    office.is_quiet()
    assert "ابن سينا, Bárbara" in names(page)


def test_whoever_looks_alike_is_said_while_typing_and_can_be_opened(office: Office) -> None:
    page, panel = begins(office)
    types(panel, family_name="παππα", given_name="ΑΝΝΑ")
    office.waits(lambda: len(panel._alike) == 2)
    assert panel.save.text() == "Create all the same"
    first = panel._alike[0]
    assert first.name in ("Παππά, Άννα", "Παππά, Αννα")
    with office.bot.waitSignal(page.thing_wanted) as opened:
        part(panel, Button, f"alike_open_{first.id.hex()}").click()
    assert opened.args[0].id == first.id
    assert page.view.side is panel
    panel.save.click()
    office.waits(lambda: page.view.side is None)
    assert office.desk.value("SELECT count(*) FROM student") == 61


def test_whoever_looks_alike_is_said_before_a_hasty_save_and_nobody_is_created(office: Office) -> None:
    page, panel = begins(office)
    types(panel, family_name="Παππά", given_name="Άννα")
    QTest.keyClick(field(panel, "given_name"), Qt.Key.Key_Return)
    office.waits(lambda: bool(panel._alike) and panel.save.isEnabled())
    assert page.view.side is panel
    assert office.desk.runner.writes_open == 0
    assert office.desk.value("SELECT count(*) FROM student") == 60


def test_an_unheard_of_name_looks_like_nobody(office: Office) -> None:
    _, panel = begins(office)
    types(panel, family_name="Grey", given_name="Unheard")
    office.bot.wait(320)
    assert panel._alike == ()
    assert panel.save.text() == "Create student"


def test_a_number_that_somebody_has_is_refused_beside_its_field(office: Office) -> None:
    page, panel = begins(office)
    types(panel, family_name="Pappa", given_name="Anna", student_number="20000")
    panel.save.click()
    assert panel.form is not None
    office.waits(lambda: bool(panel.form and panel.form["student_number"].problem))
    assert panel.form["student_number"].problem == "Παππά, Άννα has this number."
    assert page.view.side is panel
    assert office.desk.value("SELECT count(*) FROM student") == 60


def test_typing_survives_checking_rows_escape_in_the_rows_and_another_language(
    office: Office, languages: Languages
) -> None:
    page, panel = begins(office)
    types(panel, family_name="Half typed")
    page.model.check([page.model.id_at(0)], True)
    QTest.keyClick(page.view.table, Qt.Key.Key_Escape)
    languages.switch(Language.GREEK)
    office.bot.wait(20)
    assert page.view.side is panel
    assert field(panel, "family_name").text() == "Half typed"
    assert nameless(panel) == []
    assert twins(panel) == []
    page.commands()["new"].run()
    assert page.view.side is panel


def test_who_may_not_see_contacts_is_not_asked_for_them(office: Office) -> None:
    _, panel = begins(office, ADMIN.keys - {Key.CONTACTS_VIEW, Key.CONTACTS_EDIT})
    assert panel.form is not None
    assert set(panel.form.names) == {
        "family_name", "given_name", "patronymic", "student_number", "sex", "year_level", "form_group",
    }  # fmt: skip


def test_who_may_not_create_students_is_not_offered_it(office: Office) -> None:
    page = office.opens(ADMIN.keys - {Key.STUDENTS_CREATE})
    assert not page.commands()["new"].enabled
    assert not part(page, Button, "students_new").isVisible()


def test_a_form_in_which_nobody_is_yet_is_said_and_taken_all_the_same(office: Office) -> None:
    page, panel = begins(office)
    assert panel.form is not None
    types(panel, family_name="Pappa", given_name="Anna", form_group="Β")
    editor = panel.form["form_group"]
    assert editor._words.text() == "Nobody is in “Β” yet."
    types(panel, form_group="B1")
    assert editor._words.text() == ""
    types(panel, form_group="B9")
    panel.save.click()
    office.waits(lambda: page.view.side is None)
    assert office.desk.value("SELECT count(*) FROM student WHERE form_group = 'B9'") == 1
