"""The frame of a signed-in person: sidebar, top bar, tabs, the bar of being offline, the page, the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.base import Page, PageContext, PageEntry, SyncLook
from sms_desktop.pages.registry import PAGES, THINGS, page_named
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.banner import offline_bar
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.sidebar import Sidebar
from sms_desktop.ui.states import LoadingState
from sms_desktop.ui.status_bar import StatusBar
from sms_desktop.ui.top_bar import Crumb, TopBar
from sms_desktop.window.places import show_places
from sms_desktop.window.shelf import Shelf
from sms_desktop.window.way import Spot, Way

if TYPE_CHECKING:  # the frame is painted before any of these is loaded
    from sms_desktop.pages.reading import Thing
    from sms_desktop.window.opened import Opened
    from sms_desktop.window.tab_strip import TabStrip

_T = "Window"
_NARROW_BELOW = 1180


class Frame(QWidget):
    """Shows one page at a time and keeps the way back. Pages are made when they are first shown."""

    page_changed = Signal()  # another page, or another place on it
    commands_changed = Signal()
    pause_wanted = Signal()  # rest from sync, or go on
    try_wanted = Signal()  # "Try now" of the offline bar
    sync_pressed = Signal()
    account_pressed = Signal()
    search_wanted = Signal()
    term_wanted = Signal()
    help_wanted = Signal()
    undo_offered = Signal(str, object)  # words for a toast, and what its Undo does
    shown = Signal(object)  # Thing: it has come to the front

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._context: PageContext | None = None
        self._current = ""
        self._place = ""  # the page behind the first tab
        self._way = Way()
        self._strip: TabStrip | None = None
        self._wants_narrow = False
        self._sync: SyncLook | None = None
        self.sidebar = Sidebar(look, "")
        self.top = TopBar(look)
        self.offline = offline_bar(look, "")
        self.offline.setObjectName("offline_bar")
        self._try = Button(look, "", Kind.QUIET, tone="warning", small=True)
        self._try.setObjectName("offline_try_now")
        self.offline.add_action(self._try)
        self.offline.hide()
        self.status = StatusBar(look)
        self.status.message.setObjectName("status_message")
        self.status.note.setObjectName("status_note")
        self.status.set_sync("")
        self._loading = LoadingState(look)
        stack = QStackedWidget()
        stack.addWidget(self._loading)
        self._shelf = Shelf(stack, self._make)
        self._right = QVBoxLayout()
        self._lay_out(stack)
        self._connect()
        self.retranslate()

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self._shelf.known(self._current)

    @property
    def page_key(self) -> str:
        """The registry key of the page on show, or the key of an opened thing."""
        return self._current

    @property
    def place_key(self) -> str:
        """The registry key of the place in the sidebar that the page on show belongs to."""
        thing = self._thing(self._current)
        return THINGS[thing.kind].place if thing is not None else self._current

    def enter(self, context: PageContext) -> None:
        """A person is here: show the first page."""
        self._context = context
        context.access.changed.connect(self._on_access_changed)
        self._show_places()
        first = next((entry for entry in PAGES if self.permits(entry)), None)
        if first is not None:
            self.show_page(first.key)

    def leave(self) -> None:
        """The person is gone: so are the pages."""
        if self._context is not None:
            self._context.access.changed.disconnect(self._on_access_changed)
        self._context = None
        self._current = self._place = ""
        self._shelf.show(self._loading)
        self._shelf.drop_all()
        self._way.forget()
        if self._opened is not None:
            self._opened.forget()
            self._tabs.bar.hide()

    def settle(self) -> None:
        """Hand in what is half typed."""
        if self.page is not None:
            self.page.settle()

    @Slot(str)
    def show_page(self, key: str) -> None:
        """Go to a page by its registry key."""
        if self._context is None or not self.permits(page_named(key)) or key == self._current:
            return
        self._remember()
        self._show(key)

    @Slot(object)
    def open_thing(self, thing: Thing) -> None:
        """Show a student or class in a tab, or the register of a lesson on its page."""
        context = self._context
        if context is None:
            return
        if thing.kind == "lesson":
            self._open_lesson(thing.id)
            return
        if thing.kind == "staff":
            self._open_staff(thing.id)
            return
        if thing.kind == "gradebook":
            self._open_gradebook(thing.id)
            return
        if not context.allows(THINGS[thing.kind].permission):
            return
        key = self._tabs.opened.open(thing)
        if key != self._current:
            self._remember()
            self._show(key)

    def close_tab(self, key: str = "") -> None:
        """Close a tab, or the one on show; what was half typed in it is handed in first."""
        key = key or self._current
        if self._opened is None or key not in self._opened:
            return
        following = self._opened.close(key)
        if key == self._current:
            self._current = ""
            self._show(following or self._place)
        else:
            self._show_tabs()
        self._shelf.drop(key)

    def reopen_tab(self) -> None:
        """Open again what was closed last."""
        if self._opened is not None and self._opened.closed_last is not None:
            self.open_thing(self._opened.closed_last)

    def step_tab(self, by: int) -> None:
        """The next tab, or the one before, round and round."""
        keys = [self._place, *(self._opened or ())]
        here = keys.index(self._current) if self._current in keys else 0
        self._go_to_tab(keys[(here + by) % len(keys)])

    @property
    def tab_count(self) -> int:
        """How many things have a tab."""
        return len(self._opened) if self._opened is not None else 0

    @property
    def on_thing(self) -> bool:
        """Whether the tab on show can be closed."""
        return self._opened is not None and self._current in self._opened

    @property
    def can_reopen(self) -> bool:
        """Whether a tab was closed."""
        return self._opened is not None and self._opened.closed_last is not None

    def go_back(self) -> None:
        """To where one was before."""
        self._travel(self._way.back(self._here()))

    def go_forward(self) -> None:
        """And on again."""
        self._travel(self._way.forward(self._here()))

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._way.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back."""
        return self._way.can_go_forward

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, because the person wants it so; a narrow window has them anyway."""
        self._wants_narrow = narrow
        self._fold()

    @property
    def is_narrow(self) -> bool:
        """Whether the person wants icons only."""
        return self._wants_narrow

    def show_sync(self, sync: SyncLook, offline: str) -> None:
        """Say how sync stands, everywhere the same."""
        self._sync = sync
        self.status.set_sync(sync.text, sync.icon, sync.tone)
        self.status.sync.setToolTip(sync.text)
        self.offline.set_text(offline)
        self.offline.setVisible(bool(offline))
        self._show_places()
        for page in self._shelf:
            page.show_sync(sync)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.sidebar.setAccessibleName(tr(_T, "Places"))
        self.sidebar.places.setAccessibleName(tr(_T, "Places"))
        self.top.set_names(
            back=tr(_T, "Back"),
            forward=tr(_T, "Forward"),
            search=tr(_T, "Search or run a command"),
            help_=tr(_T, "Keyboard shortcuts"),
        )
        self._try.setText(tr(_T, "Try now"))
        self._show_places()
        self._show_trail()

    # --- laying out

    def _lay_out(self, stack: QStackedWidget) -> None:
        self._right.setSpacing(0)
        for part in (self.top, self.offline):
            self._right.addWidget(part)
        self._right.addWidget(stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._on_place_chosen)
        self.sidebar.account.clicked.connect(self.account_pressed)
        self.top.went_back.connect(self.go_back)
        self.top.went_forward.connect(self.go_forward)
        self.top.search_wanted.connect(self.search_wanted)
        self.top.term_wanted.connect(self.term_wanted)
        self.top.help_wanted.connect(self.help_wanted)
        self.top.crumb_chosen.connect(self._on_crumb_chosen)
        self.status.sync_pressed.connect(self.sync_pressed)
        self._try.clicked.connect(self.try_wanted)
        self._look.changed.connect(self._fold)

    def permits(self, entry: PageEntry) -> bool:
        """Whether the person may see a page."""
        return entry.permission is None or self._context is None or self._context.allows(entry.permission)

    # --- showing

    @property
    def _tabs(self) -> TabStrip:
        if self._strip is None:
            from sms_desktop.window.tab_strip import TabStrip  # heavy: when the first thing is opened

            self._strip = TabStrip(self._look, self._right, self._go_to_tab, self.close_tab)
        return self._strip

    @property
    def _opened(self) -> Opened | None:
        return self._strip.opened if self._strip is not None else None

    def _thing(self, key: str) -> Thing | None:
        return self._opened.thing(key) if self._opened is not None else None

    def _show(self, key: str) -> None:
        old = self.page
        if old is not None:
            old.settle()
        page = self._shelf.page(key)
        self._current = key
        thing = self._thing(key)
        if thing is None:
            self._place = key
        self._shelf.show(page)
        self.status.set_message("")
        self.status.set_note(self._shelf.noted(key))
        page.take_focus()
        self._show_trail()
        self.page_changed.emit()
        self.commands_changed.emit()
        if thing is not None:
            self.shown.emit(thing)

    def _make(self, key: str) -> Page:
        context = self._context
        assert context is not None
        thing = self._thing(key)
        if thing is None:
            page = page_named(key).make(context)
        else:
            assert isinstance(thing.id, bytes)
            page = THINGS[thing.kind].make(context, thing.id)
        page.moved.connect(self._on_moved)
        page.place_changed.connect(self._on_place_changed)
        page.said.connect(self._on_said)
        page.noted.connect(self._on_noted)
        page.commands_changed.connect(self._on_commands_changed)
        page.page_wanted.connect(self.show_page)
        page.thing_wanted.connect(self.open_thing)
        page.undo_offered.connect(self.undo_offered)
        page.sync_wanted.connect(self.try_wanted)
        page.pause_wanted.connect(self.pause_wanted)
        if self._sync is not None:
            page.show_sync(self._sync)
        return page

    def _open_lesson(self, lesson: object) -> None:
        self.show_page("attendance")
        page = self.page
        if page is not None and self._current == "attendance":
            before = page.place()
            page.go_to(lesson)
            if before is not None:
                self._way.leave(Spot("attendance", before))
            self._show_trail()

    def _open_staff(self, staff: object) -> None:
        self.show_page("staff")
        if self.page is not None and self._current == "staff":
            self.page.go_to(staff)

    def _open_gradebook(self, section: object) -> None:
        self.show_page("gradebook")
        if self.page is not None and self._current == "gradebook":
            self.page.go_to(section)

    @Slot()
    def _on_access_changed(self) -> None:
        """Permissions are others: nothing that was read with the old ones stays on show."""
        page, key = self.page, self._current
        if page is None:
            return
        page.settle()
        place = page.place()
        self._shelf.drop_all()
        self._current = ""
        self._show_places()
        if self._still_permitted(key):
            self._show(key)
            self._shelf.page(key).go_to(place)
            self.status.set_message(tr(_T, "Your permissions have changed: this is what you may see now."), "info")
        else:
            if self._opened is not None and key in self._opened:
                self._opened.close(key)
            first = next(entry for entry in PAGES if self.permits(entry))
            self._show(first.key)
            self.status.set_message(
                tr(_T, "You may no longer see that page: your permissions have changed."), "warning"
            )

    def _still_permitted(self, key: str) -> bool:
        thing = self._thing(key)
        if thing is None:
            return self.permits(page_named(key))
        return self._context is not None and self._context.allows(THINGS[thing.kind].permission)

    # --- the way

    def _here(self) -> Spot:
        return Spot(self._current, self.page.place() if self.page is not None else None)

    def _remember(self) -> None:
        if self.page is not None:
            self._way.leave(self._here())

    def _travel(self, spot: Spot | None) -> None:
        if spot is None or self.page is None:
            return
        thing = self._thing(spot.key)
        if thing is not None:
            self._tabs.opened.open(thing)
        if spot.key != self._current and self._still_permitted(spot.key):
            self._show(spot.key)
        if spot.key == self._current:
            self._shelf.page(spot.key).go_to(spot.place)
        self._show_trail()

    @Slot(str)
    def _on_place_chosen(self, key: str) -> None:
        if key == self._current and self.page is not None:
            self.page.go_to(None)
        else:
            self.show_page(key)

    @Slot(str)
    def _on_crumb_chosen(self, key: str) -> None:
        if self.page is not None:
            self.page.go(key)

    @Slot(object)
    def _on_place_changed(self, before: object) -> None:
        """The page shows another of its places: Back leads to the one before."""
        self._way.leave(Spot(self._current, before))
        self._show_trail()

    @Slot(str, str)
    def _on_said(self, words: str, tone: str) -> None:
        if self.sender() is self.page:
            self.status.set_message(words, tone)

    @Slot(str)
    def _on_noted(self, words: str) -> None:
        self._shelf.note(self.sender(), words)
        self.status.set_note(self._shelf.noted(self._current))

    @Slot()
    def _on_moved(self) -> None:
        if self.sender() is self.page:
            self._show_trail()
            self.page_changed.emit()
        else:
            self._show_tabs()

    @Slot()
    def _on_commands_changed(self) -> None:
        if self.sender() is self.page:
            self.commands_changed.emit()

    def _show_trail(self) -> None:
        crumbs = self.page.crumbs() if self.page is not None else (Crumb(""),)
        if self.page is not None:
            self.page.setAccessibleName(self.page.title())
        self.top.set_breadcrumb(crumbs)
        self.top.set_history(self.can_go_back, self.can_go_forward)
        self.sidebar.set_current(self.place_key)
        self._show_tabs()

    # --- tabs

    def _show_tabs(self) -> None:
        if self._strip is not None and self._place:
            self._strip.show(self._place, self._current, self._title_of)

    def _title_of(self, key: str) -> str:
        page = self._shelf.known(key)
        return page.title() if page is not None else ""

    @Slot(str)
    def _go_to_tab(self, key: str) -> None:
        if key != self._current:
            self._remember()
            self._show(key)

    # --- the sidebar

    def _show_places(self) -> None:
        show_places(self.sidebar, self.permits, self._sync, self.place_key)

    @Slot()
    def _fold(self) -> None:
        self.sidebar.set_collapsed(self._wants_narrow or self.width() < self._look.px(_NARROW_BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
