"""A small school with some actions in its journal, and everybody's permissions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN
from sms_core.history.model import Page, Where
from sms_core.history.reading import History
from sms_core.history.sight import by_keys
from sms_core.ids import ActionId, DeviceId, UserId
from sms_core.store.journal import Author
from sms_core.store.unit import Store, Work
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import SmallSchool, small_school
from tests.factories import AUTHOR

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
MARIA = Author(UserId(b"\x03" * 16), DeviceId(b"\x04" * 16))


def grants(*keys: Key, user: UserId = AUTHOR.user, reach: Reach = Reach.SCHOOL) -> Grants:
    return Grants(user, None, (Grant(frozenset(keys) or ADMIN.keys, reach),))


@dataclass
class Diary:
    """A store whose actions one can name."""

    store: Store
    school: SmallSchool = field(init=False)

    def __post_init__(self) -> None:
        self.school = small_school(self.store)

    def does(self, verb: str, act: Callable[[Work], object], label: str = "", author: Author = AUTHOR) -> ActionId:
        with self.store.write(verb, author, label) as write:
            act(write.work)
        return write.work.action.id

    def history(self, *keys: Key) -> History:
        return History(self.store.connection, SCHOOL_SCHEMA, by_keys(SCHOOL_SCHEMA, grants(*keys), NOW))

    def verbs(self, where: Where = Where(), *keys: Key) -> list[str]:  # noqa: B008
        return [entry.action.verb for entry in self.history(*keys).page(where).entries]


def all_pages(history: History, where: Where, limit: int) -> list[Page]:
    pages = [history.page(where, limit=limit)]
    while pages[-1].before is not None:
        pages.append(history.page(where, pages[-1].before, limit))
    return pages
