"""How a student's profile is laid out: header, tabs, the parts behind them, and the panel at the side."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.early_warning import tier_look, tier_words
from sms_desktop.models.listing import Listing
from sms_desktop.ops.early_warning import ToldHere
from sms_desktop.pages.student.contacts import ContactsPart
from sms_desktop.pages.student.overview import Overview
from sms_desktop.pages.student.parts import AttendancePart, HealthPart, TimelinePart
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.card import Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import fill, lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.stat_tile import Avatar
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_row import TabRow

_T = "Student"


class StudentView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, missed: Listing) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False, role=Role.TITLE_1, high=86)
        self.avatar = Avatar(look, "", 52)
        self.header.add_leading(self.avatar)
        self.number = Label(look, "", Role.TABLE, tone="text-secondary", tabular=True)
        self.number.setObjectName("student_number")
        self.copy = IconButton(look, "copy", "", size=24, icon_size=16, tone="accent")
        self.copy.setObjectName("student_copy_id")
        self.header.second.insertWidget(0, self.number)
        self.header.second.insertWidget(1, self.copy)
        self.absence = Pill(look, "", "danger", icon="triangle-alert")
        self.health = Pill(look, "", "info", icon="info")
        self.tier = Pill(look, "", "neutral")
        for pill in (self.absence, self.tier, self.health):
            pill.hide()
            self.header.add_action(pill)
        self._tab_row = TabRow(look, "student_tabs")
        self.tabs = self._tab_row.tabs
        self.overview = Overview(look)
        self.attendance = AttendancePart(look, missed)
        self.contacts = ContactsPart(look)
        self.timeline = TimelinePart(look)
        self.medical = HealthPart(look)
        self.parts = QStackedWidget()
        self.panel = SidePanel(look)
        self.gone = EmptyState(look, "user-x", "")
        self.back = Button(look, "", icon="users")
        self.back.setObjectName("student_gone_back")
        self.gone.add_action(self.back)
        self.states = StateStack(look, self._content(), self.gone)
        fill(self, self.states)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def _content(self) -> QWidget:
        content = Panel(self.look, "surface")
        lay_rows(content, (self.header, self._tab_row), self.parts, self.panel)
        return content

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Parts of the profile"))
        self.copy.set_name(tr(_T, "Copy the student number"))
        self.gone.set_words(
            tr(_T, "This student is not here any more"),
            tr(_T, "The record was removed, or joined with another one. If that was a mistake, undo brings it back."),
        )
        self.back.setText(tr(_T, "Back to the students"))
        for part in (self.overview, self.attendance, self.contacts, self.timeline, self.medical):
            part.retranslate()

    @Slot(object)
    def show_tier(self, found: ToldHere) -> None:
        """Say a tier that asks for attention beside the name."""
        tier = found.told.warning.tier or 1
        look = tier_look(tier)
        self.tier.set_state(tier_words(tier), look.tone, icon=look.icon)
        self.tier.setVisible(tier > 1)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.header.second.setSpacing(px(4))
