"""The Staff page: everybody who works here; Enter opens one beside the list."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.errors import Invalid, SmsError
from sms_core.ids import SectionId, StaffId
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.class_staff import staff_listing
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.ops import staff
from sms_desktop.ops.staff import OpenMember, StaffRow, read_member, read_staff
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.pages.staff.view import StaffView
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.buttons import Kind as ButtonKind
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label

_T = "Staff"
_FACTS = ("family_name", "given_name", "title", "subjects")


class StaffPage(ReadingPage):
    """Reads once and narrows in memory: a school has some dozen of staff."""

    tables = ("staff", "staff_contact", "section_staff", "section")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: tuple[StaffRow, ...] = ()
        self._open: StaffId | None = None
        self._members = context.runner.latest()
        self._model = staff_listing()
        self.view = StaffView(context.look, self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        view = self.view
        self.setFocusProxy(view.table)
        view.add.setVisible(context.allows(Key.STAFF_EDIT))
        view.add.clicked.connect(self.offer_new)
        view.bar.find_field.changed.connect(self._on_narrowed)
        view.left.clicked.connect(self._show_rows)
        view.table.activated_row.connect(self._on_row_activated)
        view.side.saved.connect(self._on_saved)
        self.start(view.states)

    def title(self) -> str:
        """Staff."""
        return tr(_T, "Staff")

    def job(self) -> Callable[[Connection], tuple[StaffRow, ...]]:
        return read_staff(self.context.clock)

    def failure(self) -> str:
        return tr(_T, "The staff could not be read")

    def show_found(self, found: tuple[StaffRow, ...]) -> None:
        first = not self._rows
        self._rows = found
        self._show_rows()
        if first and self._model.rowCount():
            self.view.table.setCurrentIndex(self._model.index(0, 0))
        if self._open is not None:
            self._members.read(read_member(self.context.clock, self._open), self._on_member_again)

    def commands(self) -> Mapping[str, Command]:
        """New here is somebody of the staff."""
        return {
            "new": Command(self.offer_new, self.context.allows(Key.STAFF_EDIT)),
            "find": Command(self.view.bar.find_field.edit.setFocus),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._model.retranslate()
        self._show_rows()
        if self.view.side.form is not None:
            self.view.side.form.set_specs(self._specs(self._open is not None))
        self.moved.emit()

    @Slot()
    def offer_new(self) -> None:
        """Ask who it is."""
        self._open = None
        form = Form(self.context.look, self._specs(False))
        form.load({})
        self.view.side.open(tr(_T, "Add staff"), form, tr(_T, "Add"))

    def open_member(self, member: StaffId) -> None:
        """Show one beside the list."""
        self._members.read(read_member(self.context.clock, member), self._on_member)

    def _specs(self, known: bool):  # type: ignore[no-untyped-def]
        allows = self.context.allows
        facts = (*_FACTS, "active") if known else _FACTS
        return [*specs_for(STAFF, allows, facts), *specs_for(STAFF_CONTACT, allows, staff.CONTACT)]

    def _on_member(self, member: OpenMember) -> None:
        self._open = member.id
        form = Form(self.context.look, self._specs(True))
        form.load(member.values)
        name = " ".join(str(member.values[part]) for part in ("given_name", "family_name") if member.values.get(part))
        may = self.context.allows(Key.STAFF_EDIT)
        self.view.side.open(name, form, tr(_T, "Save") if may else "")
        if member.classes:
            self.view.side.add(Label(self.context.look, tr(_T, "Classes"), Role.CAPTION_STRONG, tone="text-secondary"))
        for section, title in member.classes:
            link = Button(self.context.look, title, ButtonKind.LINK, icon="graduation-cap", small=True)
            link.setObjectName(f"staff_class_{section.hex()}")
            link.clicked.connect(partial(self._open_class, section, title))
            self.view.side.add(link)

    def _on_member_again(self, member: OpenMember) -> None:
        form = self.view.side.form
        if form is not None and self._open == member.id:
            form.take_elsewhere(member.values)

    def _open_class(self, section: bytes, title: str, _: bool = False) -> None:
        self.thing_wanted.emit(Thing(Kind.CLASS, SectionId(section), title))

    @Slot()
    def _on_saved(self) -> None:
        form = self.view.side.form
        if form is not None:
            values = form.values()
            staff.save(self.context.runner, self._open, values, self._on_kept, self._on_refused)

    def _on_kept(self, member: StaffId) -> None:
        self._open = None
        self.view.side.close_panel()
        self.done(tr(_T, "Saved. Ctrl+Z takes it back."))

    def _on_refused(self, error: SmsError) -> None:
        form = self.view.side.form
        if isinstance(error, Invalid) and form is not None and form.set_problem(*refused_field(error)):
            return
        self.view.side.say(self.context.told(error))

    @Slot()
    def _show_rows(self) -> None:
        also = self.view.left.isChecked()
        self._model.show([row for row in self._rows if row.active or also])
        self.view.left.setVisible(any(not row.active for row in self._rows))
        self._show_state()

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        self._model.narrow(text)
        self._show_state()

    def _show_state(self) -> None:
        view, shown = self.view, self._model.rowCount()
        view.header.set_words(self.title(), tr(_T, "%n people", n=shown))
        if shown:
            view.states.show_content()
            return
        word = view.bar.find_field.text().strip()
        title = tr(_T, "Nobody matches “{word}”", word=word) if word else tr(_T, "No staff yet")
        view.empty.set_words(title, tr(_T, "Try fewer letters.") if word else "")
        view.states.show_empty()

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        self.open_member(self._model.row(row).id)
