"""The server's own tables as a line of revisions, and both lines together."""

from pathlib import Path

from server_sync.tables import server_metadata
from sms_core.store.connection import Connection
from sms_core.store.database import Database
from sms_core.store.migrate import SCHOOL_TREE, Tree, create_new, migrate, remove_all, revision

SERVER_HEAD = "0001"
SERVER_TREE = Tree(
    Path(__file__).parent / "migrations", SERVER_HEAD, "alembic_version_server", lambda _database: server_metadata()
)
TREES = (SCHOOL_TREE, SERVER_TREE)


def create_all(database: Database) -> None:
    """Every table of a new server database."""
    for tree in TREES:
        create_new(database, tree)


def remove_everything(database: Database) -> None:
    """Take every table away again."""
    for tree in TREES:
        remove_all(database, tree)


def migrate_all(database: Database) -> bool:
    """Bring every table to head; whether there was anything to do."""
    done = [migrate(database, tree) for tree in TREES]
    return any(done)


def revisions(connection: Connection) -> tuple[str | None, ...]:
    """The revisions of both lines as they stand."""
    return tuple(revision(connection, tree) for tree in TREES)


HEADS = tuple(tree.head for tree in TREES)
