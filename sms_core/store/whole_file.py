"""Files for people that are there whole or not at all, also on a full disk or after a crash."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sms_core.errors import Unavailable
from sms_core.store.connection import DiskFull, NotWritable

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when all went well, and else goes. Raises `DiskFull`, `NotWritable`."""
    draft = path.with_name(f".{path.stem}.{os.getpid()}.new{path.suffix}")
    try:
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as problem:
        raise failure_of(problem, path) from problem
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def failure_of(problem: OSError, path: Path) -> Unavailable:
    """What a person is told when a file or folder could not be written."""
    failure = DiskFull if problem.errno in _FULL else NotWritable
    return failure(path=str(path), detail=problem.strerror or str(problem))
