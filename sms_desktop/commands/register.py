"""`sms register`: show, mark, mark the rest, submit."""

import argparse
import re
from collections.abc import Sequence
from datetime import date

from sms_core.access.keys import Key
from sms_core.attendance import service
from sms_core.attendance.model import AttendanceCode, UnknownCode
from sms_core.attendance.register import RegisterState, RegisterView
from sms_core.attendance.repository import codes, open_register
from sms_core.school.repository import settings
from sms_core.sections.model import Section
from sms_core.store.text import folded
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk, Place
from sms_desktop.commands.naming import by_student, pairs, period_meant, section_meant, students_of, today

_MARK = re.compile(r"(?P<code>\D+?)\s*(?P<minutes>\d+)?")


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("register", help="a lesson's register").add_subparsers(required=True, metavar="VERB")
    command = _lesson(group, "show", "the students and their marks", show)
    command.add_argument("--json", action="store_true")
    command = _lesson(group, "mark", "mark students: P, L (L5: five minutes), A, E", mark)
    command.add_argument("marks", nargs="*", metavar="STUDENT=CODE")
    command.add_argument("--stdin", action="store_true", help="lines of a student, a tab and a code")
    command.add_argument("--reason", help="why a submitted register changes")
    command = _lesson(group, "rest", "mark those who have no mark yet", rest)
    command.add_argument("--code", default=service.PRESENT_CODE)
    _lesson(group, "submit", "hand the register in", submit)


def show(desk: Desk, options: argparse.Namespace) -> int:
    """The register as it stands."""
    with desk.at_work() as place:
        place.require(Key.ATTENDANCE_VIEW)
        section, view = _opened(place, options)
    if options.json:
        desk.write_json(_plain(view))
        return 0
    state = desk.word("submitted_state" if view.state is RegisterState.SUBMITTED else view.state.value)
    facts = {"section": section.title, "day": view.day.isoformat(), "period": view.period_name, "state": state}
    desk.say("register", **facts, unmarked=view.unmarked, count=len(view.rows))
    for row in view.rows:
        shown = row.effective or (f"({row.proposed})" if row.proposed else "–")
        minutes = f" {row.minutes_late}" if row.minutes_late else ""
        desk.write(f"{row.number:>4}  {row.student_number or '':<12} {row.name:<40} {shown}{minutes}")
    return 0


def mark(desk: Desk, options: argparse.Namespace) -> int:
    """Mark the students that are named; all or none."""
    given = pairs(options.marks, desk.source if options.stdin else ())
    with desk.at_work() as place:
        place.require(Key.ATTENDANCE_EDIT)
        section, view = _opened(place, options)
        known = codes(place.connection)
        among = students_of(place.connection, section.id)
        meant = [(one, *_code(known, text)) for one, text in by_student(among, given)]
        lesson = (section.id, view.day, view.period)
        with place.store.write("mark", place.session.author, section.title) as write:
            for one, code, minutes in meant:
                if options.reason:
                    service.correct(write.work, *lesson, one.id, code, minutes, reason=options.reason)
                else:
                    service.mark(write.work, *lesson, one.id, code, minutes)
        desk.say("marked", count=len(meant), section=section.title)
    return 0


def rest(desk: Desk, options: argparse.Namespace) -> int:
    """Mark who has no mark and no planned absence."""
    with desk.at_work() as place:
        place.require(Key.ATTENDANCE_EDIT)
        section, view = _opened(place, options)
        code, _ = _code(codes(place.connection), options.code)
        students = [row.student for row in view.rows if row.effective is None and row.proposed is None]
        with place.store.write("mark_rest", place.session.author, section.title) as write:
            count = service.mark_rest(write.work, section.id, view.day, view.period, students, code)
        desk.say("marked", count=count, section=section.title)
    return 0


def submit(desk: Desk, options: argparse.Namespace) -> int:
    """Hand the register in, as the school's settings say about who has no mark."""
    with desk.at_work() as place:
        place.require(Key.ATTENDANCE_EDIT)
        section, view = _opened(place, options)
        policy = settings(place.connection).unmarked_policy
        with place.store.write("submit_register", place.session.author, section.title) as write:
            count = service.submit(write.work, section.id, view.day, view.period, policy)
        desk.say("submitted", count=count, section=section.title)
    return 0


def _lesson(group: Subparsers, name: str, told: str, run: object) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = group.add_parser(name, help=told)
    command.add_argument("section", help="title, code, or the start of the id")
    command.add_argument("--day", type=date.fromisoformat, help="YYYY-MM-DD; today where it is left out")
    command.add_argument("--period", type=int, help="which, where the section meets not once that day")
    command.set_defaults(run=run)
    return command


def _opened(place: Place, options: argparse.Namespace) -> tuple[Section, RegisterView]:
    section = section_meant(place, options.section)
    day = options.day or today(place)
    period = period_meant(place, section.id, day, options.period)
    return section, open_register(place.connection, section.id, day, period)


def _code(known: Sequence[AttendanceCode], text: str) -> tuple[str, int | None]:
    """A code and minutes from what was typed: the code itself or its letter in either language, then minutes."""
    found = _MARK.fullmatch(text.strip())
    wanted = folded(found["code"]) if found else ""
    for one in known:
        if wanted in (folded(one.code), folded(one.letter_en), folded(one.letter_el)) and found is not None:
            return one.code, int(found["minutes"]) if found["minutes"] else None
    raise UnknownCode(attendance_code=text)


def _plain(view: RegisterView) -> dict[str, object]:
    rows = [
        {
            "student": row.student_number,
            "name": row.name,
            "mark": row.effective,
            "minutes_late": row.minutes_late,
            "note": row.note,
            "proposed": row.proposed,
        }
        for row in view.rows
    ]
    lesson = {"section": view.title, "day": view.day.isoformat(), "period": view.period, "state": view.state.value}
    return {**lesson, "unmarked": view.unmarked, "rows": rows}
