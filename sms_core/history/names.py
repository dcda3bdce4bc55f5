"""What the things that changes name are called, as far as this database knows: students, classes, courses, people."""

from collections.abc import Iterable, Mapping

from sms_core.history import repository
from sms_core.store.connection import Connection
from sms_core.store.fields import Stored
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema

Names = Mapping[tuple[str, Stored], str]

_CALLED: dict[str, tuple[str, ...]] = {
    "student": ("given_name", "family_name"),
    "guardian": ("given_name", "family_name"),
    "staff": ("given_name", "family_name"),
    "user": ("display_name",),
    "section": ("title",),
    "course": ("title",),
    "academic_session": ("title",),
    "closure": ("title",),
    "period": ("name",),
    "tag": ("title",),
    "grading_scale": ("title",),
    "scale_band": ("label",),
    "category": ("title",),
    "assessment": ("title",),
    "role": ("name",),
    "device": ("name",),
    "saved_search": ("title",),
}


def names_of(connection: Connection, schema: Schema, changes: Iterable[RowChange]) -> Names:
    """Names by (table, id) of all that the changes' keys and fields point to, and of the changed rows themselves."""
    wanted: dict[str, set[Stored]] = {}
    for change in changes:
        for table, id in _pointed_to(schema, change):
            if table in _CALLED and id is not None:
                wanted.setdefault(table, set()).add(id)
    found: dict[tuple[str, Stored], str] = {}
    for table, ids in wanted.items():
        some = repository.names(connection, schema.named(table), _CALLED[table], sorted(ids))  # type: ignore[type-var]
        found.update({(table, id): name for id, name in some.items()})
    return found


def _pointed_to(schema: Schema, change: RowChange) -> Iterable[tuple[str, Stored]]:
    if change.table not in schema:
        return
    table = schema.named(change.table)
    if len(change.key) == 1:
        yield table.name, change.key[0]
    for field, part in zip(table.key, change.key, strict=False):
        yield field.references, part
    for name, pair in change.fields.items():
        field = table.by_name.get(name)  # type: ignore[assignment]
        if field is not None and field.references:
            for value in pair:
                yield field.references, value
