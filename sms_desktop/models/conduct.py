"""Conduct notes in words: severity, what is still to be done, and the fields of a note's form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from sms_core.clock import from_days
from sms_core.conduct.model import ConductCounts, ConductKind, ConductNote
from sms_core.conduct.table import CONDUCT_NOTE
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.forms import problem_words, spec_for
from sms_desktop.ui.days import show_day
from sms_desktop.ui.field_editors import Editor, FieldSpec, Search

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.conduct import NoteRow

_T = "Conduct"
ICONS = {ConductKind.PRAISE: "star", ConductKind.CONCERN: "message-square", ConductKind.INCIDENT: "triangle-alert"}
TONES = {ConductKind.PRAISE: "success", ConductKind.CONCERN: "info", ConductKind.INCIDENT: "warning"}
_SEVERITIES = (
    translatable(_T, "Slight"),
    translatable(_T, "Minor"),
    translatable(_T, "Moderate"),
    translatable(_T, "Serious"),
    translatable(_T, "Very serious"),
)


def severity_words(severity: object) -> str:
    """1 to 5 in words; empty without one."""
    if not isinstance(severity, int) or not 1 <= severity <= len(_SEVERITIES):
        return ""
    return tr(_T, _SEVERITIES[severity - 1])


def kind_words(kind: ConductKind) -> str:
    """Praise, Concern, Incident."""
    return choice_label(CONDUCT_NOTE.name, "kind", kind.value)


def state_words(follow_up: object, due: date | None, closed: date | None, today: date) -> tuple[str, str]:
    """How far what is to be done is, and its tone; empty where nothing is."""
    if follow_up is None:
        return "", "neutral"
    if closed is not None:
        return tr(_T, "Done {day}", day=_brief(closed, today)), "neutral"
    if due is None:
        return tr(_T, "To do"), "info"
    if due < today:
        return tr(_T, "Overdue, {day}", day=_brief(due, today)), "danger"
    return tr(_T, "By {day}", day=_brief(due, today)), "info"


def note_state(note: ConductNote, today: date) -> tuple[str, str]:
    """The same of a note."""
    return state_words(note.follow_up, note.follow_up_by, note.closed_on, today)


def written_words(row: NoteRow) -> str:
    """In which class, and by whom: "Mathematics B1 · You"."""
    author = tr(_T, "You") if row.is_mine else row.author
    return " · ".join(part for part in (row.section, author) if part)


def counts_words(counts: ConductCounts) -> str:
    """3 praise · 1 concern · 2 incidents · 1 to do."""
    parts = (
        (counts.praise, tr(_T, "%n times praise", n=counts.praise)),
        (counts.concerns, tr(_T, "%n concerns", n=counts.concerns)),
        (counts.incidents, tr(_T, "%n incidents", n=counts.incidents)),
        (counts.open, tr(_T, "%n still to do", n=counts.open)),
    )
    return " · ".join(words for number, words in parts if number)


def note_specs(
    *,
    editable: bool,
    is_praise: bool,
    student: Search | None,
    categories: Search,
    classes: Sequence[tuple[str, str]],
) -> list[FieldSpec]:
    """The fields of a note: the student only where they are still to be chosen, a severity only where there is one.

    Classes are (id in hex, title).
    """
    fields = CONDUCT_NOTE.by_name

    def plain(name: str) -> FieldSpec:
        return spec_for(CONDUCT_NOTE, fields[name], editable=editable)

    kind = replace(plain("kind"), editor=Editor.SWITCH)
    category = replace(plain("category"), editor=Editor.SUGGEST, search=categories)
    severity = replace(
        plain("severity"),
        editor=Editor.CHOICE,
        choices=tuple((str(number), severity_words(number)) for number in range(1, len(_SEVERITIES) + 1)),
        shown=lambda value: severity_words(int(str(value))) if value else "",
    )
    titles = dict(classes)
    section = replace(
        plain("section"),
        editor=Editor.CHOICE,
        choices=tuple(classes),
        shown=lambda value: titles.get(str(value), tr(_T, "Another class")) if value else "",
    )
    follow_up = replace(plain("follow_up"), label=tr(_T, "What is to be done next"))
    specs = [kind, plain("text"), *([] if is_praise else [severity]), category, plain("day"), section]
    specs += [follow_up, plain("follow_up_by")]
    if student is not None:
        whose = spec_for(CONDUCT_NOTE, fields["student"], search=student, named=lambda _: "")
        specs.insert(0, replace(whose, required_words=tr(_T, "Choose a student of the list.")))
    return specs


def closing_specs() -> list[FieldSpec]:
    """How something ended, and when."""
    fields = CONDUCT_NOTE.by_name
    outcome = replace(spec_for(CONDUCT_NOTE, fields["outcome"]), editor=Editor.LONG)
    day = spec_for(CONDUCT_NOTE, fields["closed_on"])
    return [outcome, replace(day, required=True, required_words=problem_words("required"))]


def closed_words(row: NoteRow) -> str:
    """Done on 20/11/2026 by You: the parents were called."""
    note = row.note
    if note.closed_on is None:
        return ""
    said = tr(_T, "Done on {day}", day=show_day(note.closed_on))
    if row.closed_by:
        said = tr(_T, "Done on {day} by {name}", day=show_day(note.closed_on), name=row.closed_by)
    return f"{said}: {note.outcome}" if note.outcome else said


def state_from(stored: object, today: date) -> tuple[str, str]:
    """The same as `state_words`, for what the list keeps of a note: "due closed", in days, "-" for none."""
    if not isinstance(stored, str) or not stored:
        return "", "neutral"
    due, closed = (None if part == "-" else from_days(int(part)) for part in stored.split())
    return state_words("", due, closed, today)


def column_words(name: str) -> str:
    """What a column of the list is called."""
    return field_label(CONDUCT_NOTE.name, name)


def _brief(day: date, today: date) -> str:
    """28 Sept; with the year where it is another one."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM" if day.year == today.year else "d MMM yyyy")
