"""What a row of each table is called when it is spoken of: on history, and the icon that stands before it.

To add a table, add its line; a test compares this list with the declarations.
"""

from sms_desktop.i18n import tr, translatable

_T = "Tables"
_WORDS = {
    "school_setting": (translatable(_T, "Setting of the school"), "settings"),
    "academic_session": (translatable(_T, "Term"), "calendar-days"),
    "period": (translatable(_T, "Period"), "clock"),
    "closure": (translatable(_T, "Day without lessons"), "calendar-days"),
    "course": (translatable(_T, "Course"), "book-open"),
    "staff": (translatable(_T, "Member of staff"), "user-round"),
    "staff_contact": (translatable(_T, "Contact details of staff"), "phone"),
    "section": (translatable(_T, "Class"), "graduation-cap"),
    "section_staff": (translatable(_T, "Teacher of a class"), "user-round"),
    "timetable_slot": (translatable(_T, "Lesson in the timetable"), "clock"),
    "student": (translatable(_T, "Student"), "users"),
    "tag": (translatable(_T, "Tag"), "tag"),
    "student_tag": (translatable(_T, "Tag of a student"), "tag"),
    "student_contact": (translatable(_T, "Contact details"), "phone"),
    "guardian": (translatable(_T, "Guardian"), "users"),
    "student_guardian": (translatable(_T, "Guardian of a student"), "users"),
    "student_medical": (translatable(_T, "Health note"), "info"),
    "enrolment": (translatable(_T, "Enrolment"), "graduation-cap"),
    "seat": (translatable(_T, "Seat"), "layout-grid"),
    "attendance_code": (translatable(_T, "Attendance code"), "clipboard-check"),
    "register": (translatable(_T, "Register"), "clipboard-check"),
    "mark": (translatable(_T, "Attendance mark"), "clipboard-check"),
    "register_guest": (translatable(_T, "Guest in a lesson"), "clipboard-check"),
    "planned_absence": (translatable(_T, "Planned absence"), "calendar-days"),
    "absence_follow_up": (translatable(_T, "Follow-up of an absence"), "phone"),
    "grading_scale": (translatable(_T, "Grade scale"), "chart-column"),
    "scale_band": (translatable(_T, "Step of a grade scale"), "chart-column"),
    "category": (translatable(_T, "Category of assessments"), "folder-open"),
    "assessment": (translatable(_T, "Assessment"), "book-open"),
    "score": (translatable(_T, "Score"), "book-open"),
    "final_grade": (translatable(_T, "Final grade"), "book-open"),
    "report_phrase": (translatable(_T, "Phrase for reports"), "message-square"),
    "conduct_note": (translatable(_T, "Conduct note"), "message-square"),
    "external_id": (translatable(_T, "Name in another system"), "link"),
    "user": (translatable(_T, "Account"), "users"),
    "role": (translatable(_T, "Role"), "shield-check"),
    "grant": (translatable(_T, "Given role"), "shield-check"),
    "device": (translatable(_T, "Device"), "monitor"),
    "preference": (translatable(_T, "Preference"), "settings"),
    "saved_search": (translatable(_T, "Saved view"), "bookmark"),
    "notification": (translatable(_T, "Notification"), "bell"),
    "sync_issue": (translatable(_T, "Conflict"), "git-merge"),
}
_ICON = "history"


def table_words(table: str) -> str:
    """What one row of a table is called; a table that is unknown here by its own name."""
    return tr(_T, _WORDS[table][0]) if table in _WORDS else table.replace("_", " ")


def table_icon(table: str) -> str:
    """The icon of a table."""
    return _WORDS[table][1] if table in _WORDS else _ICON


def named_tables() -> tuple[str, ...]:
    """The tables that have words."""
    return tuple(_WORDS)
