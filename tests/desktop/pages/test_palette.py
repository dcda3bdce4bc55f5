"""The command palette over a small school: typing, keys, signs, recents, permissions, and answers that come late."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.clock import ShiftedClock
from sms_core.courses import service as courses
from sms_core.errors import NotFound
from sms_core.ids import IdSource
from sms_core.sections import service as sections
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.staff import service as staff
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.unit import Store, Work
from sms_core.students import service as students
from sms_core.students.model import StudentStatus
from sms_desktop.i18n import Language, Languages
from sms_desktop.pages.palette import finder
from sms_desktop.pages.palette.desk import PaletteDesk
from sms_desktop.pages.palette.finder import Question, Sign
from sms_desktop.pages.palette.matching import is_like, marks, rank, sought
from sms_desktop.pages.palette.sources import Runnable, Screen, SettingLine
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.session import LocalLedger
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.labels import Label
from sms_desktop.ui.palette_list import Hit, HitGroup
from tests.desktop.pages.desk import AUTHOR, Desk
from tests.factories import SCHOOL_MORNING

LONG = "Μ" * 120
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def school(work: Work) -> None:
    """Five Annas of some kind, one long name, one teacher of two classes, one of them last year's."""
    now = sessions.create_session(work, "2026–27", SessionType.SCHOOL_YEAR, date(2026, 9, 1), date(2027, 6, 30), 2027)
    old = sessions.create_session(work, "2025–26", SessionType.SCHOOL_YEAR, date(2025, 9, 1), date(2026, 6, 30), 2026)
    biology = courses.create_course(work, "BIO", "Biology")
    teacher = staff.add_staff(work, "Μπακάλη", "Άννα", subjects="Biology")
    for session, title in ((old, "Biology A3"), (now, "Biology B3"), (now, "History B1")):
        section = sections.create_section(work, biology, session, title, code=title.replace(" ", "-"))
        if title == "Biology B3":
            sections.assign_staff(work, section, teacher, begin_date=date(2026, 9, 1))
    for number, (family, given, status) in enumerate(
        (
            ("Παππά", "Άννα", "active"),
            ("Lindqvist", "Anna", "active"),
            ("Κεφαλά", "Ιωάννα", "active"),
            ("Αβραάμ", "Άννα", "withdrawn"),
            ("Παπαδοπούλου", "Ελένη", "active"),
            (LONG, "Κατερίνα" * 10, "active"),
        )
    ):
        form = f"B{number + 1}"
        students.admit(work, family, given, f"{20417 + number}", status=StudentStatus(status), form_group=form)


@dataclass
class Seat:
    """A person before the palette of a window."""

    desk: Desk
    palettes: PaletteDesk
    look: Appearance
    window: QMainWindow
    bot: QtBot
    told: list[tuple[object, ...]] = field(default_factory=list)

    def comes_in(self, keys: frozenset[Key] = ADMIN.keys) -> None:
        self.palettes.enter(self.desk.context(self.look, keys))

    def opens(self, line: str = "") -> None:
        self.palettes.open(line)
        self.waits()

    def types(self, line: str) -> None:
        self.palettes.palette.line.setText(line)
        self.waits()

    def waits(self) -> None:
        palette = self.palettes.palette
        self.bot.waitUntil(lambda: len(palette._answers) == len(palette._providers), timeout=10_000)

    def presses(self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.palettes.palette.line, key, with_)

    @property
    def shown(self) -> dict[str, list[str]]:
        """The hits by their heading."""
        found: dict[str, list[str]] = {}
        heading = ""
        for row in self.palettes.palette.list.hits.rows:
            if isinstance(row, str):
                heading = row
                found[heading] = []
            else:
                found[heading].append(row.text)
        return found

    @property
    def chosen(self) -> str:
        hit = self.palettes.palette.list.current
        return hit.text if hit is not None else ""


