"""Where the columns of a list stand: in the row itself, in a row beside it, behind a link, or in a count.

Each place gives the SQL that a list needs of it, the same on both databases. The list's own row is always `t`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sms_core.store.fields import Field, Kind, Policy, Stored, Table
from sms_core.store.paging import Condition, Op
from sms_core.store.schema import quoted
from sms_core.store.text import clean, search_words

Part = tuple[str, tuple[Stored, ...]]
NOTHING: Part = ("0 = 1", ())
_FIGURES = "'0123456789'"
_PUNCTUATION = (" ", "-", "+", "(", ")", "/", ".")


@dataclass(frozen=True, slots=True)
class Own:
    """A field of the list's own table, with `also` after it where one column shows two.

    `sorted_by` is the column that orders it where it is another, `found_by` the column of its search words. A code
    with few values may be `natural`: "B2" stands before "B10".
    """

    table: Table
    name: str
    also: str = ""
    sorted_by: str = ""
    found_by: str = ""
    natural: bool = False

    @property
    def declared(self) -> Field:
        """The field."""
        return self.table.by_name[self.name]

    @property
    def value(self) -> str:
        """The value in the row."""
        return f"t.{quoted(self.name)}" + (f" || ', ' || t.{quoted(self.also)}" if self.also else "")

    @property
    def order(self) -> str:
        """What rows are ordered by."""
        return f"{self._ranks}.place" if self.natural else f"t.{quoted(self.sorted_by or self.name)}"

    @property
    def order_join(self) -> str:
        """What must be joined for the order: the few values that there are, each with its place among them."""
        if not self.natural:
            return ""
        name = quoted(self.name)
        every = f"SELECT DISTINCT {name} AS v FROM {quoted(self.table.name)}"
        ranks = f"SELECT v, row_number() OVER (ORDER BY {', '.join(natural_order('v'))}) AS place FROM ({every}) d"
        return f" LEFT JOIN ({ranks}) {self._ranks} ON {self._ranks}.v = t.{name}"

    @property
    def _ranks(self) -> str:
        return quoted(f"n_{self.name}")

    @property
    def is_always_filled(self) -> bool:
        """Whether no row is without: then an index can give the order."""
        declared = self.table.by_name[self.sorted_by or self.name]
        if self.natural:
            return False
        return declared.required or declared.policy is Policy.COMPUTED

    @property
    def join(self) -> str:
        """What must be joined."""
        return ""

    def where(self, condition: Condition) -> Part:
        """The filter."""
        if condition.op is Op.CONTAINS and self.found_by:
            return with_words(f"t.{quoted(self.found_by)}", str(condition.values[0] if condition.values else ""))
        return compared(self.value, self.declared, condition)


@dataclass(frozen=True, slots=True)
class Beside:
    """A field of a table with the same key, of which a row may have one (contacts)."""

    table: Table
    name: str
    is_always_filled: ClassVar[bool] = False

    @property
    def declared(self) -> Field:
        """The field."""
        return self.table.by_name[self.name]

    @property
    def value(self) -> str:
        """The value in the joined row."""
        return f"{quoted('b_' + self.table.name)}.{quoted(self.name)}"

    @property
    def order(self) -> str:
        """What rows are ordered by."""
        return self.value

    @property
    def join(self) -> str:
        """The join."""
        alias = quoted("b_" + self.table.name)
        key = quoted(self.table.key_names[0])
        return f" LEFT JOIN {quoted(self.table.name)} {alias} ON {alias}.{key} = t.id AND {alias}.deleted = 0"

    @property
    def order_join(self) -> str:
        """The join."""
        return self.join

    def where(self, condition: Condition) -> Part:
        """The filter."""
        return compared(self.value, self.declared, condition)


@dataclass(frozen=True, slots=True)
class Linked:
    """Fields of rows that a link table leads to: tags, guardians.

    `names` are shown, joined with a comma where there are several; of several rows all are shown, or with `first` the
    one that `sequence` (an SQL expression over `l` and `x`) puts first and that has a value.
    `either` names two fields of which the first that is filled counts; `found_by` the column of search words.
    """

    link: Table
    near: str
    far: str
    target: Table
    names: tuple[str, ...]
    sequence: str
    first: bool = False
    either: bool = False
    found_by: str = ""
    is_always_filled: ClassVar[bool] = False
    order_join: ClassVar[str] = ""

    @property
    def declared(self) -> Field:
        """The field that stands for the column."""
        return self.target.by_name[self.names[0]]

    @property
    def text(self) -> str:
        """What is shown of one linked row."""
        values = [f"x.{quoted(name)}" for name in self.names]
        if self.either:
            return f"COALESCE({', '.join(values)})"
        return " || ', ' || ".join(values)

    @property
    def rows(self) -> str:
        """The linked rows, without WHERE's beginning."""
        return (
            f"{quoted(self.link.name)} l JOIN {quoted(self.target.name)} x ON x.id = l.{quoted(self.far)}"
            f" AND x.deleted = 0 WHERE l.deleted = 0 AND {self.text} IS NOT NULL"
        )

    @property
    def value(self) -> str:
        """What is shown of the first linked row."""
        return self._first(self.text)

    @property
    def order(self) -> str:
        """What rows are ordered by: the first linked row."""
        return self._first(f"x.{quoted(self.found_by)}" if self.found_by else self.text)

    @property
    def join(self) -> str:
        """What must be joined."""
        return ""

    def page(self, marks: str) -> str:
        """The statement that lists (id, text) for some ids."""
        near = f"l.{quoted(self.near)}"
        return f"SELECT {near}, {self.text} FROM {self.rows} AND {near} IN ({marks}) ORDER BY {self.sequence}"

    def where(self, condition: Condition) -> Part:
        """The filter: of several linked rows one suffices; IS_NOT wants none."""
        exists = f"EXISTS (SELECT 1 FROM {self.rows} AND l.{quoted(self.near)} = t.id"
        if condition.op is Op.EMPTY:
            return f"NOT {exists})", ()
        if condition.op is Op.FILLED:
            return f"{exists})", ()
        if condition.op is Op.CONTAINS and self.found_by:
            return self.with_words(str(condition.values[0] if condition.values else ""))
        negative = condition.op is Op.IS_NOT
        wanted = tuple(value for value in condition.values if value != "")
        op = Op.IS if negative else condition.op
        sql, parameters = compared(self.text, self.declared, Condition(condition.column, op, wanted))
        found = f"{exists} AND {sql})"
        if len(wanted) != len(condition.values):
            found = f"({found} OR NOT {exists}))"
        return f"{'NOT ' * negative}{found}", parameters

    def with_words(self, text: str) -> Part:
        """Rows of which a linked row is found by every word of `text`."""
        sql, parameters = with_words(f"x.{quoted(self.found_by)}", text)
        near = quoted(self.near)
        return f"t.id IN (SELECT l.{near} FROM {self.rows} AND {sql})", parameters

    def with_digits(self, text: str) -> Part:
        """Rows of which one of the linked row's fields holds the digits of `text`."""
        sql, parameters = with_digits((f"x.{quoted(name)}" for name in self.names), text)
        return f"t.id IN (SELECT l.{quoted(self.near)} FROM {self.rows} AND {sql})", parameters

    def _first(self, what: str) -> str:
        return f"(SELECT {what} FROM {self.rows} AND l.{quoted(self.near)} = t.id ORDER BY {self.sequence} LIMIT 1)"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows of another table are the list row's own; `only` is one more condition over `l`."""

    table: Table
    near: str
    counted: str
    only: str = ""
    is_always_filled: ClassVar[bool] = True
    order_join: ClassVar[str] = ""

    @property
    def declared(self) -> Field:
        """A whole number under the name of what is counted."""
        return Field(self.counted, Kind.WHOLE)

    @property
    def value(self) -> str:
        """The count."""
        return f"(SELECT count(DISTINCT l.{quoted(self.counted)}) FROM {self._rows} AND l.{quoted(self.near)} = t.id)"

    @property
    def order(self) -> str:
        """What rows are ordered by."""
        return self.value

    @property
    def join(self) -> str:
        """What must be joined."""
        return ""

    @property
    def _rows(self) -> str:
        return f"{quoted(self.table.name)} l WHERE l.deleted = 0{f' AND {self.only}' if self.only else ''}"

    def page(self, marks: str) -> str:
        """The statement that lists (id, count) for some ids."""
        near = f"l.{quoted(self.near)}"
        counted = f"count(DISTINCT l.{quoted(self.counted)})"
        return f"SELECT {near}, {counted} FROM {self._rows} AND {near} IN ({marks}) GROUP BY {near}"

    def where(self, condition: Condition) -> Part:
        """The filter."""
        return compared(self.value, self.declared, condition)


