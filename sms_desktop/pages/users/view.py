"""How users and roles are laid out: header, three tabs, a list each, and a panel for one row."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.labels import Label
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import fill, lay_rows
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_row import TabRow
from sms_desktop.ui.table import RowTable

_T = "Users"


class PartView(QWidget):
    """A bar over a table with its states."""

    def __init__(self, look: Appearance, key: str, model: Listing, bar: QWidget, icon: str) -> None:
        super().__init__()
        self.model = model
        self.table = RowTable(look)
        self.table.setObjectName(f"users_{key}")
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.empty = EmptyState(look, icon, "")
        self.states = StateStack(look, self.table, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.states, 1)

    def sort_by_headings(self) -> None:
        """Let a press on a heading sort."""
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)


class NoteBar(Panel):
    """A quiet line over a list that says what it is about."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.words = Label(look, "", tone="text-secondary", elide=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(self.look.px(48))
        self._row.setContentsMargins(self.look.px(24), 0, self.look.px(24), 0)
        self.update()


class AuditBar(Panel):
    """Who and what, and a button that copies."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.NONE)
        self.actor = Select(look, "")
        self.actor.setObjectName("audit_actor")
        self.verb = Select(look, "")
        self.verb.setObjectName("audit_verb")
        self.copy = Button(look, "", icon="copy", small=True)
        self.copy.setObjectName("audit_copy")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.actor)
        self._row.addWidget(self.verb)
        self._row.addStretch(1)
        self._row.addWidget(self.copy)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(48))
        self.actor.setFixedWidth(px(240))
        self.verb.setFixedWidth(px(280))
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(8))
        self.update()


class UsersView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, accounts: Listing, roles: Listing, audit: Listing) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False)
        self.add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.add.setObjectName("users_new")
        self.header.add_action(self.add)
        self._tab_row = TabRow(look, "users_tabs")
        self.tabs = self._tab_row.tabs
        self.bar = FindBar(look, "users")
        self.closed = Chip(look, "", checkable=True)
        self.closed.setObjectName("users_closed")
        self.bar.add(self.closed)
        self.note = NoteBar(look)
        self.filter = AuditBar(look)
        self.accounts = PartView(look, "accounts", accounts, self.bar, "users")
        self.roles = PartView(look, "roles", roles, self.note, "shield-check")
        self.audit = PartView(look, "audit", audit, self.filter, "scroll-text")
        for part in (self.accounts, self.roles):
            part.sort_by_headings()
        self.parts = QStackedWidget()
        for part in (self.accounts, self.roles, self.audit):
            self.parts.addWidget(part)
        self.side = SidePanel(look)
        self.withdrawn = EmptyState(look, "lock", "")
        self.states = StateStack(look, self._content(), self.withdrawn)
        fill(self, self.states)
        self.retranslate()

    def _content(self) -> QWidget:
        content = Panel(self.look, "surface")
        lay_rows(content, (self.header, self._tab_row), self.parts, self.side)
        return content

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Parts of users and roles"))
        self.bar.find_field.set_label(tr(_T, "Find an account"), tr(_T, "Find an account"))
        self.closed.setText(tr(_T, "Also closed accounts"))
        self.note.words.setText(tr(_T, "A role is a set of permissions. Who is given a role keeps it as it was then."))
        self.filter.actor.setAccessibleName(tr(_T, "Who"))
        self.filter.verb.setAccessibleName(tr(_T, "What"))
        self.filter.copy.setText(tr(_T, "Copy"))
        self.accounts.table.setAccessibleName(tr(_T, "Accounts"))
        self.roles.table.setAccessibleName(tr(_T, "Roles"))
        self.audit.table.setAccessibleName(tr(_T, "Audit"))
        self.roles.empty.set_words(tr(_T, "No roles yet"), "")
        self.withdrawn.set_words(
            tr(_T, "You may no longer see this page"),
            tr(_T, "The permission for it has ended. If you still need it, ask an administrator."),
        )
