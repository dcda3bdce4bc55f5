"""The pages that were made for a person: one for each place, one for each opened student or class."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QStackedWidget, QWidget

from sms_desktop.pages.base import Page


class Shelf:
    """Keeps pages by key in a stack, with what each has noted in the status bar."""

    def __init__(self, stack: QStackedWidget, make: Callable[[str], Page]) -> None:
        self._stack = stack
        self._make = make
        self._pages: dict[str, Page] = {}
        self._notes: dict[str, str] = {}

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages.values())

    def known(self, key: str) -> Page | None:
        """The page, if it was made."""
        return self._pages.get(key)

    def page(self, key: str) -> Page:
        """The page, made when it is first asked for."""
        if key not in self._pages:
            self._pages[key] = self._make(key)
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    def show(self, widget: QWidget) -> None:
        """Bring a page, or what stands in for one, to the front."""
        self._stack.setCurrentWidget(widget)

    def note(self, page: object, words: str) -> None:
        """Remember what a page has noted."""
        self._notes |= {key: words for key, one in self._pages.items() if one is page}

    def noted(self, key: str) -> str:
        """What the page has noted last."""
        return self._notes.get(key, "")

    def drop(self, key: str) -> None:
        """The page is not needed any more; what is half typed in it is handed in first."""
        page = self._pages.pop(key, None)
        self._notes.pop(key, None)
        if page is not None:
            page.settle()
            self._stack.removeWidget(page)
            page.deleteLater()

    def drop_all(self) -> None:
        """No page is needed any more."""
        for key in list(self._pages):
            self.drop(key)
