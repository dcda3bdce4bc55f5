"""The bar above the lists: over which period, of whom, and only those with at least so much of something."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.attendance.table import PLANNED_ABSENCE
from sms_core.clock import from_days, to_days
from sms_core.ids import Id, SectionId
from sms_desktop.i18n import tr
from sms_desktop.models.attendance_lines import Measure, measure_words
from sms_desktop.models.forms import problem_words, read_decimal, spec_for
from sms_desktop.ops.attendance_reading import Listed, Period, Whom
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.day_field import DayEditor
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label

_T = "AttendanceLists"
_FORM, _CLASS, _ALL = "form:", "class:", "all"


class Span(StrEnum):
    """Which period."""

    TERM = "term"
    MONTH = "month"
    WEEK = "week"
    CUSTOM = "custom"


class ListBar(Panel):
    """`asked` when other rows are wanted, `narrowed` when fewer of those that are there."""

    asked = Signal()
    narrowed = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self._listed: Listed | None = None
        self.span, self.whom, self.measure = Select(look, ""), Select(look, ""), Select(look, "")
        self.least = TextField(look, "", hide_label=True)
        self.least_words = Label(look, "", Role.TABLE, tone="text-secondary")
        self.first, self.last = (self._day(look, name) for name in ("from_day", "to_day"))
        for widget, name in (
            (self.span, "lists_period"),
            (self.whom, "lists_whom"),
            (self.measure, "lists_measure"),
            (self.least.edit, "lists_least"),
            (self.first.control, "lists_from"),
            (self.last.control, "lists_to"),
        ):
            widget.setObjectName(name)
        self._row, self._days_row = QHBoxLayout(), QHBoxLayout()
        for widget in (self.span, self.whom):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self.measure, self.least_words, self.least):
            self._row.addWidget(widget)
        self._days = QWidget()
        self._days.setLayout(self._days_row)
        for editor in (self.first, self.last):
            self._days_row.addWidget(editor)
        self._days_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._days)
        self._days.hide()
        self.span.activated.connect(self._on_span)
        self.whom.activated.connect(self.asked)
        self.measure.activated.connect(self.narrowed)
        self.least.changed.connect(self._on_least)
        for editor in (self.first, self.last):
            editor.committed.connect(self._on_day)
            editor.left.connect(self._on_day)
        self._on_look_changed()
        self.retranslate()

    @staticmethod
    def _day(look: Appearance, name: str) -> DayEditor:
        editor = DayEditor(look, spec_for(PLANNED_ABSENCE, PLANNED_ABSENCE.by_name[name]))
        editor.load(None)
        return editor

    def offer(self, found: Listed) -> None:
        """Offer the classes and form groups that there are, and show what was listed."""
        self._listed = found
        self._offer_whom(found)
        for editor, day in ((self.first, found.period.start), (self.last, found.period.end)):
            if not editor.is_dirty:
                editor.load(to_days(day))

    def period(self) -> Period | None:
        """What is asked; None is the term until today, while nothing was read yet."""
        found = self._listed
        if found is None:
            return None
        today = found.now.today
        span = Span(self.span.key() or Span.TERM)
        if span is Span.WEEK:
            return Period(today - timedelta(days=today.weekday()), today)
        if span is Span.MONTH:
            return Period(today.replace(day=1), today)
        if span is Span.CUSTOM:
            return self._typed() or found.period
        return Period(found.term.start, today)

    def asked_of(self) -> Whom:
        """Whose absences are wanted."""
        key = self.whom.key()
        if key.startswith(_FORM):
            return Whom(form_group=key.removeprefix(_FORM))
        if key.startswith(_CLASS):
            return Whom(section=SectionId(Id(bytes.fromhex(key.removeprefix(_CLASS)))))
        return Whom()

    def threshold(self) -> tuple[Measure, Decimal] | None:
        """Only those with at least so much; None is everybody."""
        typed = self.least.text().strip()
        try:
            return (Measure(self.measure.key()), read_decimal(typed)) if typed else None
        except (ValueError, InvalidOperation):
            return None

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.span.setAccessibleName(tr(_T, "Period"))
        self.whom.setAccessibleName(tr(_T, "Whose"))
        self.measure.setAccessibleName(tr(_T, "Filter by"))
        self.span.set_options(
            [
                (Span.TERM, tr(_T, "This term")),
                (Span.MONTH, tr(_T, "This month")),
                (Span.WEEK, tr(_T, "This week")),
                (Span.CUSTOM, tr(_T, "From … to …")),
            ]
        )
        self.measure.set_options([(measure, measure_words(measure)) for measure in Measure])
        self.least_words.setText(tr(_T, "at least"))
        self.least.set_label(tr(_T, "At least"), "0")
        if self._listed is not None:
            self._offer_whom(self._listed)

    def _offer_whom(self, found: Listed) -> None:
        options = [(_ALL, tr(_T, "Everybody"))] if found.whole_school else []
        options += [(f"{_FORM}{group}", tr(_T, "Form group {name}", name=group)) for group in found.groups]
        options += [(f"{_CLASS}{section.hex()}", title) for section, title in found.classes]
        self.whom.set_options(options)
        whom = found.whom
        section = f"{_CLASS}{whom.section.hex()}" if whom.section is not None else _ALL
        self.whom.set_key(f"{_FORM}{whom.form_group}" if whom.form_group else section)
        self.whom.setVisible(len(options) > 1)

    def _typed(self) -> Period | None:
        """The two days, where both can be read and follow each other."""
        if not (self.first.check() and self.last.check()):
            return None
        days = [editor.current() for editor in (self.first, self.last)]
        read: list[date] = [from_days(day) for day in days if isinstance(day, int)]
        if len(read) < len(days):
            return None
        if read[0] > read[1]:
            self.last.set_problem(tr(_T, "This lies before the first day."))
            return None
        return Period(*read)

    @Slot()
    def _on_span(self) -> None:
        custom = self.span.key() == Span.CUSTOM
        self._days.setVisible(custom)
        if custom:
            self.first.control.setFocus()
        self.asked.emit()

    @Slot()
    def _on_day(self) -> None:
        wanted = self._typed()
        if wanted is not None and self._listed is not None and wanted != self._listed.period:
            self.asked.emit()

    @Slot(str)
    def _on_least(self, _: str) -> None:
        wrong = bool(self.least.text().strip()) and self.threshold() is None
        self.least.edit.setToolTip(problem_words("wrong_kind") if wrong else "")
        self.least.frame.invalid = wrong
        self.least.frame.update()
        self.narrowed.emit()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        for row in (self._row, self._days_row):
            row.setContentsMargins(px(24), px(8), px(24), px(8))
            row.setSpacing(px(8))
        self.whom.setMaximumWidth(px(240))
        self.least.setFixedWidth(px(64))
        for editor in (self.first, self.last):
            editor.setFixedWidth(px(160))
        self.update()
