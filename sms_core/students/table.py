"""Students, tags and planned identity fields."""

from sms_core.access.compartments import PERSON, REF
from sms_core.access.keys import Key
from sms_core.store.fields import Policy, Table, code, day, id_key, ref, text

STATUSES = ("applicant", "active", "suspended", "graduated", "withdrawn")

STUDENT = Table(
    "student",
    PERSON,
    key=id_key(),
    fields=(
        text("family_name", required=True, max_length=120, searchable=True, personal=True),
        text("given_name", required=True, max_length=120, searchable=True, personal=True),
        text("student_number", max_length=40, unique=True, searchable=True, filterable=True, personal=True),
        text("patronymic", max_length=120, personal=True),
        text("preferred_name", max_length=120, searchable=True, personal=True),
        code("sex", "female", "male", "other", filterable=True, personal=True),
        code("year_level", filterable=True),
        code("form_group", filterable=True),
        code("status", *STATUSES, required=True, group="status", filterable=True),
        day("status_date", group="status"),
        text("sort_key", policy=Policy.COMPUTED, importable=False, exportable=False, personal=True),
        text("search_key", policy=Policy.COMPUTED, importable=False, exportable=False, personal=True),
    ),
    view=Key.STUDENTS_VIEW,
    edit=Key.STUDENTS_EDIT,
    create=Key.STUDENTS_CREATE,
    remove=Key.STUDENTS_DELETE,
    student="id",
    indexes=(("sort_key",), ("student_number",)),
)
TAG = Table(
    "tag",
    REF,
    key=id_key(),
    fields=(text("title", required=True, max_length=60), code("colour")),
    view=Key.SECTIONS_VIEW,
    edit=Key.STUDENTS_EDIT,
)
STUDENT_TAG = Table(
    "student_tag",
    PERSON,
    key=(ref("student", "student", required=True), ref("tag", "tag", required=True)),
    fields=(),
    view=Key.STUDENTS_VIEW,
    edit=Key.STUDENTS_EDIT,
    student="student",
    clustered=True,
)
TABLES = (STUDENT, TAG, STUDENT_TAG)
