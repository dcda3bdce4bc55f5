"""`sms assessment`: what a class is graded by; made, shown, published, with or without a network."""

import argparse
from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from sms_core.access.keys import Key
from sms_core.errors import NotFound
from sms_core.grading import repository, service
from sms_core.grading.model import Ambiguous, Assessment, Category
from sms_core.ids import text_of
from sms_core.store.text import folded
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk
from sms_desktop.commands.naming import section_meant


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("assessment", help="what a class is graded by").add_subparsers(
        required=True, metavar="VERB"
    )
    command = _of_section(group, "list", "the assessments of a class", show)
    command.add_argument("--json", action="store_true")
    command = _of_section(group, "add", "make an assessment; it begins as a draft", create)
    command.add_argument("title")
    command.add_argument("--category", required=True, help="title, or the start of the id")
    command.add_argument("--max", required=True, type=_number, help="the most that it gives: 20, or 12,5")
    command.add_argument("--weight", type=_number, default=Decimal(1))
    command.add_argument("--due", type=date.fromisoformat, help="YYYY-MM-DD")
    command.add_argument("--assigned", type=date.fromisoformat, help="YYYY-MM-DD")
    for name, told in (("publish", "let the scores be seen"), ("unpublish", "make the scores a draft again")):
        command = _of_section(group, name, told, publish if name == "publish" else unpublish)
        command.add_argument("assessment", help="title, or the start of the id")


def show(desk: Desk, options: argparse.Namespace) -> int:
    """The assessments in the order in which they were given."""
    with desk.at_work() as place:
        place.require(Key.GRADES_VIEW)
        section = section_meant(place, options.section)
        titles = {one.id: one.title for one in repository.categories(place.connection, section.id)}
        lines = [_plain(one, titles) for one in repository.assessments(place.connection, section.id)]
    if options.json:
        desk.write_json(lines)
        return 0
    for line in lines:
        state = desk.word("published" if line["published"] else "draft")
        desk.write(f"{line['due_on'] or '':<12}{line['title']:<40} {line['max_score']:>7}  {line['category']}  {state}")
    return 0


def create(desk: Desk, options: argparse.Namespace) -> int:
    """Make one. Raises `NotFound`, `Ambiguous`, `Invalid`."""
    with desk.at_work() as place:
        place.require(Key.GRADES_EDIT)
        section = section_meant(place, options.section)
        category = _category(repository.categories(place.connection, section.id), options.category)
        with place.store.write("create_assessment", place.session.author, options.title) as write:
            service.create_assessment(
                write.work,
                section.id,
                category.id,
                options.title,
                options.max,
                weight=options.weight,
                assigned_on=options.assigned,
                due_on=options.due,
            )
        desk.say("assessment_made", title=options.title, section=section.title)
    return 0


def publish(desk: Desk, options: argparse.Namespace) -> int:
    """Let the scores be seen."""
    return _publish(desk, options, published=True)


def unpublish(desk: Desk, options: argparse.Namespace) -> int:
    """Make the scores a draft again."""
    return _publish(desk, options, published=False)


def _publish(desk: Desk, options: argparse.Namespace, *, published: bool) -> int:
    verb = "publish" if published else "unpublish"
    with desk.at_work() as place:
        place.require(Key.GRADES_PUBLISH)
        section = section_meant(place, options.section)
        found = repository.find_assessment(place.connection, section.id, options.assessment)
        with place.store.write(verb, place.session.author, found.title) as write:
            (service.publish if published else service.unpublish)(write.work, found.id)
        desk.say(f"{verb}ed_one", title=found.title, section=section.title)
    return 0


def _of_section(group: Subparsers, name: str, told: str, run: object) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = group.add_parser(name, help=told)
    command.add_argument("section", help="title, code, or the start of the id")
    command.set_defaults(run=run)
    return command


def _category(among: Sequence[Category], text: str) -> Category:
    wanted = folded(text.strip())
    start = text.strip().lower().replace("-", "")
    found = [one for one in among if folded(one.title) == wanted]
    if not found and len(start) >= repository.SHORTEST_PREFIX:
        found = [one for one in among if one.id.hex().startswith(start)]
    if not found:
        raise NotFound(what="category", text=text)
    if len(found) > 1:
        raise Ambiguous(text=text, titles=[one.title for one in found])
    return found[0]


def _number(text: str) -> Decimal:
    """A number with comma or point."""
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation as problem:
        raise argparse.ArgumentTypeError(text) from problem


def _plain(one: Assessment, titles: dict[bytes, str]) -> dict[str, object]:
    return {
        "id": text_of(one.id),
        "title": one.title,
        "category": titles.get(one.category, ""),
        "max_score": f"{one.max_score.normalize():f}",
        "weight": f"{one.weight.normalize():f}",
        "assigned_on": None if one.assigned_on is None else one.assigned_on.isoformat(),
        "due_on": None if one.due_on is None else one.due_on.isoformat(),
        "published": one.published,
        "counts": one.counts,
    }
