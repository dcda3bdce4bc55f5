"""The files of OneRoster 1.1 and 1.2 and their columns."""

from sms_core.bulk.formats.oneroster.tables import FileShape

MANIFEST = FileShape("manifest.csv", ("propertyName", "value"), key="propertyName", unread=())

ORGS = FileShape("orgs.csv", ("sourcedId", "name", "type"), ("identifier", "parentSourcedId"))

SESSIONS = FileShape(
    "academicSessions.csv",
    ("sourcedId", "title", "type", "startDate", "endDate", "schoolYear"),
    ("parentSourcedId",),
)

COURSES = FileShape(
    "courses.csv",
    ("sourcedId", "title"),
    ("courseCode", "schoolYearSourcedId", "grades", "orgSourcedId", "subjects", "subjectCodes"),
)

CLASSES = FileShape(
    "classes.csv",
    ("sourcedId", "title", "courseSourcedId", "termSourcedIds"),
    ("classCode", "classType", "schoolSourcedId", "location", "grades", "subjects", "subjectCodes", "periods"),
)

_USER_OPTIONAL = (
    "enabledUser", "username", "userIds", "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds",
    "grades",
)  # fmt: skip

USERS_1_1 = FileShape(
    "users.csv",
    ("sourcedId", "givenName", "familyName", "role"),
    ("orgSourcedIds", *_USER_OPTIONAL),
    ("dateLastModified", "password"),
)

USERS_1_2 = FileShape(
    "users.csv",
    ("sourcedId", "givenName", "familyName"),
    ("preferredGivenName", "preferredFamilyName", "primaryOrgSourcedId", *_USER_OPTIONAL),
    ("dateLastModified", "password", "userMasterIdentifier", "resourceSourcedIds", "preferredMiddleName", "pronouns",
     "role", "orgSourcedIds"),
)  # fmt: skip

ROLES = FileShape(
    "roles.csv",
    ("sourcedId", "userSourcedId", "role"),
    ("roleType", "beginDate", "endDate", "orgSourcedId"),
    ("dateLastModified", "userProfileSourcedId"),
)

ENROLMENTS = FileShape(
    "enrollments.csv",
    ("sourcedId", "classSourcedId", "userSourcedId", "role"),
    ("schoolSourcedId", "primary", "beginDate", "endDate"),
)

DEMOGRAPHICS = FileShape(
    "demographics.csv",
    ("sourcedId",),
    ("birthDate", "sex"),
    ("dateLastModified", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
     "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity",
     "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth", "publicSchoolResidenceStatus"),
)  # fmt: skip

WANTED = tuple(
    shape.name for shape in (MANIFEST, ORGS, SESSIONS, COURSES, CLASSES, USERS_1_1, ROLES, ENROLMENTS, DEMOGRAPHICS)
)


def shapes(version: str) -> tuple[FileShape, ...]:
    """The files to read of a roster of this version, in the order in which their problems are told."""
    people = (USERS_1_2, ROLES) if version.startswith("1.2") else (USERS_1_1,)
    return (ORGS, SESSIONS, COURSES, CLASSES, *people, ENROLMENTS, DEMOGRAPHICS)


def is_required(shape: FileShape) -> bool:
    """Whether a roster without this file is refused."""
    return shape is not DEMOGRAPHICS
