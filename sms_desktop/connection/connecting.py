"""Connecting to a school: signing in and out, starting afresh. What comes before stands in `server_check`.

Everything here waits for the network and belongs on a worker thread. A failed sign-in leaves nothing behind.
"""

import json
import os
import platform
import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sms_core.access.proof import b64, from_b64, new_device_key, proof_headers, public_key_of
from sms_core.access.roles import ROLES
from sms_core.clock import Clock, from_micros, to_micros
from sms_core.errors import SmsError
from sms_core.ids import DeviceId, IdSource, StaffId, UserId, id_from, text_of
from sms_desktop.connection import calling
from sms_desktop.connection.answers import PasswordChangeNeeded, SignInRefused, refusal_of
from sms_desktop.connection.server_check import (
    ClockOff,
    ServerFacts,
    ServerTooNew,
    ServerTooOld,
    Step,
    StepState,
    check_server,
    product_version,
)
from sms_desktop.profiles.kept_files import failure_of, make_folder
from sms_desktop.profiles.profile import KEPT, Account, Home, Profile
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import (
    DEVICE_KEY,
    REPLICA_SECRET,
    SECRET_NAMES,
    SHARE,
    TOKEN,
    KeyMissing,
    Session,
    key_check,
    replica_key,
    secret_name,
)

if TYPE_CHECKING:
    from requests import Session as Web

__all__ = [
    "ClockOff",
    "ServerFacts",
    "ServerTooNew",
    "ServerTooOld",
    "Step",
    "StepState",
    "check_server",
    "product_version",
    "sign_in",
    "sign_out",
    "start_afresh",
]

SIGN_IN, PASSWORD, SIGN_OUT = (f"/api/v1/auth/{path}" for path in ("token", "password", "sign-out"))
_JSON = {"Content-Type": "application/json"}
_SECRET_BYTES = 32


def sign_in(
    home: Home,
    secrets: Secrets,
    url: str,
    login: str,
    password: str,
    clock: Clock,
    *,
    new_password: str | None = None,
) -> Session:
    """Sign in and open the person's replica, made empty at the first time.

    Raises `PasswordChangeNeeded` when the password was given by the office: then call again with `new_password`.
    Otherwise what `calling`, `answers` and `Session.open` raise.
    """
    address = calling.address_of(url)
    if not login.strip() or not password:
        raise SignInRefused
    known = home.signed_in_as(address, login)
    with calling.web(address) as web:
        visit = _Visit(web, address, login.strip(), password)
        device = _device_of(known, secrets) if known else _new_device(clock)
        answer = visit.ask(device)
        profile = home.profile_for(address, answer.user)
        if known != profile and profile.exists:  # the login was renamed; the person's device has its number already
            device = _device_of(profile, secrets)
            answer = visit.ask(device)
        if answer.must_change:
            visit.change_password(device, answer, new_password)
    account = answer.account(address, login.strip(), device, clock)
    session = _resumed(profile, secrets, account, answer, clock) if profile.exists else None
    if session is None:
        session = _begun(profile, secrets, account, device, answer, clock)
    home.remember(profile)
    return session


def sign_out(session: Session) -> None:
    """Forget the sign-in, and tell the server if it can be reached; the replica and what waits in it stay."""
    try:
        if session.has_token:
            address = session.account.server
            credentials = session.credentials()
            with calling.web(address) as web:
                _call_as(web, address, SIGN_OUT, b"", credentials.token, credentials.device, credentials.private_key)
    except SmsError:
        pass  # the server ends it by itself when the token expires
    finally:
        session.forget_token()


def start_afresh(_home: Home, profile: Profile, secrets: Secrets, clock: Clock) -> Path:
    """Put a profile that cannot be opened aside, whole and dated, so that the next sign-in makes a new one.

    Nothing is deleted; its keys are kept under the new name. Returns the folder that holds it now.
    """
    return _put_aside(profile, secrets, clock)


def _put_aside(profile: Profile, secrets: Secrets, clock: Clock) -> Path:
    kept = _free_name(profile, f"{clock.now():%Y%m%d-%H%M%S}")
    aside = Profile(kept.name, kept)
    for name in SECRET_NAMES:
        value = secrets.get(secret_name(profile, name))
        if value is not None:
            secrets.put(secret_name(aside, name), value)
    try:
        os.rename(profile.folder, kept)
    except OSError as problem:
        raise failure_of(problem, profile.folder) from problem
    for name in SECRET_NAMES:
        secrets.delete(secret_name(profile, name))
    return kept


