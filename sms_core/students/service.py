"""Admitting students and keeping what the school knows of who they are."""

from datetime import date
from typing import Unpack
from zoneinfo import ZoneInfo

from sms_core.clock import from_micros
from sms_core.contacts.table import STUDENT_CONTACT, STUDENT_GUARDIAN
from sms_core.ids import Id, StudentId
from sms_core.medical.table import STUDENT_MEDICAL
from sms_core.school.repository import settings
from sms_core.store.text import clean, name_sort_key, person_search_key
from sms_core.store.unit import Work
from sms_core.students import repository
from sms_core.students.model import Identity, StudentHasRecords, StudentStatus
from sms_core.students.table import STUDENT, STUDENT_TAG, TAG

_NAMES = frozenset({"family_name", "given_name", "preferred_name"})


def admit(
    work: Work,
    family_name: str,
    given_name: str,
    student_number: str | None = None,
    *,
    status: StudentStatus = StudentStatus.ACTIVE,
    status_date: date | None = None,
    patronymic: str | None = None,
    preferred_name: str | None = None,
    sex: str | None = None,
    year_level: str | None = None,
    form_group: str | None = None,
) -> StudentId:
    """Take a student into the school, with `status` since `status_date` (the day of the action when None).

    A number that somebody has already is accepted here (see `repository.number_taken`). Raises `Invalid`.
    """
    id = StudentId(work.new_id())
    work.create(
        STUDENT,
        id,
        family_name=family_name,
        given_name=given_name,
        student_number=student_number,
        patronymic=patronymic,
        preferred_name=preferred_name,
        sex=sex,
        year_level=year_level,
        form_group=form_group,
        status=status.value,
        status_date=status_date or today(work),
        sort_key=sort_key(family_name, given_name),
        search_key=search_key(family_name, given_name, preferred_name),
    )
    return id


def change_identity(work: Work, student: StudentId, **values: Unpack[Identity]) -> None:
    """Correct who the student is; the keys of sorting and searching follow the names. Raises `NotFound`, `Invalid`."""
    work.change(STUDENT, student, **values)
    if not _NAMES.isdisjoint(values):
        row = work.existing(STUDENT, student)
        family, given, preferred = (row[name] for name in ("family_name", "given_name", "preferred_name"))
        keys = {"sort_key": sort_key(str(family), str(given))}
        keys["search_key"] = search_key(str(family), str(given), None if preferred is None else str(preferred))
        work.change(STUDENT, student, **keys)


def change_status(work: Work, student: StudentId, status: StudentStatus, status_date: date | None = None) -> None:
    """Say how the student stands with the school since `status_date` (the day of the action when None)."""
    work.change(STUDENT, student, status=status.value, status_date=status_date or today(work))


def delete(work: Work, student: StudentId) -> None:
    """Take back an admission that should never have been, with contacts and tags.

    Raises `StudentHasRecords` when the student was in a section or has marks, scores or conduct notes; `NotFound`.
    """
    work.existing(STUDENT, student)
    what = repository.records_of(work.connection, student)
    if what is not None:
        raise StudentHasRecords(what=what)
    tags, guardians = repository.linked_rows(work.connection, student)
    for tag in tags:
        work.delete(STUDENT_TAG, student, tag)
    for guardian in guardians:
        work.delete(STUDENT_GUARDIAN, student, guardian)
    for table in (STUDENT_CONTACT, STUDENT_MEDICAL):
        if work.live(table, student) is not None:
            work.delete(table, student)
    work.delete(STUDENT, student)


def create_tag(work: Work, title: str, colour: str | None = None) -> Id:
    """Make a tag; `colour` is a token of the theme. Raises `Invalid`."""
    id = Id(work.new_id())
    work.create(TAG, id, title=title, colour=colour)
    return id


def tag(work: Work, student: StudentId, tag: Id) -> None:
    """Mark the student with a tag; again is no change. Raises `NotFound`."""
    work.existing(STUDENT, student)
    work.existing(TAG, tag)
    work.put(STUDENT_TAG, student, tag)


def untag(work: Work, student: StudentId, tag: Id) -> None:
    """Take a tag off the student. Raises `NotFound`."""
    work.delete(STUDENT_TAG, student, tag)


def sort_key(family_name: str, given_name: str) -> str:
    """What a student is sorted by."""
    return name_sort_key(clean(family_name) or "", clean(given_name) or "")


def search_key(family_name: str, given_name: str, preferred_name: str | None) -> str:
    """What a student is found by, in Greek letters and in Latin ones."""
    return person_search_key(clean(family_name) or "", clean(given_name) or "", preferred_name)


def today(work: Work) -> date:
    """The school's own calendar day at the time of the action."""
    return from_micros(work.now).astimezone(ZoneInfo(settings(work.connection).time_zone)).date()