Place = Own | Beside | Linked | Counted


def natural_order(value: str) -> tuple[str, ...]:
    """What an SQL text is ordered by, so that numbers at its start, after its first letter and at its end are numbers.

    Such codes are "B2" and "B10", "9A" and "10A", "Year 9" and "Year 10", "B2 Arts" and "B10 Arts".
    """
    after = f"substr({value}, 2)"
    leading = f"length(ltrim({value}, '0')) - length(ltrim({value}, {_FIGURES}))"
    return (
        leading,
        f"substr(ltrim({value}, '0'), 1, {leading})",
        f"substr({value}, 1, 1)",
        f"length({after}) - length(ltrim({after}, {_FIGURES}))",
        f"rtrim({value}, {_FIGURES})",
        f"length({value})",
        value,
    )


def compared(value: str, declared: Field, condition: Condition) -> Part:
    """A value against a condition. A wrong number of values, or one of the wrong kind, matches nothing."""
    op, values = condition.op, condition.values
    if op in (Op.EMPTY, Op.FILLED):
        return f"{value} IS {'NOT ' * (op is Op.FILLED)}NULL", ()
    if len(values) != _COUNTS.get(op, len(values) or -1):
        return NOTHING
    is_text = declared.kind in (Kind.TEXT, Kind.CODE)
    if any(isinstance(one, str) is not is_text for one in values):
        return NOTHING
    if op is Op.CONTAINS:
        return f"lower({value}) LIKE lower(?) ESCAPE '!'", (f"%{escaped(clean(str(values[0])) or '')}%",)
    if op in (Op.AT_LEAST, Op.AT_MOST):
        return f"{value} {'>=' if op is Op.AT_LEAST else '<='} ?", values
    if op is Op.BETWEEN:
        return f"{value} BETWEEN ? AND ?", values
    filled = tuple(one for one in values if one != "")
    marks = ", ".join("?" * len(filled))
    is_in = f"{value} IN ({marks})" if filled else "0 = 1"
    or_empty = f"({is_in} OR {value} IS NULL)" if len(filled) < len(values) else is_in
    return or_empty if op is Op.IS else f"({or_empty}) IS NOT TRUE", filled


