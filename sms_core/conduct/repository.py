"""Reading conduct notes: of a student, of a class, of some days, and those with something still to be done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sms_core.clock import from_days, to_days
from sms_core.conduct.model import ConductCounts, ConductKind, ConductNote
from sms_core.ids import Id, SectionId, StudentId, UserId
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored
from sms_core.store.text import folded

_NOTE = """
    SELECT id, student, day, kind, category, severity, text, section, author,
           follow_up, follow_up_by, closed_on, closed_by, outcome
    FROM conduct_note WHERE deleted = 0
"""
_AT_ONCE = 400  # ids in one statement
_STATES = (
    "SELECT id, follow_up_by, closed_on FROM conduct_note WHERE id IN ({ids}) AND follow_up IS NOT NULL AND deleted = 0"
)
_LATEST = "ORDER BY day DESC, id DESC"
_OPEN = "follow_up IS NOT NULL AND closed_on IS NULL"
_INCIDENTS = (
    "SELECT count(*) FROM conduct_note"
    " WHERE student = ? AND kind = 'incident' AND day >= ? AND day <= ? AND deleted = 0"
)
# Of own classes: noted in one of them, by oneself, by somebody who teaches the student in one of them, or in no class
# by somebody whose account is not known here (a teacher's copy holds only what concerns her classes).
_MINE = """
    (section IN ({sections}) OR author = ? OR
     (section IS NULL AND NOT EXISTS (SELECT 1 FROM "user" u WHERE u.id = conduct_note.author)) OR
     EXISTS (SELECT 1 FROM "user" u
             JOIN section_staff t ON t.staff = u.staff AND t.deleted = 0
             JOIN enrolment e ON e.section = t.section AND e.deleted = 0
             WHERE u.id = conduct_note.author AND e.student = conduct_note.student AND t.section IN ({sections})))
"""


@dataclass(frozen=True, slots=True)
class Mine:
    """Whose classes a reading keeps to: `sections` are theirs, `author` is their account."""

    sections: frozenset[SectionId]
    author: UserId | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which notes are wanted; what is None does not matter. Days are included; `category` ignores case and accents."""

    student: StudentId | None = None
    section: SectionId | None = None
    start: date | None = None
    end: date | None = None
    kind: ConductKind | None = None
    severity_from: int | None = None
    category: str | None = None
    author: UserId | None = None
    only_open: bool = False
    mine: Mine | None = None


def note(connection: Connection, id: Id) -> ConductNote | None:
    """The note, or None."""
    row = connection.one(f"{_NOTE} AND id = ?", (id,))
    return None if row is None else _note(row)


def notes(connection: Connection, asked: Asked) -> list[ConductNote]:
    """The notes that are wanted, the latest first; those with something to be done stand where their day puts them."""
    where, parameters = _where(asked)
    found = [_note(row) for row in connection.all(f"{_NOTE} {where} {_LATEST}", parameters)]
    if asked.category is None:
        return found
    wanted = folded(asked.category)
    return [one for one in found if folded(one.category or "") == wanted]


def notes_of(
    connection: Connection, student: StudentId, start: date | None = None, end: date | None = None
) -> list[ConductNote]:
    """The student's notes from `start` to `end`, both included; the latest first."""
    return notes(connection, Asked(student=student, start=start, end=end))


def notes_in(connection: Connection, section: SectionId) -> list[ConductNote]:
    """The notes that were made in a class, the latest first."""
    return notes(connection, Asked(section=section))


def open_follow_ups(connection: Connection, mine: Mine | None = None) -> list[ConductNote]:
    """The notes with something still to be done: by the day it is due, those without one last."""
    found = notes(connection, Asked(only_open=True, mine=mine))
    return sorted(found, key=lambda one: (one.follow_up_by or date.max, one.day, one.id))


def counts(connection: Connection, asked: Asked) -> ConductCounts:
    """How many of the notes that are wanted there are of each kind, and how many are open."""
    found = notes(connection, asked)
    of = dict.fromkeys(ConductKind, 0)
    for one in found:
        of[one.kind] += 1
    still = sum(one.is_open for one in found)
    return ConductCounts(of[ConductKind.PRAISE], of[ConductKind.CONCERN], of[ConductKind.INCIDENT], still)


def categories_used(connection: Connection) -> list[str]:
    """The categories of all notes, the most used first; spellings that differ in case alone count as one."""
    rows = connection.all(
        "SELECT category, count(*) FROM conduct_note WHERE deleted = 0 AND category IS NOT NULL"
        " GROUP BY category ORDER BY count(*) DESC, category"
    )
    spelled: dict[str, str] = {}
    often: dict[str, int] = {}
    for category, number in rows:
        spelled.setdefault(folded(category), category)
        often[folded(category)] = often.get(folded(category), 0) + number
    return [spelled[key] for key in sorted(often, key=lambda key: (-often[key], key))]


def follow_up_states(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, Stored]:
    """How far what is to be done is, for a list: "due closed" in days, "-" for none; a note without any is missing."""
    found: dict[bytes, Stored] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        sql = _STATES.format(ids=", ".join("?" * len(some)))
        for id, due, closed in connection.all(sql, some):
            found[id] = f"{'-' if due is None else due} {'-' if closed is None else closed}"
    return found


def incidents_between(connection: Connection, student: StudentId, start: date, end: date) -> int:
    """How many incidents were noted from `start` to `end`, both included."""
    return int(connection.value(_INCIDENTS, (student, to_days(start), to_days(end))))


def incidents_of(
    connection: Connection, students: Iterable[StudentId], start: date, end: date, mine: Mine | None = None
) -> dict[StudentId, list[ConductNote]]:
    """The incidents of some students between two days, both included; who has none is missing."""
    wanted = frozenset(students)
    asked = Asked(start=start, end=end, kind=ConductKind.INCIDENT, mine=mine)
    if len(wanted) == 1:
        (only,) = wanted
        asked = Asked(student=only, start=start, end=end, kind=ConductKind.INCIDENT, mine=mine)
    found: dict[StudentId, list[ConductNote]] = {}
    for one in notes(connection, asked):
        if one.student in wanted:
            found.setdefault(one.student, []).append(one)
    return found


def _where(asked: Asked) -> tuple[str, list[Stored]]:
    parts: list[str] = []
    parameters: list[Stored] = []
    tests: Sequence[tuple[str, Stored]] = (
        ("student = ?", asked.student),
        ("section = ?", asked.section),
        ("day >= ?", None if asked.start is None else to_days(asked.start)),
        ("day <= ?", None if asked.end is None else to_days(asked.end)),
        ("kind = ?", None if asked.kind is None else asked.kind.value),
        ("severity >= ?", asked.severity_from),
        ("author = ?", asked.author),
    )
    for test, value in tests:
        if value is not None:
            parts.append(test)
            parameters.append(value)
    if asked.only_open:
        parts.append(_OPEN)
    if asked.mine is not None:
        ids = sorted(asked.mine.sections)
        marks = ", ".join("?" * len(ids)) or "NULL"
        parts.append(_MINE.format(sections=marks))
        parameters += [*ids, asked.mine.author, *ids]
    return "".join(f" AND {part}" for part in parts), parameters


def _note(row: Row) -> ConductNote:
    id, student, day, kind, category, severity, text, section, author, *after = row
    follow_up, by, closed_on, closed_by, outcome = after
    return ConductNote(
        id, student, from_days(day), ConductKind(kind), category, severity, text, section, author,
        follow_up, _day(by), _day(closed_on), closed_by, outcome,
    )  # fmt: skip


def _day(stored: int | None) -> date | None:
    return None if stored is None else from_days(stored)
