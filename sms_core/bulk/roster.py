"""Loading a OneRoster roster into the school: everything in one unit of work, or nothing.

The same roster again changes nothing; a later one updates what it says otherwise. What it does not mention stays.
"""

from dataclasses import dataclass

from sms_core.bulk.formats.oneroster import Note, Roster
from sms_core.bulk.formats.oneroster.model import FAMILY_ROLES
from sms_core.bulk.formats.oneroster.problems import Findings
from sms_core.bulk.merge import Counted, Merge, Warned, WarningCode
from sms_core.bulk.repository import rows
from sms_core.bulk.roster_classes import Classes
from sms_core.bulk.roster_people import bring_staff, bring_students
from sms_core.bulk.roster_places import FILES, SOURCE, problem_of
from sms_core.errors import Invalid
from sms_core.sessions.table import PERIOD
from sms_core.staff.table import STAFF
from sms_core.store.fields import DELETED, Table
from sms_core.store.unit import Work

PERIODS = 8


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What a load did: counts by table, what it did otherwise than the file says, and what the reader tolerated."""

    counts: dict[str, Counted]
    warnings: tuple[Warned, ...]
    notes: tuple[Note, ...]


def load_roster(work: Work, roster: Roster) -> RosterReport:
    """Write a roster into the school. Raises `RosterInvalid` with every value that does not fit its field.

    A school without periods gets 1 to 8, without times. Whoever opens `work` labels it with the file's name.
    """
    findings = Findings()

    def refuse(table: Table, row: int, problem: Invalid) -> None:
        problem_of(table, row, problem, findings)

    merge = Merge(work, SOURCE, FILES, refuse)
    classes = Classes(merge, roster)
    classes.bring_sections()
    classes.bring_teachers(bring_staff(merge, roster))
    classes.bring_enrolments(bring_students(merge, roster))
    findings.stop_if_any()
    merge.names.write()
    _make_periods(merge)
    for user in roster.users:
        if not FAMILY_ROLES.isdisjoint(user.roles):
            merge.warn(WarningCode.FAMILY_NOT_TAKEN, STAFF, user.row)
    return RosterReport(merge.counts, merge.warnings.all(), roster.notes)


def _make_periods(merge: Merge) -> None:
    there = rows(merge.work.connection, PERIOD)
    if all(row[DELETED] for row in there.values()):
        for number in range(1, PERIODS + 1):
            merge.work.put(PERIOD, number, name=str(number), active=True)
        merge.count(PERIOD).new += PERIODS
