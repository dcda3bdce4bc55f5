"""SQLAlchemy's picture of the declared tables: the one source of DDL for both databases and both sides."""

from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, SmallInteger, Text, Uuid
from sqlalchemy import Table as SqlTable
from sqlalchemy.types import TypeEngine

from sms_core.store.fields import DELETED, SEQ, Field, Kind, Table
from sms_core.store.schema import Side

_TYPES: dict[Kind, type[TypeEngine[Any]]] = {
    Kind.WHOLE: Integer,
    Kind.FLAG: SmallInteger,
    Kind.DAY: Integer,
    Kind.MINUTE: SmallInteger,
    Kind.INSTANT: BigInteger,
    Kind.DECIMAL: BigInteger,
    Kind.BLOB: LargeBinary,
}


def id_type() -> TypeEngine[Any]:
    """The column type of ids."""
    return LargeBinary(16).with_variant(Uuid(native_uuid=True), "postgresql")


def text_type() -> TypeEngine[Any]:
    """The column type of text: compared and sorted by code point on both databases, whatever the server's locale."""
    return Text().with_variant(Text(collation="C"), "postgresql")


def column_of(declared: Field, *, in_key: bool = False) -> Column[Any]:
    """The column that a field declares."""
    return Column(declared.name, _type_of(declared.kind), primary_key=in_key, nullable=not in_key, autoincrement=False)


def _type_of(kind: Kind) -> TypeEngine[Any]:
    if kind is Kind.ID:
        return id_type()
    return text_type() if kind in (Kind.TEXT, Kind.CODE) else _TYPES[kind]()


def add_table(metadata: MetaData, table: Table, side: Side) -> SqlTable:
    """Add `table` as it stands on `side`; a server's rows carry an indexed `seq`."""
    columns = [column_of(f, in_key=True) for f in table.key]
    columns += [column_of(f) for f in table.fields]
    columns.append(Column(DELETED, SmallInteger, nullable=False, server_default="0"))
    if side is Side.SERVER:
        columns.append(Column(SEQ, BigInteger, nullable=False, server_default="0"))
    made = SqlTable(table.name, metadata, *columns, sqlite_with_rowid=not table.clustered)
    for names in table.indexes:
        Index(f"ix_{table.name}_{'_'.join(names)}", *(made.c[name] for name in names))
    if side is Side.SERVER:
        Index(f"ix_{table.name}_{SEQ}", made.c[SEQ])
    return made
