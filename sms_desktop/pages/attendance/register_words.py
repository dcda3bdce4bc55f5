"""What a register says about itself: which lesson, how far it is, what is missing."""

from contextlib import suppress
from datetime import date

from sms_core.attendance.model import NoLessons, absence_rate
from sms_core.attendance.register import RegisterRow
from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.words import long_day, moment, percent, span
from sms_desktop.ops.registers import OpenRegister
from sms_desktop.ui.pills import PillLook

_T = "Register"


def lesson(found: OpenRegister) -> str:
    """Today, Monday 23 November 2026 · period 2, 09:00–09:40 · Room 14."""
    view = found.view
    day = long_day(view.day)
    if view.day == found.now.today:
        day = tr(_T, "Today, {day}", day=day)
    times = span(view.starts, view.ends)
    period = tr(_T, "period {number}", number=view.period)
    room = view.room or ""
    if room[:1].isdigit():
        room = tr(_T, "Room {room}", room=room)
    return " · ".join(part for part in (day, f"{period}, {times}" if times else period, room) if part)


def state(found: OpenRegister) -> tuple[str, PillLook]:
    """The pill beside the title."""
    submitted = found.view.submitted_at
    if submitted is None:
        return tr(_T, "Not submitted"), PillLook("warning", mark="late")
    if found.is_waiting:
        return tr(_T, "Waiting to sync"), PillLook("warning", icon="clock")
    return tr(_T, "Sent {time}", time=moment(submitted, found.now.zone)), PillLook("success", icon="check")


def other_day(day: date, today: date) -> str:
    """What the bar says when the lesson is not today's."""
    if day < today:
        return tr(_T, "This is not today’s class. You are marking {day}.", day=long_day(day))
    return tr(_T, "This class is still to come. You are marking {day}.", day=long_day(day))


def hint(model: RegisterModel, *, submitted: bool) -> str:
    """What stands at the foot of the register."""
    unmarked = len(model.unmarked_rows())
    if not model.may_edit:
        return tr(_T, "You can look at this register, not change it.")
    if submitted:
        return tr(_T, "The register is submitted. You can still correct it.")
    if unmarked:
        return tr(_T, "%n unmarked students stay unmarked until you submit.", n=unmarked)
    return tr(_T, "Everybody is marked.") if model.rows() else ""


def facts(student: RegisterRow) -> str:
    """ID 20334 · absence 8.9 %."""
    parts = []
    if student.student_number:
        parts.append(tr(_T, "ID {number}", number=student.student_number))
    with suppress(NoLessons):
        parts.append(tr(_T, "absence {rate}", rate=percent(absence_rate(student.counts))))
    return " · ".join(parts)
