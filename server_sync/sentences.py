"""English sentences for the codes that the server's command and its API tell: what is wrong, why, what to do."""

from collections.abc import Mapping
from typing import Any

_SENTENCES = {
    "account_above": "The account may do what you may not ({key}, {count} in all). Ask somebody who may.",
    "account_disabled": "This account is closed. Ask the office to open it again.",
    "account_locked": "Too many failed sign-ins. Try again in {retry_after} seconds.",
    "already_there": "There is one already.",
    "audit_broken": "Entry {n} of the audit does not fit: it was changed from outside. Compare it with a backup.",
    "backup_failed": "The backup to {path} failed: {detail}.",
    "backup_exists": "{path} exists already. Choose another name.",
    "beyond_own_grants": "You do not hold all of this for the whole school and as long ({key}, {count} in all).",
    "body_too_large": "The request is larger than {limit} bytes. Send it in parts.",
    "busy": "Another program holds the database. Close it and try again.",
    "category_in_use": "The category has {count} assessments. Delete or move them first.",
    "config_invalid": "The setting {setting} cannot be used: {reason} ({value}).",
    "damaged": "The database file is damaged. Restore the newest backup.",
    "database_unreachable": "PostgreSQL does not answer: {detail}. Check SMS_DATABASE_URL and that it runs.",
    "device_key_differs": "This device is known with another key: its folder was copied. Set it up as a new device.",
    "device_revoked": "This device was revoked. Ask the office.",
    "device_taken": "This device belongs to another account. Set it up as a new device.",
    "disk_full": "The disk is full. Make room and try again.",
    "final_locked": "The final grade is locked. The office unlocks it.",
    "has_scores": "{count} students have scores in it. Set it not to count instead.",
    "invalid": "The value for {field} cannot be taken: {reason}.",
    "last_administrator": "Nobody would be left to look after accounts. Make another administrator first.",
    "login_taken": "Somebody signs in as {login} already. Choose another login.",
    "malformed": "The request is not of the form that this address takes: {problems}.",
    "max_too_low": "Somebody has {highest} already. Choose a maximum that is not below it.",
    "method_not_allowed": "This address does not do that.",
    "migration_failed": "The tables could not be brought up to date; everything is as it was. {detail}",
    "no_such_device": "There is no device {device}. `sms-server device list` shows all.",
    "no_such_role": "There is no role {role}. `sms-server role list` shows all.",
    "no_such_grant": "{login} does not hold the role {role}. `sms-server user list` shows who holds which.",
    "no_such_user": "Nobody signs in as {login}. `sms-server user list` shows who does.",
    "not_a_score": "“{text}” is not a score ({reason}). Send a number, or M, X, ?, with L for late.",
    "not_allowed": "You lack the permission {key}.",
    "not_empty": "There is a school at {name} already. Choose another folder or database.",
    "not_enrolled": "A student named here is not in this class.",
    "not_found": "There is no such thing here.",
    "not_writable": "The database {path} cannot be opened for writing. Check the folder and its permissions.",
    "nothing_to_lock": "There is no result to lock yet.",
    "nothing_to_print": "There is nothing to print: no student and no lesson falls into what was asked for.",
    "other_section": "That belongs to another class.",
    "override_reason_needed": "An override needs a reason.",
    "own_password": "Change your own password with the one you have, not with a one-time password.",
    "password_change_needed": "Choose a password of your own first.",
    "password_weak": "The password needs at least {minimum} characters and must differ from the old one.",
    "port_taken": "Port {port} of {host} cannot be used: {detail}. Choose another with SMS_PORT, or 0 for a free one.",
    "proof_invalid": "The request is not signed by the device that signed in. Sign in again.",
    "replica_foreign": "{path} is a database of another program. Choose another folder.",
    "role_taken": "There is a role {role} already. Choose another name.",
    "roster_invalid": "The roster cannot be taken: {total} problems, and nothing was changed.",
    "roster_unreadable": "The file cannot be read as a roster, and nothing was changed.",
    "schema_behind": "The database is older than this program. Mend it with: {command}",
    "schema_newer": "The database was written by a newer program (revision {found}, known {known}). Update this one.",
    "school_missing": "There is no school at {name}. Make one with: sms-server init \"SCHOOL\" --admin EMAIL",
    "score_missing": "A graded score needs a value.",
    "score_too_high": "A score is above {max}, the most that the assessment gives. Nothing was entered.",
    "server_error": "The server made a mistake. It is in the server's log as request {request}.",
    "session_not_inside": "A final grade is for the class's own term or one inside it ({start} to {end}).",
    "sheet_locked": "The result is locked, and its scores with it. The office unlocks it.",
    "sheet_too_long": "A register sheet goes over {days} days at most. Ask for fewer.",
    "shipped_role": "The role {role} comes with the product and stays as it is.",
    "sign_in_refused": "The login or the password is wrong.",
    "staff_ambiguous": "{count} members of staff are called {name}. Give the id instead: {ids}.",
    "staff_unknown": "No member of staff is called {name}. Write \"Family Given\" as in the school, or the id.",
    "token_expired": "The sign-in has expired. Sign in again.",
    "token_missing": "Sign in first.",
    "token_unknown": "The sign-in is not known any more. Sign in again.",
    "too_many_requests": "Too many requests. Try again in {retry_after} seconds.",
    "unknown_attendance_code": "The school has no attendance code “{attendance_code}”.",
    "unmarked_students": "{count} students have no mark. Mark them, then submit.",
    "unavailable": "The server cannot answer just now. Try again.",
}  # fmt: skip


class _Facts(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "?"


def sentence(code: str, facts: Mapping[str, Any]) -> str:
    """The sentence of `code`; a code without one is told as it is."""
    known = _SENTENCES.get(code)
    if known is None:
        told = ", ".join(f"{name}: {value}" for name, value in facts.items())
        return f"{code} ({told})." if told else f"{code}."
    return known.format_map(_Facts(facts))
