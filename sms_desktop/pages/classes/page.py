"""The Classes page: every class that a person reaches, of one session; Enter opens one."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.errors import Invalid, SmsError
from sms_core.ids import Id, SectionId, id_from, text_of
from sms_core.sections.table import SECTION_TABLE
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.classes import classes_listing
from sms_desktop.models.forms import refused_field, specs_for
from sms_desktop.ops import classes
from sms_desktop.ops.classes import ClassList, read_classes
from sms_desktop.ops.school_year import read_courses
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.classes.view import ClassesView
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.ui.field_editors import Option, Options
from sms_desktop.ui.form import Form

_T = "Classes"
_EVERY = "every"
_CURRENT = "current"
_FIELDS = ("course", "session", "title", "code", "room", "capacity")


class ClassesPage(ReadingPage):
    """Reads once and narrows in memory: a school has some hundred classes."""

    tables = ("section", "course", "academic_session", "section_staff", "staff", "enrolment")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: ClassList | None = None
        self._model = classes_listing()
        self.view = ClassesView(context.look, self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        view = self.view
        self.setFocusProxy(view.table)
        view.new_class.setVisible(context.allows(Key.SECTIONS_CREATE))
        view.new_class.clicked.connect(self.offer_new)
        view.bar.find_field.changed.connect(self._on_narrowed)
        view.session.activated.connect(self._narrow)
        view.mine.clicked.connect(self._narrow)
        view.table.activated_row.connect(self._on_row_activated)
        view.side.saved.connect(self._on_saved)
        self.start(view.states)

    def title(self) -> str:
        """Classes."""
        return tr(_T, "Classes")

    def job(self) -> Callable[[Connection], ClassList]:
        return read_classes(self.context.clock, self.context.grants)

    def failure(self) -> str:
        return tr(_T, "The classes could not be read")

    def show_found(self, found: ClassList) -> None:
        first = self._found is None
        self._found = found
        self._offer_sessions(found)
        self.view.mine.setVisible(any(row.is_mine for row in found.rows) and not all(r.is_mine for r in found.rows))
        self._narrow()
        if first and self._model.rowCount():
            self.view.table.setCurrentIndex(self._model.index(0, 0))

    def commands(self) -> Mapping[str, Command]:
        """New here is a class."""
        return {
            "new": Command(self.offer_new, self.context.allows(Key.SECTIONS_CREATE)),
            "find": Command(self.view.bar.find_field.edit.setFocus),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._model.retranslate()
        if self._found is not None:
            self._offer_sessions(self._found)
            self._narrow()
        if self.view.side.form is not None:
            self.view.side.form.set_specs(self._specs())
        self.moved.emit()

    @Slot()
    def offer_new(self) -> None:
        """Ask what the new class is."""
        form = Form(self.context.look, self._specs())
        form.load({"session": self._session_for_new()})
        self.view.side.open(tr(_T, "New class"), form, tr(_T, "Create class"))

    def _specs(self):  # type: ignore[no-untyped-def]
        return specs_for(
            SECTION_TABLE,
            self.context.allows,
            _FIELDS,
            searches={"course": self._find_course, "session": self._find_session},
            references={"course": lambda _: "", "session": self._session_title},
        )

    def _find_course(self, text: str, answer: Options) -> None:
        def done(found) -> None:  # type: ignore[no-untyped-def]
            answer([Option(c.id, c.title, c.code) for c in found])

        self.context.runner.read(read_courses(text), done)

    def _find_session(self, text: str, answer: Options) -> None:
        sessions = self._found.sessions if self._found is not None else ()
        word = text.casefold().strip()
        answer([Option(s.id, s.title) for s in sessions if word in s.title.casefold()])

    def _session_title(self, stored: object) -> str:
        sessions = self._found.sessions if self._found is not None else ()
        return next((s.title for s in sessions if s.id == stored), "")

    def _session_for_new(self) -> object:
        key = self.view.session.key()
        if key not in ("", _EVERY, _CURRENT):
            return id_from(key)
        return next(iter(self._found.current), None) if self._found is not None else None

    @Slot()
    def _on_saved(self) -> None:
        form = self.view.side.form
        if form is None:
            return
        values = form.values()
        rest = {name: values.get(name) for name in ("code", "room", "capacity")}
        course, session = values.get("course"), values.get("session")
        if isinstance(course, bytes) and isinstance(session, bytes):
            classes.create_class(
                self.context.runner,
                Id(course),
                Id(session),
                str(values["title"]),
                rest,
                self._on_created,
                self._on_refused,
            )

    def _on_created(self, section: SectionId) -> None:
        self.view.side.close_panel()
        self.thing_wanted.emit(Thing(Kind.CLASS, section))

    def _on_refused(self, error: SmsError) -> None:
        form = self.view.side.form
        if isinstance(error, Invalid) and form is not None and form.set_problem(*refused_field(error)):
            return
        self.view.side.say(self.context.told(error))

    def _offer_sessions(self, found: ClassList) -> None:
        options = [(_CURRENT, tr(_T, "Now"))] if found.current else []
        options += [(text_of(session.id), session.title) for session in found.sessions]
        options.append((_EVERY, tr(_T, "All terms")))
        self.view.session.set_options(options)

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        self._model.narrow(text)
        self._show_state()

    @Slot()
    def _narrow(self) -> None:
        found = self._found
        if found is None:
            return
        key = self.view.session.key()
        rows = [
            row
            for row in found.rows
            if key == _EVERY or (row.session in found.current if key == _CURRENT else text_of(row.session) == key)
        ]
        if self.view.mine.isChecked() and not self.view.mine.isHidden():
            rows = [row for row in rows if row.is_mine]
        self._model.show(rows)
        self._show_state()

    def _show_state(self) -> None:
        view, shown = self.view, self._model.rowCount()
        view.header.set_words(self.title(), tr(_T, "%n classes", n=shown))
        if shown:
            view.states.show_content()
            return
        if view.bar.find_field.text().strip():
            words = tr(_T, "No class matches “{word}”", word=view.bar.find_field.text().strip())
            view.empty.set_words(words, tr(_T, "Try fewer letters, or another term."))
        else:
            view.empty.set_words(
                tr(_T, "No classes yet"), tr(_T, "Classes appear here when a course is taught in a term.")
            )
        view.states.show_empty()

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        chosen = self._model.row(row)
        self.thing_wanted.emit(Thing(Kind.CLASS, chosen.id, chosen.title))
