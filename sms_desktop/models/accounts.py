"""Accounts, roles and the audit as lists: what is known of each, and the columns that show it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sms_core.access.keys import Key
from sms_core.accounts.model import Device, GrantOf, RoleOf, User, UserState, last_day
from sms_core.clock import from_micros
from sms_core.ids import StaffId
from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.models.audit_words import AuditEntry, entry_words
from sms_desktop.models.field_words import field_label
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.permission_words import reach_words, role_words
from sms_desktop.ui.days import show_day
from sms_desktop.ui.pills import PillLook

_T = "Users"
_TONES = {UserState.ACTIVE: "success", UserState.LOCKED: "warning", UserState.DISABLED: "neutral"}


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account in the list, with what it was granted and where it is used."""

    user: User
    staff: str
    grants: tuple[GrantOf, ...]
    devices: tuple[Device, ...]

    @property
    def last_seen(self) -> datetime | None:
        """When one of its devices last signed in."""
        return max((one.last_seen_at for one in self.devices if one.last_seen_at), default=None)

    def held(self, now: datetime) -> tuple[GrantOf, ...]:
        """What has not ended."""
        return tuple(entry for entry in self.grants if entry.grant.holds(now))


@dataclass(frozen=True, slots=True)
class People:
    """Everything of security that the replica holds, the names of staff, and the school's time zone."""

    accounts: tuple[AccountRow, ...]
    roles: tuple[RoleOf, ...]
    staff: dict[StaffId, str]
    zone: str
    now: datetime

    def account(self, user: object) -> AccountRow | None:
        """The account with this id, if it is here."""
        return next((row for row in self.accounts if row.user.id == user), None)

    def role(self, name: str) -> RoleOf | None:
        """The role that is offered under this name."""
        return next((role for role in self.roles if role.name == name), None)

    def holders(self, role: str) -> int:
        """How many accounts hold the role now."""
        return sum(any(entry.role == role for entry in row.held(self.now)) for row in self.accounts)

    def outdated(self, role: RoleOf) -> int:
        """How many grants of the role hold something else than the role says today."""
        held = [entry for row in self.accounts for entry in row.held(self.now) if entry.role == role.name]
        return sum((entry.grant.keys, entry.grant.reach) != (role.keys, role.reach) for entry in held)


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An entry of the audit in words."""

    n: int
    when: str
    who: str
    what: str


def account_listing(people: "Shown") -> Listing:
    """The list of accounts."""
    return Listing(
        (
            Column(
                lambda: field_label("user", "display_name"),
                lambda row: row.user.display_name,
                190,
                stretch=True,
                strong=True,
            ),
            Column(
                lambda: field_label("user", "login"), lambda row: row.user.login, 220, tone="text-secondary", optional=1
            ),
            Column(
                lambda: tr(_T, "Roles"),
                lambda row: roles_text(row, people.now),
                170,
                tone=lambda row: "" if row.held(people.now) else "warning",
            ),
            Column(
                lambda: tr(_T, "Until"),
                lambda row: ends_text(row, people),
                110,
                order=lambda row: _first_end(row, people.now),
                optional=2,
            ),
            Column(
                lambda: field_label("device", "last_seen_at"),
                lambda row: "–" if row.last_seen is None else when(row.last_seen, people.zone),
                150,
                tone="text-secondary",
                order=lambda row: row.last_seen,
                optional=3,
            ),
            Column(
                lambda: field_label("user", "state"),
                lambda row: state_words(row.user.state),
                120,
                pill=lambda row: PillLook(_TONES[row.user.state]),
            ),
        ),
        spoken=lambda row: ", ".join((row.user.display_name, roles_text(row, people.now), state_words(row.user.state))),
        sought=lambda row: " ".join((row.user.display_name, row.user.login, row.staff, roles_text(row, people.now))),
        key=lambda row: row.user.id,
    )


def role_listing(people: "Shown") -> Listing:
    """The list of roles."""
    return Listing(
        (
            Column(
                lambda: field_label("role", "name"),
                lambda role: role_words(role.name),
                220,
                stretch=True,
                strong=True,
            ),
            Column(lambda: field_label("role", "reach"), lambda role: reach_words(role.reach), 160),
            Column(
                lambda: field_label("role", "keys"),
                lambda role: tr(_T, "{count} of {all}", count=len(role.keys), all=len(Key)),
                120,
                tone="text-secondary",
                order=lambda role: len(role.keys),
                optional=2,
            ),
            Column(
                lambda: tr(_T, "Held by"),
                lambda role: tr(_T, "%n accounts", n=people.holders(role.name)),
                140,
                tone="text-secondary",
                order=lambda role: people.holders(role.name),
                optional=1,
            ),
            Column(
                lambda: tr(_T, "Made by"),
                lambda role: tr(_T, "The product") if role.shipped else tr(_T, "The school"),
                140,
                pill=lambda role: PillLook("neutral" if role.shipped else "info"),
            ),
        ),
        spoken=lambda role: f"{role_words(role.name)}, {reach_words(role.reach)}",
        key=lambda role: role.id,
    )


def audit_listing() -> Listing:
    """The list of the audit."""
    return Listing(
        (
            Column(lambda: tr(_T, "When"), lambda row: row.when, 170, tone="text-secondary"),
            Column(lambda: tr(_T, "Who"), lambda row: row.who, 220, strong=True),
            Column(lambda: tr(_T, "What"), lambda row: row.what, 360, stretch=True),
        ),
        spoken=lambda row: f"{row.when}, {row.who}, {row.what}",
        key=lambda row: row.n,
    )


def audit_row(entry: AuditEntry, people: "Shown") -> AuditRow:
    """An entry in words."""

    def name(id: bytes) -> str:
        found = people.found.account(id) if people.found is not None else None
        return found.user.display_name if found is not None else tr(_T, "an account that is not here")

    def until(iso: str) -> str:
        return show_day(last_day(datetime.fromisoformat(iso), people.zone))

    who = tr(_T, "The server") if entry.actor is None else name(entry.actor)
    return AuditRow(entry.n, when(from_micros(entry.at), people.zone), who, entry_words(entry, name, until))


class Shown:
    """What was read last, for columns that need more than their row."""

    def __init__(self, now: datetime) -> None:
        self.found: People | None = None
        self._now = now

    @property
    def now(self) -> datetime:
        """When it was read."""
        return self.found.now if self.found is not None else self._now

    @property
    def zone(self) -> str:
        """The school's time zone."""
        return self.found.zone if self.found is not None else "UTC"

    def holders(self, role: str) -> int:
        """How many accounts hold the role."""
        return self.found.holders(role) if self.found is not None else 0


