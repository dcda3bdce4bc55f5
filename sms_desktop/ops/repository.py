"""What pages read in one statement that no noun asks for itself. The replica is SQLite, and so is this SQL."""

from collections.abc import Iterable, Sequence

from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored

_ON_DAY = "e.begin_date <= :day AND (e.end_date >= :day OR (e.end_date IS NULL AND e.status = 'active'))"
_SESSION_DAY = "max(a.start_date, min(:day, a.end_date))"  # `day`, or the nearest day of the class's session
_IN_SESSION = f"""
    e.deleted = 0 AND e.begin_date <= {_SESSION_DAY}
    AND (e.end_date >= {_SESSION_DAY} OR (e.end_date IS NULL AND e.status = 'active'))
"""
_CLASS_LIST = f"""
    SELECT s.id, s.title, s.code, s.room, s.capacity, s.course, c.title, s.session, a.title,
           (SELECT count(DISTINCT e.student) FROM enrolment e WHERE e.section = s.id AND {_IN_SESSION})
    FROM section s
    JOIN academic_session a ON a.id = s.session
    LEFT JOIN course c ON c.id = s.course
    WHERE s.deleted = 0 ORDER BY s.title, s.id
"""
_CLASS_TEACHERS = f"""
    SELECT t.section, p.id, p.family_name, p.given_name FROM section_staff t
    JOIN staff p ON p.id = t.staff
    JOIN section s ON s.id = t.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    WHERE t.deleted = 0 AND (t.begin_date IS NULL OR t.begin_date <= {_SESSION_DAY})
      AND (t.end_date IS NULL OR t.end_date >= {_SESSION_DAY})
    ORDER BY CASE t.role WHEN 'lead' THEN 0 ELSE 1 END, p.family_name, p.given_name
"""
_CLASS_YEARS = f"""
    SELECT e.section, p.year_level, count(*) FROM enrolment e
    JOIN section s ON s.id = e.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    JOIN student p ON p.id = e.student AND p.deleted = 0
    WHERE p.year_level IS NOT NULL AND {_IN_SESSION}
    GROUP BY e.section, p.year_level ORDER BY count(*) DESC, p.year_level
"""
_STAYS_IN = """
    SELECT e.student, p.family_name, p.given_name, p.student_number, e.stint, e.begin_date, e.end_date, e.status
    FROM enrolment e JOIN student p ON p.id = e.student AND p.deleted = 0
    WHERE e.section = ? AND e.deleted = 0 ORDER BY p.sort_key, p.id, e.stint
"""
_STAFF_CLASSES = f"""
    SELECT s.id, s.title, s.code, t.role, a.title, a.start_date <= :day AND a.end_date >= :day,
           (SELECT count(DISTINCT e.student) FROM enrolment e WHERE e.section = s.id AND {_IN_SESSION})
    FROM section_staff t
    JOIN section s ON s.id = t.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    WHERE t.staff = :staff AND t.deleted = 0 AND (t.end_date IS NULL OR t.end_date >= :day) AND a.end_date >= :day
    ORDER BY a.start_date, s.title, s.id
"""
_TEACHERS = """
    SELECT t.section, p.id, p.family_name, p.given_name, t.role FROM section_staff t
    JOIN staff p ON p.id = t.staff
    WHERE t.deleted = 0 AND (t.begin_date IS NULL OR t.begin_date <= :day)
      AND (t.end_date IS NULL OR t.end_date >= :day)
    ORDER BY CASE t.role WHEN 'lead' THEN 0 ELSE 1 END, p.family_name, p.given_name
"""
_RECENT_LESSONS = """
    SELECT day, period FROM register WHERE section = ? AND deleted = 0 AND day <= ?
    ORDER BY day DESC, period DESC LIMIT ?
"""
_RECENT_MARKS = """
    SELECT day, period, student, COALESCE(office_code, code) FROM mark
    WHERE section = ? AND day >= ? AND day <= ? AND deleted = 0
"""
_COMPANIONS = f"""
    SELECT e.section FROM enrolment e
    WHERE e.deleted = 0 AND {_ON_DAY} AND e.student IN (
        SELECT e.student FROM enrolment e WHERE e.section = :section AND e.deleted = 0 AND {_ON_DAY})
    GROUP BY e.section
    HAVING 2 * count(DISTINCT e.student) >= (
        SELECT count(DISTINCT e.student) FROM enrolment e WHERE e.section = :section AND e.deleted = 0 AND {_ON_DAY})
"""
_STAFF = """
    SELECT p.id, p.family_name, p.given_name, p.title, p.subjects, p.active, c.email, c.phone,
           (SELECT count(*) FROM section_staff t JOIN section s ON s.id = t.section AND s.deleted = 0
            JOIN academic_session a ON a.id = s.session AND a.start_date <= :day AND a.end_date >= :day
            WHERE t.staff = p.id AND t.deleted = 0 AND (t.begin_date IS NULL OR t.begin_date <= :day)
              AND (t.end_date IS NULL OR t.end_date >= :day))
    FROM staff p LEFT JOIN staff_contact c ON c.staff = p.id AND c.deleted = 0
    WHERE p.deleted = 0 ORDER BY p.family_name, p.given_name, p.id
"""
_TO_GRADE = f"""
    SELECT a.id, a.section, a.title, s.title, a.due_on,
           (SELECT count(*) FROM score x WHERE x.section = a.section AND x.assessment = a.id AND x.deleted = 0
            AND (x.value IS NOT NULL OR x.status IN ('missing', 'exempt'))),
           (SELECT count(DISTINCT e.student) FROM enrolment e
            WHERE e.section = a.section AND e.deleted = 0 AND {_ON_DAY})
    FROM assessment a JOIN section s ON s.id = a.section AND s.deleted = 0
    WHERE a.deleted = 0 AND a.due_on <= :day AND a.due_on >= :since
    ORDER BY a.due_on DESC, s.title
"""
_ABSENT = """
    SELECT m.student, s.family_name, s.given_name, s.form_group, m.period, c.counts_as, c.letter_en, c.letter_el
    FROM mark m
    JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    JOIN student s ON s.id = m.student AND s.deleted = 0
    WHERE m.section IN (SELECT r.section FROM register r WHERE r.day = :day AND r.deleted = 0)
      AND m.day = :day AND m.deleted = 0 AND c.counts_as = 'absent'
    ORDER BY s.sort_key, s.id, m.period
"""
_COUNTED = """
    SELECT c.counts_as, count(*) FROM register r
    JOIN mark m ON m.section = r.section AND m.day = r.day AND m.period = r.period AND m.deleted = 0
    JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    WHERE r.day = :day AND r.deleted = 0 GROUP BY c.counts_as
"""
_SUBMITTED = """
    SELECT section, day, period FROM register
    WHERE day >= ? AND day <= ? AND deleted = 0 AND submitted_at IS NOT NULL
"""
_ENROLMENTS = """
    SELECT e.section, s.title, s.code, a.title, e.stint, e.begin_date, e.end_date, e.status
    FROM enrolment e
    JOIN section s ON s.id = e.section
    LEFT JOIN academic_session a ON a.id = s.session
    WHERE e.student = ? AND e.deleted = 0 ORDER BY a.start_date DESC, s.title, e.stint
"""
_JOURNAL = """
    SELECT a.id, a.verb, a.author, a.device, a.at, a.label, a.undoes, c.subject, c.subject_key, c.fields
    FROM journal_change c JOIN journal_action a ON a.id = c.action
    WHERE c.subject IN ({tables}) AND instr(c.subject_key, ?) > 0
    ORDER BY a.at DESC, a.id DESC, c.position LIMIT ?
"""
_PHONES = """
    SELECT l.student, g.family_name, g.given_name, COALESCE(g.mobile, g.phone), l.relationship
    FROM student_guardian l JOIN guardian g ON g.id = l.guardian AND g.deleted = 0
    WHERE l.deleted = 0 AND l.student IN ({students})
    ORDER BY COALESCE(l.emergency_order, 99), COALESCE(l.is_primary, 0) DESC, g.family_name
"""
_PLANNED_TODAY = f"""
    SELECT p.student, s.family_name, s.given_name, s.form_group, p.from_day, p.to_day, p.from_time, p.to_time, p.reason
    FROM planned_absence p JOIN student s ON s.id = p.student AND s.deleted = 0
    WHERE p.deleted = 0 AND p.from_day <= :day AND p.to_day >= :day
      AND p.student IN (SELECT e.student FROM enrolment e WHERE e.deleted = 0 AND {_ON_DAY})
    ORDER BY s.sort_key, p.from_time
"""
_PLANNED = """
    SELECT p.id, p.student, p.from_day, p.to_day, p.from_time, p.to_time, p.reason, p.code,
           s.family_name, s.given_name, s.form_group, s.student_number
    FROM planned_absence p JOIN student s ON s.id = p.student AND s.deleted = 0
    WHERE p.deleted = 0 AND p.to_day >= :since ORDER BY p.from_day, s.sort_key, p.id
"""
_ATTENDS = f"SELECT e.student FROM enrolment e WHERE e.section = :section AND e.deleted = 0 AND {_ON_DAY}"
_HOLDINGS = """
    SELECT (SELECT count(*) FROM student WHERE deleted = 0), (SELECT count(*) FROM section WHERE deleted = 0),
           (SELECT count(DISTINCT school_year) FROM academic_session WHERE deleted = 0)
"""
_STEPS_DONE = """
    SELECT 'year' WHERE EXISTS (SELECT 1 FROM academic_session WHERE deleted = 0 AND type = 'term')
    UNION ALL SELECT 'students' WHERE EXISTS (SELECT 1 FROM student WHERE deleted = 0)
    UNION ALL SELECT 'classes' WHERE EXISTS (SELECT 1 FROM enrolment WHERE deleted = 0)
    UNION ALL SELECT 'register'
        WHERE EXISTS (SELECT 1 FROM register WHERE deleted = 0 AND submitted_at IS NOT NULL)
    UNION ALL SELECT 'people' WHERE (SELECT count(*) FROM "user" WHERE deleted = 0) > 1
"""