@pytest.fixture
def seat(tmp_path: Path, plain_look: Appearance, languages: Languages, qtbot: QtBot) -> Iterator[Seat]:
    def fill(connection: Connection, database: Database) -> None:
        clock = ShiftedClock(SCHOOL_MORNING)
        store = Store(connection, database.statements, LocalLedger(), clock, IdSource(clock))
        with store.write("fill", AUTHOR) as write:
            school(write.work)

    desk = Desk(tmp_path, fill)
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    window.resize(1142, 700)
    qtbot.addWidget(window)
    window.show()
    palettes = PaletteDesk(plain_look, window)
    palettes.set_sources(_pages, _actions, _settings)
    made = Seat(desk, palettes, plain_look, window, qtbot)
    for name in ("page_wanted", "action_wanted", "thing_wanted", "setting_wanted", "copied"):
        getattr(palettes, name).connect(lambda *said, name=name: made.told.append((name, *said)))
    made.comes_in()
    yield made
    palettes.leave()
    window.hide()
    qtbot.waitUntil(lambda: desk.runner.writes_open == 0, timeout=10_000)
    desk.close()


def _pages() -> list[Screen]:
    return [
        Screen("students", "Μαθητές", "users", english="Students"),
        Screen("attendance", "Απουσίες", "clipboard-check", english="Attendance"),
    ]


def _actions() -> list[Runnable]:
    return [
        Runnable("new_student", "New student", "user-plus", "Ctrl+N"),
        Runnable("theme_dark", "Dark", note="Theme"),
        Runnable("submit_register", "Submit register", keys="Ctrl+Enter", enabled=False),
    ]


def _settings() -> list[SettingLine]:
    return [SettingLine("density", "Density", "paintbrush", note="Appearance")]


def test_latin_letters_find_greek_names_and_groups_stand_in_order(seat):
    seat.opens("anna")
    assert list(seat.shown) == ["Students", "Classes", "Staff"]
    assert seat.shown["Students"] == ["Anna Lindqvist", "Άννα Παππά", "Άννα Αβραάμ", "Ιωάννα Κεφαλά"]
    assert seat.shown["Classes"] == ["Biology B3"]
    assert seat.shown["Staff"] == ["Άννα Μπακάλη"]
    assert seat.chosen == "Anna Lindqvist"


@pytest.mark.parametrize("typed", ["ΠΑΠΠΑ άννα", "pappa", "20417", "παππα  "])
def test_case_accents_order_and_numbers_all_find_her(seat, typed):
    seat.opens(typed)
    assert seat.chosen == "Άννα Παππά"
    hit = seat.palettes.palette.list.current
    assert (hit.note, hit.copied) == ("B1 · 20417", "20417")


def test_who_has_left_says_so(seat):
    seat.opens("αβραάμ")
    assert seat.palettes.palette.list.current.note == "B4 · 20420 · Has left"


def test_enter_opens_what_arrows_chose(seat):
    seat.opens("anna")
    seat.presses(Qt.Key.Key_Down)
    seat.presses(Qt.Key.Key_Return)
    ((name, thing, in_tab),) = seat.told
    assert (name, thing.kind, thing.title, in_tab) == ("thing_wanted", Kind.STUDENT, "Άννα Παππά", False)
    assert not seat.palettes.palette.isVisible()


def test_page_down_leaps_to_the_next_group(seat):
    seat.opens("anna")
    seat.presses(Qt.Key.Key_PageDown)
    assert seat.chosen == "Biology B3"
    seat.presses(Qt.Key.Key_PageUp)
    assert seat.chosen == "Anna Lindqvist"


def test_ctrl_enter_opens_a_new_tab(seat):
    seat.opens("#bio")
    assert seat.shown == {"Classes": ["Biology B3", "Biology A3"]}
    seat.presses(Qt.Key.Key_Return, CTRL)
    assert [(said[0], said[2]) for said in seat.told] == [("thing_wanted", True)]


def test_keys_of_the_palette_do_not_reach_the_actions_of_the_window(seat):
    submitted = []
    action = QAction(seat.window)
    action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Esc")])
    action.triggered.connect(lambda: submitted.append(1))
    seat.window.addAction(action)
    seat.opens("pappa")
    seat.presses(Qt.Key.Key_Return, CTRL)
    seat.opens("pappa")
    seat.presses(Qt.Key.Key_Escape)
    assert (submitted, len(seat.told)) == ([], 1)


def test_alt_enter_copies_the_student_number(seat, qapp):
    seat.opens("παππά")
    seat.presses(Qt.Key.Key_Return, ALT)
    assert QApplication.clipboard().text() == "20417"
    assert seat.told == [("copied", "20417")]


