"""`sms issue`: what people did in two places at once, and settling it."""

import argparse
from typing import Any

from sms_core.access.keys import Key
from sms_core.errors import NotAllowed
from sms_core.ids import text_of
from sms_core.issues.model import Issue
from sms_core.issues.repository import open_issues
from sms_core.issues.service import resolve
from sms_core.store.fields import Stored
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.commands.account import Subparsers
from sms_desktop.commands.desk import Desk, Place, instant_text
from sms_desktop.commands.naming import issue_meant

_SIDES = ("base", "mine", "theirs")


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    group = commands.add_parser("issue", help="open issues of sync").add_subparsers(required=True, metavar="VERB")
    command = group.add_parser("list", help="every open issue with both values, authors and times")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=list_open)
    command = group.add_parser("resolve", help="settle one with one side's values")
    command.add_argument("id", help="the start of the id")
    command.add_argument("choice", choices=("mine", "theirs"))
    command.set_defaults(run=settle)


def list_open(desk: Desk, options: argparse.Namespace) -> int:
    """Every issue that this replica holds."""
    with desk.at_work() as place:
        found = [plain(issue) for issue in open_issues(place.connection)]
    if options.json:
        desk.write_json(found)
        return 0
    if not found:
        desk.say("no_issues")
    for issue in found:
        desk.write(f"{issue['id']}  {issue['kind']}  {issue['table']}  {issue['group'] or issue['reason'] or ''}")
        for side in _SIDES:
            author = ", ".join(str(x) for x in (issue.get(f"{side}_author"), issue.get(f"{side}_at")) if x)
            values = " ".join(f"{name}={value}" for name, value in issue[side].items())
            desk.write(f"    {desk.word(side)}: {values}{f'  ({author})' if author else ''}")
    return 0


def settle(desk: Desk, options: argparse.Namespace) -> int:
    """Settle a conflict; it is sent with the next sync."""
    with desk.at_work() as place:
        issue = issue_meant(place.connection, options.id)
        _require(place, issue)
        with place.store.write("resolve", place.session.author, issue.table) as write:
            resolve(write.work, SCHOOL_SCHEMA, issue.id, options.choice)
        desk.say("resolved", id=text_of(issue.id), choice=desk.word(options.choice))
    return 0


def plain(issue: Issue) -> dict[str, Any]:
    """An issue as other programs read it."""
    told: dict[str, Any] = {
        "id": text_of(issue.id),
        "kind": issue.kind,
        "table": issue.table,
        "key": [text_of(part) if isinstance(part, bytes) and len(part) == 16 else part for part in issue.key],
        "group": issue.merge_group,
        "reason": issue.reason,
    }
    for side in _SIDES:
        told[side] = {name: _shown(issue.table, name, value) for name, value in getattr(issue, side).items()}
    for side in ("mine", "theirs"):
        told[f"{side}_author"] = getattr(issue, f"{side}_author")
        told[f"{side}_at"] = instant_text(getattr(issue, f"{side}_at"))
    return told


def _require(place: Place, issue: Issue) -> None:
    """A person settles what they may edit; `sync:resolve` settles anything."""
    now, grants = place.session.clock.now(), place.session.grants
    edit = SCHOOL_SCHEMA.named(issue.table).edit if issue.table in SCHOOL_SCHEMA else None
    if grants.allows(Key.SYNC_RESOLVE, now) is None and (edit is None or grants.allows(edit, now) is None):
        raise NotAllowed(key=Key.SYNC_RESOLVE.value)


def _shown(table: str, name: str, value: Stored) -> object:
    """A stored value as a person writes it."""
    field = SCHOOL_SCHEMA.named(table).by_name.get(name) if table in SCHOOL_SCHEMA else None
    shown = value if field is None else field.value(value)
    if isinstance(shown, bytes):
        return text_of(shown) if len(shown) == 16 else shown.hex()
    return shown if isinstance(shown, str | int | bool | None) else str(shown)
