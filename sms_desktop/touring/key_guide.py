"""The guides' page of keyboard shortcuts, written from the registry of actions.

    python -m sms_desktop.touring.key_guide

writes `docs/user/en/shortcuts.md` and `docs/user/el/syntomefseis.md` anew; a test holds them against the registry.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sms_desktop.actions import ACTIONS, Action, Menu, plain_words
from sms_desktop.i18n import install, tr
from sms_desktop.shortcuts import key_groups
from sms_desktop.touring.guides import ROOT


@dataclass(frozen=True, slots=True)
class Guide:
    """One language's page."""

    language: str
    path: Path
    title: str
    intro: str
    head: str
    notes: str


GUIDES = (
    Guide(
        "en",
        ROOT / "docs" / "user" / "en" / "shortcuts.md",
        "Keyboard shortcuts",
        "**F1** shows them in the program. On a Mac, Ctrl is the Command key. They work under a Greek keyboard layout"
        " as well.\nWhat cannot be done just now is grey in its menu, and its key does nothing.",
        "| command | keys |",
        "In the palette (Ctrl+K): Enter opens, Ctrl+Enter opens in a new tab, Alt+Enter copies the number, Esc closes.",
    ),
    Guide(
        "el",
        ROOT / "docs" / "user" / "el" / "syntomefseis.md",
        "Συντομεύσεις πληκτρολογίου",
        "Το **F1** τις δείχνει μέσα στο πρόγραμμα. Σε Mac, στη θέση του Ctrl είναι το Command. Λειτουργούν και με"
        " ελληνική\nδιάταξη πληκτρολογίου. Ό,τι δεν γίνεται εκείνη τη στιγμή είναι γκρίζο στο μενού του και το πλήκτρο"
        " του δεν κάνει τίποτα.",
        "| εντολή | πλήκτρα |",
        "Στην αναζήτηση (Ctrl+K): το Enter ανοίγει, το Ctrl+Enter ανοίγει σε νέα καρτέλα, το Alt+Enter αντιγράφει τον"
        "\nαριθμό, το Esc κλείνει.",
    ),
)


def page(guide: Guide) -> str:
    """The page in the language in force, which is to be that of the guide."""
    lines = [f"# {guide.title}", "", guide.intro, ""]
    for title, rows in _groups():
        lines += [f"## {title}", "", guide.head, "|---|---|"]
        lines += [f"| {words} | {keys} |" for words, keys in rows]
        lines.append("")
    return "\n".join([*lines, guide.notes, ""])


def pages(app: QApplication) -> dict[Path, str]:
    """Every guide's page; the language is left as it was."""
    languages = install(app, None)
    before, made = languages.current, {}
    for guide in GUIDES:
        languages.switch(guide.language)
        made[guide.path] = page(guide)
    languages.switch(before)
    return made


def _groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """All keys of each action by menu, then what lists and registers have beside them."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for menu in Menu:
        rows = [(_words(action), _keys(action.shortcuts)) for action in ACTIONS if action.menu is menu]
        rows = [row for row in dict.fromkeys(rows) if row[1]]
        if rows:
            found.append((tr("Actions", menu).replace("&", ""), rows))
    told = {plain_words(action) for action in ACTIONS if action.shortcuts}
    for group in key_groups():
        others = [(words, _keys((keys,))) for words, keys in group.rows if words not in told]
        same = next((rows for title, rows in found if title == group.title), None)
        if same is not None:
            same += [row for row in others if row not in same]
        elif others:
            found.append((group.title, others))
    return found


def _words(action: Action) -> str:
    return f"{tr('Actions', action.group)}: {plain_words(action)}" if action.group is not None else plain_words(action)


def _keys(shortcuts: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(_spelt(keys) for keys in shortcuts))


def _spelt(keys: str) -> str:
    return keys.replace("Return", "Enter").replace("PgDown", "PgDn")


def main() -> int:
    """Write the pages."""
    for path, text in pages(QApplication(sys.argv[:1])).items():
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