def state_words(state: UserState) -> str:
    """Whether the person may sign in, in a word."""
    return {
        UserState.ACTIVE: tr(_T, "Active"),
        UserState.LOCKED: tr(_T, "Locked"),
        UserState.DISABLED: tr(_T, "Closed"),
    }[state]


def roles_text(row: AccountRow, now: datetime) -> str:
    """The roles that an account holds now."""
    names = dict.fromkeys(role_words(entry.role) for entry in row.held(now))
    return ", ".join(names) or tr(_T, "No role")


def grant_text(entry: GrantOf, people: Shown) -> str:
    """How far a grant goes and until when."""
    words, ends = reach_words(entry.grant.reach), entry.grant.expires_at
    if ends is None:
        return words
    day = show_day(last_day(ends, people.zone))
    if entry.grant.holds(people.now):
        return f"{words} · {tr(_T, 'until {day}', day=day)}"
    return f"{words} · {tr(_T, 'ended {day}', day=day)}"


def ends_text(row: AccountRow, people: Shown) -> str:
    """The last day of the first role that ends."""
    ends = _first_end(row, people.now)
    return "" if ends is None else show_day(last_day(ends, people.zone))


def when(at: datetime, zone: str) -> str:
    """Day and time of an instant in the school's zone."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{show_day(local.date())} {local:%H:%M}"


def name_order(row: AccountRow) -> str:
    """How accounts are sorted."""
    return folded(row.user.display_name)


def _first_end(row: AccountRow, now: datetime) -> datetime | None:
    return min((one.grant.expires_at for one in row.held(now) if one.grant.expires_at is not None), default=None)
