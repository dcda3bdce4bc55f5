"""What a person keeps of a list: saved views, arranged columns, where they were; on every computer of theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from sms_core.ids import Id, UserId
from sms_core.personal import repository, service
from sms_core.store.connection import Connection
from sms_core.store.paging import ListQuery
from sms_desktop.ops.runner import Done, Runner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class View:
    """A saved view; `id` is None for those that every person has."""

    key: str
    title: str
    query: ListQuery
    pinned: bool = False
    id: Id | None = None


class _Kept(msgspec.Struct, frozen=True):
    """A view as it is stored: for which list, and what it shows."""

    list: str
    query: ListQuery
    pinned: bool = False


class Place(msgspec.Struct, frozen=True):
    """Where a person was: the view, and what was changed of it."""

    view: str = ""
    query: ListQuery | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """All that is kept of one list."""

    layout: str | None
    place: Place
    views: tuple[View, ...]


def read_memory(user: UserId, name: str) -> Callable[[Connection], Memory]:
    """The job that reads what is kept of a list; what cannot be read counts as not kept."""

    def job(connection: Connection) -> Memory:
        layout = repository.preference(connection, user, _layout(name))
        place = _decoded(repository.preference(connection, user, _place(name)), Place) or Place()
        views = []
        for search in repository.searches(connection, user):
            kept = _decoded(search.query, _Kept)
            if kept is not None and kept.list == name:
                views.append(View(search.id.hex(), search.title, kept.query, kept.pinned, search.id))
        return Memory(layout, place, tuple(sorted(views, key=lambda view: not view.pinned)))

    return job


def keep_layout(runner: Runner, user: UserId, name: str, layout: str) -> None:
    """Remember how the columns stand."""
    runner.keep("keep_layout", lambda work: service.put_preference(work, user, _layout(name), layout))


def keep_place(runner: Runner, user: UserId, name: str, place: Place) -> None:
    """Remember where the person was."""
    text = _encoded(place)
    runner.keep("keep_place", lambda work: service.put_preference(work, user, _place(name), text))


def save_view(runner: Runner, user: UserId, name: str, title: str, query: ListQuery, done: Done[Id]) -> None:
    """Keep a query under a title."""
    text = _encoded(_Kept(name, query))
    runner.write("save_view", title, lambda work: service.save_search(work, user, title, text), done)


def change_view(runner: Runner, name: str, view: View, done: Done[None]) -> None:
    """Rename a view, pin it, or let it show something else."""
    assert view.id is not None
    id, title, text = view.id, view.title, _encoded(_Kept(name, view.query, view.pinned))
    runner.write("change_view", title, lambda work: service.change_search(work, id, title=title, query=text), done)


def remove_view(runner: Runner, view: View, done: Done[None]) -> None:
    """Keep a view no more."""
    assert view.id is not None
    id = view.id
    runner.write("remove_view", view.title, lambda work: service.remove_search(work, id), done)


def _layout(name: str) -> str:
    return f"list.{name}.layout"


def _place(name: str) -> str:
    return f"list.{name}.place"


def _encoded(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()


def _decoded(text: str | None, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(text or "", type=kind)
    except msgspec.DecodeError:
        return None
