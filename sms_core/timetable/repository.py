"""Reading the timetable. `lessons_on` is what the desktop paints first: one statement, no conversions."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sms_core.clock import from_days, to_days
from sms_core.errors import NotFound
from sms_core.ids import SectionId
from sms_core.sessions.repository import closures_between
from sms_core.store.connection import Connection, Row
from sms_core.store.fields import Stored
from sms_core.store.text import folded
from sms_core.timetable.model import Lesson, Slot

_SLOT = """
    SELECT id, section, weekday, period, room, valid_from, valid_to FROM timetable_slot WHERE deleted = 0
"""
_STUDENTS = """
    (SELECT count(DISTINCT e.student) FROM enrolment e WHERE e.section = s.id AND e.deleted = 0
     AND e.begin_date <= :day AND (e.end_date >= :day OR (e.end_date IS NULL AND e.status = 'active')))
"""
_SLOT_HOLDS = """
    t.deleted = 0 AND t.weekday = :weekday
    AND (t.valid_from IS NULL OR t.valid_from <= :day) AND (t.valid_to IS NULL OR t.valid_to >= :day)
"""
_SCHOOL_IS_OPEN = """
    NOT EXISTS (SELECT 1 FROM closure c WHERE c.deleted = 0 AND c.start_date <= :day AND c.end_date >= :day)
"""
_LESSONS = f"""
    SELECT s.id, s.title, s.code, COALESCE(t.room, s.room), p.number, p.name, p.start_time, p.end_time,
           r.taken_at, r.submitted_at, {_STUDENTS}
    FROM timetable_slot t
    JOIN section s ON s.id = t.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session AND a.start_date <= :day AND a.end_date >= :day
    JOIN period p ON p.number = t.period AND p.deleted = 0
    LEFT JOIN register r ON r.section = s.id AND r.day = :day AND r.period = p.number AND r.deleted = 0
    WHERE {_SLOT_HOLDS} AND {_SCHOOL_IS_OPEN}
"""
_UNSCHEDULED = f"""
    SELECT s.id, s.title, s.code, s.room, p.number, p.name, p.start_time, p.end_time,
           r.taken_at, r.submitted_at, {_STUDENTS}
    FROM register r
    JOIN section s ON s.id = r.section AND s.deleted = 0
    JOIN period p ON p.number = r.period AND p.deleted = 0
    WHERE r.day = :day AND r.deleted = 0
      AND NOT ({_SCHOOL_IS_OPEN} AND EXISTS (
          SELECT 1 FROM timetable_slot t JOIN academic_session a ON a.id = s.session
          WHERE t.section = r.section AND t.period = r.period AND a.start_date <= :day AND a.end_date >= :day
          AND {_SLOT_HOLDS}))
"""
_SLOTS_WITH_SESSIONS = """
    SELECT t.id, t.section, t.weekday, t.period, t.room, t.valid_from, t.valid_to, a.start_date, a.end_date
    FROM timetable_slot t
    JOIN section s ON s.id = t.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    WHERE t.deleted = 0
"""


_BESIDE = """
    SELECT s.id, s.title, COALESCE(t.room, s.room),
           CASE WHEN t.valid_from > a.start_date THEN t.valid_from ELSE a.start_date END,
           CASE WHEN t.valid_to < a.end_date THEN t.valid_to ELSE a.end_date END,
           b.start_date, b.end_date
    FROM timetable_slot t
    JOIN section s ON s.id = t.section AND s.deleted = 0
    JOIN academic_session a ON a.id = s.session
    JOIN section o ON o.id = :section
    JOIN academic_session b ON b.id = o.session
    WHERE t.deleted = 0 AND t.weekday = :weekday AND t.period = :period AND t.section <> :section
    ORDER BY s.title, s.id
"""
_TEACHES = """
    deleted = 0 AND (begin_date IS NULL OR begin_date <= :last) AND (end_date IS NULL OR end_date >= :first)
"""
_SHARED_TEACHERS = f"""
    SELECT family_name, given_name FROM staff
    WHERE id IN (SELECT staff FROM section_staff WHERE section = :section AND {_TEACHES})
      AND id IN (SELECT staff FROM section_staff WHERE section = :other AND {_TEACHES})
    ORDER BY family_name, given_name, id
"""
_ATTENDS = """
    deleted = 0 AND begin_date <= :last AND (end_date >= :first OR (end_date IS NULL AND status = 'active'))
