"""The Students page decides: what a chosen row opens, and what is done with the students that are checked."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from sms_core.access.keys import Key
from sms_core.ids import Id, SectionId, StudentId
from sms_core.reports.model import PaperKind
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.store.paging import ListRow
from sms_core.students.cells import Added
from sms_desktop.i18n import tr
from sms_desktop.ops import student_list
from sms_desktop.ops.student_choice import TagUse, read_classes, read_tags
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.lists.kind import CellEdit
from sms_desktop.pages.lists.list_page import ListPage
from sms_desktop.pages.printing.choices import Subject
from sms_desktop.pages.printing.desk import PrintDesk
from sms_desktop.pages.reading import Kind as ThingKind
from sms_desktop.pages.reading import Thing
from sms_desktop.pages.students.kind import AbsenceLine, students_kind
from sms_desktop.pages.students.newcomer import NewcomerPanel
from sms_desktop.pages.students.panels import Before, ChangePanel, ClassPanel, TagPanel
from sms_desktop.ui.bars import SidePanel
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.check_list import CheckItem
from sms_desktop.ui.side_panel import SidePanel as FormPanel

_T = "Students"
_PAPERS = (PaperKind.REPORT_CARD, PaperKind.TRANSCRIPT)


class StudentsPage(ListPage):
    """`thing_wanted` asks for a student's profile; a new student is written down in a panel at the side."""

    def __init__(self, context: PageContext) -> None:
        look = context.look
        self._buttons: dict[str, Button] = {}
        self._new = Button(look, "", Kind.PRIMARY, icon="plus")
        self._export = Button(look, "", Kind.QUIET, icon="upload")
        self._line = AbsenceLine()
        super().__init__(context, students_kind(context, self._line))
        self._new.setObjectName("students_new")
        self._export.setObjectName("students_export")
        for button, may in ((self._export, self.may_export), (self._new, context.allows(Key.STUDENTS_CREATE))):
            self.view.header.add_action(button)
            button.setVisible(may)  # it has a parent now: shown without one, it would be a window
        self._new.clicked.connect(self.new_student)
        self._export.clicked.connect(lambda: self.cells.choose_export())
        may_edit = context.allows(Key.STUDENTS_EDIT)
        self._add("class", "graduation-cap", context.allows(Key.ENROLMENTS_MANAGE), self.add_to_class)
        self._add("tag", "tag", may_edit, self.tag)
        self._add("change", "pencil", may_edit, self.change_field)
        self._add("export", "upload", self.may_export, partial(self.cells.choose_export, checked=True))
        self._printing = PrintDesk(context, self, self.toasts, _PAPERS, self._subject)
        self._add("print", "printer", bool(self._printing.allowed), self.print_papers)
        self._read_line()
        self.retranslate()

    def commands(self) -> Mapping[str, Command]:
        """What the actions of the registry do here."""
        chosen = self.model.checked_count > 0
        may_edit = self.context.allows(Key.STUDENTS_EDIT)
        return {
            **super().commands(),
            "new": Command(self.new_student, self.context.allows(Key.STUDENTS_CREATE)),
            "export": Command(self.cells.choose_export, self.may_export),
            "print": Command(self.print_papers, chosen and bool(self._printing.allowed)),
            "tag": Command(self.tag, chosen and may_edit),
            "change_field": Command(self.change_field, chosen and may_edit),
            "add_to_class": Command(self.add_to_class, chosen and self.context.allows(Key.ENROLMENTS_MANAGE)),
        }

    def row_opened(self, id: bytes, name: str) -> None:
        """Enter or a double click opens the profile."""
        self.thing_wanted.emit(Thing(ThingKind.STUDENT, id, name))

    def checked_changed(self) -> None:
        """Panels are about those who were checked when they opened."""
        self.commands_changed.emit()
        self._close_side()

    def empty_actions(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The way to the first student."""
        if not self.context.allows(Key.STUDENTS_CREATE):
            return ()
        return ((tr(_T, "New student"), self.new_student),)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._new.setText(tr(_T, "New student"))
        self._export.setText(tr(_T, "Export"))
        words = {
            "class": tr(_T, "Add to class"),
            "tag": tr(_T, "Tag"),
            "change": tr(_T, "Change field"),
            "export": tr(_T, "Export selection"),
            "print": tr(_T, "Print"),
        }
        for key, button in self._buttons.items():
            button.setText(words[key])
        self._close_side()
        if isinstance(self.view.side, NewcomerPanel):
            self.view.side.retranslate()

    def side_is_needed(self) -> bool:
        """Whether something is being written down beside the list."""
        return isinstance(self.view.side, NewcomerPanel)

    def _close_side(self) -> None:
        """Close a panel that was about those who were checked."""
        if self.view.side is not None and not self.side_is_needed():
            self.view.show_side(None)

    def _add(self, key: str, icon: str, may: bool, act: Callable[[], object]) -> None:
        button = Button(self.context.look, "", Kind.QUIET, icon=icon, small=True)
        button.setObjectName(f"selection_{key}")
        button.clicked.connect(lambda: act())
        self.view.selection.add_action(button, icon)
        button.setVisible(may)
        self._buttons[key] = button

    # --- a new student

    @Slot()
    def new_student(self) -> None:
        """Write down a new student beside the list."""
        if isinstance(self.view.side, NewcomerPanel):
            if self.view.side.form is not None:
                self.view.side.form.focus_first()
            return
        panel = NewcomerPanel(self.context)
        panel.admitted.connect(self._on_admitted)
        panel.open_wanted.connect(self.row_opened)
        panel.closed.connect(self._on_newcomer_closed)
        self.view.show_side(panel)
        if panel.form is not None:
            panel.form.focus_first()

    @Slot()
    def _on_newcomer_closed(self) -> None:
        self.view.show_side(None)
        self.take_focus()

    @Slot(bytes, str)
    def _on_admitted(self, id: bytes, name: str) -> None:
        self.view.show_side(None)
        self.bring_up(id)
        self.take_focus()
        toast = self.toasts.say(tr(_T, "{name} created", name=name), action=tr(_T, "Undo"), way=tr(_T, "Open"))
        toast.acted.connect(self.context.runner.undo)
        toast.opened.connect(partial(self.row_opened, id, name))

    # --- what counts as much absence

    def _read_line(self) -> None:
        self.context.runner.read(lambda connection: settings(connection).chronic_absence_percent, self._on_line)

    def _on_line(self, percent: Decimal) -> None:
        if percent != self._line.percent:
            self._line.percent = percent
            self.model.retranslate()

    # --- one field for all

    @Slot()
    def change_field(self) -> None:
        """Choose a field and its new value for all checked students."""
        columns = [column for column in self.kind.columns if column.may_edit and not column.spec.declared.unique]
        ids = self.model.checked
        if not columns or not ids:
            return
        panel = ChangePanel(self.context.look, columns, self.kind.words.some(len(ids)))
        panel.wanted.connect(self._on_change_wanted)
        self._open(panel, panel.field)
        self.model.read_values(ids, (), partial(self._show_before, panel, ids))

    def _show_before(self, panel: ChangePanel, ids: Sequence[bytes], rows: Mapping[bytes, ListRow]) -> None:
        if self.view.side is not panel:
            return
        keys = [column.key for column in self.kind.columns]
        before = []
        for id in ids:
            if id in rows:
                values = dict(zip(keys, self.model.shown_values(rows[id]), strict=True))
                plain = {key: value for key, value in values.items() if not isinstance(value, tuple)}
                before.append(Before(id, self.kind.columns[0].text(values[keys[0]]), plain))
        panel.show_before(before)

    @Slot(str, object, list)
    def _on_change_wanted(self, column: str, value: Stored, ids: list[bytes]) -> None:
        self.view.show_side(None)
        shown = self.kind.column(column)
        name = shown.title() if shown is not None else column

        def done(count: int) -> None:
            self._say_undoable(tr(_T, "{field} of %n students changed", n=count, field=name))

        self.cells.write([CellEdit(id, column, value) for id in ids], done)

    # --- tags

    @Slot()
    def tag(self) -> None:
        """Give the checked students tags, or take them away."""
        ids = self.model.checked
        if ids:
            self.context.runner.read(read_tags(ids), partial(self._show_tags, ids))

    def _show_tags(self, ids: Sequence[bytes], tags: Sequence[TagUse]) -> None:
        items = [
            CheckItem(tag.id.hex(), tag.title, on=tag.count == len(ids), mixed=0 < tag.count < len(ids)) for tag in tags
        ]
        panel = TagPanel(self.context.look, self.kind.words.some(len(ids)), items)
        panel.toggled.connect(partial(self._on_tag_toggled, ids))
        panel.made.connect(partial(self._on_tag_made, ids))
        self._open(panel, panel.list.first)

    def _on_tag_toggled(self, ids: Sequence[bytes], key: str, on: bool) -> None:
        students, label = [StudentId(id) for id in ids], self._label(ids)
        runner, tag = self.context.runner, Id(bytes.fromhex(key))
        student_list.tag(runner, students, tag, on, label, self._on_tagged, self.cells.refuse)

    def _on_tag_made(self, ids: Sequence[bytes], title: str) -> None:
        students = [StudentId(id) for id in ids]
        done = partial(self._on_tag_there, ids)
        student_list.tag_anew(self.context.runner, students, title, self._label(ids), done, self.cells.refuse)

    def _on_tag_there(self, ids: Sequence[bytes], count: int) -> None:
        self._on_tagged(count)
        self.context.runner.read(read_tags(ids), partial(self._show_tags, ids))

    def _on_tagged(self, count: int) -> None:
        self._say_undoable(tr(_T, "Tags of %n students changed", n=count))

    # --- papers

    @Slot()
    def print_papers(self) -> None:
        """Choose what shall be printed of the checked students."""
        panel = FormPanel(self.context.look)
        panel.closed.connect(partial(self._on_papers_chosen, panel))
        self._printing.use(panel).opened.connect(partial(self._show_papers, panel))
        self._printing.offer()

    def _subject(self, papers: tuple[PaperKind, ...]) -> Subject | None:
        ids = self.model.checked
        return Subject(papers, self._label(ids), tuple(StudentId(Id(id)) for id in ids)) if ids else None

    def _show_papers(self, panel: FormPanel) -> None:
        if self.view.side is not panel:
            self.view.show_side(panel)

    def _on_papers_chosen(self, panel: FormPanel) -> None:
        if self.view.side is panel:
            self.view.show_side(None)
            self.take_focus()

    # --- a class

    @Slot()
    def add_to_class(self) -> None:
        """Choose a class for the checked students."""
        ids = self.model.checked
        if not ids:
            return
        panel = ClassPanel(self.context.look, self.kind.words.some(len(ids)), len(ids))
        panel.wanted.connect(partial(self._on_class_wanted, ids))
        self._open(panel, panel.field)
        now = self.context.clock.now()

        def job(connection: Connection) -> list[tuple[str, str]]:
            today = now.astimezone(ZoneInfo(settings(connection).time_zone)).date()
            return read_classes(today)(connection)

        self.context.runner.read(job, panel.show_classes, self.cells.refuse)

    def _on_class_wanted(self, ids: Sequence[bytes], key: str) -> None:
        students, section = [StudentId(id) for id in ids], SectionId(Id(bytes.fromhex(key)))
        runner = self.context.runner
        student_list.add_to_class(runner, students, section, self._label(ids), self._on_added, self.cells.refuse)

    def _on_added(self, added: Added) -> None:
        self.view.show_side(None)
        text = tr(_T, "%n students added to the class", n=added.added)
        if added.already:
            text = f"{text} · {tr(_T, '%n were in it already', n=added.already)}"
        self._say_undoable(text)

    # --- together

    def _label(self, ids: Sequence[bytes]) -> str:
        return self.cells.name_of(ids[0]) if len(ids) == 1 else self.kind.words.some(len(ids))

    def _open(self, panel: SidePanel, focus: QWidget) -> None:
        panel.closed.connect(lambda: self.view.show_side(None))
        panel.closed.connect(self.take_focus)
        self.view.show_side(panel)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_undoable(self, text: str) -> None:
        toast = self.toasts.say(text, action=tr(_T, "Undo"))
        toast.acted.connect(self.context.runner.undo)
