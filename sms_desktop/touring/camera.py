"""Pictures of the window with everything that floats over it, saved small enough for a repository."""

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, qRgb
from PySide6.QtWidgets import QApplication, QWidget

_COLOURS = 256


class Camera:
    """Saves in `folder`, or nowhere. `wanted`: only pictures of these names; `only`: whose names begin so."""

    def __init__(
        self, folder: Path | None, wanted: Collection[str] | None = None, only: Sequence[str] | None = None
    ) -> None:
        self._folder = folder
        self._wanted = wanted
        self._only = tuple(only) if only is not None else None
        self.taken: list[str] = []

    def wants(self, name: str) -> bool:
        """Whether a picture of this name is taken."""
        if self._only is not None and not name.startswith(self._only):
            return False
        return self._wanted is None or name in self._wanted

    def take(self, window: QWidget, name: str) -> None:
        """Save what is to be seen now."""
        self.taken.append(name)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            reduced(photograph(window)).save(str(self._folder / f"{name}.png"), "PNG", 0)  # type: ignore[call-overload]

    @property
    def missed(self) -> list[str]:
        """What was wanted and did not come by."""
        return sorted(set(self._wanted or ()) - set(self.taken))


def photograph(window: QWidget) -> QImage:
    """The window, and the menus, dialogs and popovers in front of it where they stand."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    corner = window.mapToGlobal(QPoint(0, 0))
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            painter.drawPixmap(widget.mapToGlobal(QPoint(0, 0)) - corner, widget.grab())
    painter.end()
    return picture


def reduced(picture: QImage) -> QImage:
    """The picture in 256 colours, each chosen from those that are in it (median cut, without dithering)."""
    height, width = picture.height(), picture.width()
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(height, picture.bytesPerLine())
    pixels = rows[:, : width * 4].reshape(-1, 4)[:, 2::-1]  # red, green, blue
    packed = (pixels.astype(np.uint32) << np.array([16, 8, 0], np.uint32)).sum(axis=1, dtype=np.uint32)
    found, of_pixel, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16 & 255, found >> 8 & 255, found & 255], axis=1).astype(np.int64)
    place = _boxes(colours, counts)
    indexes = place[of_pixel].reshape(height, width).astype(np.uint8)
    made = QImage(width, height, QImage.Format.Format_Indexed8)
    made.setColorTable([qRgb(*map(int, colour)) for colour in _middles(colours, counts, place)])
    line = made.bytesPerLine()
    padded = np.zeros((height, line), np.uint8)
    padded[:, :width] = indexes
    made.bits()[:] = padded.tobytes()  # type: ignore[index]
    return made


def _boxes(colours: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Which of at most 256 boxes each colour falls in: the box that spreads most is cut, as long as there is one."""
    place = np.zeros(len(colours), np.int64)
    spreads = {0: _spread(colours, counts)}
    while len(spreads) < _COLOURS:
        widest = max(spreads, key=lambda box: spreads[box])
        if spreads[widest] <= 0:
            break
        inside = np.flatnonzero(place == widest)
        channel = int(np.argmax(np.ptp(colours[inside], axis=0)))
        values = colours[inside, channel]
        upper = inside[values > (values.min() + values.max()) // 2]
        new = len(spreads)
        place[upper] = new
        for box in (widest, new):
            members = place == box
            spreads[box] = _spread(colours[members], counts[members])
    return place


def _spread(colours: np.ndarray, counts: np.ndarray) -> float:
    """How much is lost when a box becomes one colour: its width, and less so how often it is seen."""
    return float(np.ptp(colours, axis=0).max()) * float(counts.sum()) ** 0.25


def _middles(colours: np.ndarray, counts: np.ndarray, place: np.ndarray) -> list[np.ndarray]:
    """One colour for each box: the one that is seen most there, so that surfaces keep theirs exactly."""
    chosen = []
    for box in range(int(place.max()) + 1):
        inside = np.flatnonzero(place == box)
        chosen.append(colours[inside[np.argmax(counts[inside])]])
    return chosen
