"""The data dictionary in `docs/`, made of the declarations; `python -m tests.architecture.dictionary` writes it."""

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from sms_core.access.compartments import COMPARTMENTS
from sms_core.access.keys import Key
from sms_core.store.fields import Field, Kind, Policy, Table
from sms_core.tables import SCHOOL_SCHEMA
from tests.architecture.sources import ROOT, product_files

COMMAND = "python -m tests.architecture.dictionary"
TARGET = ROOT / "docs" / "data-dictionary.md"

_STORED = {
    Kind.ID: "16 bytes (UUID)",
    Kind.TEXT: "text, NFC, trimmed, empty is NULL",
    Kind.CODE: "text, at most 64 characters",
    Kind.WHOLE: "integer",
    Kind.FLAG: "0 or 1",
    Kind.DAY: "integer, days since 1970-01-01",
    Kind.MINUTE: "integer, minutes after midnight",
    Kind.INSTANT: "integer, microseconds since 1970-01-01 UTC",
    Kind.DECIMAL: "integer, thousandths",
    Kind.BLOB: "bytes",
}
_POLICY = {
    Policy.HUMAN: "a person decides",
    Policy.FIRST: "the first stays",
    Policy.LAST: "the last to arrive",
    Policy.COMPUTED: "computed, never uploaded",
}
_HEAD = f"""# Data dictionary

Every table of school data and every field of it, as declared in `sms_core/<noun>/table.py`. Do not edit this page:
`{COMMAND}` writes it, and a test compares the two.

Besides its fields each row has `deleted` (0, or 1 for a tombstone) and, on the server, `seq`: the commit that last
changed it. **Bold** fields are required. *Seen with* and *changed with* name permission keys. *Merges with* names the
merge group: its fields are applied, kept or put to a person together ([sync](design/sync.md)); where nothing else is
said, a person decides.
"""


def dictionary() -> str:
    """The whole page."""
    parts = [_HEAD, *_kinds(), *_compartments()]
    for module in _nouns():
        parts.append(f"## {_folder(module)}\n\n{(module.__doc__ or '').strip()}\n")
        for table in module.TABLES:
            parts += _table(table)
    return "\n".join(parts)


def _nouns() -> list[ModuleType]:
    """The modules that declare tables, in loading order."""
    # a noun is a folder of its own; a file of that name further down is something else
    paths = [path for path in product_files() if path.name == "table.py" and path.parent.parent.name == "sms_core"]
    modules = [import_module(".".join(path.with_suffix("").parts)) for path in paths]
    return sorted(modules, key=lambda module: SCHOOL_SCHEMA.number(module.TABLES[0].name))


def _folder(module: ModuleType) -> str:
    return module.__name__.split(".")[1]


def _kinds() -> Iterator[str]:
    yield "## Kinds of fields\n\n| kind | stored as, on every database and on the wire |\n|---|---|"
    yield from (f"| {kind.value} | {_STORED[kind]} |" for kind in Kind)
    yield ""


def _compartments() -> Iterator[str]:
    yield "## Compartments\n\nA row syncs whole or not at all, to those who hold these keys.\n"
    yield "| compartment | needs | tables |\n|---|---|---|"
    for compartment in COMPARTMENTS:
        keys = ", ".join(f"`{key}`" for key in compartment.keys) or "being the person whose rows they are"
        tables = ", ".join(f"`{table.name}`" for table in SCHOOL_SCHEMA if table.compartment is compartment)
        yield f"| {compartment.name} | {keys} | {tables} |"
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield f"### {table.name}\n"
    yield " · ".join(_facts(table)) + "\n"
    yield "| field | kind | merges with | seen with | changed with | |\n|---|---|---|---|---|---|"
    yield from (_row(table, declared, in_key=True) for declared in table.key)
    yield from (_row(table, declared, in_key=False) for declared in table.fields)
    yield ""


def _facts(table: Table) -> Iterator[str]:
    yield f"compartment **{table.compartment.name}**"
    yield f"key ({', '.join(table.key_names)})"
    if table.clustered:
        yield "stored in key order"
    if table.create:
        yield f"made with `{table.create}`"
    if table.remove:
        yield f"deleted with `{table.remove}`"
    if table.own:
        yield f"belongs to the person in `{table.own}`"
    if not table.synced:
        yield "does not sync"
    for names in table.indexes:
        yield f"index ({', '.join(names)})"


def _row(table: Table, declared: Field, *, in_key: bool) -> str:
    name = f"**{declared.name}**" if declared.required else declared.name
    merges = "key" if in_key else _merges(declared)
    edits = "" if in_key else _key(table.edit_key(declared.name))
    cells = (name, declared.kind.value, merges, _key(table.view_key(declared.name)), edits, _notes(declared))
    return f"| {' | '.join(cells)} |"


def _merges(declared: Field) -> str:
    policy = "" if declared.policy is Policy.HUMAN else f" ({_POLICY[declared.policy]})"
    group = declared.merge_group
    return f"{'itself' if group == declared.name else group}{policy}"


def _key(key: Key | None) -> str:
    return f"`{key}`" if key else "own"


def _notes(declared: Field) -> str:
    scale = 1000 if declared.kind is Kind.DECIMAL else 1
    notes = []
    if declared.choices:
        notes.append(" / ".join(declared.choices))
    if declared.references:
        notes.append(f"→ {declared.references}")
    if declared.kind is Kind.TEXT:
        notes.append(f"≤ {declared.max_length} characters")
    if declared.minimum is not None:
        notes.append(f"≥ {declared.minimum / scale:g}")
    if declared.maximum is not None:
        notes.append(f"≤ {declared.maximum / scale:g}")
    flags = ("unique", "personal", "searchable", "filterable")
    notes += [flag for flag in flags if getattr(declared, flag)]
    return ", ".join(notes)


if __name__ == "__main__":
    TARGET.write_text(dictionary(), encoding="utf-8")
    sys.stdout.write(f"wrote {TARGET.relative_to(ROOT)}\n")
