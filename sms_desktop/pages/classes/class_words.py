"""What the page of a class says of it: header, tabs, the week and what is coming."""

from sms_desktop.i18n import tr
from sms_desktop.models.classes import room_words, seats_words
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.weeks import SlotLine, closed_words, slot_lines, week_of, week_words
from sms_desktop.models.words import brief_day
from sms_desktop.ops.classes import OpenClass
from sms_desktop.ops.timetable import ClassWeek
from sms_desktop.pages.classes.class_view import ClassView
from sms_desktop.ui.tab_bars import Tab

_T = "Classes"


def show_class(view: ClassView, found: OpenClass) -> None:
    """Header, tabs, and the next assessments."""
    section = found.section
    view.header.set_words(section.title, " · ".join(part for part in _facts(found) if part))
    view.header.set_pill(found.session.title, "neutral")
    view.take.setEnabled(found.lesson is not None)
    view.take.setToolTip("" if found.lesson is not None else tr(_T, "This class has no lesson today."))
    view.staff.empty.set_words(tr(_T, "Nobody teaches this class yet"), tr(_T, "Who is assigned takes its registers."))
    show_tabs(view, found)
    view.side.show_coming(
        [
            (brief_day(one.due_on) if one.due_on else "", one.title, _most(show_decimal(one.max_score)))
            for one in found.coming
        ]
    )


def show_tabs(view: ClassView, found: OpenClass | None) -> None:
    """The three parts with how many are in them."""
    on = [one for one in found.teachers if one.holds_on(found.now.today)] if found is not None else []
    view.tabs.set_tabs(
        (
            Tab("roster", tr(_T, "Roster"), str(len(found.rows)) if found is not None else ""),
            Tab("week", tr(_T, "Timetable")),
            Tab("staff", tr(_T, "Staff"), str(len(on)) if found is not None else ""),
        )
    )


def show_week(view: ClassView, week: ClassWeek, room: str | None) -> list[SlotLine]:
    """Both weeks; the lines of the list."""
    shown = week_of(week, week.section)
    for head in (view.side.head, view.week.head):
        head.title.setText(tr(_T, "Week of this class"))
        head.week.setText(week_words(week))
    view.side.week.show_week(shown)
    view.week.week.show_week(shown)
    closed = closed_words(week)
    view.week.closed.setText(tr(_T, "No lessons: {days}", days=closed) if closed else "")
    lines = slot_lines(week, room)
    (view.week.states.show_content if lines else view.week.states.show_empty)()
    return lines


def _facts(found: OpenClass) -> list[str]:
    section = found.section
    on = [t for t in found.teachers if t.holds_on(found.now.today)]
    teachers = ", ".join(
        f"{t.given_name} {t.family_name}" + (f" ({tr(_T, 'assistant')})" if t.role == "assistant" else "") for t in on
    )
    places = seats_words(len(found.rows), section.capacity)
    taken = tr(_T, "{count} places", count=places) if section.capacity else tr(_T, "%n students", n=len(found.rows))
    return [section.code or "", room_words(section.room), teachers, taken]


def _most(score: str) -> str:
    return tr(_T, "max {score}", score=score)
