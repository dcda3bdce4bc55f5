"""Listening for pokes: a WebSocket that says only that something happened. A lost poke is harmless."""

import json
import logging
import ssl
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from sms_core.access.proof import make_proof
from sms_core.ids import text_of
from sms_desktop.session import Credentials

log = logging.getLogger(__name__)

PATH = "/ws/notifications"
CONNECT_TIMEOUT_S = 8
SILENCE_S = 70  # the server's heart beats every 25 s


class Ears:
    """Keeps one socket open on a thread of its own; calls `heard(head)` for each poke and beat, `lost()` at its end."""

    def __init__(
        self,
        address: str,
        credentials: Callable[[], Credentials],
        heard: Callable[[int], None],
        lost: Callable[[], None],
    ) -> None:
        self._address = address
        self._credentials = credentials
        self._heard = heard
        self._lost = lost
        self._lock = threading.Lock()
        self._socket: Any = None
        self._thread: threading.Thread | None = None
        self._closing = False

    @property
    def open(self) -> bool:
        """Whether the socket is up."""
        return self._socket is not None

    def listen(self) -> None:
        """Open the socket unless it is open or being opened."""
        with self._lock:
            if self._closing or (self._thread is not None and self._thread.is_alive()):
                return
            self._thread = threading.Thread(target=self._run, name="sms-ears", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Close the socket and wait for its thread."""
        with self._lock:
            self._closing = True
            socket, thread = self._socket, self._thread
        if socket is not None:
            socket.abort()
        if thread is not None:
            thread.join(timeout=CONNECT_TIMEOUT_S + 2)

    def _run(self) -> None:
        import websocket  # heavy: not before the first sync

        try:
            socket = self._connect(websocket)
        except (OSError, websocket.WebSocketException) as problem:
            log.info("no pokes: %s", type(problem).__name__)
            return
        with self._lock:
            if self._closing:
                socket.abort()
                return
            self._socket = socket
        try:
            while True:
                message = json.loads(socket.recv() or "{}")
                if "head" in message:
                    self._heard(int(message["head"]))
        except (OSError, ValueError, websocket.WebSocketException) as problem:
            log.info("pokes ended: %s", type(problem).__name__)
        finally:
            with self._lock:
                self._socket = None
                unexpected = not self._closing
            socket.shutdown()
            if unexpected:
                self._lost()

    def _connect(self, websocket: Any) -> Any:
        parts = urlsplit(self._address)
        secure = parts.scheme == "https"
        url = urlunsplit(("wss" if secure else "ws", parts.netloc, parts.path + PATH, "", ""))
        socket = websocket.create_connection(
            url,
            timeout=CONNECT_TIMEOUT_S,
            sslopt={"context": _context()} if secure else {},
            enable_multithread=True,
            http_no_proxy=["localhost", "127.0.0.1", "::1"],
        )
        socket.settimeout(SILENCE_S)
        credentials = self._credentials()
        proof = make_proof(credentials.private_key, credentials.token, "WS", PATH, b"")
        first = {"token": credentials.token, "device": text_of(credentials.device), "proof": proof}
        socket.send(json.dumps(first))
        return socket


def _context() -> ssl.SSLContext:
    import truststore  # heavy: see above

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
