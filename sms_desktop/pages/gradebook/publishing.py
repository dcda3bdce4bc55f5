"""Publishing as an act of its own: which drafts, what is in them, and who sees them from then on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.grading.model import Assessment
from sms_core.ids import AssessmentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.grade_words import rounded, typed_text
from sms_desktop.models.grade_working import LineStyle, SumLine
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops import gradebook_set_up
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook import words
from sms_desktop.pages.gradebook.lines import SumLines
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.choices import CheckBox
from sms_desktop.ui.labels import Label

_T = "Gradebook"


class PublishDesk(QObject):
    """Asks in the panel of its page. `did` with the words of its toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, asking: Asking, model: GradeModel) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._model = model
        self._found: OpenGradebook | None = None
        self._chosen: set[AssessmentId] = set()
        self.seen: SumLines | None = None  # what those see who see it
        self.is_offline = False

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found
        self._chosen &= {one.id for one in words.drafts(found)}

    def offer(self, only: bytes | None = None) -> None:
        """Show what publishing would do, for every draft with scores or for one assessment."""
        found = self._found
        if found is None or not found.rights.publish:
            return
        drafts = words.drafts(found)
        if only is not None:
            self._chosen = {one.id for one in drafts if one.id == only}
        else:
            self._chosen = {one.id for one in drafts if self._graded(one)} or {one.id for one in drafts}
        self._ask()

    def _ask(self) -> None:
        self._asking.ask(
            Question(
                "publish", lambda: tr(_T, "Publish scores"), self._act_words, tuple, self._publish, below=self._preview
            )
        )

    def _act_words(self) -> str:
        if len(self._chosen) == 1 and self._found is not None:
            only = next((one for one in words.drafts(self._found) if one.id in self._chosen), None)
            return tr(_T, "Publish {name}", name="" if only is None else only.title)
        return tr(_T, "Publish %n assessments", n=len(self._chosen))

    def _preview(self) -> Sequence[QWidget]:
        found, look = self._found, self._context.look
        assert found is not None
        parts: list[QWidget] = []
        for one in words.drafts(found):
            box = CheckBox(look, one.title, name=f"{one.title}, {self._figures(one)}")
            box.setObjectName(f"publish_{one.id.hex()}")
            box.setChecked(one.id in self._chosen)
            box.toggled.connect(partial(self._on_toggled, one.id))
            parts.append(_with_facts(look, box, self._figures(one)))
        parts.append(Label(look, tr(_T, "Who sees them"), Role.CAPTION_STRONG, tone="text-secondary"))
        parts.append(Label(look, self._readers(found), Role.TABLE, wrap=True))
        chosen = [one for one in words.drafts(found) if one.id in self._chosen]
        parts.append(Label(look, tr(_T, "What they see"), Role.CAPTION_STRONG, tone="text-secondary"))
        self.seen = SumLines(look, self._lines(found, chosen))
        parts.append(self.seen)
        if self.is_offline:
            offline = tr(_T, "You are offline. It is done here now and sent as soon as there is a connection.")
            parts.append(Banner(look, offline, "info", icon="cloud-off"))
        return parts

    def _figures(self, one: Assessment) -> str:
        stats = self._model.statistics(self._model.column_of(one.id))
        if stats is None:
            return ""
        total = stats.graded + stats.missing + stats.exempt + stats.open
        parts = [tr(_T, "{graded} of {total} graded", graded=stats.graded, total=total)]
        parts += [tr(_T, "mean {mean}", mean=rounded(stats.mean))] if stats.mean is not None else []
        parts += [tr(_T, "%n without a score", n=stats.open)] if stats.open else []
        return " · ".join(parts)

    @staticmethod
    def _readers(found: OpenGradebook) -> str:
        names = [f"{one.given_name} {one.family_name}" for one in found.teachers]
        who = tr(_T, "The office, and whoever may see the grades of this class: {names}.", names=", ".join(names))
        if not names:
            who = tr(_T, "The office, and whoever may see the grades of this class.")
        return who + " " + tr(_T, "The word “draft” goes, and the scores enter reports about the students.")

    def _lines(self, found: OpenGradebook, chosen: Sequence[Assessment]) -> list[SumLine]:
        lines = []
        for one in chosen:
            if len(chosen) > 1:
                lines.append(SumLine(one.title, style=LineStyle.HEAD))
            for row in found.rows:
                if row.left is None:
                    said = typed_text(found.book.scores.get((one.id, row.student)))
                    most = tr(_T, "{value} of {most}", value=said, most=show_decimal(one.max_score))
                    lines.append(SumLine(row.name, most if said else "–", LineStyle.ITEM if said else LineStyle.QUIET))
        return lines

    def _graded(self, one: Assessment) -> int:
        stats = self._model.statistics(self._model.column_of(one.id))
        return 0 if stats is None else stats.graded + stats.missing

    def _on_toggled(self, assessment: AssessmentId, on: bool) -> None:
        (self._chosen.add if on else self._chosen.discard)(assessment)
        found = self._found
        if found is not None and self.seen is not None:
            self.seen.set_lines(self._lines(found, [one for one in words.drafts(found) if one.id in self._chosen]))
        self._asking.say_act(enabled=bool(self._chosen))

    def _publish(self, _: object) -> None:
        found = self._found
        chosen = [one for one in words.drafts(found) if one.id in self._chosen]
        if not chosen:
            return
        label = chosen[0].title if len(chosen) == 1 else tr(_T, "%n assessments", n=len(chosen))
        told = tr(_T, "Published: {name}", name=label)
        if self.is_offline:
            told = tr(_T, "Published here: {name}. It is sent when there is a connection.", name=label)
        gradebook_set_up.publish(
            self._context.runner, [one.id for one in chosen], label, partial(self._on_done, told), self._asking.refuse
        )

    def unpublish(self, assessment: AssessmentId) -> None:
        """Make the scores of an assessment a draft again."""
        found = self._found
        now = None if found is None else next((one for one in found.book.assessments if one.id == assessment), None)
        if now is not None:
            told = tr(_T, "A draft again: {name}", name=now.title)
            gradebook_set_up.unpublish(
                self._context.runner, assessment, now.title, partial(self._on_done, told), self._asking.refuse
            )

    def _on_done(self, told: str, _: object) -> None:
        self._asking.done()
        self.did.emit(told)


def _with_facts(look: Appearance, box: CheckBox, facts: str) -> QWidget:
    """A box, and what is to be known below it."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(2))
    column.addWidget(box)
    label = Label(look, facts, Role.CAPTION, tone="text-secondary", wrap=True)
    label.setContentsMargins(look.px(24), 0, 0, 0)
    column.addWidget(label)
    return both