def class_titles(connection: Connection) -> dict[Stored, str]:
    """The name of every class."""
    return {row[0]: str(row[1]) for row in connection.all("SELECT id, title FROM section WHERE deleted = 0")}


def teacher_rows(connection: Connection, day: int) -> list[Row]:
    """Who teaches what on `day`: (section, staff, family name, given name, role), leads first."""
    return connection.all(_TEACHERS, {"day": day})


def class_list(connection: Connection, day: int) -> list[Row]:
    """Every class: id, title, code, room, places, course and its title, session and its title, students.

    Students are counted on `day`, or on the nearest day of the class's session.
    """
    return connection.all(_CLASS_LIST, {"day": day})


def class_teachers(connection: Connection, day: int) -> list[Row]:
    """Who teaches each class on that same day: (section, staff, family name, given name), leads first."""
    return connection.all(_CLASS_TEACHERS, {"day": day})


def class_years(connection: Connection, day: int) -> dict[bytes, str]:
    """The year that most students of each class are in."""
    found: dict[bytes, str] = {}
    for section, year, _ in connection.all(_CLASS_YEARS, {"day": day}):
        found.setdefault(section, year)
    return found


def stays_in(connection: Connection, section: bytes) -> list[Row]:
    """Every stay in a class, by name: student, names, number, stint, first and last day, status."""
    return connection.all(_STAYS_IN, (section,))


