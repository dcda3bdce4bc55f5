"""The window: start pages or frame, menu bar, actions, toasts, title, and where it stood last time."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from sms_core.errors import SmsError
from sms_desktop.actions import Actions
from sms_desktop.acts import act_words
from sms_desktop.i18n import Language, Languages, tr
from sms_desktop.models.preferences import preference_named
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.registry import PAGES
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.sync.status import SyncKind, SyncState
from sms_desktop.sync_words import offline_words, sync_look
from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.status_bar import JobLook
from sms_desktop.ui.toast import Toast, Toasts
from sms_desktop.window.frame import Frame
from sms_desktop.window.look_commands import LookCommands
from sms_desktop.window.menus import open_account_menu, open_term_menu, term_words
from sms_desktop.window.placement import place_of, put_back

if TYPE_CHECKING:  # the window is painted before any of these is loaded
    from sms_core.store.undo import Kept
    from sms_desktop.ops.history import Entry
    from sms_desktop.pages.palette.desk import PaletteDesk
    from sms_desktop.pages.reading import Thing

_T = "Window"
_WIDTH, _HEIGHT = 1366, 768
_LEAST_WIDTH, _LEAST_HEIGHT = 1024, 640
_STATUS_BAR = 26
_TERMS_AFTER_MS = 120  # the first page reads before
_ROLES = ("admin", "registrar", "teacher", "viewer")


class Who(NamedTuple):
    """The signed-in person as the frame names them."""

    name: str
    role: str
    school: str
    is_demo: bool


class Window(QMainWindow):
    """Everything a person sees. What it cannot do itself it asks for by signals."""

    closing = Signal()
    sync_wanted = Signal()
    sign_in_wanted = Signal()  # the same person again: the sign-in has expired
    other_person_wanted = Signal()
    lock_wanted = Signal()
    pause_wanted = Signal()  # rest from sync, or go on
    log_folder_wanted = Signal()

    def __init__(
        self,
        look: Appearance,
        languages: Languages,
        preferences: Preferences,
        desk: Desk,
        version: Callable[[], str],
    ) -> None:
        super().__init__()
        self._look = look
        self._languages = languages
        self._preferences = preferences
        self._desk = desk
        self._version = version
        self._context: PageContext | None = None
        self._who: Who | None = None
        self._sync: SyncState | None = None
        self._zone = ""
        self._year = ""
        self._alt = False
        self._title_hidden = False
        self._looks = LookCommands(look, languages, desk, self.say_error, self._update_commands)
        self.frame = Frame(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.frame)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(look.px(_LEAST_WIDTH), look.px(_LEAST_HEIGHT))
        self.toasts = Toasts(look, self)
        self.toasts.set_raised_by(_STATUS_BAR)
        self.actions_ = Actions(look, self)
        self._connect()
        put_back(self, preferences.likes, (look.px(_WIDTH), look.px(_HEIGHT)))
        self.menuBar().setVisible(preferences.likes.menu_bar)
        self.frame.set_narrow(preferences.likes.narrow_sidebar)
        self._update_commands()
        self._show_title()
        look.dress(self)

    def _connect(self) -> None:
        frame = self.frame
        frame.page_changed.connect(self._show_title)
        frame.commands_changed.connect(self._update_commands)
        frame.try_wanted.connect(self.sync_wanted)
        frame.pause_wanted.connect(self.pause_wanted)
        frame.sync_pressed.connect(self._on_sync_pressed)
        frame.account_pressed.connect(self._on_account_pressed)
        frame.search_wanted.connect(self._open_palette)
        frame.term_wanted.connect(self._on_term_pressed)
        frame.help_wanted.connect(self._show_keys)
        frame.undo_offered.connect(self._on_undo_offered)
        frame.shown.connect(self._on_thing_shown)
        frame.status.jobs.cancelled.connect(self._on_job_cancelled)
        self._desk.changed.connect(self._on_preference)

    # --- who is here

    def show_start(self, page: QWidget) -> None:
        """Show the start pages in place of the frame."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._update_commands()
        self._show_title()

    def show_frame(self) -> None:
        """Show the frame again."""
        self._stack.setCurrentWidget(self.frame)
        self._update_commands()
        self._show_title()

    def enter(self, context: PageContext, who: Who) -> None:
        """A person has come in."""
        self._context, self._who = context, who
        runner = context.runner
        runner.history_changed.connect(self._update_commands)
        runner.failed.connect(self.say_error)
        runner.kept.connect(self._on_kept)
        runner.undone.connect(self._on_undone)
        runner.redone.connect(self._on_redone)
        context.access.changed.connect(self._update_commands)
        context.jobs.changed.connect(self._on_jobs_changed)
        context.terms.changed.connect(self._on_term_changed)
        self._show_who()
        if "_palette_desk" in self.__dict__:
            self._palette_desk.enter(context)
        self.frame.enter(context)
        self.show_frame()
        QTimer.singleShot(_TERMS_AFTER_MS, context.terms, context.terms.read)

    def leave(self) -> None:
        """The person has gone."""
        self.frame.leave()
        self._context = self._who = self._sync = None
        if "_palette_desk" in self.__dict__:
            self._palette_desk.leave()
        self.frame.status.set_sync("")
        self.frame.status.set_note("")
        self.frame.status.set_demo("")
        self.frame.status.jobs.show_jobs([])
        self.frame.top.set_term("")
        self._update_commands()

    # --- saying

    def show_sync(self, state: SyncState) -> None:
        """How sync stands."""
        self._sync = state
        offline = offline_words(state) if state.kind is SyncKind.OFFLINE else ""
        self.frame.show_sync(sync_look(state, self._language(), self._zone), offline)

    def show_demo_state(self) -> None:
        """The demo school has nobody to sync with."""
        self.frame.status.set_sync(tr(_T, "The demo school stays on this computer"), "hard-drive")

    @Slot(object)
    def say_error(self, error: SmsError) -> None:
        """What nobody else answers."""
        if self._context is not None:
            self.toasts.say(self._context.told(error), tone="danger")

    def say_bug(self, number: str) -> None:
        """A bug of ours, under its number in the log."""
        toast = self.toasts.say(
            tr(_T, "Something failed. It is in the log as {number}.", number=number),
            action=tr(_T, "Open the log folder"),
            tone="danger",
        )
        toast.acted.connect(self.log_folder_wanted)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.frame.retranslate()
        self.actions_.retranslate()
        self._show_who()
        if self._sync is not None:
            self.show_sync(self._sync)
        elif self._who is not None and self._who.is_demo:
            self.show_demo_state()
        self._update_commands()
        self._on_term_changed()
        self._on_jobs_changed()
        self._show_title()

    # --- commands

    @Slot()
    def _update_commands(self) -> None:
        context = self._context
        allowed = context.allows if context is not None else lambda _: False
        self.actions_.set_commands(self.commands(), allowed)
        self._name_history()
        self._looks.check(self.actions_)

    def commands(self) -> dict[str, Command]:
        """What the actions of the registry do now: the window's own, and those of the page on show."""
        framed = self._context is not None and self._stack.currentWidget() is self.frame
        found = {
            "quit": Command(self.close),
            "full_screen": Command(self._toggle_full_screen),
            "menu_bar": Command(self._toggle_menu_bar),
            "keys": Command(self._show_keys),
            "log_folder": Command(self.log_folder_wanted.emit),
            "about": Command(self._show_about),
        }
        return found | self._looks.commands() | (self._frame_commands() if framed else {})

    def _frame_commands(self) -> dict[str, Command]:
        assert self._context is not None
        frame, runner = self.frame, self._context.runner
        page = frame.page
        own = page.commands() if page is not None else {}
        return {
            "sync_now": Command(self.sync_wanted.emit, self._who is not None and not self._who.is_demo),
            "sync_pause": Command(self.pause_wanted.emit, self._who is not None and not self._who.is_demo),
            "lock": Command(self.lock_wanted.emit),
            "sign_in_other": Command(self.other_person_wanted.emit),
            "undo": Command(runner.undo, runner.next_undo is not None),
            "redo": Command(runner.redo, runner.next_redo is not None),
            "refresh": Command(self._refresh),
            "sidebar": Command(self._toggle_sidebar),
            "palette": Command(self._open_palette),
            "close_tab": Command(frame.close_tab, frame.on_thing),
            "reopen_tab": Command(frame.reopen_tab, frame.can_reopen),
            "next_tab": Command(partial(frame.step_tab, 1), frame.tab_count > 0),
            "previous_tab": Command(partial(frame.step_tab, -1), frame.tab_count > 0),
            **{f"page_{entry.key}": Command(partial(frame.show_page, entry.key)) for entry in PAGES},
            "back": Command(frame.go_back, frame.can_go_back),
            "forward": Command(frame.go_forward, frame.can_go_forward),
            **own,
        }

    def _name_history(self) -> None:
        runner = self._context.runner if self._context is not None else None
        for key, plain, named, entry in (
            ("undo", tr("Actions", "Undo"), "Undo: {act}", runner.next_undo if runner is not None else None),
            ("redo", tr("Actions", "Redo"), "Redo: {act}", runner.next_redo if runner is not None else None),
        ):
            act = act_words(entry.verb, entry.label) if entry is not None else ""
            said = tr(_T, "Undo: {act}", act=act) if named.startswith("Undo") else tr(_T, "Redo: {act}", act=act)
            self.actions_.set_words(key, said if act else plain)

    def choose_theme(self, theme: str) -> None:
        """Recolour every window and remember it."""
        self._looks.choose("theme", theme)

    def choose_language(self, language: Language | str) -> None:
        """Speak another language from now on and remember it."""
        self._looks.choose("language", str(language))

    @Slot(str)
    def _on_preference(self, key: str) -> None:
        likes = self._preferences.likes
        if key == "narrow_sidebar":
            self.frame.set_narrow(likes.narrow_sidebar)
        elif key == "menu_bar":
            self.menuBar().setVisible(likes.menu_bar)
        self._update_commands()

    def _toggle_menu_bar(self) -> None:
        self._keep(menu_bar=not self._preferences.likes.menu_bar)
        self.menuBar().setVisible(self._preferences.likes.menu_bar)

    def _toggle_sidebar(self) -> None:
        self.frame.set_narrow(not self.frame.is_narrow)
        self._keep(narrow_sidebar=self.frame.is_narrow)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _refresh(self) -> None:
        if self.frame.page is not None:
            self.frame.page.refresh()

    def _show_keys(self) -> None:
        from sms_desktop.shortcuts import key_groups  # heavy: when it is wanted
        from sms_desktop.ui.shortcut_sheet import ShortcutSheet  # heavy: as above

        ShortcutSheet(self._look, self, tr("Shortcuts", "Keyboard shortcuts"), key_groups()).show()

    def _show_about(self) -> None:
        self.toasts.say(tr(_T, "Student Management System {version}", version=self._version()), tone="info")

    @Slot()
    def _on_sync_pressed(self) -> None:
        kind = self._sync.kind if self._sync is not None else None
        if kind is SyncKind.SIGN_IN_NEEDED:
            self.sign_in_wanted.emit()
        else:
            self.frame.show_page("sync")
            if kind is not SyncKind.ACTION_NEEDED:
                self.sync_wanted.emit()

    @Slot()
    def _on_account_pressed(self) -> None:
        open_account_menu(self, self.actions_, self.frame.sidebar.account)

    @Slot()
    def _on_term_pressed(self) -> None:
        if self._context is not None:
            open_term_menu(self, self._context.terms, self.frame.top.term)

    # --- the palette

    @Slot()
    def _open_palette(self) -> None:
        if self._context is not None:
            self._palette_desk.open()

    @cached_property
    def _palette_desk(self) -> PaletteDesk:
        from sms_desktop.pages.palette.desk import PaletteDesk  # heavy: as above
        from sms_desktop.window.offering import runnables, screens, setting_lines  # heavy: when it is wanted

        desk = PaletteDesk(self._look, self)
        desk.set_sources(lambda: screens(self.frame.permits), partial(runnables, self.actions_), setting_lines)
        desk.page_wanted.connect(self.frame.show_page)
        desk.action_wanted.connect(lambda key: self.actions_[key].trigger())
        desk.thing_wanted.connect(lambda thing, _: self.frame.open_thing(thing))
        desk.setting_wanted.connect(self._show_setting)
        desk.copied.connect(lambda text: self._say_done(tr(_T, "{what} is copied", what=text)))
        if self._context is not None:
            desk.enter(self._context)
        return desk

    def _show_setting(self, key: str) -> None:
        self.frame.show_page("settings")
        if self.frame.page is not None:
            self.frame.page.go_to(preference_named(key))

    @Slot(object)
    def _on_thing_shown(self, thing: Thing) -> None:
        self._palette_desk.note(thing)

    # --- answers

    @Slot()
    def _on_term_changed(self) -> None:
        if self._context is None:
            return
        terms = self._context.terms
        self.frame.top.set_term(term_words(terms.current) if terms.current is not None else "")
        facts = terms.facts
        if facts is None or self._who is None:
            return
        self._year = facts.year
        if facts.name and facts.name != self._who.school:
            self._who = self._who._replace(school=facts.name)
        if facts.zone != self._zone:
            self._zone = facts.zone
            if self._sync is not None:
                self.show_sync(self._sync)
        self._show_who()

    @Slot()
    def _on_jobs_changed(self) -> None:
        if self._context is not None:
            running = self._context.jobs.running
            self.frame.status.jobs.show_jobs(
                [JobLook(job.words, job.done, job.total, job.can_be_cancelled) for job in running]
            )

    @Slot()
    def _on_job_cancelled(self) -> None:
        if self._context is not None and self._context.jobs.running:
            self._context.jobs.running[0].cancel()

    @Slot(str, object)
    def _on_undo_offered(self, words: str, act: Callable[[], object]) -> None:
        toast = self.toasts.say(words, action=tr("Actions", "Undo"))
        toast.acted.connect(act)

    @Slot(object)
    def _on_undone(self, entry: Entry) -> None:
        for toast in self.findChildren(Toast):  # what one of them offers to undo may be this
            toast.close_now()
        self._say_done(tr(_T, "Undone: {act}", act=act_words(entry.verb, entry.label)))

    @Slot(object)
    def _on_redone(self, entry: Entry) -> None:
        self._say_done(tr(_T, "Done again: {act}", act=act_words(entry.verb, entry.label)))

    def _say_done(self, words: str) -> None:
        self.frame.status.set_message(words)
        announce(self, words)

    @Slot(object)
    def _on_kept(self, kept: list[Kept]) -> None:
        self.toasts.say(
            tr(_T, "%n values stay as they are: they were changed again since.", n=len(kept)), tone="warning"
        )

    def _show_who(self) -> None:
        who = self._who
        if who is None:
            return
        sidebar = self.frame.sidebar
        sidebar.school.set_words(who.school or tr(_T, "School"), self._year)
        sidebar.account.set_words(who.name, _role_words(who.role))
        self.frame.status.set_demo(tr(_T, "Demo data") if who.is_demo else "")
        self._show_title()

    def hide_title(self, hidden: bool) -> None:
        """Name nothing but the product, as while the window is covered."""
        self._title_hidden = hidden
        self._show_title()

    @Slot()
    def _show_title(self) -> None:
        if self._title_hidden:
            self.setWindowTitle(tr(_T, "School"))
            return
        parts: list[str] = []
        page = self.frame.page
        if self._stack.currentWidget() is self.frame and page is not None:
            parts += [crumb.text for crumb in reversed(list(page.crumbs()))]
        if self._who is not None and self._who.school:
            parts.append(self._who.school)
        if self._who is not None and self._who.is_demo:
            parts.append(tr(_T, "Demo data"))
        self.setWindowTitle(" – ".join(parts) or tr(_T, "School"))

    def _language(self) -> str:
        return str(self._languages.current)

    def _keep(self, **changes: object) -> None:
        try:
            self._preferences.keep(**changes)
        except SmsError as problem:
            self.say_error(problem)

    # --- what Qt calls

    def closeEvent(self, event: QCloseEvent) -> None:
        self.frame.settle()
        self._keep(geometry=place_of(self), maximised=self.isMaximized())
        super().closeEvent(event)
        QTimer.singleShot(0, self.closing.emit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._alt = event.key() == Qt.Key.Key_Alt
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._alt and event.key() == Qt.Key.Key_Alt:
            self.menuBar().setVisible(not self.menuBar().isVisible())
            if self.menuBar().isVisible():
                self.menuBar().setFocus()
        self._alt = False
        super().keyReleaseEvent(event)


def _role_words(role: str) -> str:
    return {
        "admin": tr(_T, "Administrator"),
        "registrar": tr(_T, "School office"),
        "teacher": tr(_T, "Teacher"),
        "viewer": tr(_T, "Viewer"),
    }.get(role, "")
