"""Reading attendance.

Marks are clustered by (section, day, period, student): a register, and the last registers before it, are each one
sequential read.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import NamedTuple

from sms_core.attendance.model import AttendanceCode, Counts, CountsAs, PlannedAbsence, StudentMark
from sms_core.attendance.register import RegisterRow, RegisterView
from sms_core.clock import from_days, to_days
from sms_core.errors import NotFound
from sms_core.ids import SectionId, StudentId
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored

Asked = dict[str, Stored]

RECENT = 5
_FIRST_DAY = to_days(date.min)
_LAST_DAY = to_days(date.max)

# The same days as in `sms_core.enrolment`: an ended stay still covers the days before its end.
_ENROLLED = """
    SELECT 1 FROM enrolment e WHERE e.section = {section} AND e.student = {student} AND e.deleted = 0
    AND e.begin_date <= {day} AND (e.end_date >= {day} OR (e.end_date IS NULL AND e.status = 'active'))
"""
_CODES = """
    SELECT code, label_en, label_el, counts_as, letter_en, letter_el, position
    FROM attendance_code WHERE deleted = 0 ORDER BY position, code
"""
_HEAD = """
    SELECT s.title, s.code, s.room, p.name, p.start_time, p.end_time,
           r.taken_by, r.taken_at, r.submitted_at,
           (SELECT count(*) FROM timetable_slot t WHERE t.section = s.id AND {slot_holds}),
           (SELECT min(t.room) FROM timetable_slot t WHERE t.section = s.id AND {slot_holds}),
           (SELECT count(*) FROM closure c WHERE c.deleted = 0 AND c.start_date <= :day AND c.end_date >= :day)
    FROM section s
    LEFT JOIN period p ON p.number = :period AND p.deleted = 0
    LEFT JOIN register r ON r.section = s.id AND r.day = :day AND r.period = :period AND r.deleted = 0
    WHERE s.id = :section AND s.deleted = 0
""".format(
    slot_holds="t.deleted = 0 AND t.weekday = :weekday AND t.period = :period"
    " AND (t.valid_from IS NULL OR t.valid_from <= :day) AND (t.valid_to IS NULL OR t.valid_to >= :day)"
)
_ROWS = """
    WITH there AS (
        SELECT student, 1 AS enrolled FROM enrolment
        WHERE section = :section AND deleted = 0 AND begin_date <= :day
          AND (end_date >= :day OR (end_date IS NULL AND status = 'active'))
        UNION ALL
        SELECT student, 0 AS enrolled FROM mark
        WHERE section = :section AND day = :day AND period = :period AND deleted = 0
    ), listed AS (
        SELECT student, max(enrolled) AS enrolled FROM there GROUP BY student
    )
    SELECT l.student, l.enrolled, s.family_name, s.given_name, s.sort_key, s.student_number,
           m.code, m.minutes_late, m.note, m.office_code, m.office_note
    FROM listed l
    LEFT JOIN student s ON s.id = l.student
    LEFT JOIN mark m ON m.section = :section AND m.day = :day AND m.period = :period AND m.student = l.student
                        AND m.deleted = 0
    WHERE COALESCE(s.deleted, 0) = 0 OR m.student IS NOT NULL
"""
_RECENT_LESSONS = f"""
    SELECT day, period FROM register
    WHERE section = :section AND deleted = 0 AND day <= :day AND (day < :day OR period < :period)
    ORDER BY day DESC, period DESC LIMIT {RECENT}
"""
_RECENT_MARKS = """
    SELECT day, period, student, COALESCE(office_code, code) FROM mark
    WHERE section = :section AND day >= :first AND day <= :day AND deleted = 0
"""
_COUNTS = f"""
    SELECT m.student, COALESCE(m.office_code, m.code), count(*) FROM mark m
    WHERE m.section = :section AND m.day >= :start AND m.day <= :finish AND m.deleted = 0
      AND EXISTS ({_ENROLLED.format(section="m.section", student="m.student", day="m.day")})
    GROUP BY m.student, COALESCE(m.office_code, m.code)
