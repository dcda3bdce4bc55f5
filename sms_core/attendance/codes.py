"""Attendance codes: the five that every school begins with, and how a school adds and words its own."""

from typing import TypedDict, Unpack

from sms_core.attendance.model import AttendanceCode, CountsAs
from sms_core.attendance.table import ATTENDANCE_CODE
from sms_core.store.unit import Work

SHIPPED_CODES = (
    AttendanceCode("P", "Present", "Παρουσία", CountsAs.PRESENT, "P", "Π", 1),
    AttendanceCode("L", "Late", "Καθυστέρηση", CountsAs.LATE, "L", "Κ", 2),
    AttendanceCode("A", "Absent", "Απουσία", CountsAs.ABSENT, "A", "Α", 3),
    AttendanceCode("E", "Excused", "Δικαιολογημένη", CountsAs.EXCUSED, "E", "Δ", 4),
    AttendanceCode("N", "Not counted", "Δεν μετρά", CountsAs.NOT_COUNTED, "N", "Μ", 5),
)


class CodeWords(TypedDict, total=False):
    """What of a code a school may change; what it counts as stays."""

    label_en: str
    label_el: str
    letter_en: str
    letter_el: str
    position: int


def ship_codes(work: Work) -> None:
    """Make the shipped codes that the school never had; what it changed since stays."""
    for shipped in SHIPPED_CODES:
        if work.find(ATTENDANCE_CODE, shipped.code) is None:
            create_code(work, shipped)


def create_code(work: Work, code: AttendanceCode) -> None:
    """Add a code of the school's own. Raises `AlreadyThere`, `Invalid`."""
    work.create(
        ATTENDANCE_CODE,
        code.code,
        label_en=code.label_en,
        label_el=code.label_el,
        counts_as=code.counts_as.value,
        letter_en=code.letter_en,
        letter_el=code.letter_el,
        position=code.position,
    )


def change_code(work: Work, code: str, **words: Unpack[CodeWords]) -> None:
    """Word a code anew. Raises `NotFound`, `Invalid`."""
    work.change(ATTENDANCE_CODE, code, **words)