def classes_by_course(connection: Connection) -> dict[bytes, int]:
    """How many classes teach each course."""
    return dict(connection.all("SELECT course, count(*) FROM section WHERE deleted = 0 GROUP BY course"))


def staff_classes(connection: Connection, staff: bytes, day: int) -> list[Row]:
    """What somebody teaches on `day` or will: id, title, code, role, session, whether that is now, students."""
    return connection.all(_STAFF_CLASSES, {"staff": staff, "day": day})


def recent_marks(connection: Connection, section: bytes, day: int, count: int) -> dict[bytes, list[str | None]]:
    """The codes of each student in the last registers of a class until `day`, the oldest first."""
    lessons = [tuple(row) for row in reversed(connection.all(_RECENT_LESSONS, (section, day, count)))]
    if not lessons:
        return {}
    place = {lesson: number for number, lesson in enumerate(lessons)}
    found: dict[bytes, list[str | None]] = {}
    for on, period, student, code in connection.all(_RECENT_MARKS, (section, lessons[0][0], day)):
        if (on, period) in place:
            found.setdefault(student, [None] * len(lessons))[place[on, period]] = code
    return found


def companions(connection: Connection, section: bytes, day: int) -> list[bytes]:
    """The classes that at least half of this one's students go to: the form's week."""
    return [row[0] for row in connection.all(_COMPANIONS, {"section": section, "day": day})]


