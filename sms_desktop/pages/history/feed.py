"""Where the list gets its actions: from this computer, or from the school's server. One of each for a page."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from sms_core.errors import SmsError
from sms_core.history.model import Entry
from sms_core.history.reading import PAGE
from sms_desktop.models.past import Filters, Past, Shown
from sms_desktop.ops.journal import dress, read_here, read_whole, with_changes
from sms_desktop.ops.school_journal import SchoolJournal, Told
from sms_desktop.pages.base import PageContext

Found = Callable[[Past], object]
Failed = Callable[[SmsError], object]


class HereFeed(QObject):
    """What was done on this computer."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reads = context.runner.latest()
        self._opens = context.runner.latest()
        self.kept_since: int | None = None

    def read(self, filters: Filters, before: bytes | None, count: int, found: Found, failed: Failed) -> None:
        """The newest `count` actions at least, or those before one."""
        c = self._context
        job = read_here(c.clock, c.grants, c.schema, filters, before, max(PAGE, count))
        self._reads.read(job, found, failed)

    def whole(self, shown: Shown, found: Callable[[Past | None], object], failed: Failed) -> None:
        """One action with all its changes."""
        c = self._context
        self._opens.read(read_whole(c.clock, c.grants, c.schema, shown), found, failed)

    def drop(self) -> None:
        """Want no answer any more."""
        self._reads.drop()
        self._opens.drop()


class SchoolFeed(QObject):
    """What was done at the school; `kept_since` says when the answer was told, where the server is out of reach."""

    def __init__(self, context: PageContext, journal: SchoolJournal, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._journal = journal
        self._reads = context.runner.latest()
        self._opens = context.runner.latest()
        self._asked = 0  # the question that counts
        self._opened = 0
        self.kept_since: int | None = None

    def read(self, filters: Filters, before: bytes | None, _count: int, found: Found, failed: Failed) -> None:
        """The newest actions, or those before one."""
        self._asked += 1
        asked = self._asked

        def told(answer: Told) -> None:
            if asked == self._asked:
                self.kept_since = answer.kept_since
                self._reads.read(self._dressed(answer), found, failed)

        def refused(error: SmsError) -> None:
            if asked == self._asked:
                failed(error)

        self._journal.page(filters, before, told, refused)

    def whole(self, shown: Shown, found: Callable[[Past | None], object], failed: Failed) -> None:
        """One action with all its changes; asked for only where some are not here."""
        entry = shown.entry
        if entry.total <= len(entry.changes):
            self._opens.read(self._job((entry,), None), found, failed)
            return
        self._opened += 1
        opened = self._opened

        def told(answer: Told) -> None:
            if opened == self._opened:
                entries = [with_changes(shown, one).entry for one in answer.page.entries]
                self._opens.read(self._job(tuple(entries), None), found, failed)

        self._journal.whole(entry.action.id, told, failed)

    def drop(self) -> None:
        """Want no answer any more, and keep none."""
        self._asked += 1
        self._opened += 1
        self._reads.drop()
        self._opens.drop()
        self._journal.forget()

    def _dressed(self, answer: Told):  # type: ignore[no-untyped-def] # a job
        return self._job(answer.page.entries, answer.page.before)

    def _job(self, entries: tuple[Entry, ...], before: bytes | None):  # type: ignore[no-untyped-def] # a job
        c = self._context
        return dress(c.clock, c.grants, c.schema, entries, before)


Feed = HereFeed | SchoolFeed
