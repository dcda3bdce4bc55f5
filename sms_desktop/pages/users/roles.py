"""The list of roles and the panel of one: those of the product are for reading, the school's own can be changed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from sms_core.access.keys import Key, Reach
from sms_core.accounts.model import RoleOf
from sms_core.errors import Invalid, SmsError
from sms_desktop.i18n import tr
from sms_desktop.models.permission_words import role_words
from sms_desktop.pages.users.forms import role_specs
from sms_desktop.pages.users.key_list import KeyList
from sms_desktop.pages.users.panel import Values
from sms_desktop.pages.users.part import Part
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.choices import CheckBox
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label

_T = "Users"


class RolePart(Part):
    """The tab of roles."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.model = self.view.roles.model
        self._open: RoleOf | None = None
        self._keys: KeyList | None = None
        self._renew: CheckBox | None = None
        self.view.roles.table.activated_row.connect(self._on_row_activated)

    def show_rows(self) -> None:
        """Show what was read."""
        self.model.show(self.found.roles if self.found is not None else ())
        states = self.view.roles.states
        (states.show_content if self.model.rowCount() else states.show_empty)()
        if self._open is not None and self.model.row_of(self._open.id) < 0:
            self.panel.close()
        self.counted.emit()

    def offer_new(self, copied: RoleOf | None = None) -> None:
        """Ask what a new role is; `copied` is where it starts."""
        if not self._may():
            return
        form = Form(self.context.look, role_specs(None, True))
        name = tr(_T, "{role}, copy", role=role_words(copied.name)) if copied is not None else None
        form.load({"reach": copied.reach.value if copied is not None else Reach.OWN.value})
        self.panel.open(tr(_T, "New role"), form, tr(_T, "Create"), self._create, self._leave)
        if name is not None:
            form["name"].show_value(name)
        held = copied.keys if copied is not None else frozenset()
        self._add_keys(frozenset(key for key in held if self._holds(key)), self._holds)

    def open_role(self, role: RoleOf) -> None:
        """Show one beside the list."""
        may = self._may() and not role.shipped and all(map(self._holds, role.keys))
        form = Form(self.context.look, role_specs(role, may))
        form.load({"reach": role.reach.value})
        save = tr(_T, "Save") if may else ""
        self.panel.open(role_words(role.name), form, save, partial(self._change, role), self._leave)
        self._open = role
        self._add_about(role)
        self._add_keys(role.keys, lambda key: may and self._holds(key))
        if may:
            self._add_removal(role)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        if self._open is not None:
            self.open_role(self._open)

    def _may(self) -> bool:
        return self.context.allows(Key.PERMISSIONS_MANAGE)

    def _holds(self, key: Key) -> bool:
        return self.context.grants.allows(key, self.context.clock.now()) is Reach.SCHOOL

    def _leave(self) -> None:
        self._open = self._keys = self._renew = None

    def _add_about(self, role: RoleOf) -> None:
        """What the role is, what a change of it does, and a copy to change."""
        look, side = self.context.look, self.panel.side
        if role.shipped:
            words = tr(_T, "This role comes with the product and stays as it is. A copy of it can be changed.")
        else:
            words = tr(_T, "Who was given the role keeps it as it was then, unless the change is for them as well.")
        side.add(Label(look, words, Role.TABLE, tone="text-secondary", wrap=True))
        if not self._may():
            return
        copy = self._button("role_copy", tr(_T, "Make a copy"), "copy")
        copy.clicked.connect(lambda: self.offer_new(role))
        held = self.found.holders(role.name) if self.found is not None else 0
        late = self.found.outdated(role) if self.found is not None else 0
        if held and not role.shipped:
            self._renew = CheckBox(look, tr(_T, "Also for the %n who hold it", n=held))
            self._renew.setObjectName("role_renew")
            self._renew.setChecked(True)
            side.add(self._renew)
        if late:
            renew = self._button("role_bring", tr(_T, "Bring %n older ones up to date", n=late), "refresh-cw")
            renew.clicked.connect(lambda: self.desk.renew(role, self._on_kept, self.refused))

    def _add_keys(self, keys: frozenset[Key], may: Callable[[Key], bool]) -> None:
        self._keys = KeyList(self.context.look, keys, may)
        self.panel.side.add(self._keys)

    def _add_removal(self, role: RoleOf) -> None:
        remove = self._button("role_remove", tr(_T, "Delete"), "trash-2", danger=True)
        remove.clicked.connect(lambda: self._ask_removal(role))

    def _button(self, name: str, words: str, icon: str, *, danger: bool = False) -> Button:
        kind, tone = (Kind.QUIET, "danger") if danger else (Kind.SECONDARY, None)
        button = Button(self.context.look, words, kind, icon=icon, tone=tone, small=True)
        button.setObjectName(name)
        self.panel.side.add(button)
        return button

    def _ask_removal(self, role: RoleOf) -> None:
        self.dialogs.ask(
            tr(_T, "Delete the role {role}?", role=role_words(role.name)),
            tr(_T, "Nobody can be given it any more. Who holds it keeps it. Ctrl+Z takes it back."),
            tr(_T, "Delete"),
            lambda: self.desk.delete_role(role, self._on_kept, self.refused),
            dangerous=True,
        )

    def _create(self, values: Values) -> None:
        keys = self._chosen()
        if keys:
            reach = Reach(values["reach"])
            self.desk.create_role(str(values["name"]), reach, keys, self._on_kept, self.refused)

    def _change(self, role: RoleOf, values: Values) -> None:
        keys = self._chosen()
        if keys:
            renew = self._renew is not None and self._renew.isChecked()
            self.desk.change_role(role, Reach(values["reach"]), keys, self._on_kept, self.refused, renew=renew)

    def _chosen(self) -> frozenset[Key]:
        keys = self._keys.keys() if self._keys is not None else frozenset()
        if not keys:
            self.panel.side.say(tr(_T, "Choose at least one permission."))
        return keys

    def refused(self, error: SmsError) -> None:
        """As elsewhere; what is wrong with the permissions belongs to no field."""
        if isinstance(error, Invalid) and error.facts.get("field") == "keys":
            self.panel.side.say(tr(_T, "Choose at least one permission."))
            return
        super().refused(error)

    def _on_kept(self, _: object) -> None:
        self.panel.close()
        self.done()

    @Slot(int)
    def _on_row_activated(self, row: int) -> None:
        self.open_role(self.model.row(row))
