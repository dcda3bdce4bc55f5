"""What the School year page says of its four lists."""

from collections.abc import Mapping

from sms_desktop.i18n import tr
from sms_desktop.pages.school_year.view import SchoolYearView
from sms_desktop.ui.tab_bars import Tab

_T = "SchoolYear"


def new_words(key: str) -> str:
    """What the button of a new one says."""
    return {
        "session": tr(_T, "New term"),
        "period": tr(_T, "New period"),
        "closure": tr(_T, "New closure"),
        "course": tr(_T, "New course"),
    }[key]


def done_words(key: str, is_new: bool, name: str) -> str:
    """What the toast says."""
    if not is_new:
        return tr(_T, "Changed: {name}", name=name)
    return {
        "session": tr(_T, "Term made: {name}", name=name),
        "period": tr(_T, "Period made: {name}", name=name),
        "closure": tr(_T, "Closure made: {name}", name=name),
        "course": tr(_T, "Course made: {name}", name=name),
    }[key]


def empty_words(key: str, sought: str) -> tuple[str, str]:
    """Title and text of an empty list."""
    if sought:
        return tr(_T, "No course matches “{word}”", word=sought), tr(_T, "Try fewer letters.")
    return {
        "session": (
            tr(_T, "No school year yet"),
            tr(_T, "Begin with the school year; its terms and grading periods come after."),
        ),
        "period": (tr(_T, "No periods yet"), tr(_T, "The lessons of a day, with when they begin and end.")),
        "closure": (
            tr(_T, "No days without lessons yet"),
            tr(_T, "Holidays and breaks: no register is expected on these days."),
        ),
        "course": (tr(_T, "No courses yet"), tr(_T, "What the school teaches; classes are made of them.")),
    }[key]


def show_tabs(view: SchoolYearView, counts: Mapping[str, int] | None) -> None:
    """The four lists with how many are in them."""
    words = {
        "session": tr(_T, "Terms"),
        "period": tr(_T, "Periods"),
        "closure": tr(_T, "Closures"),
        "course": tr(_T, "Courses"),
    }
    view.tabs.set_tabs([Tab(key, text, str(counts[key]) if counts is not None else "") for key, text in words.items()])
