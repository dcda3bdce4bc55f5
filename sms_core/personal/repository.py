"""Reading a person's own things."""

from sms_core.clock import from_micros, to_micros
from sms_core.ids import Id, UserId
from sms_core.personal.model import Notification, SavedSearch
from sms_core.store.connection import Connection, Row

_NOTIFICATION = (
    'SELECT id, "user", category, facts, raised_at, is_read, done, saved FROM notification WHERE deleted = 0'
)
_PREFERENCE = 'SELECT id, value FROM preference WHERE "user" = ? AND name = ? AND deleted = 0 ORDER BY id DESC'
_SEARCHES = (
    'SELECT id, "user", title, query, position FROM saved_search WHERE "user" = ? AND deleted = 0'
    " ORDER BY COALESCE(position, 2147483647), title, id"
)


def preference(connection: Connection, user: UserId, name: str) -> str | None:
    """What the person prefers, or None. Made twice on two devices, the younger counts."""
    row = connection.one(_PREFERENCE, (user, name))
    return None if row is None else row[1]


def preference_row(connection: Connection, user: UserId, name: str) -> Id | None:
    """The row that holds it, or None."""
    row = connection.one(_PREFERENCE, (user, name))
    return None if row is None else Id(row[0])


def preferences(connection: Connection, user: UserId) -> dict[str, str | None]:
    """All that the person prefers."""
    sql = 'SELECT name, value FROM preference WHERE "user" = ? AND deleted = 0 ORDER BY id'
    return dict(connection.all(sql, (user,)))


def searches(connection: Connection, user: UserId) -> list[SavedSearch]:
    """The person's saved searches, in their order."""
    return [SavedSearch(*row) for row in connection.all(_SEARCHES, (user,))]


def notifications(
    connection: Connection, user: UserId, limit: int, before: Notification | None = None
) -> list[Notification]:
    """The person's next `limit` notifications after `before` (from the start when None), the latest first."""
    latest = "ORDER BY raised_at DESC, id DESC LIMIT ?"
    if before is None:
        rows = connection.all(f'{_NOTIFICATION} AND "user" = ? {latest}', (user, limit))
    else:
        rows = connection.all(
            f'{_NOTIFICATION} AND "user" = ? AND (raised_at, id) < (?, ?) {latest}',
            (user, to_micros(before.raised_at), before.id, limit),
        )
    return [_notification(row) for row in rows]


def unread(connection: Connection, user: UserId) -> list[Id]:
    """The notifications that the person has not read."""
    sql = 'SELECT id FROM notification WHERE "user" = ? AND deleted = 0 AND COALESCE(is_read, 0) = 0 ORDER BY id'
    return [row[0] for row in connection.all(sql, (user,))]


def _notification(row: Row) -> Notification:
    id, user, category, facts, raised_at, is_read, done, saved = row
    return Notification(id, user, category, facts, from_micros(raised_at or 0), bool(is_read), bool(done), bool(saved))
