"""What was done, in words: the lines of the list, the changes of an action field by field, and what undoing it does."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from sms_core.clock import from_days, from_micros
from sms_core.history.model import Entry
from sms_core.history.standing import Standing
from sms_core.history.undoing import Left, Outcome, Why
from sms_core.store.fields import DELETED, Field, Kind, Policy, Stored, Table
from sms_core.store.journal import RowChange
from sms_core.store.schema import Schema
from sms_desktop.acts import act_words, known_verbs
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.forms import show_value
from sms_desktop.models.past import CLASS, DAYS, MINE, STUDENT, WHAT, Filters, Past, Shown
from sms_desktop.models.relationship_words import relationship_words
from sms_desktop.models.table_words import table_icon, table_words
from sms_desktop.models.words import long_day, short_day
from sms_desktop.ui.change_block import Block, FieldChange, Point
from sms_desktop.ui.day_list import DayHead, DayRow, Line
from sms_desktop.ui.days import show_day
from sms_desktop.ui.pills import PillLook

_T = "History"
_UNNAMED = frozenset({"sort_key", "search_key", DELETED})
_LONGEST = 160  # characters of a value on the panel
_POINTS = 12
_DASH = "–"


class PastWords:
    """The words of some actions, by what the replica knows of what they name."""

    def __init__(self, schema: Schema, past: Past) -> None:
        self._schema = schema
        self._past = past
        greek = QLocale().language() == QLocale.Language.Greek
        self._codes = {code.code: code.label_el if greek else code.label_en for code in past.codes}

    def lines(self) -> list[Line]:
        """The list, with the days over what was done on them."""
        found: list[Line] = []
        day: date | None = None
        for shown in self._past.shown:
            at = self._at(shown.entry).date()
            if at != day:
                day = at
                found.append(DayHead(self._day(at)))
            found.append(self._line(shown))
        return found

    def title(self, shown: Shown) -> str:
        """What was done, as a sentence begins."""
        action = shown.entry.action
        if action.undoes is not None:
            act = act_words(shown.taken_back, action.label) if shown.taken_back else action.label
            words = tr(_T, "Taken back: {act}", act=act) if act else tr(_T, "Taken back")
        elif action.verb in known_verbs() and action.label:
            words = act_words(action.verb, action.label)
        else:  # an act of the server's own, or of a newer program
            return " · ".join(part for part in (self._what(shown.entry), action.label) if part)
        return words[:1].upper() + words[1:]

    def who(self, shown: Shown) -> str:
        """You, or the name of the account."""
        return tr(_T, "You") if shown.mine else shown.entry.who or tr(_T, "Somebody else")

    def when(self, entry: Entry) -> str:
        """Monday 23 November 2026, 09:12."""
        at = self._at(entry)
        return f"{long_day(at.date())}, {at:%H:%M}"

    def pills(self, shown: Shown) -> tuple[tuple[str, PillLook], ...]:
        """How it stands."""
        found = []
        if shown.entry.is_undone:
            found.append((tr(_T, "Undone"), PillLook("neutral", "undo-2")))
        if shown.standing is Standing.WAITING:
            found.append((tr(_T, "Waiting to sync"), PillLook("warning", "clock")))
        elif shown.standing is Standing.REFUSED:
            found.append((tr(_T, "Not taken by the server"), PillLook("danger", "circle-alert")))
        return tuple(found)

    def blocks(self, changes: Iterable[RowChange], link: Callable[[bytes, str], object]) -> list[Block]:
        """Each row with its fields before and after; `link` makes of a student what a press on the name leads to."""
        return [self._block(change, link) for change in changes]

    def row_name(
        self, table: Table, key: Sequence[Stored], change: RowChange | None = None, *, without: str = ""
    ) -> str:
        """Which row: Mathematics B1 · Mon 23 November · period 2 · Anna Pappa. `without` is a part that is left out."""
        own = self._name(table.name, key[0]) if len(key) == 1 else ""
        parts = [own] if own else []
        for field, part in zip(table.key, key, strict=False):
            if field.references or field.kind is not Kind.ID:
                parts.append(self._key_part(table, field, part))
        if not own and change is not None:
            parts += [self._value(table, table.by_name[name], value) for name, value in _owners(table, change)]
        return " · ".join(part for part in parts if part and part not in (_DASH, without))

    def points(self, outcome: Outcome, told: Callable[[Left], str]) -> list[Point]:
        """What undoing would do: how much goes back, and what stays and why; `told` says a refusal."""
        found = []
        if outcome.back:
            found.append(Point("undo-2", "accent", tr(_T, "%n records go back as they were.", n=len(outcome.back))))
        elif not outcome.left:
            found.append(Point("info", "text-secondary", tr(_T, "Everything is already as it was before.")))
        for left in outcome.left[:_POINTS]:
            found.append(self._point(left, told))
        if len(outcome.left) > _POINTS:
            more = tr(_T, "%n more stay as they are.", n=len(outcome.left) - _POINTS)
            found.append(Point("triangle-alert", "warning", more))
        return found

    # --- parts

    def _line(self, shown: Shown) -> DayRow:
        entry = shown.entry
        first = entry.changes[0].table
        return DayRow(
            key=shown.id,
            icon="undo-2" if entry.action.undoes is not None else table_icon(first),
            title=self.title(shown),
            text=self._detail(entry),
            who=self.who(shown),
            when=f"{self._at(entry):%H:%M}",
            pills=self.pills(shown),
            quiet=entry.is_undone,
        )

    def _what(self, entry: Entry) -> str:
        """What was changed, where nobody has words for the act: Attendance mark × 28."""
        tables = list(dict.fromkeys(change.table for change in entry.changes))
        words = ", ".join(table_words(table) for table in tables[:3])
        return f"{words} × {entry.total}" if len(tables) == 1 and entry.total > 1 else words

    def _detail(self, entry: Entry) -> str:
        """Of what: the row of a single change with what became of it, else how many of which."""
        if entry.total != 1:
            return self._what(entry)
        change = entry.changes[0]
        table = self._schema.named(change.table)
        fields = ", ".join(_brief(field) for field in self._fields(table, change)[:2])
        row = self.row_name(table, change.key, change)
        return " · ".join(part for part in (fields or _titled(change), row) if part)

    def _block(self, change: RowChange, link: Callable[[bytes, str], object]) -> Block:
        table = self._schema.named(change.table)
        kind = _titled(change)
        student = _student_of(table, change)
        called = self._name("student", student) if student is not None else ""
        place = self.row_name(table, change.key, change, without=called)
        to = link(student, called) if student is not None and called else None
        return Block(kind, called, place, tuple(self._fields(table, change)), to)

    def _fields(self, table: Table, change: RowChange) -> list[FieldChange]:
        found = []
        was_deleted, is_deleted = change.fields.get(DELETED, (0, 0))
        gone = (was_deleted, is_deleted) == (0, 1)
        owners = {name for name, _ in _owners(table, change)}
        for field in table.fields:
            if field.name not in change.fields or field.name in _UNNAMED or field.kind is Kind.BLOB:
                continue
            was, to = change.fields[field.name]
            if field.policy is Policy.COMPUTED and was == to:
                continue
            before, after = (was, None) if gone else (was if was_deleted == 0 else None, to)
            if before != after and not (field.name in owners and (before is None or after is None)):
                found.append(self._field(table, field, before, after))
        return found

    def _field(self, table: Table, field: Field, was: Stored, to: Stored) -> FieldChange:
        label = field_label(table.name, field.name)
        before, after = self._value(table, field, was), self._value(table, field, to)
        spoken = tr(_T, "{field}: before {was}, after {to}", field=label, was=before or _DASH, to=after or _DASH)
        return FieldChange(label, before, after, spoken)

    def _value(self, table: Table, field: Field, value: Stored) -> str:
        if value is None:
            return ""
        if field.references == "attendance_code":
            return self._codes.get(str(value), str(value))
        if field.references:
            return self._name(field.references, value) or (tr(_T, "not on this computer") if value else "")
        if field.kind is Kind.ID:
            return ""
        if (table.name, field.name) == ("timetable_slot", "weekday") and isinstance(value, int):
            return QLocale().standaloneDayName(value + 1)
        if (table.name, field.name) == ("student_guardian", "relationship"):
            return relationship_words(str(value))
        if field.kind is Kind.INSTANT and isinstance(value, int):
            at = from_micros(value).astimezone(ZoneInfo(self._past.zone))
            return f"{show_day(at.date())} {at:%H:%M}"
        shown = choice_label(table.name, field.name, str(value)) if field.choices else show_value(field, value)
        return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"

    def _key_part(self, table: Table, field: Field, part: Stored) -> str:
        if field.references == "period":
            return tr(_T, "period {number}", number=part)
        if field.kind is Kind.DAY and isinstance(part, int):
            return short_day(from_days(part))
        if field.name == "stint":
            return ""
        return self._value(table, field, part)

    def _name(self, table: str, id: Stored) -> str:
        return self._past.names.get((table, id), "")

    def _point(self, left: Left, told: Callable[[Left], str]) -> Point:
        table = self._schema.named(left.table)
        what = " · ".join(part for part in (self._group(table, left.group), self.row_name(table, left.key)) if part)
        if left.why is Why.CHANGED:
            return Point("triangle-alert", "warning", self._changed_since(what, left))
        if left.why is Why.NOT_HERE:
            return Point("circle-x", "danger", tr(_T, "{what} stays: it is not on this computer any more.", what=what))
        return Point("lock", "danger", tr(_T, "{what} stays. {why}", what=what, why=told(left)))

    def _changed_since(self, what: str, left: Left) -> str:
        later = left.later
        if later is None:
            return tr(_T, "{what} stays: it was changed since.", what=what)
        at = from_micros(later.at).astimezone(ZoneInfo(self._past.zone))
        when = f"{short_day(at.date())}, {at:%H:%M}"
        who = self._past.names.get(("user", later.author), "") or later.who
        if not who:
            return tr(_T, "{what} stays: it was changed since, on {when}.", what=what, when=when)
        return tr(_T, "{what} stays: {who} changed it since, on {when}.", what=what, who=who, when=when)

    def _group(self, table: Table, group: str) -> str:
        if group == DELETED:
            return table_words(table.name)
        return ", ".join(field_label(table.name, name) for name in table.groups[group] if name not in _UNNAMED)

    def _at(self, entry: Entry):  # type: ignore[no-untyped-def] # an aware datetime
        return from_micros(entry.action.at).astimezone(ZoneInfo(self._past.zone))

    def _day(self, day: date) -> str:
        if day == self._past.today:
            return tr(_T, "Today, {day}", day=short_day(day))
        if (self._past.today - day).days == 1:
            return tr(_T, "Yesterday, {day}", day=short_day(day))
        return short_day(day) if day.year == self._past.today.year else long_day(day)


def filter_words(filters: Filters, key: str) -> str:
    """A filter as its chip says it."""
    if key == WHAT:
        return table_words(filters.table)
    if key == MINE:
        return tr(_T, "Only mine")
    if key == DAYS:
        return _days_words(filters.first, filters.last)
    named = {STUDENT: filters.student, CLASS: filters.section}.get(key, filters.who)
    return named[1] if named is not None else ""


def _days_words(first: date | None, last: date | None) -> str:
    if first is not None and last is not None:
        if first == last:
            return show_day(first)
        return f"{show_day(first)} – {show_day(last)}"
    if first is not None:
        return tr(_T, "From {day}", day=show_day(first))
    return tr(_T, "Until {day}", day=show_day(last)) if last is not None else ""


def _brief(field: FieldChange) -> str:
    """Phone: 210 → 211; of what was not there before its value alone."""
    return f"{field.label}: {field.was} → {field.to or _DASH}" if field.was else f"{field.label}: {field.to}"


def _titled(change: RowChange) -> str:
    kind = table_words(change.table)
    was, to = change.fields.get(DELETED, (0, 0))
    if was is None or (was, to) == (1, 0):
        return tr(_T, "{kind}, added", kind=kind)
    return tr(_T, "{kind}, removed", kind=kind) if (was, to) == (0, 1) else kind


def _owners(table: Table, change: RowChange) -> list[tuple[str, Stored]]:
    """The fields that say whose row it is, where they stand outside its key and among what changed."""
    found = []
    for name in (table.student, table.section):
        if name and name not in table.key_names and name in change.fields:
            was, to = change.fields[name]
            found.append((name, to if to is not None else was))
    return found


def _student_of(table: Table, change: RowChange) -> bytes | None:
    if not table.student:
        return None
    if table.student in table.key_names:
        value = change.key[table.key_names.index(table.student)]
    else:
        value = next((value for name, value in _owners(table, change) if name == table.student), None)
    return value if isinstance(value, bytes) else None
