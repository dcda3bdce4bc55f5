"""Keeping a person's own things."""

from typing import Unpack

from sms_core.ids import Id, UserId
from sms_core.personal import repository
from sms_core.personal.model import SearchChange
from sms_core.personal.table import NOTIFICATION, PREFERENCE, SAVED_SEARCH
from sms_core.store.unit import Work


def put_preference(work: Work, user: UserId, name: str, value: str | None) -> None:
    """Remember what the person prefers. Raises `Invalid`."""
    id = repository.preference_row(work.connection, user, name)
    if id is None:
        work.create(PREFERENCE, work.new_id(), user=user, name=name, value=value)
    else:
        work.change(PREFERENCE, id, value=value)


def save_search(work: Work, user: UserId, title: str, query: str) -> Id:
    """Keep a search, after those that the person has. Raises `Invalid`."""
    id = Id(work.new_id())
    position = len(repository.searches(work.connection, user))
    work.create(SAVED_SEARCH, id, user=user, title=title, query=query, position=position)
    return id


def change_search(work: Work, search: Id, **values: Unpack[SearchChange]) -> None:
    """Rename, rewrite or move a saved search. Raises `NotFound`, `Invalid`."""
    work.change(SAVED_SEARCH, search, **values)


def remove_search(work: Work, search: Id) -> None:
    """Keep it no more. Raises `NotFound`."""
    work.delete(SAVED_SEARCH, search)


def notify(work: Work, user: UserId, category: str, facts: str) -> Id:
    """Tell the person something; `facts` is JSON. Raises `Invalid`."""
    id = Id(work.new_id())
    work.create(
        NOTIFICATION,
        id,
        user=user,
        category=category,
        facts=facts,
        raised_at=work.now,
        is_read=False,
        done=False,
        saved=False,
    )
    return id


def mark_read(work: Work, notification: Id, is_read: bool = True) -> None:
    """The person has read it, or wants it unread. Raises `NotFound`."""
    work.change(NOTIFICATION, notification, is_read=is_read)


def mark_all_read(work: Work, user: UserId) -> int:
    """The person has read all; how many were unread."""
    unread = repository.unread(work.connection, user)
    for notification in unread:
        mark_read(work, notification)
    return len(unread)


def mark_done(work: Work, notification: Id, done: bool = True) -> None:
    """Nothing is left to do about it, or something is again. Raises `NotFound`."""
    work.change(NOTIFICATION, notification, done=done)


def keep(work: Work, notification: Id, saved: bool = True) -> None:
    """Keep it in sight for later, or no more. Raises `NotFound`."""
    work.change(NOTIFICATION, notification, saved=saved)
