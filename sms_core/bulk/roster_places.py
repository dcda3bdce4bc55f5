"""Where in a roster the values of our tables stand, so that one that does not fit is named by file, row and column."""

from sms_core.bulk.formats.oneroster.files import CLASSES, COURSES, DEMOGRAPHICS, ENROLMENTS, SESSIONS, USERS_1_1
from sms_core.bulk.formats.oneroster.problems import Findings, ProblemCode
from sms_core.errors import Invalid
from sms_core.store.fields import Table

SOURCE = "oneroster"
"""What our external ids call the sender."""

FILES = {
    "academic_session": SESSIONS.name,
    "course": COURSES.name,
    "section": CLASSES.name,
    "staff": USERS_1_1.name,
    "staff_contact": USERS_1_1.name,
    "student": USERS_1_1.name,
    "student_contact": USERS_1_1.name,
    "section_staff": ENROLMENTS.name,
    "enrolment": ENROLMENTS.name,
}
_COLUMNS = {
    ("course", "code"): "courseCode",
    ("course", "subject"): "subjects",
    ("section", "code"): "classCode",
    ("section", "room"): "location",
    ("academic_session", "school_year"): "schoolYear",
    ("student", "student_number"): "identifier",
    ("student", "year_level"): "grades",
    ("student", "preferred_name"): "preferredGivenName",
    ("student_contact", "mobile"): "sms",
    ("student_contact", "birth_date"): "birthDate",
}
_SHARED_COLUMNS = {"family_name": "familyName", "given_name": "givenName", "begin_date": "beginDate"}
_CODES = {
    "too_long": ProblemCode.VALUE_TOO_LONG,
    "too_small": ProblemCode.BAD_YEAR,
    "too_large": ProblemCode.BAD_YEAR,
    "required": ProblemCode.VALUE_MISSING,
}


def column_of(table: Table, field: str) -> str:
    """The roster's column behind a field."""
    return _COLUMNS.get((table.name, field)) or _SHARED_COLUMNS.get(field, field)


def problem_of(table: Table, row: int, problem: Invalid, findings: Findings) -> None:
    """Record a value that does not fit its field as a problem of the file."""
    field = str(problem.facts["field"])
    reason = str(problem.facts["reason"])
    code = _CODES.get(reason, ProblemCode.VALUE_UNKNOWN)
    declared = table.by_name.get(field)
    hint = str(declared.max_length) if declared is not None and code is ProblemCode.VALUE_TOO_LONG else None
    file = DEMOGRAPHICS.name if field == "birth_date" else FILES.get(table.name)
    findings.problem(code, file, row, column_of(table, field), hint=hint)
