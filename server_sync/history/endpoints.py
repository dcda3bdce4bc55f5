"""`/api/v1/history`: what was done, by whom, field by field, within the caller's reach."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Query

from server_sync.history.schemas import HistoryBody, history_body
from server_sync.history.service import Journal
from server_sync.http.caller import Here, SignedIn
from sms_core.clock import to_micros
from sms_core.errors import NotFound
from sms_core.history.model import Where
from sms_core.history.plain import key_from
from sms_core.history.reading import SHOWN
from sms_core.history.repository import MOST_CHANGES
from sms_core.ids import ActionId, UserId
from sms_core.school.repository import settings

router = APIRouter(prefix="/api/v1", tags=["history"])

Before = Annotated[UUID | None, Query(description="The `before` of the page that came last.")]
Limit = Annotated[int, Query(ge=1, le=200)]
Shown = Annotated[int, Query(ge=1, le=MOST_CHANGES, description="How many changes of an action are told at most.")]
Code = Annotated[str | None, Query(max_length=64)]


def _journal(services: Here, caller: SignedIn) -> Journal:
    return Journal(services.school, caller)


Reading = Annotated[Journal, Depends(_journal)]


@router.get("/history", summary="Read what was done")
def history(
    services: Here,
    journal: Reading,
    before: Before = None,
    limit: Limit = 50,
    changes: Shown = SHOWN,
    author: UUID | None = None,
    verb: Code = None,
    table: Code = None,
    student: UUID | None = None,
    section: UUID | None = None,
    since: date | None = None,
    until: date | None = None,
    action: UUID | None = None,
) -> HistoryBody:
    """The newest actions of which something is in the caller's reach; the rest narrows them.

    `since` and `until` are days of the school, both included. What was erased is told to nobody.
    """
    where = Where(
        author=None if author is None else UserId(author.bytes),
        verbs=() if verb is None else (verb,),
        tables=() if table is None else (table,),
        student=None if student is None else student.bytes,
        section=None if section is None else section.bytes,
        since=None if since is None else _midnight(services, since),
        until=None if until is None else _midnight(services, until + timedelta(days=1)),
        action=None if action is None else ActionId(action.bytes),
    )
    page = journal.page(where, None if before is None else before.bytes, limit, changes)
    return history_body(page, services.school.database.schema)


@router.get("/history/{table}/{key}", summary="Read what was done to one row")
def history_of_row(
    services: Here,
    journal: Reading,
    table: str,
    key: str,
    before: Before = None,
    limit: Limit = 50,
    changes: Shown = SHOWN,
) -> HistoryBody:
    """The newest changes of one row; of a student, also of every row about the student that is in reach.

    `key` is the row's id, or the parts of its key joined by commas: `mark/<section>,2026-11-23,2,<student>`.
    """
    schema = services.school.database.schema
    if table not in schema:
        raise NotFound(what="table")
    where = Where(about=(table, key_from(schema.named(table), key)))
    return history_body(journal.page(where, None if before is None else before.bytes, limit, changes), schema)


def _midnight(services: Here, day: date) -> int:
    """When a day begins at the school, in microseconds."""
    with services.school.reading() as connection:
        zone = ZoneInfo(settings(connection).time_zone)
    return to_micros(datetime.combine(day, time(), zone))
