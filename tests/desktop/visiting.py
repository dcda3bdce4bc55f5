"""The walk over everything a window can show: each page, each of its parts, the panel of New on each, and the tabs."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sms_core.access.roles import ADMIN, TEACHER, Role
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.pages.registry import PAGES
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.ui.navigation import NavList
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.tab_bars import ViewTabs
from sms_desktop.window.window import Who, Window
from tests.desktop.conftest import Bench
from tests.desktop.contexts import a_window

PEOPLE = {"teacher": (TEACHER, "Nikos Vasileiou"), "admin": (ADMIN, "Eleni Kritikou")}
_SETTLE_MS = 30
_FORM_MS = 60  # hints come with a second answer


def window_of(bench: Bench, folder: Path, who: str) -> Window:
    """A window with one of `PEOPLE` at work in it; hide it at the end."""
    role: Role
    role, name = PEOPLE[who]
    made = a_window(bench.look, bench.languages, Preferences(folder))
    bench.bot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.enter(bench.context(role), Who(name, role.name, "3rd Gymnasium", False))
    _settles(made, bench)
    return made


def comes_to_front(window: Window, bench: Bench) -> None:
    """It is the active window: what has the focus is seen and hears keys."""
    window.activateWindow()
    bench.waits_for(window.isActiveWindow)


def visits(window: Window, bench: Bench, *, panels: bool = True) -> Iterator[str]:
    """Show one thing after another and say what it is; with `panels` also what New opens there."""
    for entry in PAGES:
        if window.frame.permits(entry):
            window.frame.show_page(entry.key)
            yield from _parts(window, bench, entry.key, panels)
    window.frame.open_thing(Thing(Kind.LESSON, bench.school.lesson))
    bench.waits_for(lambda: bool(window.frame.page.register.name))  # type: ignore[union-attr] # of attendance
    _settles(window, bench)
    yield "register"
    for thing in (Thing(Kind.STUDENT, bench.school.students[0]), Thing(Kind.CLASS, bench.school.section)):
        window.frame.open_thing(thing)
        yield from _parts(window, bench, thing.kind, panels)


def _parts(window: Window, bench: Bench, name: str, panels: bool) -> Iterator[str]:
    """The page on show, part by part."""
    _settles(window, bench)
    choose = _choices(window.frame.page)
    if not choose:
        yield name
        yield from _panel(window, bench, name, panels)
    for part, show in choose.items():
        show()
        _settles(window, bench)
        yield f"{name}/{part}"
        yield from _panel(window, bench, f"{name}/{part}", panels)


def _choices(page: QWidget | None) -> dict[str, Callable[[], object]]:
    """How each part of a page is chosen: by its tabs, or by the lists at its side."""
    found: dict[str, Callable[[], object]] = {}
    for tabs in shown(page, ViewTabs):
        for place, tab in enumerate(tabs.tabs):
            found[tab.key] = lambda tabs=tabs, place=place: tabs.setCurrentIndex(place)
    for places in shown(page, NavList):
        for item in places.items():
            found[item.key] = lambda places=places, key=item.key: (places.set_current(key), places.chosen.emit(key))
    return found


def _panel(window: Window, bench: Bench, name: str, panels: bool) -> Iterator[str]:
    if not panels or not window.actions_["new"].isEnabled():
        return
    window.actions_["new"].trigger()
    bench.waits_for(lambda: bool(shown(window, SidePanel)))
    _settles(window, bench)
    bench.bot.wait(_FORM_MS)
    yield f"{name}/new"
    for panel in shown(window, SidePanel):
        panel.close_panel()
    _settles(window, bench)


def shown(root: QWidget | None, kind: type) -> list:  # type: ignore[type-arg] # of that kind
    """The visible widgets of a kind below another."""
    return [] if root is None else [widget for widget in root.findChildren(kind) if widget.isVisible()]


def _settles(window: Window, bench: Bench) -> None:
    """Everything that was asked has been answered and drawn."""
    page = window.frame.page
    bench.waits_for(lambda: getattr(page, "has_read", True))
    bench.is_quiet()
    bench.bot.wait(_SETTLE_MS)