_COUNTS = {Op.CONTAINS: 1, Op.AT_LEAST: 1, Op.AT_MOST: 1, Op.BETWEEN: 2}


def with_words(column: str, text: str) -> Part:
    """Every word of `text` begins a word of the search column."""
    words = search_words(text)
    if not words:
        return NOTHING
    return " AND ".join([f"{column} LIKE ?"] * len(words)), tuple(f"% {word}%" for word in words)


def beside_with_digits(table: Table, names: Sequence[str], text: str) -> Part:
    """Rows beside which a row of `table` holds the digits of `text` in one of its fields."""
    sql, parameters = with_digits((f"k.{quoted(name)}" for name in names), text)
    key = quoted(table.key_names[0])
    return f"t.id IN (SELECT k.{key} FROM {quoted(table.name)} k WHERE k.deleted = 0 AND {sql})", parameters


def with_digits(values: Iterable[str], text: str) -> Part:
    """One of the values holds the digits of `text`, however either is written."""
    digits = "".join(letter for letter in text if letter.isdigit())
    columns = list(values)
    if not digits or not columns:
        return NOTHING
    return "(" + " OR ".join(f"{_digits(v)} LIKE ?" for v in columns) + ")", (f"%{digits}%",) * len(columns)


def any_of(parts: Sequence[Part]) -> Part:
    """One of several conditions."""
    sql = " OR ".join(f"({part})" for part, _ in parts)
    return f"({sql})", tuple(value for _, values in parts for value in values)


def escaped(text: str) -> str:
    """Text inside a LIKE pattern with ESCAPE '!'."""
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _digits(value: str) -> str:
    for sign in _PUNCTUATION:
        value = f"replace({value}, '{sign}', '')"
    return value
