"""The peer of a load: the same rows as one plain SQLite file in a replica's shape, downloaded and opened.

As a process (`python -m tests.bench.peer FILE`) this is the server of that file, on the same kind of server as ours.
The download ends on the disk for good, like a replica's rows, and counts until a first query is answered.
"""

import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import requests
import uvicorn
from fastapi import FastAPI
from fastapi.responses import FileResponse
from sqlcipher3 import dbapi2 as sqlcipher

from tests.bench.desk import Desk, spoken

CHUNK = 1024 * 1024
READY = "SELECT count(*) FROM student WHERE deleted = 0"


@contextmanager
def plain_file(desk: Desk, folder: Path) -> Iterator[Callable[[], None]]:
    """A job that downloads and opens a plain file of the rows that `desk` holds."""
    plain = folder / "plain.db"
    target = folder / "downloaded.db"
    _export(desk, plain)

    def job() -> None:
        with requests.get(url, stream=True, timeout=60) as answer, target.open("wb") as file:
            for piece in answer.iter_content(CHUNK):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        with closing(sqlcipher.connect(str(target))) as connection:
            connection.execute(READY).fetchone()

    with _serving(plain, folder / "peer.log") as url:
        job()
        yield job


def _export(desk: Desk, plain: Path) -> None:
    with closing(desk.session.database.open(writing=True)) as connection:
        connection.run("ATTACH ? AS plain KEY ''", (str(plain),))
        connection.all("SELECT sqlcipher_export('plain')")
        connection.run("DETACH plain")


@contextmanager
def _serving(plain: Path, log: Path) -> Iterator[str]:
    with spoken([sys.executable, "-m", "tests.bench.peer", str(plain)], dict(os.environ), log) as told:
        yield f"{json.loads(told)['url']}/file"


def main(file: str) -> None:
    """Serve `file` until ended."""
    app = FastAPI()

    @app.get("/file")
    def whole() -> FileResponse:
        return FileResponse(file)

    listening = socket.create_server(("127.0.0.1", 0))
    print(json.dumps({"url": f"http://127.0.0.1:{listening.getsockname()[1]}"}), flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listening])


if __name__ == "__main__":
    main(sys.argv[1])
