"""Small files that must never be found half-written: replaced whole, readable by their owner alone."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sms_core.errors import Unavailable

OWNER_ONLY = 0o600
FOLDER_OWNER_ONLY = 0o700


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, for its owner alone. Raises `NotWritable` or `DiskFull`."""
    try:
        folder.mkdir(mode=FOLDER_OWNER_ONLY, parents=True, exist_ok=True)
    except OSError as problem:
        raise failure_of(problem, folder) from problem


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of whatever is at `path`, at once or not at all. Raises `NotWritable`, `DiskFull`."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as problem:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise failure_of(problem, path) from problem


def failure_of(problem: OSError, path: Path) -> Unavailable:
    """What a person is told when a file or folder could not be written."""
    from sms_core.store import whole_file  # heavy: the window is painted without the store

    return whole_file.failure_of(problem, path)


@contextmanager
def taking_turns(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`, so that two processes do not overwrite each other's changes."""
    try:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY), "rb+")
    except OSError as problem:
        raise failure_of(problem, path) from problem
    with file:
        _lock(file.fileno())
        yield  # closing the file lets the next one in


def hold_alone(path: Path) -> BinaryIO | None:
    """Hold the file at `path` for as long as what is returned stays open; None while another process holds it.

    The system lets it go when the process ends, however it ends. Raises OSError where files cannot be held.
    """
    file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY), "rb+")
    try:
        _try_lock(file.fileno())
    except OSError as problem:
        file.close()
        if problem.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return None
        raise
    return file


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

    def _try_lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