@dataclass(frozen=True, slots=True)
class _Device:
    id: DeviceId
    private_key: bytes

    def __repr__(self) -> str:
        return f"_Device({text_of(self.id)})"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the server says to a sign-in."""

    body: dict[str, Any]
    user: UserId
    token: str
    share: bytes
    must_change: bool

    def __repr__(self) -> str:
        return "_Answer()"

    def account(self, address: str, login: str, device: _Device, clock: Clock) -> Account:
        user = self.body["user"]
        keys = frozenset(user["keys"])
        lease = max(clock.now(), from_micros(self.body["server_time"])) + timedelta(days=self.body["lease_days"])
        return Account(
            server=address,
            user=self.user,
            device=device.id,
            login=login,
            display_name=user["display_name"],
            role=next((role.name for role in ROLES.values() if frozenset(role.keys) == keys), ""),
            reach=user["reach"],
            keys=keys,
            staff=None if user["staff"] is None else StaffId(id_from(user["staff"])),
            language=user["language"],
            school=self.body["school"],
            lease_until=to_micros(lease),
        )


class _Visit:
    """One person at the server's door."""

    def __init__(self, web: "Web", address: str, login: str, password: str) -> None:
        self._web = web
        self._address = address
        self._login = login
        self._password = password

    def ask(self, device: _Device) -> _Answer:
        """Exchange the password for a token on this device."""
        claim = {
            "id": text_of(device.id),
            "name": (platform.node() or "computer")[:120],
            "public_key": b64(public_key_of(device.private_key)),
            "version": product_version(),
        }
        body = {"login": self._login, "password": self._password, "device": claim}
        data = json.dumps(body).encode()
        response = calling.call(self._web, "POST", self._address + SIGN_IN, body=data, headers=_JSON)
        if response.status_code != 200:
            raise refusal_of(response)
        try:
            told = response.json()
            return _Answer(
                told,
                UserId(id_from(told["user"]["id"])),
                str(told["token"]),
                from_b64(told["share"]),
                bool(told["must_change"]),
            )
        except (ValueError, KeyError, TypeError):
            raise calling.NotOurServer(host=urlsplit(self._address).hostname) from None  # the answer holds a token

    def change_password(self, device: _Device, answer: _Answer, new_password: str | None) -> None:
        """Give the account the password that the person chose. Raises `PasswordChangeNeeded`, `PasswordWeak`."""
        if new_password is None:
            with suppress(SmsError):
                self._post(SIGN_OUT, b"", device, answer)
            raise PasswordChangeNeeded
        body = json.dumps({"current": self._password, "new": new_password}).encode()
        self._post(PASSWORD, body, device, answer)

    def _post(self, path: str, body: bytes, device: _Device, answer: _Answer) -> None:
        _call_as(self._web, self._address, path, body, answer.token, device.id, device.private_key)


def _call_as(
    web: "Web", address: str, path: str, body: bytes, token: str, device: DeviceId, private_key: bytes
) -> None:
    """A request of a signed-in device that answers nothing."""
    target = urlsplit(address + path).path
    headers = _JSON | proof_headers(private_key, token, device, "POST", target, body)
    response = calling.call(web, "POST", address + path, body=body, headers=headers)
    if response.status_code >= 300:
        raise refusal_of(response)


def _free_name(profile: Profile, stamp: str) -> Path:
    """A folder beside the profile's that is not there yet."""
    kept, number = profile.folder.with_name(f"{profile.name}{KEPT}{stamp}"), 1
    while kept.exists():
        number += 1
        kept = profile.folder.with_name(f"{profile.name}{KEPT}{stamp}-{number}")
    return kept


def _new_device(clock: Clock) -> _Device:
    return _Device(DeviceId(IdSource(clock).new()), new_device_key())


def _device_of(profile: Profile, secrets: Secrets) -> _Device:
    """The device that a profile signed in on before. Raises `KeyMissing`."""
    private = secrets.get(secret_name(profile, DEVICE_KEY))
    if private is None or secrets.get(secret_name(profile, REPLICA_SECRET)) is None:
        raise KeyMissing(path=str(profile.replica), where=secrets.where)
    return _Device(profile.account().device, private)


def _resumed(profile: Profile, secrets: Secrets, account: Account, answer: _Answer, clock: Clock) -> Session:
    """The session of somebody who has been here before."""
    secret = secrets.get(secret_name(profile, REPLICA_SECRET))
    if secret is None:
        raise KeyMissing(path=str(profile.replica), where=secrets.where)
    secrets.put(secret_name(profile, SHARE), answer.share)
    before = profile.account()
    profile.save(replace(account, key_check=before.key_check))
    session = Session.open(profile, secrets, clock)
    secrets.put(secret_name(profile, TOKEN), answer.token.encode())
    return session


def _begun(
    profile: Profile, secrets: Secrets, account: Account, device: _Device, answer: _Answer, clock: Clock
) -> Session:
    """The session of somebody who is here for the first time; nothing stays when it cannot be made."""
    if profile.folder.exists():
        _put_aside(profile, secrets, clock)  # what a broken attempt left; nobody's account names it
    secret = os.urandom(_SECRET_BYTES)
    key = replica_key(secret, answer.share)
    checked = replace(account, key_check=key_check(key))
    values = {TOKEN: answer.token.encode(), DEVICE_KEY: device.private_key, REPLICA_SECRET: secret, SHARE: answer.share}
    try:
        make_folder(profile.folder)
        for name, value in values.items():
            secrets.put(secret_name(profile, name), value)
        session = Session.begin(checked, profile, secrets, key, clock)
        try:
            profile.save(checked)
        except BaseException:
            session.close()
            raise
    except BaseException:
        shutil.rmtree(profile.folder, ignore_errors=True)  # made a moment ago, with nothing of anybody's in it
        with suppress(SmsError):
            for name in values:
                secrets.delete(secret_name(profile, name))
        raise
    return session
