"""What the card of an account says and offers, for one who may do so much."""

from collections.abc import Callable
from dataclasses import dataclass

from sms_core.access.keys import Key
from sms_core.accounts.model import Device, DeviceState, UserState
from sms_desktop.i18n import tr
from sms_desktop.models.accounts import AccountRow, Shown, grant_text, state_words, when
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.permission_words import role_words
from sms_desktop.pages.users.account_card import Act, Block, Line

_T = "Users"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the account stands to who looks at it: one's own, with a server to ask, a password just made, asking."""

    own: bool
    server: bool
    password: str = ""
    asking: bool = False


def blocks_of(row: AccountRow, people: Shown, allows: Callable[[Key], bool], standing: Standing) -> list[Block]:
    """The card, from top to bottom."""
    return [
        _roles(row, people, allows),
        _password(row, allows, standing),
        _devices(row, people, allows),
        _state(row, allows),
    ]


def _state(row: AccountRow, allows: Callable[[Key], bool]) -> Block:
    acts = {
        "locked": Act("locked", "lock", tr(_T, "Lock for a while")),
        "disabled": Act("disabled", "user-x", tr(_T, "Close the account"), danger=True),
        "active": Act("active", "lock-open", tr(_T, "Open again")),
    }
    offered = {
        UserState.ACTIVE: ("locked", "disabled"),
        UserState.LOCKED: ("active", "disabled"),
        UserState.DISABLED: ("active",),
    }[row.user.state]
    may = allows(Key.USERS_MANAGE)
    return Block(
        "state",
        tr(_T, "Account"),
        (Line(state_words(row.user.state), ""),),
        acts=tuple(acts[key] for key in offered) if may else (),
    )


def _roles(row: AccountRow, people: Shown, allows: Callable[[Key], bool]) -> Block:
    may = allows(Key.PERMISSIONS_MANAGE)
    lines = []
    for entry in row.grants:
        name, id = role_words(entry.role), entry.id.hex()
        place = grant_text(entry, people)
        acts = (
            Act(f"limit:{id}", "calendar", name=tr(_T, "Last day of {role}, {place}", role=name, place=place)),
            Act(f"take:{id}", "x", name=tr(_T, "Take away {role}, {place}", role=name, place=place)),
        )
        lines.append(Line(name, place, acts if may else ()))
    return Block(
        "roles",
        tr(_T, "Roles"),
        tuple(lines),
        note="" if lines else tr(_T, "Without a role the person sees and does nothing."),
        acts=(Act("give", "plus", tr(_T, "Give a role")),) if may else (),
    )


def _password(row: AccountRow, allows: Callable[[Key], bool], standing: Standing) -> Block:
    title = tr(_T, "Password")
    if not standing.server:
        return Block("password", title, note=tr(_T, "Passwords and the audit log are kept on the school's server."))
    if not allows(Key.USERS_MANAGE):
        return Block("password", title, note=tr(_T, "Who may change accounts gives a new password."))
    everywhere = Act("sign_out", "log-out", tr(_T, "Sign out everywhere"))
    if standing.own:
        return Block("password", title, note=tr(_T, "This is your own account."), acts=(everywhere,))
    if standing.password:
        told = tr(_T, "Tell it to the person now: it is not shown again. It must be changed at the first sign-in.")
        return Block("password", title, note=told, password=standing.password)
    if standing.asking:
        return Block("password", title, note=tr(_T, "Asking the server…"))
    make = Act("password", "key-round", tr(_T, "Make a one-time password"))
    return Block("password", title, acts=(make, everywhere) if row.devices else (make,))


def _devices(row: AccountRow, people: Shown, allows: Callable[[Key], bool]) -> Block:
    note = "" if row.devices else tr(_T, "Nobody has signed in with this account yet.")
    lines = tuple(_device(device, people, allows(Key.DEVICES_MANAGE)) for device in row.devices)
    return Block("devices", tr(_T, "Devices"), lines, note=note)


def _device(device: Device, people: Shown, may: bool) -> Line:
    id, parts = device.id.hex(), []
    if device.state is not DeviceState.ACTIVE:
        parts.append(choice_label("device", "state", device.state.value))
    if device.last_seen_at is not None:
        parts.append(when(device.last_seen_at, people.zone))
    note = " · ".join(parts)
    if device.state is DeviceState.ACTIVE:
        act = Act(f"revoke:{id}", "x", name=tr(_T, "Revoke {device}, {note}", device=device.name, note=note))
    else:
        act = Act(f"restore:{id}", "undo-2", name=tr(_T, "Take back {device}, {note}", device=device.name, note=note))
    return Line(device.name, note, (act,) if may else ())
