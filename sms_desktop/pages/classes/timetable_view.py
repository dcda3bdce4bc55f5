"""How the timetable of a class is laid out: the whole week, or all weekly lessons as a list."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind, fold_to_fit
from sms_desktop.ui.choices import Segment, SegmentedSwitch
from sms_desktop.ui.labels import Label
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable
from sms_desktop.ui.week import WeekView
from sms_desktop.ui.week_head import WeekHead

_T = "Classes"
WEEK, LIST = "week", "list"


class TimetablePart(QWidget):
    """A bar with what can be done, and below it the week or the list."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self._look = look
        self.switch = SegmentedSwitch(look, "", [Segment(WEEK, ""), Segment(LIST, "")], WEEK)
        self.switch.setObjectName("timetable_switch")
        self.head = WeekHead(look, "timetable")
        self.closed = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.closed.setObjectName("timetable_closed")
        self.edit = Button(look, "", Kind.QUIET, icon="pencil")
        self.edit.setObjectName("lesson_edit")
        self.add = Button(look, "", Kind.QUIET, icon="plus")
        self.add.setObjectName("lesson_add")
        self.week = WeekView(look, "", fills=True)
        self.week.setObjectName("timetable_week")
        self.table = RowTable(look)
        self.table.setObjectName("timetable_list")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, self.table.horizontalHeader().sortIndicatorOrder())
        self.empty = EmptyState(look, "calendar-days", "")
        self.empty_add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.empty_add.setObjectName("lesson_empty_add")
        self.empty.add_action(self.empty_add)
        self.states = StateStack(look, self.table, self.empty)
        self.parts = QStackedWidget()
        self._page = QWidget()
        self._inside = QVBoxLayout(self._page)
        self._inside.addWidget(self.week)
        self.parts.addWidget(self._page)
        self.parts.addWidget(self.states)
        self._bar = QWidget()
        self._row = QHBoxLayout(self._bar)
        self._row.addWidget(self.switch)
        self._row.addWidget(self.head)
        self._row.addWidget(self.closed, 1)
        self._row.addStretch(0)  # the closed days are not said of the list
        self._row.addWidget(self.edit)
        self._row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.parts, 1)
        self.head.title.hide()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_part(self, key: str) -> None:
        """The week, or the list."""
        self.parts.setCurrentIndex((WEEK, LIST).index(key))
        self.head.setVisible(key == WEEK)
        self.closed.setVisible(key == WEEK)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.switch.setAccessibleName(tr(_T, "Week or list"))
        self.switch.set_texts([tr(_T, "Week"), tr(_T, "List")])
        self.edit.setText(tr(_T, "Edit lesson"))
        self.add.setText(tr(_T, "Add lesson"))
        self.empty_add.setText(tr(_T, "Add lesson"))
        self.week.setAccessibleName(tr(_T, "Week"))
        self.table.setAccessibleName(tr(_T, "Weekly lessons"))
        self.empty.set_words(tr(_T, "No lessons in the timetable yet"), "")
        self._fit()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self._bar.setFixedHeight(px(48))
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(12))
        self._inside.setContentsMargins(px(24), 0, px(24), px(12))
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the buttons show their icons alone."""
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right() - 5 * self._row.spacing()
        room -= self.closed.minimumSizeHint().width()
        buttons = [button for button in (self.edit, self.add) if not button.isHidden()]
        fold_to_fit(buttons, self.switch.sizeHint().width() + self.head.sizeHint().width(), room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
