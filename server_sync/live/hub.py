"""The hub: tells every open socket that the school's history has moved on, and nothing else.

Commits may come from any thread. Each socket has room for one waiting poke: later ones replace it, since only the
newest head matters. A socket that does not take a message in time is dropped; its client comes again.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from server_sync.live.pause import pause
from server_sync.sync.repository import Head
from sms_core.errors import Unavailable
from sms_core.store.journal import ChangeSet

BEAT_S = 25.0
SEND_S = 10.0
WATCH_S = 2.0
TOO_SLOW = 1013
SIGNED_OUT = 4401


class _Box:
    """One socket's mailbox: whether something came, and whether the client went."""

    def __init__(self) -> None:
        self.came = asyncio.Event()
        self.gone = asyncio.Event()


class Hub:
    """All open sockets of one school in this process."""

    def __init__(self, *, beat_s: float = BEAT_S, send_s: float = SEND_S, watch_s: float = WATCH_S) -> None:
        self._beat_s = beat_s
        self._send_s = send_s
        self._watch_s = watch_s
        self._boxes: set[_Box] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._head = 0

    def __len__(self) -> int:
        """How many sockets are open."""
        return len(self._boxes)

    async def run(self, read_head: Callable[[], Awaitable[int]], stopping: asyncio.Event) -> None:
        """Work until `stopping`. `read_head` is asked now and then: other processes commit as well."""
        self._loop = asyncio.get_running_loop()
        try:
            while not stopping.is_set():
                with contextlib.suppress(Unavailable):  # the database is away for a moment: ask again later
                    self._announce(await read_head())
                await pause(stopping, self._watch_s)
        finally:
            self._loop = None

    def committed(self, _changes: ChangeSet, head: Head) -> None:
        """A listener for `School.listeners`; comes from any thread."""
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop was closed meanwhile: nobody is left to tell
                loop.call_soon_threadsafe(self._announce, head.seq)

    async def serve(
        self, socket: WebSocket, hello: Callable[[], Awaitable[dict[str, object]]], good: Callable[[], Awaitable[bool]]
    ) -> None:
        """Serve one signed-in socket until its client goes; `good` says at each beat whether it may stay."""
        box = _Box()
        self._boxes.add(box)  # before the head is read for the hello, so that no commit falls between
        reader = asyncio.create_task(_read(socket, box))
        try:
            await self._send(socket, await hello())
            while not box.gone.is_set():
                kind = await self._next(box)
                if box.gone.is_set():
                    return
                if kind == "beat" and not await good():
                    await socket.close(SIGNED_OUT, "token_unknown")
                    return
                await self._send(socket, {"type": kind, "head": self._head})
        except TimeoutError:
            with contextlib.suppress(TimeoutError, RuntimeError):
                async with asyncio.timeout(self._send_s):
                    await socket.close(TOO_SLOW)
        except WebSocketDisconnect:
            return
        finally:
            self._boxes.discard(box)
            reader.cancel()
            await asyncio.gather(reader, return_exceptions=True)

    async def _next(self, box: _Box) -> str:
        """What to tell next: a poke when something came, else a beat when it is time."""
        try:
            async with asyncio.timeout(self._beat_s):
                await box.came.wait()
        except TimeoutError:
            return "beat"
        box.came.clear()
        return "poke"

    async def _send(self, socket: WebSocket, message: dict[str, object]) -> None:
        async with asyncio.timeout(self._send_s):
            await socket.send_json(message)

    def _announce(self, head: int) -> None:
        if head <= self._head:
            return
        self._head = head
        for box in self._boxes:
            box.came.set()


async def _read(socket: WebSocket, box: _Box) -> None:
    """Read until the client goes; what it says is ignored."""
    try:
        while socket.client_state is WebSocketState.CONNECTED:
            message = await socket.receive()
            if message["type"] == "websocket.disconnect":
                break
    finally:
        box.gone.set()
        box.came.set()
