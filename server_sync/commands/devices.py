"""`sms-server device …` and `sms-server role list`: what is signed in where, and what can be granted."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from server_sync.commands.users import user_called
from server_sync.founding import SERVER_AUTHOR
from server_sync.school import School
from sms_core.accounts import repository as people
from sms_core.accounts import service as accounts
from sms_core.accounts.model import Device
from sms_core.errors import Refused
from sms_core.ids import DeviceId, id_from, text_of
from sms_core.school.repository import settings


class NoSuchDevice(Refused):
    """There is no device with the id `device`."""

    code = "no_such_device"


def listing(school: School, login: str | None) -> Iterator[str]:
    """Every device, or those of an account, one a line: id, login, name, state, last sign-in. Raises `NoSuchUser`."""
    only = user_called(school, login).id if login else None
    with school.reading() as connection:
        zone = ZoneInfo(settings(connection).time_zone)
        logins = {user.id: user.login for user in people.users(connection)}
        for device in people.every_device(connection):
            if only in (None, device.user):
                owner, seen = logins.get(device.user, "-"), _told(device.last_seen_at, zone)
                yield f"{text_of(device.id)}\t{owner}\t{device.name}\t{device.state}\t{seen}"


def revoke(school: School, told: str, *, lost: bool) -> Iterator[str]:
    """Exchange nothing with a device any more. Raises `NoSuchDevice`."""
    device = _device(school, told)
    with school.writing("revoke_device", SERVER_AUTHOR, device.name) as write:
        accounts.revoke_device(write.work, device.id, lost=lost)
    yield f"{device.name} is {'lost' if lost else 'revoked'}: it can neither send nor receive."


def restore(school: School, told: str) -> Iterator[str]:
    """Take a revoked device back. Raises `NoSuchDevice`."""
    device = _device(school, told)
    with school.writing("restore_device", SERVER_AUTHOR, device.name) as write:
        accounts.restore_device(write.work, device.id)
    yield f"{device.name} may be used again."


def roles(school: School) -> Iterator[str]:
    """Every role, one a line: name, reach, how many permissions, whose it is."""
    with school.reading() as connection:
        for role in people.roles(connection):
            yield f"{role.name}\t{role.reach}\t{len(role.keys)}\t{'shipped' if role.shipped else 'own'}"


def _device(school: School, told: str) -> Device:
    try:
        id = DeviceId(id_from(told))
    except ValueError as problem:
        raise NoSuchDevice(device=told) from problem
    with school.reading() as connection:
        device = people.device(connection, id)
    if device is None:
        raise NoSuchDevice(device=told)
    return device


def _told(at: datetime | None, zone: ZoneInfo) -> str:
    return "-" if at is None else f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