"""
_SHARED_STUDENTS = f"""
    SELECT count(DISTINCT student) FROM enrolment WHERE section = :section AND {_ATTENDS}
    AND student IN (SELECT student FROM enrolment WHERE section = :other AND {_ATTENDS})
"""
_TEACHERS_ON = """
    SELECT t.section, p.family_name, p.given_name
    FROM section_staff t JOIN staff p ON p.id = t.staff AND p.deleted = 0
    WHERE t.deleted = 0 AND (t.begin_date IS NULL OR t.begin_date <= :day)
      AND (t.end_date IS NULL OR t.end_date >= :day)
    ORDER BY t.section, t.role DESC, p.family_name, p.given_name
"""
_COUNTED = """
    SELECT r.section, r.period, c.counts_as, count(*) FROM register r
    JOIN mark m ON m.section = r.section AND m.day = r.day AND m.period = r.period AND m.deleted = 0
    JOIN attendance_code c ON c.code = COALESCE(m.office_code, m.code)
    WHERE r.day = :day AND r.deleted = 0 GROUP BY r.section, r.period, c.counts_as
"""
_GROUP_STAYS = """
    SELECT e.student, e.section FROM enrolment e JOIN student s ON s.id = e.student AND s.deleted = 0
    WHERE s.form_group = :form AND e.deleted = 0 AND e.begin_date <= :day
      AND (e.end_date >= :day OR (e.end_date IS NULL AND e.status = 'active'))
"""
_GROUP = """
    SELECT id, family_name, given_name, student_number FROM student
    WHERE form_group = ? AND deleted = 0 AND status = 'active' ORDER BY sort_key, id
"""
_GROUP_MARKS = """
    SELECT m.student, m.section, m.period, m.code, m.office_code FROM mark m
    JOIN student s ON s.id = m.student WHERE s.form_group = :form AND m.day = :day AND m.deleted = 0
