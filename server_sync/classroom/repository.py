"""The SQL of the classroom: which students are in which sections."""

from collections.abc import Sequence

from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection


def students_in(connection: Connection, sections: Sequence[SectionId]) -> frozenset[StudentId]:
    """Everybody with an enrolment row in one of `sections`, whatever its status."""
    if not sections:
        return frozenset()
    marks = ", ".join("?" * len(sections))
    sql = f"SELECT DISTINCT student FROM enrolment WHERE deleted = 0 AND section IN ({marks})"
    return frozenset(StudentId(row[0]) for row in connection.all(sql, sections))
