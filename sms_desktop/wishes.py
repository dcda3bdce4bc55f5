"""What a start of the program asks for; a second start hands it over to the window that is open already."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Self

from sms_desktop.ui.theme import THEMES


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    server: str = ""
    profile: str | None = None
    demo: bool = False
    language: str = ""
    theme: str = ""
    login: str = ""

    @property
    def names_a_place(self) -> bool:
        """Whether it asks for somebody's data, and not only for a window."""
        return self.demo or bool(self.profile) or bool(self.server)

    def to_bytes(self) -> bytes:
        """One line for another process."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_bytes(cls, line: bytes) -> Self:
        """What another process wrote. Raises ValueError when it is nothing of ours."""
        told = json.loads(line)
        if not isinstance(told, dict):
            raise ValueError("no wishes")
        plain = cls()
        values = {one.name: told.get(one.name, getattr(plain, one.name)) for one in fields(cls)}
        if not all(isinstance(value, str | bool | None) for value in values.values()):
            raise ValueError("no wishes")
        return cls(**values)


def wishes_of(arguments: Sequence[str]) -> Wishes:
    """What the command line asks for."""
    import argparse  # heavy: mostly there is nothing to parse

    parser = argparse.ArgumentParser(prog="sms-desktop", description="Students, classes, attendance and grades.")
    parser.add_argument("--server", default="", metavar="URL", help="the address of the school's server")
    parser.add_argument("--login", default="", metavar="E-MAIL", help="who signs in there")
    parser.add_argument("--profile", metavar="NAME", help="open this person's data instead of the last one's")
    parser.add_argument("--demo", action="store_true", help="open the demo school")
    parser.add_argument("--language", default="", choices=["en", "el", ""], help="en or el")
    parser.add_argument("--theme", default="", choices=["system", *THEMES, ""], help="system, light, dark …")
    found = parser.parse_args(arguments)
    return Wishes(found.server, found.profile, found.demo, found.language, found.theme, found.login)
