"""The list of accounts and the panel of one: made, changed, locked and closed, given roles, passwords and devices."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from sms_core.access.keys import Key, Reach
from sms_core.accounts.model import Device, UserState, last_day
from sms_core.clock import to_days
from sms_core.errors import SmsError
from sms_core.ids import Id, UserId
from sms_desktop.i18n import tr
from sms_desktop.models.accounts import AccountRow
from sms_desktop.models.permission_words import role_words
from sms_desktop.ops import custody
from sms_desktop.pages.users.account_blocks import Standing, blocks_of
from sms_desktop.pages.users.account_card import AccountCard
from sms_desktop.pages.users.forms import (
    AS_THE_ROLE,
    account_specs,
    grant_specs,
    new_account_specs,
    until_specs,
)
from sms_desktop.pages.users.panel import Values
from sms_desktop.pages.users.part import Part
from sms_desktop.ui.form import Form

_T = "Users"


class AccountPart(Part):
    """The tab of accounts. `sending_wanted` asks to send at once what waits here."""

    sending_wanted = Signal()

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.model = self.view.accounts.model
        self._open: UserId | None = None
        self._awaited: UserId | None = None  # made a moment ago, and not read yet
        self._card: AccountCard | None = None
        self._password = ""
        self._asking = False
        self.view.bar.find_field.changed.connect(self._on_narrowed)
        self.view.closed.clicked.connect(self.show_rows)
        self.view.accounts.table.activated_row.connect(self._on_row_activated)

    @Slot()
    def show_rows(self) -> None:
        """Show what was read, and once more the account that is open."""
        rows = self.found.accounts if self.found is not None else ()
        shut = [row for row in rows if row.user.state is UserState.DISABLED]
        also = self.view.closed.isChecked()
        self.model.show([row for row in rows if also or row not in shut])
        self.view.closed.setVisible(bool(shut))
        self._show_state()
        if self._awaited is not None and self._row(self._awaited) is not None:
            user, self._awaited = self._awaited, None
            self.open_account(user)
        elif self._open is not None:
            self._show_again(self._open)

    def offer_new(self) -> None:
        """Ask who gets an account."""
        if not self.context.allows(Key.USERS_MANAGE):
            return
        form = Form(self.context.look, new_account_specs(self.people, self.context.allows))
        form.load({"language": "el" if self.context.language() == "el" else "en"})
        self.panel.open(tr(_T, "New account"), form, tr(_T, "Create"), self._create)

    def open_account(self, user: UserId) -> None:
        """Show one beside the list."""
        row = self._row(user)
        if row is None:
            return
        form = Form(self.context.look, account_specs(self.people, self.context.allows))
        form.load(_values(row))
        may = self.context.allows(Key.USERS_MANAGE)
        self.panel.open(
            row.user.display_name, form, tr(_T, "Save") if may else "", partial(self._change, user), self._leave
        )
        self._open = user
        self._card = AccountCard(self.context.look)
        self._card.pressed.connect(self._on_pressed)
        self.panel.side.add(self._card)
        self._show_card()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self._show_state()
        if self._open is not None and self.panel.form is not None:
            self.panel.form.set_specs(account_specs(self.people, self.context.allows))
            self._show_card()

    def _row(self, user: object) -> AccountRow | None:
        return self.found.account(user) if self.found is not None else None

    def _leave(self) -> None:
        self._open, self._card, self._password, self._asking = None, None, "", False

    def _show_again(self, user: UserId) -> None:
        row, form = self._row(user), self.panel.form
        if row is None:
            self.panel.close()
        elif form is not None:
            form.take_elsewhere(_values(row))
            self.panel.side.title.setText(row.user.display_name)
            self._show_card()

    def _show_card(self) -> None:
        row = self._row(self._open)
        if row is None or self._card is None:
            return
        own = row.user.id == self.context.grants.user
        standing = Standing(own, self.context.server is not None, self._password, self._asking)
        self._card.show_blocks(blocks_of(row, self.people, self.context.allows, standing))

    def _create(self, values: Values) -> None:
        self.desk.create(values, self._on_created, self.refused)

    def _on_created(self, user: UserId) -> None:
        self._awaited = user
        self.panel.close()
        self.done()

    def _change(self, user: UserId, values: Values) -> None:
        self.desk.change(user, values, self._on_changed, self.refused)

    def _on_changed(self, _: UserId) -> None:
        self.panel.close()
        self.done()

    # --- what the card offers

    @Slot(str)
    def _on_pressed(self, key: str) -> None:
        row = self._row(self._open)
        if row is None:
            return
        verb, _, id = key.partition(":")
        if verb in ("limit", "take"):
            self._on_grant(row, verb, Id(bytes.fromhex(id)))
        elif verb in ("revoke", "restore"):
            device = next((one for one in row.devices if one.id.hex() == id), None)
            if device is not None:
                self._on_device(device, verb)
        else:
            self._acts()[verb](row)

    def _acts(self) -> dict[str, Callable[[AccountRow], object]]:
        return {
            "active": lambda row: self.desk.set_state(row, UserState.ACTIVE, self.done, self.refused),
            "locked": lambda row: self.desk.set_state(row, UserState.LOCKED, self.done, self.refused),
            "disabled": self._ask_closing,
            "give": self._offer_role,
            "password": self._ask_password,
            "sign_out": self._ask_sign_out,
        }

    def _ask_closing(self, row: AccountRow) -> None:
        self.dialogs.ask(
            tr(_T, "Close the account of {name}?", name=row.user.display_name),
            tr(_T, "The person can no longer sign in. What they did stays. Ctrl+Z takes it back."),
            tr(_T, "Close the account"),
            lambda: self.desk.set_state(row, UserState.DISABLED, self.done, self.refused),
            dangerous=True,
        )

    def _offer_role(self, row: AccountRow) -> None:
        form = Form(self.context.look, grant_specs(self.people))
        form.load({"reach": AS_THE_ROLE})

        def give(values: Values) -> None:
            reach = values.get("reach")
            wanted = values | {"reach": reach if reach in set(Reach) else None}
            self.desk.give(row, wanted, partial(self._back_to, row.user.id), self.refused)

        self.panel.open(tr(_T, "Role for {name}", name=row.user.display_name), form, tr(_T, "Give"), give)

    def _on_grant(self, row: AccountRow, verb: str, grant: Id) -> None:
        entry = next((one for one in row.grants if one.id == grant), None)
        if entry is None:
            return
        name = role_words(entry.role)
        if verb == "take":
            self.dialogs.ask(
                tr(_T, "Take the role {role} from {name}?", role=name, name=row.user.display_name),
                tr(_T, "What the person may no longer see leaves their computer at its next sync."),
                tr(_T, "Take away"),
                lambda: self.desk.take(row, grant, self.done, self.refused),
                dangerous=True,
            )
            return
        form, ends = Form(self.context.look, until_specs()), entry.grant.expires_at
        form.load({"until": None if ends is None else to_days(last_day(ends, self.people.zone))})
        title = tr(_T, "{role} of {name}", role=name, name=row.user.display_name)
        back = partial(self._back_to, row.user.id)
        self.panel.open(
            title,
            form,
            tr(_T, "Save"),
            lambda values: self.desk.limit(row, grant, values.get("until"), back, self.refused),
        )

    def _back_to(self, user: UserId, _: object = None) -> None:
        self.open_account(user)
        self.done()

    def _on_device(self, device: Device, verb: str) -> None:
        if verb == "restore":
            self.desk.restore_device(device, self.done, self.refused)
            return
        self.dialogs.ask(
            tr(_T, "Revoke {device}?", device=device.name),
            tr(_T, "It can neither send nor receive any more. What was not sent from it stays on it."),
            tr(_T, "Revoke"),
            lambda: self.desk.revoke_device(device, self.done, self.refused),
            dangerous=True,
        )

    # --- what the server does

    def _ask_password(self, row: AccountRow) -> None:
        if not row.devices:
            self._make_password(row.user.id)
            return
        self.dialogs.ask(
            tr(_T, "Make a one-time password for {name}?", name=row.user.display_name),
            tr(_T, "The old password is no longer good, and the person is signed out everywhere."),
            tr(_T, "Make a one-time password"),
            partial(self._make_password, row.user.id),
        )

    def _make_password(self, user: UserId) -> None:
        if self.context.server is None:
            return
        self._asking = True
        self._show_card()
        custody.one_time_password(
            self.context.server, user, partial(self._on_password, user), partial(self._on_not_made, user)
        )

    def _on_password(self, user: UserId, password: str) -> None:
        if self._open == user:
            self._asking, self._password = False, password
            self._show_card()
            if self._card is not None:
                self._card.focus_on("copy_password")

    def _on_not_made(self, user: UserId, error: SmsError) -> None:
        if self._open == user:
            self._asking = False
            self._show_card()
            self._say_server(error)

    def _ask_sign_out(self, row: AccountRow) -> None:
        server = self.context.server
        if server is None:
            return
        self.dialogs.ask(
            tr(_T, "Sign {name} out everywhere?", name=row.user.display_name),
            tr(_T, "The person signs in again with the password they have."),
            tr(_T, "Sign out everywhere"),
            lambda: custody.end_sign_ins(server, row.user.id, self._on_signed_out, self._say_server),
        )

    def _on_signed_out(self, ended: int) -> None:
        self.told.emit(tr(_T, "%n sign-ins ended", n=ended), "text-secondary")

    def _say_server(self, error: SmsError) -> None:
        if error.facts.get("answer", error.code) == "not_found":
            self.panel.side.say(tr(_T, "The account is still on its way: try again when everything is sent."))
            self.sending_wanted.emit()
        else:
            self.refused(error)

    # --- the list

    @Slot(str)
    def _on_narrowed(self, text: str) -> None:
        self.model.narrow(text)
        self._show_state()

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        self.open_account(self.model.row(row).user.id)

    def _show_state(self) -> None:
        part, word = self.view.accounts, self.view.bar.find_field.text().strip()
        if self.model.rowCount():
            part.states.show_content()
        else:
            title = tr(_T, "Nobody matches “{word}”", word=word) if word else tr(_T, "No accounts here")
            text = tr(_T, "This computer is sent accounts when you may see accounts and the audit log.")
            part.empty.set_words(title, tr(_T, "Try fewer letters.") if word else text)
            part.states.show_empty()
        self.counted.emit()


def _values(row: AccountRow) -> Values:
    user = row.user
    return {"display_name": user.display_name, "login": user.login, "staff": user.staff, "language": user.language}