def test_escape_gives_the_focus_back(seat):
    seat.window.centralWidget().setFocus()
    seat.opens("anna")
    seat.presses(Qt.Key.Key_Escape)
    assert not seat.palettes.palette.isVisible()
    assert seat.window.centralWidget().hasFocus()
    assert seat.told == []


def test_enter_pressed_at_once_waits_for_the_answer(seat):
    seat.opens()
    seat.palettes.palette.line.setText("pappa")
    seat.presses(Qt.Key.Key_Return)
    assert seat.told == []
    seat.bot.waitUntil(lambda: bool(seat.told), timeout=10_000)
    assert seat.told[0][1].title == "Άννα Παππά"


def test_a_late_answer_does_not_move_the_selection(seat):
    """Results from elsewhere come after those of this computer; answers to older questions are passed over."""
    seat.opens("density")
    palette = seat.palettes.palette
    older = palette._generation
    seat.types("anna")
    found, chosen = seat.shown, seat.chosen
    palette._on_answer(older, 0, [HitGroup("Older", (Hit("older:1", "Older"),))])
    assert seat.shown == found
    palette._on_answer(palette._generation, 0, [HitGroup("Elsewhere", (Hit("elsewhere:1", "Άννα"),))])
    assert next(iter(seat.shown)) == "Elsewhere"
    assert seat.chosen == chosen


def test_screens_are_found_in_the_language_in_force_and_in_english(seat):
    for typed in ("apous", "ΑΠΟΥΣΙΕΣ", "attend", "atnd"):
        seat.opens(typed)
        assert seat.shown == {"Screens": ["Απουσίες"]}, typed
        seat.presses(Qt.Key.Key_Escape)
    seat.opens("atte")
    seat.presses(Qt.Key.Key_Return)
    assert seat.told == [("page_wanted", "attendance")]


def test_a_sign_narrows_the_search(seat):
    seat.opens(">")
    assert seat.shown == {"Actions": ["New student", "Dark"]}
    seat.types("> theme")
    assert seat.shown == {"Actions": ["Dark"]}
    seat.types("@anna")
    assert seat.shown == {"Staff": ["Άννα Μπακάλη"]}
    seat.types("#")
    assert seat.shown == {"Classes": ["Biology B3", "History B1", "Biology A3"]}


def test_an_action_that_cannot_be_done_is_not_offered(seat):
    seat.opens("submit register")
    assert seat.shown == {}
    assert seat.palettes.palette.nothing.isVisible()


def test_an_action_and_a_setting_are_told_to_the_window(seat):
    seat.opens(">new")
    assert seat.palettes.palette.list.current.keys == "Ctrl+N"
    seat.presses(Qt.Key.Key_Return)
    seat.opens("density")
    seat.presses(Qt.Key.Key_Return)
    assert seat.told == [("action_wanted", "new_student"), ("setting_wanted", "density")]


@pytest.mark.parametrize("typed", ["?", ";"])
def test_help_lists_the_signs_and_choosing_one_types_it(seat, typed):
    seat.opens(typed)
    assert seat.shown["Type first"] == ["Actions only", "Classes only", "Staff only"]
    assert seat.shown["Useful actions"] == ["New student"]
    seat.presses(Qt.Key.Key_Return)
    seat.waits()
    assert seat.palettes.palette.line.text() == ">"
    assert not seat.palettes.palette.line.hasSelectedText()
    assert list(seat.shown) == ["Actions"]


def test_the_empty_line_shows_screens_first_and_then_what_was_opened(seat):
    seat.opens()
    assert seat.shown == {"Screens": ["Μαθητές", "Απουσίες"]}
    seat.types("pappa")
    seat.presses(Qt.Key.Key_Return)
    seat.opens("attendance")
    seat.presses(Qt.Key.Key_Return)
    seat.opens()
    assert seat.shown == {"Recent": ["Απουσίες", "Άννα Παππά"]}


