"""A private PostgreSQL for the tests: started from the system's own programs, thrown away afterwards."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

START_TIMEOUT_S = 60
_QUICK_AND_UNSAFE = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "127.0.0.1",
    "max_connections": "60",
    "shared_buffers": "64MB",
}


def find_programs() -> Path | None:
    """The folder that holds `initdb` and `postgres`, the newest version first; None when there is none."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if installed:
        return installed[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running_cluster(programs: Path) -> Iterator[str]:
    """Run a fresh cluster on a free loopback port; yields its URL without a database name."""
    folder = Path(tempfile.mkdtemp(prefix="sms-postgres-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        data = folder / "data"
        initdb = [str(programs / "initdb"), "--pgdata", str(data), "--username=sms", "--auth=trust"]
        initdb += ["--encoding=UTF8", "--locale=C", "--no-sync"]
        subprocess.run([*_as_owner(), *initdb], check=True, cwd=folder, stdout=subprocess.DEVNULL)
        with _server(programs, folder, data) as port:
            yield f"postgresql+psycopg://sms@127.0.0.1:{port}"
    finally:
        shutil.rmtree(folder)


@contextmanager
def _server(programs: Path, folder: Path, data: Path) -> Iterator[int]:
    port = _free_port()
    command = [str(programs / "postgres"), "-D", str(data), "-p", str(port), "-k", str(folder)]
    for name, value in _QUICK_AND_UNSAFE.items():
        command += ["-c", f"{name}={value}"]
    with (folder / "log").open("w+") as log:
        process = subprocess.Popen([*_as_owner(), *command], cwd=folder, stdout=log, stderr=log)
        try:
            _wait_until_it_answers(process, port, folder / "log")
            yield port
        finally:
            process.send_signal(signal.SIGINT)  # PostgreSQL's "fast": ends open sessions
            process.wait()


def _as_owner() -> list[str]:
    """What to put before a command: PostgreSQL refuses root, and must not outlive a killed test run."""
    if shutil.which("setpriv") is None:
        return []
    owner = ["--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []
    return ["setpriv", *owner, "--pdeathsig=INT", "--"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="sms", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}") from None
            time.sleep(0.05)
