"""The runner: the interface asks, the lanes work, and the answer comes back to the interface thread.

Answers travel by one queued signal to this object, which lives on the interface thread; a callback whose widget is gone
is passed over. Every commit, our own or a pulled one, is told by `changed`; screens ask the `ChangeSet` whether it
touches them.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from sms_core.errors import SmsError
from sms_core.ids import ActionId
from sms_core.store.connection import Connection
from sms_core.store.journal import Author, ChangeSet
from sms_core.store.schema import Schema
from sms_core.store.undo import Kept, undo
from sms_core.store.unit import Store, Work
from sms_desktop.ops.history import Entry, History
from sms_desktop.ops.lanes import Lanes

T = TypeVar("T")
Done = Callable[[T], object]
Failed = Callable[[SmsError], object]


@dataclass(frozen=True, slots=True)
class _Written:
    """What a job of the writing lane brings back."""

    value: Any
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer on its way to the interface thread."""

    future: "Future[Any]"
    done: Done[Any] | None
    failed: Failed | None
    entry: Entry | None
    is_wanted: Callable[[], bool]


class Runner(QObject):
    """Runs the verbs of `sms_desktop.ops` and keeps the undo history of this session."""

    changed = Signal(object)  # ChangeSet
    failed = Signal(object)  # SmsError that nobody else answers
    broke = Signal(object)  # any other exception: a bug
    kept = Signal(object)  # list[Kept]: what an undo left alone
    undone = Signal(object)  # Entry
    redone = Signal(object)  # Entry
    history_changed = Signal()
    _answered = Signal(object)

    def __init__(self, lanes: Lanes, author: Author, schema: Schema, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._author = author
        self._schema = schema
        self._history = History()
        self._writes = 0
        self._closed = False
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def next_undo(self) -> Entry | None:
        """What Ctrl+Z takes back."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Entry | None:
        """What Ctrl+Y does again."""
        return self._history.next_redo

    @property
    def writes_open(self) -> int:
        """How many writes were asked and not yet answered."""
        return self._writes

    def read(
        self,
        job: Callable[[Connection], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> "Future[T]":
        """Read on a reading lane. Unless `is_wanted` says so when the answer comes, it is dropped."""
        if self._closed:
            return _nothing()
        return self._ask(self._lanes.read(job), done, failed, None, is_wanted)

    def latest(self) -> "Latest":
        """A line of questions of which only the last is answered."""
        return Latest(self)

    def write(
        self,
        verb: str,
        label: str,
        act: Callable[[Work], T],
        done: Done[T] | None = None,
        failed: Failed | None = None,
        undoes: ActionId | None = None,
    ) -> None:
        """Do something in a unit of work on the writing lane; undoable under its name.

        `undoes` is the action that it takes back, where it is an undoing of its own.
        """
        if self._closed:
            return
        entry = self._history.begin(verb, label)
        self._write(verb, entry, act, done, failed, undoes)

    def rehearse(self, job: Callable[[Store], T], done: Done[T], failed: Failed | None = None) -> None:
        """Try something on the writing lane, after all that was asked before it; `job` leaves nothing behind."""
        if not self._closed:
            self._ask(self._lanes.write(job), done, failed, None, lambda: True)

    def keep(
        self, verb: str, act: Callable[[Work], T], done: Done[T] | None = None, failed: Failed | None = None
    ) -> None:
        """Write what Ctrl+Z is not about, such as the width of a column."""
        self._write(verb, Entry(verb, ""), act, done, failed)

    def undo(self) -> None:
        """Take back the last thing this person did in this session."""
        self._take_back("undo", self._history.take_back(), self.undone.emit)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._take_back("redo", self._history.do_again(), self.redone.emit)

    def close(self) -> None:
        """Answer nobody and ask nothing any more; what was asked is still done."""
        self._closed = True

    @Slot(object)
    def sync_changed(self, changes: ChangeSet) -> None:
        """A pull has changed these rows."""
        if changes:
            self.changed.emit(changes)

    def _write(
        self,
        verb: str,
        entry: Entry,
        act: Callable[[Work], T],
        done: Done[T] | None,
        failed: Failed | None,
        undoes: ActionId | None = None,
    ) -> None:
        def job(store: Store) -> _Written:
            with store.write(verb, self._author, entry.label, undoes=undoes) as write:
                value = act(write.work)
            return _committed(entry, value, write.changes)

        self._send(job, done, failed, entry)

    def _take_back(self, verb: str, move: tuple[Entry, Entry] | None, told: Callable[[Entry], object]) -> None:
        if move is None or self._closed:
            return
        taken, inverse = move

        def job(store: Store) -> _Written:
            if taken.action is None:
                return _Written([], ChangeSet())
            with store.write(verb, self._author, taken.label, undoes=taken.action) as write:
                kept = undo(write.work, self._schema, taken.action)
            return _committed(inverse, kept, write.changes)

        def done(kept: list[Kept]) -> None:
            if kept:
                self.kept.emit(kept)
            elif inverse.action is not None:
                told(taken)

        self._send(job, done, None, inverse)

    def _send(
        self, job: Callable[[Store], _Written], done: Done[Any] | None, failed: Failed | None, entry: Entry
    ) -> None:
        if self._closed:
            return  # a page that goes away after its person has left has nothing to keep any more
        self._writes += 1
        self._ask(self._lanes.write(job), done, failed, entry, lambda: True)
        self.history_changed.emit()

    def _ask(
        self,
        future: "Future[T]",
        done: Done[Any] | None,
        failed: Failed | None,
        entry: Entry | None,
        is_wanted: Callable[[], bool],
    ) -> "Future[T]":
        answer = _Answer(future, done, failed, entry, is_wanted)
        future.add_done_callback(lambda _: self._answered.emit(answer))
        return future

    @Slot(object)
    def _on_answered(self, answer: _Answer) -> None:
        if answer.entry is not None:
            self._writes -= 1
        if self._closed or answer.future.cancelled():
            return
        problem = answer.future.exception()
        if answer.entry is not None and answer.entry.action is None:
            self._history.strike(answer.entry)
        try:
            if problem is None:
                self._deliver(answer)
            else:
                self._refuse(answer, problem)
        except Exception as bug:
            self.broke.emit(bug)
        if answer.entry is not None:
            self.history_changed.emit()

    def _deliver(self, answer: _Answer) -> None:
        value = answer.future.result()
        changes = ChangeSet()
        if isinstance(value, _Written):
            value, changes = value.value, value.changes
        if answer.done is not None and answer.is_wanted() and _lives(answer.done):
            answer.done(value)
        if changes:
            self.changed.emit(changes)

    def _refuse(self, answer: _Answer, problem: BaseException) -> None:
        if not isinstance(problem, SmsError):
            self.broke.emit(problem)
        elif answer.failed is None:
            self.failed.emit(problem)
        elif answer.is_wanted() and _lives(answer.failed):
            answer.failed(problem)


class Latest:
    """Questions that replace each other, as a page asks again for what it shows: a stale answer is dropped."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._generation = 0
        self._future: Future[Any] | None = None

    def read(self, job: Callable[[Connection], T], done: Done[T], failed: Failed | None = None) -> None:
        """Ask; whatever was asked before is not answered any more."""
        self.drop()
        asked = self._generation
        self._future = self._runner.read(job, done, failed, is_wanted=lambda: self._generation == asked)

    def drop(self) -> None:
        """Want no answer any more."""
        self._generation += 1
        if self._future is not None:
            self._future.cancel()
            self._future = None


def _committed(entry: Entry, value: object, changes: ChangeSet) -> _Written:
    if changes and changes.action is not None:
        entry.action = changes.action.id
    return _Written(value, changes)


def _nothing() -> "Future[Any]":
    """The answer of a runner that is closed: none."""
    future: Future[Any] = Future()
    future.cancel()
    return future


def _lives(callback: Callable[..., object]) -> bool:
    """Whether the widget that a bound method belongs to still exists."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
