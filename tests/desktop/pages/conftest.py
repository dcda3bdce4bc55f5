"""What the tests of pages share."""

from tests.desktop.pages.office import office

__all__ = ["office"]
