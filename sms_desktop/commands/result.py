"""`sms result`: the results of a class, and each opened to its exact sum."""

import argparse
from decimal import Decimal

from sms_core.access.keys import Key
from sms_core.errors import NotFound
from sms_core.grading import repository
from sms_core.grading.bulk import Result, results
from sms_core.grading.model import Ambiguous
from sms_core.grading.results import Outcome, Working
from sms_core.ids import SectionId
from sms_core.sessions.model import Session
from sms_core.store.text import folded
from sms_core.students.model import Student
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk, Place
from sms_desktop.commands.naming import section_meant, student_meant, students_of, today


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("result", help="results").add_subparsers(required=True, metavar="VERB")
    command = _of_section(group, "list", "everybody's result in a class", show_all)
    command = _of_section(group, "show", "one result with its sum, line by line", show)
    command.add_argument("student", metavar="NUMBER-OR-NAME")


def show_all(desk: Desk, options: argparse.Namespace) -> int:
    """A line a student. Raises `NotFound`, `Ambiguous`."""
    with desk.at_work() as place:
        section, session = _meant(place, options)
        found = _results(place, section, session, workings=False)
        people = {one.id: one for one in students_of(place.connection, section)}
    lines = [_plain(people[result.student], result) for result in found if result.student in people]
    lines.sort(key=lambda line: str(line["name"]))
    if options.json:
        desk.write_json(lines)
        return 0
    for line in lines:
        desk.write(f"{line['number'] or '':<12} {line['name']:<40} {line['value'] or '–':>8}  {line['label'] or ''}")
    return 0


def show(desk: Desk, options: argparse.Namespace) -> int:
    """One student's result. Raises `NotFound`, `Ambiguous`."""
    with desk.at_work() as place:
        section, session = _meant(place, options)
        one = student_meant(students_of(place.connection, section), options.student)
        found = [x for x in _results(place, section, session, workings=True) if x.student == one.id]
    if not found or found[0].working is None:
        raise NotFound(what="final_grade", text=options.student)
    told, lines = _plain(one, found[0]), _lines(found[0].working)
    if options.json:
        desk.write_json({**told, "working": lines})
        return 0
    desk.write(f"{told['name']}: {told['value'] or '–'}  {told['label'] or ''}")
    for line in lines:
        indent = "  " if line["kind"] == "category" else "    "
        share = f"{line['percentage']} %" if line["percentage"] is not None else "–"
        desk.write(f"{indent}{line['title']:<40} {line['weight']:>7}  {share:>12}  {line['standing']}")
    return 0


def _of_section(group: Subparsers, name: str, told: str, run: object) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = group.add_parser(name, help=told)
    command.add_argument("section", help="title, code, or the start of the id")
    command.add_argument("--term", help="a term's title, where it is not the whole session of the class")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=run)
    return command


def _meant(place: Place, options: argparse.Namespace) -> tuple[SectionId, Session | None]:
    place.require(Key.GRADES_VIEW)
    section = section_meant(place, options.section).id
    if options.term is None:
        return section, None
    terms = repository.terms_of(place.connection, section)
    found = [one for one in terms if folded(one.title) == folded(options.term.strip())]
    if not found:
        raise NotFound(what="academic_session", text=options.term)
    if len(found) > 1:
        raise Ambiguous(text=options.term, titles=[one.title for one in found])
    return section, found[0]


def _results(place: Place, section: SectionId, session: Session | None, *, workings: bool) -> list[Result]:
    which = None if session is None else session.id
    found = results(place.connection, [section], today(place), which, workings=workings)
    return list(found.get(section, {}).values())


def _plain(one: Student, result: Result) -> dict[str, object]:
    final: Outcome | None = result.final
    return {
        "number": one.student_number,
        "name": f"{one.family_name}, {one.given_name}",
        "value": None if final is None else _spelled(final.value),
        "label": None if final is None else final.label,
        "passes": None if final is None else final.passes,
        "locked": result.grade is not None and result.grade.locked,
    }


def _lines(working: Working) -> list[dict[str, object]]:
    lines: list[dict[str, object]] = []
    for category in working.categories:
        lines.append(
            {
                "kind": "category",
                "title": category.title,
                "weight": _spelled(category.weight),
                "percentage": None if category.percentage is None else _spelled(category.percentage),
                "standing": "",
            }
        )
        lines += [
            {
                "kind": "item",
                "title": item.title,
                "weight": _spelled(item.weight),
                "percentage": None if item.percentage is None else _spelled(item.percentage),
                "standing": item.standing.value,
            }
            for item in category.items
        ]
    return lines


def _spelled(number: Decimal) -> str:
    """A number without zeros at its end, to three places at most."""
    return f"{round(number, 3).normalize():f}"
