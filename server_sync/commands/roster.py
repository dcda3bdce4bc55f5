"""`sms-server roster load FILE.zip`: a whole roster into the school, or nothing."""

from collections.abc import Iterator
from pathlib import Path

from server_sync.audit.service import record
from server_sync.commands.roster_sentences import note_line, problem_line, warning_line
from server_sync.founding import SERVER_AUTHOR
from server_sync.school import School
from sms_core.bulk.formats.oneroster import RosterInvalid, read_roster
from sms_core.bulk.roster import load_roster
from sms_core.clock import to_micros


def load(school: School, path: Path) -> Iterator[str]:
    """Read and store the roster; yields what was done. Raises `RosterInvalid`."""
    roster = read_roster(path)
    with school.writing("load_roster", SERVER_AUTHOR, path.name) as write:
        report = load_roster(write.work, roster)
    with school.transaction() as connection:
        record(connection, to_micros(school.clock.now()), None, "roster_loaded", rows=len(write.changes.keys))
    yield f"Loaded {path.name}:"
    for table, count in report.counts.items():
        yield f"  {table}: {count.new} new, {count.changed} changed, {count.unchanged} unchanged"
    yield from (f"  {warning_line(warned)}" for warned in report.warnings)
    yield from (f"  {note_line(note, path.name)}" for note in report.notes)


def problem_lines(refused: RosterInvalid, path: Path) -> Iterator[str]:
    """Every problem with its place, and how many are not shown."""
    yield from (problem_line(problem, path.name) for problem in refused.problems)
    if refused.total > len(refused.problems):
        yield f"… and {refused.total - len(refused.problems)} more"
