"""Around every request: an id, a limit for its address and its body, safe headers, and a line in the access log.

The log holds method, path, status, size and time; never a query, a name or an address.
"""

import logging
import secrets
import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server_sync.http.errors import BodyTooLarge, TooManyRequests, answer_of
from server_sync.http.limits import Buckets

BODY_LIMIT = 64 * 1024 * 1024
ACCESS_LOG = "sms.access"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Envelope:
    """ASGI middleware; `secure` says that clients come over https."""

    def __init__(self, app: ASGIApp, addresses: Buckets, secure: bool, body_limit: int = BODY_LIMIT) -> None:
        self._app = app
        self._addresses = addresses
        self._headers = dict(_HEADERS)
        if secure:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"
        self._body_limit = body_limit
        self._log = logging.getLogger(ACCESS_LOG)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        passage = _Passage(self._headers, send)
        scope.setdefault("state", {})["request_id"] = passage.id
        began = time.perf_counter()
        try:
            await self._pass(scope, receive, passage.send)
        finally:
            took = (time.perf_counter() - began) * 1000
            line = "%s %s %s %d bytes %.1f ms %s"
            self._log.info(line, scope["method"], scope["path"], passage.status or 500, passage.size, took, passage.id)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = scope.get("client")
        try:
            self._addresses.take(client[0] if client else "")
            _refuse_long(scope, self._body_limit)
        except (TooManyRequests, BodyTooLarge) as refused:
            await answer_of(refused)(scope, receive, send)
            return
        await self._app(scope, _counted(receive, self._body_limit), send)


class _Passage:
    """What is added to one answer, and what is remembered of it."""

    def __init__(self, headers: dict[str, str], send: Send) -> None:
        self.id = secrets.token_hex(8)
        self.status = 0
        self.size = 0
        self._headers = headers
        self._send = send

    async def send(self, message: Message) -> None:
        """Send on, with our headers."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["X-Request-Id"] = self.id
            for name, value in self._headers.items():
                headers.setdefault(name, value)
        elif message["type"] == "http.response.body":
            self.size += len(message.get("body", b""))
        await self._send(message)


def _refuse_long(scope: Scope, limit: int) -> None:
    told = dict(scope["headers"]).get(b"content-length", b"0")
    if not told.isdigit() or int(told) > limit:
        raise BodyTooLarge(limit=limit)


def _counted(receive: Receive, limit: int) -> Receive:
    """`receive`, which refuses to go on when more than `limit` bytes came."""
    total = 0

    async def counting() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        if total > limit:
            raise BodyTooLarge(limit=limit)
        return message

    return counting
