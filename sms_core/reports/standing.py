"""The results that papers show, read for whole classes and kept: each class is read once, whoever asks."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sms_core.errors import NotFound
from sms_core.grading.bulk import Result, results
from sms_core.grading.model import PERCENT_ID, Scale
from sms_core.grading.repository import scale as scale_named
from sms_core.ids import SectionId, StudentId
from sms_core.reports.model import Grade, Pulse, Span, go_on
from sms_core.reports.repository import Stay
from sms_core.store.connection import Connection

_TOGETHER = 8  # classes between two pulses


class _Held(NamedTuple):
    grade: Grade | None
    comment: str | None


_NOTHING = _Held(None, None)


class Standings:
    """Results by class and session, as they hold `today`."""

    def __init__(self, connection: Connection, today: date, pulse: Pulse = go_on) -> None:
        self._connection = connection
        self._today = today
        self._pulse = pulse
        self._found: dict[tuple[SectionId, bytes], dict[StudentId, _Held]] = {}
        self._scales: dict[bytes, Scale | None] = {}

    def read(self, stays: Iterable[Stay], columns: Sequence[Span]) -> None:
        """Read the results of these classes in these sessions, but for those that are known."""
        known = {stay.section: stay for stay in stays}
        for column in columns:
            wanted: dict[bytes | None, list[Stay]] = {}
            for section, stay in known.items():
                if (section, column.id) in self._found or not _meets(stay.session, column):
                    continue
                is_part = column.id != stay.session.id and _inside(column, stay.session)
                wanted.setdefault(column.id if is_part else None, []).append(stay)
            for session, some in wanted.items():
                self._read(some, column, session)

    def grade(self, stay: Stay, column: Span) -> Grade | None:
        """What holds for a student in a class and session; None without a result."""
        return self._held(stay, column).grade

    def comment(self, stay: Stay, column: Span) -> str | None:
        """What the teacher has written beside the result, or without one."""
        return self._held(stay, column).comment

    def _held(self, stay: Stay, column: Span) -> _Held:
        return self._found.get((stay.section, column.id), {}).get(stay.student, _NOTHING)

    def scales(self, grades: Iterable[Grade | None]) -> tuple[Scale, ...]:
        """The scales that these grades are told on, each once."""
        found = {grade.scale: self._scale(grade.scale) for grade in grades if grade is not None}
        known = [scale for scale in found.values() if scale is not None]
        return tuple(sorted(known, key=lambda scale: (scale.title, scale.version)))

    def _read(self, stays: Sequence[Stay], column: Span, session: bytes | None) -> None:
        for start in range(0, len(stays), _TOGETHER):
            self._pulse()
            some = stays[start : start + _TOGETHER]
            read = results(self._connection, [stay.section for stay in some], self._today, session)
            for stay in some:
                of_class = read.get(stay.section, {})
                told_on = stay.scale or PERCENT_ID
                scale = self._scale(told_on)
                places = None if scale is None else scale.rounding.places
                self._found[stay.section, column.id] = {
                    student: _held(one, told_on, places) for student, one in of_class.items()
                }

    def _scale(self, id: bytes) -> Scale | None:
        if id not in self._scales:
            try:
                self._scales[id] = scale_named(self._connection, id)
            except NotFound:
                self._scales[id] = None
        return self._scales[id]


def _held(result: Result, scale: bytes, places: int | None) -> _Held:
    beside, holds = result.grade, result.final
    comment = None if beside is None else beside.comment
    if holds is None:
        return _Held(None, comment)
    is_final = beside is not None and beside.locked
    return _Held(Grade(holds.value, holds.label, holds.points, holds.passes, scale, places, is_final), comment)


def _inside(part: Span, whole: Span) -> bool:
    return whole.start_date <= part.start_date and part.end_date <= whole.end_date


def _meets(own: Span, column: Span) -> bool:
    """Whether a class of session `own` has a result to show in `column`."""
    return own.id == column.id or _inside(column, own) or _inside(own, column)
