"""How the lessons of a day are laid out: the day with its arrows, the list, and what stands there when it is empty."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.lessons import LessonColumn, LessonsModel
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, IconButton, Kind, fold_to_fit
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import width_of
from sms_desktop.ui.rows import RowDelegate
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.table import PAGE_EDGE, ColumnWidth, RowTable

_T = "Lessons"
_WIDTHS = (84, 116, 180, 120, 100, 240)
_OPTIONAL = {LessonColumn.STUDENTS: 2, LessonColumn.ROOM: 1}
_SKELETON = ((24, 14), (94, 80), (210, 180), (436, 80), (640, 30), (690, 110))


class DayHeader(Panel):
    """The day, how many registers are in, and the ways to another day or class."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.title = Label(look, "", Role.TITLE_2, elide=True)
        self.facts = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.title.setObjectName("lessons_day")
        self.previous = IconButton(look, "chevron-left", "")
        self.following = IconButton(look, "chevron-right", "")
        self.today = Button(look, "")
        self.other = Button(look, "", icon="plus")
        self.take = Button(look, "", Kind.PRIMARY, icon="clipboard-check", key_hint="Enter")
        for button, name in (
            (self.previous, "lessons_previous_day"),
            (self.following, "lessons_next_day"),
            (self.today, "lessons_today"),
            (self.other, "lessons_other_class"),
            (self.take, "lessons_take"),
        ):
            button.setObjectName(name)
        self._words = words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        for button in (self.previous, self.today, self.following, self.other, self.take):
            self._row.addWidget(button)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(65))
        self._row.setContentsMargins(px(24), px(4), px(24), px(4))
        self._row.setSpacing(px(8))
        self._words.setSpacing(px(2))
        self.fit()
        self.update()

    def fit(self) -> None:
        """The day can be read: first another class is an icon alone, then the shortcut goes."""
        edges, buttons = self._row.contentsMargins(), [self.previous, self.today, self.following, self.take]
        room = self.width() - edges.left() - edges.right() - 5 * self._row.spacing()
        wanted = width_of(self.title.font(), self.title.text()) + 1
        others = wanted + sum(button.minimumSizeHint().width() for button in buttons)
        fold_to_fit((self.other,), others, room)
        idle = not self.today.isEnabled() and others + self.other.wanted_size().width() > room
        self.today.setVisible(not idle)  # on the day itself it leads nowhere
        if idle:
            buttons.remove(self.today)
        left = room - sum(button.minimumSizeHint().width() for button in (*buttons, self.other))
        self.title.setMinimumWidth(round(min(wanted, max(left, self.look.px(24)))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words
            self.fit()
        return super().event(event)


class OtherClassBar(Panel):
    """Opens a class that the timetable does not have in this period."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "canvas", Edge.BOTTOM)
        self.section_label = Label(look, "", Role.TABLE, tone="text-secondary")
        self.section = Select(look, "")
        self.period_label = Label(look, "", Role.TABLE, tone="text-secondary")
        self.period = Select(look, "")
        self.open = Button(look, "", Kind.SECONDARY)
        self.close_bar = IconButton(look, "x", "")
        self.section.setObjectName("other_class_section")
        self.period.setObjectName("other_class_period")
        self.open.setObjectName("other_class_open")
        self.close_bar.setObjectName("other_class_close")
        self._row = QHBoxLayout(self)
        for widget in (self.section_label, self.section, self.period_label, self.period, self.open):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.close_bar)
        self.hide()
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._row.setContentsMargins(px(24), px(8), px(16), px(8))
        self._row.setSpacing(px(8))
        self.update()


class DayView(QWidget):
    """All parts of the day; `states` switches between lessons, none, loading and error."""

    def __init__(self, look: Appearance, model: LessonsModel) -> None:
        super().__init__()
        self.look = look
        self.header = DayHeader(look)
        self.issues = Banner(look, "", "warning", full_width=True, icon="git-merge")
        self.issues.setObjectName("attendance_issues")
        self.show_issues = Button(look, "", Kind.QUIET, tone="warning", small=True)
        self.show_issues.setObjectName("attendance_show_issues")
        self.issues.add_action(self.show_issues)
        self.issues.hide()
        self.other = OtherClassBar(look)
        self.table = RowTable(look, delegate=RowDelegate(look, edge=PAGE_EDGE, cursor_bar=True), row_pixels=42)
        self.table.setObjectName("lessons_table")
        self.table.setModel(model)
        self.table.set_columns(
            [ColumnWidth(w, n == LessonColumn.TITLE, _OPTIONAL.get(LessonColumn(n), 0)) for n, w in enumerate(_WIDTHS)]
        )
        self.empty = EmptyState(look, "calendar-days", "")
        self.empty_other = Button(look, "", Kind.PRIMARY, icon="plus")
        self.empty_other.setObjectName("lessons_empty_other_class")
        self.empty.add_action(self.empty_other)
        self.states = StateStack(look, self.table, self.empty, LoadingState(look, _SKELETON))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.issues, self.other):
            column.addWidget(part)
        column.addWidget(self.states, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.table.setAccessibleName(tr(_T, "Lessons of the day"))
        self.header.previous.set_name(tr(_T, "Previous day"))
        self.header.following.set_name(tr(_T, "Next day"))
        self.header.today.setText(tr(_T, "Today"))
        self.header.other.setText(tr(_T, "Another class"))
        self.header.take.setText(tr(_T, "Take register"))
        self.show_issues.setText(tr(_T, "Decide"))
        self.empty_other.setText(tr(_T, "Another class"))
        self.other.section_label.setText(tr(_T, "Class"))
        self.other.section.setAccessibleName(tr(_T, "Class"))
        self.other.period_label.setText(tr(_T, "Period"))
        self.other.period.setAccessibleName(tr(_T, "Period"))
        self.other.open.setText(tr(_T, "Open register"))
        self.other.close_bar.set_name(tr(_T, "Close"))
