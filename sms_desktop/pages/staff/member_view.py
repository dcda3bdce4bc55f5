"""How one of the staff is laid out: header, facts beside the week, and their classes."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.details import Details
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import fill, lay_rows
from sms_desktop.ui.stat_tile import Avatar
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_row import TabRow
from sms_desktop.ui.table import RowTable
from sms_desktop.ui.week import WeekView
from sms_desktop.ui.week_head import WeekHead

_T = "Staff"
_FACTS = 360


class MemberFacts(Panel):
    """Who they are, how they are reached, and their account."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.TRAILING)
        self.details = Details(look)
        self.rule = Line(look)
        self.account_title = Label(look, "", Role.BODY_STRONG)
        self.account = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.account.setObjectName("member_account")
        self.account_open = Button(look, "", Kind.LINK, icon="key-round", small=True)
        self.account_open.setObjectName("member_account_open")
        inner = QWidget()
        self._inner = QVBoxLayout(inner)
        for part in (self.details, self.rule, self.account_title, self.account):
            self._inner.addWidget(part)
        link = QHBoxLayout()
        link.addWidget(self.account_open)
        link.addStretch(1)
        self._inner.addLayout(link)
        self._inner.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(self._area.focusPolicy().NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(inner)
        inner.setAutoFillBackground(False)  # a scroll area turns it on
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(self._area)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedWidth(px(_FACTS))
        self._inner.setContentsMargins(px(24), px(12), px(16), px(16))
        self._inner.setSpacing(px(8))
        self.update()


class MemberView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, classes: Listing) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False)
        self.avatar = Avatar(look, "", 40)
        self.header.add_leading(self.avatar)
        self.left = Button(look, "")
        self.left.setObjectName("member_left")
        self.header.add_action(self.left)
        self._tab_row = TabRow(look, "member_tabs")
        self.tabs = self._tab_row.tabs
        self.facts = MemberFacts(look)
        self.table = RowTable(look)
        self.table.setObjectName("member_classes")
        self.table.setModel(classes)
        self.table.set_columns(classes.widths)
        self.empty = EmptyState(look, "graduation-cap", "")
        self.classes = StateStack(look, self.table, self.empty)
        self.week_part = QWidget()
        self.head = WeekHead(look, "member")
        self.week = WeekView(look, "", fills=True)
        self.week.setObjectName("member_week")
        self._week_column = QVBoxLayout(self.week_part)
        for part in (self.head, self.week):
            self._week_column.addWidget(part)
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def _lay_out(self) -> None:
        overview = QWidget()
        row = QHBoxLayout(overview)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.facts)
        row.addWidget(self.week_part, 1)
        self.parts = QStackedWidget()
        self.parts.addWidget(overview)
        self.parts.addWidget(self.classes)
        content = Panel(self.look, "surface")
        lay_rows(content, (self.header, self._tab_row), self.parts)
        self.states = StateStack(self.look, content)
        fill(self, self.states)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Parts of the page"))
        self.table.setAccessibleName(tr(_T, "Classes"))
        self.empty.set_words(tr(_T, "No classes in this term"), "")
        self.facts.account_title.setText(tr(_T, "Account"))
        self.facts.account_open.setText(tr(_T, "Open accounts"))
        self.week.setAccessibleName(tr(_T, "Week"))
        self.head.title.setText(tr(_T, "Week"))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._week_column.setContentsMargins(px(20), px(10), px(24), px(12))
        self._week_column.setSpacing(px(8))
