"""`/api/v1/sync/…`: msgpack in zstd both ways; errors are JSON like everywhere else, and so are issues."""

from typing import Any
from uuid import UUID

import msgspec
from fastapi import APIRouter, Response

from server_sync.http.caller import Body, Here, SignedIn
from server_sync.http.errors import Malformed
from server_sync.sync.anchors import check_schema
from server_sync.sync.push import PushService
from server_sync.sync.schemas import IssueBody, ResolveBody, issue_body
from server_sync.sync.service import SyncService
from server_sync.sync.settling import Settling
from sms_core.sync.wire import MEDIA_TYPE, Hello, Load, Pull, Push, Pushed, decode, encode

router = APIRouter(prefix="/api/v1/sync", tags=["sync"])
_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {"content": {MEDIA_TYPE: {}}, "description": "A message of `sms_core/sync/wire.py`, compressed with zstd"}
}


@router.post("/hello", responses=_ANSWER, response_class=Response)
def hello(services: Here, caller: SignedIn, body: Body) -> Response:
    """Versions, the server's time as a label, the head of history, and what the caller's replica shall hold."""
    service = SyncService(services.school, services.config.lease_days, services.version)
    return _answer(service.hello(caller, _message(body, Hello)))


@router.post("/pull", responses=_ANSWER, response_class=Response)
def pull(services: Here, caller: SignedIn, body: Body) -> Response:
    """What changed after a cursor, up to a head that is fixed for all pages."""
    service = SyncService(services.school, services.config.lease_days, services.version)
    return _answer(service.pull(caller, _message(body, Pull)))


@router.post("/load", responses=_ANSWER, response_class=Response)
def load(services: Here, caller: SignedIn, body: Body) -> Response:
    """Whole scopes, page by page; a broken load goes on at its place."""
    service = SyncService(services.school, services.config.lease_days, services.version)
    return _answer(service.load(caller, _message(body, Load)))


@router.post("/push", responses=_ANSWER, response_class=Response)
def push(services: Here, caller: SignedIn, body: Body) -> Response:
    """A fate for every mutation: applied, merged, conflict, rejected, quarantined or blocked_by."""
    message: Push = _message(body, Push)
    check_schema(message.schema_version, pulling=False)
    outcomes, head = PushService(services.school).push(caller, message.anchors, message.actions)
    return _answer(Pushed(outcomes, head))


@router.get("/issues", summary="Open issues")
def issues(services: Here, caller: SignedIn) -> list[IssueBody]:
    """Every open issue that the caller's replica would hold: conflicts, refused work, duplicates."""
    schema = services.school.database.schema
    return [issue_body(issue, schema) for issue in Settling(services.school, caller).open_issues()]


@router.post("/issues/{issue}/resolve", summary="Settle an issue")
def resolve(services: Here, caller: SignedIn, issue: UUID, body: ResolveBody) -> IssueBody:
    """Settle with one side's values, or let refused work go; both reach every replica."""
    settled = Settling(services.school, caller).settle(issue.bytes, body.choice)
    return issue_body(settled, services.school.database.schema)


def _message(body: bytes, kind: type[msgspec.Struct]) -> Any:
    try:
        return decode(body, kind)
    except ValueError as problem:
        raise Malformed(problems=[str(problem)]) from problem


def _answer(message: msgspec.Struct) -> Response:
    return Response(encode(message), media_type=MEDIA_TYPE)
