"""The filters of a list: chips, the popover of a column, the menu of columns that can be filtered."""

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QMenu

from sms_core.errors import SmsError
from sms_core.store.fields import Stored
from sms_core.store.paging import Condition, ListQuery, Sort
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.filters import FilterPopover, is_ticked
from sms_desktop.pages.lists.kind import ListKind
from sms_desktop.pages.lists.view import ListView
from sms_desktop.pages.lists.words import condition_words
from sms_desktop.ui.popover import under


class FilterDesk(QObject):
    """`wanted` with the query that has another filter or order."""

    wanted = Signal(object)  # ListQuery
    failed = Signal(object)  # SmsError

    def __init__(self, context: PageContext, kind: ListKind, view: ListView) -> None:
        super().__init__(view)
        self._context = context
        self._kind = kind
        self._bar = view.filters
        self._table = view.table
        self._query = ListQuery()
        columns = enumerate(kind.columns)
        self._table.header.unfiltered = frozenset(n for n, column in columns if not column.spec.filterable)
        self._bar.add.clicked.connect(self._on_add_filter)
        self._bar.chips.pressed.connect(self._on_chip)
        self._bar.chips.removed.connect(lambda key: self._filter(key, None))
        self._bar.chips.more_wanted.connect(self._on_more_chips)

    def show(self, query: ListQuery) -> None:
        """Say the filters of a query on chips and in the header."""
        self._query = query
        shown = [(self._kind.column(one.column), one) for one in query.conditions]
        self._bar.chips.set_chips([(c.key, condition_words(c, one)) for c, one in shown if c is not None])
        places = {column.key: place for place, column in enumerate(self._kind.columns)}
        sort = query.sort
        usual = (0, False) if self._kind.by_first else None
        by = (places[sort.column], sort.descending) if sort is not None and sort.column in places else usual
        filtered = frozenset(places[one.column] for one in query.conditions if one.column in places)
        self._table.header.set_signs(by, filtered)

    def _filter(self, key: str, condition: Condition | None) -> None:
        self.wanted.emit(self._query.with_condition(key, condition))

    def open(self, key: str, anchor: QRect) -> None:
        """The filter of a column; its values are read first where it has some to tick."""
        column = self._kind.column(key)
        if column is None or not column.spec.filterable:
            return

        def opened(facets: list[tuple[Stored, int]]) -> None:
            condition = self._query.condition(key)
            popover = FilterPopover(self._context.look, self._table.window(), column, condition, facets)
            popover.changed.connect(self._filter)
            popover.sorted.connect(lambda name, down: self.wanted.emit(replace(self._query, sort=Sort(name, down))))
            popover.open_under(anchor)

        if not is_ticked(column):
            opened([])
            return
        source = self._kind.source
        self._context.runner.read(lambda connection: source.facets(connection, key), opened, self._on_failed)

    @Slot()
    def _on_add_filter(self) -> None:
        menu = QMenu(self._table)
        for column in self._kind.columns:
            if column.spec.filterable:
                entry = menu.addAction(column.title())
                entry.triggered.connect(lambda _=False, key=column.key: self.open(key, self._filter_anchor()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under(self._bar.add).bottomLeft())

    def _filter_anchor(self) -> QRect:
        return under(self._bar.add)

    @Slot(str)
    def _on_chip(self, key: str) -> None:
        chip = self._bar.chips.chip(key)
        self.open(key, under(chip if chip is not None else self._bar.add))

    @Slot(list)
    def _on_more_chips(self, keys: list[str]) -> None:
        menu = QMenu(self._table)
        for key in keys:
            column, condition = self._kind.column(key), self._query.condition(key)
            if column is not None and condition is not None:
                entry = menu.addAction(condition_words(column, condition))
                entry.triggered.connect(lambda _=False, key=key: self.open(key, self._filter_anchor()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under(self._bar.add).bottomLeft())

    def _on_failed(self, error: SmsError) -> None:
        self.failed.emit(error)
