"""Conduct notes: praise, concerns and incidents."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict

from sms_core.ids import Id, SectionId, StudentId, UserId


class ConductKind(StrEnum):
    """What a note is; only incidents count in the early warning."""

    PRAISE = "praise"
    CONCERN = "concern"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class ConductNote:
    """What somebody noted of a student; severity is 1 to 5."""

    id: Id
    student: StudentId
    day: date
    kind: ConductKind
    category: str | None
    severity: int | None
    text: str
    section: SectionId | None
    author: UserId | None


class ConductChange(TypedDict, total=False):
    """What can be changed of a note: neither whose it is nor who wrote it."""

    day: date
    kind: ConductKind
    category: str | None
    severity: int | None
    text: str
    section: SectionId | None
