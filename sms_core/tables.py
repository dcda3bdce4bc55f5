"""The list of all tables of school data, in the order in which they load: what others refer to comes first."""

from sms_core.accounts.table import TABLES as ACCOUNTS
from sms_core.attendance.table import TABLES as ATTENDANCE
from sms_core.conduct.table import TABLES as CONDUCT
from sms_core.contacts.table import TABLES as CONTACTS
from sms_core.courses.table import TABLES as COURSES
from sms_core.enrolment.table import TABLES as ENROLMENT
from sms_core.external.table import TABLES as EXTERNAL
from sms_core.grading.table import TABLES as GRADING
from sms_core.issues.table import TABLES as ISSUES
from sms_core.medical.table import TABLES as MEDICAL
from sms_core.personal.table import TABLES as PERSONAL
from sms_core.school.table import TABLES as SCHOOL
from sms_core.sections.table import TABLES as SECTIONS
from sms_core.sessions.table import TABLES as SESSIONS
from sms_core.staff.table import TABLES as STAFF
from sms_core.store.schema import Schema
from sms_core.students.table import TABLES as STUDENTS
from sms_core.timetable.table import TABLES as TIMETABLE

SCHOOL_SCHEMA = Schema(
    (
        *SCHOOL, *SESSIONS, *COURSES, *STAFF, *SECTIONS, *TIMETABLE, *STUDENTS, *CONTACTS, *MEDICAL,
        *ENROLMENT, *ATTENDANCE, *GRADING, *CONDUCT, *EXTERNAL, *ACCOUNTS, *PERSONAL, *ISSUES,
    )
)  # fmt: skip
