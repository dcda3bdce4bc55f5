"""A roster as read: who is in the school, in which classes, when.

Ids are the file's own `sourcedId`s. Text is trimmed and NFC, empty text is None, empty lists are (). Every row keeps
its spreadsheet row number, so that whoever writes it can say where it came from. Every reference has been checked.
OneRoster's end dates are exclusive by its specification; they are given here as the file has them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sms_core.bulk.formats.oneroster.problems import Note


class FileMode(StrEnum):
    """What the manifest says of a file."""

    ABSENT = "absent"
    BULK = "bulk"
    DELTA = "delta"


class SessionType(StrEnum):
    """Kinds of academic session; OTHER is an extension of the sender (`ext:…`)."""

    SCHOOL_YEAR = "schoolYear"
    SEMESTER = "semester"
    TERM = "term"
    GRADING_PERIOD = "gradingPeriod"
    OTHER = "ext:"


class OrgType(StrEnum):
    """Kinds of organisation; OTHER is an extension of the sender (`ext:…`)."""

    SCHOOL = "school"
    DISTRICT = "district"
    DEPARTMENT = "department"
    LOCAL = "local"
    STATE = "state"
    NATIONAL = "national"
    OTHER = "ext:"


class ClassType(StrEnum):
    """Kinds of class; OTHER is an extension of the sender (`ext:…`)."""

    SCHEDULED = "scheduled"
    HOMEROOM = "homeroom"
    OTHER = "ext:"


class Role(StrEnum):
    """What a user is, over versions 1.1 and 1.2; OTHER is an extension of the sender (`ext:…`)."""

    STUDENT = "student"
    TEACHER = "teacher"
    AIDE = "aide"
    PROCTOR = "proctor"
    COUNSELOR = "counselor"
    PRINCIPAL = "principal"
    ADMINISTRATOR = "administrator"
    SITE_ADMINISTRATOR = "siteAdministrator"
    DISTRICT_ADMINISTRATOR = "districtAdministrator"
    SYSTEM_ADMINISTRATOR = "systemAdministrator"
    GUARDIAN = "guardian"
    PARENT = "parent"
    RELATIVE = "relative"
    OTHER = "ext:"


FAMILY_ROLES = frozenset({Role.GUARDIAN, Role.PARENT, Role.RELATIVE})
STAFF_ROLES = frozenset(Role) - FAMILY_ROLES - {Role.STUDENT, Role.OTHER}


class EnrolmentRole(StrEnum):
    """What a user is in one class; OTHER is an extension of the sender (`ext:…`)."""

    STUDENT = "student"
    TEACHER = "teacher"
    AIDE = "aide"
    ADMINISTRATOR = "administrator"
    PROCTOR = "proctor"
    OTHER = "ext:"


class Sex(StrEnum):
    """As demographics.csv has it; the last two came with version 1.2."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the sender says of the zip; `files` pairs each declared file ("users.csv") with its mode."""

    version: str
    """OneRoster version, such as "1.1"."""
    manifest_version: str
    files: tuple[tuple[str, FileMode], ...]
    source_name: str | None
    source_code: str | None


@dataclass(frozen=True, slots=True)
class Org:
    """A school, district or part of one."""

    row: int
    id: str
    name: str
    type: OrgType
    identifier: str | None
    parent_id: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """A school year, term or grading period; `school_year` is the calendar year in which the school year ends."""

    row: int
    id: str
    title: str
    type: SessionType
    start_date: date
    end_date: date
    parent_id: str | None
    school_year: int


@dataclass(frozen=True, slots=True)
class Course:
    """What is taught."""

    row: int
    id: str
    title: str
    code: str | None
    school_year_id: str | None
    org_id: str | None
    grades: tuple[str, ...]
    subjects: tuple[str, ...]
    subject_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A course taught to a group in one or more sessions (a section); `session_ids` is never empty."""

    row: int
    id: str
    title: str
    code: str | None
    type: ClassType | None
    course_id: str
    session_ids: tuple[str, ...]
    school_id: str | None
    location: str | None
    grades: tuple[str, ...]
    subjects: tuple[str, ...]
    subject_codes: tuple[str, ...]
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UserId:
    """The user's id in another system, written `{type:value}`; type is None when the file does not say."""

    type: str | None
    value: str


@dataclass(frozen=True, slots=True)
class User:
    """A person: student, member of staff or family. `roles` is never empty and begins with the primary role."""

    row: int
    id: str
    roles: tuple[Role, ...]
    given_name: str
    family_name: str
    middle_name: str | None
    preferred_given_name: str | None
    preferred_family_name: str | None
    identifier: str | None
    enabled: bool
    username: str | None
    user_ids: tuple[UserId, ...]
    email: str | None
    sms: str | None
    phone: str | None
    """As written, with its extension; runs of spaces became one."""
    org_ids: tuple[str, ...]
    agent_ids: tuple[str, ...]
    grades: tuple[str, ...]

    @property
    def student_number(self) -> str | None:
        """The school's own number as text, zeros kept."""
        return self.identifier

    @property
    def year_level(self) -> str | None:
        """The first grade as the file writes it, such as "09" or "KG"."""
        return self.grades[0] if self.grades else None

    @property
    def is_student(self) -> bool:
        """Whether one of the roles is student."""
        return Role.STUDENT in self.roles

    @property
    def is_staff(self) -> bool:
        """Whether one of the roles is a role of staff."""
        return not STAFF_ROLES.isdisjoint(self.roles)


@dataclass(frozen=True, slots=True)
class Demographic:
    """A person's birth date and sex; the file's other columns (such as race) are not read."""

    row: int
    user_id: str
    birth_date: date | None
    sex: Sex | None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A student in a class, or a member of staff who teaches it; `primary` is the lead teacher's mark."""

    row: int
    id: str
    class_id: str
    user_id: str
    role: EnrolmentRole
    primary: bool
    school_id: str | None
    begin_date: date | None
    end_date: date | None


@dataclass(frozen=True, slots=True)
class Roster:
    """Everything read from one zip, in the order of its files; `notes` tells what was tolerated."""

    manifest: Manifest
    orgs: tuple[Org, ...]
    sessions: tuple[Session, ...]
    courses: tuple[Course, ...]
    classes: tuple[SchoolClass, ...]
    users: tuple[User, ...]
    demographics: tuple[Demographic, ...]
    enrolments: tuple[Enrolment, ...]
    notes: tuple[Note, ...]

    @property
    def students(self) -> tuple[User, ...]:
        """Users with the role student."""
        return tuple(user for user in self.users if user.is_student)

    @property
    def teachers(self) -> tuple[User, ...]:
        """Users with the role teacher."""
        return tuple(user for user in self.users if Role.TEACHER in user.roles)

    @property
    def staff(self) -> tuple[User, ...]:
        """Users with any role of staff, teachers included."""
        return tuple(user for user in self.users if user.is_staff)
