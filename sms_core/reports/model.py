"""What each paper consists of: values and codes. Words and layout come when it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sms_core.access.keys import Key
from sms_core.attendance.model import AttendanceCode, Counts
from sms_core.errors import Refused
from sms_core.grading.model import Scale
from sms_core.ids import SectionId, StudentId


class PaperKind(StrEnum):
    """The papers that a school hands out."""

    REPORT_CARD = "report_card"
    TRANSCRIPT = "transcript"
    CLASS_LIST = "class_list"
    REGISTER_SHEET = "register_sheet"


PAPER_KEYS: dict[PaperKind, tuple[Key, ...]] = {  # who makes a paper holds all of its keys, and it covers their reach
    PaperKind.REPORT_CARD: (Key.REPORTS_GENERATE, Key.GRADES_VIEW),
    PaperKind.TRANSCRIPT: (Key.REPORTS_GENERATE, Key.GRADES_VIEW),
    PaperKind.CLASS_LIST: (Key.REPORTS_VIEW, Key.ENROLMENTS_VIEW),
    PaperKind.REGISTER_SHEET: (Key.REPORTS_VIEW, Key.ATTENDANCE_VIEW),
}
Pulse = Callable[[], None]  # called between steps of long work; raises `Stopped` when nobody wants it any more


class Stopped(Exception):
    """The person has stopped it; nothing was written."""


class NothingToPrint(Refused):
    """Nobody, and no lesson, is left to put on the paper."""

    code = "nothing_to_print"


class TooLong(Refused):
    """A register sheet goes over at most `days` days."""

    code = "sheet_too_long"


def go_on() -> None:
    """The pulse of work that nobody stops."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on every paper: the school, and when and by whom it was made; `made_at` is in the school's time."""

    school: str
    logo_text: str
    made_at: datetime
    made_by: str
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class Pupil:
    """Who the paper is about."""

    id: StudentId
    family_name: str
    given_name: str
    student_number: str | None
    patronymic: str | None
    year_level: str | None
    form_group: str | None

    @property
    def name(self) -> str:
        """Family name first, as lists have it."""
        return " ".join(filter(None, (self.family_name, self.given_name)))


@dataclass(frozen=True, slots=True)
class Span:
    """A session as papers name it, both days included."""

    id: bytes
    title: str
    start_date: date
    end_date: date


@dataclass(frozen=True, slots=True)
class Grade:
    """A result that holds: locked, overridden or computed, as its scale tells it; `is_final` once it is locked.

    `places` are the decimals that its scale rounds to, None where it does not round.
    """

    value: Decimal
    label: str | None
    points: Decimal | None
    passes: bool
    scale: bytes
    places: int | None = None
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class CardLine:
    """One class on a report card: a grade for each column, None where there is none."""

    section: SectionId
    title: str
    teachers: tuple[str, ...]
    credits: Decimal | None
    grades: tuple[Grade | None, ...]
    comment: str | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class ReportCard:
    """A student in a term or year. The last column is the session itself, those before are its parts.

    `gpa` is over the classes whose scale has points and whose course has credits, None without any. A card `is_partial`
    when it covers some of the student's classes only: those that the person who made it teaches.
    """

    pupil: Pupil
    session: Span
    columns: tuple[Span, ...]
    lines: tuple[CardLine, ...]
    counts: Counts
    gpa: Decimal | None
    scales: tuple[Scale, ...]
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class CardParts:
    """What a card shows beside the results."""

    comments: bool = True
    absences: bool = True
    teachers: bool = True
    signatures: bool = True


EVERYTHING = CardParts()


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One class of a school year; `is_running` while its session is not over and nothing is locked."""

    title: str
    code: str | None
    session: str
    credits: Decimal | None
    grade: Grade | None
    is_running: bool


@dataclass(frozen=True, slots=True)
class TranscriptYear:
    """A school year: `credits` are those of classes that were passed."""

    title: str
    lines: tuple[TranscriptLine, ...]
    credits: Decimal
    gpa: Decimal | None


@dataclass(frozen=True, slots=True)
class Transcript:
    """Every year of a student at the school, the first first; running classes count neither for credits nor GPA."""

    pupil: Pupil
    years: tuple[TranscriptYear, ...]
    credits: Decimal
    gpa: Decimal | None
    scales: tuple[Scale, ...]
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class ClassHead:
    """The class that a list is of."""

    section: SectionId
    title: str
    code: str | None
    course: str | None
    room: str | None
    session: Span
    teachers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListRow:
    """A student on a class list; `since` for those who came after the class began."""

    number: int
    pupil: Pupil
    since: date | None


@dataclass(frozen=True, slots=True)
class ClassList:
    """Who is in a class on a day."""

    head: ClassHead
    day: date
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class SheetLesson:
    """A column of a register sheet."""

    day: date
    period: int


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A lesson of a student: the code that holds, None without a mark; not `enrolled` that day, nothing is expected."""

    code: str | None
    enrolled: bool = True


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A student on a register sheet, with a cell for each lesson."""

    number: int
    pupil: Pupil
    cells: tuple[SheetCell, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """The registers of a class over some days; a blank one has no marks and no totals."""

    head: ClassHead
    start: date
    end: date
    is_blank: bool
    lessons: tuple[SheetLesson, ...]
    rows: tuple[SheetRow, ...]
    codes: tuple[AttendanceCode, ...]
