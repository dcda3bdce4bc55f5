"""`sms paper`: report cards, transcripts, class lists and register sheets as PDF, with or without a network."""

import argparse
import threading
from datetime import date
from pathlib import Path

from sms_core.errors import NotFound
from sms_core.grading.model import Ambiguous
from sms_core.reports.making import Order
from sms_core.reports.model import PAPER_KEYS, PaperKind
from sms_core.sessions.repository import session_on, sessions
from sms_core.store.text import folded
from sms_core.students.repository import find, numbered
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk, Place
from sms_desktop.commands.naming import section_meant, student_meant, today
from sms_desktop.ops.papers import Maker, paper_job

_FOUND = 50
_OVER_A_SESSION = (PaperKind.REPORT_CARD, PaperKind.TRANSCRIPT)


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("paper", help="papers as PDF").add_subparsers(required=True, metavar="KIND")
    card = _paper(group, "card", "report cards: of a student, or of a class", PaperKind.REPORT_CARD)
    transcript = _paper(group, "transcript", "all years of a student, or of everybody in a class", PaperKind.TRANSCRIPT)
    for command in (card, transcript):
        meant = command.add_mutually_exclusive_group(required=True)
        meant.add_argument("--student", metavar="NUMBER-OR-NAME")
        meant.add_argument("--section", help="title, code, or the start of the id")
        command.add_argument("--term", help="a session's title; that of today where it is left out")
    listed = _paper(group, "list", "who is in a class", PaperKind.CLASS_LIST)
    sheet = _paper(group, "register", "a register sheet", PaperKind.REGISTER_SHEET)
    for command in (listed, sheet):
        command.add_argument("section", help="title, code, or the start of the id")
        command.set_defaults(student=None, term=None)
    sheet.add_argument("--start", type=date.fromisoformat, help="YYYY-MM-DD; today where it is left out")
    sheet.add_argument("--end", type=date.fromisoformat)
    sheet.add_argument("--blank", action="store_true", help="without marks, to fill in by hand")


def make(desk: Desk, options: argparse.Namespace) -> int:
    """Write the paper. Raises `NotAllowed`, `NotFound`, `Ambiguous`, `NothingToPrint`, `DiskFull`, `NotWritable`."""
    with desk.at_work() as place:
        for key in PAPER_KEYS[options.kind]:
            place.require(key)
        session = place.session
        account = session.account
        maker = Maker(session.clock, session.grants, account.display_name, account.is_demo)
        order = _order(place, options, desk.language)
        made = paper_job(maker, order, options.out, threading.Event(), lambda _done, _total: None)(place.connection)
    assert made is not None, "nobody stops it"
    desk.say("paper_made", count=made.papers, pages=made.pages, path=made.path)
    return 0


def _paper(group: Subparsers, name: str, told: str, kind: PaperKind) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = group.add_parser(name, help=told)
    command.add_argument("--out", type=Path, required=True, metavar="FILE")
    command.set_defaults(run=make, kind=kind, start=None, end=None, blank=False)
    return command


def _order(place: Place, options: argparse.Namespace, language: str) -> Order:
    section = section_meant(place, options.section).id if options.section else None
    students = None
    if options.student:
        one = numbered(place.connection, options.student)
        one = one or student_meant(find(place.connection, options.student, _FOUND), options.student)
        students = (one.id,)
    return Order(
        options.kind,
        language,
        students=students,
        section=section,
        session=_session(place, options.term)
        if options.kind in (PaperKind.REPORT_CARD, PaperKind.TRANSCRIPT)
        else None,
        start=options.start,
        end=options.end,
        is_blank=options.blank,
    )


def _session(place: Place, title: str | None) -> bytes:
    """The session by its title, or that of today. Raises `NotFound`, `Ambiguous`."""
    if title is None:
        current = session_on(place.connection, today(place))
        if current is None:
            raise NotFound(what="academic_session")
        return current.id
    found = [one for one in sessions(place.connection) if folded(one.title) == folded(title.strip())]
    if not found:
        raise NotFound(what="academic_session", text=title)
    if len(found) > 1:
        raise Ambiguous(text=title, titles=[f"{one.title} {one.school_year}" for one in found])
    return found[0].id
