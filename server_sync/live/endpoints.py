"""`/ws/notifications`: a socket that signs in with its first message and then hears pokes."""

import asyncio
from http import HTTPStatus

import msgspec
from fastapi import APIRouter, WebSocket
from starlette.concurrency import run_in_threadpool

from server_sync.accounts.model import Caller, PasswordChangeNeeded, Presented, TokenMissing
from server_sync.http.caller import services_of
from server_sync.http.errors import HttpRefused
from server_sync.live.hub import SIGNED_OUT
from server_sync.services import Services
from sms_core.access.proof import SOCKET_METHOD, SOCKET_TARGET, b64
from sms_core.clock import to_micros

OPENING_S = 5.0
OPENING_LIMIT = 4096
REVOKED = 4423
TOO_MANY = 4429
_CLOSES = {HTTPStatus.LOCKED: REVOKED, HTTPStatus.TOO_MANY_REQUESTS: TOO_MANY}

router = APIRouter()


class _Opening(msgspec.Struct):
    token: str
    device: str
    proof: str


@router.websocket(SOCKET_TARGET)
async def notifications(socket: WebSocket) -> None:
    """Accept, sign in within five seconds, then poke until the client goes."""
    services = services_of(socket)
    await socket.accept()
    try:
        if len(services.hub) >= services.config.sockets:
            await socket.close(TOO_MANY)
            return
        services.limits.address.take(socket.client.host if socket.client else "")
        async with asyncio.timeout(OPENING_S):
            caller = await _signed_in(socket, services)
    except TimeoutError:
        await socket.close(SIGNED_OUT, "too_slow")
        return
    except HttpRefused as refused:
        await socket.close(_CLOSES.get(HTTPStatus(refused.status), SIGNED_OUT), refused.code)
        return
    if caller is not None:
        await services.hub.serve(socket, lambda: _hello(services), lambda: _good(services, caller))


async def _signed_in(socket: WebSocket, services: Services) -> Caller | None:
    """Who opened the socket; None when the client went away."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        return None
    text = message.get("text") or ""
    try:
        said = msgspec.json.decode(text[:OPENING_LIMIT], type=_Opening)
    except msgspec.DecodeError as problem:
        raise TokenMissing() from problem
    shown = Presented(said.token, said.device, said.proof, SOCKET_METHOD, SOCKET_TARGET, b"")
    caller = await run_in_threadpool(services.sign_in.caller, shown)
    if caller.must_change:
        raise PasswordChangeNeeded()
    return caller


async def _hello(services: Services) -> dict[str, object]:
    head = await run_in_threadpool(services.school.head)
    now = to_micros(services.clock.now())
    return {"type": "hello", "head": head.seq, "epoch": b64(head.epoch), "server_time": now}


async def _good(services: Services, caller: Caller) -> bool:
    return await run_in_threadpool(services.sign_in.still_good, caller.token)
