"""Finding students."""

from datetime import date

from sms_core.clock import from_days, to_days
from sms_core.ids import Id, StudentId
from sms_core.store.connection import Connection, Row
from sms_core.store.text import clean, name_sort_key, natural_key, search_words
from sms_core.students.model import LookAlike, Student, StudentStatus, Tag

_STUDENT = """
    SELECT id, family_name, given_name, student_number, patronymic, preferred_name, sex, year_level, form_group,
           status, status_date, sort_key
    FROM student WHERE deleted = 0
"""
_NUMBER = "lower(student_number) LIKE lower(?) ESCAPE '!'"
_WORD = "search_key LIKE ?"
_MOST_WORDS = 8
_FROM_LETTERS = 3
_HIGHEST = """
    SELECT student_number FROM student
    WHERE length(student_number) BETWEEN 1 AND 18 AND ltrim(student_number, '0123456789') = ''
    ORDER BY length(ltrim(student_number, '0')) DESC, ltrim(student_number, '0') DESC LIMIT 1
"""
_ALIKE = """
    SELECT s.id, s.family_name, s.given_name, s.student_number, s.form_group, s.status, c.birth_date
    FROM student s LEFT JOIN student_contact c ON c.student = s.id AND c.deleted = 0
    WHERE s.deleted = 0 AND s.sort_key = ? ORDER BY s.status, s.id
"""
_CODES = "SELECT DISTINCT {name} FROM student WHERE deleted = 0 AND {name} IS NOT NULL"
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


def best(connection: Connection, text: str, limit: int) -> list[Student]:
    """Students each of whose words of `text` is in the name, or begins the number; the best first.

    Better is who has the words at the beginnings of names, then who is active; from three letters on, a word is
    found inside a name too (`anna` in Ιωάννα).
    """
    words = search_words(text)[:_MOST_WORDS]
    if not words:
        return []
    every = " AND ".join([f"({_WORD} OR {_NUMBER})"] * len(words))
    number = f"{_escaped(clean(text) or '')}%"
    beginnings = [pattern for word in words for pattern in (f"% {word}%", f"{word}%")]
    parts = [
        pattern
        for word in words
        for pattern in (f"%{word}%" if len(word) >= _FROM_LETTERS else f"% {word}%", f"{word}%")
    ]
    rows = connection.all(
        f"{_STUDENT} AND ({_NUMBER} OR ({every}))"
        f" ORDER BY CASE WHEN {_NUMBER} OR ({every}) THEN 0 ELSE 1 END,"
        " CASE status WHEN 'active' THEN 0 ELSE 1 END, sort_key, id LIMIT ?",
        (number, *parts, number, *beginnings, limit),
    )
    return [_student(row) for row in rows]


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


def next_number(connection: Connection) -> str:
    """The number after the highest that was ever given, as long as that one; numbers with letters are passed over."""
    row = connection.one(_HIGHEST)
    highest = str(row[0]) if row is not None else "0"
    return str(int(highest) + 1).zfill(len(highest))


def look_alikes(connection: Connection, family_name: str, given_name: str, birth_date: date | None) -> list[LookAlike]:
    """The students of the same name (case and accents aside) who may be the same person: born on the same day, or on
    one that is not known of both."""
    key = name_sort_key(clean(family_name) or "", clean(given_name) or "")
    born = None if birth_date is None else to_days(birth_date)
    return [
        LookAlike(
            id, f"{family}, {given}", number, form, StudentStatus(status), None if day is None else from_days(day)
        )
        for id, family, given, number, form, status, day in connection.all(_ALIKE, (key,))
        if born is None or day is None or born == day
    ]


def codes_in_use(connection: Connection) -> tuple[list[str], list[str]]:
    """The year levels and the form groups that students have, in their own order."""
    found = [[row[0] for row in connection.all(_CODES.format(name=name))] for name in ("year_level", "form_group")]
    return sorted(found[0], key=natural_key), sorted(found[1], key=natural_key)


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
