"""What sync is measured with: a server in a process of its own, and desks like the desktop's, without a window."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sms_core.clock import ShiftedClock
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_core.sync.engine import Engine, Round, Transport
from sms_desktop.connection.connecting import sign_in
from sms_desktop.ops.lanes import Lanes
from sms_desktop.profiles.profile import Home
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import Session
from sms_desktop.sync.ears import Ears
from sms_desktop.sync.loop import SyncLoop
from sms_desktop.sync.transport import HttpTransport
from tests.bench.school import NOON, PASSWORD, ROOT

NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs: where, and since when by its own clock."""

    url: str
    clock: ShiftedClock
    folder: Path


@contextmanager
def serving(kept: Path) -> Iterator[Server]:
    """A server process on a copy of a data folder, on a free port of the loopback."""
    with tempfile.TemporaryDirectory(prefix="sms-bench-") as made:
        folder = Path(made) / "server"
        shutil.copytree(kept, folder)
        environment = {
            **os.environ,
            "SMS_DATA": str(folder),
            "SMS_HOST": "127.0.0.1",
            "SMS_PORT": "0",
            "SMS_CLOCK": NOON.isoformat(),
        }
        with spoken([sys.executable, "-m", "server_sync.cli", "run"], environment, Path(made) / "server.log") as told:
            yield Server(json.loads(told)["url"], ShiftedClock(NOON), folder)


@contextmanager
def spoken(command: list[str], environment: dict[str, str], log: Path) -> Iterator[str]:
    """A process that says one line when it is ready; it is ended afterwards."""
    with log.open("w") as errors:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=ROOT)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError(log.read_text())
        yield line
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


class Desk:
    """One person signed in on one computer, with lanes and a transport."""

    def __init__(self, server: Server, login: str, folder: Path) -> None:
        os.environ.update(NO_KEYRING)
        home = Home(folder)
        self.session: Session = sign_in(home, Secrets(folder), server.url, login, PASSWORD, server.clock)
        self.lanes = Lanes(self.session)
        self.transport = HttpTransport(server.url, self.session.credentials)
        self.lanes.write(lambda store: None).result()  # the writing connection is there, as in a running desktop

    @property
    def replica(self) -> Path:
        """The replica's file."""
        return self.session.profile.replica

    def syncs(self, transport: Transport | None = None) -> Round:
        """One whole round."""
        statements = self.session.database.statements
        return Engine(transport or self.transport, self.lanes, statements, self.session.clock).round()

    def loop(self, on_changes: Callable[[ChangeSet], None]) -> SyncLoop:
        """The loop as the application runs it."""
        session = self.session
        return SyncLoop(
            self.transport,
            self.lanes,
            session.database.statements,
            session.clock,
            ears=lambda heard, lost: Ears(session.account.server, session.credentials, heard, lost),
            on_changes=on_changes,
        )

    def value(self, sql: str, parameters: tuple[Any, ...] = ()) -> Any:
        """One value, by a reading lane."""

        def job(connection: Connection) -> Any:
            return connection.value(sql, parameters)

        return self.lanes.read(job).result()

    def settle(self) -> None:
        """Bring everything from the log into the file, so that its size can be told."""
        self.lanes.write(lambda store: store.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")).result()

    def close(self) -> None:
        """Leave."""
        self.lanes.close()
        self.transport.close()
        self.session.close()
