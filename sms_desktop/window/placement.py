"""Where the window stood last time, put back onto the screens that there are now."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from sms_desktop.profiles.preferences import Likes

Place = tuple[int, int, int, int]  # x, y, width, height
_FRAME = (16, 48)  # what the system's frame may take of a screen; it is not known before the window is shown


def put_back(window: QMainWindow, likes: Likes, usual: tuple[int, int]) -> None:
    """Give the window its place and size of last time, or the usual size, never larger than the screen or off it."""
    place = QRect(*likes.geometry) if likes.geometry is not None else QRect(0, 0, 0, 0)
    screen = QGuiApplication.screenAt(place.center()) if likes.geometry else None
    room = (screen or QGuiApplication.primaryScreen()).availableGeometry()
    # A very small screen is smaller than the least size: then the window is as large as the screen, frame and all.
    least = min(window.minimumWidth(), room.width() - _FRAME[0]), min(window.minimumHeight(), room.height() - _FRAME[1])
    window.setMinimumSize(*least)
    wide = min(place.width() or usual[0], room.width())
    high = min(place.height() or usual[1], room.height())
    window.resize(wide, high)
    # At the first start on a small screen, the frame that the system draws would push the status bar off it.
    tight = likes.geometry is None and high >= room.height()
    if screen is not None:
        left = min(max(place.left(), room.left()), room.right() + 1 - wide)
        top = min(max(place.top(), room.top()), room.bottom() + 1 - high)
        window.setGeometry(left, top, wide, high)  # without the frame, as it was kept; `move` would count it
    if likes.maximised or tight:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def place_of(window: QMainWindow) -> Place:
    """The place to remember: that of the window when it is neither maximised nor full screen."""
    place = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    return place.x(), place.y(), place.width(), place.height()
