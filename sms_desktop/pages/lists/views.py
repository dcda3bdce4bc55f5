"""The tabs of a list: saved views, their counts, and what can be done with them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from sms_core.ids import Id
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_core.store.paging import ListQuery
from sms_desktop.i18n import tr
from sms_desktop.ops import lists
from sms_desktop.ops.lists import Memory, View
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.kind import ListKind
from sms_desktop.pages.lists.naming import NamePopover
from sms_desktop.ui.popover import under
from sms_desktop.ui.saved_tabs import SavedTab, SavedTabs

_T = "Lists"
_COUNT_MS = 120
_AGAIN_MS = 800


class ViewBar(QObject):
    """`chosen` when another view is wanted. `show_query` tells which query is on show now."""

    chosen = Signal(object)  # View
    counted = Signal()

    def __init__(self, context: PageContext, kind: ListKind, tabs: SavedTabs) -> None:
        super().__init__(tabs)
        self._context = context
        self._kind = kind
        self._tabs = tabs
        self._own: tuple[View, ...] = ()
        self._counts: dict[str, int] = {}
        self._current = kind.views()[0].key
        self._query = ListQuery()
        self.whole: int | None = None
        self._reads = context.runner.latest()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        tabs.chosen.connect(self._on_chosen)
        tabs.new_wanted.connect(self.save_as)
        tabs.menu_wanted.connect(self._on_menu_wanted)
        tabs.more_wanted.connect(self._on_more_wanted)

    @property
    def views(self) -> tuple[View, ...]:
        """Everybody's views and the person's own, pinned ones first."""
        return tuple(sorted((*self._kind.views(), *self._own), key=lambda view: not view.pinned))

    @property
    def current(self) -> View:
        """The view that is chosen."""
        return self._view(self._current) or self._kind.views()[0]

    @property
    def is_changed(self) -> bool:
        """Whether other filters are on than the view has."""
        return not same_rows(self.current.query, self._query)

    def show_memory(self, memory: Memory) -> None:
        """The person's own views, as they are kept."""
        self._own = memory.views
        if self._view(self._current) is None:
            self._current = self._kind.views()[0].key
        self.show()
        self._counting.start(_COUNT_MS)

    def show_query(self, key: str, query: ListQuery) -> None:
        """This is on show."""
        self._current, self._query = key, query
        self.show()

    def show(self) -> None:
        """Draw the tabs."""
        whole = QLocale()
        tabs = []
        for view in self.views:
            count = self._counts.get(view.key)
            words = "" if count is None else whole.toString(count)
            changed = view.key == self._current and self.is_changed
            tabs.append(SavedTab(view.key, view.title, words, view.pinned, changed))
        self._tabs.set_tabs(tabs, self._current)

    def changed(self, changes: ChangeSet) -> None:
        """A commit may have changed the counts, or the views themselves."""
        if any(name in self._kind.tables for name in changes.keys):
            self._counting.start(_AGAIN_MS)
        if changes.touches("saved_search"):
            job = lists.read_memory(self._context.grants.user, self._kind.name)
            self._context.runner.read(job, self.show_memory)

    @Slot()
    def save_as(self) -> None:
        """Keep the filters on show under a name."""
        popover = NamePopover(
            self._context.look, self._tabs.window(), tr(_T, "Save view"), tr(_T, "Name of the view"), tr(_T, "Save")
        )
        popover.named.connect(self._on_named)
        popover.open_under(under(self._tabs.add))

    @Slot()
    def _count(self) -> None:
        source, whole = self._kind.source, self._kind.whole
        asked = {view.key: view.query for view in self.views}

        def job(connection: Connection) -> tuple[dict[str, int], int]:
            counts = {key: source.count(connection, query) for key, query in asked.items()}
            return counts, source.count(connection, whole)

        self._reads.read(job, self._on_counted)

    def _on_counted(self, found: tuple[dict[str, int], int]) -> None:
        self._counts, self.whole = found
        self.show()
        self.counted.emit()

    def _view(self, key: str) -> View | None:
        return next((view for view in self.views if view.key == key), None)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        view = self._view(key)
        if view is not None:
            self._current = key
            self.chosen.emit(view)

    @Slot(str)
    def _on_named(self, title: str) -> None:
        query = replace(self._query, text="", scope="")
        runner, user = self._context.runner, self._context.grants.user

        def saved(id: Id) -> None:
            self._own = (*self._own, View(id.hex(), title, query, id=id))
            self.show_query(id.hex(), self._query)
            self._counting.start(_COUNT_MS)

        lists.save_view(runner, user, self._kind.name, title, query, saved)

    @Slot(str, QPoint)
    def _on_menu_wanted(self, key: str, at: QPoint) -> None:
        view = self._view(key)
        if view is None or view.id is None:
            return
        menu = QMenu(self._tabs)
        self._entry(menu, tr(_T, "Rename…"), partial(self._rename, view), "view_rename")
        pin = tr(_T, "Unpin") if view.pinned else tr(_T, "Pin")
        self._entry(menu, pin, partial(self._change, replace(view, pinned=not view.pinned)), "view_pin")
        save = partial(self._change, replace(view, query=replace(self._query, text="", scope="")))
        entry = self._entry(menu, tr(_T, "Save the filters on show"), save, "view_save")
        entry.setEnabled(key == self._current and self.is_changed)
        menu.addSeparator()
        self._entry(menu, tr(_T, "Remove"), partial(self._remove, view), "view_remove")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @staticmethod
    def _entry(menu: QMenu, words: str, act: Callable[[], object], name: str) -> QAction:
        entry = menu.addAction(words)
        entry.setObjectName(name)
        entry.triggered.connect(lambda _=False: act())
        return entry

    def _rename(self, view: View) -> None:
        tab = self._tabs.tab(view.key) or self._tabs.add
        popover = NamePopover(
            self._context.look, self._tabs.window(), tr(_T, "Rename view"), tr(_T, "Name of the view"), tr(_T, "Rename")
        )
        popover.field.set_text(view.title)
        popover.named.connect(lambda title: self._change(replace(view, title=title)))
        popover.open_under(under(tab))

    def _change(self, view: View) -> None:
        self._own = tuple(view if one.key == view.key else one for one in self._own)
        self.show()
        lists.change_view(self._context.runner, self._kind.name, view, lambda _: self._counting.start(_COUNT_MS))

    def _remove(self, view: View) -> None:
        self._own = tuple(one for one in self._own if one.key != view.key)
        if view.key == self._current:
            self.chosen.emit(self._kind.views()[0])
        self.show()
        lists.remove_view(self._context.runner, view, lambda _: None)

    @Slot(list)
    def _on_more_wanted(self, keys: list[str]) -> None:
        menu = QMenu(self._tabs)
        for view in self.views:
            if view.key in keys:
                self._entry(menu, view.title, partial(self._on_chosen, view.key), f"more_{view.key}")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under(self._tabs.more).bottomLeft())


def same_rows(one: ListQuery, other: ListQuery) -> bool:
    """Whether two queries have the same filters and order; typed text is never part of a view."""
    return replace(one, text="", scope="") == replace(other, text="", scope="")
