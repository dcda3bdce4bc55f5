"""Filters in words, as they stand on chips: "Year is B", "Tags: Choir or Bus 2", "Phone is empty"."""

from sms_core.store.paging import Condition, Op
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.columns import ShownColumn

_T = "Lists"
_WORDS = {
    Op.IS: translatable(_T, "{column} is {value}"),
    Op.IS_NOT: translatable(_T, "{column} is not {value}"),
    Op.CONTAINS: translatable(_T, "{column} has “{value}”"),
    Op.EMPTY: translatable(_T, "{column} is empty"),
    Op.FILLED: translatable(_T, "{column} is filled in"),
    Op.AT_LEAST: translatable(_T, "{column} from {value}"),
    Op.AT_MOST: translatable(_T, "{column} up to {value}"),
}


def condition_words(column: ShownColumn, condition: Condition) -> str:
    """A filter in the language in force."""
    values = [column.text(value) if value != "" else tr(_T, "(empty)") for value in condition.values]
    if condition.op is Op.BETWEEN and len(values) == 2:
        return tr(_T, "{column} {low} to {high}", column=column.title(), low=values[0], high=values[1])
    shown = values[:2] if len(values) < 4 else values[:1]
    said = tr(_T, "{one} or {other}", one=", ".join(shown[:-1]), other=shown[-1]) if len(shown) > 1 else "".join(shown)
    if len(values) > len(shown):
        said = tr(_T, "{values} and %n more", n=len(values) - len(shown), values=said)
    return tr(_T, _WORDS[condition.op], column=column.title(), value=said)
