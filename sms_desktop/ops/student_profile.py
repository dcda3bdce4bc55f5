"""One student: what the profile reads, and the verbs of inline edit. Values are stored ones, as in rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sms_core.access.grants import Grants
from sms_core.access.keys import Key
from sms_core.attendance.model import AttendanceCode, PlannedAbsence, StudentMark
from sms_core.attendance.repository import codes, marks_of_student, planned_absences
from sms_core.clock import Clock, from_days
from sms_core.contacts import service as contacts
from sms_core.contacts.model import GuardianLink
from sms_core.contacts.repository import guardians_of
from sms_core.contacts.table import STUDENT_CONTACT
from sms_core.enrolment import service as enrolment
from sms_core.errors import NotFound
from sms_core.ids import Id, SectionId, StudentId
from sms_core.medical import service as medical
from sms_core.medical.table import STUDENT_MEDICAL
from sms_core.sections.model import Section
from sms_core.sections.repository import sections
from sms_core.sessions.model import Closure, Session, SessionType
from sms_core.sessions.repository import closures_between, session_on, sessions_on
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored, Table
from sms_core.store.journal import Action, Author, RowChange, unpack_fields, unpack_key
from sms_core.store.schema import Side, TableSql
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_core.students import service as students
from sms_core.students.model import StudentStatus, Tag
from sms_core.students.repository import tags_of
from sms_core.students.table import STUDENT
from sms_core.sync import state
from sms_core.sync.outbox import pending_keys
from sms_desktop.ops import repository
from sms_desktop.ops.present import Present, present
from sms_desktop.ops.runner import Done, Failed, Runner

Values = dict[str, Any]
TIMELINE_TABLES = (
    "student", "student_contact", "student_medical", "student_guardian", "student_tag", "enrolment", "mark",
    "planned_absence", "absence_follow_up", "conduct_note", "final_grade",
)  # fmt: skip
_TIMELINE_LIMIT = 200
_FOUND = 12


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay of a student in a class."""

    section: bytes
    title: str
    code: str
    session: str
    stint: int
    begins: date
    ends: date | None
    status: str


@dataclass(frozen=True, slots=True)
class Happened:
    """One change of the local journal about the student; `mine` when this person made it."""

    action: Action
    change: RowChange
    who: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """A student whole, as far as this person may see."""

    student: StudentId
    identity: dict[str, Stored]
    contact: dict[str, Stored]
    medical: dict[str, Stored] | None  # None: not for this person
    guardians: tuple[GuardianLink, ...]
    tags: tuple[Tag, ...]
    stays: tuple[Stay, ...]
    marks: tuple[StudentMark, ...]
    codes: tuple[AttendanceCode, ...]
    planned: tuple[PlannedAbsence, ...]
    term: Session | None
    closures: tuple[Closure, ...]
    history: tuple[Happened, ...]
    waiting: frozenset[str]  # tables with something of the student that the server has not answered
    has_server: bool  # a server was ever synced with; the demo has none
    now: Present

    @property
    def name(self) -> str:
        """Given name first."""
        return " ".join(str(self.identity[part]) for part in ("given_name", "family_name") if self.identity.get(part))


def read_profile(clock: Clock, grants: Grants, student: StudentId) -> Callable[[Connection], Profile]:
    """A job: the student. It raises `NotFound`."""

    def job(connection: Connection) -> Profile:
        now = present(connection, clock)
        identity = _row(connection, STUDENT, student)
        if not identity:
            raise NotFound(what="student")
        term = session_on(connection, now.today, SessionType.TERM) or session_on(connection, now.today)
        sees_contacts = _may(grants, clock, Key.CONTACTS_VIEW)
        first = term.start_date if term is not None else None
        marks = marks_of_student(connection, student, first) if _may(grants, clock, Key.ATTENDANCE_VIEW) else []
        last = max(term.end_date, now.today) if term is not None else now.today
        return Profile(
            student=student,
            identity=identity,
            contact=_row(connection, STUDENT_CONTACT, student) if sees_contacts else {},
            medical=_row(connection, STUDENT_MEDICAL, student) if _may(grants, clock, Key.MEDICAL_VIEW) else None,
            guardians=tuple(guardians_of(connection, student)) if sees_contacts else (),
            tags=tuple(tags_of(connection, student)),
            stays=tuple(_stay(row) for row in repository.enrolment_rows(connection, student)),
            marks=tuple(marks),
            codes=tuple(codes(connection)),
            planned=tuple(planned_absences(connection, student)),
            term=term,
            closures=tuple(closures_between(connection, first or now.today, last)),
            history=_history(connection, grants, clock, student),
            waiting=_waiting(connection, student),
            has_server=state.get(connection, "last_sync") is not None,
            now=now,
        )

    return job


def change(
    runner: Runner,
    student: StudentId,
    name: str,
    table: str,
    values: Values,
    done: Done[None],
    failed: Failed,
) -> None:
    """Change fields of the student, the contact details or the medical note; one action."""
    act = _CHANGES[table]
    runner.write(f"change_{table}", name, lambda work: act(work, student, values), done, failed)


