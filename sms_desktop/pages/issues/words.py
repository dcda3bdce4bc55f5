"""What a sync issue says: its subject, the value on each side, who and when."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from sms_core.clock import from_micros
from sms_core.store.fields import DELETED, Stored
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.table_words import table_words
from sms_desktop.models.words import short_day
from sms_desktop.ops.open_issues import ShownIssue

_T = "Issues"
_FIELDS = {
    "code": translatable(_T, "mark"),
    "minutes_late": translatable(_T, "minutes"),
    "note": translatable(_T, "note"),
    "value": translatable(_T, "score"),
    "status": translatable(_T, "state"),
    "late": translatable(_T, "late"),
    "comment": translatable(_T, "comment"),
}
_STATUS = {
    "graded": "",
    "missing": translatable(_T, "missing"),
    "exempt": translatable(_T, "exempt"),
    "not_submitted": translatable(_T, "not yet"),
}
_MARKS = {
    "P": translatable(_T, "Present"),
    "L": translatable(_T, "Late"),
    "A": translatable(_T, "Absent"),
    "E": translatable(_T, "Excused"),
}


def title(shown: ShownIssue) -> str:
    """Whose what: Anna Pappa · Quiz 2."""
    subject = shown.subject
    what = subject.assessment or table_words(shown.issue.table)
    return " · ".join(part for part in (subject.student, what) if part)


def place(shown: ShownIssue) -> str:
    """Where: Mathematics B1 · Mon 23 November, period 2."""
    subject = shown.subject
    parts = [subject.section]
    if subject.day is not None:
        day = short_day(subject.day)
        parts.append(tr(_T, "{day}, period {number}", day=day, number=subject.period) if subject.period else day)
    return " · ".join(part for part in parts if part)


def value(table: str, values: dict[str, Stored]) -> str:
    """One side's values in words."""
    if values.get(DELETED) == 1:
        return tr(_T, "deleted")
    if table == "score":
        return _score(values)
    if table == "mark" and "code" in values:
        return _mark(values)
    parts = [_field(name, stored) for name, stored in values.items() if name != DELETED]
    return ", ".join(parts) or tr(_T, "empty")


def when(at: int | None, zone: ZoneInfo) -> str:
    """Mon 23 November, 09:12."""
    if at is None:
        return ""
    moment: datetime = from_micros(at).astimezone(zone)
    return f"{short_day(moment.date())}, {moment:%H:%M}"


def _score(values: dict[str, Stored]) -> str:
    stored, status = values.get("value"), str(values.get("status") or "graded")
    number = _decimal(stored) if isinstance(stored, int) else ""
    said = tr(_T, _STATUS[status]) if _STATUS.get(status) else ""
    late = tr(_T, "late") if values.get("late") else ""
    return ", ".join(part for part in (number, said, late) if part) or tr(_T, "empty")


def _mark(values: dict[str, Stored]) -> str:
    code, minutes = values.get("code"), values.get("minutes_late")
    if code is None:
        return tr(_T, "unmarked")
    said = tr(_T, _MARKS.get(str(code), str(code)))
    return tr(_T, "{mark}, {minutes} min", mark=said, minutes=minutes) if minutes is not None else said


def _field(name: str, stored: Stored) -> str:
    said = tr(_T, _FIELDS.get(name, name))
    shown = tr(_T, "empty") if stored is None else "…" if isinstance(stored, bytes) else str(stored)
    return f"{said}: {shown}"


def _decimal(thousandths: int) -> str:
    number = format((Decimal(thousandths) / 1000).normalize(), "f")
    return number.replace(".", QLocale().decimalPoint())
