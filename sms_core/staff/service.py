"""Keeping the list of staff."""

from typing import Unpack

from sms_core.ids import StaffId
from sms_core.staff.model import StaffChange, StaffContactChange
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.unit import Work


def add_staff(
    work: Work, family_name: str, given_name: str, *, title: str | None = None, subjects: str | None = None
) -> StaffId:
    """Take somebody into the staff. Raises `Invalid`."""
    id = StaffId(work.new_id())
    work.create(STAFF, id, family_name=family_name, given_name=given_name, title=title, subjects=subjects, active=True)
    return id


def change_staff(work: Work, staff: StaffId, **values: Unpack[StaffChange]) -> None:
    """Correct who they are, or say that they have left (`active`). Raises `NotFound`, `Invalid`."""
    work.change(STAFF, staff, **values)


def set_contact(work: Work, staff: StaffId, **values: Unpack[StaffContactChange]) -> None:
    """Note how the school reaches them; what is not named stays. Raises `NotFound`, `Invalid`."""
    work.existing(STAFF, staff)
    work.put(STAFF_CONTACT, staff, **values)
