"""Attendance codes, registers, marks and planned absences."""

from sms_core.access.compartments import PERSON, REF, SECTION
from sms_core.access.keys import Key
from sms_core.store.fields import Policy, Table, code, day, id_key, instant, minute, ref, text, whole

COUNTS_AS = ("present", "late", "absent", "excused", "not_counted")

ATTENDANCE_CODE = Table(
    "attendance_code",
    REF,
    key=(code("code", required=True),),
    fields=(
        text("label_en", required=True, group="labels", max_length=60),
        text("label_el", required=True, group="labels", max_length=60),
        code("counts_as", *COUNTS_AS, required=True),
        code("letter_en", required=True, group="letters"),
        code("letter_el", required=True, group="letters"),
        whole("position", required=True),
    ),
    view=Key.SECTIONS_VIEW,
    edit=Key.SETTINGS_MANAGE,
)
_LESSON = (
    ref("section", "section", required=True),
    day("day", required=True),
    whole("period", required=True, references="period", minimum=0, maximum=99),
)
REGISTER = Table(
    "register",
    SECTION,
    key=_LESSON,
    fields=(
        ref("taken_by", "user", group="register", policy=Policy.FIRST),
        instant("taken_at", group="register", policy=Policy.FIRST),
        instant("submitted_at", group="register", policy=Policy.FIRST),
        minute("scheduled_start", group="register", policy=Policy.FIRST),
    ),
    view=Key.ATTENDANCE_VIEW,
    edit=Key.ATTENDANCE_EDIT,
    remove=Key.ATTENDANCE_EDIT,
    section="section",
    indexes=(("day",),),
    clustered=True,
)
MARK = Table(
    "mark",
    SECTION,
    key=(*_LESSON, ref("student", "student", required=True)),
    fields=(
        code("code", group="mark", references="attendance_code", filterable=True),
        whole("minutes_late", group="mark", minimum=0, maximum=600),
        text("note", max_length=400, personal=True),
        code("office_code", references="attendance_code", edit=Key.ATTENDANCE_OVERRIDE),
        text("office_note", max_length=400, edit=Key.ATTENDANCE_OVERRIDE, personal=True),
    ),
    view=Key.ATTENDANCE_VIEW,
    edit=Key.ATTENDANCE_EDIT,
    remove=Key.ATTENDANCE_EDIT,
    section="section",
    student="student",
    indexes=(("student", "day"),),
    clustered=True,
)
PLANNED_ABSENCE = Table(
    "planned_absence",
    PERSON,
    key=id_key(),
    fields=(
        ref("student", "student", required=True),
        day("from_day", required=True, group="dates"),
        day("to_day", required=True, group="dates"),
        minute("from_time", group="dates"),
        minute("to_time", group="dates"),
        text("reason", max_length=400, personal=True),
        code("code", references="attendance_code"),
    ),
    view=Key.STUDENTS_VIEW,
    edit=Key.ATTENDANCE_OVERRIDE,
    student="student",
    indexes=(("student",),),
)
TABLES = (ATTENDANCE_CODE, REGISTER, MARK, PLANNED_ABSENCE)
