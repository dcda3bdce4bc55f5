"""What this person likes: theme, language, text size, where the window stood. Small, and nothing secret."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from sms_desktop.profiles.kept_files import replace_file

_FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Likes:
    """The preferences; `geometry` is (x, y, width, height) of the window when it is not maximised."""

    theme: str = "system"
    language: str = ""
    text_size: float = 1.0
    density: str = "normal"
    reduced_motion: bool = False
    system_font: bool = False
    narrow_sidebar: bool = False
    menu_bar: bool = False
    server: str = ""
    lock_after: int = 0  # minutes; 0 is never
    geometry: tuple[int, int, int, int] | None = None
    maximised: bool = False


class Preferences:
    """Reads once, writes on each change. A file that cannot be read counts as none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self.likes = self._read()

    def keep(self, **changes: Any) -> None:
        """Remember what has changed. Raises `NotWritable` or `DiskFull`."""
        likes = replace(self.likes, **changes)
        if likes != self.likes:
            self.likes = likes
            replace_file(self._path, json.dumps(asdict(likes), ensure_ascii=False, indent=1).encode())

    def _read(self) -> Likes:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            return _likes(stored) if isinstance(stored, dict) else Likes()
        except (OSError, ValueError, TypeError):
            return Likes()


def _likes(stored: dict[str, Any]) -> Likes:
    plain = Likes()
    values: dict[str, Any] = {}
    for declared in fields(Likes):
        usual = getattr(plain, declared.name)
        value = stored.get(declared.name, usual)
        if declared.name == "geometry":
            value = tuple(int(number) for number in value) if value and len(value) == 4 else None
        elif type(value) is not type(usual):
            value = usual
        values[declared.name] = value
    return Likes(**values)
