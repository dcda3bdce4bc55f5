"""One request to the server's sync endpoints: signed with the device's key, msgpack and zstd both ways."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from sms_core.access.proof import proof_headers
from sms_core.sync.wire import MEDIA_TYPE, decode, encode
from sms_desktop.connection.answers import refusal_of
from sms_desktop.connection.calling import NotOurServer, call, web
from sms_desktop.session import Credentials

if TYPE_CHECKING:
    from requests import Session as Web

T = TypeVar("T")
PATH = "/api/v1/sync/"
TIMEOUT_S = 60.0


class HttpTransport:
    """Speaks to one server for one person. Connections are kept open; close it when the person leaves."""

    def __init__(self, address: str, credentials: Callable[[], Credentials]) -> None:
        self._address = address
        self._credentials = credentials
        self._web: Web | None = None
        self._lock = threading.Lock()

    def call(self, endpoint: str, message: Any, answer: type[T]) -> T:
        """Send a message and decode its answer.

        Raises the errors of `connection/calling.py`, and the typed refusal of the server behind anything but 200.
        """
        body = encode(message)
        url = f"{self._address}{PATH}{endpoint}"
        credentials = self._credentials()
        headers = proof_headers(
            credentials.private_key, credentials.token, credentials.device, "POST", urlsplit(url).path, body
        )
        with self._lock:
            if self._web is None:
                self._web = web(self._address)
            response = call(
                self._web, "POST", url, body=body, headers={**headers, "Content-Type": MEDIA_TYPE}, timeout_s=TIMEOUT_S
            )
        if response.status_code != 200:
            raise refusal_of(response)
        try:
            return decode(response.content, answer)  # type: ignore[no-any-return]
        except ValueError as problem:
            raise NotOurServer(host=urlsplit(url).hostname or "") from problem

    def close(self) -> None:
        """Let the connections go."""
        with self._lock:
            if self._web is not None:
                self._web.close()
                self._web = None
