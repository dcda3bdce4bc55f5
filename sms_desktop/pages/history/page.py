"""The History page: what was done on this computer, and at the school; opened field by field, and taken back."""

from collections.abc import Mapping
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout

from sms_core.access.keys import Key, Reach
from sms_core.clock import from_micros
from sms_core.errors import SmsError, Unavailable
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.past import Filters, Named, Past
from sms_desktop.models.past_words import PastWords, filter_words
from sms_desktop.ops.journal import find_sections, find_students, known_people
from sms_desktop.ops.school_journal import SchoolJournal
from sms_desktop.pages.again import Again
from sms_desktop.pages.base import Command, Page, PageContext, SyncLook
from sms_desktop.pages.history.feed import Feed, HereFeed, SchoolFeed
from sms_desktop.pages.history.filters import FilterForm
from sms_desktop.pages.history.panel import ActPanel
from sms_desktop.pages.history.view import HistoryView
from sms_desktop.ui.announce import announce
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.popover import under
from sms_desktop.ui.tab_bars import Tab

_T = "History"
HERE, SCHOOL = "here", "school"
_NEAR = 400  # pixels before the end at which the next page is asked for


class HistoryPage(Page):
    """Two lists in one place; each keeps its own filters while the other is looked at."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._tab = HERE
        self._filters = {HERE: Filters(), SCHOOL: Filters()}
        self._past: Past | None = None
        self._asking = False
        self._asked = 0
        self._failed = ""
        self.has_read = False
        self.view = view = HistoryView(context.look)
        self._feeds: dict[str, Feed] = {HERE: HereFeed(context, self)}
        if context.server is not None:
            journal = SchoolJournal(context.server, context.schema, context.clock, context.grants.user)
            self._feeds[SCHOOL] = SchoolFeed(context, journal, self)
        self.panel = ActPanel(context, view.side)
        self.clear = Button(context.look, "")
        self.clear.setObjectName("history_clear")
        view.empty.add_action(self.clear)
        self._again = Again(self, self._read_again)
        self._look = QTimer(self)  # a page of the list may be too short to be scrolled
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._on_scrolled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self._connect()
        self._show_words()
        self.begin_at(view.list)
        self.refresh()

    def _connect(self) -> None:
        view = self.view
        view.tabs.chosen.connect(self._on_tab_chosen)
        view.bar.add.clicked.connect(lambda: self._open_filters(under(view.bar.add)))
        view.bar.chips.pressed.connect(self._on_chip)
        view.bar.chips.removed.connect(self._on_chip_removed)
        view.bar.chips.more_wanted.connect(self._on_more_chips)
        view.list.opened.connect(self._on_opened)
        view.list.moved_to.connect(self._on_moved)
        view.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.states.retried.connect(self.refresh)
        self.clear.clicked.connect(lambda: self._filter(Filters()))
        self.panel.undone.connect(self._on_undone)
        self.panel.thing_wanted.connect(self.thing_wanted)
        self.panel.closed.connect(view.list.setFocus)
        self.context.runner.changed.connect(self._on_changed)
        self.context.access.changed.connect(self._on_access_changed)

    # --- what a page is

    def title(self) -> str:
        """History."""
        return tr(_T, "History")

    def commands(self) -> Mapping[str, Command]:
        """Find is to filter."""
        return {"find": Command(lambda: self._open_filters(under(self.view.bar.add)))}

    def place(self) -> str:
        """The tab on show."""
        return self._tab

    def go_to(self, place: object) -> None:
        """Show a tab again."""
        self.show_tab(str(place) if place in self._feeds else HERE)

    def show_sync(self, look: SyncLook) -> None:
        """What waited may have been sent."""
        if self._tab == HERE:
            self._again.soon(pulled=True)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._show_words()
        self._show()
        self.panel.retranslate()
        self.moved.emit()

    def show_tab(self, tab: str) -> None:
        """Show what was done here, or at the school."""
        if tab in self._feeds and tab != self._tab:
            self._feed.drop()
            self._tab = tab
            self.panel.close()
            self._past = None
            self._show_words()
            self.refresh()
            self.commands_changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Read from the newest on."""
        self._failed = ""
        if self._past is None:
            self.view.states.show_loading()
        self._read_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.shown_id:
            self.panel.close()
            return
        super().keyPressEvent(event)

    # --- reading

    @property
    def _feed(self) -> Feed:
        return self._feeds[self._tab]

    @property
    def filters(self) -> Filters:
        """The filters of the list on show."""
        return self._filters[self._tab]

    def _read_again(self) -> None:
        self._again.begun()
        count = len(self._past.shown) if self._past is not None else 0
        self._asking = True
        self._feed.read(self.filters, None, count, self._on_found, self._on_failed)

    def _on_found(self, past: Past) -> None:
        self._asking, self.has_read, self._failed = False, True, ""
        self._past = past
        self._show()
        self.view.list.choose_some()
        self._follow()
        self._look.start()

    def _on_more(self, past: Past) -> None:
        self._asking = False
        self._past = past if self._past is None else self._past.followed_by(past)
        self._show()
        self._look.start()

    def _on_failed(self, error: SmsError) -> None:
        self._asking, self.has_read = False, True
        words = self.context.told(error)
        if self._past is not None and self._past.shown:
            self._failed = words
            self._show_notice()
        elif self._tab == SCHOOL and isinstance(error, Unavailable):
            title = tr(_T, "The school's history needs the server")
            told = tr(_T, "{why} What you did on this computer is under the other tab.", why=words)
            self.view.states.show_error(title, told, str(error))
        else:
            self.view.states.show_error(tr(_T, "The history could not be read"), words, str(error))

    @Slot()
    def _on_scrolled(self) -> None:
        bar, past = self.view.list.verticalScrollBar(), self._past
        if past is None or past.before is None or self._asking or self._failed:
            return
        if bar.value() >= bar.maximum() - self.context.look.px(_NEAR):
            self._asking = True
            self._feed.read(self.filters, past.before, 0, self._on_more, self._on_failed)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.action is not None and self._tab == HERE:
            self._again.soon()

    @Slot()
    def _on_access_changed(self) -> None:
        """What may be seen is another: nothing of before stays on show."""
        self.panel.close()
        for feed in self._feeds.values():
            feed.drop()
        self._past = None
        self.view.list.show_lines(())
        self._show_words()
        self.refresh()

    # --- showing

    def _show(self) -> None:
        past = self._past
        if past is None:
            return
        self.view.list.show_lines(PastWords(self.context.schema, past).lines())
        self._show_notice()
        if past.shown or past.before is not None:
            self.view.states.show_content()
            return
        narrowed = bool(self.filters.set)
        if narrowed:
            self.view.empty.set_words(tr(_T, "Nothing of this kind was done"), "")
        elif self._tab == HERE:
            told = tr(_T, "What you change appears here with its values before and after, and can be undone.")
            self.view.empty.set_words(tr(_T, "Nothing was changed on this computer yet"), told)
        else:
            self.view.empty.set_words(tr(_T, "Nothing was changed yet"), "")
        self.clear.setVisible(narrowed)
        self.view.states.show_empty()

    def _show_words(self) -> None:
        school = self.context.grants.allows(Key.STUDENTS_VIEW, self.context.clock.now()) is Reach.SCHOOL
        tabs = [Tab(HERE, tr(_T, "On this computer"))]
        if SCHOOL in self._feeds:
            tabs.append(Tab(SCHOOL, tr(_T, "Whole school") if school else tr(_T, "My classes")))
        self.view.tabs.set_tabs(tabs)
        self.view.tabs.set_current(self._tab)
        self.view.header.set_words(self.title(), tr(_T, "Who changed what, and when"))
        self.clear.setText(tr(_T, "Clear the filters"))
        self.view.bar.chips.set_chips([(key, filter_words(self.filters, key)) for key in self.filters.set])
        self._show_notice()

    def _show_notice(self) -> None:
        words, tone = "", "info"
        if self._failed:
            words, tone = self._failed, "warning"
        elif self._tab == HERE:
            if SCHOOL in self._feeds:
                words = tr(_T, "Only what you did on this computer. What others did is on the server.")
        elif self._feed.kept_since is not None and self._past is not None:
            at = from_micros(self._feed.kept_since).astimezone(ZoneInfo(self._past.zone))
            words = tr(_T, "The server is out of reach. What was done since {time} is not shown.", time=f"{at:%H:%M}")
            tone = "warning"
        self.view.notice.banner.set_tone(tone)
        self.view.notice.banner.set_text(words)
        self.view.notice.setVisible(bool(words))

    # --- one action

    @Slot(bytes)
    def _on_opened(self, key: bytes) -> None:
        shown = self._past.named(key) if self._past is not None else None
        if shown is not None:
            self.panel.open(self._feed, shown)

    @Slot(bytes)
    def _on_moved(self, key: bytes) -> None:
        """The open panel goes along with the cursor."""
        if self.panel.shown_id and self.panel.shown_id != key:
            self._on_opened(key)

    def _follow(self) -> None:
        """What is on show in the panel may stand otherwise now."""
        if self.panel.shown_id:
            self._on_opened(self.panel.shown_id)

    @Slot(str, int)
    def _on_undone(self, act: str, left: int) -> None:
        words = tr(_T, "Undone: {act}", act=act)
        if left:
            words = f"{words}. {tr(_T, '%n values stay as they are.', n=left)}"
        announce(self, words)
        runner = self.context.runner
        entry = runner.next_undo

        def take_back() -> None:
            if entry is not None and runner.next_undo is entry:
                runner.undo()

        self.undo_offered.emit(words, take_back)
        if self._tab == SCHOOL:
            self.said.emit(tr(_T, "The school's list shows it once it has been sent."), "text-secondary")
            self._follow()

    # --- filters

    def _open_filters(self, anchor: QRect, key: str = "") -> None:
        if self._tab == HERE:
            self._filter_form(anchor, key, None)
            return
        self.context.runner.read(known_people, lambda people: self._filter_form(anchor, key, people))

    def _filter_form(self, anchor: QRect, key: str, people: list[Named] | None) -> None:
        runner = self.context.runner
        form = FilterForm(
            self.context.look,
            self.window(),
            self.filters,
            lambda text, answer: runner.read(find_students(text), answer),
            lambda text, answer: runner.read(find_sections(text), answer),
            people,
        )
        form.wanted.connect(self._filter)
        form.open_under(anchor, key)

    @Slot(object)
    def _filter(self, filters: Filters) -> None:
        if filters == self.filters:
            return
        self._filters[self._tab] = filters
        self.panel.close()
        self._past = None
        self._show_words()
        self.refresh()

    @Slot(str)
    def _on_chip(self, key: str) -> None:
        chip = self.view.bar.chips.chip(key)
        self._open_filters(under(chip if chip is not None else self.view.bar.add), key)

    @Slot(str)
    def _on_chip_removed(self, key: str) -> None:
        self._filter(self.filters.without(key))

    @Slot(list)
    def _on_more_chips(self, keys: list[str]) -> None:
        menu = QMenu(self)
        for key in keys:
            entry = menu.addAction(filter_words(self.filters, key))
            entry.triggered.connect(partial(self._open_filters, under(self.view.bar.add), key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under(self.view.bar.add).bottomLeft())

    def _on_tab_chosen(self, tab: str) -> None:
        before = self._tab
        if tab != before:
            self.show_tab(tab)
            self.place_changed.emit(before)