"""
_COUNTS_OF = f"""
    SELECT m.student, COALESCE(m.office_code, m.code), count(*) FROM mark m
    WHERE m.student IN ({{students}}) AND m.day >= ? AND m.day <= ? AND m.deleted = 0
      AND EXISTS ({_ENROLLED.format(section="m.section", student="m.student", day="m.day")})
    GROUP BY m.student, COALESCE(m.office_code, m.code)
"""
_LESSONS = """
    SELECT e.student, count(*) FROM register r
    JOIN enrolment e ON e.section = r.section AND e.deleted = 0 AND e.begin_date <= r.day
         AND (e.end_date >= r.day OR (e.end_date IS NULL AND e.status = 'active'))
    WHERE r.section = :section AND r.day >= :start AND r.day <= :finish AND r.deleted = 0
    GROUP BY e.student
"""
_MARKED = """
    SELECT student FROM mark WHERE section = ? AND day = ? AND period = ? AND deleted = 0
    AND COALESCE(office_code, code) IS NOT NULL
"""
_PLANNED = "SELECT id, student, from_day, to_day, from_time, to_time, reason, code FROM planned_absence"
_PLANNED_HERE = f"""
    {_PLANNED} WHERE deleted = 0 AND from_day <= :day AND to_day >= :day
    AND student IN (SELECT student FROM enrolment WHERE section = :section AND deleted = 0)
    ORDER BY from_day, id
"""
_MARKS_OF_STUDENT = f"""
    SELECT m.section, m.day, m.period, m.code, c.counts_as, m.minutes_late, m.note, m.office_code, m.office_note,
           CASE WHEN EXISTS ({_ENROLLED.format(section="m.section", student="m.student", day="m.day")})
                THEN 1 ELSE 0 END
    FROM mark m LEFT JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    WHERE m.student = :student AND m.day >= :start AND m.day <= :finish AND m.deleted = 0
"""
_LESSONS_WITHOUT_MARK = f"""
    SELECT r.section, r.day, r.period, NULL, NULL, NULL, NULL, NULL, NULL, 1 FROM register r
    WHERE r.section IN (SELECT section FROM enrolment WHERE student = :student AND deleted = 0)
      AND r.day >= :start AND r.day <= :finish AND r.deleted = 0
      AND EXISTS ({_ENROLLED.format(section="r.section", student=":student", day="r.day")})
      AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.section = r.section AND m.day = r.day AND m.period = r.period
                      AND m.student = :student AND m.deleted = 0)
"""
_CAN_MARK = f"""
    SELECT (SELECT counts_as FROM attendance_code WHERE code = :code AND deleted = 0),
           (SELECT submitted_at FROM register
            WHERE section = :section AND day = :day AND period = :period AND deleted = 0),
           (SELECT count(*) FROM register WHERE section = :section AND day = :day AND period = :period AND deleted = 0),
           CASE WHEN EXISTS ({_ENROLLED.format(section=":section", student=":student", day=":day")})
                  OR EXISTS (SELECT 1 FROM mark WHERE section = :section AND day = :day AND period = :period
                             AND student = :student AND deleted = 0)
                THEN 1 ELSE 0 END
"""


class Standing(NamedTuple):
    """What decides whether a mark may be made: see `standing`."""

    counts_as: CountsAs | None
    submitted: bool
    taken: bool
    belongs: bool


def codes(connection: Connection) -> list[AttendanceCode]:
    """The school's attendance codes, in their order."""
    return [
        AttendanceCode(code, label_en, label_el, CountsAs(counts_as), letter_en, letter_el, position)
        for code, label_en, label_el, counts_as, letter_en, letter_el, position in connection.all(_CODES)
    ]


def standing(
    connection: Connection, section: SectionId, day: date, period: int, student: StudentId, code: str | None
) -> Standing:
    """In one read: what `code` counts as (None: no such code), how far the register is, and whether the student belongs
    there, being enrolled that day or a guest who has a mark already."""
    asked: Asked = {"section": section, "day": to_days(day), "period": period, "student": student, "code": code}
    row = connection.one(_CAN_MARK, asked)
    assert row is not None
    counts_as, submitted_at, registers, belongs = row
    known = None if counts_as is None else CountsAs(counts_as)
    return Standing(known, submitted_at is not None, bool(registers), bool(belongs))


