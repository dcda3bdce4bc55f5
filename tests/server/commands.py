"""`sms-server` as it is typed: in this process, or as a process of its own."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server_sync.cli import main

CHEAP = {"SMS_HASH_MEMORY_KIB": "16", "SMS_HASH_ROUNDS": "1"}


class Terminal:
    """Types commands against one data folder or database."""

    def __init__(self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.set(SMS_DATA=str(data), **CHEAP)

    def set(self, **variables: str) -> None:
        """Set environment variables."""
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)

    def types(self, *words: object, stdin: str = "") -> tuple[int, str, str]:
        """Exit code, output and complaints of a command."""
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = int(left.code or 0)
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def does(self, *words: object, stdin: str = "") -> str:
        """The output of a command that succeeds."""
        code, out, err = self.types(*words, stdin=stdin)
        assert (code, err) == (0, ""), err
        return out

    def fails(self, *words: object, stdin: str = "") -> str:
        """The complaint of a command that cannot be done."""
        code, out, err = self.types(*words, stdin=stdin)
        assert (code, out) == (1, ""), (code, out, err)
        return err


@contextmanager
def running(**variables: str) -> Iterator[dict[str, object]]:
    """`sms-server run` as a process of its own, on a free port; what it says when it is ready."""
    environment = {**os.environ, "SMS_PORT": "0", **variables}
    command = [sys.executable, "-m", "server_sync.cli", "run"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, process.stderr.read() if process.stderr else ""
            yield json.loads(line)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate()
