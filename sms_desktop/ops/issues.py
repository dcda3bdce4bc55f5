"""What a person does to sync issues."""

from sms_core.ids import Id
from sms_core.issues import service
from sms_core.issues.model import Issue
from sms_core.issues.service import Choice
from sms_core.store.schema import Schema
from sms_desktop.ops.runner import Done, Failed, Runner


def resolve(
    runner: Runner, schema: Schema, issue: Id, title: str, choice: Choice, done: Done[Issue], failed: Failed
) -> None:
    """Settle a conflict with one side's values."""
    runner.write("resolve", title, lambda work: service.resolve(work, schema, issue, choice), done, failed)


def discard(runner: Runner, issue: Id, title: str, done: Done[Issue], failed: Failed) -> None:
    """Let refused work go."""
    runner.write("discard", title, lambda work: service.discard(work, issue), done, failed)
