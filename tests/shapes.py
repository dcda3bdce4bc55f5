"""What a database says of its own tables."""

from sqlalchemy import inspect

from sms_core.store.database import Database


def shape(database: Database) -> dict[str, object]:
    """What the database says of its tables."""
    found = inspect(database.engine)
    told: dict[str, object] = {}
    for table in sorted(found.get_table_names()):
        # By name: a column that was added later stands last, and no statement goes by places.
        columns = sorted((c["name"], str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(table))
        indexes = sorted((i["name"], i["column_names"], i["unique"]) for i in found.get_indexes(table))
        told[table] = (columns, found.get_pk_constraint(table)["constrained_columns"], indexes)
    if database.dialect == "sqlite":
        with database.lease() as connection:
            listed = connection.all("PRAGMA table_list")
            told["without rowid"] = sorted(row[1] for row in listed if row[4])
    return told


def emptied(database: Database) -> None:
    """Take everything out of a PostgreSQL database."""
    with database.lease() as connection:
        connection.run("DROP SCHEMA public CASCADE")
        connection.run("CREATE SCHEMA public")
