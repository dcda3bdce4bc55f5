"""The Classes page: every class that a person reaches, narrowed by term, course, year and teacher; Enter opens one."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.ids import Id, SectionId, id_from, text_of
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.classes import CLASS_TERM, classes_listing
from sms_desktop.models.listing import same_rows
from sms_desktop.ops.classes import ClassList, ClassRow, read_classes
from sms_desktop.pages.asking import Asking
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.classes.class_form import ClassForm
from sms_desktop.pages.classes.view import ClassesView
from sms_desktop.pages.reading import Kind, ReadingPage, Thing

_T = "Classes"
_EVERY = "every"
_CURRENT = "current"


class ClassesPage(ReadingPage):
    """Reads once and narrows in memory: a school has some hundred classes."""

    tables = ("section", "course", "academic_session", "section_staff", "staff", "enrolment")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: ClassList | None = None
        self._model = classes_listing()
        self.view = ClassesView(context.look, self._model)
        self.asking = Asking(context, self.view.side)
        self.form = ClassForm(context, self.asking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.begin_at(self.view.table)
        self._connect()
        self.start(self.view.states)

    def _connect(self) -> None:
        view, may = self.view, self.context.allows(Key.SECTIONS_CREATE)
        for button in (view.new_class, view.empty_new):
            button.setVisible(may)
            button.clicked.connect(self.offer_new)
        view.bar.find_field.changed.connect(self._narrow)
        for select in view.filters.values():
            select.activated.connect(self._narrow)
        view.mine.clicked.connect(self._narrow)
        view.clear.clicked.connect(self.clear_filters)
        view.table.activated_row.connect(self._on_row_activated)
        self.asking.closed.connect(self.take_focus)
        self.form.made.connect(self._on_made)
        self.form.did.connect(self._on_did)
        self.context.terms.changed.connect(self._on_term_changed)

    def title(self) -> str:
        """Classes."""
        return tr(_T, "Classes")

    def job(self) -> Callable[[Connection], ClassList]:
        return read_classes(self.context.clock, self.context.grants)

    def failure(self) -> str:
        return tr(_T, "The classes could not be read")

    def show_found(self, found: ClassList) -> None:
        self._found = found
        self.form.take_sessions(found.sessions)
        self._offer_filters(found)
        mine = [row.is_mine for row in found.rows]
        self.view.mine.setVisible(any(mine) and not all(mine))
        self._narrow()

    def commands(self) -> Mapping[str, Command]:
        """New here is a class."""
        return {
            "new": Command(self.offer_new, self._found is not None and self.context.allows(Key.SECTIONS_CREATE)),
            "find": Command(self.view.bar.find_field.edit.setFocus),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self._model.retranslate()
        if self._found is not None:
            self._offer_filters(self._found)
            self._narrow()
        self.asking.retranslate()
        self.moved.emit()

    def take_focus(self) -> None:
        """The list."""
        self.view.table.setFocus()

    # --- a new class

    @Slot()
    def offer_new(self) -> None:
        """Ask what the new class is."""
        self.form.offer_new(self._session_for_new())

    def _session_for_new(self) -> bytes | None:
        """The term that is looked at; else the shortest of today."""
        key, found = self.view.filters["term"].key(), self._found
        if key not in ("", _EVERY, _CURRENT):
            return id_from(key)
        if found is None:
            return None
        used = {row.session for row in found.rows}
        today = [one.id for one in found.sessions if one.id in found.current]
        return next((id for id in today if id in used), today[-1] if today else None)

    @Slot(object, str)
    def _on_made(self, section: SectionId, title: str) -> None:
        self.thing_wanted.emit(Thing(Kind.CLASS, section, title))

    @Slot(str)
    def _on_did(self, words: str) -> None:
        self.offer_undo(words)

    # --- narrowing

    def _offer_filters(self, found: ClassList) -> None:
        filters = self.view.filters
        used = {row.session for row in found.rows}
        terms = [(_CURRENT, self._current_words())] if self._term(found) else []
        terms += [(text_of(Id(one.id)), one.title) for one in found.sessions if one.id in used]
        filters["term"].set_options([*terms, (_EVERY, tr(_T, "All terms"))])
        courses = {text_of(Id(row.course)): row.course_title for row in found.rows}
        years = {row.year: row.year for row in found.rows if row.year}
        teachers = {text_of(Id(id)): name for row in found.rows for id, name in row.teachers}
        for name, every, known in (
            ("course", tr(_T, "All courses"), courses),
            ("year", tr(_T, "All years"), years),
            ("teacher", tr(_T, "All teachers"), teachers),
        ):
            filters[name].set_options([(_EVERY, every), *sorted(known.items(), key=lambda one: one[1])])
            filters[name].setVisible(len(known) > 1)

    def _current_words(self) -> str:
        chosen = self.context.terms.current
        return chosen.title if chosen is not None and not self.context.terms.is_today else tr(_T, "This term")

    def _term(self, found: ClassList) -> frozenset[bytes]:
        """The sessions whose classes are taught in the term that the frame shows, or today."""
        chosen = self.context.terms.current
        if chosen is not None and not self.context.terms.is_today:
            return found.around(chosen.id)
        return found.current

    @Slot()
    def _on_term_changed(self) -> None:
        if self._found is not None:
            self.view.filters["term"].set_key(_CURRENT)
            self._offer_filters(self._found)
            self._narrow()

    @Slot()
    def clear_filters(self) -> None:
        """Show all of the term again."""
        self.view.bar.find_field.set_text("")
        for name in ("course", "year", "teacher"):
            self.view.filters[name].set_key(_EVERY)
        self.view.mine.setChecked(False)
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        found = self._found
        if found is None:
            return
        key = self.view.filters["term"].key()
        term = None if key == _EVERY else self._term(found) if key == _CURRENT else found.around(id_from(key))
        rows = [row for row in found.rows if (term is None or row.session in term) and self._is_wanted(row)]
        self.view.table.show_column(CLASS_TERM, key == _EVERY)
        with same_rows(self.view.table, self._model):
            self._model.show(rows)
            self._model.narrow(self.view.bar.find_field.text())
        self._show_state(len(found.rows))

    def _is_wanted(self, row: ClassRow) -> bool:
        filters, mine = self.view.filters, self.view.mine
        wanted = {name: filters[name].key() for name in ("course", "year", "teacher")}
        return (
            wanted["course"] in (_EVERY, text_of(Id(row.course)))
            and wanted["year"] in (_EVERY, row.year)
            and (wanted["teacher"] == _EVERY or wanted["teacher"] in (text_of(Id(id)) for id, _ in row.teachers))
            and (mine.isHidden() or not mine.isChecked() or row.is_mine)
        )

    def _narrowed_by(self) -> Sequence[str]:
        """What narrows the list, in words."""
        word = self.view.bar.find_field.text().strip()
        said = [f"“{word}”"] if word else []
        for name in ("course", "year", "teacher"):
            select = self.view.filters[name]
            if select.key() != _EVERY:
                said.append(select.currentText())
        return [*said, *([self.view.mine.text()] if self.view.mine.isChecked() else [])]

    def _show_state(self, every: int) -> None:
        view, shown, by = self.view, self._model.rowCount(), self._narrowed_by()
        view.header.set_words(self.title(), tr(_T, "%n classes", n=shown))
        view.clear.setVisible(bool(by) and not shown)
        view.empty_new.setVisible(not by and self.context.allows(Key.SECTIONS_CREATE))
        if shown:
            view.states.show_content()
            return
        if by:
            view.empty.set_words(tr(_T, "No class matches {filters}", filters=", ".join(by)), "")
        elif every:
            view.empty.set_words(tr(_T, "No classes in this term"), tr(_T, "Look at another term, or make the first."))
        else:
            words = tr(_T, "Classes appear here when a course is taught in a term.")
            view.empty.set_words(tr(_T, "No classes yet"), words)
        view.states.show_empty()

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        chosen = self._model.row(row)
        self.thing_wanted.emit(Thing(Kind.CLASS, chosen.id, chosen.title))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking.key:
            self.asking.close()
        elif event.key() == Qt.Key.Key_Escape and self._narrowed_by():
            self.clear_filters()
        else:
            super().keyPressEvent(event)
