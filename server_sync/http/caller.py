"""Who is calling: what endpoints declare to get the services, the raw body and the signed-in person."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection

from server_sync.accounts.model import Caller, PasswordChangeNeeded, Presented
from server_sync.services import Services
from sms_core.access.proof import DEVICE_HEADER, PROOF_HEADER

__all__ = ["Body", "Caller", "Here", "SignedIn", "SignedInAnyhow", "services_of"]

_SCHEME = "bearer "


def services_of(connection: HTTPConnection) -> Services:
    """The services of the application that the connection came to."""
    services = connection.app.state.services
    assert isinstance(services, Services)
    return services


Here = Annotated[Services, Depends(services_of)]


async def _body(request: Request) -> bytes:
    return await request.body()


Body = Annotated[bytes, Depends(_body)]


async def _caller(request: Request, services: Here, body: Body) -> Caller:
    caller = await run_in_threadpool(services.sign_in.caller, _presented(request, body))
    services.limits.account.take(caller.user)
    return caller


SignedInAnyhow = Annotated[Caller, Depends(_caller)]


def _own_password(caller: SignedInAnyhow) -> Caller:
    if caller.must_change:
        raise PasswordChangeNeeded()
    return caller


SignedIn = Annotated[Caller, Depends(_own_password)]


def _presented(request: Request, body: bytes) -> Presented:
    told = request.headers.get("Authorization", "")
    token = told[len(_SCHEME) :].strip() if told.lower().startswith(_SCHEME) else ""
    device = request.headers.get(DEVICE_HEADER, "")
    return Presented(token, device, request.headers.get(PROOF_HEADER, ""), request.method, _target(request), body)


def _target(request: Request) -> str:
    """The path with its query, as the client sent it."""
    raw: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    query: bytes = request.scope["query_string"]
    return (raw.split(b"?", 1)[0] + (b"?" + query if query else b"")).decode("latin-1")
