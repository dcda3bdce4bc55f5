"""OneRoster 1.1 and 1.2 bulk zips: `read_roster` turns one into a `Roster`, or raises one `RosterInvalid`.

`archive` opens the zip safely, `tables` reads its CSV files, `rows` reads a cell, `structure` and `people` build the
dataclasses of `model`, `checks` looks across rows, and `problems` holds every code that can be reported.
"""

from sms_core.bulk.formats.oneroster.archive import DEFAULT_LIMITS, ArchiveLimits
from sms_core.bulk.formats.oneroster.model import (
    ClassType,
    Course,
    Demographic,
    Enrolment,
    EnrolmentRole,
    FileMode,
    Manifest,
    Org,
    OrgType,
    Role,
    Roster,
    SchoolClass,
    Session,
    SessionType,
    Sex,
    User,
    UserId,
)
from sms_core.bulk.formats.oneroster.problems import (
    Note,
    NoteCode,
    Problem,
    ProblemCode,
    RosterInvalid,
    RosterUnreadable,
)
from sms_core.bulk.formats.oneroster.reader import read_roster

__all__ = [
    "DEFAULT_LIMITS",
    "ArchiveLimits",
    "ClassType",
    "Course",
    "Demographic",
    "Enrolment",
    "EnrolmentRole",
    "FileMode",
    "Manifest",
    "Note",
    "NoteCode",
    "Org",
    "OrgType",
    "Problem",
    "ProblemCode",
    "Role",
    "Roster",
    "RosterInvalid",
    "RosterUnreadable",
    "SchoolClass",
    "Session",
    "SessionType",
    "Sex",
    "User",
    "UserId",
    "read_roster",
]
