"""What has a tab of its own: opened students and classes, in the order of the tabs, and those closed lately."""

from collections.abc import Iterator

from sms_desktop.pages.reading import Thing

_REMEMBERED = 10


def key_of(thing: Thing) -> str:
    """The key of a thing's tab, the same for the same thing."""
    return f"{thing.kind}:{bytes(thing.id).hex() if isinstance(thing.id, bytes) else thing.id}"


class Opened:
    """Knows every thing that was ever opened in this sitting, so that Back can open a closed one again."""

    def __init__(self) -> None:
        self._known: dict[str, Thing] = {}
        self._order: list[str] = []
        self._closed: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return iter(self._order)

    def __contains__(self, key: str) -> bool:
        return key in self._order

    def __len__(self) -> int:
        return len(self._order)

    def thing(self, key: str) -> Thing | None:
        """The thing behind a key, also when its tab is closed; None for the key of a place."""
        return self._known.get(key)

    def open(self, thing: Thing) -> str:
        """Give a thing a tab behind the others, unless it has one."""
        key = key_of(thing)
        self._known.setdefault(key, thing)
        if key not in self._order:
            self._order.append(key)
        if key in self._closed:
            self._closed.remove(key)
        return key

    def close(self, key: str) -> str:
        """Take a tab away; gives the key of the one that takes its place, or ""."""
        place = self._order.index(key)
        self._order.remove(key)
        self._closed = [*self._closed, key][-_REMEMBERED:]
        return self._order[min(place, len(self._order) - 1)] if self._order else ""

    @property
    def closed_last(self) -> Thing | None:
        """What was closed last, for opening it again."""
        return self._known[self._closed[-1]] if self._closed else None

    def forget(self) -> None:
        """Nothing was opened."""
        self._known.clear()
        self._order.clear()
        self._closed.clear()
