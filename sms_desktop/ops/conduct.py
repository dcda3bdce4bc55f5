"""Conduct notes: what the list, a note's panel and a student's timeline read, and the verbs. Values are stored ones."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sms_core.access.grants import Grants
from sms_core.access.keys import Key, Reach
from sms_core.clock import Clock, from_days
from sms_core.conduct import service
from sms_core.conduct.model import ConductCounts, ConductKind, ConductNote
from sms_core.conduct.repository import Asked, Mine, categories_used, counts, notes
from sms_core.conduct.repository import note as one_note
from sms_core.enrolment.repository import of_student
from sms_core.errors import NotFound
from sms_core.ids import Id, SectionId, StudentId, UserId
from sms_core.sections.repository import section as section_of
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_core.students.model import Student
from sms_core.students.repository import find, student
from sms_desktop.ops import repository
from sms_desktop.ops.present import present, reached_sections
from sms_desktop.ops.runner import Done, Failed, Runner

Values = Mapping[str, Any]
_FOUND = 12
_FOLLOW_UP = ("follow_up", "follow_up_by")


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note with the names of what it refers to; `may_edit` is for who wrote it and for the office."""

    note: ConductNote
    section: str
    author: str  # empty where this computer does not know the account
    closed_by: str
    is_mine: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class OpenNote:
    """A note to be read or corrected; without one, what a new one begins with."""

    row: NoteRow | None
    student: Student | None
    classes: tuple[tuple[SectionId, str], ...]
    categories: tuple[str, ...]
    today: date


@dataclass(frozen=True, slots=True)
class StudentConduct:
    """A student's notes, the latest first."""

    rows: tuple[NoteRow, ...]
    counts: ConductCounts
    today: date


def find_students(text: str) -> Callable[[Connection], list[Student]]:
    """A job: students by number or the beginnings of their names."""
    return lambda connection: list(find(connection, text, _FOUND))


def find_categories(text: str) -> Callable[[Connection], list[str]]:
    """A job: categories in use that hold the text, the most used first."""
    wanted = folded(text).strip()
    return lambda connection: [one for one in categories_used(connection) if wanted in folded(one)][:_FOUND]


def read_note(
    clock: Clock, grants: Grants, note: Id | None, about: StudentId | None = None
) -> Callable[[Connection], OpenNote]:
    """A job: a note, or what a new one about a student (or about nobody yet) needs. It raises `NotFound`."""

    def job(connection: Connection) -> OpenNote:
        now = present(connection, clock)
        found = None if note is None else one_note(connection, note)
        if note is not None and found is None:
            raise NotFound(what="conduct_note")
        whose = about if found is None else found.student
        known = None if whose is None else student(connection, whose)
        row = None if found is None else _rows(connection, clock, grants, [found])[0]
        classes = () if whose is None else _classes(connection, clock, grants, whose)
        return OpenNote(row, known, classes, tuple(categories_used(connection)), now.today)

    return job


def read_of_student(clock: Clock, grants: Grants, about: StudentId) -> Callable[[Connection], StudentConduct]:
    """A job: the notes on one student, as far as this person reaches."""

    def job(connection: Connection) -> StudentConduct:
        asked = Asked(student=about, mine=_mine(connection, clock, grants))
        rows = _rows(connection, clock, grants, notes(connection, asked))
        return StudentConduct(tuple(rows), counts(connection, asked), present(connection, clock).today)

    return job


def add(runner: Runner, about: StudentId, name: str, values: Values, done: Done[Id], failed: Failed) -> None:
    """Note something of a student."""
    made = dict(values)
    day, kind, text = _day(made.pop("day")), ConductKind(str(made.pop("kind"))), str(made.pop("text"))
    by = _day(made.pop("follow_up_by", None))
    assert day is not None
    runner.write(
        "note_conduct",
        name,
        lambda work: service.note(work, about, day, kind, text, follow_up_by=by, **made),
        done,
        failed,
    )


