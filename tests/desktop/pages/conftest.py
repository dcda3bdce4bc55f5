"""What the tests of pages share."""

from tests.desktop.pages.grade_world import grades
from tests.desktop.pages.office import office

__all__ = ["grades", "office"]
