"""`sms score set`: a column of scores, one action of the journal, with or without a network."""

import argparse

from sms_core.access.keys import Key
from sms_core.grading.entry import parse_score
from sms_core.grading.repository import find_assessment
from sms_core.grading.service import set_scores
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk
from sms_desktop.commands.naming import by_student, pairs, section_meant, students_of


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("score", help="scores of an assessment").add_subparsers(required=True, metavar="VERB")
    command = group.add_parser("set", help="enter scores: a number, or M missing, X exempt, ? not yet, L late")
    command.add_argument("section", help="title, code, or the start of the id")
    command.add_argument("assessment", help="title, or the start of the id")
    command.add_argument("scores", nargs="*", metavar="STUDENT=VALUE")
    command.add_argument("--stdin", action="store_true", help="lines of a student, a tab and a value")
    command.set_defaults(run=set_column)


def set_column(desk: Desk, options: argparse.Namespace) -> int:
    """Enter all scores, or none when one of them cannot be."""
    given = pairs(options.scores, desk.source if options.stdin else ())
    with desk.at_work() as place:
        place.require(Key.GRADES_EDIT)
        section = section_meant(place, options.section)
        assessment = find_assessment(place.connection, section.id, options.assessment)
        among = students_of(place.connection, section.id)
        entries = {one.id: parse_score(value) for one, value in by_student(among, given)}
        with place.store.write("set_scores", place.session.author, assessment.title) as write:
            set_scores(write.work, section.id, assessment.id, entries)
        desk.say("scores_set", count=len(entries), assessment=assessment.title, section=section.title)
    return 0
