"""Keeping the translation catalogues: collect the texts of the source, report what lacks a translation, compile.

    python -m sms_desktop.catalogue refresh          collect texts into the .ts files, then compile
    python -m sms_desktop.catalogue missing el       print what has no Greek yet, as JSON to be filled
    python -m sms_desktop.catalogue fill el file     take the filled JSON in, then compile

`pyside6-lupdate` does not know calls of our own `tr`, so the texts are collected from the syntax tree: calls of
`tr(context, text)`, `translatable(context, text)` and `QCoreApplication.translate(context, text)` whose arguments are
literals or constants of the module. English keeps plural forms only.
JSON: {context: {source: "translation"}} and for plurals {source: ["one", "many"]}.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sms_desktop.i18n import Language
from sms_desktop.ui.resources import resource

_SOURCES = Path(__file__).resolve().parent
_PLURAL_FORMS = 2  # both English and Greek have two
_QT_TEXTS = (  # Qt's own words where its catalogue of the language is not shipped
    ("QPlatformTheme", ("OK", "Cancel", "&Yes", "&No", "Save", "Close", "Apply", "Reset", "Help", "Discard", "Open")),
    ("QLineEdit", ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")),
    ("QWidgetTextControl", ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")),
    ("QFileDialog", ("&Look in:", "File &name:", "Files of &type:", "&Save", "&Open", "Back", "Forward", "New Folder")),
    ("QFileDialog", ("Parent Directory", "Create New Folder", "List View", "Detail View")),
    ("QFileDialog", ("%1 already exists.\nDo you want to replace it?",)),
    ("QFileSystemModel", ("Name", "Size", "Type", "Date Modified", "Computer")),
)

Words = str | list[str]


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text of the source; `plural` when it is spoken with a number."""

    context: str
    source: str
    plural: bool = False


def collect(folder: Path = _SOURCES) -> list[Message]:
    """Every text below `folder` and Qt's own, in order, once."""
    found = {(context, text): False for context, texts in _QT_TEXTS for text in texts}
    for path in sorted(folder.rglob("*.py")):
        for message in _messages(ast.parse(path.read_text(encoding="utf-8"))):
            key = (message.context, message.source)
            found[key] = found.get(key, False) or message.plural
    return sorted(Message(context, source, plural) for (context, source), plural in found.items())


def _messages(tree: ast.AST) -> Iterator[Message]:
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not _is_translation(node.func) or len(node.args) < 2:
            continue
        context, source = (_literal(argument, constants) for argument in node.args[:2])
        if context is not None and source is not None:
            yield Message(context, source, _has_number(node))


def _constants(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = _literal(node.value, {})
            if value is not None:
                yield node.targets[0].id, value


def _literal(node: ast.expr, constants: Mapping[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id) if isinstance(node, ast.Name) else None


def _is_translation(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in ("tr", "translatable")
    return isinstance(function, ast.Attribute) and function.attr in ("tr", "translate", "translatable")


def _has_number(call: ast.Call) -> bool:
    return len(call.args) > 2 or any(keyword.arg == "n" for keyword in call.keywords)


def path_of(language: str) -> Path:
    """The catalogue of a language."""
    return resource("translations", f"sms_{language}.ts")


def read(language: str) -> dict[tuple[str, str], Words]:
    """What is translated so far."""
    if not path_of(language).exists():
        return {}
    known: dict[tuple[str, str], Words] = {}
    for context in ElementTree.parse(path_of(language)).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            words = _words_of(message)
            if words:
                known[name, message.findtext("source") or ""] = words
    return known


def _words_of(message: ElementTree.Element) -> Words:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ""
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or translation.text or ""


def write(language: str, messages: Sequence[Message], known: dict[tuple[str, str], Words]) -> None:
    """Write the catalogue; texts no longer in the source are dropped."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for message in messages:
        if language == Language.ENGLISH and not message.plural:
            continue
        if message.context not in contexts:
            contexts[message.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[message.context], "name").text = message.context
        _write_message(contexts[message.context], message, known.get((message.context, message.source), ""))
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path_of(language).write_text(f"{header}{body}\n", encoding="utf-8")


def _write_message(context: ElementTree.Element, message: Message, words: Words) -> None:
    element = ElementTree.SubElement(context, "message", {"numerus": "yes"} if message.plural else {})
    ElementTree.SubElement(element, "source").text = message.source
    fits = isinstance(words, list) == message.plural and bool(words)
    translation = ElementTree.SubElement(element, "translation", {} if fits else {"type": "unfinished"})
    if message.plural:
        forms = words if isinstance(words, list) and fits else [""] * _PLURAL_FORMS
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    elif isinstance(words, str):
        translation.text = words


def missing(language: str) -> dict[str, dict[str, Words]]:
    """What has no translation, in the form `fill` takes."""
    known = read(language)
    gaps: dict[str, dict[str, Words]] = {}
    for message in collect():
        if language == Language.ENGLISH and not message.plural:
            continue
        words = known.get((message.context, message.source))
        if words is None or isinstance(words, list) != message.plural:
            empty: Words = [""] * _PLURAL_FORMS if message.plural else ""
            gaps.setdefault(message.context, {})[message.source] = empty
    return gaps


def fill(language: str, words: dict[str, dict[str, Words]]) -> None:
    """Take translations in; empty ones are passed over."""
    known = read(language)
    for context, texts in words.items():
        known.update({(context, source): text for source, text in texts.items() if text and any(text)})
    write(language, collect(), known)


def refresh() -> None:
    """Bring every catalogue in line with the source and compile it."""
    for language in (Language.ENGLISH, Language.GREEK):
        write(language, collect(), read(language))
        compile_catalogue(language)


def compile_catalogue(language: str) -> None:
    """Make the .qm file the application loads; in one step, for a window that runs has the old one mapped."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    target = path_of(language).with_suffix(".qm")
    made = target.with_suffix(".new")
    subprocess.run([str(tool), "-silent", str(path_of(language)), "-qm", str(made)], check=True)
    made.replace(target)


def main(arguments: Sequence[str]) -> int:
    """The commands named at the top of this file."""
    match list(arguments):
        case [] | ["refresh"]:
            refresh()
        case ["missing", language]:
            print(json.dumps(missing(language), ensure_ascii=False, indent=1))
        case ["fill", language, file]:
            fill(language, json.loads(Path(file).read_text(encoding="utf-8")))
            compile_catalogue(language)
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
