"""What a replica that is old, broken or hostile may send: pushes made by hand, past every service."""

from typing import Any

from sms_core.store.fields import Stored
from sms_core.sync import state
from sms_core.sync.outbox import last_dseq
from sms_core.sync.wire import SCHEMA_VERSION, Mutation, Outcome, Push, Pushed, PushedAction
from tests.server.sync.desks import Desk

Fields = dict[str, tuple[Any, Any]]


def mutation(desk: Desk, table: str, key: tuple[Any, ...], fields: Fields, number: int = 1) -> Mutation:
    """The `number`-th mutation after the last that the desk made."""
    return Mutation(desk.store.ids.new(), last_dseq(desk.connection) + number, table, key, fields)


def push(desk: Desk, *mutations: Mutation, together: bool = False, **facts: Any) -> list[Outcome]:
    """Push them as one action and take note of the number, as a replica does."""
    told: dict[str, Any] = {"id": desk.store.ids.new(), "verb": "forge", "at": 0, "label": "", "undoes": None} | facts
    action = PushedAction(**told, mutations=list(mutations), all_or_nothing=together)
    message = Push(SCHEMA_VERSION, state.anchors(desk.connection), [action])
    answer = desk.wire.call("push", message, Pushed)
    state.put(desk.connection, "last_dseq", max(m.dseq for m in mutations))
    return answer.outcomes


def forge(desk: Desk, table: str, key: tuple[Any, ...], fields: Fields) -> Outcome:
    """Push one mutation alone."""
    return push(desk, mutation(desk, table, key, fields))[0]


def row_of(table: str, values: dict[str, Stored]) -> Fields:
    """The fields of a creation."""
    return {"deleted": (None, 0)} | {name: (None, value) for name, value in values.items()}
