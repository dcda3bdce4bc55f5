"""Keeping the catalogue."""

from decimal import Decimal
from typing import Unpack

from sms_core.courses import repository
from sms_core.courses.model import CourseChange, CourseInUse
from sms_core.courses.table import COURSE
from sms_core.ids import Id
from sms_core.store.unit import Work


def create_course(
    work: Work,
    code: str,
    title: str,
    *,
    subject: str | None = None,
    credits: Decimal | None = None,
    description: str | None = None,
) -> Id:
    """Put a course into the catalogue. A code that is taken is accepted here (see `code_taken`). Raises `Invalid`."""
    id = Id(work.new_id())
    work.create(
        COURSE, id, code=code, title=title, subject=subject, credits=credits, description=description, active=True
    )
    return id


def change_course(work: Work, course: Id, **values: Unpack[CourseChange]) -> None:
    """Change what the catalogue says. Raises `NotFound`, `Invalid`."""
    work.change(COURSE, course, **values)


def delete_course(work: Work, course: Id) -> None:
    """Take a course out that was never taught. Raises `CourseInUse`, `NotFound`."""
    work.existing(COURSE, course)
    sections = repository.sections_of(work.connection, course)
    if sections:
        raise CourseInUse(sections=sections)
    work.delete(COURSE, course)
