"""The classes of a roster: sessions, courses, sections, who teaches them and who is in them."""

from collections import defaultdict
from datetime import date

from sms_core.bulk.formats.oneroster import (
    Course,
    Enrolment,
    EnrolmentRole,
    Roster,
    SchoolClass,
    Session,
    SessionType,
)
from sms_core.bulk.merge import Incoming, Merge, Rows, WarningCode
from sms_core.bulk.repository import rows
from sms_core.bulk.roster_people import Keys
from sms_core.clock import to_days
from sms_core.courses.table import COURSE
from sms_core.enrolment.model import EnrolmentStatus
from sms_core.enrolment.table import ENROLMENT
from sms_core.sections.model import StaffRole
from sms_core.sections.table import SECTION_STAFF, SECTION_TABLE
from sms_core.sessions.table import ACADEMIC_SESSION
from sms_core.store.fields import DELETED, Value
from sms_core.store.journal import RowKey
from sms_core.store.text import clean
from sms_core.store.unit import RowValues

_SESSION_TYPES = {
    SessionType.SCHOOL_YEAR: "school_year",
    SessionType.GRADING_PERIOD: "grading_period",
}
_TEACHING = (EnrolmentRole.TEACHER, EnrolmentRole.AIDE)
CODE_LENGTH = 64


class Classes:
    """Brings a roster's classes into the school, one kind after the other."""

    def __init__(self, merge: Merge, roster: Roster) -> None:
        self._merge = merge
        self._roster = roster
        self._sessions = {session.id: session for session in roster.sessions}
        self._session_of: dict[str, Session] = {}
        self._sections: Keys = {}

    def bring_sections(self) -> None:
        """Academic sessions, courses and sections."""
        sessions = self._bring_sessions()
        courses = self._bring_courses()
        items: list[Incoming] = []
        for one in self._roster.classes:
            session = self._session_of[one.id] = self._session_for(one)
            if one.course_id in courses and session.id in sessions:
                items.append(_section(one, courses[one.course_id], sessions[session.id]))
        self._sections = self._merge.bring(SECTION_TABLE, items)

    def bring_teachers(self, staff: Keys) -> None:
        """Who teaches the sections: lead where the roster says primary."""
        places: defaultdict[RowKey, list[Enrolment]] = defaultdict(list)
        for enrolment in self._roster.enrolments:
            if enrolment.role is EnrolmentRole.STUDENT:
                continue
            if enrolment.role not in _TEACHING:
                self._merge.warn(WarningCode.ROLE_NOT_TAKEN, SECTION_STAFF, enrolment.row)
            elif enrolment.class_id in self._sections and enrolment.user_id in staff:
                places[*self._sections[enrolment.class_id], *staff[enrolment.user_id]].append(enrolment)
        self._merge.bring(SECTION_STAFF, (_assignment(key, stays) for key, stays in places.items()))

    def bring_enrolments(self, students: Keys) -> None:
        """The students of the sections, from the begin of the session where the roster names no day."""
        stints = Stints(rows(self._merge.work.connection, ENROLMENT), self._merge)
        items: list[Incoming] = []
        for enrolment in self._roster.enrolments:
            here = enrolment.class_id in self._sections and enrolment.user_id in students
            if enrolment.role is EnrolmentRole.STUDENT and here:
                place = (*self._sections[enrolment.class_id], *students[enrolment.user_id])
                items.append(self._enrolment(enrolment, place, stints))
        self._merge.bring(ENROLMENT, items)

    def _enrolment(self, enrolment: Enrolment, place: RowKey, stints: "Stints") -> Incoming:
        end = enrolment.end_date
        begin = enrolment.begin_date or min(self._session_of[enrolment.class_id].start_date, end or date.max)
        key = stints.key_for(enrolment.id, place, begin, end)
        values: dict[str, Value] = {"begin_date": begin, "end_date": end}
        if stints.ended_here(key):
            self._merge.warn(WarningCode.ENDED_HERE, ENROLMENT, enrolment.row)
            values = {}
        return Incoming(enrolment.row, (enrolment.id,), values, {"status": EnrolmentStatus.ACTIVE.value}, key)

    def _bring_sessions(self) -> Keys:
        """Parents before their children."""
        keys: Keys = {}
        waiting = list(self._roster.sessions)
        while waiting:
            now = [one for one in waiting if one.parent_id is None or one.parent_id not in {w.id for w in waiting}]
            keys |= self._merge.bring(ACADEMIC_SESSION, (_session(one, keys) for one in now))
            waiting = [one for one in waiting if one not in now]
        return keys

    def _bring_courses(self) -> Keys:
        named = self._merge.names.keys(COURSE)

        def with_this_code(item: Incoming, existing: Rows) -> RowKey | None:
            wanted = {**item.first, **{name: value for name, value in item.values.items() if value is not None}}
            same = (key for key, row in existing.items() if row["code"] == wanted["code"] and not row[DELETED])
            return next((key for key in same if key not in named), None)

        return self._merge.bring(COURSE, map(_course, self._roster.courses), with_this_code)

    def _session_for(self, one: SchoolClass) -> Session:
        """The shortest session of the roster that holds all those of the class; else the first of these."""
        listed = [self._sessions[id] for id in one.session_ids]
        if len(listed) == 1:
            return listed[0]
        self._merge.warn(WarningCode.SESSIONS_MERGED, SECTION_TABLE, one.row, "termSourcedIds")
        start, end = min(s.start_date for s in listed), max(s.end_date for s in listed)
        wide = [s for s in self._roster.sessions if s.start_date <= start and end <= s.end_date]
        return min(wide, key=lambda s: s.end_date - s.start_date, default=listed[0])