def open_register(connection: Connection, section: SectionId, day: date, period: int) -> RegisterView:
    """The register of a lesson, taken or not yet. Raises `NotFound`."""
    lesson: Asked = {"section": section, "day": to_days(day), "period": period}
    head = connection.one(_HEAD, lesson | {"weekday": day.weekday()})
    if head is None:
        raise NotFound(what="section")
    if head[3] is None:
        raise NotFound(what="period")
    title, code, room, name, starts, ends, taken_by, taken_at, submitted_at, slots, slot_room, closures = head
    return RegisterView(
        section=section,
        day=day,
        period=period,
        title=title,
        code=code,
        room=slot_room or room,
        period_name=name,
        starts=starts,
        ends=ends,
        scheduled=slots > 0 and closures == 0,
        taken_by=taken_by,
        taken_at=taken_at,
        submitted_at=submitted_at,
        rows=_register_rows(connection, section, lesson, (day, starts, ends)),
    )


def counts_by_student(
    connection: Connection, section: SectionId, start: date | None = None, end: date | None = None
) -> dict[StudentId, Counts]:
    """How the lessons of a section went for each student with one to count, both days included.

    Only days on which the student was enrolled count; lessons without a register do not exist here.
    """
    asked = _between(start, end) | {"section": section}
    found: dict[StudentId, dict[str, int]] = {}
    meaning = _meanings(connection)
    for student, code, number in connection.all(_COUNTS, asked):
        tally = found.setdefault(student, {})
        counts_as = meaning.get(code, "unmarked")
        tally[counts_as] = tally.get(counts_as, 0) + number
    counts = {student: Counts(**tally) for student, tally in found.items()}
    for student, lessons in connection.all(_LESSONS, asked):
        known = counts.get(student, Counts())
        marked = known.counted + known.not_counted
        counts[student] = replace(known, unmarked=max(lessons - marked, 0))
    return counts


def counts_of_students(
    connection: Connection, students: Sequence[StudentId], start: date, end: date
) -> dict[StudentId, Counts]:
    """How the marks of each student went in all their classes, both days included; who has none is missing.

    Only days on which the student was enrolled count; lessons in which they have no mark are left out.
    """
    meaning, found = _meanings(connection), dict[StudentId, dict[str, int]]()
    sql = _COUNTS_OF.format(students=", ".join("?" * len(students)))
    for student, code, number in connection.all(sql, (*students, to_days(start), to_days(end))):
        tally = found.setdefault(student, {})
        counts_as = meaning.get(code, "unmarked")
        tally[counts_as] = tally.get(counts_as, 0) + number
    return {student: Counts(**tally) for student, tally in found.items()}


def marks_of_student(
    connection: Connection,
    student: StudentId,
    start: date | None = None,
    end: date | None = None,
    section: SectionId | None = None,
) -> list[StudentMark]:
    """Every lesson of a student that has a register, the latest first; one section's or all.

    Lessons in which the student has no mark stand there without a code.
    """
    asked = _between(start, end) | {"student": student}
    rows = connection.all(_MARKS_OF_STUDENT, asked) + connection.all(_LESSONS_WITHOUT_MARK, asked)
    marks = [_student_mark(row) for row in rows if section is None or row[0] == section]
    return sorted(marks, key=lambda mark: (mark.day, mark.period, mark.section), reverse=True)


def planned_absences(connection: Connection, student: StudentId) -> list[PlannedAbsence]:
    """The planned absences of a student, the earliest first."""
    sql = f"{_PLANNED} WHERE deleted = 0 AND student = ? ORDER BY from_day, id"
    return [_planned(row) for row in connection.all(sql, (student,))]


def planned_for_lesson(
    connection: Connection, section: SectionId, day: date, starts: int | None, ends: int | None
) -> dict[StudentId, PlannedAbsence]:
    """The planned absences of a section's students that overlap a lesson (minutes; None is all day)."""
    rows = connection.all(_PLANNED_HERE, {"section": section, "day": to_days(day)})
    overlapping = (absence for absence in map(_planned, rows) if absence.overlaps(day, starts, ends))
    return {absence.student: absence for absence in overlapping}


