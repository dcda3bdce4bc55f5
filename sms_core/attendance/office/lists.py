"""Lists over a period: how often each student was away, excused or late. Rates are those of `model.Counts`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sms_core.attendance.model import Counts, CountsAs
from sms_core.attendance.office import repository
from sms_core.clock import from_days, to_days
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection

_AWAY = (CountsAs.ABSENT, CountsAs.EXCUSED)


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One student over a period: of `days` with a lesson to count, `days_away` have one missed, lately `last_away`."""

    student: StudentId
    name: str
    form_group: str
    student_number: str
    counts: Counts
    minutes_late: int
    days_away: int
    last_away: date | None
    days: int

    def is_chronic(self, percent: Decimal, minimum_days: int) -> bool:
        """Whether at least `percent` of the lessons were missed, over at least `minimum_days` days."""
        return self.days >= minimum_days and self.counts.missed * 100 >= percent * self.counts.counted


def attendance_lines(
    connection: Connection, start: date, end: date, section: SectionId | None = None
) -> list[AttendanceLine]:
    """Every student who has a mark between two days (both included) in a class, or in all of them; by name.

    Only days on which the student was enrolled count; who was always there is in the list as well.
    """
    tallies: dict[bytes, dict[str, int]] = {}
    minutes: dict[bytes, int] = {}
    away: dict[bytes, set[int]] = {}
    counted: dict[bytes, set[int]] = {}
    for student, day, counts_as, number, late in repository.tallies(connection, to_days(start), to_days(end), section):
        tally = tallies.setdefault(student, {})
        tally[counts_as] = tally.get(counts_as, 0) + number
        minutes[student] = minutes.get(student, 0) + int(late)
        if counts_as != CountsAs.NOT_COUNTED:
            counted.setdefault(student, set()).add(day)
        if counts_as in _AWAY:
            away.setdefault(student, set()).add(day)
    return [
        AttendanceLine(
            student=id,
            name=f"{family}, {given}",
            form_group=form or "",
            student_number=number or "",
            counts=Counts(**tallies[id]),
            minutes_late=minutes[id],
            days_away=len(away.get(id, ())),
            last_away=from_days(max(away[id])) if id in away else None,
            days=len(counted.get(id, ())),
        )
        for id, family, given, form, number in repository.student_rows(connection)
        if id in tallies
    ]
