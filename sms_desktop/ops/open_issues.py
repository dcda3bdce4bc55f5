"""What the Issues page reads: every open issue, with the names of what it is about."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sms_core.clock import from_days
from sms_core.errors import NotFound
from sms_core.grading.repository import assessment_named
from sms_core.issues.model import Issue
from sms_core.issues.repository import open_issues
from sms_core.school.repository import settings
from sms_core.sections.repository import section
from sms_core.store.connection import Connection
from sms_core.students.repository import student
from sms_core.tables import SCHOOL_SCHEMA


@dataclass(frozen=True, slots=True)
class Subject:
    """What an issue is about, as far as this computer knows it."""

    student: str = ""
    section: str = ""
    assessment: str = ""
    day: date | None = None
    period: int | None = None


@dataclass(frozen=True, slots=True)
class ShownIssue:
    """An issue and its names."""

    issue: Issue
    subject: Subject


@dataclass(frozen=True, slots=True)
class OpenIssues:
    """Every open issue, the oldest first, and the school's zone for their times."""

    issues: tuple[ShownIssue, ...]
    zone: ZoneInfo


def read_issues(connection: Connection) -> OpenIssues:
    """A job for a reading lane."""
    found = tuple(ShownIssue(issue, _subject(connection, issue)) for issue in open_issues(connection))
    return OpenIssues(found, ZoneInfo(settings(connection).time_zone))


def _subject(connection: Connection, issue: Issue) -> Subject:
    if issue.table not in SCHOOL_SCHEMA:
        return Subject()
    names = SCHOOL_SCHEMA.named(issue.table).key_names
    key = dict(zip(names, issue.key, strict=False))
    if issue.table == "student":
        key["student"] = issue.key[0]
    day, period = key.get("day"), key.get("period")
    return Subject(
        student=_student(connection, key.get("student")),
        section=_section(connection, key.get("section")),
        assessment=_assessment(connection, key.get("assessment")),
        day=from_days(day) if isinstance(day, int) else None,
        period=period if isinstance(period, int) else None,
    )


def _student(connection: Connection, key: object) -> str:
    found = student(connection, key) if isinstance(key, bytes) else None  # type: ignore[arg-type]
    return "" if found is None else f"{found.given_name} {found.family_name}"


def _section(connection: Connection, key: object) -> str:
    found = section(connection, key) if isinstance(key, bytes) else None  # type: ignore[arg-type]
    return "" if found is None else found.title


def _assessment(connection: Connection, key: object) -> str:
    if not isinstance(key, bytes):
        return ""
    try:
        return assessment_named(connection, key).title  # type: ignore[arg-type]
    except NotFound:
        return ""