def marked_students(connection: Connection, section: SectionId, day: date, period: int) -> frozenset[StudentId]:
    """The students who have an effective mark in a lesson."""
    rows = connection.all(_MARKED, (section, to_days(day), period))
    return frozenset(row[0] for row in rows)


def students_in_register(connection: Connection, section: SectionId, day: date, period: int) -> list[StudentId]:
    """The students who have a row in a lesson's register, marked or not."""
    sql = "SELECT student FROM mark WHERE section = ? AND day = ? AND period = ? AND deleted = 0 ORDER BY student"
    return [row[0] for row in connection.all(sql, (section, to_days(day), period))]


def guests_in_register(connection: Connection, section: SectionId, day: date, period: int) -> list[bytes]:
    """The guests noted in a lesson's register."""
    sql = "SELECT id FROM register_guest WHERE section = ? AND day = ? AND period = ? AND deleted = 0 ORDER BY id"
    return [row[0] for row in connection.all(sql, (section, to_days(day), period))]


def _register_rows(
    connection: Connection, section: SectionId, lesson: Asked, when: tuple[date, int | None, int | None]
) -> tuple[RegisterRow, ...]:
    planned = planned_for_lesson(connection, section, *when)
    counts = counts_by_student(connection, section)
    recent, width = _recent_codes(connection, lesson)
    rows = sorted(connection.all(_ROWS, lesson), key=lambda row: (row[4] or "", row[0]))
    return tuple(
        RegisterRow(
            number=number,
            student=student,
            name=", ".join(filter(None, (family_name, given_name))),
            student_number=student_number,
            enrolled=bool(enrolled),
            code=code,
            minutes_late=minutes_late,
            note=note,
            office_code=office_code,
            office_note=office_note,
            recent=recent.get(student, (None,) * width),
            planned=planned.get(student),
            counts=counts.get(student, Counts()),
        )
        for number, (
            student, enrolled, family_name, given_name, _, student_number,
            code, minutes_late, note, office_code, office_note,
        ) in enumerate(rows, 1)
    )  # fmt: skip


def _recent_codes(connection: Connection, lesson: Asked) -> tuple[dict[StudentId, tuple[str | None, ...]], int]:
    """The effective codes of the last registers before `lesson`, oldest first, and how many registers those are."""
    before = [tuple(row) for row in reversed(connection.all(_RECENT_LESSONS, lesson))]
    if not before:
        return {}, 0
    place = {when: number for number, when in enumerate(before)}
    found: dict[StudentId, list[str | None]] = {}
    for day, period, student, code in connection.all(_RECENT_MARKS, lesson | {"first": before[0][0]}):
        if (day, period) in place:
            found.setdefault(student, [None] * len(before))[place[day, period]] = code
    return {student: tuple(recent) for student, recent in found.items()}, len(before)


def _meanings(connection: Connection) -> dict[str | None, str]:
    """What each code counts as; a code that was taken out of use keeps its meaning."""
    return dict(connection.all("SELECT code, counts_as FROM attendance_code"))


def _between(start: date | None, end: date | None) -> Asked:
    return {
        "start": _FIRST_DAY if start is None else to_days(start),
        "finish": _LAST_DAY if end is None else to_days(end),
    }


def _student_mark(row: Row) -> StudentMark:
    section, day, period, code, counts_as, minutes_late, note, office_code, office_note, enrolled = row
    meaning = None if counts_as is None else CountsAs(counts_as)
    return StudentMark(
        section, from_days(day), period, code, meaning, minutes_late, note, office_code, office_note, bool(enrolled)
    )


def _planned(row: Row) -> PlannedAbsence:
    identifier, student, from_day, to_day, from_time, to_time, reason, code = row
    return PlannedAbsence(
        identifier, student, from_days(from_day), from_days(to_day), _time(from_time), _time(to_time), reason, code
    )


def _time(minutes: int | None) -> time | None:
    return None if minutes is None else time(minutes // 60, minutes % 60)
