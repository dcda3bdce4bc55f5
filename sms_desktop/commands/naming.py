"""Finding what a person names on a command line: sections, students, issues, days, periods."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from sms_core.clock import school_day
from sms_core.enrolment.repository import of_section
from sms_core.errors import NotFound, Refused
from sms_core.grading.model import Ambiguous
from sms_core.ids import SectionId
from sms_core.issues.model import Issue
from sms_core.issues.repository import open_issues
from sms_core.school.repository import settings
from sms_core.sections.model import Section
from sms_core.sections.repository import sections
from sms_core.sessions.repository import sessions_on
from sms_core.store.connection import Connection
from sms_core.store.text import folded, latin
from sms_core.students.model import Student
from sms_core.students.repository import student
from sms_core.timetable.repository import lessons_on
from sms_desktop.commands.desk import Place

SHORTEST_PREFIX = 4
T = TypeVar("T")


class LineInvalid(Refused):
    """Line `line` is `text`, which is not a name, a tab or =, and a value."""

    code = "line_invalid"


class GivenTwice(Refused):
    """The student `name` stands in two places of one command."""

    code = "given_twice"


class NothingGiven(Refused):
    """The command names nobody."""

    code = "nothing_given"


def today(place: Place) -> date:
    """Today at the school."""
    return school_day(place.session.clock, settings(place.connection).time_zone)


def section_meant(place: Place, text: str) -> Section:
    """The section by title or code, else by the start of its id; those of today's sessions go first."""
    every = sections(place.connection)
    wanted = folded(text.strip())
    found = [one for one in every if wanted in (folded(one.title), folded(one.code or ""))]
    if not found:
        found = _by_id(every, text, lambda one: one.id)
    if len(found) > 1:
        running = {session.id for session in sessions_on(place.connection, today(place))}
        found = [one for one in found if one.session in running] or found
    return _only(found, "section", text, lambda one: f"{one.title} ({one.id.hex()})")


def students_of(connection: Connection, section: SectionId) -> list[Student]:
    """Everybody who is or was in a section."""
    ids = dict.fromkeys(enrolment.student for enrolment in of_section(connection, section))
    return [found for found in (student(connection, one) for one in ids) if found is not None]


def student_meant(among: Iterable[Student], text: str) -> Student:
    """The student by number, else by name: whole, or words that begin its parts; Greek names also in Latin letters."""
    everybody = list(among)
    wanted = text.strip()
    found = [one for one in everybody if one.student_number == wanted]
    if not found:
        words = sorted(folded(wanted.replace(",", " ")).split())
        found = [one for one in everybody if words and sorted(_parts(one, folded)) == words]
        found = found or [one for one in everybody if words and _begin(words, one)]
    return _only(found, "student", text, lambda one: f"{one.family_name} {one.given_name} {one.student_number or ''}")


def issue_meant(connection: Connection, text: str) -> Issue:
    """The open issue whose id begins so."""
    found = _by_id(open_issues(connection), text, lambda one: one.id)
    return _only(found, "sync_issue", text, lambda one: one.id.hex())


def period_meant(place: Place, section: SectionId, day: date, given: int | None) -> int:
    """The period that was given, else the only one in which the section meets that day."""
    if given is not None:
        return given
    lessons = lessons_on(place.connection, day, [section])
    return _only(lessons, "timetable_slot", day.isoformat(), lambda one: f"--period {one.period}").period


def pairs(given: Sequence[str], lines: Iterable[str]) -> list[tuple[str, str]]:
    """Names and values, from `NAME=VALUE` words and from lines of a file. Raises `LineInvalid`, `NothingGiven`."""
    found: list[tuple[str, str]] = []
    told = [(n, text.rstrip("\r\n")) for n, text in enumerate(lines, 1)]
    for number, text in [*enumerate(given, 1), *((n, text) for n, text in told if text.strip())]:
        mark = "\t" if "\t" in text else "="
        name, separator, value = text.rpartition(mark)
        if not separator or not name.strip() or not value.strip():
            raise LineInvalid(line=number, text=text)
        found.append((name.strip(), value.strip()))
    if not found:
        raise NothingGiven
    return found


def by_student(among: Sequence[Student], given: Iterable[tuple[str, T]]) -> list[tuple[Student, T]]:
    """The students that are named, with their values; nobody twice. Raises `GivenTwice`."""
    found: dict[bytes, tuple[Student, T]] = {}
    for name, value in given:
        one = student_meant(among, name)
        if one.id in found:
            raise GivenTwice(name=name)
        found[one.id] = (one, value)
    return list(found.values())


def _parts(one: Student, spoken: Callable[[str], str]) -> list[str]:
    return spoken(f"{one.family_name} {one.given_name}").split()


def _begin(words: list[str], one: Student) -> bool:
    return any(
        all(any(part.startswith(word) for part in _parts(one, spoken)) for word in words) for spoken in (folded, latin)
    )


def _by_id(among: Iterable[T], text: str, id_of: Callable[[T], bytes]) -> list[T]:
    start = text.strip().lower().replace("-", "")
    if len(start) < SHORTEST_PREFIX:
        return []
    return [one for one in among if id_of(one).hex().startswith(start)]


def _only(found: Sequence[T], what: str, text: str, title: Callable[[T], str]) -> T:
    if not found:
        raise NotFound(what=what, text=text)
    if len(found) > 1:
        raise Ambiguous(text=text, titles=[title(one).strip() for one in found])
    return found[0]
