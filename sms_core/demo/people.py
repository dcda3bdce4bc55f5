"""Who goes to the school: pupils in their forms, their families, and how each is inclined."""

from dataclasses import dataclass

import numpy as np

from sms_core.clock import to_days
from sms_core.demo.chance import Batch, Floats, Row, ids, pick, row, rows, stream
from sms_core.demo.names import ALBANIAN, ENGLISH, GREEK, PINNED, STREETS, Father, Pinned, Sex, Tongue, tongue_of
from sms_core.demo.plan import DemoPlan
from sms_core.demo.year import terms
from sms_core.store.text import name_sort_key, person_search_key
from sms_core.students.table import STUDENT, STUDENT_TAG, TAG

PICTURED = {"A4": 25, "B1": 26, "C1": 24, "B2": 27, "B3": 26}  # forms of the first teacher, which nobody leaves
_FIRST_NUMBER = 20101
_TONGUES = ((GREEK, 0.68), (ENGLISH, 0.25), (ALBANIAN, 0.07))
_SIBLING = 0.09
_TAGS = (("Support", "violet"), ("Choir", "teal"), ("Bus 2", "blue"), ("Bus 4", "sky"), ("Sibling", "graphite"))
_TAGGED = (0.07, 0.08, 0.06, 0.05)


@dataclass(frozen=True, slots=True)
class Family:
    """A household; its surname stands in the form that men bear."""

    surname: str
    tongue: Tongue
    father: Father
    mother: str
    address: str


@dataclass(frozen=True, slots=True)
class Pupil:
    """A student; `family` and `form` are places in their lists."""

    id: bytes
    family_name: str
    given_name: str
    sex: Sex
    number: int
    patronymic: str | None
    family: int
    form: int


@dataclass(frozen=True, slots=True)
class People:
    """Pupils in the order of forms and names, families, and each pupil's inclinations.

    `ability` is standard normal, `away` the share of days missed, `late` the share of first lessons reached late.
    """

    pupils: list[Pupil]
    families: list[Family]
    ability: Floats
    away: Floats
    late: Floats


@dataclass(frozen=True, slots=True)
class _Draft:
    given: str
    sex: Sex
    family: int
    form: int
    number: int | None = None
    away: float = 1.0


def form_sizes(plan: DemoPlan, names: list[str]) -> list[int]:
    """How many students each form has at first."""
    usual = plan.students / len(names)
    fixed = {names.index(n): size for n, size in PICTURED.items() if n in names} if 22 <= usual <= 28 else {}
    others = [form for form in range(len(names)) if form not in fixed]
    if not others:
        fixed, others = {}, list(range(len(names)))
    each, rest = divmod(plan.students - sum(fixed.values()), len(others))
    sizes = {form: each + (turn < rest) for turn, form in enumerate(others)}
    return [fixed.get(form) or sizes[form] for form in range(len(names))]


def make_people(plan: DemoPlan, names: list[str]) -> People:
    """Everybody who was ever a student this year."""
    chance = stream(plan.seed, "people")
    families: list[Family] = []
    drafts: list[_Draft] = []
    for form, size in enumerate(form_sizes(plan, names)):
        pinned = PINNED.get(names[form], ())[:size]
        made = [_pinned(chance, person, form, families) for person in pinned]
        made += [_drafted(chance, form, families, drafts) for _ in range(size - len(made))]
        drafts += sorted(made, key=lambda draft: name_sort_key(_surname(families, draft), draft.given))
    made_ids = ids(chance, terms(plan.school_year)[0].start.replace(month=9, day=1), len(drafts))
    numbers = _numbers(drafts)
    pupils = [
        Pupil(id, _surname(families, draft), draft.given, draft.sex, number, patronymic, draft.family, draft.form)
        for id, draft, number in zip(made_ids, drafts, numbers, strict=True)
        for patronymic in (_patronymic(chance, families[draft.family]),)
    ]
    return People(pupils, families, *_inclinations(chance, drafts))


def _surname(families: list[Family], draft: _Draft) -> str:
    family = families[draft.family]
    return family.tongue.surname(family.surname, draft.sex)


def _patronymic(chance: np.random.Generator, family: Family) -> str | None:
    known = chance.random() < 0.96
    return family.father.genitive if known and family.tongue is GREEK else None


def _pinned(chance: np.random.Generator, person: Pinned, form: int, families: list[Family]) -> _Draft:
    families.append(_family(chance, tongue_of(person.family), person.family))
    return _Draft(person.given, person.sex, len(families) - 1, form, person.number, person.away)


