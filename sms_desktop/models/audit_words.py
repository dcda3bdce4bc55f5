"""The audit in words: what each verb is called in the filter, and what an entry says.

To add a verb, add its line; a test compares with what the server records.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sms_core.access.keys import Reach
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.permission_words import reach_words, role_words

_T = "Audit"
_VERBS = {
    "signed_in": translatable(_T, "Signed in"),
    "signed_out": translatable(_T, "Signed out"),
    "locked_out": translatable(_T, "Locked out after wrong passwords"),
    "sign_ins_ended": translatable(_T, "Signed out everywhere"),
    "password_given": translatable(_T, "Password given"),
    "password_changed": translatable(_T, "Own password changed"),
    "account_made": translatable(_T, "Account made"),
    "account_removed": translatable(_T, "Account removed"),
    "account_opened": translatable(_T, "Account opened"),
    "account_locked": translatable(_T, "Account locked"),
    "account_closed": translatable(_T, "Account closed"),
    "login_changed": translatable(_T, "Sign-in name changed"),
    "staff_changed": translatable(_T, "Link to a member of staff changed"),
    "role_given": translatable(_T, "Role given"),
    "grant_changed": translatable(_T, "Given role changed"),
    "role_taken": translatable(_T, "Role taken away"),
    "role_made": translatable(_T, "New role"),
    "role_changed": translatable(_T, "Role changed"),
    "role_removed": translatable(_T, "Role deleted"),
    "device_revoked": translatable(_T, "Device revoked"),
    "device_lost": translatable(_T, "Device reported lost"),
    "device_restored": translatable(_T, "Device taken back"),
    "school_founded": translatable(_T, "School founded"),
    "roster_loaded": translatable(_T, "Roster loaded"),
}
_OF_ROLES = ("role_made", "role_changed", "role_removed")


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One entry: `actor` is None where the server's own command acted; `subject` is an account, where it is an id."""

    n: int
    at: int
    actor: bytes | None
    verb: str
    subject: bytes | None
    detail: dict[str, str | int]


def verbs() -> tuple[str, ...]:
    """Every verb that has words, in the order of the filter."""
    return tuple(_VERBS)


def verb_words(verb: str) -> str:
    """What a verb is called; one that this version does not know is shown as it is."""
    return tr(_T, _VERBS[verb]) if verb in _VERBS else verb.replace("_", " ")


def entry_words(entry: AuditEntry, name: Callable[[bytes], str], until: Callable[[str], str]) -> str:
    """What an entry says; `name` names an account, `until` shows the last day of an instant in ISO form."""
    parts = [verb_words(entry.verb)]
    if entry.subject is not None and entry.subject != entry.actor and not entry.verb.startswith(_OF_ROLES):
        parts.append(name(entry.subject))
    if role := entry.detail.get("role"):
        parts.append(role_words(str(role)))
    if (reach := entry.detail.get("reach")) in set(Reach):
        parts.append(reach_words(Reach(str(reach))))
    if ends := entry.detail.get("until"):
        parts.append(tr(_T, "until {day}", day=until(str(ends))))
    if entry.detail.get("ended"):
        parts.append(tr(_T, "%n sign-ins ended", n=int(entry.detail["ended"])))
    if entry.detail.get("rows"):
        parts.append(tr(_T, "%n rows", n=int(entry.detail["rows"])))
    return " · ".join(part for part in parts if part)
