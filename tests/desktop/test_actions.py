"""The registry of commands: no two share a key, each states who may, each does something somewhere."""

import ast
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QKeySequence

import sms_desktop
from sms_core.access.keys import Key
from sms_desktop.actions import ACTIONS, EVERYBODY, Menu
from sms_desktop.acts import act_words, known_verbs
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.pages.registry import PAGES

OPS = Path(sms_desktop.__file__).parent / "ops"


def written_verbs() -> set[str]:
    """The verbs that the interface's own verbs write, as their source spells them."""
    calls = (node for path in OPS.glob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {
        str(call.args[0].value)
        for call in calls
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "write"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def test_no_two_actions_share_a_key_or_a_shortcut():
    assert not [key for key, times in Counter(action.key for action in ACTIONS).items() if times > 1]
    spelled = [QKeySequence(keys).toString() for action in ACTIONS for keys in action.shortcuts]
    assert not [keys for keys, times in Counter(spelled).items() if times > 1]


def test_every_shortcut_is_one_that_qt_knows():
    for action in ACTIONS:
        for keys in action.shortcuts:
            assert not QKeySequence(keys).isEmpty(), keys


def test_no_shortcut_uses_ctrl_and_alt_together():
    assert not [action.key for action in ACTIONS for keys in action.shortcuts if "Ctrl" in keys and "Alt" in keys]


def test_every_action_states_a_permission_and_a_menu():
    for action in ACTIONS:
        assert isinstance(action.permission, Key) or action.permission == EVERYBODY
        assert action.menu in Menu


def test_every_page_has_an_action_that_leads_to_it():
    keys = {action.key for action in ACTIONS}
    assert not [entry.key for entry in PAGES if f"page_{entry.key}" not in keys]


def test_every_verb_has_words():
    assert {"mark", "submit_register", "set_scores"} <= written_verbs() <= known_verbs()
    assert act_words("mark", "Άννα") == "mark Άννα"


def test_the_menu_bar_holds_every_action(window):
    bar = window.menuBar()
    found = set()

    def walk(menu):
        for action in menu.actions():
            if action.menu() is not None:
                walk(action.menu())
            elif not action.isSeparator():
                found.add(action.objectName())

    walk(bar)
    assert found == {f"action_{action.key}" for action in ACTIONS}


def test_every_action_is_answered_somewhere(window, bench):
    """By the window or by a page, an opened student, a class or a register."""
    answered = set(window.commands())
    for entry in PAGES:
        window.frame.show_page(entry.key)
        answered |= set(window.commands())
    for thing in (Thing(Kind.STUDENT, bench.school.students[0]), Thing(Kind.CLASS, bench.school.section)):
        window.frame.open_thing(thing)
        answered |= set(window.commands())
    window.frame.open_thing(Thing(Kind.LESSON, bench.school.lesson))
    bench.waits_for(lambda: bool(window.frame.page.register.name))
    answered |= set(window.commands())
    assert {action.key for action in ACTIONS} - answered == set()


def test_every_page_has_an_action(window):
    assert {f"page_{entry.key}" for entry in PAGES} <= {action.key for action in ACTIONS}


def test_a_greek_chord_runs_the_action_of_the_latin_one(window):
    assert window.actions_.trigger(QKeySequence("Ctrl+8"))
    assert window.frame.page_key == "sync"
    assert not window.actions_.trigger(QKeySequence("Ctrl+Alt+9"))
