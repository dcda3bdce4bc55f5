"""The School year page: terms, periods, closures and courses; made, changed and taken away beside the list."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.ids import id_from
from sms_core.sessions.model import Session, SessionType
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.models.listing import same_rows
from sms_desktop.models.school_year import PARTS, Part, Today, listing_of, values_of
from sms_desktop.ops import school_year
from sms_desktop.ops.school_year import SchoolYear, code_taken, read_school_year
from sms_desktop.pages.asking import Asking, Place, Question, Values
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.pages.school_year import asked
from sms_desktop.pages.school_year.view import SchoolYearView
from sms_desktop.pages.school_year.words import done_words, empty_words, new_words, show_tabs
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec, Unreadable
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label

_T = "SchoolYear"


class SchoolYearPage(ReadingPage):
    """Four lists of some dozen rows each."""

    tables = ("academic_session", "period", "closure", "course", "section", "school_setting")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: SchoolYear | None = None
        self._part = PARTS[0]
        self._editing: object = None
        self._kind = SessionType.TERM.value  # of a new session
        self._code = ""
        self._codes = context.runner.latest()
        self._today = Today()
        self._models = {part.key: listing_of(part.key, self._today) for part in PARTS}
        self.view = SchoolYearView(context.look, self._models)
        self.asking = Asking(context, self.view.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        view = self.view
        self.begin_at(view.tabs)
        view.tabs.chosen.connect(self.show_part)
        view.add.clicked.connect(self.offer_new)
        view.next_year.clicked.connect(self.offer_next_year)
        for key, part in view.views.items():
            part.table.activated_row.connect(partial(self._on_row_activated, key))
            part.empty_add.clicked.connect(self.offer_new)
        view.find_bar.find_field.changed.connect(self._on_narrowed)
        self.asking.changed.connect(self._on_typed)
        self.asking.closed.connect(self._on_closed)
        self._show_tabs()
        self.start(view.states)

    # --- what a page is

    def title(self) -> str:
        """School year."""
        return tr(_T, "School year")

    def job(self) -> Callable[[Connection], SchoolYear]:
        return read_school_year(self.context.clock)

    def failure(self) -> str:
        return tr(_T, "The school year could not be read")

    def show_found(self, found: SchoolYear) -> None:
        self._found = found
        self._today.day = found.now.today
        rows = {
            "session": found.sessions,
            "period": found.periods,
            "closure": found.closures,
            "course": found.courses,
        }
        for key, some in rows.items():
            with same_rows(self.view.views[key].table, self._models[key]):
                self._models[key].show(some)
            self._show_state(key)
        self._show_tabs()
        self.view.states.show_content()
        self.asking.read_again()

    def commands(self) -> Mapping[str, Command]:
        """New here is one of the part on show."""
        return {
            "new": Command(self.offer_new, self._found is not None and self._may(self._part)),
            "find": Command(self._find),
        }

    def place(self) -> object:
        """The part on show."""
        return self._part.key

    def go_to(self, place: object) -> None:
        """Show a part again."""
        if isinstance(place, str) and place != self._part.key:
            self.show_part(place)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        for key, model in self._models.items():
            model.retranslate()
            self._show_state(key)
        self._show_tabs()
        self.asking.retranslate()
        self.moved.emit()

    def take_focus(self) -> None:
        """The list on show, or its tabs where it is empty."""
        table = self.view.views[self._part.key].table
        (table if table.isVisible() else self.view.tabs).setFocus()

    @Slot(str)
    def show_part(self, key: str) -> None:
        """Show one of the four."""
        self._part = next(part for part in PARTS if part.key == key)
        self.view.tabs.set_current(key)
        self.view.parts.setCurrentIndex([part.key for part in PARTS].index(key))
        self.asking.close()
        self._show_tabs()
        self.commands_changed.emit()

    # --- asking

    @Slot()
    def offer_new(self) -> None:
        """Ask what the new one is."""
        part, found = self._part, self._found
        if found is None or not self._may(part):
            return
        self._editing, self._code = None, ""
        values = asked.new_values(part, found)
        self._kind = str(values.get("type", ""))
        self.asking.ask(
            Question(
                "new",
                partial(new_words, part.key),
                lambda: tr(_T, "Create"),
                self._new_specs,
                self._save,
                values,
                self._beside(part),
            )
        )

    @Slot()
    def offer_next_year(self) -> None:
        """Ask for the days of the school year after the last, and what comes along."""
        before = self._last_year()
        if before is None or not self._may(PARTS[0]):
            return
        self._editing = None
        self.asking.ask(
            Question(
                "next_year",
                lambda: tr(_T, "Next school year"),
                lambda: tr(_T, "Create"),
                lambda: asked.next_year_specs(PARTS[0], self.context.allows),
                partial(self._make_next_year, before),
                asked.next_year_values(before),
                asked.BESIDE,
                below=self._next_year_notes,
            )
        )

    def _last_year(self) -> Session | None:
        years = self._found.years if self._found is not None else []
        return years[-1] if years else None

    def _next_year_notes(self) -> Sequence[QWidget]:
        words = tr(
            _T,
            "Terms and days without lessons come a year later, to be put right in their lists. The periods of the"
            " day and the courses go on as they are.",
        )
        return (Label(self.context.look, words, Role.TABLE, tone="text-secondary", wrap=True),)

    def _on_row_activated(self, key: str, row: int) -> None:
        part = next(part for part in PARTS if part.key == key)
        found = self._models[key].row(row)
        self._editing = getattr(found, part.identifier)
        self._kind, self._code = getattr(found, "type", ""), ""
        name = str(getattr(found, "title", None) or getattr(found, "name", ""))
        may = self._may(part)
        self.asking.ask(
            Question(
                "edit",
                lambda: name,
                lambda: tr(_T, "Save") if may else "",
                lambda: specs_for(part.table, self.context.allows, part.edit),
                self._save,
                values_of(key, found),
                self._beside(part),
                partial(self._now, part, self._editing),
                partial(self._below, part, name),
            )
        )

    def _now(self, part: Part, identifier: object) -> Mapping[str, object] | None:
        model = self._models[part.key]
        row = next((one for one in model.every if getattr(one, part.identifier) == identifier), None)
        return None if row is None else values_of(part.key, row)

    def _below(self, part: Part, name: str) -> Sequence[QWidget]:
        if not self._may_remove(part):
            return ()
        remove = Button(self.context.look, tr(_T, "Delete"), Kind.QUIET, icon="trash-2", tone="danger")
        remove.setObjectName("year_remove")
        remove.clicked.connect(partial(self._on_remove, part, name))
        return (remove,)

    def _new_specs(self) -> Sequence[FieldSpec]:
        assert self._found is not None
        return asked.new_specs(self._part, self.context.allows, self._found, self._kind)

    @staticmethod
    def _beside(part: Part) -> Mapping[str, Place]:
        return asked.PERIOD_BESIDE if part.key == "period" else asked.BESIDE

    # --- while it is typed

    @Slot()
    def _on_typed(self) -> None:
        form = self.asking.form
        if form is None or self.asking.key not in ("new", "edit"):
            return
        if self._part.key == "course":
            self._look_for_code(form)
        if self._part.key == "session" and self._found is not None:
            self._follow_kind(form)
            form = self.asking.form or form
            words = asked.overlap_words(self._found, self._editing, self._kind, _readable(form))
            form["start_date"].set_warning(words)

    def _follow_kind(self, form: Form) -> None:
        kind = form["type"].current() if "type" in form.names else self._kind
        if isinstance(kind, str) and kind != self._kind:
            self._kind = kind
            self.asking.reshape("type")

    def _look_for_code(self, form: Form) -> None:
        code = str(form["code"].typing() or "").strip()
        if code != self._code:
            self._code = code
            but = self._editing if isinstance(self._editing, bytes) else None
            self._codes.read(code_taken(code, but), self._show_code)

    def _show_code(self, title: str | None) -> None:
        form = self.asking.form
        if form is not None and "code" in form.names:
            form["code"].set_warning(tr(_T, "“{course}” has this code already.", course=title) if title else "")

    # --- writing

    def _save(self, values: Values) -> None:
        if isinstance(values.get("parent"), str):
            values["parent"] = id_from(str(values["parent"]))
        name = str(values.get("title") or values.get("name") or "")
        done = partial(self._on_kept, done_words(self._part.key, self._editing is None, name))
        args = (self.context.runner, self._part.key, self._editing, values)
        school_year.save(*args, done, self.asking.refuse)

    def _make_next_year(self, before: Session, values: Values) -> None:
        done = partial(self._on_kept, tr(_T, "School year made: {name}", name=values["title"]))
        school_year.make_next_year(self.context.runner, before.id, values, done, self.asking.refuse)

    def _on_remove(self, part: Part, name: str, _: bool = False) -> None:
        done = partial(self._on_kept, tr(_T, "Deleted: {name}", name=name))
        school_year.remove(self.context.runner, part.key, self._editing, name, done, self.asking.refuse)

    def _on_kept(self, words: str, _: object) -> None:
        self.asking.done()
        self.offer_undo(words)

    # --- what a person may

    def _may(self, part: Part) -> bool:
        key = part.table.create or part.table.edit
        return key is None or self.context.allows(Key(key))

    def _may_remove(self, part: Part) -> bool:
        key = part.table.remove or part.table.edit
        return key is None or self.context.allows(Key(key))

    # --- showing

    def _show_state(self, key: str) -> None:
        model, part = self._models[key], self.view.views[key]
        sought = self.view.find_bar.find_field.text().strip() if key == "course" else ""
        part.empty.set_words(*empty_words(key, sought))
        part.empty_add.setText(new_words(key))
        part.empty_add.setVisible(not sought and self._may(next(one for one in PARTS if one.key == key)))
        (part.states.show_content if model.rowCount() else part.states.show_empty)()

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        with same_rows(self.view.views["course"].table, self._models["course"]):
            self._models["course"].narrow(text)
        self._show_state("course")

    def _find(self) -> None:
        self.show_part("course")
        self.view.find_bar.find_field.edit.setFocus()

    def _show_tabs(self) -> None:
        view, found = self.view, self._found
        counts = {key: model.total for key, model in self._models.items()} if found is not None else None
        show_tabs(view, counts)
        view.add.setText(new_words(self._part.key))
        view.add.setVisible(self._may(self._part))
        is_sessions = self._part.key == "session"
        view.next_year.setVisible(is_sessions and self._may(self._part) and self._last_year() is not None)
        now = [s.title for s in found.sessions if s.start_date <= found.now.today <= s.end_date] if found else []
        view.header.set_words(self.title(), " · ".join(now))

    @Slot()
    def _on_closed(self) -> None:
        self._editing = None
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.view.views[self._part.key].table.currentIndex()
        if event.key() == Qt.Key.Key_Escape and self.asking.key:
            self.asking.close()
        elif event.key() == Qt.Key.Key_F2 and index.isValid():
            self._on_row_activated(self._part.key, index.row())
        else:
            super().keyPressEvent(event)


def _readable(form: Form) -> dict[str, object]:
    """The days as far as they can be read."""
    found: dict[str, object] = {}
    for name in ("start_date", "end_date"):
        try:
            found[name] = form[name].current()
        except Unreadable:
            found[name] = None
    return found
