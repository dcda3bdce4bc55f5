"""The errors that a server answers with, by type: `{"code", "facts"}` in, an `SmsError` of ours out."""

from typing import TYPE_CHECKING, Any

from sms_core.errors import Refused, SmsError, Unavailable

if TYPE_CHECKING:
    from requests import Response


class SignInRefused(Refused):
    """The login or the password is wrong; which of them, the server does not say."""

    code = "sign_in_refused"


class AccountLocked(Refused):
    """Too many failed sign-ins; come again after `retry_after` seconds."""

    code = "account_locked"


class AccountDisabled(Refused):
    """The office has closed the account."""

    code = "account_disabled"


class DeviceTaken(Refused):
    """This device's number belongs to somebody else's account."""

    code = "device_taken"


class DeviceKeyDiffers(Refused):
    """The server knows this device with another key: its folder was copied from another computer."""

    code = "device_key_differs"


class DeviceRevoked(Refused):
    """The office has revoked this device."""

    code = "device_revoked"


class PasswordChangeNeeded(Refused):
    """The password was given by somebody else; the person chooses one of their own first."""

    code = "password_change_needed"


class PasswordWeak(Refused):
    """The new password is too short, needs `minimum` characters, or is the old one."""

    code = "password_weak"


class SignInNeeded(Refused):
    """The server no longer takes this sign-in, or there is none; what was done here is kept and sent afterwards."""

    code = "sign_in_needed"


class TokenMissing(SignInNeeded):
    """The request carried no sign-in."""

    code = "token_missing"


class TokenUnknown(SignInNeeded):
    """The server does not know the sign-in any more."""

    code = "token_unknown"


class TokenExpired(SignInNeeded):
    """The sign-in has expired."""

    code = "token_expired"


class ProofInvalid(SignInNeeded):
    """The request was not signed by the device that signed in."""

    code = "proof_invalid"


class UpgradeRequired(Refused):
    """This program is too old to receive; what was done here is still sent."""

    code = "upgrade_required"


class HistoryDiverged(Unavailable):
    """The server's history is not the one that this replica knows: a backup was restored."""

    code = "history_diverged"


class DeviceForked(Refused):
    """Two replicas work under one device number: this one, or another, is a copy."""

    code = "device_forked"


class CursorExpired(Unavailable):
    """The replica was away for so long that it must be loaded anew; unsent work stays."""

    code = "cursor_expired"


class TooManyRequests(Unavailable):
    """The server asks to wait `retry_after` seconds."""

    code = "too_many_requests"


class ServerUnavailable(Unavailable):
    """The server answers, but cannot work just now: `status`, and `retry_after` seconds where it says."""

    code = "server_unavailable"


class ServerError(Unavailable):
    """The server met a bug of its own; `request` names the entry in its log."""

    code = "server_error"


class ServerRefused(Refused):
    """The server refuses for a reason that this program has no type for: `answer` is its code."""

    code = "server_refused"


KINDS: tuple[type[SmsError], ...] = (
    SignInRefused, AccountLocked, AccountDisabled, DeviceTaken, DeviceKeyDiffers, DeviceRevoked,
    PasswordChangeNeeded, PasswordWeak, SignInNeeded, TokenMissing, TokenUnknown, TokenExpired, ProofInvalid,
    UpgradeRequired, HistoryDiverged, DeviceForked, CursorExpired, TooManyRequests, ServerError,
)  # fmt: skip


_BY_CODE = {kind.code: kind for kind in KINDS}


def refusal_of(response: "Response") -> SmsError:
    """The error behind an answer that is none of the 2xx."""
    try:
        body: Any = response.json()
    except ValueError:
        body = None
    if isinstance(body, dict) and isinstance(body.get("code"), str):
        told = body.get("facts")
        return refusal(body["code"], told if isinstance(told, dict) else {}, response.status_code)
    retry = response.headers.get("Retry-After", "")
    facts = {"retry_after": int(retry)} if retry.isdecimal() else {}
    if response.status_code == 429:
        return TooManyRequests(**facts)
    return ServerUnavailable(status=response.status_code, **facts)


def refusal(code: str, facts: dict[str, Any], status: int = 409) -> SmsError:
    """The error behind a code and its facts."""
    known = _BY_CODE.get(code)
    plain = {name: value for name, value in facts.items() if isinstance(name, str) and name not in ("self", "answer")}
    if known is not None:
        return known(**plain)
    if status >= 500:
        return ServerUnavailable(**{**plain, "status": status})
    return ServerRefused(answer=code, **plain)
