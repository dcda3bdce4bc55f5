"""Transcripts: every class that a student has taken, year by year, with results, credits and averages."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal

from sms_core.enrolment.model import EnrolmentStatus
from sms_core.ids import SectionId
from sms_core.reports import repository
from sms_core.reports.cards import average
from sms_core.reports.model import Grade, Pulse, Pupil, Transcript, TranscriptLine, TranscriptYear, go_on
from sms_core.reports.repository import Stay
from sms_core.reports.standing import Standings
from sms_core.sessions.model import SessionType
from sms_core.sessions.repository import sessions
from sms_core.store.connection import Connection
from sms_core.store.text import folded

_TOGETHER = 20
_STAYED = (EnrolmentStatus.ACTIVE, EnrolmentStatus.COMPLETED)


class Transcripts:
    """The transcripts of some students. `reached` are the classes that they may cover, None is all."""

    def __init__(
        self,
        connection: Connection,
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
        every = [session for session in sessions(connection) if session.type is SessionType.SCHOOL_YEAR]
        self._titles = {session.school_year: session.title for session in every}

    def of(self, pupils: Sequence[Pupil]) -> Iterator[Transcript]:
        """The transcript of each of them, one after the other."""
        for start in range(0, len(pupils), _TOGETHER):
            some = pupils[start : start + _TOGETHER]
            self._pulse()
            found = repository.stays(self._connection, [pupil.id for pupil in some])
            mine = {student: self._last(every) for student, every in found.items()}
            for every in mine.values():
                for stay in every:
                    self._standings.read([stay], [stay.session])
            for pupil in some:
                yield self._transcript(pupil, mine.get(pupil.id, []))

    def _last(self, stays: Sequence[Stay]) -> list[Stay]:
        """The last stay in each class."""
        may = (stay for stay in stays if self._reached is None or stay.section in self._reached)
        return list({stay.section: stay for stay in may}.values())

    def _transcript(self, pupil: Pupil, stays: Sequence[Stay]) -> Transcript:
        by_year: dict[int, list[TranscriptLine]] = {}
        for stay in sorted(stays, key=lambda one: (one.session.start_date, folded(one.course or one.title))):
            if self._belongs(stay):
                by_year.setdefault(stay.school_year, []).append(self._line(stay))
        years = [self._year(year, lines) for year, lines in sorted(by_year.items())]
        every = [line for year in years for line in year.lines]
        return Transcript(
            pupil=pupil,
            years=tuple(years),
            credits=_earned(every),
            gpa=_average(every),
            scales=self._standings.scales(line.grade for line in every),
            is_partial=self._reached is not None,
        )

    def _belongs(self, stay: Stay) -> bool:
        grade = self._standings.grade(stay, stay.session)
        to_the_end = stay.end is not None and stay.end >= min(stay.session.end_date, self._today)
        return stay.status in _STAYED or to_the_end or (grade is not None and grade.is_final)

    def _line(self, stay: Stay) -> TranscriptLine:
        grade: Grade | None = self._standings.grade(stay, stay.session)
        is_over = stay.session.end_date < self._today or (grade is not None and grade.is_final)
        return TranscriptLine(
            title=stay.course or stay.title,
            code=stay.course_code or stay.code,
            session=stay.session.title,
            credits=stay.credits,
            grade=grade,
            is_running=not is_over,
        )

    def _year(self, year: int, lines: list[TranscriptLine]) -> TranscriptYear:
        title = self._titles.get(year) or f"{year - 1}–{year % 100:02}"
        return TranscriptYear(title, tuple(lines), _earned(lines), _average(lines))


def _earned(lines: Sequence[TranscriptLine]) -> Decimal:
    passed = (line for line in lines if not line.is_running and line.grade is not None and line.grade.passes)
    return sum((line.credits for line in passed if line.credits is not None), Decimal(0))


def _average(lines: Sequence[TranscriptLine]) -> Decimal | None:
    return average([(line.grade, line.credits) for line in lines if not line.is_running])
