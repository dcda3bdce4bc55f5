"""Taking over the set-up of another class or another term: what would come along is shown before it does."""

from collections.abc import Mapping, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.grading.setup import SetupPlan
from sms_core.ids import Id, SectionId, id_from, text_of
from sms_desktop.i18n import tr
from sms_desktop.models.grade_working import LineStyle, SumLine
from sms_desktop.ops import gradebook_set_up
from sms_desktop.ops.gradebook import GradeClass, OpenGradebook
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.lines import SumLines
from sms_desktop.ui.days import show_day
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Options, Unreadable

_T = "Gradebook"
_KEY = "copy"


class CopyDesk(QObject):
    """Asks in the panel of its page; `did` with the words of its toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._found: OpenGradebook | None = None
        self._titles: dict[bytes, str] = {}
        self._lines: SumLines | None = None
        self._shown: tuple[object, object] | None = None
        self._reads = context.runner.latest()
        asking.changed.connect(self._on_changed)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found
        self._titles[found.section.id] = found.section.title

    @property
    def has_term_before(self) -> bool:
        """Whether the class was taught in a term before the one on show."""
        return self._found is not None and self._term_before(self._found) is not None

    def offer(self) -> None:
        """Ask whose set-up comes here."""
        found = self._found
        if found is None or not found.rights.edit:
            return
        self._shown = None
        before = self._term_before(found)
        values = {"source": found.section.id if before else None, "term": before}
        self._asking.ask(
            Question(
                _KEY,
                lambda: tr(_T, "Copy the set-up"),
                lambda: tr(_T, "Copy it here"),
                self._specs,
                self._copy,
                values,
                below=self._below,
            )
        )
        self._on_changed()

    def _term_before(self, found: OpenGradebook) -> str | None:
        """The term before the one on show, where the class goes on over both."""
        if found.term is None:
            return None
        inside = [
            one for one in self._context.terms.known
            if found.session.start_date <= one.start_date < found.term.start_date
        ]  # fmt: skip
        last = max(inside, key=lambda one: one.start_date, default=None)
        return None if last is None else text_of(Id(last.id))

    def _specs(self) -> Sequence[FieldSpec]:
        terms = tuple((text_of(Id(one.id)), one.title) for one in self._context.terms.known)
        names = dict(terms)

        def title(value: object) -> str:
            return self._titles.get(value, "") if isinstance(value, bytes) else ""

        return (
            FieldSpec("source", tr(_T, "From the class"), Editor.PICK, read=str, typed=title, shown=title,
                      required=True, search=self._find, required_words=tr(_T, "Choose a class from the list.")),
            FieldSpec("term", tr(_T, "Its assessments of"), Editor.CHOICE, read=str, typed=str,
                      shown=lambda value: names.get(str(value), tr(_T, "the whole year")), choices=terms),
        )  # fmt: skip

    def _find(self, text: str, answer: Options) -> None:
        def done(found: list[GradeClass]) -> None:
            self._titles |= {one.id: one.title for one in found}
            answer([Option(one.id, one.title, tr(_T, "my class") if one.is_mine else one.code) for one in found])

        context = self._context
        context.runner.read(gradebook_set_up.find_sources(context.clock, context.grants, text), done)

    def _below(self) -> Sequence[QWidget]:
        self._lines = SumLines(self._context.look)
        self._lines.setObjectName("gradebook_copy_plan")
        return (self._lines,)

    # --- what it would do

    def _on_changed(self) -> None:
        form, found = self._asking.form, self._found
        if form is None or found is None or self._asking.key != _KEY:
            return
        try:
            source, term = form["source"].current(), form["term"].current()
        except Unreadable:
            return
        if (source, term) == self._shown or not isinstance(source, bytes):
            return
        self._shown = (source, term)
        job = gradebook_set_up.plan_set_up(SectionId(Id(source)), found.section.id, _session(term), self._target(found))
        self._reads.read(job, self._show, lambda error: self._asking.refuse(error))

    @staticmethod
    def _target(found: OpenGradebook) -> bytes | None:
        return None if found.term is None else found.term.id

    def _show(self, plan: SetupPlan) -> None:
        if self._lines is None or not shiboken6.isValid(self._lines):
            return
        lines = [
            SumLine("", style=LineStyle.GAP),
            SumLine(tr(_T, "Categories"), self._count(plan.new_categories), LineStyle.HEAD),
        ]
        for category in plan.categories:
            style = LineStyle.ITEM if category.existing is None else LineStyle.QUIET
            lines.append(SumLine(category.source.title, "" if category.existing is None else tr(_T, "is here"), style))
        lines.append(SumLine(tr(_T, "Assessments"), self._count(plan.new_assessments), LineStyle.HEAD))
        for one in plan.assessments:
            day = one.due_on or one.assigned_on
            said = tr(_T, "is here") if one.existing else "" if day is None else show_day(day)
            outside = bool(one.warnings) and not one.existing
            words = tr(_T, "{title} (check its day)", title=one.source.title) if outside else one.source.title
            lines.append(SumLine(words, said, LineStyle.QUIET if one.existing else LineStyle.ITEM))
        note = tr(_T, "Without scores, as drafts; days move by whole weeks.")
        self._lines.set_lines([*lines, SumLine("", style=LineStyle.GAP), SumLine(note, style=LineStyle.NOTE)])

    @staticmethod
    def _count(count: int) -> str:
        return tr(_T, "%n new", n=count) if count else tr(_T, "none new")

    # --- doing it

    def _copy(self, values: Mapping[str, object]) -> None:
        source, found = values.get("source"), self._found
        if not isinstance(source, bytes) or found is None:
            return
        title = self._titles.get(source, "")
        gradebook_set_up.copy_set_up(
            self._context.runner, SectionId(Id(source)), found.section.id, _session(values.get("term")),
            self._target(found), title, partial(self._on_done, title), self._asking.refuse,
        )  # fmt: skip

    def _on_done(self, title: str, plan: SetupPlan) -> None:
        self._asking.done()
        self.did.emit(tr(_T, "%n assessments copied from {name}", n=plan.new_assessments, name=title))


def _session(key: object) -> bytes | None:
    return id_from(key) if isinstance(key, str) and key else None
