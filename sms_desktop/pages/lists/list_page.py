"""A page that is a list: it asks for rows, and turns keys, clicks and typing into queries and actions.

A page of its own kind derives from `ListPage` and gives it a `ListKind`; what can be done with checked rows it adds
itself. Find, filters, sorting, views, columns, copy, paste and editing in place are the same in every list.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.errors import SmsError
from sms_core.store.journal import ChangeSet
from sms_core.store.paging import ListQuery, Sort
from sms_desktop.i18n import tr
from sms_desktop.models.paged import PagedModel
from sms_desktop.ops import lists
from sms_desktop.ops.lists import Memory, Place, View
from sms_desktop.pages.base import Command, Page, PageContext
from sms_desktop.pages.lists.arranging import Arrangement
from sms_desktop.pages.lists.cell_desk import CellDesk
from sms_desktop.pages.lists.filter_desk import FilterDesk
from sms_desktop.pages.lists.kind import ListKind
from sms_desktop.pages.lists.view import ListView
from sms_desktop.pages.lists.views import ViewBar
from sms_desktop.pages.lists.words import condition_words
from sms_desktop.ui.bars import SELECTION_HEIGHT, SIDE_FOOT
from sms_desktop.ui.toast import Toasts
from sms_desktop.ui.top_bar import Crumb

_T = "Lists"
_FIND_MS = 60
_PLACE_MS = 1_500


class ListPage(Page):
    """See the module."""

    def __init__(self, context: PageContext, kind: ListKind) -> None:
        super().__init__(context)
        self.kind = kind
        self.model = PagedModel(kind.source, context.runner, kind.columns)
        self.view = ListView(context.look, kind.scopes)
        self.toasts = Toasts(context.look, self)
        self.bar = ViewBar(context, kind, self.view.tabs)
        self.arrangement = Arrangement(context, kind, self.view)
        self.cells = CellDesk(context, kind, self.model, self.view.table, self.view.elsewhere)
        self._filters = FilterDesk(context, kind, self.view)
        self._anchor: bytes | None = None
        self._wanted: bytes | None = None  # the row that is brought up as soon as it is here
        self._cursor: tuple[bytes, int] | None = None
        self._started = False
        self._place_kept: Place | None = None
        self._find_soon = self._timer(_FIND_MS, self._on_find_paused)
        self._place_soon = self._timer(_PLACE_MS, self._keep_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.table.set_model(self.model)
        self.begin_at(self.view.table)
        self._connect()
        self.retranslate()
        self._start()

    # --- what pages give

    def row_opened(self, id: bytes, name: str) -> None:
        """A row was opened by Enter or a double click."""

    def checked_changed(self) -> None:
        """Other rows are checked."""

    @property
    def may_export(self) -> bool:
        """Whether this person may take the list out, by permission and by what the organisation has decided."""
        key = self.kind.may_export
        allowed = self.context.desk.policy.value("ExportAllowed", True)
        return key is not None and self.context.allows(key) and bool(allowed)

    def side_is_needed(self) -> bool:
        """Whether the panel at the side holds something that Escape in the rows must not throw away."""
        return False

    def empty_actions(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the buttons of a list without any row say and do; at most two."""
        return ()

    # --- Page

    def title(self) -> str:
        """The name of the list."""
        return self.kind.words.title()

    def crumbs(self) -> Sequence[Crumb]:
        """The list, and the view on show."""
        view = self.bar.current
        return (Crumb(self.title(), "list"), Crumb(view.title))

    def go(self, key: str) -> None:
        """Back to the usual view."""
        self._on_view_chosen(self.kind.views()[0])

    def place(self) -> object:
        """The view and its filters."""
        return Place(self.bar.current.key, self.model.query)

    def go_to(self, place: object) -> None:
        """Show a view again."""
        if isinstance(place, Place):
            self._show(place.view, place.query or self.kind.views()[0].query)
        else:
            self.go("")

    def commands(self) -> Mapping[str, Command]:
        """What the actions of the registry do here."""
        typed = self.kind.write is not None
        return {
            "refresh": Command(self.refresh),
            "find": Command(self.find_here),
            "copy": Command(lambda: self.cells.copy(False)),
            "copy_with_headers": Command(lambda: self.cells.copy(True)),
            "paste": Command(self.cells.paste, typed),
            "fill_down": Command(self.cells.fill_down, typed),
            "select_all": Command(self._on_all_toggled),
            "choose_columns": Command(self.arrangement.choose_columns),
            "save_view": Command(self.bar.save_as),
        }

    def refresh(self) -> None:
        """Read everything again."""
        if self._started:
            self.model.reload()
        else:
            self._start()

    def take_focus(self) -> None:
        """Into the rows."""
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Hand in what is half typed, and remember the arrangement."""
        if self.view.table.is_editing:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrangement.keep()
        self._keep_place()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = self.kind.words
        self.view.header.title.setText(words.title())
        self.view.retranslate([words.scope(key) for key in self.kind.scopes])
        self.view.table.setAccessibleName(words.title())
        self.model.retranslate()
        self.bar.show()
        self._filters.show(self.model.query)
        self._say()
        self.moved.emit()

    def bring_up(self, id: bytes) -> None:
        """Put the cursor on a row as soon as it is in the list, if it comes to be there at all."""
        self._wanted = id
        self._show_wanted()

    def _show_wanted(self) -> bool:
        row = -1 if self._wanted is None else self.model.row_of(self._wanted)
        if row >= 0:
            self._wanted = None
            self.view.table.move_to(row, 0)
        return row >= 0

    # --- asking

    @Slot()
    def find_here(self) -> None:
        """Type to narrow the view."""
        field = self.view.filters.seek
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.edit.selectAll()

    def show_query(self, query: ListQuery) -> None:
        """Show other rows of the same view."""
        self._show(self.bar.current.key, query)

    def _start(self) -> None:
        self.view.states.show_loading()
        job = lists.read_memory(self.context.grants.user, self.kind.name)
        self.context.runner.read(job, self._on_memory, self._on_failed)

    def _on_memory(self, memory: Memory) -> None:
        self._started = True
        self.arrangement.show(memory.layout)
        self.bar.show_memory(memory)
        known = {view.key: view for view in self.bar.views}
        view = known.get(memory.place.view, self.bar.views[0])
        query = memory.place.query if memory.place.view in known else None
        self._show(view.key, query or view.query)

    def _show(self, key: str, query: ListQuery) -> None:
        self.model.show(query)
        self.bar.show_query(key, query)
        field, scopes = self.view.filters.seek, self.view.filters.scopes
        if field.text() != query.text:
            field.edit.blockSignals(True)
            field.set_text(query.text)
            field.edit.blockSignals(False)
        if query.scope in self.kind.scopes:
            scopes.set_current(query.scope)
        self._filters.show(query)
        self._place_soon.start()
        self.moved.emit()

    @Slot(object)
    def _on_view_chosen(self, view: View) -> None:
        before = self.place()
        self._show(view.key, view.query)
        self.place_changed.emit(before)

    @Slot(str)
    def _on_find_typed(self, _: str) -> None:
        self._find_soon.start()

    @Slot()
    def _on_find_paused(self) -> None:
        filters = self.view.filters
        text = filters.seek.text().strip()
        self.show_query(replace(self.model.query, text=text, scope=filters.scopes.current if text else ""))

    @Slot(str)
    def _on_scope(self, _: str) -> None:
        if self.view.filters.seek.text().strip():
            self._on_find_paused()

    @Slot(int)
    def _on_sort(self, place: int) -> None:
        column = self.kind.columns[place]
        if not column.spec.sortable:
            self.said.emit(column.tip().partition("\n")[2], "text-secondary")
            return
        sort = self.model.query.sort
        down = sort is not None and sort.column == column.key and not sort.descending
        self.show_query(replace(self.model.query, sort=Sort(column.key, down)))

    # --- answers

    def _on_about_to_answer(self) -> None:
        current = self.view.table.currentIndex()
        at = current.isValid() and current.row() < self.model.rowCount()
        self._cursor = (self.model.id_at(current.row()), current.column()) if at else None

    @Slot(bool)
    def _on_answered(self, keep_place: bool) -> None:
        table, count = self.view.table, self.model.rowCount()
        if not keep_place:
            table.verticalScrollBar().setValue(0)
        if not self._show_wanted():
            self._put_cursor_back(keep_place)
        if count:
            self.view.states.show_content()
        else:
            self._show_nothing()
        self._say()

    def _put_cursor_back(self, keep_place: bool) -> None:
        table = self.view.table
        if self._cursor is None or not self.model.rowCount():
            return
        id, column = self._cursor
        row = self.model.row_of(id)
        if row == table.currentIndex().row():
            return
        bar, across = table.verticalScrollBar().value(), table.horizontalScrollBar().value()
        table.move_to(row if row >= 0 else 0, column)
        table.verticalScrollBar().setValue(bar if keep_place else 0)
        table.horizontalScrollBar().setValue(across)

    def _on_failed(self, error: SmsError) -> None:
        if self.model.rowCount():
            self.said.emit(self.context.told(error), "danger")
            return
        self.view.states.show_error(tr(_T, "The list could not be read"), self.context.told(error), str(error))

    def _show_nothing(self) -> None:
        """No row: either none matches, or there is none at all."""
        view, query, words = self.view, self.model.query, self.kind.words
        is_narrowed = bool(query.text or query.conditions)
        if is_narrowed and self.bar.whole != 0:
            title, hint = words.nothing_found(query.text)
            view.empty.set_words(title, self._in_the_way() or hint)
            actions: tuple[tuple[str, Callable[[], object]], ...] = self._ways_out()
        else:
            view.empty.set_words(*words.nothing_at_all())
            actions = self.empty_actions()
        for button, action in zip((view.empty_main, view.empty_other), (*actions, None, None), strict=False):
            button.setVisible(action is not None)
            button.clicked.disconnect() if button.property("used") else None
            if action is not None:
                button.setText(action[0])
                button.clicked.connect(lambda _=False, act=action[1]: act())
            button.setProperty("used", action is not None)
        view.states.show_empty()

    def _in_the_way(self) -> str:
        """What narrows the list: where typed text was looked for, and the filters."""
        query = self.model.query
        shown = [(self.kind.column(one.column), one) for one in query.conditions]
        said = [condition_words(column, one) for column, one in shown if column is not None]
        if query.text and len(self.kind.scopes) > 1:
            scope = query.scope if query.scope in self.kind.scopes else self.kind.scopes[0]
            said.insert(0, tr(_T, "Looked for in: {scope}", scope=self.kind.words.scope(scope)))
        return " · ".join(said)

    def _ways_out(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What can be tried when nothing matches."""
        query = self.model.query
        everywhere = (tr(_T, "Search all of them"), lambda: self.show_query(replace(query, conditions=())))
        clear = (tr(_T, "Clear search and filters"), lambda: self.show_query(ListQuery(sort=query.sort)))
        return (everywhere, clear) if query.text and query.conditions else (clear,)

    def _say(self) -> None:
        """Counts in header, selection bar and status bar."""
        words, model, view = self.kind.words, self.model, self.view
        checked, count, whole = model.checked_count, model.rowCount(), self.bar.whole
        view.header.count.setText("" if whole is None else words.whole(whole))
        view.selection.setVisible(checked > 0)
        self._raise_toasts()
        selected = tr(_T, "%n selected", n=checked)
        shown = QLocale().toString(count)
        view.selection.words.setText(tr(_T, "{selected} of {standing}", selected=selected, standing=shown))
        standing = words.standing(count, whole if whole is not None else count)
        self.noted.emit(
            tr(_T, "{selected} of {standing}", selected=selected, standing=standing) if checked else standing
        )
        some = Qt.CheckState.PartiallyChecked if checked else Qt.CheckState.Unchecked
        view.table.header.lead.set_state(Qt.CheckState.Checked if checked and checked == count else some)

    @Slot()
    def _raise_toasts(self) -> None:
        """Toasts cover neither the selection bar nor the buttons of a panel."""
        below = SELECTION_HEIGHT if self.model.checked_count else 0
        self.toasts.set_raised_by(below + (SIDE_FOOT if self.view.side is not None else 0))

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._started:
            self.model.changed(changes)
            self.bar.changed(changes)

    # --- checked rows

    @Slot(int, bool)
    def _on_check_wanted(self, row: int, extend: bool) -> None:
        model = self.model
        first = model.row_of(self._anchor) if extend and self._anchor is not None else row
        first = row if first < 0 else first
        on = extend or not model.is_checked(row)
        model.check(model.ids_of(min(first, row), max(first, row)), on)
        self._anchor = model.id_at(row)

    @Slot()
    def _on_all_toggled(self) -> None:
        self.model.check_all(self.model.checked_count < self.model.rowCount())

    @Slot()
    def clear_checked(self) -> None:
        """Check nothing any more."""
        self.model.check_all(False)
        self.take_focus()

    @Slot()
    def _on_checked_changed(self) -> None:
        self._say()
        self.checked_changed()

    @Slot()
    def _on_escape(self) -> None:
        if self.view.side is not None and not self.side_is_needed():
            self.view.show_side(None)
        elif self.model.checked_count:
            self.clear_checked()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        id = self.model.id_at(row)
        if id:
            self.row_opened(id, self.cells.name_of(id))

    @Slot()
    def _keep_place(self) -> None:
        if not self._started:
            return
        self._place_soon.stop()
        place = Place(self.bar.current.key, replace(self.model.query, text="", scope=""))
        if place != self._place_kept:
            self._place_kept = place
            lists.keep_place(self.context.runner, self.context.grants.user, self.kind.name, place)

    def _timer(self, pause_ms: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        view, model, table = self.view, self.model, self.view.table
        filters, runner = view.filters, self.context.runner
        filters.seek.changed.connect(self._on_find_typed)
        filters.seek.left_down.connect(self.take_focus)
        filters.scopes.chosen.connect(self._on_scope)
        self._filters.wanted.connect(self.show_query)
        self._filters.failed.connect(self._on_failed)
        view.states.retried.connect(self.refresh)
        view.side_changed.connect(self._raise_toasts)
        view.selection.clear.clicked.connect(self.clear_checked)
        self.bar.chosen.connect(self._on_view_chosen)
        self.bar.counted.connect(self._on_counted)
        model.about_to_answer.connect(self._on_about_to_answer)
        model.answered.connect(self._on_answered)
        model.failed.connect(self._on_failed)
        model.checked_changed.connect(self._on_checked_changed)
        self.cells.said.connect(self.said)
        self.cells.told.connect(lambda text, tone: self.toasts.say(text, tone=tone))
        runner.changed.connect(self._on_changed)
        self.arrangement.arranged.connect(self._on_arranged)
        table.activated_row.connect(self._on_activated)
        table.check_wanted.connect(self._on_check_wanted)
        table.all_toggled.connect(self._on_all_toggled)
        table.sort_wanted.connect(self._on_sort)
        table.filter_wanted.connect(lambda place, at: self._filters.open(self.kind.columns[place].key, at))
        table.copy_wanted.connect(self.cells.copy)
        table.paste_wanted.connect(self.cells.paste)
        table.fill_wanted.connect(self.cells.fill_down)
        table.escape_pressed.connect(self._on_escape)

    @Slot()
    def _on_arranged(self) -> None:
        self.model.show_worked(self.view.table.shown_columns())

    @Slot()
    def _on_counted(self) -> None:
        self._say()
        if not self.model.rowCount() and self._started and self.view.states.currentWidget() is self.view.empty:
            self._show_nothing()
