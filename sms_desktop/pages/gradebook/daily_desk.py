"""The column of today for daily performance: made in one step, with its category where there is none, and filled."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_core.grading.model import Assessment
from sms_core.grading.table import ASSESSMENT, CATEGORY
from sms_core.ids import AssessmentId
from sms_desktop.i18n import tr
from sms_desktop.models.forms import specs_for
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops import gradebook_set_up
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.ops.gradebook_set_up import DAILY
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook import words
from sms_desktop.pages.gradebook.quick import QuickDesk
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.field_editors import FieldSpec

_T = "Gradebook"
_KEY = "daily_category"


class DailyDesk(QObject):
    """`did` with the words of its toast; `made` so that the page shows the new column; `said` for the status line."""

    did = Signal(str)
    made = Signal(bytes)
    said = Signal(str, str)

    def __init__(self, context: PageContext, asking: Asking, model: GradeModel, quick: QuickDesk) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._model = model
        self._quick = quick
        self._found: OpenGradebook | None = None
        self._wanted = b""  # the column that is opened once it is there
        quick.extra = self._button
        model.counted.connect(self._open_wanted)

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        self._found = found

    def _button(self, shown: Assessment) -> Sequence[QWidget]:
        """What offers it among the large keys; not where it is what they fill."""
        today = self._todays()
        if self._day() is None or (today is not None and today.id == shown.id):
            return ()
        button = Button(self._context.look, tr(_T, "Daily performance today"), icon="calendar-days", small=True)
        button.setObjectName("quick_today")
        button.clicked.connect(self.offer)
        return (button,)

    @Slot()
    def offer(self) -> None:
        """Go to the column of today: make it where there is none, and ask for its category where that is missing."""
        found, day, today = self._found, self._day(), self._todays()
        if found is None or not found.rights.edit:
            return
        if day is None:
            span = found.term or found.session
            self.said.emit(tr(_T, "Today is outside {term}.", term=span.title), "warning")
        elif today is not None:
            self._go_to(today.id)
        elif (category := self._category()) is not None:
            self._create(day, category, self._usual_most(category), {})
        else:
            self._ask()

    def _day(self) -> date | None:
        """Today, where it is in the term on show."""
        if self._found is None:
            return None
        span, today = self._found.term or self._found.session, self._found.now.today
        return today if span.start_date <= today <= span.end_date else None

    def _category(self) -> bytes | None:
        known = () if self._found is None else self._found.book.categories
        return next((one.id for one in known if one.kind == DAILY), None)

    def _todays(self) -> Assessment | None:
        """The column of today for daily performance."""
        found = self._found
        if found is None:
            return None
        daily = {one.id for one in found.book.categories if one.kind == DAILY}
        every, today = found.book.assessments, found.now.today
        return next((one for one in every if one.category in daily and one.assigned_on == today), None)

    def _usual_most(self, category: bytes) -> Decimal:
        """The most of its last column, else the scale's."""
        assert self._found is not None
        same = [one for one in self._found.book.assessments if one.category == category]
        return same[-1].max_score if same else self._found.book.scale.maximum

    # --- its category

    def _ask(self) -> None:
        assert self._found is not None
        book = self._found.book
        values = {
            "category_title": tr(_T, "Daily performance"),
            "category_weight": 100_000 if not book.categories else None,
            "max_score": int(book.scale.maximum * 1000),
        }
        self._asking.ask(
            Question(
                _KEY,
                lambda: tr(_T, "Daily performance"),
                lambda: tr(_T, "Create today's column"),
                self._specs,
                self._send,
                values,
            )
        )

    def _specs(self) -> Sequence[FieldSpec]:
        title, weight = specs_for(CATEGORY, self._context.allows, ("title", "weight"))
        (most,) = specs_for(ASSESSMENT, self._context.allows, ("max_score",))
        return (
            replace(title, name="category_title", label=tr(_T, "New category")),
            replace(weight, name="category_weight", label=tr(_T, "Its weight in the result")),
            most,
        )

    def _send(self, values: Mapping[str, object]) -> None:
        day, most = self._day(), values.get("max_score")
        if day is not None and isinstance(most, int):
            self._create(day, None, Decimal(most) / 1000, values)

    # --- the column

    def _create(self, day: date, category: bytes | None, most: Decimal, values: Mapping[str, object]) -> None:
        assert self._found is not None
        title = words.brief(day)
        refuse = self._asking.refuse if self._asking.key == _KEY else self._context.runner.failed.emit
        gradebook_set_up.create_daily_column(
            self._context.runner, self._found.section.id, title, most, day, category, values,
            partial(self._on_created, title), refuse,
        )  # fmt: skip

    def _on_created(self, title: str, assessment: AssessmentId) -> None:
        if self._asking.key == _KEY:
            self._asking.done()
        self._go_to(assessment)
        self.did.emit(tr(_T, "Column added as a draft: {name}", name=title))

    def _go_to(self, assessment: AssessmentId) -> None:
        self._wanted = assessment
        self.made.emit(assessment)
        self._open_wanted()

    @Slot()
    def _open_wanted(self) -> None:
        column = self._model.column_of(self._wanted) if self._wanted else -1
        if column > 0:
            self._wanted = b""
            self._quick.open(column)
