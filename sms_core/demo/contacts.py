"""How the school reaches its students' families, with the gaps that every school has."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from sms_core.clock import to_days
from sms_core.contacts.table import GUARDIAN, STUDENT_CONTACT, STUDENT_GUARDIAN
from sms_core.demo.chance import Batch, Row, ids, row, stream
from sms_core.demo.names import Sex
from sms_core.demo.people import Family, People, Pupil
from sms_core.demo.plan import DemoPlan
from sms_core.demo.subjects import LEVELS
from sms_core.demo.year import terms
from sms_core.medical.table import STUDENT_MEDICAL
from sms_core.store.text import latin, person_search_key

MAIL = "3gym.example"
_NO_GUARDIAN = 0.03
_ONE_GUARDIAN = 0.2
_MEDICAL = 0.06
_NOTES: tuple[tuple[str, str | None], ...] = (
    ("Asthma; carries an inhaler.", "Let sit upright, give two puffs, call the parents; 166 if no better soon."),
    ("Allergic to peanuts.", "Adrenaline pen in the office, second drawer. Use it at once, then call 166."),
    ("Wears glasses; sits in the first two rows.", None),
    ("Type 1 diabetes; may eat in lessons.", "Shaking or confused: juice or glucose, then call the parents."),
    ("Epilepsy, well controlled.", "Clear the space, time it, do not hold; 166 after five minutes."),
    ("Lactose intolerance.", None),
    ("No sport until the ankle has healed.", None),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Guardian:
    id: bytes
    relationship: str


def mobile_number(chance: np.random.Generator) -> str:
    """A Greek mobile number as people write it."""
    return f"69{int(chance.integers(3, 9))} {int(chance.integers(1000)):03} {int(chance.integers(10_000)):04}"


def phone_number(chance: np.random.Generator) -> str:
    """A number of a house in Athens."""
    return f"210 {int(chance.integers(200, 980))} {int(chance.integers(10_000)):04}"


def mail_name(given: str, family: str) -> str:
    """The part of an address before the @: initial and surname in Latin letters."""
    letters = f"{latin(given)[:1]}.{latin(family)}"
    return "".join(letter for letter in letters if letter.isascii() and (letter.isalnum() or letter == "."))


def contact_batches(plan: DemoPlan, people: People, names: list[str], joined: dict[int, int]) -> list[Batch]:
    """Contact details, guardians, whose they are, medical notes; `joined` says who came during the year, and when."""
    chance = stream(plan.seed, "contacts")
    phones = [phone_number(chance) if chance.random() < 0.7 else None for _ in people.families]
    guardians, of_family = _guardians(chance, plan, people)
    links = [
        row(
            STUDENT_GUARDIAN,
            student=pupil.id,
            guardian=guardian.id,
            relationship=guardian.relationship,
            is_primary=int(order == 1),
            may_collect=int(guardian.relationship != "grandmother" or order == 1),
            emergency_order=order,
        )
        for pupil in people.pupils
        for order, guardian in enumerate(of_family[pupil.family], 1)
    ]
    taken: set[str] = set()
    contacts = [
        _contact(
            chance,
            pupil,
            people.families[pupil.family],
            phones[pupil.family],
            _age_dates(chance, plan, names[pupil.form], joined.get(place)),
            taken,
        )
        for place, pupil in enumerate(people.pupils)
    ]
    medical = [
        row(STUDENT_MEDICAL, student=pupil.id, note=note, emergency_instructions=instructions)
        for pupil, draw in zip(people.pupils, chance.random(len(people.pupils)).tolist(), strict=True)
        if draw < _MEDICAL
        for note, instructions in (_NOTES[int(draw / _MEDICAL * len(_NOTES))],)
    ]
    return [
        (STUDENT_CONTACT, contacts),
        (GUARDIAN, guardians),
        (STUDENT_GUARDIAN, links),
        (STUDENT_MEDICAL, medical),
    ]


def _guardians(chance: np.random.Generator, plan: DemoPlan, people: People) -> tuple[list[Row], list[list[_Guardian]]]:
    made_ids = iter(ids(chance, terms(plan.school_year)[0].start.replace(month=9, day=1), 2 * len(people.families)))
    found: list[Row] = []
    of_family: list[list[_Guardian]] = []
    for family in people.families:
        here: list[_Guardian] = []
        for relationship, sex in _present(float(chance.random())):
            guardian = _Guardian(next(made_ids), relationship)
            here.append(guardian)
            found.append(_guardian(chance, guardian, family, sex))
        of_family.append(here)
    return found, of_family


def _present(draw: float) -> list[tuple[str, Sex]]:
    """Whom the school knows of a family, who is called first first."""
    mother, father = ("mother", Sex.FEMALE), ("father", Sex.MALE)
    if draw < _NO_GUARDIAN:
        return []
    if draw < _NO_GUARDIAN + 0.01:
        return [("grandmother", Sex.FEMALE)]
    if draw < _NO_GUARDIAN + _ONE_GUARDIAN:
        return [mother] if draw < _NO_GUARDIAN + 0.8 * _ONE_GUARDIAN else [father]
    return [mother, father] if draw < 0.7 else [father, mother]


def _guardian(chance: np.random.Generator, guardian: _Guardian, family: Family, sex: Sex) -> Row:
    given = family.mother if sex is Sex.FEMALE else family.father.everyday
    surname = family.tongue.surname(family.surname, sex)
    has_mail, has_mobile, elsewhere = (chance.random(3) < (0.62, 0.94, 0.05)).tolist()
    return row(
        GUARDIAN,
        id=guardian.id,
        family_name=surname,
        given_name=given,
        email=f"{mail_name(given, surname)}{int(chance.integers(10, 99))}@mail.example" if has_mail else None,
        mobile=mobile_number(chance) if has_mobile else None,
        phone=phone_number(chance) if elsewhere else None,
        address=None if elsewhere else family.address,
        search_key=person_search_key(surname, given),
    )


def _age_dates(chance: np.random.Generator, plan: DemoPlan, form: str, joined: int | None) -> tuple[int, int]:
    """Birth and admission of somebody in `form`: twelve years and more, admitted when the first level began."""
    level = LEVELS.index(form[0])
    born = to_days(date(plan.school_year - 12 - level, 1, 1)) + int(chance.integers(365))
    return born, joined or to_days(date(plan.school_year - level, 9, 11))


def _contact(
    chance: np.random.Generator,
    pupil: Pupil,
    family: Family,
    phone: str | None,
    dates: tuple[int, int],
    taken: set[str],
) -> Row:
    has_mail, has_mobile, has_address, is_new_here = (chance.random(4) < (0.85, 0.7, 0.97, 0.1)).tolist()
    mail = mail_name(pupil.given_name, pupil.family_name)
    if mail in taken:
        mail += str(pupil.number)
    taken.add(mail)
    interpreter = is_new_here and not family.tongue.inflected
    return row(
        STUDENT_CONTACT,
        student=pupil.id,
        birth_date=dates[0],
        email=f"{mail}@{MAIL}" if has_mail else None,
        phone=phone,
        mobile=mobile_number(chance) if has_mobile else None,
        address=family.address if has_address else None,
        admission_date=dates[1],
        note="Speaks little Greek; an interpreter helps at meetings." if interpreter else None,
    )
