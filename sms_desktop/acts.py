"""The names of what a person did, for "Undo: …" and for history."""

from sms_desktop.i18n import tr, translatable

_T = "Acts"
_WORDS = {
    "mark": translatable(_T, "mark {label}"),
    "correct_mark": translatable(_T, "correct {label}"),
    "clear_mark": translatable(_T, "clear {label}"),
    "set_minutes": translatable(_T, "minutes of {label}"),
    "set_note": translatable(_T, "note for {label}"),
    "mark_rest": translatable(_T, "mark rest present, {label}"),
    "submit_register": translatable(_T, "submit register {label}"),
    "set_scores": translatable(_T, "scores of {label}"),
    "resolve": translatable(_T, "settle {label}"),
    "discard": translatable(_T, "let go {label}"),
    "admit_student": translatable(_T, "new student {label}"),
    "change_student": translatable(_T, "change {label}"),
    "change_students": translatable(_T, "change {label}"),
    "tag_students": translatable(_T, "tags of {label}"),
    "enrol_students": translatable(_T, "add {label} to a class"),
    "save_view": translatable(_T, "save view {label}"),
    "change_view": translatable(_T, "change view {label}"),
    "remove_view": translatable(_T, "remove view {label}"),
    "enrol": translatable(_T, "enrol {label}"),
    "withdraw": translatable(_T, "withdraw {label}"),
    "assign_staff": translatable(_T, "assign {label}"),
    "end_assignment": translatable(_T, "end assignment of {label}"),
    "change_assignment": translatable(_T, "change assignment of {label}"),
    "remove_assignment": translatable(_T, "take back assignment of {label}"),
    "transfer": translatable(_T, "move {label} to another class"),
    "correct_stay": translatable(_T, "days in class of {label}"),
    "delete_stay": translatable(_T, "take back enrolment of {label}"),
    "add_lesson": translatable(_T, "add lesson {label}"),
    "move_lesson": translatable(_T, "change lesson {label}"),
    "remove_lesson": translatable(_T, "remove lesson {label}"),
    "delete_class": translatable(_T, "delete class {label}"),
    "create_next_year": translatable(_T, "create school year {label}"),
    "create_class": translatable(_T, "create class {label}"),
    "change_class": translatable(_T, "change class {label}"),
    "change_student_contact": translatable(_T, "contact details of {label}"),
    "change_student_medical": translatable(_T, "health note of {label}"),
    "add_guardian": translatable(_T, "add guardian {label}"),
    "change_guardian": translatable(_T, "change guardian {label}"),
    "order_guardians": translatable(_T, "order of the guardians of {label}"),
    "unlink_guardian": translatable(_T, "remove guardian {label}"),
    "add_staff": translatable(_T, "add {label} to the staff"),
    "change_staff": translatable(_T, "change {label}"),
    "create_session": translatable(_T, "create term {label}"),
    "change_session": translatable(_T, "change term {label}"),
    "remove_session": translatable(_T, "delete term {label}"),
    "create_period": translatable(_T, "create period {label}"),
    "change_period": translatable(_T, "change period {label}"),
    "remove_period": translatable(_T, "delete period {label}"),
    "create_closure": translatable(_T, "create closure {label}"),
    "change_closure": translatable(_T, "change closure {label}"),
    "remove_closure": translatable(_T, "delete closure {label}"),
    "create_course": translatable(_T, "create course {label}"),
    "change_course": translatable(_T, "change course {label}"),
    "remove_course": translatable(_T, "delete course {label}"),
    "create_user": translatable(_T, "create account {label}"),
    "change_user": translatable(_T, "change account {label}"),
    "lock_user": translatable(_T, "lock account {label}"),
    "enable_user": translatable(_T, "open account {label}"),
    "disable_user": translatable(_T, "close account {label}"),
    "grant_role": translatable(_T, "role for {label}"),
    "limit_grant": translatable(_T, "last day of a role of {label}"),
    "revoke_role": translatable(_T, "take a role from {label}"),
    "revoke_device": translatable(_T, "revoke device {label}"),
    "restore_device": translatable(_T, "take back device {label}"),
    "create_role": translatable(_T, "create role {label}"),
    "change_role": translatable(_T, "change role {label}"),
    "renew_grants": translatable(_T, "renew role {label}"),
    "delete_role": translatable(_T, "delete role {label}"),
    "put_setting": translatable(_T, "setting {label}"),
}


def act_words(verb: str, label: str) -> str:
    """What an action did, in words; an unknown verb is said by its object."""
    words = _WORDS.get(verb)
    return tr(_T, words, label=label) if words is not None else label


def known_verbs() -> frozenset[str]:
    """The verbs that have words."""
    return frozenset(_WORDS)
