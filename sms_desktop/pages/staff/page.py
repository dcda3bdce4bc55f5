"""The Staff page: everybody who works here; Enter opens one in place of the list, F2 edits beside it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout

from sms_core.access.keys import Key
from sms_core.ids import Id, StaffId
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.class_staff import STAFF_STATUS, staff_listing
from sms_desktop.models.forms import specs_for
from sms_desktop.models.listing import same_rows
from sms_desktop.ops import staff
from sms_desktop.ops.staff import OpenMember, StaffRow, read_email_taken, read_member, read_staff
from sms_desktop.pages.asking import Asking, Question, Values
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.pages.staff.member import MemberPage
from sms_desktop.pages.staff.view import StaffView
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.top_bar import Crumb

_T = "Staff"
_FACTS = ("family_name", "given_name", "title", "subjects")
_LIST = "list"


class StaffPage(ReadingPage):
    """Reads once and narrows in memory: a school has some dozen of staff."""

    tables = ("staff", "staff_contact", "section_staff", "section", "academic_session")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: tuple[StaffRow, ...] = ()
        self._editing: OpenMember | None = None
        self._email = ""
        self._members = context.runner.latest()
        self._mails = context.runner.latest()
        self._model = staff_listing()
        self.view = StaffView(context.look, self._model)
        self.member = MemberPage(context)
        self.asking = Asking(context, self.view.side)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.member)
        self._connect()
        self.start(self.view.states)

    def _connect(self) -> None:
        view = self.view
        for button in (view.add, view.empty_add):
            button.setVisible(self.context.allows(Key.STAFF_EDIT))
            button.clicked.connect(self.offer_new)
        view.bar.find_field.changed.connect(self._on_narrowed)
        view.left.clicked.connect(self._show_rows)
        view.table.activated_row.connect(self._on_row_activated)
        self.asking.changed.connect(self._look_for_email)
        self.asking.closed.connect(self._on_closed)
        member = self.member
        member.moved.connect(self.moved)
        member.said.connect(self.said)
        member.thing_wanted.connect(self.thing_wanted)
        member.page_wanted.connect(self.page_wanted)
        member.undo_offered.connect(self.undo_offered)

    # --- what a page is

    def title(self) -> str:
        """Staff."""
        return tr(_T, "Staff")

    def crumbs(self) -> Sequence[Crumb]:
        """Staff, or Staff › Nikos Vasileiou."""
        if not self._in_member:
            return (Crumb(self.title()),)
        return Crumb(self.title(), _LIST), Crumb(self.member.title())

    def go(self, key: str) -> None:
        """Back to the list."""
        if key == _LIST:
            self._leave_member()

    def place(self) -> object:
        """The list, or who is shown."""
        return self.member.member if self._in_member else None

    def go_to(self, place: object) -> None:
        """Show again what was left, or one of the staff by id."""
        if isinstance(place, bytes):
            self.open_member(StaffId(Id(place)))
        else:
            self._show_list()

    def job(self) -> Callable[[Connection], tuple[StaffRow, ...]]:
        return read_staff(self.context.clock)

    def failure(self) -> str:
        return tr(_T, "The staff could not be read")

    def show_found(self, found: tuple[StaffRow, ...]) -> None:
        self._rows = found
        self._show_rows()
        if self._editing is not None:
            job = read_member(self.context.clock, self.context.grants, self._editing.id)
            self._members.read(job, self._on_member_again, lambda _: self._on_member_again(None))

    def commands(self) -> Mapping[str, Command]:
        """New here is somebody of the staff."""
        return {
            "new": Command(self.offer_new, self.context.allows(Key.STAFF_EDIT)),
            "find": Command(self._find),
        }

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.member.settle()

    @Slot()
    def refresh(self) -> None:
        """Read again what is shown."""
        super().refresh()
        self.member.refresh()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self.member.retranslate()
        self._model.retranslate()
        self._show_rows()
        self.asking.retranslate()
        self.moved.emit()

    def take_focus(self) -> None:
        """The list, or who is shown."""
        if self._in_member:
            self.member.take_focus()
        else:
            self.view.table.setFocus()

    # --- one of them

    @property
    def _in_member(self) -> bool:
        return self._stack.currentWidget() is self.member

    def open_member(self, member: StaffId) -> None:
        """Show one in place of the list."""
        self.member.open(member)
        self._stack.setCurrentWidget(self.member)
        self.take_focus()
        self.moved.emit()
        self.commands_changed.emit()

    def _show_list(self) -> None:
        self.member.close_member()
        self._stack.setCurrentWidget(self.view)
        self.take_focus()
        self.moved.emit()
        self.commands_changed.emit()

    def _leave_member(self) -> None:
        before = self.place()
        self._show_list()
        self.place_changed.emit(before)

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        self.open_member(self._model.row(row).id)
        self.place_changed.emit(None)

    # --- asking

    @Slot()
    def offer_new(self) -> None:
        """Ask who it is."""
        if self._in_member:
            self._leave_member()
        self._editing, self._email = None, ""
        self.asking.ask(
            Question("new", lambda: tr(_T, "Add staff"), lambda: tr(_T, "Add"), self._new_specs, self._save)
        )

    def offer_edit(self) -> None:
        """Ask what the one under the cursor shall be."""
        index = self.view.table.currentIndex()
        if index.isValid():
            job = read_member(self.context.clock, self.context.grants, self._model.row(index.row()).id)
            self._members.read(job, self._ask_edit, self.refused)

    def _ask_edit(self, member: OpenMember) -> None:
        self._editing, self._email = member, ""
        may = self.context.allows(Key.STAFF_EDIT)
        self.asking.ask(
            Question(
                "edit",
                lambda: member.name,
                lambda: tr(_T, "Save") if may else "",
                self._edit_specs,
                self._save,
                member.values,
                now=self._values_now,
            )
        )

    def _new_specs(self) -> Sequence[FieldSpec]:
        allows = self.context.allows
        return [*specs_for(STAFF, allows, _FACTS), *specs_for(STAFF_CONTACT, allows, staff.CONTACT)]

    def _edit_specs(self) -> Sequence[FieldSpec]:
        allows = self.context.allows
        return [*specs_for(STAFF, allows, (*_FACTS, "active")), *specs_for(STAFF_CONTACT, allows, staff.CONTACT)]

    def _values_now(self) -> Mapping[str, object] | None:
        return self._editing.values if self._editing is not None else None

    def _on_member_again(self, member: OpenMember | None) -> None:
        if self.asking.key == "edit":
            self._editing = member
            self.asking.read_again()

    @Slot()
    def _look_for_email(self) -> None:
        """An address that somebody else has is told at once."""
        form = self.asking.form
        if form is None:
            return
        email = str(form["email"].typing() or "").strip()
        if email != self._email:
            self._email = email
            but = self._editing.id if self._editing is not None else None
            self._mails.read(read_email_taken(email, but), self._show_email)

    def _show_email(self, name: str | None) -> None:
        form = self.asking.form
        if form is not None:
            form["email"].set_warning(tr(_T, "{name} has this address already.", name=name) if name else "")

    def _save(self, values: Values) -> None:
        name = f"{values.get('given_name')} {values.get('family_name')}"
        member = self._editing.id if self._editing is not None else None
        words = tr(_T, "Added: {name}", name=name) if member is None else tr(_T, "Changed: {name}", name=name)
        staff.save(self.context.runner, member, name, values, partial(self._on_kept, words), self.asking.refuse)

    def _on_kept(self, words: str, _: object) -> None:
        self.asking.done()
        self.offer_undo(words)

    @Slot()
    def _on_closed(self) -> None:
        self._editing = None
        self.take_focus()

    # --- the list

    def _find(self) -> None:
        if self._in_member:
            self._leave_member()
        self.view.bar.find_field.edit.setFocus()

    @Slot()
    def _show_rows(self) -> None:
        also = self.view.left.isChecked()
        self.view.table.show_column(STAFF_STATUS, also)
        with same_rows(self.view.table, self._model):
            self._model.show([row for row in self._rows if row.active or also])
        self.view.left.setVisible(any(not row.active for row in self._rows))
        self._show_state()

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        with same_rows(self.view.table, self._model):
            self._model.narrow(text)
        self._show_state()

    def _show_state(self) -> None:
        view, shown = self.view, self._model.rowCount()
        view.header.set_words(self.title(), tr(_T, "%n people", n=shown))
        word = view.bar.find_field.text().strip()
        view.empty_add.setVisible(not word and self.context.allows(Key.STAFF_EDIT))
        if shown:
            view.states.show_content()
            return
        title = tr(_T, "Nobody matches “{word}”", word=word) if word else tr(_T, "No staff yet")
        text = tr(_T, "Try fewer letters.") if word else tr(_T, "Those who teach and work here, with what they teach.")
        view.empty.set_words(title, text)
        view.states.show_empty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking.key:
            self.asking.close()
        elif event.key() == Qt.Key.Key_Escape and self._in_member:
            self._leave_member()
        elif event.key() == Qt.Key.Key_F2 and not self._in_member:
            self.offer_edit()
        else:
            super().keyPressEvent(event)
