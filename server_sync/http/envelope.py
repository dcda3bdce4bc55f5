"""Around every request: an id, a limit for its address and its body, safe headers, and a line in the access log.

The log holds method, path, status, size and time; never a query, a name or an address.
"""

import contextlib
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
        body = _Counted(receive, self._body_limit)
        with contextlib.suppress(BodyTooLarge):  # told below, as when the application has made another error of it
            await self._app(scope, body.receive, lambda message: _unless(body.over, send, message))
        if body.over:
            await answer_of(BodyTooLarge(limit=self._body_limit))(scope, receive, send)


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


class _Counted:
    """A request's body, which refuses to go on when more than `limit` bytes came."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._left = limit
        self._limit = limit

    @property
    def over(self) -> bool:
        """Whether too much came."""
        return self._left < 0

    async def receive(self) -> Message:
        """The next part. Raises `BodyTooLarge`."""
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self.over:
            raise BodyTooLarge(limit=self._limit)
        return message


async def _unless(over: bool, send: Send, message: Message) -> None:
    if not over:
        await send(message)
