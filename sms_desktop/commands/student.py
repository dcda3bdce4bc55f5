"""`sms student`: finding students and showing who they are."""

import argparse

from sms_core.access.keys import Key
from sms_core.enrolment.repository import of_student
from sms_core.ids import text_of
from sms_core.sections.repository import section
from sms_core.store.connection import Connection
from sms_core.students.model import Student
from sms_core.students.repository import find, numbered
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk
from sms_desktop.commands.naming import student_meant

_FOUND = 50


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("student", help="students").add_subparsers(required=True, metavar="VERB")
    command = group.add_parser("find", help="by the start of the number or of each part of the name")
    command.add_argument("text")
    command.add_argument("--limit", type=int, default=_FOUND)
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=find_some)
    command = group.add_parser("show", help="one student and their sections")
    command.add_argument("text", metavar="NUMBER-OR-NAME")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=show)


def find_some(desk: Desk, options: argparse.Namespace) -> int:
    """The students that this replica holds and the text fits."""
    with desk.at_work() as place:
        place.require(Key.STUDENTS_VIEW)
        found = [_plain(one) for one in find(place.connection, options.text, options.limit)]
    if options.json:
        desk.write_json(found)
    elif not found:
        desk.say("nobody_found")
    else:
        for one in found:
            shown = f"{one['number'] or '':<12} {one['family_name']} {one['given_name']}"
            desk.write(f"{shown:<56} {one['year_level'] or ''} {one['form_group'] or ''}  {one['status']}")
    return 0


def show(desk: Desk, options: argparse.Namespace) -> int:
    """One student. Raises `NotFound`, `Ambiguous`."""
    with desk.at_work() as place:
        place.require(Key.STUDENTS_VIEW)
        exact = numbered(place.connection, options.text)
        one = exact or student_meant(find(place.connection, options.text, _FOUND), options.text)
        told, sections = _plain(one), _sections(place.connection, one)
    if options.json:
        desk.write_json({**told, "sections": sections})
        return 0
    for name, value in told.items():
        if value is not None:
            desk.write(f"{name}: {value}")
    for line in sections:
        desk.write(f"  {line['section']}  {line['begin_date']} – {line['end_date'] or ''}  {line['status']}")
    return 0


def _plain(one: Student) -> dict[str, str | None]:
    return {
        "id": text_of(one.id),
        "number": one.student_number,
        "family_name": one.family_name,
        "given_name": one.given_name,
        "year_level": one.year_level,
        "form_group": one.form_group,
        "status": one.status.value,
    }


def _sections(connection: Connection, one: Student) -> list[dict[str, str | None]]:
    lines = []
    for stint in of_student(connection, one.id):
        found = section(connection, stint.section)
        lines.append(
            {
                "section": found.title if found else text_of(stint.section),
                "begin_date": stint.begin_date.isoformat(),
                "end_date": None if stint.end_date is None else stint.end_date.isoformat(),
                "status": stint.status.value,
            }
        )
    return lines
