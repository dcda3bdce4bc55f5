"""What Home says about a day: sentences made of what was read."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from sms_core.access.keys import Key
from sms_core.clock import from_micros
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.words import brief_day, clock_time, moment, span
from sms_desktop.ops.first_steps import FirstSteps, Step
from sms_desktop.ops.home import Home
from sms_desktop.pages.base import SyncLook
from sms_desktop.pages.home.notices import Notice

if TYPE_CHECKING:  # read only where there are conflicts
    from sms_desktop.ops.open_issues import ShownIssue

_T = "Home"
_PROBLEMS = ("lock", "circle-alert")  # what sync cannot get over by itself
_STEPS = (
    (Step.YEAR, translatable(_T, "Set up the school year and its terms"), "calendar-days", "year", Key.SETTINGS_MANAGE),
    (Step.STUDENTS, translatable(_T, "Add the students"), "users", "students", Key.STUDENTS_CREATE),
    (
        Step.CLASSES,
        translatable(_T, "Make classes and enrol the students"),
        "graduation-cap",
        "classes",
        Key.SECTIONS_CREATE,
    ),
    (Step.REGISTER, translatable(_T, "Take the first register"), "clipboard-check", "attendance", Key.ATTENDANCE_EDIT),
    (Step.PEOPLE, translatable(_T, "Give your colleagues an account"), "key-round", "users", Key.USERS_MANAGE),
)


def day_title(found: Home) -> str:
    """Monday 23 November."""
    day = found.now.today
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def day_facts(found: Home, *, offline: bool) -> str:
    """Week 11 of term 1 · 5 lessons · 128 students today · as of 07:58."""
    parts = []
    if found.term is not None:
        week = (found.now.today - found.term.start_date).days // 7 + 1
        parts.append(tr(_T, "Week {week} of {term}", week=week, term=found.term.title))
    parts += _office_facts(found) if found.is_office else _teacher_facts(found)
    if not found.is_whole:
        parts.append(tr(_T, "earlier registers and marks are still on their way"))
    if offline and found.last_sync is not None:
        parts.append(tr(_T, "as of {time}", time=_as_of(found)))
    return " · ".join(parts)


def nothing_to_grade(found: Home) -> str:
    """What stands where there is nothing to grade."""
    if found.is_whole:
        return tr(_T, "Everything that was due is graded.")
    return tr(_T, "The marks given so far are still on their way.")


def _teacher_facts(found: Home) -> list[str]:
    if not found.lessons:
        return []
    students = sum(one.lesson.students for one in found.lessons)
    return [tr(_T, "%n lessons", n=len(found.lessons)), tr(_T, "%n students today", n=students)]


def _office_facts(found: Home) -> list[str]:
    if found.closure is not None:
        return [tr(_T, "No lessons: {closure}", closure=found.closure)]
    if not found.lessons:
        return [tr(_T, "No lessons today")]
    minute = found.now.minute
    for one in found.lessons:
        lesson = one.lesson
        if lesson.starts is not None and lesson.ends is not None and lesson.starts <= minute < lesson.ends:
            times = span(lesson.starts, lesson.ends)
            return [tr(_T, "period {number}, {times}", number=lesson.period, times=times)]
    return []


def _as_of(found: Home) -> str:
    assert found.last_sync is not None
    time = moment(found.last_sync, found.now.zone)
    old = found.now.today - from_micros(found.last_sync).date()
    return time if old < timedelta(days=1) else f"{brief_day(found.now.today - old)} {time}"


def no_lessons(found: Home) -> tuple[str, str]:
    """Why a teacher has nothing today, and what comes next."""
    title = tr(_T, "No classes today")
    if found.closure is not None:
        title = tr(_T, "No lessons: {closure}", closure=found.closure)
    if found.next_lesson is None:
        return title, ""
    day, lesson = found.next_lesson
    when = f"{brief_day(day)} {clock_time(lesson.starts)}" if lesson.starts is not None else brief_day(day)
    return title, tr(_T, "Next: {when} {group}", when=when, group=lesson.title)


def forgotten_words(found: Home) -> str:
    """The last register that was not taken, and how many more; empty for none."""
    if not found.forgotten:
        return ""
    last = found.forgotten[0]
    said = tr(
        _T,
        "{day}, period {number}: {group} was not taken",
        day=brief_day(last.day),
        number=last.period,
        group=last.title,
    )
    more = len(found.forgotten) - 1
    return f"{said} · {tr(_T, 'and %n more', n=more)}" if more else said


def waiting_notices(found: Home, sync: SyncLook | None) -> list[Notice]:
    """What a person must decide or put right."""
    notices = []
    if sync is not None and sync.icon in _PROBLEMS:
        notices.append(Notice("sync", sync.icon, sync.tone, sync.text, act=tr(_T, "Open"), page="sync"))
    conflicts = [one for one in found.issues if one.issue.kind == "conflict"]
    refused = [one for one in found.issues if one.issue.kind != "conflict"]
    if conflicts:
        said = tr(_T, "%n conflicts need a decision", n=len(conflicts))
        first = _first(conflicts)
        notices.append(Notice("conflicts", "git-merge", "warning", said, first, tr(_T, "Decide"), "sync"))
    if refused:
        said = tr(_T, "%n changes were not accepted", n=len(refused))
        notices.append(Notice("refused", "circle-alert", "danger", said, _first(refused), tr(_T, "Show"), "sync"))
    return notices


def _first(issues: "Sequence[ShownIssue]") -> str:
    more, subject = len(issues) - 1, issues[0].subject
    said = " · ".join(part for part in (subject.student, subject.assessment or subject.section) if part)
    return f"{said} · {tr(_T, 'and %n more', n=more)}" if more else said


def step_notices(steps: FirstSteps, allows: Callable[[Key], bool]) -> list[Notice]:
    """The first steps as lines; a step that this person may not take is told without a button."""
    notices = []
    for step, words, icon, page, key in _STEPS:
        done = step in steps.done
        shown = ("circle-check", "success") if done else (icon, "text-secondary")
        act = tr(_T, "Begin") if not done and allows(key) else ""
        text = tr(_T, "done") if done else ""
        notices.append(Notice(f"step_{step}", *shown, tr(_T, words), text, act, page, done))
    return notices
