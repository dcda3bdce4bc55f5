"""`/api/v1/audit`: what was done to accounts, devices and the school, for those who may see it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from server_sync.accounts.custody import require_school
from server_sync.audit import repository
from server_sync.audit.schemas import AuditBody, audit_body
from server_sync.http.caller import Here, SignedIn
from sms_core.access.keys import Key

router = APIRouter(prefix="/api/v1", tags=["accounts"])

_LAST = (1 << 62) - 1


@router.get("/audit", summary="Read the audit")
def audit(
    services: Here,
    caller: SignedIn,
    before: Annotated[int | None, Query(ge=1, le=_LAST)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    verb: Annotated[str | None, Query(max_length=40)] = None,
    actor: UUID | None = None,
) -> AuditBody:
    """The newest entries, or those before number `before`; `verb` and `actor` narrow them. Needs audit:view."""
    require_school(caller, Key.AUDIT_VIEW, services.clock.now())
    with services.school.reading() as connection:
        found = repository.newest(connection, before, limit + 1, verb, None if actor is None else actor.bytes)
    return audit_body(found, limit)