class Stints:
    """Which stint an enrolment of the roster is: the one it was, one that the school made itself, or the next."""

    def __init__(self, existing: Rows, merge: Merge) -> None:
        self._rows = existing
        self._names = merge.names
        self._taken = set(merge.names.keys(ENROLMENT))
        self._places: defaultdict[RowKey, list[RowKey]] = defaultdict(list)
        for key in existing:
            self._places[key[:2]].append(key)

    def key_for(self, name: str, place: RowKey, begin: date, end: date | None) -> RowKey:
        """The key of the roster's enrolment `name`; `place` is section and student."""
        known, _ = self._names.key_of(ENROLMENT, (name,))
        key = known if known is not None and known[:2] == place else self._own(place, begin, end)
        if key is None:
            key = (*place, 1 + max((_number(one) for one in self._places[place]), default=0))
            self._places[place].append(key)
        self._taken.add(key)
        return key

    def ended_here(self, key: RowKey) -> bool:
        """Whether the school has ended this stint."""
        row = self._rows.get(key)
        return row is not None and not row[DELETED] and row["status"] != EnrolmentStatus.ACTIVE.value

    def _own(self, place: RowKey, begin: date, end: date | None) -> RowKey | None:
        """A stint at the same time that the school made itself."""
        unnamed = (key for key in self._places[place] if key not in self._taken and key in self._rows)
        return next((key for key in unnamed if _overlaps(self._rows[key], begin, end)), None)


def _session(session: Session, keys: Keys) -> Incoming:
    parent = None if session.parent_id is None else keys.get(session.parent_id)
    return Incoming(
        session.row,
        (session.id,),
        {
            "title": session.title,
            "type": _SESSION_TYPES.get(session.type, "term"),
            "start_date": session.start_date,
            "end_date": session.end_date,
            "parent": None if parent is None else parent[0],
            "school_year": session.school_year,
        },
    )


def _course(course: Course) -> Incoming:
    values: dict[str, Value] = {
        "code": course.code,
        "title": course.title,
        "subject": ", ".join(course.subjects) or None,
    }
    return Incoming(course.row, (course.id,), values, {"active": True, "code": clean(course.id[:CODE_LENGTH])})


def _section(one: SchoolClass, course: RowKey, session: RowKey) -> Incoming:
    values: dict[str, Value] = {
        "course": course[0],
        "session": session[0],
        "title": one.title,
        "code": one.code,
        "room": one.location,
    }
    return Incoming(one.row, (one.id,), values)


def _assignment(key: RowKey, stays: list[Enrolment]) -> Incoming:
    """One row for all the stays of a teacher in a section: from the first day to the last."""
    lead = any(stay.role is EnrolmentRole.TEACHER and stay.primary for stay in stays)
    begins = [stay.begin_date for stay in stays if stay.begin_date is not None]
    ends = [stay.end_date for stay in stays if stay.end_date is not None]
    values: dict[str, Value] = {
        "role": (StaffRole.LEAD if lead else StaffRole.ASSISTANT).value,
        "begin_date": min(begins) if len(begins) == len(stays) else None,
        "end_date": max(ends) if len(ends) == len(stays) else None,
    }
    return Incoming(stays[0].row, tuple(stay.id for stay in stays), values, key=key)


def _overlaps(row: RowValues, begin: date, end: date | None) -> bool:
    first, last = row["begin_date"], row["end_date"]
    if row[DELETED] or not isinstance(first, int):
        return False
    last = last if isinstance(last, int) else to_days(date.max)
    return first <= to_days(end or date.max) and to_days(begin) <= last


def _number(key: RowKey) -> int:
    stint = key[2]
    return stint if isinstance(stint, int) else 0
