"""Forms and facts edited in place: nothing typed is lost, what is wrong is said beside the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sms_desktop.ui.details import Details, Kept
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Unreadable
from sms_desktop.ui.form import Form
from sms_desktop.ui.picker import PickEditor


def number(text):
    if not text:
        return None
    if not text.isdecimal():
        raise Unreadable("Write a whole number.")
    return int(text)


def spec(name, editor=Editor.LINE, read=lambda text: text or None, **more):
    show = {"typed": lambda value: "" if value is None else str(value)}
    show["shown"] = show["typed"]
    return FieldSpec(name, name.title(), editor, read, **show, required_words="This may not be empty.", **more)


SPECS = (
    spec("phone"),
    spec("age", read=number, required=True),
    spec("state", Editor.CHOICE, choices=(("a", "Active"), ("w", "Withdrawn"))),
    spec("note", Editor.LONG),
    spec("there", Editor.TOGGLE),
)


@pytest.fixture
def form(qtbot, look):
    made = Form(look, SPECS)
    qtbot.addWidget(made)
    made.load({"phone": "210", "age": 13, "state": "a", "note": None, "there": 1})
    made.show()
    return made


@pytest.fixture
def details(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    made = Details(look, SPECS)
    column = QVBoxLayout(window)
    column.addWidget(made.bar)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    made.load({"phone": "210", "age": 13, "state": "a", "note": None, "there": 1})
    window.show()
    made.window_ = window  # kept alive with it
    made.beside = window.findChildren(QLineEdit)[-1]
    return made


def test_what_was_loaded_is_not_dirty_and_what_is_typed_is(form, qtbot):
    assert not form.is_dirty
    qtbot.keyClicks(form["phone"].control, "9")
    assert form.dirty() == {"phone": "2109"}


def test_a_text_that_cannot_be_read_is_kept_and_told_beside_the_field(form):
    form["age"].control.setText("thirteen")
    assert not form.check()
    assert form["age"].problem == "Write a whole number."
    assert form["age"].control.text() == "thirteen"
    assert "Write a whole number." in form["age"].control.accessibleDescription()


def test_a_required_field_may_not_be_empty(form):
    form["age"].control.setText("")
    assert not form.check()
    assert form["age"].problem == "This may not be empty."


def test_escape_restores_the_field_and_then_gives_the_form_up(form, qtbot):
    form["phone"].control.setFocus()
    qtbot.keyClicks(form["phone"].control, "9")
    qtbot.keyClick(form["phone"].control, Qt.Key.Key_Escape)
    assert form["phone"].control.text() == "210"
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form["phone"].control, Qt.Key.Key_Escape)


def test_a_change_from_elsewhere_shows_in_untouched_fields_and_raises_the_bar_for_touched_ones(form, qtbot):
    qtbot.keyClicks(form["phone"].control, "9")
    form.take_elsewhere({"phone": "697", "age": 14, "state": "a", "note": None, "there": 1}, "Maria K.")
    assert form["age"].control.text() == "14"
    assert form["phone"].control.text() == "2109"
    assert form.bar.isVisible()
    assert form.bar.text.text() == "Maria K. changed Phone. Your text is kept."


def test_another_language_keeps_what_is_typed(form, qtbot):
    qtbot.keyClicks(form["phone"].control, "9")
    form.set_specs(SPECS)
    assert form["phone"].control.text() == "2109"
    assert form.dirty() == {"phone": "2109"}


def test_f2_opens_a_fact_enter_keeps_it(details, qtbot):
    row = details["phone"]
    qtbot.keyClick(row, Qt.Key.Key_F2)
    row.editor.control.setText("697")
    with qtbot.waitSignal(details.committed) as kept:
        qtbot.keyClick(row.editor.control, Qt.Key.Key_Return)
    assert kept.args == ["phone", "697"]
    assert not row.is_open
    details.set_kept("phone", Kept.HERE)
    assert "saved here" in row.state.text()


def test_escape_restores_a_fact(details, qtbot):
    row = details["phone"]
    row.open()
    row.editor.control.setText("697")
    qtbot.keyClick(row.editor.control, Qt.Key.Key_Escape)
    assert not row.is_open
    assert row.shown.text() == "210"


def test_a_fact_that_cannot_be_read_stays_open_with_the_reason(details, qtbot):
    row = details["age"]
    row.open()
    row.editor.control.setText("many")
    qtbot.keyClick(row.editor.control, Qt.Key.Key_Return)
    assert row.is_open
    assert row.editor.problem == "Write a whole number."


def test_a_fact_changed_elsewhere_while_it_is_edited_raises_the_bar_and_keeps_the_typed_text(details):
    details["phone"].open()
    details["phone"].editor.control.setText("697 111")
    details.load({"phone": "210 999", "age": 14, "state": "a"}, "Maria K.")
    assert details["phone"].editor.control.text() == "697 111"
    assert details["age"].shown.text() == "14"
    assert details.bar.isVisible()
    details.bar.shown.emit()
    assert "210 999" in details["phone"].editor.control.accessibleDescription()


def test_leaving_a_fact_hands_it_in(details, qtbot):
    details["phone"].open()
    details["phone"].editor.control.setText("697")
    with qtbot.waitSignal(details.committed):
        details.beside.setFocus()


def test_a_refused_value_stands_again_in_its_editor_with_the_reason(details):
    details.refuse("phone", "bad", "It is taken.")
    assert details["phone"].editor.control.text() == "bad"
    assert details["phone"].editor.problem == "It is taken."


def test_a_fact_that_may_not_be_changed_does_not_open(qtbot, look):
    made = Details(look, [spec("phone", editable=False)])
    qtbot.addWidget(made)
    made.show()
    made["phone"].open()
    assert not made["phone"].is_open


def test_a_reference_is_picked_from_what_is_found_and_typing_alone_is_none(qtbot, look):
    found = [Option(b"1", "Άννα Παππά", "B1"), Option(b"2", "Άννα Γεωργίου", "B1")]
    made = Form(look, [spec("who", Editor.PICK, required=True, search=lambda text, answer: answer(found))])
    qtbot.addWidget(made)
    made.load({})
    made.show()
    qtbot.waitExposed(made)
    editor = made["who"]
    assert isinstance(editor, PickEditor)
    editor.control.setFocus()
    qtbot.keyClicks(editor.control, "an")
    assert not made.check()
    editor.pick(found[1])
    assert made.check()
    assert made.values() == {"who": b"2"}
