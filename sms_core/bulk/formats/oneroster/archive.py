"""Opening a roster zip without trusting it.

Nothing is written to disk, never more is expanded than the limits allow, and whatever is wrong with the archive is one
`RosterUnreadable`.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sms_core.bulk.formats.oneroster.problems import ProblemCode, unreadable

_MEGABYTE = 1024 * 1024
_END = b"PK\x05\x06"
_END_BYTES = 22
_LOCATOR_BYTES = 20
_END_64_BYTES = 56
_LONGEST_COMMENT = 65_535
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    ValueError,
    OSError,
)
"""What `zipfile` raises for bytes that are no sound zip (a wrong name encoding is a ValueError)."""


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How large a roster may be; a school of 10,000 students is about 3 MB packed and 25 MB expanded."""

    archive_bytes: int = 64 * _MEGABYTE
    expanded_bytes: int = 128 * _MEGABYTE
    entries: int = 200
    ratio: int = 100
    ratio_from_bytes: int = _MEGABYTE
    """Smaller entries may have any ratio: an empty column packs well."""


DEFAULT_LIMITS = ArchiveLimits()


@dataclass(frozen=True, slots=True)
class Entries:
    """The wanted files by their proper names, and the paths of those left alone."""

    files: Mapping[str, bytes]
    ignored: tuple[str, ...]


def read_entries(source: Path | bytes, wanted: tuple[str, ...], limits: ArchiveLimits) -> Entries:
    """Expand the `wanted` files, found by name (case aside) at the top or in one folder.

    Raises `RosterUnreadable`.
    """
    data = source if isinstance(source, bytes) else _read_path(source, limits)
    _check_outside(data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check_entries(infos, limits)
            found, ignored = _placed(infos, wanted)
            return Entries(_expand(archive, found), ignored)
    except _DAMAGE as error:
        raise unreadable(ProblemCode.ZIP_DAMAGED) from error


def _read_path(path: Path, limits: ArchiveLimits) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limits.archive_bytes + 1)
    except FileNotFoundError as error:
        raise unreadable(ProblemCode.FILE_NOT_FOUND) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise unreadable(ProblemCode.FILE_NOT_READABLE, value=reason) from error


def _check_outside(data: bytes, limits: ArchiveLimits) -> None:
    if not data:
        raise unreadable(ProblemCode.EMPTY)
    if len(data) > limits.archive_bytes:
        raise unreadable(ProblemCode.ZIP_TOO_LARGE, hint=str(limits.archive_bytes))
    end = _end_record(data)
    if end < 0:
        started = data.startswith(b"PK\x03\x04")
        raise unreadable(ProblemCode.ZIP_TRUNCATED if started else ProblemCode.NOT_A_ZIP)
    if _directory_bytes(data, end) > limits.entries * 1024:
        raise unreadable(ProblemCode.ZIP_TOO_MANY_ENTRIES, hint=str(limits.entries))


def _end_record(data: bytes) -> int:
    """Where the end record begins, found as `zipfile` finds it; -1 when there is none."""
    plain = len(data) - _END_BYTES
    if plain >= 0 and data.startswith(_END, plain) and data.endswith(b"\0\0"):
        return plain
    start = data.rfind(_END, max(0, plain - _LONGEST_COMMENT))
    return start if start <= plain else -1


def _directory_bytes(data: bytes, end: int) -> int:
    """The declared length of the directory: `zipfile` would load all of it before we could count its entries."""
    locator = end - _LOCATOR_BYTES
    end_64 = locator - _END_64_BYTES
    if end_64 >= 0 and data.startswith(b"PK\x06\x07", locator) and data.startswith(b"PK\x06\x06", end_64):
        return int.from_bytes(data[end_64 + 40 : end_64 + 48], "little")
    return int.from_bytes(data[end + 12 : end + 16], "little")


def _check_entries(infos: list[zipfile.ZipInfo], limits: ArchiveLimits) -> None:
    if not infos:
        raise unreadable(ProblemCode.EMPTY)
    if len(infos) > limits.entries:
        raise unreadable(ProblemCode.ZIP_TOO_MANY_ENTRIES, hint=str(limits.entries))
    seen: set[str] = set()
    for info in infos:
        _check_entry(info, limits)
        name = _path(info).casefold()
        if name in seen:
            raise unreadable(ProblemCode.ZIP_DUPLICATE_ENTRY, _path(info))
        seen.add(name)
    if sum(info.file_size for info in infos) > limits.expanded_bytes:
        raise unreadable(ProblemCode.ZIP_BOMB, hint=str(limits.expanded_bytes))


def _check_entry(info: zipfile.ZipInfo, limits: ArchiveLimits) -> None:
    path = _path(info)
    if "\0" in info.orig_filename or path.startswith("/") or re.match("[A-Za-z]:", path) or ".." in path.split("/"):
        raise unreadable(ProblemCode.ZIP_UNSAFE_NAME, value=path)
    if info.flag_bits & 1:
        raise unreadable(ProblemCode.ZIP_ENCRYPTED, path)
    if info.compress_type not in _METHODS:
        raise unreadable(ProblemCode.ZIP_METHOD, path, str(info.compress_type))
    if info.file_size > limits.ratio_from_bytes and info.file_size > limits.ratio * info.compress_size:
        raise unreadable(ProblemCode.ZIP_BOMB, path, hint=str(limits.expanded_bytes))


def _path(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _placed(
    infos: list[zipfile.ZipInfo], wanted: tuple[str, ...]
) -> tuple[dict[str, zipfile.ZipInfo], tuple[str, ...]]:
    """The wanted entries by proper name, and the paths of the others (a system's own litter is not worth a word)."""
    proper = {name.casefold(): name for name in wanted}
    found: dict[str, zipfile.ZipInfo] = {}
    ignored: list[str] = []
    folder: str | None = None
    for info in infos:
        above, _, base = _path(info).rpartition("/")
        if base.startswith(".") or above.split("/")[0] == "__MACOSX":
            continue
        name = proper.get(base.casefold())
        if name is None:
            ignored.append(_path(info))
            continue
        if name in found:
            raise unreadable(ProblemCode.ZIP_DUPLICATE_ENTRY, name, _path(info))
        if "/" in above or (folder is not None and above != folder):
            raise unreadable(ProblemCode.ZIP_NESTED, name, _path(info))
        folder = above
        found[name] = info
    return found, tuple(ignored)


def _expand(archive: zipfile.ZipFile, found: Mapping[str, zipfile.ZipInfo]) -> dict[str, bytes]:
    """The contents by name. No more is expanded than an entry declares, and all they declare is within the limits."""
    files: dict[str, bytes] = {}
    for name, info in found.items():
        try:
            with archive.open(info) as entry:
                files[name] = entry.read(info.file_size + 1)
        except _DAMAGE as error:
            raise unreadable(ProblemCode.ZIP_DAMAGED, name) from error
    return files
