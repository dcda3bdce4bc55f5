"""Questions that only the school's server can answer, asked on a thread of their own; answers come to the interface's.

What is synced needs none of this: it is for secrets and for the audit. Nothing here waits on the interface thread.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from PySide6.QtCore import QObject, Signal

from sms_core.access.proof import proof_headers
from sms_core.errors import SmsError
from sms_desktop.connection.answers import refusal_of
from sms_desktop.ops.errands import Errands
from sms_desktop.session import Credentials

T = TypeVar("T")
API = "/api/v1"
_JSON = {"Content-Type": "application/json"}


class Asking(QObject):
    """Asks one server for one signed-in person, one question after another; close it when the person leaves."""

    broke = Signal(object)  # any exception that is no `SmsError`: a bug

    def __init__(self, address: str, credentials: Callable[[], Credentials], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._credentials = credentials
        self._errands = Errands(self)
        self._errands.broke.connect(self.broke)

    def ask(
        self,
        method: str,
        path: str,
        read: Callable[[Any], T],
        done: Callable[[T], object],
        failed: Callable[[SmsError], object],
        query: Mapping[str, str | int] | None = None,
    ) -> None:
        """Ask; `read` makes the answer of what the server said in JSON (KeyError, TypeError and ValueError mean that
        it is none of ours). `failed` gets the errors of `calling` and the server's typed refusal."""
        target = API + path + (f"?{urlencode(query)}" if query else "")
        self._errands.run(lambda: self._asked(method, target, read), done, failed)

    def close(self) -> None:
        """Answer nobody any more; what is being asked is waited for."""
        self._errands.close()

    def _asked(self, method: str, target: str, read: Callable[[Any], T]) -> T:
        from sms_desktop.connection.calling import NotOurServer, call, web  # heavy: the network, when it is first asked

        credentials, url = self._credentials(), self._address + target
        parts = urlsplit(url)
        signed = parts.path + (f"?{parts.query}" if parts.query else "")
        headers = proof_headers(credentials.private_key, credentials.token, credentials.device, method, signed)
        with web(self._address) as session:
            response = call(session, method, url, headers=_JSON | headers)
        if response.status_code >= 300:
            raise refusal_of(response)
        try:
            return read(response.json())
        except (KeyError, TypeError, ValueError):
            raise NotOurServer(host=parts.hostname or "") from None  # the answer may hold a secret
