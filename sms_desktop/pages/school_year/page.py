"""The School year page: terms, periods, closures and courses; made, changed and taken away beside the list."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.errors import Invalid, SmsError
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.models.school_year import PARTS, Part, listing_of, values_of
from sms_desktop.ops import school_year
from sms_desktop.ops.school_year import SchoolYear, read_school_year
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.pages.school_year.view import SchoolYearView
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.buttons import Kind as ButtonKind
from sms_desktop.ui.dialogs import Dialogs
from sms_desktop.ui.field_editors import Option, Options
from sms_desktop.ui.form import Form
from sms_desktop.ui.tab_bars import Tab

_T = "SchoolYear"


class SchoolYearPage(ReadingPage):
    """Four lists of some dozen rows each."""

    tables = ("academic_session", "period", "closure", "course")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: SchoolYear | None = None
        self._part = PARTS[0]
        self._editing: object = None
        self._models = {part.key: listing_of(part.key) for part in PARTS}
        self.view = SchoolYearView(context.look, self._models)
        self.dialogs = Dialogs(context.look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        view = self.view
        self.setFocusProxy(view.tabs)
        view.tabs.chosen.connect(self.show_part)
        view.add.clicked.connect(self.offer_new)
        view.side.saved.connect(self._on_saved)
        for key, part in view.views.items():
            part.table.activated_row.connect(partial(self._on_row_activated, key))
        self._show_tabs()
        self.start(view.states)

    def title(self) -> str:
        """School year."""
        return tr(_T, "School year")

    def job(self) -> Callable[[Connection], SchoolYear]:
        return read_school_year(self.context.clock)

    def failure(self) -> str:
        return tr(_T, "The school year could not be read")

    def show_found(self, found: SchoolYear) -> None:
        self._found = found
        rows = {
            "session": found.sessions,
            "period": found.periods,
            "closure": found.closures,
            "course": found.courses,
        }
        for key, some in rows.items():
            self._models[key].show(some)
            states = self.view.views[key].states
            (states.show_content if some else states.show_empty)()
            table = self.view.views[key].table
            if some and not table.currentIndex().isValid():
                table.setCurrentIndex(self._models[key].index(0, 0))
        self._show_tabs()
        self.view.states.show_content()
        self._take_elsewhere()

    def commands(self) -> Mapping[str, Command]:
        """New here is one of the part on show."""
        return {"new": Command(self.offer_new, self._may(self._part))}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        for model in self._models.values():
            model.retranslate()
        self._show_tabs()
        if self.view.side.form is not None:
            self.view.side.form.set_specs(self._specs())
        self.moved.emit()

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show one of the four."""
        self._part = next(part for part in PARTS if part.key == key)
        self.view.tabs.set_current(key)
        self.view.parts.setCurrentIndex([part.key for part in PARTS].index(key))
        self.view.side.close_panel()
        self._show_tabs()
        self.commands_changed.emit()

    @Slot()
    def offer_new(self) -> None:
        """Ask what the new one is."""
        if not self._may(self._part):
            return
        self._editing = None
        form = Form(self.context.look, self._specs())
        year = self._found.now.today.year if self._found is not None else None
        form.load({"school_year": year, "type": "term"} if self._part.key == "session" else {})
        self.view.side.open(self._new_words(), form, tr(_T, "Create"))

    def _on_row_activated(self, key: str, row: int) -> None:
        part = next(part for part in PARTS if part.key == key)
        found = self._models[key].row(row)
        self._editing = getattr(found, part.identifier)
        form = Form(self.context.look, self._specs())
        form.load(values_of(key, found))
        name = str(getattr(found, "title", None) or getattr(found, "name", ""))
        may = self._may(part)
        self.view.side.open(name, form, tr(_T, "Save") if may else "")
        if may and key != "period":
            remove = Button(self.context.look, tr(_T, "Delete"), ButtonKind.QUIET, icon="trash-2", tone="danger")
            remove.setObjectName("year_remove")
            remove.clicked.connect(partial(self._ask_removal, key, name))
            self.view.side.add(remove)

    def _take_elsewhere(self) -> None:
        form, part = self.view.side.form, self._part
        if form is None or self._editing is None:
            return
        row = self._models[part.key].row_of(self._editing)
        if row >= 0:
            form.take_elsewhere(values_of(part.key, self._models[part.key].row(row)))

    def _specs(self):  # type: ignore[no-untyped-def]
        part = self._part
        names = part.new if self._editing is None else part.edit
        return specs_for(
            part.table,
            self.context.allows,
            names,
            searches={"parent": self._find_parent} if part.key == "session" else None,
            references={"parent": self._session_title},
        )

    def _find_parent(self, text: str, answer: Options) -> None:
        sessions = self._found.sessions if self._found is not None else ()
        word = text.casefold().strip()
        answer([Option(s.id, s.title) for s in sessions if word in s.title.casefold() and s.type != "grading_period"])

    def _session_title(self, stored: object) -> str:
        sessions = self._found.sessions if self._found is not None else ()
        return next((s.title for s in sessions if s.id == stored), "")

    @Slot()
    def _on_saved(self) -> None:
        form = self.view.side.form
        if form is not None:
            args = (self.context.runner, self._part.key, self._editing, form.values())
            school_year.save(*args, self._on_kept, self._on_refused)

    def _ask_removal(self, key: str, name: str, _: bool = False) -> None:
        self.dialogs.ask(
            tr(_T, "Delete {name}?", name=name),
            tr(_T, "Nothing else may belong to it. Ctrl+Z takes it back."),
            tr(_T, "Delete"),
            partial(self._remove, key, name),
            dangerous=True,
        )

    def _remove(self, key: str, name: str) -> None:
        school_year.remove(self.context.runner, key, self._editing, name, self._on_kept, self._on_refused)

    def _on_kept(self, _: object) -> None:
        self._editing = None
        self.view.side.close_panel()
        self.done(tr(_T, "Saved. Ctrl+Z takes it back."))

    def _on_refused(self, error: SmsError) -> None:
        form = self.view.side.form
        if isinstance(error, Invalid) and form is not None and form.set_problem(*refused_field(error)):
            return
        self.view.side.say(self.context.told(error))

    def _may(self, part: Part) -> bool:
        key = part.table.create or part.table.edit
        return key is None or self.context.allows(Key(key))

    def _new_words(self) -> str:
        return {
            "session": tr(_T, "New term"),
            "period": tr(_T, "New period"),
            "closure": tr(_T, "New closure"),
            "course": tr(_T, "New course"),
        }[self._part.key]

    def _show_tabs(self) -> None:
        words = {
            "session": tr(_T, "Terms"),
            "period": tr(_T, "Periods"),
            "closure": tr(_T, "Closures"),
            "course": tr(_T, "Courses"),
        }
        there = self._found is not None
        self.view.tabs.set_tabs(
            [Tab(key, text, str(self._models[key].total) if there else "") for key, text in words.items()]
        )
        self.view.add.setText(self._new_words())
        self.view.add.setVisible(self._may(self._part))
        current = self._found
        now = [s.title for s in current.sessions if s.start_date <= current.now.today <= s.end_date] if current else []
        self.view.header.set_words(self.title(), " · ".join(now))
