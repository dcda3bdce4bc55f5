"""A small sound OneRoster zip, and ways to spoil it."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from sms_core.bulk.formats.oneroster import Problem, ProblemCode, RosterInvalid, read_roster

MANIFEST = """propertyName,value
manifest.version,1.0
oneroster.version,1.1
file.academicSessions,bulk
file.classes,bulk
file.courses,bulk
file.demographics,bulk
file.enrollments,bulk
file.orgs,bulk
file.results,absent
file.users,bulk
source.systemName,Sample
"""
SOUND = {
    "manifest.csv": MANIFEST,
    "orgs.csv": "sourcedId,name,type,identifier,parentSourcedId\nD,District,district,,\nS,School,school,01,D\n",
    "academicSessions.csv": (
        "sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
        "Y,2026-2027,schoolYear,2026-08-01,2027-07-31,,2027\n"
        "T,Autumn,term,2026-08-15,2026-12-20,Y,2027\n"
    ),
    "courses.csv": (
        'sourcedId,schoolYearSourcedId,title,courseCode,grades,orgSourcedId\nMAT,Y,Mathematics,MAT-1,"07, 08,,08",S\n'
    ),
    "classes.csv": (
        "sourcedId,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds\n"
        'C1,Maths A,MAT,M-A,scheduled,S,"T,Y"\n'
    ),
    "users.csv": (
        "sourcedId,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,identifier,email,phone,grades\n"
        "U1,true,S,teacher,anna,,Anna,Bell,X1,anna@school.example,,\n"
        'U2,true,S,student,nikos,"{LDAP:nik},{7}",Νίκος,Παππάς,00042,nikos@school.example,,07\n'
        "U3,false,S,student,,,Maria,Grey,00043,,,\n"
    ),
    "demographics.csv": "sourcedId,birthDate,sex\nU2,2014-03-20,male\n",
    "enrollments.csv": (
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
        "E1,C1,S,U1,teacher,true,2026-08-15,2026-12-20\n"
        "E2,C1,S,U2,student,false,2026-08-15,\n"
        "E3,C1,S,U3,student,false,,\n"
    ),
}


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def sound() -> bytes:
    """The sound roster."""
    return packed(SOUND)


def holding(file: str, content: str | bytes) -> bytes:
    """The sound roster with one file in another form."""
    return packed({**SOUND, file: content})


def edited(file: str, old: str, new: str) -> bytes:
    """The sound roster with one text of one file replaced."""
    assert old in SOUND[file]
    return holding(file, SOUND[file].replace(old, new))


def without(file: str) -> bytes:
    """The sound roster without one file, which its manifest still declares."""
    return packed({name: text for name, text in SOUND.items() if name != file})


def refusal(data: bytes) -> RosterInvalid:
    """How reading it is refused."""
    with pytest.raises(RosterInvalid) as caught:
        read_roster(data)
    return caught.value


def problems(data: bytes) -> list[Problem]:
    """All that is wrong with it."""
    return list(refusal(data).problems)


def places(data: bytes) -> list[tuple[ProblemCode, str | None, int | None, str | None, str | None]]:
    """All that is wrong with it as (code, file, row, column, value)."""
    return [(one.code, one.file, one.row, one.column, one.value) for one in problems(data)]
