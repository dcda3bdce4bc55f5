"""The plainer parts of the profile: attendance, timeline and health."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.pages.student.overview import column_area
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.details import Details
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.mark_calendar import MarkCalendar, MarkLegend
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable
from sms_desktop.ui.timeline import Timeline

_T = "Student"
_WIDEST = 760
_LEAST_ROWS = 200  # pixels of the rows below the calendar, before both scroll


class AttendancePart(QWidget):
    """The term as a calendar, then every lesson that was missed or begun late."""

    def __init__(self, look: Appearance, missed: Listing) -> None:
        super().__init__()
        self.look = look
        self.title = Label(look, "", Role.BODY_STRONG, elide=True)
        self.counts = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.strip = MarkCalendar(look, "")
        self.strip.setObjectName("student_calendar")
        self.legend = MarkLegend(look)
        self.below = Label(look, "", Role.BODY_STRONG, elide=True)
        self.table = RowTable(look)
        self.table.setObjectName("student_missed")
        self.table.setModel(missed)
        self.table.set_columns(missed.widths)
        self.empty = EmptyState(look, "circle-check", "")
        self.states = StateStack(look, self.table, self.empty)
        self._head = QVBoxLayout()
        for part in (self.title, self.counts, self.strip, self.legend):
            self._head.addWidget(part)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.addLayout(self._head)
        self._column.addWidget(Line(look))
        self._title_row = QVBoxLayout()
        self._title_row.addWidget(self.below)
        self._column.addLayout(self._title_row)
        self._column.addWidget(self.states, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column_area(look, inner))  # a small window has room for the calendar or the rows
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.strip.setAccessibleName(tr(_T, "Attendance by day"))
        self.legend.set_words(
            (tr(_T, "present"), tr(_T, "late"), tr(_T, "absent"), tr(_T, "excused"), tr(_T, "no school"))
        )
        self.below.setText(tr(_T, "Missed or late"))
        self.table.setAccessibleName(tr(_T, "Lessons missed or late"))
        self.empty.set_words(tr(_T, "Present in every lesson of the term"), "")

    def add(self, widget: QWidget) -> None:
        """Put something below the calendar."""
        self._head.addWidget(widget)

    def show_rows(self, there: bool) -> None:
        """The rows, or that there are none."""
        self.below.setVisible(there)
        (self.states.show_content if there else self.states.show_empty)()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(px(24), px(14), px(24), px(14))
        self._head.setSpacing(px(8))
        self.states.setMinimumHeight(px(_LEAST_ROWS))
        self._title_row.setContentsMargins(px(24), px(12), px(24), px(8))


class TimelinePart(QWidget):
    """What happened, with what is not shown said above."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.notice = Banner(look, "", "info")
        self.older = Button(look, "", Kind.LINK, small=True)
        self.older.setObjectName("timeline_older")
        self.notice.add_action(self.older)
        self.timeline = Timeline(look, "")
        self.timeline.setObjectName("student_timeline")
        self.empty = EmptyState(look, "history", "")
        self.states = StateStack(look, self.timeline, self.empty)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.states, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.timeline.setAccessibleName(tr(_T, "Timeline"))
        self.empty.set_words(tr(_T, "Nothing was changed on this computer"), "")

    def say(self, words: str, tone: str = "info") -> None:
        """Say what is shown and what is not."""
        self.notice.set_tone(tone)
        self.notice.set_text(words)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(14), px(24), px(16))
        self._column.setSpacing(px(14))
        self.timeline.setMaximumWidth(px(_WIDEST))


class HealthPart(QWidget):
    """What the school must know of the student's health."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.notice = Banner(look, "", "warning", icon="lock")
        self.details = Details(look)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        for part in (self.notice, self.details.bar, self.details):
            self._column.addWidget(part)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column_area(look, inner))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.notice.set_text(tr(_T, "Only people with the medical permission see this."))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(14), px(24), px(16))
        self._column.setSpacing(px(12))
        self.details.setMaximumWidth(px(_WIDEST))
