"""Assessments in the side panel: a new one, what one is, and taking one away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.clock import to_days
from sms_core.grading.model import Assessment
from sms_core.grading.table import ASSESSMENT, CATEGORY
from sms_core.ids import AssessmentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.ops import gradebook_set_up
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldEditor, FieldSpec, Unreadable

_T = "Gradebook"
NEW_CATEGORY = "new"
_FIELDS = ("title", "category", "max_score", "weight", "assigned_on", "due_on", "counts")
_BESIDE = {"max_too_low": "max_score", "other_section": "category"}


class AssessmentDesk(QObject):
    """Asks in the panel of its page. `did` with the words of its toast, `made` with the new one."""

    did = Signal(str)
    made = Signal(bytes)
    publish_wanted = Signal(bytes)
    unpublish_wanted = Signal(bytes)

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._found: OpenGradebook | None = None
        self._kind = ""  # the category chosen last in a new assessment
        asking.changed.connect(self._on_changed)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found

    # --- a new one

    def offer_new(self, category: bytes | None = None) -> None:
        """Ask what the new assessment is."""
        found = self._found
        if found is None or not found.rights.edit:
            return
        known = [one.id for one in found.book.categories]
        chosen = (
            category if category in known else found.book.assessments[-1].category if found.book.assessments else None
        )
        self._kind = (chosen or known[0]).hex() if chosen or known else NEW_CATEGORY
        day = to_days(self._day(found))
        values = {
            "category": self._kind,
            "max_score": self._usual_most(found, self._kind),
            "weight": 1000,
            "assigned_on": day,
            "due_on": day,
            "counts": 1,
            "category_weight": 100_000 if not known else None,
        }
        self._asking.ask(
            Question(
                "new_assessment",
                lambda: tr(_T, "Add assessment"),
                lambda: tr(_T, "Add assessment"),
                self._new_specs,
                self._create,
                values,
                _BESIDE,
            )
        )

    def _new_specs(self) -> Sequence[FieldSpec]:
        specs = self._specs(new=True)
        if self._kind == NEW_CATEGORY:
            title, weight = specs_for(CATEGORY, self._context.allows, ("title", "weight"))
            extra = [
                replace(title, name="category_title", label=tr(_T, "New category")),
                replace(weight, name="category_weight", label=tr(_T, "Its weight in the result")),
            ]
            specs[2:2] = extra
        return specs

    def _specs(self, *, new: bool = False) -> list[FieldSpec]:
        found = self._found
        categories = () if found is None else tuple((one.id.hex(), one.title) for one in found.book.categories)
        if new:
            categories = (*categories, (NEW_CATEGORY, tr(_T, "New category…")))
        specs = specs_for(ASSESSMENT, self._context.allows, _FIELDS, codes={"category": categories})
        return [
            replace(one, label=tr(_T, "Weight in its category")) if one.name == "weight" else
            replace(one, label=tr(_T, "Counts in the result")) if one.name == "counts" else one
            for one in specs
        ]  # fmt: skip

    def _create(self, values: Mapping[str, object]) -> None:
        found = self._found
        if found is None:
            return
        stored = dict(values)
        key = str(stored["category"])
        stored["category"] = None if key == NEW_CATEGORY else bytes.fromhex(key)
        done = partial(self._on_created, str(values["title"]))
        gradebook_set_up.create_assessment(self._context.runner, found.section.id, stored, done, self._asking.refuse)

    def _on_created(self, title: str, assessment: AssessmentId) -> None:
        self._asking.done()
        self.made.emit(assessment)
        self.did.emit(tr(_T, "Assessment added as a draft: {name}", name=title))

    # --- one that exists

    def offer_edit(self, assessment: AssessmentId) -> None:
        """Ask what the assessment shall be."""
        if self.named(assessment) is None:
            return
        self._asking.ask(
            Question(
                "assessment",
                lambda: tr(_T, "Edit assessment"),
                lambda: tr(_T, "Save"),
                self._edit_specs,
                partial(self._change, assessment),
                self._values(assessment) or {},
                _BESIDE,
                now=partial(self._values, assessment),
                below=partial(self._below, assessment),
            )
        )

    def named(self, assessment: AssessmentId) -> Assessment | None:
        """The assessment as it was read last."""
        every = () if self._found is None else self._found.book.assessments
        return next((one for one in every if one.id == assessment), None)

    def _edit_specs(self) -> Sequence[FieldSpec]:
        specs = self._specs()
        if self._found is not None and not self._found.rights.edit:
            return [replace(one, editable=False) for one in specs]
        return specs

    def _values(self, assessment: AssessmentId) -> Mapping[str, object] | None:
        now = self.named(assessment)
        if now is None:
            return None
        return {
            "title": now.title,
            "category": now.category.hex(),
            "max_score": int(now.max_score * 1000),
            "weight": int(now.weight * 1000),
            "assigned_on": None if now.assigned_on is None else to_days(now.assigned_on),
            "due_on": None if now.due_on is None else to_days(now.due_on),
            "counts": int(now.counts),
        }

    def _below(self, assessment: AssessmentId) -> Sequence[QWidget]:
        found, now, look = self._found, self.named(assessment), self._context.look
        if found is None or now is None:
            return ()
        buttons = []
        if found.rights.publish:
            words = tr(_T, "Make it a draft again") if now.published else tr(_T, "Publish…")
            publish = Button(look, words, Kind.QUIET, icon="eye-off" if now.published else "eye")
            publish.setObjectName("assessment_publish")
            wanted = self.unpublish_wanted if now.published else self.publish_wanted
            publish.clicked.connect(lambda: wanted.emit(assessment))
            buttons.append(publish)
        if found.rights.edit:
            delete = Button(look, tr(_T, "Delete assessment"), Kind.QUIET, icon="trash-2", tone="danger")
            delete.setObjectName("assessment_delete")
            delete.clicked.connect(lambda: self.delete(assessment))
            buttons.append(delete)
        return buttons

    def _change(self, assessment: AssessmentId, values: Mapping[str, object]) -> None:
        stored = dict(values)
        stored["category"] = bytes.fromhex(str(stored["category"]))
        title = str(values["title"])
        done = partial(self._on_done, tr(_T, "Assessment changed: {name}", name=title))
        gradebook_set_up.change_assessment(self._context.runner, assessment, title, stored, done, self._asking.refuse)

    def delete(self, assessment: AssessmentId) -> None:
        """Take it away; one with scores is refused."""
        now = self.named(assessment)
        if now is not None:
            done = partial(self._on_done, tr(_T, "Assessment deleted: {name}", name=now.title))
            refuse = self._asking.refuse if self._asking.key else self._context.runner.failed.emit
            gradebook_set_up.delete_assessment(self._context.runner, assessment, now.title, done, refuse)

    def set_counts(self, assessment: AssessmentId, counts: bool) -> None:
        """Let it enter the result, or not."""
        now = self.named(assessment)
        if now is not None:
            words = tr(_T, "Counts again: {name}") if counts else tr(_T, "Does not count any more: {name}")
            done = partial(self._on_done, words.format(name=now.title))
            gradebook_set_up.set_counts(
                self._context.runner, assessment, now.title, counts, done, self._context.runner.failed.emit
            )

    def _on_done(self, words: str, _: object) -> None:
        if self._asking.key in ("assessment", "new_assessment"):
            self._asking.done()
        self.did.emit(words)

    # --- while typing

    def _on_changed(self) -> None:
        form, found = self._asking.form, self._found
        if form is None or found is None or self._asking.key not in ("assessment", "new_assessment"):
            return
        kind = str(_current(form["category"]) or "")
        if self._asking.key == "new_assessment" and kind != self._kind:
            was, self._kind = self._kind, kind
            if NEW_CATEGORY in (was, kind):
                self._asking.reshape("category_title" if kind == NEW_CATEGORY else "max_score")
                form = self._asking.form
            if form is not None and not form["max_score"].is_dirty:
                form["max_score"].load(self._usual_most(found, kind))
        self._warn(found)

    def _warn(self, found: OpenGradebook) -> None:
        """Days outside the term are told, not refused."""
        form = self._asking.form
        span = found.term or found.session
        if form is None:
            return
        for name in ("assigned_on", "due_on"):
            editor = form[name]
            day = _current(editor)
            outside = isinstance(day, int) and not to_days(span.start_date) <= day <= to_days(span.end_date)
            words = tr(_T, "This day is outside {term}.", term=span.title) if outside else ""
            if name == "assigned_on" and day is None and found.term is not None:
                words = tr(_T, "Without this day it stands in no term, only in the whole year.")
            editor.set_warning(words)

    @staticmethod
    def _usual_most(found: OpenGradebook, kind: str) -> int:
        """The most of the last one of its category, else the scale's."""
        same = [one for one in found.book.assessments if one.category.hex() == kind]
        return int((same[-1].max_score if same else found.book.scale.maximum) * 1000)

    @staticmethod
    def _day(found: OpenGradebook) -> date:
        span = found.term or found.session
        return min(max(found.now.today, span.start_date), span.end_date)


def _current(editor: FieldEditor) -> object:
    """What an editor holds; None while it cannot be read."""
    try:
        return editor.current()
    except Unreadable:
        return None
