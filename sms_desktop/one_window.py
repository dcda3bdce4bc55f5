"""One window for each home: a second start raises the first window and hands over what it was asked for.

A file held by the first process says who is first; the system lets it go however the process ends, so nothing stale
can lock anybody out. The second start speaks to the first through a local socket, which is opened after the first
paint. Where no socket can be made, the second start still opens no second window over the same data.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QObject, Signal, Slot

from sms_desktop.profiles.kept_files import hold_alone
from sms_desktop.wishes import Wishes

if TYPE_CHECKING:  # loaded when the window has been painted
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_FILE = "window.lock"
_LONGEST = 64 * 1024
_ANSWER = b"raised\n"
_TRY_MS = 1000
_AGAIN_S = 0.1
PATIENCE_S = 15.0  # a first process that has just started is not listening yet


class OneWindow(QObject):
    """Made before the window. `is_first`: then `listen`, and `came` tells of later starts; else `hand_over`."""

    came = Signal(object)  # Wishes

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._server: QLocalServer | None = None
        self._held: BinaryIO | None = None
        self.is_first = True
        try:
            self._held = hold_alone(folder / _FILE)
            self.is_first = self._held is not None
        except OSError:  # files cannot be held in this folder: then the socket alone tells
            self.is_first = not self._ask(None)

    @property
    def name(self) -> str:
        """The socket's name: the same for every start of this system user over this home."""
        import hashlib  # heavy: after the first paint

        said = f"{_user()}\n{self._folder.resolve()}"
        return f"sms-{hashlib.sha256(said.encode()).hexdigest()[:24]}"

    @Slot()
    def listen(self) -> None:
        """Hear of later starts from now on; without a socket there is nothing to hear."""
        from PySide6.QtNetwork import QLocalServer  # heavy: after the first paint

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self.name)  # what a killed process left: nobody else is first now
        if server.listen(self.name):
            server.newConnection.connect(self._on_connection)
            self._server = server

    def hand_over(self, wishes: Wishes, patience_s: float = PATIENCE_S) -> bool:
        """Ask the first window to come to the front and to do this; says whether it answered."""
        _allow_raising()
        until = time.monotonic() + patience_s
        while not self._ask(wishes):
            if time.monotonic() > until:
                return False
            time.sleep(_AGAIN_S)
        return True

    def close(self) -> None:
        """Be first no more."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._held is not None:
            self._held.close()
            self._held = None

    def _ask(self, wishes: Wishes | None) -> bool:
        """Whether somebody listens and, given wishes, has taken them."""
        from PySide6.QtNetwork import QLocalSocket  # heavy: only where a window is open already

        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_TRY_MS):
            return False
        if wishes is None:
            socket.disconnectFromServer()
            return True
        socket.write(wishes.to_bytes())
        answered = socket.waitForBytesWritten(_TRY_MS) and socket.waitForReadyRead(int(PATIENCE_S * 1000))
        return bool(answered) and socket.readAll().data() == _ANSWER

    @Slot()
    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._on_line)
            if socket.bytesAvailable():
                self._hear(socket)

    @Slot()
    def _on_line(self) -> None:
        socket = self.sender()
        if socket is not None:
            self._hear(socket)  # type: ignore[arg-type] # only sockets are connected

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
        if not socket.canReadLine():
            return
        try:
            wishes = Wishes.from_bytes(bytes(socket.readLine().data()))
        except ValueError:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.came.emit(wishes)


def _user() -> str:
    return str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")


def _allow_raising() -> None:
    """Windows lets another process come to the front only when the one in front says so."""
    if sys.platform == "win32":
        import ctypes  # one system only

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
