"""What only the server does for an account: one-time passwords, signing out everywhere, and the audit."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sms_core.errors import SmsError
from sms_core.ids import UserId, id_from, text_of
from sms_desktop.models.audit_words import AuditEntry
from sms_desktop.ops.asking import Asking

PAGE = 60
Failed = Callable[[SmsError], object]


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Some entries, the newest first; `before` asks for those that follow, None where none do."""

    entries: tuple[AuditEntry, ...]
    before: int | None


def one_time_password(asking: Asking, user: UserId, done: Callable[[str], object], failed: Failed) -> None:
    """Give the account a password that is good until the person chooses one; all its sign-ins end."""
    asking.ask("POST", f"/users/{text_of(user)}/one-time-password", lambda told: str(told["password"]), done, failed)


def end_sign_ins(asking: Asking, user: UserId, done: Callable[[int], object], failed: Failed) -> None:
    """Sign the person out everywhere; how many sign-ins that ended."""
    asking.ask("POST", f"/users/{text_of(user)}/end-sign-ins", lambda told: int(told["ended"]), done, failed)


def read_audit(
    asking: Asking,
    done: Callable[[AuditPage], object],
    failed: Failed,
    *,
    before: int | None = None,
    verb: str = "",
    actor: bytes | None = None,
) -> None:
    """The newest entries of the audit, or those below number `before`."""
    query: dict[str, str | int] = {"limit": PAGE}
    if before is not None:
        query["before"] = before
    if verb:
        query["verb"] = verb
    if actor is not None:
        query["actor"] = text_of(actor)
    asking.ask("GET", "/audit", _page, done, failed, query)


def _page(told: Any) -> AuditPage:
    return AuditPage(tuple(_entry(entry) for entry in told["entries"]), told["before"])


def _entry(told: Any) -> AuditEntry:
    actor = told["actor"]
    return AuditEntry(
        n=int(told["n"]),
        at=int(told["at"]),
        actor=None if actor is None else id_from(actor),
        verb=str(told["verb"]),
        subject=_id(told["subject"]),
        detail=dict(told["detail"]),
    )


def _id(text: str) -> bytes | None:
    try:
        return id_from(text)
    except ValueError:
        return None
