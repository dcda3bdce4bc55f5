"""Changing students by the columns of their list: one cell, a pasted range, one value for many."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sms_core.contacts import service as contacts
from sms_core.contacts.table import STUDENT_CONTACT
from sms_core.enrolment import service as enrolment
from sms_core.enrolment.model import AlreadyEnrolled
from sms_core.ids import Id, SectionId, StudentId
from sms_core.store.fields import Stored
from sms_core.store.unit import Work
from sms_core.students import repository, service
from sms_core.students.model import StudentStatus


class Edit(NamedTuple):
    """A new value of one column of one student."""

    student: StudentId
    column: str
    value: Stored


class Added(NamedTuple):
    """How many came into a class, and how many were in it already."""

    added: int
    already: int


def change_cells(work: Work, edits: Iterable[Edit]) -> int:
    """Give each cell its new value; in how many students something was named.

    Raises `NotFound`, `Invalid`; then nothing is changed.
    """
    by_student: dict[StudentId, dict[str, Any]] = {}
    for student, column, value in edits:
        by_student.setdefault(student, {})[column] = value
    for student, values in by_student.items():
        status = values.pop("status", None)
        reached = {name: values.pop(name) for name in list(values) if name in STUDENT_CONTACT.by_name}
        if values:
            service.change_identity(work, student, **values)
        if reached:
            contacts.set_contact(work, student, **reached)
        if status is not None:
            _change_status(work, student, StudentStatus(status))
    return len(by_student)


def tag_many(work: Work, students: Iterable[StudentId], tag: Id, on: bool) -> int:
    """Give students a tag, or take it from them; for how many that was a change."""
    having = set(repository.tagged(work.connection, tag))
    concerned = [student for student in students if (student in having) is not on]
    for student in concerned:
        if on:
            service.tag(work, student, tag)
        else:
            service.untag(work, student, tag)
    return len(concerned)


def add_to_class(work: Work, students: Iterable[StudentId], section: SectionId) -> Added:
    """Put students into a section from today; those who are in it stay as they are. Raises `SectionFull`."""
    today, added, already = service.today(work), 0, 0
    for student in students:
        try:
            enrolment.enrol(work, section, student, today)
            added += 1
        except AlreadyEnrolled:
            already += 1
    return Added(added, already)


def _change_status(work: Work, student: StudentId, status: StudentStatus) -> None:
    """A status that holds already keeps its day."""
    known = repository.student(work.connection, student)
    if known is None or known.status is not status:
        service.change_status(work, student, status)