"""
_SUBMITTED = "SELECT section, period FROM register WHERE day = ? AND deleted = 0 AND submitted_at IS NOT NULL"


def lessons_on(connection: Connection, day: date, sections: Sequence[SectionId] | None = None) -> list[Lesson]:
    """The lessons that the timetable has on `day`, of some sections or of all, by period and title."""
    return _lessons(connection, _LESSONS, day, sections, scheduled=True)


def unscheduled_on(connection: Connection, day: date, sections: Sequence[SectionId] | None = None) -> list[Lesson]:
    """The registers that were taken on `day` beside the timetable, by period and title."""
    return _lessons(connection, _UNSCHEDULED, day, sections, scheduled=False)


def teachers_on(connection: Connection, day: date) -> list[Row]:
    """Who teaches what on `day`: (section, family name, given name), the leads first."""
    return connection.all(_TEACHERS_ON, {"day": to_days(day)})


def counted_on(connection: Connection, day: date) -> list[Row]:
    """How the marks of each register of `day` count: (section, period, meaning, how many)."""
    return connection.all(_COUNTED, {"day": to_days(day)})


def submitted_on(connection: Connection, day: date) -> set[tuple[SectionId, int]]:
    """The (section, period) of every register of `day` that was handed in."""
    return {(row[0], row[1]) for row in connection.all(_SUBMITTED, (to_days(day),))}


def group_students(connection: Connection, form_group: str) -> list[Row]:
    """The active students of a form group by name: id, names, number."""
    return connection.all(_GROUP, (form_group,))


def group_stays(connection: Connection, form_group: str, day: date) -> list[Row]:
    """Which sections the students of a form group are in on `day`: (student, section)."""
    return connection.all(_GROUP_STAYS, {"form": form_group, "day": to_days(day)})


def group_marks(connection: Connection, form_group: str, day: date) -> list[Row]:
    """The marks of a form group's students on `day`: (student, section, period, code, the office's code)."""
    return connection.all(_GROUP_MARKS, {"form": form_group, "day": to_days(day)})


def slots(connection: Connection, section: SectionId) -> list[Slot]:
    """The weekly meetings of a section, past and future ones too, in the order of the week."""
    rows = connection.all(f"{_SLOT} AND section = ? ORDER BY weekday, period, id", (section,))
    return [_slot(row) for row in rows]


def slot_named(connection: Connection, slot: bytes) -> Slot:
    """The slot with this id. Raises `NotFound`."""
    row = connection.one(f"{_SLOT} AND id = ?", (slot,))
    if row is None:
        raise NotFound(what="timetable_slot")
    return _slot(row)


def lessons_beside(connection: Connection, meant: Slot) -> list[Row]:
    """The slots of other sections at the weekday and period of `meant` on some of the same days.

    Each is (section, title, room, first day, last day), days as stored and as far as the sections' sessions go.
    """
    rows = connection.all(_BESIDE, {"section": meant.section, "weekday": meant.weekday, "period": meant.period})
    first = None if meant.valid_from is None else to_days(meant.valid_from)
    last = None if meant.valid_to is None else to_days(meant.valid_to)
    found = []
    for section, title, room, starts, ends, own_starts, own_ends in rows:
        begins = max(starts, own_starts if first is None else max(first, own_starts))
        finishes = min(ends, own_ends if last is None else min(last, own_ends))
        if begins <= finishes:
            found.append((section, title, room, begins, finishes))
    return found


def shared_teachers(connection: Connection, section: bytes, other: bytes, first: int, last: int) -> list[Row]:
    """Who teaches both sections on some of these days: (family name, given name)."""
    return connection.all(_SHARED_TEACHERS, {"section": section, "other": other, "first": first, "last": last})


def shared_students(connection: Connection, section: bytes, other: bytes, first: int, last: int) -> int:
    """How many students are in both sections on some of these days."""
    named: dict[str, Stored] = {"section": section, "other": other, "first": first, "last": last}
    return int(connection.value(_SHARED_STUDENTS, named))


def room_of(connection: Connection, section: bytes) -> str | None:
    """Where a section meets unless a slot says otherwise."""
    row = connection.one("SELECT room FROM section WHERE id = ? AND deleted = 0", (section,))
    return None if row is None else row[0]


def scheduled_between(
    connection: Connection, start: date, end: date, sections: Sequence[SectionId] | None = None
) -> list[tuple[SectionId, date, int]]:
    """Every (section, day, period) that the timetable expects, both days included, closures left out; each once."""
    open_days = _open_days(connection, start, end)
    condition, named = _only("t.section", sections)
    found: set[tuple[SectionId, date, int]] = set()
    for *row, first, last in connection.all(f"{_SLOTS_WITH_SESSIONS} {condition}", named):
        slot = _slot(tuple(row))
        begins, ends = from_days(first), from_days(last)
        met = (day for day in open_days[slot.weekday] if begins <= day <= ends and slot.holds_on(day))
        found.update((slot.section, day, slot.period) for day in met)
    return sorted(found, key=lambda lesson: (lesson[1], lesson[2], lesson[0]))


def _lessons(
    connection: Connection, sql: str, day: date, sections: Sequence[SectionId] | None, *, scheduled: bool
) -> list[Lesson]:
    condition, named = _only("s.id", sections)
    rows = connection.all(f"{sql} {condition}", named | {"day": to_days(day), "weekday": day.weekday()})
    # Two desktops can add the same slot; the lesson is still one.
    once = {(row[0], row[4]): Lesson(*(*row, scheduled)) for row in rows}
    return sorted(once.values(), key=lambda lesson: (lesson.period, folded(lesson.title), lesson.section))


def _only(column: str, sections: Sequence[SectionId] | None) -> tuple[str, dict[str, Stored]]:
    """A condition for some sections, and its parameters."""
    if sections is None:
        return "", {}
    if not sections:
        return "AND 1 = 0", {}
    named: dict[str, Stored] = {f"s{number}": section for number, section in enumerate(sections)}
    return f"AND {column} IN ({', '.join(f':{name}' for name in named)})", named


def _open_days(connection: Connection, start: date, end: date) -> dict[int, list[date]]:
    """The days between two without a closure, by weekday."""
    closures = closures_between(connection, start, end)
    days: dict[int, list[date]] = {weekday: [] for weekday in range(7)}
    for day in _days(start, end):
        if not any(closure.start_date <= day <= closure.end_date for closure in closures):
            days[day.weekday()].append(day)
    return days


def _days(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=number) for number in range((end - start).days + 1))


def _slot(row: Row) -> Slot:
    identifier, section, weekday, period, room, valid_from, valid_to = row
    return Slot(identifier, section, weekday, period, room, _day(valid_from), _day(valid_to))


def _day(stored: int | None) -> date | None:
    return None if stored is None else from_days(stored)
