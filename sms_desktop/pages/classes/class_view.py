"""How a class is laid out: header, tabs, the roster beside the week, the whole week, the staff."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.pages.classes.timetable_view import TimetablePart
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import fill, lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_row import TabRow
from sms_desktop.ui.table import RowTable
from sms_desktop.ui.week import WeekView
from sms_desktop.ui.week_head import WeekHead

_T = "Classes"
_SIDE = 432
_WIDE_SIDE, _WIDE_FROM = 560, 1600  # where there is room the week has more of it
_SIDE_FROM = 1060  # below this width the week stands in its own tab alone


class ClassSide(Panel):
    """The week, and what is coming."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.LEADING)
        self.head = WeekHead(look, "class")
        self.week = WeekView(look, "")
        self.rule = Line(look)
        self.coming_title = Label(look, "", Role.BODY_STRONG)
        self.coming = QVBoxLayout()
        self._column = QVBoxLayout(self)
        for part in (self.head, self.week, self.rule, self.coming_title):
            self._column.addWidget(part)
        self._column.addLayout(self.coming)
        self._column.addStretch(1)
        self._on_look_changed()

    def show_coming(self, lines: list[tuple[str, str, str]]) -> None:
        """The next assessments as (day, title, what)."""
        while self.coming.count():
            item = self.coming.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for day, title, what in lines:
            self.coming.addWidget(self._line(day, title, what))
        for part in (self.rule, self.coming_title):
            part.setVisible(bool(lines))

    def _line(self, day: str, title: str, what: str) -> QWidget:
        look, line = self.look, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, look.px(5), 0, look.px(5))
        row.setSpacing(look.px(8))
        first = Label(look, day, Role.TABLE, tone="text-secondary")
        first.setFixedWidth(look.px(80))
        row.addWidget(first)
        row.addWidget(Label(look, title, Role.TABLE, elide=True), 1)
        row.addWidget(Label(look, what, Role.CAPTION, tone="text-secondary"))
        return line

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(20), px(10), px(24), px(16))
        self._column.setSpacing(px(8))
        self.update()


class RosterPart(QWidget):
    """Find, who is shown, and the table."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self.bar = FindBar(look, "roster")
        self.today = Chip(look, "", checkable=True, on=True)
        self.today.setObjectName("roster_today")
        self.bar.add(self.today)
        self.change = IconButton(look, "pencil", "")
        self.change.setObjectName("roster_change")
        self.transfer = IconButton(look, "arrow-right", "")
        self.transfer.setObjectName("roster_transfer")
        self.withdraw = IconButton(look, "user-minus", "")
        self.enrol = Button(look, "", Kind.QUIET, icon="user-plus")
        self.withdraw.setObjectName("roster_withdraw")
        self.enrol.setObjectName("roster_enrol")
        self.bar.add(self.change, at_end=True)
        self.bar.add(self.transfer, at_end=True)
        self.bar.add(self.withdraw, at_end=True)
        self.bar.add(self.enrol, at_end=True)
        self.table = RowTable(look)
        self.table.setObjectName("roster_table")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.empty = EmptyState(look, "users", "")
        self.empty_enrol = Button(look, "", Kind.PRIMARY, icon="user-plus")
        self.empty_enrol.setObjectName("roster_empty_enrol")
        self.empty.add_action(self.empty_enrol)
        self.states = StateStack(look, self.table, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.states, 1)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.bar.find_field.set_label(tr(_T, "Find in this class"), tr(_T, "Find in this class"))
        self.today.setText(tr(_T, "On roster today"))
        self.change.set_name(tr(_T, "Days in the class (F2)"))
        self.transfer.set_name(tr(_T, "Move to another class"))
        self.withdraw.set_name(tr(_T, "Withdraw"))
        self.enrol.setText(tr(_T, "Enrol"))
        self.empty_enrol.setText(tr(_T, "Enrol students"))
        self.table.setAccessibleName(tr(_T, "Roster"))


class StaffPart(QWidget):
    """Who teaches the class, and since when."""

    def __init__(self, look: Appearance, model: Listing) -> None:
        super().__init__()
        self.bar = FindBar(look, "class_staff")
        self.bar.find_field.hide()
        self.change = Button(look, "", Kind.QUIET, icon="pencil")
        self.change.setObjectName("class_staff_change")
        self.end = Button(look, "", Kind.QUIET, icon="user-minus")
        self.assign = Button(look, "", Kind.QUIET, icon="user-plus")
        self.end.setObjectName("class_staff_end")
        self.assign.setObjectName("class_staff_assign")
        self.bar.add(self.change, at_end=True)
        self.bar.add(self.end, at_end=True)
        self.bar.add(self.assign, at_end=True)
        self.table = RowTable(look)
        self.table.setObjectName("class_staff_table")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.empty = EmptyState(look, "user-round", "")
        self.empty_assign = Button(look, "", Kind.PRIMARY, icon="user-plus")
        self.empty_assign.setObjectName("class_staff_empty_assign")
        self.empty.add_action(self.empty_assign)
        self.states = StateStack(look, self.table, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.states, 1)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.end.setText(tr(_T, "End assignment"))
        self.assign.setText(tr(_T, "Assign staff"))
        self.empty_assign.setText(tr(_T, "Assign staff"))
        self.change.setText(tr(_T, "Edit"))
        self.table.setAccessibleName(tr(_T, "Staff of this class"))


class ClassView(QWidget):
    """All of it; `parts` shows one of roster, week and staff, `side` the week beside the roster."""

    def __init__(self, look: Appearance, students: Listing, lessons: Listing, teachers: Listing) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False)
        self.edit = Button(look, "", icon="pencil")
        self.edit.setObjectName("class_edit")
        self.grades = Button(look, "", Kind.QUIET, icon="book-open")
        self.grades.setObjectName("class_gradebook")
        self.take = Button(look, "", Kind.PRIMARY, icon="clipboard-check")
        self.take.setObjectName("class_take_register")
        self.header.add_action(self.grades)
        self.header.add_action(self.edit)
        self.header.add_action(self.take)
        self._tab_row = TabRow(look, "class_tabs")
        self.tabs = self._tab_row.tabs
        self.roster = RosterPart(look, students)
        self.side = ClassSide(look)
        self.week = TimetablePart(look, lessons)
        self.staff = StaffPart(look, teachers)
        self.panel = SidePanel(look)
        both = QWidget()
        lay_rows(both, (), self.roster, self.side)
        self.parts = QStackedWidget()
        for part in (both, self.week, self.staff):
            self.parts.addWidget(part)
        content = Panel(look, "surface")
        lay_rows(content, (self.header, self._tab_row), self.parts, self.panel)
        self.states = StateStack(look, content)
        fill(self, self.states)
        self.panel.closed.connect(self.fold)
        look.changed.connect(self.fold)
        self.fold()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Parts of the class"))
        self.edit.setText(tr(_T, "Edit"))
        self.grades.setText(tr(_T, "Gradebook"))
        self.take.setText(tr(_T, "Take register"))
        for part in (self.roster, self.staff, self.week):
            part.retranslate()
        self.side.coming_title.setText(tr(_T, "Next assessments"))
        self.side.week.setAccessibleName(tr(_T, "Week"))

    @Slot()
    def fold(self) -> None:
        """Leave the week out where there is no room for it."""
        room = self.width() - (self.panel.width() if not self.panel.isHidden() else 0)
        px = self.look.px
        self.side.setFixedWidth(px(_WIDE_SIDE if room >= px(_WIDE_FROM) else _SIDE))
        self.side.setVisible(room >= px(_SIDE_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()
