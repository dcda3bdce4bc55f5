"""The palette of a window: the frame says what there is, the finders search, and the choice is told by signals."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.palette.finder import Finder, Group, Offer, Question, Sign, To
from sms_desktop.pages.palette.memory import Memory
from sms_desktop.pages.palette.registry import FINDERS
from sms_desktop.pages.palette.sources import Runnable, Screen, SettingLine, Sources
from sms_desktop.pages.reading import Thing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.palette import Answer, Palette
from sms_desktop.ui.palette_list import HitGroup

_T = "Palette"


class PaletteDesk(QObject):
    """Give it `set_sources`, then `enter` when a person comes in; `open` shows it."""

    page_wanted = Signal(str)
    action_wanted = Signal(str)
    thing_wanted = Signal(object, bool)  # Thing, and whether it is wanted in a new tab
    setting_wanted = Signal(str)
    copied = Signal(str)

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self.palette = Palette(look, window)
        self.memory = Memory(self)
        self.sources = Sources(recents=lambda: self.memory.keys)
        self._finders = tuple(made(self.sources) for made in FINDERS)
        self._offers: dict[str, Offer] = {}
        self.palette.set_providers([partial(self._ask, finder) for finder in self._finders])
        self.palette.chosen.connect(self._on_chosen)
        self.palette.chosen_in_tab.connect(self._on_chosen_in_tab)
        self.palette.copied.connect(self.copied)
        self.palette.installEventFilter(self)
        self._retranslate()

    def set_sources(
        self,
        pages: Callable[[], Sequence[Screen]],
        actions: Callable[[], Sequence[Runnable]],
        settings: Callable[[], Sequence[SettingLine]],
    ) -> None:
        """Who is asked, each time the palette comes up, what the window offers now."""
        self.sources.screens, self.sources.actions, self.sources.settings = pages, actions, settings

    def enter(self, context: PageContext) -> None:
        """A person is here."""
        self.memory.enter(context)
        for finder in self._finders:
            finder.enter(context)

    def leave(self) -> None:
        """The person has gone, and with them all that was found."""
        self.palette.close_palette()
        self.memory.leave()
        for finder in self._finders:
            finder.leave()
        self._offers.clear()

    def open(self, text: str = "") -> None:
        """Come up with this text; what is up already comes to the front of the keyboard."""
        if not self.palette.isVisible():
            self._offers.clear()
            for finder in self._finders:
                finder.opened()
        self.palette.open(text)

    def note(self, thing: Thing) -> None:
        """This thing was opened, from wherever; it stands first when the line is empty."""
        if isinstance(thing.id, bytes):
            self.memory.note(f"{thing.kind}:{thing.id.hex()}")

    def _ask(self, finder: Finder, line: str, answer: Answer) -> None:
        finder.find(Question.of(line), partial(self._on_found, answer))

    def _on_found(self, answer: Answer, groups: Sequence[Group]) -> None:
        for group in groups:
            self._offers.update({offer.hit.key: offer for offer in group.offers})
        answer([HitGroup(group.title, tuple(offer.hit for offer in group.offers)) for group in groups])

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._follow(key, in_tab=False)

    @Slot(str)
    def _on_chosen_in_tab(self, key: str) -> None:
        self._follow(key, in_tab=True)

    def _follow(self, key: str, *, in_tab: bool) -> None:
        target = self._offers[key].target
        if isinstance(target, Thing):
            self.note(target)
            self.thing_wanted.emit(target, in_tab)
        elif target.to is To.PAGE:
            self.memory.note(key)
            self.page_wanted.emit(target.key)
        elif target.to is To.ACTION:
            self.action_wanted.emit(target.key)
        elif target.to is To.SETTING:
            self.setting_wanted.emit(target.key)
        else:
            self.open(target.key)

    def _retranslate(self) -> None:
        self.palette.set_prefixes(
            (
                (Sign.ACTIONS, tr(_T, "actions")),
                (Sign.CLASSES, tr(_T, "class")),
                (Sign.STAFF, tr(_T, "staff")),
                (Sign.HELP, tr(_T, "help")),
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return False
