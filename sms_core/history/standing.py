"""How far a replica's actions are: sent, waiting to be sent, or not wholly taken by the server."""

from collections.abc import Sequence
from enum import StrEnum

from sms_core.history import repository
from sms_core.store.connection import Connection


class Standing(StrEnum):
    """Where an action stands with the server. One of a replica without a server is simply done."""

    DONE = "done"
    WAITING = "waiting"
    REFUSED = "refused"


def standings(connection: Connection, actions: Sequence[bytes]) -> dict[bytes, Standing]:
    """The standing of each action of a replica."""
    waiting = repository.waiting(connection, actions)
    refused = repository.refused(connection, actions)
    return {
        action: Standing.WAITING if action in waiting else Standing.REFUSED if action in refused else Standing.DONE
        for action in actions
    }
