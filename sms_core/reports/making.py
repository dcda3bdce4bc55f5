"""From an order to a PDF file: what the window, the command line and the server call."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sms_core.errors import NotFound
from sms_core.ids import SectionId, StudentId
from sms_core.reports import repository
from sms_core.reports.cards import ReportCards
from sms_core.reports.class_papers import class_list, pupils_of_class, register_sheet
from sms_core.reports.model import (
    EVERYTHING,
    CardParts,
    Imprint,
    NothingToPrint,
    PaperKind,
    Pulse,
    Pupil,
    go_on,
)
from sms_core.reports.transcripts import Transcripts
from sms_core.reports.words import Words, words_of
from sms_core.school.repository import settings
from sms_core.sessions.repository import session_named
from sms_core.store.connection import Connection

if TYPE_CHECKING:
    from sms_core.reports.pdf.sheet import Sheet

Advanced = Callable[[int, int], object]  # so many of so many papers


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed, in which language.

    Report cards and transcripts are of `students`, else of the class `section`, else of everybody in `session`. Report
    cards need a `session`, class lists a `section`, register sheets a `section` and the days `start` to `end`. Cards
    cover the classes `reached`, None is all.
    """

    kind: PaperKind
    language: str
    students: tuple[StudentId, ...] | None = None
    section: SectionId | None = None
    session: bytes | None = None
    start: date | None = None
    end: date | None = None
    is_blank: bool = False
    parts: CardParts = EVERYTHING
    reached: AbstractSet[SectionId] | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an order."""

    path: Path
    papers: int
    pages: int


def imprint_of(connection: Connection, now: datetime, made_by: str, *, is_demo: bool = False) -> Imprint:
    """What stands on every paper made `now`, an aware instant."""
    school = settings(connection)
    at = now.astimezone(ZoneInfo(school.time_zone)).replace(second=0, microsecond=0)
    return Imprint(school.name, school.logo_text, at, made_by, is_demo)


def make_pdf(
    connection: Connection,
    order: Order,
    imprint: Imprint,
    path: Path,
    *,
    pulse: Pulse = go_on,
    advanced: Advanced = lambda _done, _total: None,
) -> Made:
    """Write the papers of an order into one file, which is there whole or not at all.

    `pulse` is called between papers and between classes that are read, and may raise `Stopped`. Raises `NotFound`,
    `NothingToPrint`, `TooLong`, `DiskFull`, `NotWritable`.
    """
    from sms_core.reports.pdf.writing import write_pdf  # heavy: reportlab comes with the first paper

    words, today = words_of(order.language), imprint.made_at.date()
    sheets, total = _sheets(connection, order, imprint, words, today, pulse)
    title = f"{words[order.kind.value]} · {imprint.school}" if imprint.school else words[order.kind.value]
    done = 0

    def count(number: int) -> None:
        nonlocal done
        done = number
        advanced(number, total)

    pages = write_pdf(path, sheets, imprint, title, pulse=pulse, advanced=count)
    return Made(path, done, pages)


def pupils_of(connection: Connection, order: Order) -> list[Pupil]:
    """Whose cards or transcripts are meant. Raises `NotFound`, `NothingToPrint`."""
    found: Sequence[Pupil]
    if order.students is not None:
        found = repository.pupils(connection, order.students)
    elif order.session is not None:
        session = session_named(connection, order.session)
        days = session.start_date, session.end_date
        if order.section is not None:
            found = pupils_of_class(connection, order.section, *days)
        else:
            found = repository.pupils_between(connection, *days)
    else:
        raise NotFound(what="academic_session")
    if not found:
        raise NothingToPrint
    return list(found)


def _sheets(
    connection: Connection, order: Order, imprint: Imprint, words: Words, today: date, pulse: Pulse
) -> "tuple[Iterator[Sheet], int]":
    """The papers as they come, and how many there will be."""
    if order.kind is PaperKind.REPORT_CARD:
        return _cards(connection, order, imprint, words, today, pulse)
    if order.kind is PaperKind.TRANSCRIPT:
        return _transcripts(connection, order, imprint, words, today, pulse)
    return iter((_of_class(connection, order, imprint, words, today),)), 1


def _cards(
    connection: Connection, order: Order, imprint: Imprint, words: Words, today: date, pulse: Pulse
) -> "tuple[Iterator[Sheet], int]":
    from sms_core.reports.pdf.card import compose_card  # heavy, as above

    if order.session is None:
        raise NotFound(what="academic_session")
    pupils = pupils_of(connection, order)
    cards = ReportCards(connection, order.session, today, reached=order.reached, pulse=pulse)
    return (compose_card(card, imprint, words, order.parts) for card in cards.of(pupils)), len(pupils)


def _transcripts(
    connection: Connection, order: Order, imprint: Imprint, words: Words, today: date, pulse: Pulse
) -> "tuple[Iterator[Sheet], int]":
    from sms_core.reports.pdf.transcript import compose_transcript  # heavy, as above

    pupils = pupils_of(connection, order)
    found = Transcripts(connection, today, reached=order.reached, pulse=pulse).of(pupils)
    signed = order.parts.signatures
    return (compose_transcript(one, imprint, words, signatures=signed) for one in found), len(pupils)


def _of_class(connection: Connection, order: Order, imprint: Imprint, words: Words, today: date) -> "Sheet":
    from sms_core.reports.pdf.lists import compose_class_list, compose_register_sheet  # heavy, as above

    if order.section is None:
        raise NotFound(what="section")
    if order.kind is PaperKind.CLASS_LIST:
        return compose_class_list(class_list(connection, order.section, order.start or today), imprint, words)
    start = order.start or today
    sheet = register_sheet(connection, order.section, start, order.end or start, is_blank=order.is_blank)
    return compose_register_sheet(sheet, imprint, words)
