"""Saying a result to a screen reader without moving the focus."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have `text` read out, such as "Saved" or "37 errors"."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # heavy: nothing is said before the first paint

    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
