"""Profiles: one folder for each person on each server, under the operating-system user's own local data folder.

A profile holds `account.json` (who signed in, where, with which permissions) and `replica.db`. Nothing here is secret:
keys and tokens are in `Secrets`. Several people can share a computer; none opens another's replica.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import platformdirs

from sms_core.access.grants import Grant, Grants, keys_from
from sms_core.access.keys import Reach
from sms_core.errors import Refused, Unavailable
from sms_core.ids import DeviceId, StaffId, UserId, id_from, text_of
from sms_desktop.profiles.kept_files import make_folder, replace_file
from sms_desktop.profiles.policy import Policy
from sms_desktop.profiles.safe_folder import refuse_unsafe

KEPT = ".kept-"
_DEMO = "demo"
_LAST = "last"
_IDS = ("user", "device", "staff")


class NoProfile(Refused):
    """Nobody has signed in here yet, or nobody by that name; `profile` is the name that was asked for, or None."""

    code = "no_profile"


class ProfileAmbiguous(Refused):
    """Several profiles begin with `profile`; `names` lists them."""

    code = "profile_ambiguous"


class ProfileDamaged(Unavailable):
    """The file at `path` that says whose profile this is cannot be read."""

    code = "profile_damaged"


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in, where, and what they may do; `lease_until` is in microseconds."""

    server: str
    user: UserId
    device: DeviceId
    login: str
    display_name: str
    role: str
    reach: str
    keys: frozenset[str]
    staff: StaffId | None
    language: str | None
    school: str
    lease_until: int
    is_demo: bool = False
    key_check: str = ""

    @property
    def grants(self) -> Grants:
        """What the person may do, as the server last said."""
        grant = Grant(keys_from(" ".join(self.keys)), Reach(self.reach))
        return Grants(self.user, self.staff, (grant,))


@dataclass(frozen=True)
class Profile:
    """One person's folder."""

    name: str
    folder: Path
    is_demo: bool = False

    @cached_property
    def replica(self) -> Path:
        """Where the replica lies."""
        return self.folder / "replica.db"

    @property
    def exists(self) -> bool:
        """Whether somebody has signed in with it."""
        return self._account_file.exists()

    @property
    def _account_file(self) -> Path:
        return self.folder / "account.json"

    def account(self) -> Account:
        """Whose profile this is. Raises `NoProfile` or `ProfileDamaged`."""
        try:
            return _account_from(json.loads(self._account_file.read_text(encoding="utf-8")))
        except (FileNotFoundError, NotADirectoryError) as problem:
            raise NoProfile(profile=self.name) from problem
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise ProfileDamaged(path=str(self._account_file), detail=type(problem).__name__) from problem

    def save(self, account: Account) -> None:
        """Write down whose profile this is. Raises `NotWritable` or `DiskFull`."""
        make_folder(self.folder)
        replace_file(self._account_file, json.dumps(_stored(account), ensure_ascii=False, indent=1).encode())


class Home:
    """The folder where the application keeps everything of this operating-system user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def profiles(self) -> list[Profile]:
        """Everybody who has signed in on this computer, by name; the demo and what is kept aside are not among them."""
        try:
            folders = sorted(path for path in (self.folder / "profiles").iterdir() if KEPT not in path.name)
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [profile for profile in (Profile(path.name, path) for path in folders) if profile.exists]

    def profile_for(self, server: str, user: UserId) -> Profile:
        """The profile of a person on a server, there already or not."""
        import hashlib  # heavy: only at a sign-in

        host = re.sub(r"[^a-z0-9.]+", "-", urlsplit(server).netloc.lower()).strip("-")
        digest = hashlib.sha256(server.encode() + b"\n" + user).hexdigest()[:8]
        name = f"{host or 'server'}-{digest}"
        return Profile(name, self.folder / "profiles" / name)

    def demo_profile(self) -> Profile:
        """The profile of the demo school, in a folder of its own."""
        return Profile(_DEMO, self.folder / _DEMO, is_demo=True)

    def signed_in_as(self, server: str, login: str) -> Profile | None:
        """The profile in which `login` signed in to `server` before, or None."""
        wanted = (server, login.strip().casefold())
        for profile in self.profiles():
            try:
                account = profile.account()
            except ProfileDamaged:
                continue  # it is told when it is opened; nobody else shall be kept out by it
            if (account.server, account.login.casefold()) == wanted:
                return profile
        return None

    def named(self, name: str | None) -> Profile:
        """The profile whose name begins with `name`, or without one the last used. `NoProfile`, `ProfileAmbiguous`."""
        if name == _DEMO:
            return self.demo_profile()
        everybody = self.profiles()
        if name is None:
            last = self.last()
            if last is not None:
                return last
            found = everybody
        else:
            found = [p for p in everybody if p.name == name] or [p for p in everybody if p.name.startswith(name)]
        if not found:
            raise NoProfile(profile=name)
        if len(found) > 1:
            raise ProfileAmbiguous(profile=name or "", names=[profile.name for profile in found])
        return found[0]

    def last(self) -> Profile | None:
        """The profile that was used last, if it is still there."""
        try:
            name = (self.folder / _LAST).read_text(encoding="utf-8").strip()
        except (OSError, ValueError):
            return None
        return next((profile for profile in self.profiles() if profile.name == name), None)

    def remember(self, profile: Profile) -> None:
        """Open this profile next time."""
        if not profile.is_demo:
            replace_file(self.folder / _LAST, profile.name.encode())


def find_home(environment: Mapping[str, str] = os.environ, policy: Policy | None = None) -> Home:
    """The folder that `SMS_HOME` names, else the organisation's `DataDir`, else this user's local data folder.

    It is made when it is missing. In `DataDir`, `~` and variables such as `%LOCALAPPDATA%` stand for this user's own.

    Raises `UnsafeFolder` for a network share or a folder that a cloud service copies, `NotWritable`, `DiskFull`.
    """
    managed = policy.value("DataDir", "") if policy is not None else ""
    given = environment.get("SMS_HOME") or os.path.expandvars(os.path.expanduser(managed))
    folder = Path(given) if given else platformdirs.user_data_path("SchoolManagement", appauthor=False, roaming=False)
    refuse_unsafe(folder, environment)
    make_folder(folder)
    return Home(folder)


def _stored(account: Account) -> dict[str, Any]:
    values = asdict(account)
    values["keys"] = sorted(account.keys)
    for name in _IDS:
        values[name] = None if values[name] is None else text_of(values[name])
    return values


def _account_from(stored: dict[str, Any]) -> Account:
    values = {field.name: stored[field.name] for field in fields(Account)}
    values["keys"] = frozenset(values["keys"])
    for name in _IDS:
        values[name] = None if values[name] is None else id_from(values[name])
    Reach(values["reach"])
    return Account(**values)
