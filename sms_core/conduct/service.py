"""Writing conduct notes."""

from datetime import date
from typing import Unpack

from sms_core.conduct.model import ConductChange, ConductKind
from sms_core.conduct.table import CONDUCT_NOTE
from sms_core.ids import Id, SectionId, StudentId
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT


def note(
    work: Work,
    student: StudentId,
    day: date,
    kind: ConductKind,
    text: str,
    *,
    category: str | None = None,
    severity: int | None = None,
    section: SectionId | None = None,
) -> Id:
    """Note something of the student's conduct; the author is who acts. Raises `NotFound`, `Invalid`."""
    work.existing(STUDENT, student)
    id = Id(work.new_id())
    work.create(
        CONDUCT_NOTE,
        id,
        student=student,
        day=day,
        kind=kind.value,
        text=text,
        category=category,
        severity=severity,
        section=section,
        author=work.author.user,
    )
    return id


def change_note(work: Work, note: Id, **values: Unpack[ConductChange]) -> None:
    """Correct a note. Raises `NotFound`, `Invalid`."""
    work.change(CONDUCT_NOTE, note, **values)


def remove_note(work: Work, note: Id) -> None:
    """Take a note back. Raises `NotFound`."""
    work.delete(CONDUCT_NOTE, note)
