"""What a tour shows one at a time, and how it types."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from sms_desktop.touring.walk import Steps


def _nothing() -> None:
    """Nothing has to be put back."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One picture: `go` leads there, `back` clears what would stand in the way of the next one."""

    name: str
    go: Callable[[], Steps]
    back: Callable[[], object] = field(default=_nothing)


def press(widget: QObject, key: Qt.Key, letter: str) -> None:
    """A key as the keyboard sends it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
