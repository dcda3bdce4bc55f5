"""Filling in the form of a side panel, as a person does."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from sms_desktop.pages.asking import Asking
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.ui.field_editors import Option
from sms_desktop.ui.form import Form
from sms_desktop.ui.side_panel import SidePanel
from tests.desktop.conftest import Bench


def typed(page: ReadingPage, **values: str) -> Form:
    """The form on show with these texts in its fields."""
    form = asking_of(page).form
    assert form is not None
    for name, text in values.items():
        form[name].edit.setText(text)  # type: ignore[attr-defined]
        form[name]._touched()
    return form


def asking_of(page: ReadingPage) -> Asking:
    return page.asking  # type: ignore[attr-defined, no-any-return]


def picked(bench: Bench, form: Form, name: str, words: str) -> Option:
    """Type into a field that searches, and take the first of what is found."""
    editor = form[name]
    editor.control.setFocus()
    editor.edit.setText(words)  # type: ignore[attr-defined]
    editor.edit.textEdited.emit(words)  # type: ignore[attr-defined] # keyClicks cannot type Greek
    bench.waits_for(lambda: bool(editor.list.found.options))  # type: ignore[attr-defined]
    option: Option = editor.list.found.options[0]  # type: ignore[attr-defined]
    editor.pick(option)  # type: ignore[attr-defined]
    return option


def hand_in(bench: Bench, page: ReadingPage) -> None:
    """Press the button of the panel."""
    panel: SidePanel = asking_of(page)._panel
    bench.bot.mouseClick(panel.save, Qt.MouseButton.LeftButton)
    bench.is_quiet()


def kept(bench: Bench, page: ReadingPage) -> str:
    """Press the button; what the toast says when the form has closed."""
    said: list[str] = []
    page.undo_offered.connect(lambda words, _: said.append(words))
    hand_in(bench, page)
    bench.waits_for(lambda: bool(said))
    assert asking_of(page).form is None
    return said[-1]


def problem(bench: Bench, page: ReadingPage, name: str) -> str:
    """Press the button; what is said beside a field instead. What was typed is still there."""
    form = asking_of(page).form
    assert form is not None
    before = {field: form[field].typing() for field in form.names}
    hand_in(bench, page)
    bench.waits_for(lambda: bool(form[name].problem))
    assert {field: form[field].typing() for field in form.names} == before
    assert asking_of(page)._panel.save.isEnabled()
    return form[name].problem


def warned(bench: Bench, form: Form, name: str, words: str) -> None:
    """Until a field warns with these words."""
    bench.waits_for(lambda: words in form[name].control.accessibleDescription())


def undone(bench: Bench, true: Callable[[], bool]) -> None:
    """Take the last act back, and wait until that shows."""
    bench.runner.undo()
    bench.waits_for(true)
