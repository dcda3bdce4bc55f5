"""Attendance codes, registers, marks, guests, planned absences, and what became of an absence."""

from sms_core.access.compartments import CONTACTS, PERSON, REF, SECTION
from sms_core.access.keys import Key
from sms_core.store.fields import Policy, Table, code, day, flag, id_key, instant, minute, ref, text, whole

COUNTS_AS = ("present", "late", "absent", "excused", "not_counted")
CONTACT_OUTCOMES = ("reached", "message_left", "no_answer")
CONTACT_WAYS = ("phone", "email", "message", "in_person")

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
# Somebody who sat in a lesson and is not of the class: a name, until the office says which student it is.
REGISTER_GUEST = Table(
    "register_guest",
    SECTION,
    key=id_key(),
    fields=(
        *_LESSON,
        text("name", required=True, max_length=240, personal=True),
        text("student_number", max_length=40, personal=True),
        code("code", group="mark", references="attendance_code"),
        whole("minutes_late", group="mark", minimum=0, maximum=600),
    ),
    view=Key.ATTENDANCE_VIEW,
    edit=Key.ATTENDANCE_EDIT,
    remove=Key.ATTENDANCE_EDIT,
    section="section",
    indexes=(("section", "day"),),
)
# What the office did about a day's absence: why a child was away is for those who may call its home.
ABSENCE_FOLLOW_UP = Table(
    "absence_follow_up",
    CONTACTS,
    key=(ref("student", "student", required=True), day("day", required=True)),
    fields=(
        code("outcome", *CONTACT_OUTCOMES, group="contact", filterable=True),
        code("way", *CONTACT_WAYS, group="contact"),
        instant("contacted_at", group="contact"),
        ref("contacted_by", "user", group="contact"),
        text("reason", max_length=400, personal=True),
        text("note", max_length=1000, personal=True),
        flag("settled"),
    ),
    view=Key.CONTACTS_VIEW,
    edit=Key.ATTENDANCE_OVERRIDE,
    student="student",
    indexes=(("day",),),
    clustered=True,
)
TABLES = (ATTENDANCE_CODE, REGISTER, MARK, PLANNED_ABSENCE, REGISTER_GUEST, ABSENCE_FOLLOW_UP)
