"""Signing in and out, and who is calling: passwords against lock-out, tokens against proofs of the device's key."""

import hashlib
import secrets

from server_sync.accounts import repository
from server_sync.accounts.model import (
    AccountDisabled,
    AccountLocked,
    Caller,
    DeviceClaim,
    DeviceKeyDiffers,
    DeviceRevoked,
    DeviceTaken,
    PasswordWeak,
    Presented,
    ProofInvalid,
    SignInRefused,
    Ticket,
    TokenExpired,
    TokenMissing,
    TokenUnknown,
)
from server_sync.accounts.passwords import Passwords
from server_sync.audit.service import record
from server_sync.config import Config
from server_sync.school import School
from sms_core.access.proof import b64, check_proof, token_hash
from sms_core.accounts import repository as people
from sms_core.accounts import service as accounts
from sms_core.accounts.model import DeviceState, User, UserState, folded_login
from sms_core.clock import to_micros
from sms_core.ids import UserId, text_of
from sms_core.school.repository import settings
from sms_core.store.connection import Connection
from sms_core.store.journal import Author

TOKEN_BYTES = 32
SHARE_BYTES = 32
_SECOND = 1_000_000
_DAY = 86_400 * _SECOND


class SignIn:
    """The accounts of one school, as requests meet them."""

    def __init__(self, config: Config, school: School, passwords: Passwords) -> None:
        self._config = config
        self._school = school
        self._passwords = passwords

    def sign_in(self, login: str, password: str, claim: DeviceClaim) -> Ticket:
        """Give a token to who knows the password. Raises the refusals of `model` (sign-in, account, device)."""
        user, credential = self._checked(login, password)
        with self._school.reading() as connection:
            share = self._share_of(connection, user, claim)
            grants = people.grants_of(connection, user.id)
            name = settings(connection).name
        author = Author(user.id, claim.id)
        with self._school.writing("register_device", author, claim.name) as write:
            accounts.register_device(write.work, claim.id, user.id, claim.name, claim.version)
        token, now = b64(secrets.token_bytes(TOKEN_BYTES)), self._now()
        expires_at = now + self._config.token_days * _DAY
        fresh = self._passwords.hashed(password) if self._passwords.outdated(credential.hash) else None
        with self._school.transaction() as connection:
            repository.forget_failures(connection, user.id)
            if fresh is not None:
                repository.rehash(connection, user.id, fresh)
            repository.add_device_key(connection, claim.id, claim.public_key, share)
            repository.add_token(connection, token_hash(token), user.id, claim.id, now, expires_at)
            record(connection, now, author, "signed_in", text_of(user.id))
        return Ticket(token, expires_at, share, credential.must_change, user, grants, name)

    def change_password(self, caller: Caller, current: str, new: str) -> None:
        """Give the caller another password and end their other sign-ins. Raises `SignInRefused`, `PasswordWeak`."""
        with self._school.reading() as connection:
            credential = repository.credential(connection, caller.user)
        _refuse_locked(credential.locked_until if credential else 0, self._now())
        if not self._passwords.matches(credential.hash if credential else None, current):
            self._failed(caller.user, b"")
            raise SignInRefused()
        if len(new) < self._config.password_length or new == current:
            raise PasswordWeak(minimum=self._config.password_length)
        hashed, now = self._passwords.hashed(new), self._now()
        with self._school.transaction() as connection:
            repository.put_credential(connection, caller.user, hashed, must_change=False, now=now)
            ended = repository.revoke_tokens(connection, caller.user, but=caller.token)
            record(connection, now, caller.author, "password_changed", text_of(caller.user), ended=ended)

    def sign_out(self, caller: Caller) -> None:
        """Accept the caller's token no more."""
        with self._school.transaction() as connection:
            repository.revoke_token(connection, caller.token)
            record(connection, self._now(), caller.author, "signed_out", text_of(caller.user))

    def caller(self, shown: Presented) -> Caller:
        """Who made a request.

        Raises `TokenMissing`, `TokenUnknown`, `ProofInvalid`, `DeviceRevoked` or `TokenExpired`.
        """
        if not shown.token:
            raise TokenMissing()
        token = token_hash(shown.token)
        with self._school.reading() as connection:
            session = repository.session(connection, token)
            if session is None:
                raise TokenUnknown()
            proven = check_proof(
                session.public_key, shown.token, shown.method, shown.target, shown.body, shown.proof
            )  # fmt: skip
            if not proven or shown.device.lower() != text_of(session.device):
                raise ProofInvalid()
            if session.device_state != DeviceState.ACTIVE:
                raise DeviceRevoked(state=session.device_state)
            if session.expires_at <= self._now():
                raise TokenExpired(expired_at=session.expires_at)
            grants = people.grants_of(connection, session.user)
        return Caller(
            session.user, session.device, session.display_name, session.staff, grants, token, session.expires_at,
            session.must_change,
        )  # fmt: skip

    def still_good(self, token: bytes) -> bool:
        """Whether the token with this hash is still accepted: for connections that stay open."""
        with self._school.reading() as connection:
            session = repository.session(connection, token)
        return session is not None and session.device_state == DeviceState.ACTIVE and session.expires_at > self._now()

    def _checked(self, login: str, password: str) -> tuple[User, repository.Credential]:
        """Who signs in with `login` and `password`. Known and unknown logins are refused alike, in the same time."""
        login_hash = hashlib.blake2b(folded_login(login).encode(), digest_size=16).digest()
        with self._school.reading() as connection:
            user = people.user_named(connection, login)
            credential = repository.credential(connection, user.id) if user else None
            locked = credential.locked_until if credential else repository.stranger_locked_until(connection, login_hash)
        right = self._passwords.matches(credential.hash if credential else None, password)
        _refuse_locked(locked, self._now())
        if user is None or credential is None or not right:
            self._failed(user.id if user and credential else None, login_hash)
            raise SignInRefused()
        if user.state is not UserState.ACTIVE:
            raise AccountDisabled()
        return user, credential

    def _failed(self, user: UserId | None, login_hash: bytes) -> None:
        """Count a failure, and lock the login out when there were too many."""
        now = self._now()
        until = now + self._config.lock_minutes * 60 * _SECOND
        with self._school.transaction() as connection:
            if user is None:
                if repository.count_stranger(connection, login_hash, now) >= self._config.lock_after:
                    repository.lock_stranger(connection, login_hash, until)
            elif repository.count_failure(connection, user) >= self._config.lock_after:
                repository.lock_out(connection, user, until)
                record(connection, now, None, "locked_out", text_of(user))

    def _share_of(self, connection: Connection, user: User, claim: DeviceClaim) -> bytes:
        """The share of the replica key that the device has, or gets now."""
        known = people.device(connection, claim.id)
        if known is not None and known.user != user.id:
            raise DeviceTaken()
        if known is not None and known.state is not DeviceState.ACTIVE:
            raise DeviceRevoked(state=known.state.value)
        key = repository.device_key(connection, claim.id)
        if key is None:
            return secrets.token_bytes(SHARE_BYTES)
        if key[0] != claim.public_key:
            raise DeviceKeyDiffers()
        return key[1]

    def _now(self) -> int:
        return to_micros(self._school.clock.now())


def _refuse_locked(until: int, now: int) -> None:
    if until > now:
        raise AccountLocked(retry_after=-(-(until - now) // _SECOND))
