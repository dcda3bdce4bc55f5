"""What the organisation has decided for this computer: read from the system's policy place, shown with a lock.

Linux: `/etc/sms/policy.json`. Windows: `Software\\Policies\\SMS` in HKLM, then HKCU. macOS: the managed preferences of
`com.sms`. The names of the values are the same everywhere. A value of the wrong kind, or an unknown name, is left out
and told by `Policy.problems`; a person's own value comes back when the policy goes.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LINUX_FILE = Path("/etc/sms/policy.json")
MAC_FILE = Path("/Library/Managed Preferences/com.sms.plist")
WINDOWS_KEY = "Software\\Policies\\SMS"

KINDS: dict[str, type] = {
    "ServerUrl": str,
    "AllowOtherServers": bool,
    "UpdatePolicy": str,
    "UpdateChannel": str,
    "ProxyMode": str,
    "TelemetryOff": bool,
    "CrashReports": str,
    "OfflineDays": int,
    "SharedComputer": bool,
    "ExportAllowed": bool,
    "LogLevel": str,
    "Language": str,
    "DataDir": str,
    "Theme": str,
    "Density": str,
    "TextSize": float,
    "ReducedMotion": bool,
    "SystemFont": bool,
    "LockAfter": int,
}
CHOICES: dict[str, tuple[Any, ...]] = {
    "Language": ("en", "el"),
    "Theme": ("system", "light", "dark", "high_contrast"),
    "Density": ("compact", "normal", "comfortable"),
    "LockAfter": (0, 5, 15, 30, 60),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """The values that hold, by name, and where they come from; `problems` are names that could not be taken."""

    values: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""
    problems: tuple[str, ...] = ()

    def locks(self, name: str) -> bool:
        """Whether the organisation has set this value."""
        return name in self.values

    def value(self, name: str, own: Any = None) -> Any:
        """The organisation's value, or the person's own where it has set none."""
        return self.values.get(name, own)


def read_policy(path: Path | None = None) -> Policy:
    """The policy of this computer, or that of one file; no policy is an empty one."""
    if path is not None or sys.platform not in ("win32", "darwin"):
        return _from_json(path or LINUX_FILE)
    if sys.platform == "darwin":
        return _from_plist(MAC_FILE)
    return _from_registry()


def checked(raw: Mapping[str, Any], source: str) -> Policy:
    """A policy of the values that are known, of the right kind, and one of those that can be chosen."""
    values: dict[str, Any] = {}
    problems = []
    for name, value in raw.items():
        kind = KINDS.get(name)
        if kind is bool and type(value) is int and value in (0, 1):
            value = bool(value)  # the registry has no truth values
        if kind is float and type(value) is int:
            value = float(value)
        if kind is not None and type(value) is kind and value in CHOICES.get(name, (value,)):
            values[name] = value
        else:
            problems.append(name)
    return Policy(values, source, tuple(problems))


def _from_json(path: Path) -> Policy:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError):
        return Policy({}, str(path), ("",))
    return checked(raw, str(path)) if isinstance(raw, dict) else Policy({}, str(path), ("",))


def _from_plist(path: Path) -> Policy:
    import plistlib  # heavy: XML, on one system only

    try:
        with path.open("rb") as file:
            return checked(plistlib.load(file), str(path))
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError, plistlib.InvalidFileException):
        return Policy({}, str(path), ("",))


def _from_registry() -> Policy:
    import winreg  # Windows alone has it

    registry: Any = winreg
    raw: dict[str, Any] = {}
    for root in (registry.HKEY_CURRENT_USER, registry.HKEY_LOCAL_MACHINE):  # the machine's word is the last
        try:
            with registry.OpenKey(root, WINDOWS_KEY) as key:
                for place in range(registry.QueryInfoKey(key)[1]):
                    name, value, _ = registry.EnumValue(key, place)
                    raw[name] = value
        except OSError:
            continue
    return checked(raw, WINDOWS_KEY)
