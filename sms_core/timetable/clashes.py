"""Who and what a lesson would need twice at the same time. Clashes are told, never refused: two may share a room."""

from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.timetable import repository
from sms_core.timetable.model import Clash, ClashKind, Slot


def clashes(connection: Connection, meant: Slot) -> list[Clash]:
    """What a slot, kept or only meant, has in common with other sections' lessons at its time.

    Teachers come first, then the room, then students; a slot without a room meets in the section's.
    """
    room = (meant.room or "").strip() or repository.room_of(connection, meant.section)
    found = []
    for other, title, other_room, first, last in repository.lessons_beside(connection, meant):
        for family, given in repository.shared_teachers(connection, meant.section, other, first, last):
            found.append(Clash(ClashKind.TEACHER, other, title, f"{given} {family}"))
        if room and other_room and folded(room) == folded(other_room):
            found.append(Clash(ClashKind.ROOM, other, title, other_room))
        count = repository.shared_students(connection, meant.section, other, first, last)
        if count:
            found.append(Clash(ClashKind.STUDENTS, other, title, count=count))
    return sorted(found, key=lambda clash: list(ClashKind).index(clash.kind))
