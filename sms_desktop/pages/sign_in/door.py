"""What the start pages need of the world. Everything here may wait, and runs on the errand thread."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Facts(Protocol):
    """A server that was found."""

    @property
    def address(self) -> str:
        """Its address in full."""
        ...

    @property
    def school(self) -> str:
        """Its school's name."""
        ...


@dataclass(frozen=True, slots=True)
class Door:
    """How to look at a server, and how to sign in there."""

    check: Callable[[str, Callable[[str, str, str], object]], Facts]
    sign_in: Callable[[str, str, str, str | None], object]
    key_place: Callable[[], str]  # "keyring" or "file"


@dataclass(frozen=True, slots=True)
class Managed:
    """The server that the organisation has set, and whether another one may be used all the same."""

    server: str = ""
    may_change: bool = False
