"""Admitting a student: what the form starts with, whom the newcomer may be mistaken for, and the one action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sms_core.clock import from_days
from sms_core.ids import StudentId
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.store.unit import Work
from sms_core.students import repository
from sms_core.students.admission import admit_newcomer
from sms_core.students.model import FirstGuardian, Identity, LookAlike, Student
from sms_desktop.ops.runner import Done, Failed, Runner

Values = Mapping[str, Stored]


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a form for a newcomer offers: the next free number, and the codes that others have."""

    number: str
    year_levels: tuple[str, ...]
    form_groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Who may be the newcomer, and who has the number already."""

    alike: tuple[LookAlike, ...]
    holder: Student | None


def read_beginning(connection: Connection) -> Beginning:
    """A job: what the form starts with."""
    years, forms = repository.codes_in_use(connection)
    return Beginning(repository.next_number(connection), tuple(years), tuple(forms))


def compare(values: Values) -> Callable[[Connection], Compared]:
    """The job that compares a newcomer with those who are here."""
    family, given, number = (str(values.get(name) or "") for name in ("family_name", "given_name", "student_number"))
    born = _day(values.get("birth_date"))

    def job(connection: Connection) -> Compared:
        alike = repository.look_alikes(connection, family, given, born) if family and given else []
        return Compared(tuple(alike), repository.numbered(connection, number) if number else None)

    return job


def admit(runner: Runner, values: Values, done: Done[StudentId], failed: Failed) -> None:
    """Take the newcomer in; `values` are stored ones by the names of the form."""
    texts = {name: None if values.get(name) is None else str(values[name]) for name in _IDENTITY}
    identity = Identity(**texts)  # type: ignore[typeddict-item] # the form has checked both names
    guardian = _guardian(values)
    born = _day(values.get("birth_date"))

    def act(work: Work) -> StudentId:
        return admit_newcomer(work, birth_date=born, guardian=guardian, **identity)

    runner.write("admit_student", called(values), act, done, failed)


def called(values: Values) -> str:
    """The newcomer's name, given name first."""
    return " ".join(str(values[name]) for name in ("given_name", "family_name") if values.get(name))


_IDENTITY = ("family_name", "given_name", "patronymic", "student_number", "sex", "year_level", "form_group")


def _guardian(values: Values) -> FirstGuardian | None:
    family, given, phone = (values.get(f"guardian_{name}") for name in ("family_name", "given_name", "phone"))
    if not family or not given:
        return None
    return FirstGuardian(str(family), str(given), None if phone is None else str(phone))


def _day(stored: Stored) -> date | None:
    return from_days(stored) if isinstance(stored, int) else None
