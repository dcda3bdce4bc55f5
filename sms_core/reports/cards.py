"""Report cards: for each student of a term or year, every class with its results, absences and the teacher's words."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal

from sms_core.attendance.model import Counts
from sms_core.attendance.repository import counts_by_student
from sms_core.enrolment.model import EnrolmentStatus
from sms_core.grading.results import gpa
from sms_core.ids import SectionId, StudentId
from sms_core.reports import repository
from sms_core.reports.model import CardLine, Grade, Pulse, Pupil, ReportCard, Span, go_on
from sms_core.reports.repository import Stay
from sms_core.reports.standing import Standings
from sms_core.sessions.model import Session
from sms_core.sessions.repository import parts_of, session_named
from sms_core.store.connection import Connection
from sms_core.store.text import folded

_TOGETHER = 20  # students whose classes are read at once
_STAYED = (EnrolmentStatus.ACTIVE, EnrolmentStatus.COMPLETED)


class ReportCards:
    """The cards of one session. `reached` are the classes that they may cover, None is all.

    Students are read in the order of `pupils`; what a class needs is read once, when its first student comes.
    """

    def __init__(
        self,
        connection: Connection,
        session: bytes,
        today: date,
        *,
        reached: AbstractSet[SectionId] | None = None,
        pulse: Pulse = go_on,
    ) -> None:
        self._connection = connection
        self._today = today
        self._reached = reached
        self._pulse = pulse
        self._standings = Standings(connection, today, pulse)
        self._counts: dict[SectionId, dict[StudentId, Counts]] = {}
        self._teachers: dict[SectionId, tuple[str, ...]] = {}
        self.session = span_of(session_named(connection, session))
        self.columns = (*(span_of(part) for part in parts_of(connection, session)), self.session)

    def of(self, pupils: Sequence[Pupil]) -> Iterator[ReportCard]:
        """The card of each of them, one after the other."""
        for start in range(0, len(pupils), _TOGETHER):
            some = pupils[start : start + _TOGETHER]
            self._pulse()
            stays = repository.stays(self._connection, [pupil.id for pupil in some])
            mine = {student: self._shown(every) for student, every in stays.items()}
            self._read([stay for every in mine.values() for stay in every])
            for pupil in some:
                yield self._card(pupil, mine.get(pupil.id, []))

    def _shown(self, stays: Sequence[Stay]) -> list[Stay]:
        """The last stay in each class that touches the session and may be told."""
        last = {stay.section: stay for stay in stays if self._touches(stay) and self._may(stay)}
        return list(last.values())

    def _may(self, stay: Stay) -> bool:
        return self._reached is None or stay.section in self._reached

    def _touches(self, stay: Stay) -> bool:
        meets = stay.session.start_date <= self.session.end_date and self.session.start_date <= stay.session.end_date
        there = stay.begin <= self.session.end_date and (stay.end is None or self.session.start_date <= stay.end)
        return meets and there

    def _read(self, stays: Sequence[Stay]) -> None:
        self._standings.read(stays, self.columns)
        start, end = self.session.start_date, self.session.end_date
        last = min(end, self._today)
        new = list({stay.section for stay in stays} - self._counts.keys())
        self._teachers |= repository.teachers(self._connection, new, start, end)
        for section in new:
            self._pulse()
            self._counts[section] = counts_by_student(self._connection, section, start, last)

    def _card(self, pupil: Pupil, stays: Sequence[Stay]) -> ReportCard:
        lines = [self._line(stay) for stay in stays if self._belongs(stay)]
        lines.sort(key=lambda line: (folded(line.title), line.section))
        grades = [grade for line in lines for grade in line.grades]
        return ReportCard(
            pupil=pupil,
            session=self.session,
            columns=self.columns,
            lines=tuple(lines),
            counts=sum((line.counts for line in lines), Counts()),
            gpa=average([(line.grades[-1], line.credits) for line in lines]),
            scales=self._standings.scales(grades),
            is_partial=self._reached is not None,
        )

    def _belongs(self, stay: Stay) -> bool:
        """Whether a class is told: who left it before its end has it only where a grade was locked."""
        if stay.status in _STAYED or (stay.end is not None and stay.end >= min(self._ends(stay), self._today)):
            return True
        grades = (self._standings.grade(stay, column) for column in self.columns)
        return any(grade is not None and grade.is_final for grade in grades)

    def _ends(self, stay: Stay) -> date:
        return min(stay.session.end_date, self.session.end_date)

    def _line(self, stay: Stay) -> CardLine:
        comments = (self._standings.comment(stay, column) for column in reversed(self.columns))
        return CardLine(
            section=stay.section,
            title=stay.title,
            teachers=self._teachers.get(stay.section, ()),
            credits=stay.credits,
            grades=tuple(self._standings.grade(stay, column) for column in self.columns),
            comment=next(filter(None, comments), None),
            counts=self._counts.get(stay.section, {}).get(stay.student, Counts()),
        )


def average(results: Sequence[tuple[Grade | None, Decimal | None]]) -> Decimal | None:
    """The GPA over (grade, credits), leaving out what has no points or no credits; None without any."""
    counted = [
        (grade.points, credits)
        for grade, credits in results
        if grade is not None and grade.points is not None and credits
    ]
    return gpa(counted) if counted else None


def span_of(session: Session) -> Span:
    """A session as papers name it."""
    return Span(session.id, session.title, session.start_date, session.end_date)
