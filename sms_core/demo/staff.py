"""Who works at the school: teachers by subject, one who supports in others' lessons, the office, the head."""

from dataclasses import dataclass

import numpy as np

from sms_core.clock import to_days
from sms_core.demo.chance import Batch, Row, ids, pick, row, stream
from sms_core.demo.contacts import MAIL, mail_name, mobile_number
from sms_core.demo.names import ENGLISH, GREEK, Sex
from sms_core.demo.school import HEAD, OFFICE, SUPPORT, DemoSection, School
from sms_core.demo.year import terms
from sms_core.grading.model import GREEK_ID
from sms_core.sections.table import SECTION_STAFF, SECTION_TABLE
from sms_core.staff.table import STAFF, STAFF_CONTACT
from sms_core.timetable.table import TIMETABLE_SLOT

_SUPPORTED = 6


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff."""

    family_name: str
    given_name: str
    subjects: str | None = None
    title: str | None = None
    note: str | None = None


_FIRST_TEACHER = ("Vasileiou", "Nikos")
_OTHERS = {
    SUPPORT: Person("Ρούσσου", "Δήμητρα", "Special education"),
    OFFICE: Person("Kritikou", "Eleni", None, None, "School office"),
    HEAD: Person("Σταματίου", "Αλέξανδρος", "History", "Dr", "Head of the school"),
}


def make_staff(school: School) -> list[Person]:
    """Everybody who works there: the teachers first, then support, office and head."""
    chance = stream(school.plan.seed, "staff")
    taught: dict[int, list[str]] = {}
    for section in school.sections:
        title = school.subjects[section.subject].title
        of_teacher = taught.setdefault(section.lead, [])
        if title not in of_teacher:
            of_teacher.append(title)
    first = Person(*_FIRST_TEACHER, ", ".join(taught.get(0, [])) or None)
    teachers = [first, *(_teacher(chance, taught.get(place, [])) for place in range(1, school.plan.teachers))]
    return [*teachers, *(_OTHERS[place] for place in sorted(_OTHERS))]


def _teacher(chance: np.random.Generator, subjects: list[str]) -> Person:
    sex = Sex.FEMALE if chance.random() < 0.66 else Sex.MALE
    tongue = ENGLISH if chance.random() < (0.5 if "English" in subjects else 0.02) else GREEK
    family = tongue.surname(pick(chance, tongue.surnames), sex)
    given = pick(chance, tongue.female if sex is Sex.FEMALE else tongue.male)
    title = "Dr" if chance.random() < 0.06 else None
    if any((family, given) == (other.family_name, other.given_name) for other in _OTHERS.values()):
        return _teacher(chance, subjects)
    return Person(family, given, ", ".join(subjects) or None, title)


def staff_batches(school: School, staff: list[Person]) -> list[Batch]:
    """Staff, and how the school reaches them."""
    chance = stream(school.plan.seed, "staff contacts")
    taken: set[str] = set()
    people: list[Row] = []
    contacts: list[Row] = []
    for place, (id, person) in enumerate(zip(school.staff_ids, staff, strict=True)):
        mail = mail_name(person.given_name, person.family_name)
        if mail in taken:
            mail += str(place)
        taken.add(mail)
        people.append(
            row(
                STAFF,
                id=id,
                family_name=person.family_name,
                given_name=person.given_name,
                title=person.title,
                subjects=person.subjects,
                active=1,
            )
        )
        mobile = mobile_number(chance) if chance.random() < 0.9 else None
        contacts.append(row(STAFF_CONTACT, staff=id, email=f"{mail}@{MAIL}", phone=mobile, note=person.note))
    return [(STAFF, people), (STAFF_CONTACT, contacts)]


def section_batches(school: School) -> list[Batch]:
    """Sections, who teaches them, and their weekly slots."""
    plan = school.plan
    start = to_days(terms(plan.school_year)[0].start)
    sections = [
        row(
            SECTION_TABLE,
            id=section.id,
            course=school.course_ids[school.names[section.form][0], section.subject],
            session=school.session_ids[0],
            title=section.title,
            code=section.code,
            room=section.room,
            capacity=28,
            grading_scale=GREEK_ID,
        )
        for section in school.sections
    ]
    support = school.staff_ids[plan.teachers + SUPPORT]
    roles = [(section, school.staff_ids[section.lead], "lead") for section in school.sections]
    roles += [(section, support, "assistant") for section in _supported(school)]
    slots = [(section, weekday, period) for section in school.sections for weekday, period in section.slots]
    slot_ids = _slot_ids(school, len(slots))
    return [
        (SECTION_TABLE, sections),
        (
            SECTION_STAFF,
            [row(SECTION_STAFF, section=s.id, staff=staff, role=role, begin_date=start) for s, staff, role in roles],
        ),
        (
            TIMETABLE_SLOT,
            [
                row(TIMETABLE_SLOT, id=id, section=s.id, weekday=weekday, period=period, room=s.room, valid_from=start)
                for id, (s, weekday, period) in zip(slot_ids, slots, strict=True)
            ],
        ),
    ]


def _supported(school: School) -> list[DemoSection]:
    """Sections in whose lessons the support teacher helps: Mathematics B1 first, and such as do not clash."""
    chosen: list[DemoSection] = []
    busy: set[tuple[int, int]] = set()
    for section in sorted(school.sections, key=lambda s: (s.code != "MATH-B1", s.subject, s.place)):
        if len(chosen) < _SUPPORTED and not busy & set(section.slots):
            chosen.append(section)
            busy |= set(section.slots)
    return chosen


def _slot_ids(school: School, count: int) -> list[bytes]:
    from_day = terms(school.plan.school_year)[0].start.replace(month=9, day=2)
    return ids(stream(school.plan.seed, "slots"), from_day, count)
