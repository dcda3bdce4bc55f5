"""Finding students."""

from sms_core.clock import from_days
from sms_core.ids import Id, StudentId
from sms_core.store.connection import Connection, Row
from sms_core.store.text import clean, search_words
from sms_core.students.model import Student, StudentStatus, Tag

_STUDENT = """
    SELECT id, family_name, given_name, student_number, patronymic, preferred_name, sex, year_level, form_group,
           status, status_date, sort_key
    FROM student WHERE deleted = 0
"""
_NUMBER = "lower(student_number) LIKE lower(?) ESCAPE '!'"
_WORD = "search_key LIKE ?"
_RECORDS = {
    name: f"SELECT 1 FROM {name} WHERE student = ? AND deleted = 0 LIMIT 1"
    for name in ("enrolment", "mark", "score", "final_grade", "conduct_note")
}


def student(connection: Connection, id: StudentId) -> Student | None:
    """The student, or None."""
    row = connection.one(f"{_STUDENT} AND id = ?", (id,))
    return None if row is None else _student(row)


def find(connection: Connection, text: str, limit: int) -> list[Student]:
    """Students whose number begins with `text`, or each of whose words begins a part of the name; sorted by name."""
    words = search_words(text)
    if not words:
        return []
    by_name = " AND ".join([_WORD] * len(words))
    beginnings = [f"% {word}%" for word in words]
    return [
        _student(row)
        for row in connection.all(
            f"{_STUDENT} AND ({_NUMBER} OR ({by_name})) ORDER BY sort_key, id LIMIT ?",
            (f"{_escaped(clean(text) or '')}%", *beginnings, limit),
        )
    ]


def page(connection: Connection, after: Student | None, limit: int) -> list[Student]:
    """The next `limit` students after `after` (from the start when None), sorted by name."""
    if after is None:
        rows = connection.all(f"{_STUDENT} ORDER BY sort_key, id LIMIT ?", (limit,))
    else:
        rows = connection.all(
            f"{_STUDENT} AND (sort_key, id) > (?, ?) ORDER BY sort_key, id LIMIT ?", (after.sort_key, after.id, limit)
        )
    return [_student(row) for row in rows]


def count(connection: Connection) -> int:
    """How many students there are."""
    return int(connection.value("SELECT count(*) FROM student WHERE deleted = 0"))


def numbered(connection: Connection, number: str) -> Student | None:
    """The student with exactly this number, or None."""
    row = connection.one(f"{_STUDENT} AND student_number = ? ORDER BY id", (clean(number),))
    return None if row is None else _student(row)


def number_taken(connection: Connection, number: str, but: StudentId | None) -> StudentId | None:
    """Who else, other than `but`, has this student number; a warning, not a refusal: the server decides."""
    rows = connection.all(
        "SELECT id FROM student WHERE deleted = 0 AND student_number = ? ORDER BY id", (clean(number),)
    )
    return next((StudentId(row[0]) for row in rows if row[0] != but), None)


def records_of(connection: Connection, student: StudentId) -> str | None:
    """The first table that says something of the student which must not lose its subject, or None."""
    return next((name for name, sql in _RECORDS.items() if connection.value(sql, (student,))), None)


def tags(connection: Connection) -> list[Tag]:
    """The school's tags, by title."""
    return [Tag(*row) for row in connection.all("SELECT id, title, colour FROM tag WHERE deleted = 0 ORDER BY title")]


def tags_of(connection: Connection, student: StudentId) -> list[Tag]:
    """The student's tags, by title."""
    rows = connection.all(
        "SELECT t.id, t.title, t.colour FROM student_tag s JOIN tag t ON t.id = s.tag"
        " WHERE s.student = ? AND s.deleted = 0 AND t.deleted = 0 ORDER BY t.title",
        (student,),
    )
    return [Tag(*row) for row in rows]


def tagged(connection: Connection, tag: Id) -> list[StudentId]:
    """The students with this tag."""
    return [row[0] for row in connection.all("SELECT student FROM student_tag WHERE tag = ? AND deleted = 0", (tag,))]


def linked_rows(connection: Connection, student: StudentId) -> tuple[list[bytes], list[bytes]]:
    """The student's tags and guardians, by id."""
    tags = connection.all("SELECT tag FROM student_tag WHERE student = ? AND deleted = 0", (student,))
    guardians = connection.all("SELECT guardian FROM student_guardian WHERE student = ? AND deleted = 0", (student,))
    return [row[0] for row in tags], [row[0] for row in guardians]


def _escaped(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _student(row: Row) -> Student:
    id, family, given, number, patronymic, preferred, sex, year, form, status, since, key = row
    day = None if since is None else from_days(since)
    return Student(
        id, family, given, number, patronymic, preferred, sex, year, form, StudentStatus(status), day, key or ""
    )
