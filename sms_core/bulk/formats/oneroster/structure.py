"""The school's frame: organisations, sessions, courses and classes, each from its row."""

from collections.abc import Mapping

from sms_core.bulk.formats.oneroster.files import COURSES, ORGS, SESSIONS
from sms_core.bulk.formats.oneroster.model import ClassType, Course, Org, OrgType, SchoolClass, Session, SessionType
from sms_core.bulk.formats.oneroster.rows import Row
from sms_core.bulk.formats.oneroster.tables import Table

Tables = Mapping[str, Table | None]
"""The files by name; None, or nothing, for one that is not there or could not be read."""


def org(row: Row, tables: Tables) -> Org | None:
    """An organisation; None, like all of these, when the row is faulty."""
    id, name, kind = row.text("sourcedId"), row.required("name"), row.kind("type", OrgType, needed=True)
    parent = row.reference("parentSourcedId", tables.get(ORGS.name))
    if id is None or name is None or kind is None:
        return None
    return Org(row.number, id, name, kind, row.text("identifier"), parent)


def session(row: Row, tables: Tables) -> Session | None:
    """An academic session."""
    id, title, kind = row.text("sourcedId"), row.required("title"), row.kind("type", SessionType, needed=True)
    start, end = row.span("startDate", "endDate", needed=True)
    parent = row.reference("parentSourcedId", tables.get(SESSIONS.name))
    year = row.year("schoolYear")
    if id is None or title is None or kind is None or start is None or end is None or year is None:
        return None
    return Session(row.number, id, title, kind, start, end, parent, year)


def course(row: Row, tables: Tables) -> Course | None:
    """A course."""
    id, title = row.text("sourcedId"), row.required("title")
    school_year = row.reference("schoolYearSourcedId", tables.get(SESSIONS.name))
    owner = row.reference("orgSourcedId", tables.get(ORGS.name))
    if id is None or title is None:
        return None
    return Course(
        row=row.number,
        id=id,
        title=title,
        code=row.text("courseCode"),
        school_year_id=school_year,
        org_id=owner,
        grades=row.items("grades"),
        subjects=row.items("subjects"),
        subject_codes=row.items("subjectCodes"),
    )


def school_class(row: Row, tables: Tables) -> SchoolClass | None:
    """A class."""
    id, title = row.text("sourcedId"), row.required("title")
    course_id = row.reference("courseSourcedId", tables.get(COURSES.name), needed=True)
    sessions = row.references("termSourcedIds", tables.get(SESSIONS.name), needed=True)
    school = row.reference("schoolSourcedId", tables.get(ORGS.name))
    kind = row.kind("classType", ClassType)
    if id is None or title is None or course_id is None:
        return None
    return SchoolClass(
        row=row.number,
        id=id,
        title=title,
        code=row.text("classCode"),
        type=kind,
        course_id=course_id,
        session_ids=sessions,
        school_id=school,
        location=row.text("location"),
        grades=row.items("grades"),
        subjects=row.items("subjects"),
        subject_codes=row.items("subjectCodes"),
        periods=row.items("periods"),
    )
