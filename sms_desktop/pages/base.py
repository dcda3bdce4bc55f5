"""What every page is: where it stands in the way to it, what it can be told to do, and what it has to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from sms_desktop.sentences import told_code
from sms_desktop.ui.top_bar import Crumb

if TYPE_CHECKING:  # the frame is painted before any of these is loaded
    from sms_core.access.grants import Grants
    from sms_core.access.keys import Key
    from sms_core.clock import Clock
    from sms_core.errors import SmsError
    from sms_core.store.schema import Schema
    from sms_desktop.access import Access
    from sms_desktop.jobs import Jobs
    from sms_desktop.ops.asking import Asking
    from sms_desktop.ops.runner import Runner
    from sms_desktop.pages.settings.desk import Desk
    from sms_desktop.terms import Terms
    from sms_desktop.ui.appearance import Appearance


class PageContext(NamedTuple):
    """What pages receive: the look, the runner, who is signed in, and what the frame shares with them."""

    look: Appearance
    runner: Runner
    clock: Clock
    access: Access
    schema: Schema
    language: Callable[[], str]
    jobs: Jobs
    terms: Terms
    desk: Desk
    pages: tuple[PageEntry, ...]
    server: Asking | None = None  # the demo school has none
    person: str = ""  # the name of who is signed in, as papers tell it

    @property
    def grants(self) -> Grants:
        """What the person may do now."""
        return self.access.grants

    def allows(self, key: Key) -> bool:
        """Whether the person holds a permission, with whatever reach."""
        return self.grants.allows(key, self.clock.now()) is not None

    def told(self, error: SmsError) -> str:
        """The sentence of an error in the language in force."""
        from sms_desktop.models.field_words import LABELS, field_label  # heavy: only where something is refused

        facts, place = error.facts, (str(error.facts.get("table", "")), str(error.facts.get("field", "")))
        if ".".join(place) in LABELS:
            facts = {**facts, "field": field_label(*place)}
        return str(told_code(error.code, facts, self.language()))


class PageEntry(NamedTuple):
    """A page: `permission` is the key that shows it (None: everybody), `at_bottom` puts it above the account."""

    key: str
    title: str
    icon: str
    permission: Key | None
    make: Callable[[PageContext], Page]
    at_bottom: bool = False


class Command(NamedTuple):
    """What an action of the registry does on this page, and whether it can now."""

    run: Callable[[], object]
    enabled: bool = True


class SyncLook(NamedTuple):
    """The one state of sync as it is said and drawn everywhere."""

    text: str
    icon: str
    tone: str  # "text-secondary", "warning" or "danger"
    badge: str = ""


class Page(QWidget):
    """Base of all pages. `key` is that of the registry."""

    moved = Signal()  # the title or the way to the page is another
    place_changed = Signal(object)  # another place of this page is shown; carries `place()` of the one before
    said = Signal(str, str)  # text and tone for the status bar
    noted = Signal(str)  # "Saved on this computer 09:12"
    commands_changed = Signal()
    page_wanted = Signal(str)  # another page, by key
    thing_wanted = Signal(object)  # `Thing`: a tab of its own, or the register of a lesson
    undo_offered = Signal(str, object)  # words for a toast, and what its Undo does
    sync_wanted = Signal()
    pause_wanted = Signal()  # rest from sync, or go on

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.begins: QWidget | None = None  # where work begins

    def title(self) -> str:
        """The page's name in the language in force."""
        raise NotImplementedError

    def crumbs(self) -> Sequence[Crumb]:
        """The way to what is shown."""
        return (Crumb(self.title()),)

    def go(self, key: str) -> None:
        """Follow a step of `crumbs`."""

    def place(self) -> object:
        """What is shown, for back and forward; `go_to` takes it again."""
        return None

    def go_to(self, place: object) -> None:
        """Show a place that was left."""

    def commands(self) -> Mapping[str, Command]:
        """What the actions of the registry do here, by key."""
        return {}

    def show_sync(self, look: SyncLook) -> None:
        """The one state of sync has changed."""

    def refresh(self) -> None:
        """Read again what is shown."""

    def begin_at(self, widget: QWidget) -> None:
        """Work begins there. It is no focus proxy: Tab would jump over everything that stands before it."""
        self.begins = widget
        if self.window().focusWidget() is self:  # shown before it was known where work begins
            widget.setFocus()

    def take_focus(self) -> None:
        """Put the focus where work begins."""
        (self.begins or self).setFocus()

    def settle(self) -> None:
        """Hand in what is half typed, before the page is left or the window closes."""

    def retranslate(self) -> None:
        """Say everything in the language in force."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