def test_recents_are_kept_for_the_person_and_hold_eight(seat):
    ids = [row[0] for row in seat.desk.lanes.read(lambda c: c.all("SELECT id FROM student")).result()]
    for number in range(12):
        seat.palettes.note(Thing(Kind.STUDENT, ids[number % len(ids)]))
    seat.palettes.note(Thing(Kind.LESSON, ("no", "bytes")))
    seat.palettes.leave()
    seat.bot.waitUntil(lambda: seat.desk.runner.writes_open == 0, timeout=10_000)
    seat.comes_in()
    seat.bot.waitUntil(lambda: bool(seat.palettes.memory.keys), timeout=10_000)
    seat.opens()
    assert len(seat.shown["Recent"]) == len(ids)
    for number in range(12):
        seat.palettes.memory.note(f"page:{number}")
    assert len(seat.palettes.memory.keys) == 8


def test_what_is_gone_is_not_among_the_recents(seat):
    seat.palettes.note(Thing(Kind.STUDENT, b"\x09" * 16))
    seat.palettes.memory.note("page:nowhere")
    seat.palettes.memory.note("nonsense")
    seat.opens()
    assert list(seat.shown) == ["Screens"]


def test_without_a_permission_there_is_no_group(seat):
    seat.palettes.leave()
    seat.comes_in(frozenset({Key.SECTIONS_VIEW}))
    seat.opens("anna")
    assert list(seat.shown) == ["Classes"]
    seat.types("@")
    assert seat.shown == {}
    seat.palettes.leave()
    seat.opens("anna")
    assert seat.shown == {}


def test_a_question_that_fails_is_said_and_leaves_no_palette_waiting(seat, monkeypatch):
    def broken(_connection: Connection) -> list[object]:
        raise NotFound(what="student")

    monkeypatch.setattr("sms_desktop.pages.palette.students.find_students", lambda text, limit: broken)
    seat.opens("anna")
    assert list(seat.shown) == ["Classes", "Staff"]
    assert [type(problem) for problem in seat.desk.problems] == [NotFound]
    seat.desk.problems.clear()


def test_a_name_of_two_hundred_letters_stays_inside_the_panel(seat):
    seat.opens("katerina")
    palette = seat.palettes.palette
    assert seat.chosen.endswith(LONG)
    wide = palette.panel.width()
    palette.grab()
    assert palette.panel.width() == wide == seat.look.px(640)
    assert not palette.list.horizontalScrollBar().isVisible()
    assert palette.panel.geometry().bottom() < palette.height()


def test_a_line_of_any_length_can_be_typed(seat):
    seat.opens("a " * 500)
    assert len(seat.palettes.palette.line.text()) == 200
    seat.types("%_' OR 1=1 --")
    assert seat.shown == {}


def test_ten_of_a_kind_are_enough(seat):
    seat.palettes.set_sources(
        lambda: [], lambda: [Runnable(str(number), f"Action {number}") for number in range(30)], lambda: []
    )
    seat.opens(">action")
    assert len(seat.shown["Actions"]) == finder.MOST == 10


def test_another_language_is_spoken_at_once(seat, languages):
    seat.opens("anna")
    seat.presses(Qt.Key.Key_Escape)
    languages.switch(Language.GREEK)
    seat.opens("anna")
    assert next(iter(seat.shown)) == "Μαθητές"
    labels = seat.palettes.palette.findChildren(Label)
    assert "ενέργειες" in [label.text() for label in labels if label.isVisible()]


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Ιωάννα", "anna", ((2, 4),)),
        ("Άννα Παππά", "pap an", ((0, 2), (5, 3))),
        ("Παπαδοπούλου", "poulou", ((6, 6),)),
        ("Oliver", "anna", ()),
        ("Θανάσης", "tha", ((0, 2),)),
    ],
)
def test_typed_letters_are_marked_whatever_their_alphabet(text, typed, found):
    assert marks(text, Question.of(typed).words) == found


def test_a_whole_word_is_better_than_its_beginning():
    parts = [sought("Biology B10"), sought("Biology B1"), sought("Math, B1 of Biology")]
    assert [rank(("b1",), (part,)) for part in parts] == [1, 0, 0]
    assert rank(("b1", "olo"), (parts[1],)) == 2
    assert rank(("b2",), parts) is None


def test_letters_in_order_are_enough_when_they_are_close():
    assert is_like(("nst",), sought("New student"))
    assert not is_like(("nt",), sought("New student"))
    assert not is_like(("nsx",), sought("New student"))
    assert Question.of("  > undo ").sign is Sign.ACTIONS
