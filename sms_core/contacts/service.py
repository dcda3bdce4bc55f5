"""Keeping contacts and guardians."""

from typing import Unpack

from sms_core.contacts.model import GuardianChange, Reached, StudentContactChange
from sms_core.contacts.table import GUARDIAN, STUDENT_CONTACT, STUDENT_GUARDIAN
from sms_core.ids import Id, StudentId
from sms_core.store.text import clean, person_search_key
from sms_core.store.unit import Work
from sms_core.students.table import STUDENT


def set_contact(work: Work, student: StudentId, **values: Unpack[StudentContactChange]) -> None:
    """Note how the student is reached; what is not named stays. Raises `NotFound`, `Invalid`."""
    work.existing(STUDENT, student)
    work.put(STUDENT_CONTACT, student, **values)


def add_guardian(work: Work, family_name: str, given_name: str, **reached: Unpack[Reached]) -> Id:
    """Note a guardian, who is nobody's until linked. Raises `Invalid`."""
    id = Id(work.new_id())
    key = _search_key(family_name, given_name)
    work.create(GUARDIAN, id, family_name=family_name, given_name=given_name, search_key=key, **reached)
    return id


def change_guardian(work: Work, guardian: Id, **values: Unpack[GuardianChange]) -> None:
    """Correct who the guardian is, or how to reach them. Raises `NotFound`, `Invalid`."""
    work.change(GUARDIAN, guardian, **values)
    if "family_name" in values or "given_name" in values:
        row = work.existing(GUARDIAN, guardian)
        work.change(GUARDIAN, guardian, search_key=_search_key(str(row["family_name"]), str(row["given_name"])))


def link_guardian(
    work: Work,
    student: StudentId,
    guardian: Id,
    *,
    relationship: str | None = None,
    is_primary: bool = False,
    may_collect: bool = False,
    emergency_order: int | None = None,
) -> None:
    """Say what the guardian is to the student; again replaces what was said. Raises `NotFound`, `Invalid`."""
    work.existing(STUDENT, student)
    work.existing(GUARDIAN, guardian)
    work.put(
        STUDENT_GUARDIAN,
        student,
        guardian,
        relationship=relationship,
        is_primary=is_primary,
        may_collect=may_collect,
        emergency_order=emergency_order,
    )


def unlink_guardian(work: Work, student: StudentId, guardian: Id) -> None:
    """The guardian is not the student's any more; their own details stay. Raises `NotFound`."""
    work.delete(STUDENT_GUARDIAN, student, guardian)


def _search_key(family_name: str, given_name: str) -> str:
    return person_search_key(clean(family_name) or "", clean(given_name) or "")
