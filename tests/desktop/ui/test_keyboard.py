"""The same physical keys do the same under a Greek layout."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from sms_desktop.ui.keyboard import KeyboardLayouts, caps_lock_is_on, latin_key, letter_of

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
X11_Q, X11_W, X11_S = 24, 25, 39


def key(letter: str, modifiers=NONE, kind=QEvent.Type.KeyPress, scan_code=0, text=None) -> QKeyEvent:
    typed = letter if text is None else text
    return QKeyEvent(kind, ord(letter.upper()), modifiers, scan_code, 0, 0, typed)


@pytest.mark.parametrize(
    ("typed", "letter"),
    [*zip("pPπΠ", "PPPP", strict=True), *zip("lLλΛκΚ", "LLLLLL", strict=True), *zip("aAαΑ", "AAAA", strict=True),
     *zip("eEεΕδΔ", "EEEEEE", strict=True), *zip("nNνΝ", "NNNN", strict=True)],
)  # fmt: skip
def test_a_register_key_means_the_same_in_both_alphabets(typed, letter):
    assert letter_of(key(typed)) == letter


@pytest.mark.parametrize("typed", [*"kKdDxXzσς15 "])
def test_other_keys_are_no_register_letters(typed):
    assert letter_of(key(typed)) == ""


def test_a_letter_with_shift_is_still_the_letter():
    assert letter_of(key("Π", SHIFT)) == "P"


@pytest.mark.parametrize(("greek", "latin"), [*zip("κγφνζψα", "KGFNZCA", strict=True)])
def test_a_greek_chord_is_turned_into_the_latin_one(greek, latin):
    assert latin_key(key(greek, CONTROL)) == Qt.Key[f"Key_{latin}"]


@pytest.mark.parametrize(("place", "latin"), [(X11_W, "W"), (X11_S, "S"), (0, "S")])
def test_the_two_sigmas_are_told_apart_by_the_place_of_the_key(place, latin):
    assert latin_key(key("Σ", CONTROL, scan_code=place)) == Qt.Key[f"Key_{latin}"]


def test_a_semicolon_is_q_only_where_q_is():
    assert latin_key(key(";", CONTROL, scan_code=X11_Q)) == Qt.Key.Key_Q
    assert latin_key(key(";", CONTROL)) is None


def test_a_latin_chord_is_left_alone():
    assert latin_key(key("K", CONTROL)) is None


@pytest.fixture
def chords(qapp):
    pressed: list[str] = []

    def trigger(chord: QKeySequence) -> bool:
        pressed.append(chord.toString(QKeySequence.SequenceFormat.PortableText))
        return chord == QKeySequence("Ctrl+K")

    layouts = KeyboardLayouts(qapp, trigger)
    yield pressed
    layouts.rest()
    layouts.deleteLater()


def press(widget, letter: str, modifiers=CONTROL) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QCoreApplication.sendEvent(widget, key(letter, modifiers, kind, text=""))


def focused(qtbot, words: str = "") -> QLineEdit:
    edit = QLineEdit(words)
    qtbot.addWidget(edit)
    edit.show()
    edit.activateWindow()
    qtbot.waitUntil(edit.hasFocus)
    return edit


def test_copy_works_in_a_field_under_a_greek_layout(qtbot, chords):
    edit = focused(qtbot, "hello")
    edit.selectAll()
    press(edit, "Ψ")
    assert QGuiApplication.clipboard().text() == "hello"
    assert chords == []


def test_a_chord_the_field_does_not_want_runs_the_action(qtbot, chords):
    edit = focused(qtbot, "hello")
    press(edit, "Κ")
    assert chords == ["Ctrl+K"]
    assert edit.text() == "hello"


def test_greek_text_is_typed_as_it_is(qtbot, chords):
    edit = focused(qtbot)
    QCoreApplication.sendEvent(edit, key("κ"))
    assert edit.text() == "κ"


@pytest.mark.parametrize(
    ("typed", "modifiers", "on"), [("A", NONE, True), ("a", SHIFT, True), ("a", NONE, False), ("5", NONE, None)]
)
def test_caps_lock_is_told_by_the_case_of_what_is_typed(qapp, typed, modifiers, on):
    assert caps_lock_is_on(key(typed, modifiers)) is on
