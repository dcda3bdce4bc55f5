"""The absences of a day that somebody follows up, in words: state, lessons, whom to call, the fields of the panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sms_core.attendance.model import AttendanceCode, CountsAs
from sms_core.attendance.office.follow_up import DayAbsence, FollowUp, MissedLesson, Outcome, Way
from sms_core.attendance.table import ABSENCE_FOLLOW_UP
from sms_core.contacts.model import GuardianLink
from sms_desktop.i18n import tr
from sms_desktop.models.classes import RosterWords
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.forms import spec_for
from sms_desktop.models.listing import Column, Listing
from sms_desktop.models.relationship_words import relationship_words
from sms_desktop.models.words import moment
from sms_desktop.ui.field_editors import Editor, FieldSpec
from sms_desktop.ui.pills import PillLook

if TYPE_CHECKING:  # only what its rows are called comes from above
    from sms_desktop.ops.attendance_reading import AbsenceDay

_T = "Absences"
_FIELD = "absence_follow_up"
OFFICE_CODE = "office_code"


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """A student who is away, and whom to call."""

    absence: DayAbsence
    guardians: tuple[GuardianLink, ...]

    @property
    def call(self) -> tuple[str, str]:
        """Whom to call first: a name and a number; the first guardian who has one."""
        for link in self.guardians:
            number = phone_of(link)
            if number:
                return name_of(link), number
        return (name_of(self.guardians[0]), "") if self.guardians else ("", "")


def rows_of(found: AbsenceDay) -> list[AbsenceRow]:
    """The rows of the list."""
    return [AbsenceRow(one, found.guardians.get(one.student, ())) for one in found.absences]


def absences_listing(words: RosterWords) -> Listing:
    """The list; its rows are `AbsenceRow`."""
    return Listing(
        (
            Column(lambda: tr(_T, "State"), lambda row: state_words(row.absence.follow_up), 146, pill=_pill),
            Column(lambda: tr(_T, "Student"), lambda row: row.absence.name, 164, stretch=True, strong=True),
            Column(lambda: tr(_T, "Form"), lambda row: row.absence.form_group, 58, tone="text-secondary", optional=2),
            Column(
                lambda: tr(_T, "Lessons"),
                lambda row: lessons_words(row.absence, words),
                112,
                marks=lambda row: [_mark(lesson, words) for lesson in row.absence.lessons],
                optional=1,
                order=lambda row: row.absence.missed,
            ),
            Column(lambda: tr(_T, "Call"), lambda row: row.call[0], 140, tone="text-secondary", optional=3),
            Column(
                lambda: tr(_T, "Phone"),
                lambda row: row.call[1] or tr(_T, "No phone"),
                124,
                tone=lambda row: "" if row.call[1] else "warning",
            ),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (
                row.absence.name,
                row.absence.form_group,
                lessons_words(row.absence, words),
                state_words(row.absence.follow_up),
            )
            if part
        ),
        key=lambda row: row.absence.student,
    )


def state_words(follow_up: FollowUp) -> str:
    """To call, what came of calling, or settled."""
    if follow_up.settled:
        return tr(_T, "Settled")
    return tr(_T, "To call") if follow_up.outcome is None else outcome_words(follow_up.outcome)


def outcome_words(outcome: Outcome) -> str:
    """Reached, Message left, No answer."""
    return choice_label(_FIELD, "outcome", outcome.value)


def contact_words(follow_up: FollowUp, people: dict[bytes, str], zone: str) -> str:
    """Reached, phone, 09:12, by Maria Kritikou; empty where nobody has called."""
    if follow_up.outcome is None:
        return ""
    parts = [outcome_words(follow_up.outcome)]
    if follow_up.way is not None:
        parts.append(choice_label(_FIELD, "way", follow_up.way.value))
    if follow_up.contacted_at is not None:
        parts.append(moment(follow_up.contacted_at, zone))
    who = people.get(follow_up.contacted_by or b"")
    return " · ".join([*parts, *([who] if who else [])])


def lessons_words(absence: DayAbsence, words: RosterWords) -> str:
    """Period 1: Absent, period 2: Excused."""
    return ", ".join(
        tr(_T, "period {number}: {mark}", number=lesson.period, mark=words.spoken(lesson.office_code or lesson.code))
        for lesson in absence.lessons
    )


def mark_words(lesson: MissedLesson, words: RosterWords) -> str:
    """The teacher's mark, and the office's where there is one."""
    teacher = words.spoken(lesson.code)
    if lesson.office_code is None:
        return teacher
    return tr(_T, "{teacher}, office: {office}", teacher=teacher, office=words.spoken(lesson.office_code))


def name_of(link: GuardianLink) -> str:
    """The guardian's name, given name first."""
    return f"{link.guardian.given_name} {link.guardian.family_name}"


def phone_of(link: GuardianLink) -> str:
    """The number under which the guardian is called."""
    return link.guardian.mobile or link.guardian.phone or ""


def guardian_words(link: GuardianLink) -> str:
    """Maria Pappa, mother."""
    return ", ".join(part for part in (name_of(link), relationship_words(link.relationship)) if part)


def follow_up_specs(codes: Sequence[AttendanceCode], words: RosterWords, *, editable: bool) -> list[FieldSpec]:
    """How they were told, why the student is away, the mark that the office gives, and a note."""
    fields = ABSENCE_FOLLOW_UP.by_name
    offered = tuple((code.code, words.spoken(code.code)) for code in codes if code.counts_as is not CountsAs.ABSENT)
    way = spec_for(ABSENCE_FOLLOW_UP, fields["way"], editable=editable)
    reason = spec_for(ABSENCE_FOLLOW_UP, fields["reason"], editable=editable)
    note = spec_for(ABSENCE_FOLLOW_UP, fields["note"], editable=editable)
    mark = FieldSpec(
        OFFICE_CODE,
        tr(_T, "Mark of the office"),
        Editor.CHOICE,
        read=str,
        typed=lambda value: str(value or ""),
        shown=lambda value: words.spoken(str(value)) if value else "",
        editable=editable,
        choices=offered,
    )
    return [replace(way, required=True), reason, mark, replace(note, editor=Editor.LINE)]


def usual_code(codes: Sequence[AttendanceCode]) -> str | None:
    """The first code of the school that excuses."""
    return next((code.code for code in codes if code.counts_as is CountsAs.EXCUSED), None)


def way_from(value: object) -> Way:
    """How somebody was told, as the form says it."""
    return Way(str(value)) if value else Way.PHONE


def _mark(lesson: MissedLesson, words: RosterWords) -> tuple[str, str]:
    return words.mark(lesson.office_code or lesson.code)


def _pill(row: AbsenceRow) -> PillLook:
    follow_up = row.absence.follow_up
    if follow_up.settled:
        return PillLook("success", icon="check")
    if follow_up.outcome is None:
        return PillLook("danger", icon="phone")
    tones = {Outcome.REACHED: "info", Outcome.MESSAGE_LEFT: "warning", Outcome.NO_ANSWER: "warning"}
    return PillLook(tones[follow_up.outcome], icon="phone")
