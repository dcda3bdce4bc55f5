"""Reading a OneRoster bulk zip: a path or bytes in, a `Roster` out, or one `RosterInvalid` with all that is wrong."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from sms_core.bulk.formats.oneroster import people, structure
from sms_core.bulk.formats.oneroster.archive import DEFAULT_LIMITS, ArchiveLimits, Entries, read_entries
from sms_core.bulk.formats.oneroster.checks import check_frame, check_people
from sms_core.bulk.formats.oneroster.files import (
    CLASSES,
    COURSES,
    DEMOGRAPHICS,
    ENROLMENTS,
    MANIFEST,
    ORGS,
    SESSIONS,
    USERS_1_1,
    WANTED,
    is_required,
    shapes,
)
from sms_core.bulk.formats.oneroster.manifest import read_manifest
from sms_core.bulk.formats.oneroster.model import FileMode, Manifest, Roster
from sms_core.bulk.formats.oneroster.problems import Findings, NoteCode, ProblemCode
from sms_core.bulk.formats.oneroster.rows import Row
from sms_core.bulk.formats.oneroster.structure import Tables
from sms_core.bulk.formats.oneroster.tables import FileShape, Table, read_table

Built = TypeVar("Built")


def read_roster(source: Path | bytes, limits: ArchiveLimits = DEFAULT_LIMITS) -> Roster:
    """Read a OneRoster 1.1 or 1.2 bulk zip.

    Raises `RosterUnreadable` when the zip cannot be opened safely, and `RosterInvalid` when what it holds cannot be
    taken; both carry every problem found.
    """
    entries = read_entries(source, WANTED, limits)
    findings = Findings()
    manifest = read_manifest(entries.files.get(MANIFEST.name), findings)
    tables = _tables(entries, manifest, findings)
    roster = _built(manifest, tables, findings)
    findings.stop_if_any()
    return roster


def _tables(entries: Entries, manifest: Manifest, findings: Findings) -> Tables:
    modes = dict(manifest.files)
    wanted = shapes(manifest.version)
    for path in (*entries.ignored, *sorted(set(entries.files) - {shape.name for shape in wanted} - {MANIFEST.name})):
        findings.note(NoteCode.FILE_IGNORED, path)
    return {
        shape.name: _table(shape, entries.files.get(shape.name), modes.get(shape.name), findings) for shape in wanted
    }


def _table(shape: FileShape, data: bytes | None, mode: FileMode | None, findings: Findings) -> Table | None:
    """One file as the manifest declares it; one that it does not mention is read where it is there."""
    if mode is FileMode.ABSENT:
        if is_required(shape):
            findings.problem(ProblemCode.FILE_MISSING, shape.name, hint=mode.value)
        elif data is not None:
            findings.note(NoteCode.FILE_IGNORED, shape.name)
        return None
    if data is None:
        if is_required(shape) or mode is FileMode.BULK:
            findings.problem(ProblemCode.FILE_MISSING, shape.name)
        return None
    if mode is None:
        findings.note(NoteCode.FILE_UNDECLARED, shape.name)
    return read_table(shape, data, findings)


def _built(manifest: Manifest, tables: Tables, findings: Findings) -> Roster:
    def each(shape: FileShape, build: Callable[[Row, Tables], Built | None]) -> tuple[Built, ...]:
        return tuple(one for row in _live(tables.get(shape.name)) if (one := build(row, tables)) is not None)

    orgs = each(ORGS, structure.org)
    sessions = each(SESSIONS, structure.session)
    courses = each(COURSES, structure.course)
    check_frame(orgs, sessions, courses, findings)
    classes = each(CLASSES, structure.school_class)
    roles_of = people.roles_by_user(tables)
    users = each(USERS_1_1, lambda row, known: people.user(row, known, roles_of))
    enrolments = each(ENROLMENTS, people.enrolment)
    check_people(users, enrolments, findings)
    demographics = each(DEMOGRAPHICS, people.demographic)
    return Roster(manifest, orgs, sessions, courses, classes, users, demographics, enrolments, findings.notes())


def _live(table: Table | None) -> Iterable[Row]:
    return () if table is None else table.rows
