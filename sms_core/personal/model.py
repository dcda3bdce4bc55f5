"""A person's own things: preferences, saved searches, notifications."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from sms_core.ids import Id, UserId


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that a person keeps under a title."""

    id: Id
    user: UserId
    title: str
    query: str
    position: int | None


class SearchChange(TypedDict, total=False):
    """What can be changed of a saved search."""

    title: str
    query: str
    position: int | None


@dataclass(frozen=True, slots=True)
class Notification:
    """Something a person is told; `facts` is JSON of what its sentence needs."""

    id: Id
    user: UserId
    category: str
    facts: str
    raised_at: datetime
    is_read: bool
    done: bool
    saved: bool
