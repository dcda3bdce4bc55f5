"""The four shipped roles (school.md, "Roles and permission keys")."""

from dataclasses import dataclass

from sms_core.access.keys import Key, Reach


@dataclass(frozen=True, slots=True)
class Role:
    """A named set of keys with one reach."""

    name: str
    reach: Reach
    keys: frozenset[Key]


_NOT_FOR_THE_OFFICE = {
    Key.PERMISSIONS_MANAGE,
    Key.USERS_MANAGE,
    Key.SETTINGS_MANAGE,
    Key.PREDICTIONS_TRAIN,
    Key.STUDENTS_ERASE,
}
ADMIN = Role("admin", Reach.SCHOOL, frozenset(Key))
REGISTRAR = Role("registrar", Reach.SCHOOL, frozenset(Key) - _NOT_FOR_THE_OFFICE)
TEACHER = Role(
    "teacher",
    Reach.OWN,
    frozenset(
        {
            Key.STUDENTS_VIEW,
            Key.CONTACTS_VIEW,
            Key.COURSES_VIEW,
            Key.SECTIONS_VIEW,
            Key.STAFF_VIEW,
            Key.ENROLMENTS_VIEW,
            Key.ATTENDANCE_VIEW,
            Key.ATTENDANCE_EDIT,
            Key.GRADES_VIEW,
            Key.GRADES_EDIT,
            Key.GRADES_PUBLISH,
            Key.CONDUCT_VIEW,
            Key.CONDUCT_EDIT,
            Key.REPORTS_VIEW,
            Key.REPORTS_GENERATE,
            Key.ANALYTICS_VIEW,
            Key.ANALYTICS_EXPORT,
            Key.CALENDAR_VIEW,
            Key.CALENDAR_MANAGE,
            Key.BULK_IMPORT,
            Key.BULK_EXPORT,
            Key.PREDICTIONS_VIEW,
        }
    ),
)
VIEWER = Role(
    "viewer",
    Reach.SCHOOL,
    frozenset(
        {
            Key.STUDENTS_VIEW,
            Key.COURSES_VIEW,
            Key.SECTIONS_VIEW,
            Key.STAFF_VIEW,
            Key.ENROLMENTS_VIEW,
            Key.ATTENDANCE_VIEW,
            Key.GRADES_VIEW,
            Key.REPORTS_VIEW,
            Key.ANALYTICS_VIEW,
            Key.CALENDAR_VIEW,
        }
    ),
)
ROLES = {role.name: role for role in (ADMIN, REGISTRAR, TEACHER, VIEWER)}
