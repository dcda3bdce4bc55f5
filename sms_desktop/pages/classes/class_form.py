"""What a class is: the form of a new one, with a new course where there is none yet, and of one that exists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.access.keys import Key
from sms_core.courses.model import Course
from sms_core.courses.table import COURSE
from sms_core.ids import Id, SectionId, StaffId, id_from, text_of
from sms_core.sections.table import SECTION_STAFF, SECTION_TABLE
from sms_core.sessions.model import Session
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.ops import class_staff, classes
from sms_desktop.ops.classes import NewCourse, OpenClass
from sms_desktop.ops.school_year import code_taken
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Options, Unreadable
from sms_desktop.ui.form import Form

_T = "Classes"
_REST = ("code", "room", "capacity")
_EDIT = ("course", "title", "code", "room", "capacity", "absence_penalty")


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A course that was typed and is not in the catalogue."""

    title: str


class ClassForm(QObject):
    """Asks in the panel of its page. `did` with the words of its toast, `made` with the new class and its title."""

    did = Signal(str)
    made = Signal(object, str)

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._sessions: tuple[Session, ...] = ()
        self._course: object = None  # what was picked last in a new class
        self._code = ""
        self._proposed = ""
        self._codes = context.runner.latest()
        self._found: OpenClass | None = None
        asking.changed.connect(self._on_changed)

    # --- a new class

    def take_sessions(self, sessions: tuple[Session, ...]) -> None:
        """The sessions that a class can be in."""
        self._sessions = sessions

    def offer_new(self, session: bytes | None) -> None:
        """Ask what the new class is; `session` is proposed."""
        self._course, self._code, self._proposed = None, "", ""
        self._asking.ask(
            Question(
                "new_class",
                lambda: tr(_T, "New class"),
                lambda: tr(_T, "Create class"),
                self._new_specs,
                self._create,
                {"session": None if session is None else text_of(Id(session))},
            )
        )

    def _new_specs(self) -> Sequence[FieldSpec]:
        allows = self._context.allows
        sessions = tuple((text_of(Id(one.id)), one.title) for one in self._sessions)
        specs = specs_for(
            SECTION_TABLE,
            allows,
            ("course", "session", "title", *_REST),
            searches={"course": self._find_course},
            references={"course": lambda _: ""},
            codes={"session": sessions},
        )
        if isinstance(self._course, Unwritten):
            (code,) = specs_for(COURSE, allows, ("code",))
            specs.insert(1, replace(code, name="course_code", label=tr(_T, "Code of the new course")))
        (staff,) = specs_for(SECTION_STAFF, allows, ("staff",), searches={"staff": self._find_staff})
        several = replace(staff, editor=Editor.SEVERAL, label=tr(_T, "Teachers"), required=False)
        return *specs, several

    def _find_course(self, text: str, answer: Options) -> None:
        def done(found: list[Course]) -> None:
            options = [Option(one.id, one.title, one.code) for one in found]
            title = text.strip()
            known = {option.text.casefold() for option in options}
            may = self._asking.key == "new_class" and self._context.allows(Key.COURSES_CREATE)
            if may and title and title.casefold() not in known:
                options.append(Option(Unwritten(title), title, tr(_T, "new course")))
            answer(options)

        self._context.runner.read(classes.find_courses(text), done)

    def _find_staff(self, text: str, answer: Options) -> None:
        self._context.runner.read(
            class_staff.find_staff(text),
            lambda found: answer([Option(m.id, f"{m.family_name}, {m.given_name}", m.subjects or "") for m in found]),
        )

    def _on_changed(self) -> None:
        form = self._asking.form
        if form is None or self._asking.key != "new_class":
            return
        try:
            course = form["course"].current()
        except Unreadable:
            course = None
        if course is not None and course != self._course:  # while it is typed, the form keeps its shape
            self._course = course
            self._take_course(form, course)
        self._look_for_code()

    def _take_course(self, form: Form, course: object) -> None:
        """A new course needs its code; a class is called as its course until it gets a name of its own."""
        asked, needed = "course_code" in form.names, isinstance(course, Unwritten)
        if asked is not needed:
            self._asking.reshape("course_code" if needed else "session")
        title, words = form["title"], form["course"].edit.text()  # type: ignore[attr-defined]
        if not title.is_dirty or title.typing() == self._proposed:
            title.resume(words)
            self._proposed = words

    def _look_for_code(self) -> None:
        """A code that another course has is told at once."""
        form = self._asking.form
        if form is None or "course_code" not in form.names:
            return
        code = str(form["course_code"].typing() or "").strip()
        if code != self._code:
            self._code = code
            self._codes.read(code_taken(code, None), self._show_code)

    def _show_code(self, title: str | None) -> None:
        form = self._asking.form
        if form is not None and "course_code" in form.names:
            words = tr(_T, "“{course}” has this code already.", course=title) if title else ""
            form["course_code"].set_warning(words)

    def _create(self, values: Mapping[str, object]) -> None:
        course, session = values.get("course"), values.get("session")
        if isinstance(course, Unwritten):
            course = NewCourse(str(values["course_code"]), course.title)
        if not isinstance(course, NewCourse | bytes) or not isinstance(session, str):
            return
        chosen = values.get("staff")
        teachers = [StaffId(Id(option.key)) for option in chosen] if isinstance(chosen, tuple) else []
        title = str(values["title"])
        classes.create_class(
            self._context.runner,
            course if isinstance(course, NewCourse) else Id(course),
            Id(id_from(session)),
            title,
            {name: values.get(name) for name in _REST},
            teachers,
            partial(self._on_created, title),
            self._asking.refuse,
        )

    def _on_created(self, title: str, section: SectionId) -> None:
        self._asking.done()
        self.made.emit(section, title)
        self.did.emit(tr(_T, "Class created: {name}", name=title))

    # --- one that exists

    def take(self, found: OpenClass) -> None:
        """The class as it was read."""
        self._found = found

    def offer_edit(self) -> None:
        """Ask what the class shall be."""
        if self._found is None:
            return
        self._asking.ask(
            Question(
                "edit",
                lambda: tr(_T, "Edit class"),
                lambda: tr(_T, "Save"),
                self._edit_specs,
                self._change,
                self._values(),
                now=self._values,
                below=self._below,
            )
        )

    def _edit_specs(self) -> Sequence[FieldSpec]:
        return specs_for(
            SECTION_TABLE,
            self._context.allows,
            _EDIT,
            searches={"course": self._find_course},
            references={"course": self._course_title},
        )

    def _course_title(self, stored: object) -> str:
        course = self._found.course if self._found is not None else None
        return course.title if course is not None and course.id == stored else ""

    def _values(self) -> Mapping[str, object]:
        assert self._found is not None
        section = self._found.section
        penalty = section.absence_penalty
        return {
            "course": section.course,
            "title": section.title,
            "code": section.code,
            "room": section.room,
            "capacity": section.capacity,
            "absence_penalty": None if penalty is None else int(penalty * 1000),
        }

    def _below(self) -> Sequence[QWidget]:
        if not self._context.allows(Key.SECTIONS_DELETE):
            return ()
        delete = Button(self._context.look, tr(_T, "Delete class"), Kind.QUIET, icon="trash-2", tone="danger")
        delete.setObjectName("class_delete")
        delete.clicked.connect(self._on_delete)
        return (delete,)

    def _change(self, values: Mapping[str, object]) -> None:
        if self._found is not None:
            title = str(values.get("title") or self._found.section.title)
            done = partial(self._on_done, tr(_T, "Class changed: {name}", name=title))
            args = (self._context.runner, self._found.section.id, title, values)
            classes.change_class(*args, done, self._asking.refuse)

    def _on_delete(self) -> None:
        if self._found is not None:
            title = self._found.section.title
            done = partial(self._on_done, tr(_T, "Class deleted: {name}", name=title))
            classes.delete_class(self._context.runner, self._found.section.id, title, done, self._asking.refuse)

    def _on_done(self, words: str, _: object) -> None:
        self._asking.done()
        self.did.emit(words)
