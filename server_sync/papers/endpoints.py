"""`/api/v1/students/{student}/papers/{kind}` and `/sections/{section}/papers/{kind}`: papers as PDF."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from server_sync.http.caller import Here, SignedIn
from server_sync.papers.service import Papers
from sms_core.ids import Id, SectionId, StudentId
from sms_core.reports.making import Order
from sms_core.reports.model import PaperKind

router = APIRouter(prefix="/api/v1", tags=["papers"])


class OfStudent(StrEnum):
    """The papers about one student."""

    REPORT_CARD = PaperKind.REPORT_CARD.value
    TRANSCRIPT = PaperKind.TRANSCRIPT.value


class Language(StrEnum):
    """The languages that papers are made in."""

    EN = "en"
    EL = "el"


class Pdf(Response):
    """A PDF file."""

    media_type = "application/pdf"


def _papers(services: Here, caller: SignedIn) -> Papers:
    return Papers(services.school, caller)


Press = Annotated[Papers, Depends(_papers)]
Session = Annotated[UUID | None, Query(description="Report cards need one; transcripts cover all years.")]


@router.get("/students/{student}/papers/{kind}", summary="A paper about a student", response_class=Pdf)
def of_student(
    press: Press,
    student: UUID,
    kind: OfStudent,
    session: Session = None,
    language: Language = Language.EN,
) -> Pdf:
    """A report card for a term or a year, or a transcript, over the classes within reach."""
    order = Order(
        PaperKind(kind.value),
        language.value,
        students=(StudentId(Id(student.bytes)),),
        session=None if session is None else session.bytes,
    )
    return Pdf(press.pdf(order))


@router.get("/sections/{section}/papers/{kind}", summary="Papers of a class", response_class=Pdf)
def of_section(
    press: Press,
    section: UUID,
    kind: PaperKind,
    session: Session = None,
    language: Language = Language.EN,
    start: date | None = None,
    end: date | None = None,
    blank: bool = False,
) -> Pdf:
    """A class list, a register sheet for some days, or the report cards or transcripts of everybody in the class."""
    order = Order(
        kind,
        language.value,
        section=SectionId(Id(section.bytes)),
        session=None if session is None else session.bytes,
        start=start,
        end=end,
        is_blank=blank,
    )
    return Pdf(press.pdf(order))
