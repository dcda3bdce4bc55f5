"""The present as pages use it: today, the minute, and how far a person reaches."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.clock import Clock
from sms_core.ids import SectionId
from sms_core.school.model import SchoolSettings
from sms_core.school.repository import settings
from sms_core.sections.repository import sections_taught
from sms_core.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Present:
    """Today and the minute of the day in the school's time zone, with the settings that hold."""

    today: date
    minute: int
    zone: str
    school: SchoolSettings


def present(connection: Connection, clock: Clock) -> Present:
    """The present of the school."""
    school = settings(connection)
    local = clock.now().astimezone(ZoneInfo(school.time_zone))
    return Present(local.date(), local.hour * 60 + local.minute, school.time_zone, school)


def reached_sections(
    connection: Connection, clock: Clock, grants: Grants, now: Present, key: Key = Key.SECTIONS_VIEW
) -> frozenset[SectionId] | None:
    """The classes that a person reaches today with a permission; None is all of them."""
    if grants.allows(key, clock.now()) is Reach.SCHOOL:
        return None
    return taught(connection, grants, now)


def taught(connection: Connection, grants: Grants, now: Present) -> frozenset[SectionId]:
    """The classes that a person teaches today."""
    if grants.staff is None:
        return frozenset()
    mine = sections_taught(connection, grants.staff, now.today, now.school.teacher_grace_days)
    return frozenset(section.id for section in mine)
