"""The way back and forward through the pages that were seen."""

from typing import NamedTuple


class Spot(NamedTuple):
    """A page by its key, and the place of it that was shown (what `Page.place` gives)."""

    key: str
    place: object = None


class Way:
    """Two stacks of spots, as in a browser."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back."""
        return bool(self._ahead)

    def leave(self, spot: Spot) -> None:
        """Go somewhere new from here: the way on from an earlier going back is gone."""
        self._behind.append(spot)
        self._ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """Where to go back to."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: Spot) -> Spot | None:
        """Where to go on to."""
        return self._step(self._ahead, self._behind, here)

    def forget(self) -> None:
        """Nothing was seen."""
        self._behind.clear()
        self._ahead.clear()

    @staticmethod
    def _step(source: list[Spot], target: list[Spot], here: Spot) -> Spot | None:
        if not source:
            return None
        target.append(here)
        return source.pop()
