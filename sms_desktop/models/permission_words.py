"""What permissions, their groups and roles are called. Every key of the registry has its words; a test compares.

To add a key, add its line to the group where a secretary would look for it.
"""

from sms_core.access.keys import Key, Reach
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.field_words import choice_label

_T = "Permissions"

GROUPS: tuple[tuple[str, tuple[tuple[Key, str], ...]], ...] = (
    (
        translatable(_T, "Students"),
        (
            (Key.STUDENTS_VIEW, translatable(_T, "See students")),
            (Key.STUDENTS_CREATE, translatable(_T, "Admit students")),
            (Key.STUDENTS_EDIT, translatable(_T, "Change students")),
            (Key.STUDENTS_DELETE, translatable(_T, "Delete students")),
            (Key.STUDENTS_ERASE, translatable(_T, "Erase a student for good")),
            (Key.CONTACTS_VIEW, translatable(_T, "See contacts and guardians")),
            (Key.CONTACTS_EDIT, translatable(_T, "Change contacts and guardians")),
            (Key.MEDICAL_VIEW, translatable(_T, "See health notes")),
            (Key.MEDICAL_EDIT, translatable(_T, "Change health notes")),
            (Key.CONDUCT_VIEW, translatable(_T, "See conduct notes")),
            (Key.CONDUCT_EDIT, translatable(_T, "Write conduct notes")),
        ),
    ),
    (
        translatable(_T, "Classes and staff"),
        (
            (Key.COURSES_VIEW, translatable(_T, "See courses")),
            (Key.COURSES_CREATE, translatable(_T, "Create courses")),
            (Key.COURSES_EDIT, translatable(_T, "Change courses")),
            (Key.COURSES_DELETE, translatable(_T, "Delete courses")),
            (Key.SECTIONS_VIEW, translatable(_T, "See classes and the timetable")),
            (Key.SECTIONS_CREATE, translatable(_T, "Create classes")),
            (Key.SECTIONS_EDIT, translatable(_T, "Change classes and the timetable")),
            (Key.SECTIONS_DELETE, translatable(_T, "Delete classes")),
            (Key.ENROLMENTS_VIEW, translatable(_T, "See who is in a class")),
            (Key.ENROLMENTS_MANAGE, translatable(_T, "Put students into classes")),
            (Key.STAFF_VIEW, translatable(_T, "See staff")),
            (Key.STAFF_EDIT, translatable(_T, "Change staff")),
        ),
    ),
    (
        translatable(_T, "Attendance"),
        (
            (Key.ATTENDANCE_VIEW, translatable(_T, "See attendance")),
            (Key.ATTENDANCE_EDIT, translatable(_T, "Take registers")),
            (Key.ATTENDANCE_OVERRIDE, translatable(_T, "Set the office's mark")),
            (Key.ATTENDANCE_DELETE, translatable(_T, "Delete registers")),
        ),
    ),
    (
        translatable(_T, "Grades"),
        (
            (Key.GRADES_VIEW, translatable(_T, "See grades")),
            (Key.GRADES_EDIT, translatable(_T, "Enter grades")),
            (Key.GRADES_PUBLISH, translatable(_T, "Publish grades")),
            (Key.GRADES_OVERRIDE, translatable(_T, "Set and lock final grades")),
            (Key.GRADES_DELETE, translatable(_T, "Delete assessments and grades")),
        ),
    ),
    (
        translatable(_T, "Reports and figures"),
        (
            (Key.REPORTS_VIEW, translatable(_T, "See reports")),
            (Key.REPORTS_GENERATE, translatable(_T, "Make reports")),
            (Key.ANALYTICS_VIEW, translatable(_T, "See figures")),
            (Key.ANALYTICS_EXPORT, translatable(_T, "Export figures")),
            (Key.PREDICTIONS_VIEW, translatable(_T, "See predictions")),
            (Key.PREDICTIONS_TRAIN, translatable(_T, "Train predictions")),
        ),
    ),
    (
        translatable(_T, "Import, export, calendar"),
        (
            (Key.BULK_IMPORT, translatable(_T, "Import")),
            (Key.BULK_EXPORT, translatable(_T, "Export")),
            (Key.BULK_ROLLBACK, translatable(_T, "Take an import back")),
            (Key.CALENDAR_VIEW, translatable(_T, "See the calendar")),
            (Key.CALENDAR_MANAGE, translatable(_T, "Change the calendar")),
            (Key.SEARCH_SAVE_SHARED, translatable(_T, "Save searches for everybody")),
            (Key.NOTIFICATIONS_MANAGE, translatable(_T, "Set up notifications")),
            (Key.NOTIFICATIONS_BROADCAST, translatable(_T, "Write to everybody")),
        ),
    ),
    (
        translatable(_T, "Running the school's system"),
        (
            (Key.USERS_VIEW, translatable(_T, "See accounts")),
            (Key.USERS_MANAGE, translatable(_T, "Make and change accounts")),
            (Key.PERMISSIONS_VIEW, translatable(_T, "See roles")),
            (Key.PERMISSIONS_MANAGE, translatable(_T, "Give roles and make them")),
            (Key.DEVICES_MANAGE, translatable(_T, "Revoke devices")),
            (Key.AUDIT_VIEW, translatable(_T, "See the audit log")),
            (Key.SYNC_RESOLVE, translatable(_T, "Settle what waits for a decision")),
            (Key.SETTINGS_MANAGE, translatable(_T, "Change the school's settings")),
        ),
    ),
)
_WORDS = {key: words for _, keys in GROUPS for key, words in keys}
_ROLES = {
    "admin": translatable(_T, "Administrator"),
    "registrar": translatable(_T, "School office"),
    "teacher": translatable(_T, "Teacher"),
    "viewer": translatable(_T, "Viewer"),
}


def key_words(key: Key) -> str:
    """What a permission is called."""
    return tr(_T, _WORDS[key])


def group_words(group: str) -> str:
    """What a group of `GROUPS` is called."""
    return tr(_T, group)


def worded_keys() -> frozenset[Key]:
    """The keys that have words."""
    return frozenset(_WORDS)


def role_words(name: str) -> str:
    """What a role is called; the school's own roles are called as the school wrote."""
    return tr(_T, _ROLES[name]) if name in _ROLES else name


def reach_words(reach: Reach) -> str:
    """How far a grant goes."""
    return choice_label("grant", "reach", reach.value)
