"""The demo school: one click, no server. A replica of its own, filled from one seed, that nobody else hears of."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sms_core.access.roles import ADMIN, REGISTRAR, VIEWER
from sms_core.clock import Clock, to_micros
from sms_core.ids import DeviceId, UserId
from sms_desktop.profiles.kept_files import failure_of, make_folder
from sms_desktop.profiles.profile import Account, Home, Profile
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import REPLICA_SECRET, SECRET_NAMES, SHARE, Session, key_check, replica_key, secret_name

if TYPE_CHECKING:
    from sms_core.demo.fill import Progress

STUDENTS = 300
SERVER = "demo:"
_ZONE = ZoneInfo("Europe/Athens")
_LEASE = timedelta(days=366 * 50)
_SECRET_BYTES = 32
_LOGIN, _NAME = "demo", "Maria Georgiou"
_OTHERS = (("office", "Eleni Kritikou", REGISTRAR.name), ("inspector", "Petros Lambrou", VIEWER.name))


def open_demo(
    home: Home,
    secrets: Secrets,
    clock: Clock,
    *,
    students: int = STUDENTS,
    progress: "Progress | None" = None,
    cancelled: Callable[[], bool] | None = None,
) -> Session:
    """The demo school as it was left, or a new one of `students`, seen from today.

    Raises `DemoCancelled`, and what `Session.open` does.
    """
    profile = home.demo_profile()
    if profile.exists:
        return Session.open(profile, secrets, clock)
    leave_demo(home, secrets)  # what a broken attempt left
    try:
        return _made(profile, secrets, clock, students, progress, cancelled)
    except BaseException:
        leave_demo(home, secrets)
        raise


def leave_demo(home: Home, secrets: Secrets) -> None:
    """Remove the demo school and all that was done in it; close its session first."""
    profile = home.demo_profile()
    try:
        shutil.rmtree(profile.folder)
    except FileNotFoundError:
        pass
    except OSError as problem:
        raise failure_of(problem, profile.folder) from problem
    for name in SECRET_NAMES:
        secrets.delete(secret_name(profile, name))


def _made(
    profile: Profile,
    secrets: Secrets,
    clock: Clock,
    students: int,
    progress: "Progress | None",
    cancelled: Callable[[], bool] | None,
) -> Session:
    from sms_core.demo.accounts import user_ids  # heavy: needs numpy
    from sms_core.demo.fill import fill  # heavy: see above
    from sms_core.demo.plan import DemoUser, sized  # heavy: see above

    others = (DemoUser(f"{login}@demo.example", name, role) for login, name, role in _OTHERS)
    who = [DemoUser(_LOGIN, _NAME, ADMIN.name), *others]
    secret, share = os.urandom(_SECRET_BYTES), os.urandom(_SECRET_BYTES)
    key = replica_key(secret, share)
    make_folder(profile.folder)
    secrets.put(secret_name(profile, REPLICA_SECRET), secret)
    secrets.put(secret_name(profile, SHARE), share)
    local = clock.now().astimezone(_ZONE)
    plan = sized(students, local.date(), local.time())
    account = _account(plan.name, UserId(user_ids(plan, who)[0]), clock, key)
    session = Session.begin(account, profile, secrets, key, clock)
    try:
        connection = session.database.open(writing=True)
        try:
            connection.begin()
            fill(connection, session.database.statements, plan, users=who, progress=progress, cancelled=cancelled)
            connection.commit()
        finally:
            connection.rollback()
            connection.close()
        profile.save(account)
    except BaseException:
        session.close()
        raise
    return session


def _account(school: str, user: UserId, clock: Clock, key: bytes) -> Account:
    return Account(
        server=SERVER,
        user=user,
        device=DeviceId(os.urandom(16)),
        login=_LOGIN,
        display_name=_NAME,
        role=ADMIN.name,
        reach=ADMIN.reach,
        keys=frozenset(ADMIN.keys),
        staff=None,
        language=None,
        school=school,
        lease_until=to_micros(clock.now() + _LEASE),
        is_demo=True,
        key_check=key_check(key),
    )
