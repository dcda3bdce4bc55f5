"""The overview of a student: facts edited in place, the attendance strip, guardians, and what happened last.

The bar about a fact that somebody else has changed stands above all columns.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.details import Details
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.mark_calendar import MarkCalendar, MarkLegend
from sms_desktop.ui.timeline import Event, Timeline

_T = "Student"
_TIMELINE_FROM = 1060
_WIDEST = 600  # a column beside the timeline
_UNBOUND = 16777215


def column_area(look: Appearance, content: QWidget) -> QScrollArea:
    """A column that scrolls by itself."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area


class Bars(QWidget):
    """Bars that come and go; without one there is no room taken."""

    def __init__(self, bars: Sequence[QWidget]) -> None:
        super().__init__()
        self._bars = tuple(bars)
        self.column = QVBoxLayout(self)
        for bar in self._bars:
            self.column.addWidget(bar)
            bar.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(any(not bar.isHidden() for bar in self._bars))
        return False


class Overview(QWidget):
    """Three columns; the last, the timeline, only where there is room."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.details_title = Label(look, "", Role.BODY_STRONG)
        self.details_hint = Label(look, "", Role.CAPTION, tone="text-secondary")
        self.identity = Details(look)
        self.contact = Details(look)
        self.attendance_title = Label(look, "", Role.BODY_STRONG, elide=True)
        self.attendance_open = Button(look, "", Kind.LINK, small=True)
        self.attendance_open.setObjectName("student_open_attendance")
        self.counts = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.strip = MarkCalendar(look, "")
        self.legend = MarkLegend(look)
        self.guardians_title = Label(look, "", Role.BODY_STRONG)
        self.guardians_open = Button(look, "", Kind.LINK, small=True)
        self.guardians_open.setObjectName("student_open_contacts")
        self.below_attendance = QVBoxLayout()  # for the early warning
        self.guardians = QVBoxLayout()
        self.no_guardians = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.timeline_title = Label(look, "", Role.BODY_STRONG)
        self.timeline_open = Button(look, "", Kind.LINK, small=True)
        self.timeline_open.setObjectName("student_open_timeline")
        self.timeline = Timeline(look, "")
        self.nothing = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.notice = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self._columns: list[QVBoxLayout] = []
        self._bars = Bars((self.identity.bar, self.contact.bar))
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._areas = (column_area(look, self._facts()), column_area(look, self._middle()))
        self._row.addWidget(self._areas[0], 37)
        self._row.addWidget(Line(look, "border", vertical=True))
        self._row.addWidget(self._areas[1], 40)
        self._rule = Line(look, "border", vertical=True)
        self._row.addWidget(self._rule)
        self._last = self._history()
        self._row.addWidget(self._last, 27)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._bars)
        outer.addLayout(self._row, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.details_title.setText(tr(_T, "Details"))
        self.details_hint.setText(tr(_T, "F2 edits"))
        self.attendance_open.setText(tr(_T, "Open"))
        self.attendance_open.setAccessibleName(tr(_T, "Open attendance"))
        self.strip.setAccessibleName(tr(_T, "Attendance by day"))
        self.legend.set_words(
            (tr(_T, "present"), tr(_T, "late"), tr(_T, "absent"), tr(_T, "excused"), tr(_T, "no school"))
        )
        self.guardians_title.setText(tr(_T, "Guardians"))
        self.guardians_open.setText(tr(_T, "Edit"))
        self.guardians_open.setAccessibleName(tr(_T, "Edit guardians"))
        self.timeline_title.setText(tr(_T, "Timeline"))
        self.timeline.setAccessibleName(tr(_T, "Timeline"))
        self.no_guardians.setText(tr(_T, "No guardian is noted."))
        self.nothing.setText(tr(_T, "Nothing was changed on this computer"))
        self.notice.setText(tr(_T, "Only what was done on this computer is shown."))

    def _facts(self) -> QWidget:
        column = self._column()
        head = QHBoxLayout()
        head.addWidget(self.details_title, 1)
        head.addWidget(self.details_hint)
        column.addLayout(head)
        column.addWidget(self.contact)
        self.contact_rule = Line(self.look)
        column.addWidget(self.contact_rule)
        column.addWidget(self.identity)
        column.addStretch(1)
        return self._holder(column)

    def _middle(self) -> QWidget:
        column = self._column()
        head = QHBoxLayout()
        head.addWidget(self.attendance_title, 1)
        head.addWidget(self.attendance_open)
        column.addLayout(head)
        for part in (self.counts, self.strip, self.legend):
            column.addWidget(part)
        column.addLayout(self.below_attendance)
        self.guardians_rule = Line(self.look)
        column.addWidget(self.guardians_rule)
        second = QHBoxLayout()
        second.addWidget(self.guardians_title, 1)
        second.addWidget(self.guardians_open)
        column.addLayout(second)
        self._guardian_box = QWidget()
        box = QVBoxLayout(self._guardian_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.no_guardians)
        box.addLayout(self.guardians)
        column.addWidget(self._guardian_box)
        column.addStretch(1)
        return self._holder(column)

    def _history(self) -> QWidget:
        column = self._column()
        head = QHBoxLayout()
        head.addWidget(self.timeline_title, 1)
        head.addWidget(self.timeline_open)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.nothing)
        column.addWidget(self.timeline, 1)
        column.addStretch(1)
        return self._holder(column)

    def _column(self) -> QVBoxLayout:
        self._columns.append(QVBoxLayout())
        return self._columns[-1]

    @staticmethod
    def _holder(column: QVBoxLayout) -> QWidget:
        holder = QWidget()
        holder.setLayout(column)
        return holder

    def show_events(self, events: Sequence[Event], total: int) -> None:
        """The last of what happened, of so many."""
        self.timeline.show_events(events)
        self.timeline.setVisible(bool(events))
        self.nothing.setVisible(not events)
        self.timeline_open.setText(tr(_T, "All {count}", count=total))
        self.timeline_open.setAccessibleName(tr(_T, "Open the timeline"))
        self.timeline_open.setVisible(bool(events))

    def show_guardian_column(self, shown: bool, may_edit: bool) -> None:
        """Whether the person may see how families are reached, and change it."""
        for part in (self.contact, self.contact_rule, self.guardians_title, self.guardians_rule, self._guardian_box):
            part.setVisible(shown)
        self.guardians_open.setVisible(shown and may_edit)

    def _fold(self) -> None:
        room = self.width() >= self.look.px(_TIMELINE_FROM)
        self._last.setVisible(room)
        self._rule.setVisible(room)
        for area in self._areas:  # the timeline takes what is left of a wide window
            area.setMaximumWidth(self.look.px(_WIDEST) if room else _UNBOUND)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        for column in self._columns:
            column.setContentsMargins(px(24), px(10), px(16), px(16))
            column.setSpacing(px(8))
        self.guardians.setSpacing(px(4))
        self._bars.column.setContentsMargins(px(24), px(12), px(24), 0)
        for title in (self.details_title, self.attendance_title, self.guardians_title, self.timeline_title):
            title.setFixedHeight(px(28))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
