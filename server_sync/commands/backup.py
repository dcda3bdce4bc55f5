"""`sms-server backup DEST`: a copy of the database made while the server works, checked before it counts."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from server_sync.config import Config
from server_sync.school import School
from sms_core.errors import Refused, Unavailable
from sms_core.store.database import open_server_file, quick_check

_PAGES = 2000
_MB = 1_000_000


class BackupExists(Refused):
    """There is a file at `path` already."""

    code = "backup_exists"


class BackupFailed(Unavailable):
    """The backup could not be made or read back; there is no file at `path`."""

    code = "backup_failed"


def backup(config: Config, school: School, target: Path) -> Iterator[str]:
    """Write the whole database to `target`: a SQLite file, or pg_dump's custom format."""
    if target.exists():
        raise BackupExists(path=str(target))
    part = target.with_name(f".{target.name}.part")
    try:
        if config.database_url:
            _dump(config.database_url, part)
        else:
            _copy(school, part)
        os.chmod(part, 0o600)
        _make_durable(part)
        os.replace(part, target)
        _make_durable(target.absolute().parent)
    except OSError as problem:
        raise BackupFailed(path=str(target), detail=problem.strerror or str(problem)) from problem
    finally:
        _remove(part)
    yield f"Backed up to {target} ({target.stat().st_size / _MB:.1f} MB, read back and sound)."


def _copy(school: School, part: Path) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))  # nobody else reads it, from the start
    try:
        copy = sqlite.connect(str(part))
        try:
            with school.database.lease() as connection:
                connection.raw.backup(copy, pages=_PAGES)
        finally:
            copy.close()
    except sqlite.Error as problem:
        raise BackupFailed(path=str(part), detail=str(problem)) from problem
    check = open_server_file(part, school.database.schema)
    reader = check.open()
    try:
        if not quick_check(reader):
            raise BackupFailed(path=str(part), detail="the copy does not read back")
    finally:
        reader.close()
        check.close()


def _dump(url: str, part: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise BackupFailed(path=str(part), detail="pg_dump is not installed")
    plain = url.replace("postgresql+psycopg://", "postgresql://")
    environment = {**os.environ, "PGCONNECT_TIMEOUT": "10"}
    _run([program, "--format=custom", f"--file={part}", f"--dbname={plain}"], part, environment)
    restore = shutil.which("pg_restore")
    if restore is not None:
        _run([restore, "--list", str(part)], part, environment)


def _run(command: list[str], part: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BackupFailed(path=str(part), detail=done.stderr.strip().splitlines()[-1] if done.stderr else "pg_dump")


def _make_durable(path: Path) -> None:
    """Until it is on the disk; a folder cannot be opened so on Windows, which does not need it."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(part: Path) -> None:
    for path in (part, part.with_name(f"{part.name}-wal"), part.with_name(f"{part.name}-shm")):
        path.unlink(missing_ok=True)
