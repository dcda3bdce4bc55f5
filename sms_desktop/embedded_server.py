"""The server as a child process of the tour, with the demo school in a folder of its own. It is never imported here."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sms_core.errors import Unavailable

_COMMAND = (sys.executable, "-m", "server_sync.cli")
_GRACE_S = 10


class ServerNotStarted(Unavailable):
    """The server beside the window did not start; `detail` is the last thing it said."""

    code = "server_not_started"


@dataclass(frozen=True, slots=True)
class DemoPeople:
    """Who can sign in to the demo school."""

    teacher: str
    office: str
    head: str
    password: str


class EmbeddedServer:
    """Starts on entering, ends on leaving."""

    def __init__(self, folder: Path, students: int = 300) -> None:
        self._folder = folder
        self._students = students
        self._people_file = folder / "people.json"
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._people_file.exists():
            made = self._run("demo", str(self._students), "--json")
            self._people_file.write_text(made, encoding="utf-8")
        log = (self._folder / "server.log").open("a", encoding="utf-8")
        with log:
            self._process = subprocess.Popen(
                [*_COMMAND, "run", *self._where()],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=self._environment(),
            )
        self.url = self._first_words()
        return self

    def __exit__(self, *_: object) -> None:
        process = self._process
        if process is None:
            return
        process.terminate()
        try:
            process.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    @property
    def people(self) -> DemoPeople:
        """The demo school's accounts."""
        found = json.loads(self._people_file.read_text(encoding="utf-8"))
        by_role = {person["role"]: person["login"] for person in found["users"]}
        return DemoPeople(by_role["teacher"], by_role["registrar"], by_role["admin"], found["password"])

    def _first_words(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        try:
            return str(json.loads(line)["url"])
        except (ValueError, KeyError) as problem:
            self.__exit__()
            raise ServerNotStarted(detail=line.strip() or self._last_log()) from problem

    def _run(self, *arguments: str) -> str:
        done = subprocess.run(
            [*_COMMAND, *arguments, *self._where()],
            capture_output=True,
            text=True,
            env=self._environment(),
            check=False,
        )
        if done.returncode != 0:
            raise ServerNotStarted(detail=done.stderr.strip())
        return done.stdout

    def _where(self) -> tuple[str, str]:
        return "--data", str(self._folder)

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SMS_") or name == "SMS_CLOCK"}
        return kept | {"SMS_PORT": "0", "SMS_HOST": "127.0.0.1", "PYTHONUTF8": "1"}

    def _last_log(self) -> str:
        lines = (self._folder / "server.log").read_text(encoding="utf-8").strip().splitlines()
        return lines[-1] if lines else ""