def save_guardian(
    runner: Runner, student: StudentId, guardian: Id | None, name: str, values: Values, done: Done[Id], failed: Failed
) -> None:
    """Note a guardian and what they are to the student; one action."""
    link = ("relationship", "is_primary", "may_collect", "emergency_order")
    facts = {key: value for key, value in values.items() if key not in link}
    tie = {key: value for key, value in values.items() if key in link}

    def act(work: Work) -> Id:
        known = guardian
        if known is None:
            known = contacts.add_guardian(work, **facts)
        elif facts:
            contacts.change_guardian(work, known, **facts)  # type: ignore[arg-type]
        contacts.link_guardian(work, student, known, **_flags(tie))
        return known

    runner.write("change_guardian" if guardian is not None else "add_guardian", name, act, done, failed)


def unlink_guardian(
    runner: Runner, student: StudentId, guardian: Id, name: str, done: Done[None], failed: Failed
) -> None:
    """The guardian is not the student's any more."""
    runner.write("unlink_guardian", name, lambda work: contacts.unlink_guardian(work, student, guardian), done, failed)


def order_guardians(
    runner: Runner, student: StudentId, name: str, order: Sequence[Id], done: Done[None], failed: Failed
) -> None:
    """Call the guardians in this order; one action."""

    def act(work: Work) -> None:
        links = {link.guardian.id: link for link in guardians_of(work.connection, student)}
        known = [links[id] for id in order if id in links]
        for place, link in enumerate(known, 1):
            contacts.link_guardian(
                work,
                student,
                link.guardian.id,
                relationship=link.relationship,
                is_primary=link.is_primary,
                may_collect=link.may_collect,
                emergency_order=place,
            )

    runner.write("order_guardians", name, act, done, failed)


def find_classes(clock: Clock, text: str) -> Callable[[Connection], list[Section]]:
    """A job: classes of the sessions that hold today in whose title or code every word of `text` stands."""
    words = folded(text).split()

    def job(connection: Connection) -> list[Section]:
        running = {session.id for session in sessions_on(connection, present(connection, clock).today)}
        open_ = [one for one in sections(connection) if one.session in running]
        found = [one for one in open_ if all(word in folded(f"{one.title} {one.code or ''}") for word in words)]
        return sorted(found, key=lambda one: folded(one.title))[:_FOUND]

    return job


def join_class(
    runner: Runner, student: StudentId, name: str, section: SectionId, day: date, done: Done[int], failed: Failed
) -> None:
    """Put the student into a class from a day on."""
    runner.write("enrol", name, lambda work: enrolment.enrol(work, section, student, day), done, failed)


def leave_classes(
    runner: Runner,
    student: StudentId,
    name: str,
    left: Sequence[SectionId],
    day: date,
    done: Done[None],
    failed: Failed,
) -> None:
    """Let `day` be the student's last in some classes; one action."""

    def act(work: Work) -> None:
        for section in left:
            enrolment.withdraw(work, section, student, day)

    runner.write("withdraw", name, act, done, failed)


def _identity(work: Work, student: StudentId, values: Values) -> None:
    rest = dict(values)
    if "status" in rest or "status_date" in rest:
        row = work.existing(STUDENT, student)
        status = StudentStatus(str(rest.pop("status", None) or row["status"]))
        since = rest.pop("status_date", None)
        students.change_status(work, student, status, from_days(since) if isinstance(since, int) else None)
    if rest:
        students.change_identity(work, student, **rest)  # type: ignore[arg-type]


def _contact(work: Work, student: StudentId, values: Values) -> None:
    contacts.set_contact(work, student, **values)  # type: ignore[arg-type]


def _medical(work: Work, student: StudentId, values: Values) -> None:
    row = work.live(STUDENT_MEDICAL, student) or {}
    kept = {name: row.get(name) for name in ("note", "emergency_instructions")} | values
    medical.set_note(work, student, **kept)  # type: ignore[arg-type]


_CHANGES: dict[str, Callable[[Work, StudentId, Values], None]] = {
    "student": _identity,
    "student_contact": _contact,
    "student_medical": _medical,
}


def _flags(tie: Values) -> Values:
    return {key: bool(value) if key in ("is_primary", "may_collect") else value for key, value in tie.items()}


def _row(connection: Connection, table: Table, student: StudentId) -> dict[str, Stored]:
    select = TableSql(table, Side.REPLICA).select
    return repository.row_values(connection, select, (student,), table.columns)


def _may(grants: Grants, clock: Clock, key: Key) -> bool:
    return grants.allows(key, clock.now()) is not None


def _stay(row: tuple[Any, ...]) -> Stay:
    section, title, code, session, stint, begins, ends, status = row
    last = None if ends is None else from_days(ends)
    return Stay(section, title, code or "", session or "", stint, from_days(begins), last, status)


def _waiting(connection: Connection, student: StudentId) -> frozenset[str]:
    tables = ("student", "student_contact", "student_medical")
    return frozenset(table for table in tables if (student,) in pending_keys(connection, table))


def _history(connection: Connection, grants: Grants, clock: Clock, student: StudentId) -> tuple[Happened, ...]:
    tables = [name for name in TIMELINE_TABLES if name != "student_medical" or _may(grants, clock, Key.MEDICAL_VIEW)]
    names = repository.user_names(connection)
    found = []
    for id, verb, author, device, at, label, undoes, subject, key, fields in repository.journal_rows(
        connection, tables, student, _TIMELINE_LIMIT
    ):
        action = Action(id, verb, Author(author, device), at, label, undoes)
        change = RowChange(subject, unpack_key(bytes(key)), unpack_fields(bytes(fields)))
        if student in change.key:
            found.append(Happened(action, change, names.get(author, ""), author == grants.user))
    return tuple(found)
