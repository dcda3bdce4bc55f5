"""The Conduct page: notes on students, what is still to be done first; a note opens beside the list."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Slot

from sms_core.access.keys import Key, Reach
from sms_core.ids import Id
from sms_desktop.i18n import tr
from sms_desktop.ops import conduct
from sms_desktop.ops.present import present
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.conduct.kind import SchoolDay, conduct_kind
from sms_desktop.pages.lists.list_page import ListPage
from sms_desktop.pages.notes.desk import NoteDesk
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.side_panel import SidePanel

_T = "Conduct"


class ConductPage(ListPage):
    """Enter or a double click opens a note, Ctrl+N begins one."""

    def __init__(self, context: PageContext) -> None:
        look = context.look
        self._desk: NoteDesk | None = None
        self._day = SchoolDay(context.clock.now().date())
        self._new = Button(look, "", Kind.PRIMARY, icon="plus")
        self._export = Button(look, "", Kind.QUIET, icon="upload")
        self._remove = Button(look, "", Kind.QUIET, icon="trash-2", small=True)
        self._export_some = Button(look, "", Kind.QUIET, icon="upload", small=True)
        super().__init__(context, conduct_kind(context, self._day))
        for button, name, may in (
            (self._export, "conduct_export", self.may_export),
            (self._new, "conduct_new", self.may_note),
        ):
            button.setObjectName(name)
            self.view.header.add_action(button)
            button.setVisible(may)
        for button, name, icon, may in (
            (self._remove, "selection_remove", "trash-2", self.may_remove),
            (self._export_some, "selection_export", "upload", self.may_export),
        ):
            button.setObjectName(name)
            self.view.selection.add_action(button, icon)
            button.setVisible(may)
        self._new.clicked.connect(self.new_note)
        self._export.clicked.connect(lambda: self.cells.choose_export())
        self._export_some.clicked.connect(lambda: self.cells.choose_export(checked=True))
        self._remove.clicked.connect(self.remove_checked)
        context.runner.read(lambda connection: present(connection, context.clock).today, self._on_day)
        self.retranslate()

    @property
    def may_note(self) -> bool:
        """Whether this person may write notes."""
        return self.context.allows(Key.CONDUCT_EDIT)

    @property
    def may_remove(self) -> bool:
        """Whether they may take back notes of others, and so any that are checked."""
        return self.context.grants.allows(Key.CONDUCT_EDIT, self.context.clock.now()) is Reach.SCHOOL

    def commands(self) -> Mapping[str, Command]:
        """What the actions of the registry do here."""
        return {
            **super().commands(),
            "new": Command(self.new_note, self.may_note),
            "export": Command(self.cells.choose_export, self.may_export),
        }

    def row_opened(self, id: bytes, name: str) -> None:
        """Enter or a double click opens the note beside the list."""
        self._beside().open(Id(id))

    def empty_actions(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The way to the first note."""
        return ((tr(_T, "New note"), self.new_note),) if self.may_note else ()

    def side_is_needed(self) -> bool:
        """Whether something is being written down beside the list."""
        return self._desk is not None and self._desk.is_needed

    def checked_changed(self) -> None:
        """What can be done follows what is checked."""
        self.commands_changed.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._new.setText(tr(_T, "New note"))
        self._export.setText(tr(_T, "Export"))
        self._export_some.setText(tr(_T, "Export selection"))
        self._remove.setText(tr(_T, "Remove notes"))
        if self._desk is not None:
            self._desk.retranslate()

    @Slot()
    def new_note(self) -> None:
        """Write a note beside the list."""
        if self.may_note:
            self._beside().offer_new()

    @Slot()
    def remove_checked(self) -> None:
        """Take back the notes that are checked, with Undo."""
        ids = [Id(id) for id in self.model.checked]
        if ids and self.may_remove:
            name = self.cells.name_of(ids[0]) if len(ids) == 1 else self.kind.words.some(len(ids))
            done = partial(self._on_removed, len(ids))
            conduct.remove(self.context.runner, ids, name, done, self.cells.refuse)

    def _on_removed(self, count: int, _: None) -> None:
        self._say_undoable(tr(_T, "%n notes removed", n=count), None)

    def _beside(self) -> NoteDesk:
        """A panel of its own for each note: the list throws the one before away."""
        panel = SidePanel(self.context.look)
        panel.setObjectName("note_panel")
        desk = NoteDesk(self.context, panel)
        desk.did.connect(self._say_undoable)
        desk.gone.connect(partial(self._on_gone, desk))
        self._desk = desk
        self.view.show_side(panel)
        panel.hide()  # until there is something to show
        return desk

    def _on_gone(self, desk: NoteDesk) -> None:
        if desk is self._desk:
            self._desk = None
            self.view.show_side(None)
            self.take_focus()

    @Slot(str, object)
    def _say_undoable(self, words: str, note: Id | None) -> None:
        if note is not None:
            self.bring_up(note)
        toast = self.toasts.say(words, action=tr(_T, "Undo"))
        toast.acted.connect(self.context.runner.undo)

    def _on_day(self, today: date) -> None:
        if today != self._day.today:
            self._day.today = today
            self.model.retranslate()
