"""What the office did about absences of the last weeks, and guests that it has not settled yet."""

import numpy as np

from sms_core.attendance.table import ABSENCE_FOLLOW_UP, REGISTER_GUEST
from sms_core.demo.absences import THERE, Absences
from sms_core.demo.chance import Row, ids, pick, row, stream
from sms_core.demo.marks import Lessons
from sms_core.demo.school import DemoSection, School
from sms_core.demo.year import midnight_micros

_MINUTE = 60_000_000
_BACK = 10  # school days that the office has followed up
_SETTLED = 0.86
_REASONS = ("Ill", "Overslept", "Doctor", "Family", "Missed the bus")
_OUTCOMES = ("reached", "reached", "message_left", "no_answer")
_GUESTS = ("Eleni from the next class", "Marco (exchange)")


def follow_up_rows(school: School, absences: Absences) -> list[Row]:
    """Whole days missed without excuse in the last weeks: most are settled, of today's some are being tried."""
    chance = stream(school.plan.seed, "follow up")
    now = midnight_micros(school.today) + (school.plan.at.hour * 60 + school.plan.at.minute) * _MINUTE
    first = max(len(school.days) - _BACK, 0)
    made = []
    for place in range(first, len(school.days)):
        day = int(school.days[place])
        away = (absences.gone_from[:, place] == 1) & (absences.back_at[:, place] == THERE)
        for pupil in np.flatnonzero(away & ~absences.excused[:, place]).tolist():
            is_today = day == school.today
            if chance.random() > (0.3 if is_today else 0.97):
                continue
            called = midnight_micros(day) + int(chance.integers(8 * 60 + 30, 9 * 60)) * _MINUTE
            settled = not is_today and chance.random() < _SETTLED
            made.append(
                row(
                    ABSENCE_FOLLOW_UP,
                    student=school.people.pupils[pupil].id,
                    day=day,
                    outcome="reached" if settled else pick(chance, _OUTCOMES),
                    way="phone",
                    contacted_at=min(called, now),
                    reason=pick(chance, _REASONS) if settled else None,
                    settled=int(settled),
                )
            )
    return made


def guest_rows(school: School, section: DemoSection, lessons: Lessons) -> list[Row]:
    """Two guests in the last register of a section."""
    if not len(lessons.days):
        return []
    made_ids = ids(stream(school.plan.seed, "guests"), int(lessons.days[-1]), len(_GUESTS))
    section_id, day, period = section.id, int(lessons.days[-1]), int(lessons.periods[-1])
    return [
        row(REGISTER_GUEST, id=id, section=section_id, day=day, period=period, name=name, code="P")
        for id, name in zip(made_ids, _GUESTS, strict=True)
    ]
