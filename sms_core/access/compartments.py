"""Compartments: a row syncs whole or not at all, to those who hold the keys that its compartment names."""

from dataclasses import dataclass

from sms_core.access.keys import Key


@dataclass(frozen=True, slots=True)
class Compartment:
    """`keys` are what a holder needs; empty means that the rows are the person's own."""

    name: str
    keys: tuple[Key, ...]


REF = Compartment("ref", (Key.COURSES_VIEW, Key.SECTIONS_VIEW, Key.STAFF_VIEW))
PERSON = Compartment("person", (Key.STUDENTS_VIEW,))
CONTACTS = Compartment("contacts", (Key.CONTACTS_VIEW,))
MEDICAL = Compartment("medical", (Key.MEDICAL_VIEW,))
CONDUCT = Compartment("conduct", (Key.CONDUCT_VIEW,))
SECTION = Compartment("section", (Key.SECTIONS_VIEW, Key.ENROLMENTS_VIEW, Key.ATTENDANCE_VIEW, Key.GRADES_VIEW))
SCHOOL = Compartment("school", (Key.STAFF_VIEW,))
SECURITY = Compartment("security", (Key.USERS_VIEW, Key.AUDIT_VIEW))
USER = Compartment("user", ())

COMPARTMENTS = (REF, PERSON, CONTACTS, MEDICAL, CONDUCT, SECTION, SCHOOL, SECURITY, USER)
