"""How much of the first sync has arrived, told by what it means."""

from dataclasses import dataclass

from sms_core.sections.repository import sections
from sms_core.store.connection import Connection
from sms_core.students.repository import count


@dataclass(frozen=True, slots=True)
class Arrived:
    """What is here so far."""

    classes: int
    students: int


def read_arrived(connection: Connection) -> Arrived:
    """A job for a reading lane."""
    return Arrived(len(sections(connection)), count(connection))