def _drafted(chance: np.random.Generator, form: int, families: list[Family], drafts: list[_Draft]) -> _Draft:
    sex = Sex.FEMALE if chance.random() < 0.49 else Sex.MALE
    if drafts and chance.random() < _SIBLING:
        family = pick(chance, drafts).family
    else:
        tongue = _TONGUES[int(np.searchsorted(np.cumsum([t[1] for t in _TONGUES[:-1]]), chance.random()))][0]
        families.append(_family(chance, tongue, pick(chance, tongue.surnames)))
        family = len(families) - 1
    tongue = families[family].tongue
    return _Draft(pick(chance, tongue.female if sex is Sex.FEMALE else tongue.male), sex, family, form)


def _family(chance: np.random.Generator, tongue: Tongue, surname: str) -> Family:
    postcode = f"{pick(chance, ('104', '112', '113', '117', '151'))} {int(chance.integers(31, 79))}"
    address = f"{pick(chance, STREETS)} {int(chance.integers(1, 140))}, {postcode}"
    return Family(surname, tongue, pick(chance, tongue.fathers), pick(chance, tongue.mothers), address)


def _numbers(drafts: list[_Draft]) -> list[int]:
    """Student numbers: those that are fixed, and the rest in the order in which people came, the oldest level first."""
    numbers = [draft.number or 0 for draft in drafts]
    taken = {person.number for pinned in PINNED.values() for person in pinned}
    free = _FIRST_NUMBER
    for place in sorted(range(len(drafts)), key=lambda place: -drafts[place].form):
        if not numbers[place]:
            while free in taken:
                free += 1
            numbers[place], free = free, free + 1
    return numbers


def _inclinations(chance: np.random.Generator, drafts: list[_Draft]) -> tuple[Floats, Floats, Floats]:
    """Ability, absence and lateness: the able miss less, and those who miss much come late more often."""
    count = len(drafts)
    ability = chance.standard_normal(count)
    leaning = -0.5 * ability + 0.87 * chance.standard_normal(count)
    pinned = np.array([draft.away for draft in drafts])
    away = 0.033 * np.exp(0.6 * np.where(pinned == 1.0, leaning, 0.15 * leaning)) * pinned
    late = 0.055 * np.exp(0.7 * (0.6 * leaning + 0.8 * chance.standard_normal(count)))
    ability = np.where(pinned > 1.5, ability - 0.6, ability)
    return ability, np.clip(away, 0.003, 0.30), np.clip(late, 0.004, 0.5)


def student_batches(
    plan: DemoPlan, people: People, names: list[str], left: dict[int, int], moved: dict[int, int]
) -> list[Batch]:
    """Students, tags and whose they are; `left` says on which day who left, `moved` into which form who went."""
    chance = stream(plan.seed, "tags")
    start = terms(plan.school_year)[0].start
    tag_ids = ids(chance, start, len(_TAGS))
    tags = [row(TAG, id=id, title=t, colour=colour) for id, (t, colour) in zip(tag_ids, _TAGS, strict=True)]
    students = [
        row(
            STUDENT,
            id=pupil.id,
            family_name=pupil.family_name,
            given_name=pupil.given_name,
            student_number=str(pupil.number),
            patronymic=pupil.patronymic,
            sex=pupil.sex.value,
            year_level=names[pupil.form][0],
            form_group=names[moved.get(place, pupil.form)],
            status="withdrawn" if place in left else "active",
            status_date=left.get(place, to_days(start)),
            sort_key=name_sort_key(pupil.family_name, pupil.given_name),
            search_key=person_search_key(pupil.family_name, pupil.given_name),
        )
        for place, pupil in enumerate(people.pupils)
    ]
    return [(STUDENT, students), (TAG, tags), (STUDENT_TAG, _tagged(chance, people, tag_ids))]


def _tagged(chance: np.random.Generator, people: People, tag_ids: list[bytes]) -> list[Row]:
    households = np.bincount([pupil.family for pupil in people.pupils])
    links: list[tuple[bytes, bytes]] = []
    for pupil, draws in zip(people.pupils, chance.random((len(people.pupils), len(_TAGGED))).tolist(), strict=True):
        links += [(pupil.id, tag) for tag, draw, share in zip(tag_ids, draws, _TAGGED, strict=False) if draw < share]
        if households[pupil.family] > 1:
            links.append((pupil.id, tag_ids[-1]))
    return rows(STUDENT_TAG, student=[link[0] for link in links], tag=[link[1] for link in links])
