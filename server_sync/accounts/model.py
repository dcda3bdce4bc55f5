"""Who signs in, who calls, and why one is refused."""

from dataclasses import dataclass
from http import HTTPStatus

from server_sync.http.errors import HttpRefused
from sms_core.access.grants import Grants
from sms_core.accounts.model import User
from sms_core.ids import DeviceId, StaffId, UserId
from sms_core.store.journal import Author


class SignInRefused(HttpRefused):
    """Login or password is wrong; which of them is not told."""

    code = "sign_in_refused"
    status = HTTPStatus.UNAUTHORIZED


class AccountLocked(HttpRefused):
    """Too many wrong passwords under this login; `retry_after` is in seconds."""

    code = "account_locked"
    status = HTTPStatus.TOO_MANY_REQUESTS


class AccountDisabled(HttpRefused):
    """The account was closed; told only to who knows its password."""

    code = "account_disabled"
    status = HTTPStatus.FORBIDDEN


class DeviceTaken(HttpRefused):
    """The device's id belongs to another account."""

    code = "device_taken"


class DeviceKeyDiffers(HttpRefused):
    """The device is known with another key: its folder was copied without its keyring."""

    code = "device_key_differs"


class DeviceRevoked(HttpRefused):
    """The device was revoked or reported lost; `state` says which."""

    code = "device_revoked"
    status = HTTPStatus.LOCKED


class TokenMissing(HttpRefused):
    """The request carries no token."""

    code = "token_missing"
    status = HTTPStatus.UNAUTHORIZED


class TokenUnknown(HttpRefused):
    """The token was never given out, or was taken back."""

    code = "token_unknown"
    status = HTTPStatus.UNAUTHORIZED


class TokenExpired(HttpRefused):
    """The token's time is over; `expired_at` is in microseconds."""

    code = "token_expired"
    status = HTTPStatus.UNAUTHORIZED


class ProofInvalid(HttpRefused):
    """The request is not signed by the device that the token is bound to."""

    code = "proof_invalid"
    status = HTTPStatus.UNAUTHORIZED


class PasswordWeak(HttpRefused):
    """The new password is shorter than `minimum` or the old one again."""

    code = "password_weak"
    status = HTTPStatus.UNPROCESSABLE_ENTITY


class OwnPassword(HttpRefused):
    """One's own password is changed with the current one, never replaced by a one-time password."""

    code = "own_password"


class PasswordChangeNeeded(HttpRefused):
    """The password was given by somebody else; the person chooses one first."""

    code = "password_change_needed"
    status = HTTPStatus.FORBIDDEN


@dataclass(frozen=True, slots=True)
class DeviceClaim:
    """What a device says of itself when somebody signs in on it."""

    id: DeviceId
    name: str
    public_key: bytes
    version: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """A successful sign-in. `token` is told once; `share` is the device's part of its replica's key."""

    token: str
    expires_at: int
    share: bytes
    must_change: bool
    user: User
    grants: Grants
    school: str


@dataclass(frozen=True, slots=True)
class Presented:
    """What a request shows: `token` and `proof` as sent, `device` as text, the target with its query."""

    token: str
    device: str
    proof: str
    method: str
    target: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, on which device, and what they were granted. `token` is the hash of the token used."""

    user: UserId
    device: DeviceId
    display_name: str
    staff: StaffId | None
    grants: Grants
    token: bytes
    expires_at: int
    must_change: bool

    @property
    def author(self) -> Author:
        """The caller as author of changes."""
        return Author(self.user, self.device)
