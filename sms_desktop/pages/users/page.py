"""The Users and roles page: accounts and roles as the replica holds them, and the audit as the server tells it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.accounts import People, Shown, account_listing, audit_listing, role_listing
from sms_desktop.ops.users import AccountDesk, read_people
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.pages.users.accounts import AccountPart
from sms_desktop.pages.users.audit import AuditPart
from sms_desktop.pages.users.panel import FormDesk
from sms_desktop.pages.users.part import Part
from sms_desktop.pages.users.roles import RolePart
from sms_desktop.pages.users.view import UsersView
from sms_desktop.ui.dialogs import Dialogs
from sms_desktop.ui.tab_bars import Tab

_T = "Users"
ACCOUNTS, ROLES, AUDIT = "accounts", "roles", "audit"
_NEEDS = {ACCOUNTS: Key.USERS_VIEW, ROLES: Key.PERMISSIONS_VIEW, AUDIT: Key.AUDIT_VIEW}
_MAKES = {ACCOUNTS: Key.USERS_MANAGE, ROLES: Key.PERMISSIONS_MANAGE}


class UsersPage(ReadingPage):
    """Reads once and narrows in memory; shows nothing any more when the permission ends."""

    tables = ("user", "role", "grant", "device", "staff", "school_setting")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._people = Shown(context.clock.now())
        self._tab = ACCOUNTS
        models = account_listing(self._people), role_listing(self._people), audit_listing()
        self.view = UsersView(context.look, *models)
        self.dialogs = Dialogs(context.look, self)
        self._panel = FormDesk(context, self.view.side, self)
        desk = AccountDesk(context.runner, context.schema, context.clock, lambda: context.grants)
        given = (context, self.view, self._panel, self.dialogs, desk, self._people, self)
        self.accounts, self.roles, self.audit = AccountPart(*given), RolePart(*given), AuditPart(*given)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self._show_tabs()
        self.start(self.view.states)

    def _connect(self) -> None:
        view = self.view
        self.begin_at(view.accounts.table)
        view.tabs.chosen.connect(self._on_tab_chosen)
        view.add.clicked.connect(self.offer_new)
        for part in self._parts:
            part.told.connect(self.said)
            part.counted.connect(self._show_tabs)
        self.accounts.sending_wanted.connect(self.sync_wanted)
        self.context.access.changed.connect(self._on_access_changed)

    @property
    def _parts(self) -> tuple[Part, ...]:
        return self.accounts, self.roles, self.audit

    def title(self) -> str:
        """Users and roles."""
        return tr(_T, "Users and roles")

    def job(self) -> Callable[[Connection], People]:
        return read_people(self.context.clock)

    def failure(self) -> str:
        return tr(_T, "The accounts could not be read")

    def refresh(self) -> None:
        """Read again, while one may."""
        if self._may(ACCOUNTS):
            super().refresh()
        else:
            self._withdraw()

    def show_found(self, found: People) -> None:
        """Show what was read, unless the permission has ended meanwhile."""
        if not self._may(ACCOUNTS):
            self._withdraw()
            return
        first = self._people.found is None
        self._people.found = found
        for part in self._parts:
            part.show_rows()
        table = self.view.accounts.table
        if first and self.accounts.model.rowCount():
            table.setCurrentIndex(self.accounts.model.index(0, 0))
        self.view.states.show_content()

    def commands(self) -> Mapping[str, Command]:
        """New here is an account or a role."""
        found = {"new": Command(self.offer_new, self._may_make())}
        if self._tab == ACCOUNTS:
            found["find"] = Command(self.view.bar.find_field.edit.setFocus)
        if self._tab == AUDIT:
            found["copy"] = Command(self.audit.copy)
        return found

    def place(self) -> str:
        """The tab on show."""
        return self._tab

    def go_to(self, place: object) -> None:
        """Show a tab again."""
        self.show_tab(str(place) if place in _NEEDS else ACCOUNTS)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        for part in self._parts:
            part.retranslate()
        self._show_tabs()
        self.moved.emit()

    def show_tab(self, tab: str) -> None:
        """Show accounts, roles or the audit."""
        if not self._may(tab):
            return
        self._tab = tab
        self.view.tabs.set_current(tab)
        self.view.parts.setCurrentIndex(list(_NEEDS).index(tab))
        self._panel.close()
        self._show_tabs()
        self.begin_at({ACCOUNTS: self.view.accounts, ROLES: self.view.roles, AUDIT: self.view.audit}[tab].table)
        if tab == AUDIT:
            self.audit.refresh()
        self.commands_changed.emit()

    @Slot()
    def offer_new(self) -> None:
        """Ask for a new account, or a new role."""
        if self._may_make():
            (self.roles if self._tab == ROLES else self.accounts).offer_new()

    @Slot(str)
    def _on_tab_chosen(self, tab: str) -> None:
        before = self._tab
        if tab != before:
            self.show_tab(tab)
            self.place_changed.emit(before)

    def _may(self, tab: str) -> bool:
        return self.context.allows(_NEEDS[tab])

    def _may_make(self) -> bool:
        return self._may(ACCOUNTS) and self._tab in _MAKES and self.context.allows(_MAKES[self._tab])

    @Slot()
    def _on_access_changed(self) -> None:
        """Permissions came or went: what may no longer be seen goes at once."""
        self._panel.close()
        if not self._may(self._tab):
            self.show_tab(ACCOUNTS)
        if not self._may(AUDIT):
            self.audit.clear()
        self.refresh()
        self._show_tabs()
        self.commands_changed.emit()

    def _withdraw(self) -> None:
        self._reads.drop()
        self._panel.close()
        self._people.found = None
        for part in self._parts:
            part.show_rows()
        self.audit.clear()
        self.view.states.show_empty()

    @Slot()
    def _show_tabs(self) -> None:
        found = self._people.found
        words = {
            ACCOUNTS: (tr(_T, "Accounts"), "" if found is None else str(len(found.accounts))),
            ROLES: (tr(_T, "Roles"), "" if found is None else str(len(found.roles))),
            AUDIT: (tr(_T, "Audit"), ""),
        }
        self.view.tabs.set_tabs([Tab(key, *words[key]) for key in words if self._may(key)])
        self.view.tabs.set_current(self._tab)
        self.view.add.setText(tr(_T, "New role") if self._tab == ROLES else tr(_T, "New account"))
        self.view.add.setVisible(self._may_make())
        self.view.header.set_words(self.title(), self._count_words())

    def _count_words(self) -> str:
        """How many rows the tab on show has; of the audit nobody knows."""
        if self._tab == ACCOUNTS:
            return tr(_T, "%n accounts", n=self.accounts.model.rowCount())
        if self._tab == ROLES:
            return tr(_T, "%n roles", n=self.roles.model.rowCount())
        return tr(_T, "Who did what, newest first")