def change(runner: Runner, note: Id, name: str, values: Values, done: Done[None], failed: Failed) -> None:
    """Correct a note and what is to follow from it; one action."""
    facts: dict[str, Any] = {key: value for key, value in values.items() if key not in _FOLLOW_UP}
    facts["day"], facts["kind"] = _day(facts["day"]), ConductKind(str(facts["kind"]))

    def act(work: Work) -> None:
        before = one_note(work.connection, note)
        what, by = values.get("follow_up"), _day(values.get("follow_up_by"))
        moved = before is not None and before.follow_up_by is not None and facts["day"] > before.follow_up_by
        if moved:  # the day by which something is to be done is moved on first
            service.set_follow_up(work, note, what, by)
        service.change_note(work, note, **facts)
        if not moved and (before is None or (before.follow_up, before.follow_up_by) != (what, by)):
            service.set_follow_up(work, note, what, by)

    runner.write("change_conduct", name, act, done, failed)


def remove(runner: Runner, removed: Sequence[Id], name: str, done: Done[None], failed: Failed) -> None:
    """Take notes back; one action."""

    def act(work: Work) -> None:
        for note in removed:
            service.remove_note(work, note)

    runner.write("remove_conduct", name, act, done, failed)


def close(runner: Runner, note: Id, name: str, values: Values, done: Done[None], failed: Failed) -> None:
    """What was to be done is done."""
    outcome, day = values.get("outcome"), _day(values.get("closed_on"))
    runner.write("close_follow_up", name, lambda work: service.close_follow_up(work, note, outcome, day), done, failed)


def reopen(runner: Runner, note: Id, name: str, done: Done[None], failed: Failed) -> None:
    """It is not done after all."""
    runner.write("reopen_follow_up", name, lambda work: service.reopen_follow_up(work, note), done, failed)


def called(known: Student | None) -> str:
    """A student's name, given name first."""
    return "" if known is None else f"{known.given_name} {known.family_name}"


def _rows(connection: Connection, clock: Clock, grants: Grants, found: Sequence[ConductNote]) -> list[NoteRow]:
    names = repository.user_names(connection)
    reach = grants.allows(Key.CONDUCT_EDIT, clock.now())
    titles: dict[SectionId | None, str] = {None: ""}
    for one in found:
        if one.section is not None and one.section not in titles:
            known = section_of(connection, one.section)
            titles[one.section] = "" if known is None else known.title
    return [
        NoteRow(
            note=one,
            section=titles[one.section],
            author=_name(names, one.author),
            closed_by=_name(names, one.closed_by),
            is_mine=one.author == grants.user,
            may_edit=reach is Reach.SCHOOL or (reach is not None and one.author == grants.user),
        )
        for one in found
    ]


def _name(names: Mapping[bytes, str], user: UserId | None) -> str:
    return "" if user is None else names.get(user, "")


def _mine(connection: Connection, clock: Clock, grants: Grants) -> Mine | None:
    reached = reached_sections(connection, clock, grants, present(connection, clock), Key.CONDUCT_VIEW)
    return None if reached is None else Mine(reached, grants.user)


def _classes(
    connection: Connection, clock: Clock, grants: Grants, about: StudentId
) -> tuple[tuple[SectionId, str], ...]:
    """The classes that a student is in today and in which this person may note something, by title."""
    now = present(connection, clock)
    reached = reached_sections(connection, clock, grants, now, Key.CONDUCT_EDIT)
    found = []
    for section in {stay.section for stay in of_student(connection, about) if stay.holds_on(now.today)}:
        known = section_of(connection, section)
        if known is not None and (reached is None or section in reached):
            found.append((section, known.title))
    return tuple(sorted(found, key=lambda one: folded(one[1])))


def _day(stored: object) -> date | None:
    return from_days(stored) if isinstance(stored, int) else None
