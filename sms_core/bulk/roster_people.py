"""The people of a roster: staff, students and how they are reached."""

from sms_core.bulk.formats.oneroster import Demographic, Roster, Sex, User
from sms_core.bulk.merge import Incoming, Merge
from sms_core.contacts.table import STUDENT_CONTACT
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.store.fields import Value
from sms_core.store.journal import RowKey
from sms_core.students.model import StudentStatus
from sms_core.students.service import search_key, sort_key, today
from sms_core.students.table import STUDENT

Keys = dict[str, RowKey]
"""Our key of each id of the file."""


def bring_staff(merge: Merge, roster: Roster) -> Keys:
    """A member of staff for everybody with such a role; the keys of those who stand."""
    people = [
        Incoming(user.row, (user.id,), _name(user), {"active": user.enabled})
        for user in roster.staff
    ]  # fmt: skip
    keys = merge.bring(STAFF, people)
    contacts = [
        Incoming(user.row, (), {"email": user.email, "phone": user.phone or user.sms}, key=keys[user.id])
        for user in roster.staff
        if user.id in keys
    ]
    merge.bring(STAFF_CONTACT, _told(contacts))
    return keys


def bring_students(merge: Merge, roster: Roster) -> Keys:
    """The students, active from today when they are new; the keys of those who stand."""
    facts = {fact.user_id: fact for fact in roster.demographics}
    first: dict[str, Value] = {"status": StudentStatus.ACTIVE.value, "status_date": today(merge.work)}
    people = [Incoming(user.row, (user.id,), _student(user, facts.get(user.id)), first) for user in roster.students]
    keys = merge.bring(STUDENT, people)
    contacts = [
        Incoming(user.row, (), _contact(user, facts.get(user.id)), key=keys[user.id])
        for user in roster.students
        if user.id in keys
    ]
    merge.bring(STUDENT_CONTACT, _told(contacts))
    return keys


def _name(user: User) -> dict[str, Value]:
    return {"family_name": user.family_name, "given_name": user.given_name}


def _student(user: User, facts: Demographic | None) -> dict[str, Value]:
    sex = None if facts is None or facts.sex in (None, Sex.UNSPECIFIED) else facts.sex
    return {
        **_name(user),
        "student_number": user.student_number,
        "preferred_name": user.preferred_given_name,
        "year_level": user.year_level,
        "sex": sex,
        "sort_key": sort_key(user.family_name, user.given_name),
        "search_key": search_key(user.family_name, user.given_name, user.preferred_given_name),
    }


def _contact(user: User, facts: Demographic | None) -> dict[str, Value]:
    return {
        "birth_date": None if facts is None else facts.birth_date,
        "email": user.email,
        "phone": user.phone,
        "mobile": user.sms,
    }


def _told(contacts: list[Incoming]) -> list[Incoming]:
    """Those of which the file says anything."""
    return [contact for contact in contacts if any(value is not None for value in contact.values.values())]