def staff_rows(connection: Connection, day: int) -> list[Row]:
    """The staff with how they are reached and how many classes they have on `day`."""
    return connection.all(_STAFF, {"day": day})


def to_grade(connection: Connection, since: int, day: int) -> list[Row]:
    """Assessments that were due between two days: id, class, titles, day, how many are graded, of how many."""
    return connection.all(_TO_GRADE, {"since": since, "day": day})


def absent_rows(connection: Connection, day: int) -> list[Row]:
    """Every unexcused absence of a day, by name and period."""
    return connection.all(_ABSENT, {"day": day})


def counted(connection: Connection, day: int) -> dict[str, int]:
    """How many marks of a day count as what."""
    return dict(connection.all(_COUNTED, {"day": day}))


def planned_rows(connection: Connection, day: int) -> list[Row]:
    """The planned absences of a day of students who are in a class."""
    return connection.all(_PLANNED_TODAY, {"day": day})


def planned_since(connection: Connection, since: int) -> list[Row]:
    """Every planned absence that ends on a day or later: what is planned, then the student's names, form and number."""
    return connection.all(_PLANNED, {"since": since})


def attending(connection: Connection, sections: Iterable[bytes], day: int) -> set[bytes]:
    """The students who are in some of these classes on `day`."""
    return {row[0] for one in sections for row in connection.all(_ATTENDS, {"section": one, "day": day})}


def enrolment_rows(connection: Connection, student: bytes) -> list[Row]:
    """Every stay of a student with the names of class and session."""
    return connection.all(_ENROLMENTS, (student,))


def journal_rows(connection: Connection, tables: Sequence[str], identifier: bytes, limit: int) -> list[Row]:
    """The local journal about rows whose key holds `identifier`, the latest first."""
    marks = ", ".join("?" * len(tables))
    parameters: tuple[Stored, ...] = (*tables, identifier, limit)
    return connection.all(_JOURNAL.format(tables=marks), parameters)


def user_names(connection: Connection) -> dict[bytes, str]:
    """What accounts are called, where this replica knows."""
    return dict(connection.all('SELECT id, display_name FROM "user"'))


def phones(connection: Connection, students: Iterable[bytes]) -> dict[bytes, Row]:
    """Whom to call about each student: (student, family name, given name, number, relationship)."""
    wanted = tuple(students)
    found: dict[bytes, Row] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        for row in connection.all(_PHONES.format(students=", ".join("?" * len(some))), some):
            kept = found.get(row[0])
            if kept is None or (kept[3] is None and row[3] is not None):
                found[row[0]] = row
    return found


def row_values(
    connection: Connection, sql_select: str, key: Sequence[Stored], columns: Sequence[str]
) -> dict[str, Stored]:
    """One row by its declared statement, as a dictionary; empty when there is none or it is deleted."""
    row = connection.one(sql_select, tuple(key))
    found = {} if row is None else dict(zip(columns, row, strict=True))
    return {} if found.get("deleted") else found


def submitted_between(connection: Connection, first: int, last: int) -> set[tuple[bytes, int, int]]:
    """The registers that were submitted on some days: (class, day, period)."""
    rows = connection.all(_SUBMITTED, (first, last))
    return {(row[0], row[1], row[2]) for row in rows}


def steps_done(connection: Connection) -> list[str]:
    """Which of the first steps of a school are done (see `ops.first_steps`)."""
    return [row[0] for row in connection.all(_STEPS_DONE)]


def holdings(connection: Connection) -> tuple[int, int, int]:
    """How many students, classes and school years this replica holds."""
    students, classes, years = connection.all(_HOLDINGS)[0]
    return students, classes, years
