"""Folders that a replica must not lie in: network shares, and those that a cloud service copies behind our back."""

import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from sms_core.errors import Refused

NETWORK, ONEDRIVE, ICLOUD = "network", "onedrive", "icloud"
_ICLOUD = ("icloud drive", "iclouddrive", "mobile documents", "com~apple~clouddocs")
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_TYPES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs"})


class UnsafeFolder(Refused):
    """The application's folder would be `path`, which is on a network share or copied by a cloud service: `reason`."""

    code = "unsafe_folder"


def refuse_unsafe(folder: Path, environment: Mapping[str, str]) -> None:
    """Raises `UnsafeFolder` when a database in `folder` could be damaged by a network or a copying service."""
    reason = _reason(folder, environment)
    if reason is not None:
        raise UnsafeFolder(path=str(folder), reason=reason)


def _reason(folder: Path, environment: Mapping[str, str]) -> str | None:
    if str(folder).startswith(("\\\\", "//")):
        return NETWORK
    parts = [part.casefold() for part in PureWindowsPath(folder).parts]
    if any(part == "onedrive" or part.startswith(("onedrive - ", "onedrive-")) for part in parts):
        return ONEDRIVE
    if any(part in _ICLOUD for part in parts):
        return ICLOUD
    clouds = [environment[name] for name in _ONEDRIVE_VARIABLES if environment.get(name)]
    if any(folder.absolute().is_relative_to(cloud) for cloud in clouds):
        return ONEDRIVE
    return NETWORK if _is_on_a_network(folder.absolute()) else None


if sys.platform == "win32":
    import ctypes

    _REMOTE = 4  # DRIVE_REMOTE

    def _is_on_a_network(folder: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE)
else:

    def _is_on_a_network(folder: Path) -> bool:
        return network_mount(folder, Path("/proc/self/mounts"))


def network_mount(folder: Path, table: Path) -> bool:
    """Whether the innermost mount that holds `folder` is a network's, by a `table` like Linux's /proc/self/mounts."""
    try:
        lines = table.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    mounts = [line.split() for line in lines]
    holding = [(m[1].replace("\\040", " "), m[2]) for m in mounts if len(m) > 2]
    inside = [(point, kind) for point, kind in holding if folder.is_relative_to(point)]
    return bool(inside) and max(inside, key=lambda mount: len(mount[0]))[1] in _NETWORK_TYPES
