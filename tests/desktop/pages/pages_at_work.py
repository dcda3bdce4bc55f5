"""A page on show over the small school, and somebody else's change as sync brings it."""

from collections.abc import Callable

from sms_core.access.roles import ADMIN, Role
from sms_core.store.journal import ChangeSet
from sms_core.store.unit import Work
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.reading import ReadingPage
from tests.desktop.conftest import Bench
from tests.desktop.factories import AUTHOR

SIZE = (1142, 694)


def opened(bench: Bench, make: Callable[[PageContext], ReadingPage], role: Role = ADMIN):  # type: ignore[no-untyped-def] # any page
    """The page, read and on show."""
    page = make(bench.context(role))
    bench.bot.addWidget(page)
    page.resize(*SIZE)
    page.show()
    settled(bench, page)
    return page


def settled(bench: Bench, page: ReadingPage) -> None:
    """Until everything asked was answered."""
    bench.waits_for(lambda: page.has_read)
    bench.is_quiet()
    bench.bot.wait(20)


def elsewhere(bench: Bench, act: Callable[[Work], object]) -> None:
    """A change of the server, told as a pull tells it: nobody is named."""

    def job(store):  # type: ignore[no-untyped-def] # of the unit of work
        with store.write("elsewhere", AUTHOR) as made:
            act(made.work)
        return made.changes

    changes = bench.lanes.write(job).result()
    bench.runner.sync_changed(ChangeSet(changes.keys))
