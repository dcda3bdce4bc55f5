"""The acceptance of the frame over everything it shows, for a teacher and an administrator: F-01, F-03 to F-07."""

import re

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from sms_desktop.pages.registry import PAGES
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.ui.appearance import Density
from sms_desktop.ui.pressable import FocusRings
from tests.desktop import walking
from tests.desktop.visiting import PEOPLE, comes_to_front, visits, window_of

ENGLISH = re.compile(r"[A-Za-z]{3,}")
NOT_WORDS = re.compile(
    # names from the data, products, keys as they stand on the keyboard, times and marks of the school
    r"Mathematics( \w+)?|Family\d+|Oliver|Amelia|Jonas|Nikos|Vasileiou|Eleni|Kritikou|3rd Gymnasium|Period \d|MAT"
    r"|English|E-mail|PIN|(Ctrl|Alt|Shift)(\+\w+)*|Enter|Return|Backspace|Esc|Space|PDF"
)
_TURN_MS = 200  # until a page has laid itself out anew, as after answers or in another language
SIZES = [(1366, 768), (1024, 640)]


@pytest.fixture(params=PEOPLE)
def window(request, bench, tmp_path):
    made = window_of(bench, tmp_path, request.param)
    yield made
    made.hide()


def nothing_is_found(places, look, bench=None):
    """`look` is asked at each place and must find nothing; with a bench, what passes by itself does not count."""
    found: dict[str, list[str]] = {}
    for place in places:
        seen = look()
        if seen and bench is not None:
            bench.bot.wait(_TURN_MS)
            seen = look()
        for one in seen:
            found.setdefault(one, []).append(place)
    told = [f"{one}  at {', '.join(where[:3])}{' …' if len(where) > 3 else ''}" for one, where in found.items()]
    assert not told, "\n" + "\n".join(told)


def test_each_section_has_a_title_and_a_page_name_of_its_own(window, bench):
    """F-02; with real keys in `tests/stories/test_real_window.py`."""
    told = []
    for entry in PAGES:
        if window.frame.permits(entry):
            window.actions_[f"page_{entry.key}"].trigger()
            told.append((window.windowTitle(), window.frame.page.accessibleName()))
    assert len(told) == len({title for title, _ in told}) == len({name for _, name in told})
    assert all(name for _, name in told)


def test_one_key_after_the_start_a_teacher_takes_the_register_of_now(bench, tmp_path):
    """H-01."""
    made = window_of(bench, tmp_path, "teacher")
    comes_to_front(made, bench)
    bench.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    bench.waits_for(lambda: made.frame.page_key == "attendance" and bool(made.frame.page.register.name))
    assert made.frame.page.register.name == "Mathematics B1"
    made.hide()


def test_home_shows_the_same_without_a_network(window):
    """H-02."""
    before = walking.words(window.frame.page)
    window.show_sync(SyncState(SyncKind.OFFLINE))
    assert window.frame.offline.isVisible()
    window.frame.page.refresh()
    assert walking.words(window.frame.page) == before


class Strays(QObject):
    """Notes what becomes a window of its own."""

    def __init__(self, app):
        super().__init__()
        self.found = []
        app.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(f"{type(watched).__name__} {watched.objectName()}")
        return False

    def taken(self):
        found, self.found = self.found, []
        return found


def test_nothing_flashes_as_a_window_of_its_own(window, bench, qapp):
    strays = Strays(qapp)
    nothing_is_found(visits(window, bench), strays.taken)
    qapp.removeEventFilter(strays)


def test_every_control_has_a_name_and_no_two_siblings_the_same(window, bench):
    """F-03."""
    places = visits(window, bench)
    nothing_is_found(places, lambda: walking.nameless(window) + walking.twins(window))


def test_tab_reaches_every_control_and_comes_back(window, bench, qapp):
    """F-04."""
    FocusRings(bench.look, qapp)
    comes_to_front(window, bench)

    def unreached():
        visited = walking.tab_round(window)
        return [w.objectName() or type(w).__name__ for w in walking.controls(window) if w not in visited]

    nothing_is_found(visits(window, bench), unreached)


def test_the_focus_is_seen_wherever_it_is(window, bench, qapp):
    """F-04: the ring, or the field or the row that has it, in the token of the focus."""
    FocusRings(bench.look, qapp)
    comes_to_front(window, bench)
    known: set[str] = set()
    nothing_is_found(visits(window, bench), lambda: walking.unfocused(window, bench.look, known))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "el"])
def test_nothing_is_clipped_and_nothing_is_raw(window, bench, language, size):
    """F-01, F-07: in the usual window and in the smallest one."""
    window.show_sync(SyncState(SyncKind.OFFLINE, waiting=2))
    window.resize(*size)
    window.choose_language(language)

    def wrong():
        found = walking.clipped(window.frame) + walking.overlapping(window.frame) + walking.raw(window.frame)
        if language == "el":
            texts = walking.words(window.frame)
            found += sorted(text for text in texts if ENGLISH.search(NOT_WORDS.sub("", text)))
        return found

    nothing_is_found(visits(window, bench), wrong, bench)
    bars = [action.text() for action in window.menuBar().actions()]
    assert language == "en" or not [text for text in bars if ENGLISH.search(text)]


def test_texts_a_third_longer_are_not_clipped(window, bench):
    """F-07 with the pseudo language."""
    bench.languages.switch("pseudo")
    nothing_is_found(visits(window, bench), lambda: walking.clipped(window.frame), bench)


@pytest.mark.parametrize(
    ("size", "density"),
    [(1.0, Density.COMPACT), (1.25, Density.COMFORTABLE), (1.5, Density.COMPACT), (1.5, Density.COMFORTABLE)],
)
def test_nothing_overlaps_at_any_text_size(window, bench, size, density):
    """F-06, as far as one process can: the text size scales everything."""
    bench.look.apply(text_size=size, density=density)
    nothing_is_found(visits(window, bench), lambda: walking.overlapping(window.frame), bench)
