"""Taking a newcomer into the school with all that the office writes down at once; one action of the journal."""

from datetime import date
from typing import Unpack

from sms_core.contacts import service as contacts
from sms_core.ids import StudentId
from sms_core.store.unit import Work
from sms_core.students import repository, service
from sms_core.students.model import FirstGuardian, Identity, NumberTaken

FIRST = 1  # who is called first in an emergency


def admit_newcomer(
    work: Work, *, birth_date: date | None = None, guardian: FirstGuardian | None = None, **identity: Unpack[Identity]
) -> StudentId:
    """Admit an active student; `identity` holds at least both names. Raises `NumberTaken`, `Invalid`."""
    number = identity.get("student_number")
    if number is not None:
        _check_number(work, number)
    student = service.admit(work, **identity)
    if birth_date is not None:
        contacts.set_contact(work, student, birth_date=birth_date)
    if guardian is not None:
        person = contacts.add_guardian(work, guardian.family_name, guardian.given_name, mobile=guardian.phone)
        contacts.link_guardian(work, student, person, is_primary=True, emergency_order=FIRST)
    return student


def _check_number(work: Work, number: str) -> None:
    holder = repository.number_taken(work.connection, number, None)
    if holder is None:
        return
    student = repository.student(work.connection, holder)
    name = f"{student.family_name}, {student.given_name}" if student is not None else ""
    raise NumberTaken(number=number, name=name, student=holder)
