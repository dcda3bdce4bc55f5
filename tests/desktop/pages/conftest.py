"""What the tests of pages share."""

from tests.desktop.pages.attendance_seat import sit
from tests.desktop.pages.grade_world import grades
from tests.desktop.pages.office import office

__all__ = ["grades", "office", "sit"]
