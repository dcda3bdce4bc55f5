"""What is read about chosen students: which tags they have, and which classes they could be put into."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sms_core.ids import Id
from sms_core.sections.repository import sections
from sms_core.sessions.repository import sessions_on
from sms_core.store.connection import Connection
from sms_core.students import repository


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag, and how many of the chosen students have it."""

    id: Id
    title: str
    count: int


def read_tags(students: Sequence[bytes]) -> Callable[[Connection], list[TagUse]]:
    """The job that reads the school's tags and who of `students` has them."""
    chosen = frozenset(students)

    def job(connection: Connection) -> list[TagUse]:
        found = repository.tags(connection)
        return [TagUse(tag.id, tag.title, len(chosen & set(repository.tagged(connection, tag.id)))) for tag in found]

    return job


def read_classes(today: date) -> Callable[[Connection], list[tuple[str, str]]]:
    """The job that reads the classes of the sessions that hold today: (id in hex, words), by title."""

    def job(connection: Connection) -> list[tuple[str, str]]:
        running = {session.id for session in sessions_on(connection, today)}
        found = [section for section in sections(connection) if section.session in running]
        return sorted(((s.id.hex(), s.title if s.code is None else f"{s.title} · {s.code}") for s in found), key=_words)

    return job


def _words(one: tuple[str, str]) -> str:
    return one[1]
