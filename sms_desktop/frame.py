"""The frame of a signed-in person: sidebar, top bar, the bar of being offline, the page, the status bar."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.base import Page, PageContext, SyncLook
from sms_desktop.pages.registry import PAGES, PageEntry, page_named
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.banner import offline_bar
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.navigation import NavItem
from sms_desktop.ui.sidebar import Sidebar
from sms_desktop.ui.states import LoadingState
from sms_desktop.ui.status_bar import StatusBar
from sms_desktop.ui.top_bar import Crumb, TopBar

_T = "Window"
_NARROW_BELOW = 1180


class Frame(QWidget):
    """Shows one page at a time and keeps the way back. Pages are made when they are first shown."""

    page_changed = Signal()  # another page, or another place on it
    commands_changed = Signal()
    try_wanted = Signal()  # "Try now" of the offline bar
    sync_pressed = Signal()
    account_pressed = Signal()
    help_wanted = Signal()
    school_read = Signal(object)  # SchoolFacts

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._context: PageContext | None = None
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._history: list[tuple[str, object]] = []
        self._future: list[tuple[str, object]] = []
        self._wants_narrow = False
        self._sync: SyncLook | None = None
        self.sidebar = Sidebar(look, "")
        self.top = TopBar(look)
        self.top.search.hide()
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
        self._stack = QStackedWidget()
        self._stack.addWidget(self._loading)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self._pages.get(self._current)

    @property
    def page_key(self) -> str:
        """The registry key of the page on show."""
        return self._current

    def enter(self, context: PageContext) -> None:
        """A person is here: show the first page."""
        self._context = context
        self._show_places()
        first = next((entry for entry in PAGES if self._permitted(entry)), None)
        if first is not None:
            self.show_page(first.key)

    def leave(self) -> None:
        """The person is gone: so are the pages."""
        self._context = None
        self._current = ""
        self._stack.setCurrentWidget(self._loading)
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._history.clear()
        self._future.clear()

    def settle(self) -> None:
        """Hand in what is half typed."""
        if self.page is not None:
            self.page.settle()

    @Slot(str)
    def show_page(self, key: str) -> None:
        """Go to a page by its registry key."""
        if self._context is None or not self._permitted(page_named(key)):
            return
        if key == self._current:
            return
        self._remember()
        self._show(key)

    def go_back(self) -> None:
        """To where one was before."""
        self._travel(self._history, self._future)

    def go_forward(self) -> None:
        """And on again."""
        self._travel(self._future, self._history)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return bool(self._history)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back."""
        return bool(self._future)

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
        for page in self._pages.values():
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

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top, self.offline):
            right.addWidget(part)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addLayout(right, 1)
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
        self.top.help_wanted.connect(self.help_wanted)
        self.top.crumb_chosen.connect(self._on_crumb_chosen)
        self.status.sync_pressed.connect(self.sync_pressed)
        self._try.clicked.connect(self.try_wanted)
        self._look.changed.connect(self._fold)

    def _permitted(self, entry: PageEntry) -> bool:
        return entry.permission is None or self._context is None or self._context.allows(entry.permission)

    def _show(self, key: str) -> None:
        old = self.page
        if old is not None:
            old.settle()
        if key not in self._pages:
            self._pages[key] = self._make(page_named(key).make)
        self._current = key
        page = self._pages[key]
        self._stack.setCurrentWidget(page)
        self.status.set_message("")
        page.take_focus()
        self._show_trail()
        self.page_changed.emit()
        self.commands_changed.emit()

    def _make(self, make: Callable[[PageContext], Page]) -> Page:
        assert self._context is not None
        page = make(self._context)
        page.moved.connect(self._on_moved)
        page.place_changed.connect(self._on_place_changed)
        page.said.connect(self.status.set_message)
        page.noted.connect(self.status.set_note)
        page.commands_changed.connect(self._on_commands_changed)
        page.page_wanted.connect(self.show_page)
        page.sync_wanted.connect(self.try_wanted)
        page.school_read.connect(self.school_read)
        if self._sync is not None:
            page.show_sync(self._sync)
        self._stack.addWidget(page)
        return page

    def _remember(self) -> None:
        if self.page is not None:
            self._history.append((self._current, self.page.place()))
            self._future.clear()

    def _travel(self, source: list[tuple[str, object]], target: list[tuple[str, object]]) -> None:
        if not source or self.page is None:
            return
        target.append((self._current, self.page.place()))
        key, place = source.pop()
        if key != self._current:
            self._show(key)
        self._pages[key].go_to(place)
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
        self._history.append((self._current, before))
        self._future.clear()
        self._show_trail()

    @Slot()
    def _on_moved(self) -> None:
        if self.sender() is self.page:
            self._show_trail()
            self.page_changed.emit()

    @Slot()
    def _on_commands_changed(self) -> None:
        if self.sender() is self.page:
            self.commands_changed.emit()

    def _show_trail(self) -> None:
        crumbs = self.page.crumbs() if self.page is not None else (Crumb(""),)
        self.top.set_breadcrumb(crumbs)
        self.top.set_history(self.can_go_back, self.can_go_forward)
        self.sidebar.set_current(self._current)

    def _show_places(self) -> None:
        shown = [entry for entry in PAGES if self._permitted(entry)]
        self.sidebar.set_places([self._item(entry) for entry in shown if not entry.at_bottom])
        self.sidebar.set_bottom([self._item(entry) for entry in shown if entry.at_bottom], tr(_T, "More places"))
        self.sidebar.set_current(self._current)

    def _item(self, entry: PageEntry) -> NavItem:
        words = tr("Pages", entry.title)
        if entry.key != "sync" or self._sync is None:
            return NavItem(entry.key, words, entry.icon)
        sync = self._sync
        tone = "" if sync.tone == "text-secondary" else "warning"
        return NavItem(entry.key, words, sync.icon, sync.badge, tone, sync.text)

    @Slot()
    def _fold(self) -> None:
        self.sidebar.set_collapsed(self._wants_narrow or self.width() < self._look.px(_NARROW_BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
