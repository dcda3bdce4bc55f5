"""The list of conduct notes as this person sees it: columns, words, usual views."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale

from sms_core.access.keys import Key
from sms_core.conduct import listing
from sms_core.conduct.listing import notes_list
from sms_core.conduct.model import ConductKind
from sms_core.store.paging import Cell, ColumnSpec, Condition, ListQuery, Op
from sms_desktop.i18n import tr
from sms_desktop.models.columns import ShownColumn
from sms_desktop.models.conduct import TONES, kind_words, severity_words, state_from
from sms_desktop.models.field_words import field_label
from sms_desktop.ops.lists import View
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.kind import ListKind
from sms_desktop.ui.cells import CellLook

_T = "Conduct"
NAME = "conduct"
_TABLES = frozenset({"conduct_note", "student", "section", "user"})
_OPEN = (Condition(listing.FOLLOW_UP, Op.FILLED), Condition(listing.CLOSED, Op.EMPTY))
_SHOWN: dict[str, tuple[int, bool]] = {  # width at 100 %, whether it is usually shown
    listing.STUDENT_NAME: (228, True),
    listing.DAY: (112, True),
    listing.KIND: (112, True),
    listing.STATE: (158, True),
    listing.SEVERITY: (106, True),
    listing.CATEGORY: (118, True),
    listing.TEXT: (310, True),
    listing.SECTION: (150, True),
    listing.FOLLOW_UP: (220, False),
    listing.DUE: (112, False),
    listing.CLOSED: (104, False),
    listing.OUTCOME: (220, False),
    listing.AUTHOR: (140, True),
}


class SchoolDay:
    """The day on which things are due or late, as the page has read it."""

    def __init__(self, today: date) -> None:
        self.today = today

    def drawn(self, _: ShownColumn, value: Cell) -> CellLook:
        """How far what is to be done is."""
        words, tone = state_from(value, self.today)
        return CellLook("", pills=((words, tone),) if words else ())


def conduct_kind(context: PageContext, day: SchoolDay) -> ListKind:
    """The list with what this person may see."""
    every = notes_list()
    hidden = frozenset(spec.key for spec in every.columns if not _may(context, spec.view_key))
    source = every.without(hidden)
    return ListKind(
        NAME,
        "message-square",
        source,
        tuple(_column(spec, day) for spec in source.columns),
        tuple(source.scopes),
        ConductWords(),
        _views,
        ListQuery(),
        None,
        Key.BULK_EXPORT,
        _TABLES,
        by_first=False,
    )


class ConductWords:
    """What the list says."""

    def title(self) -> str:
        """Conduct."""
        return tr(_T, "Conduct")

    def whole(self, count: int) -> str:
        """412 notes."""
        return tr(_T, "%n notes", n=count)

    def some(self, count: int) -> str:
        """3 notes."""
        return tr(_T, "%n notes", n=count)

    def standing(self, shown: int, whole: int) -> str:
        """ "12 shown · 412 notes"."""
        return tr(_T, "{shown} shown · {whole}", shown=QLocale().toString(shown), whole=self.whole(whole))

    def scope(self, key: str) -> str:
        """Where the find field looks."""
        return {"student": tr(_T, "Student"), "text": tr(_T, "Text")}[key]

    def nothing_at_all(self) -> tuple[str, str]:
        """No notes yet."""
        return tr(_T, "No notes yet"), tr(
            _T, "Praise, concerns and incidents stand here as soon as somebody notes one."
        )

    def nothing_found(self, text: str) -> tuple[str, str]:
        """No note matches."""
        title = tr(_T, "No note matches “{typed}”", typed=text) if text else tr(_T, "No note matches")
        return title, tr(_T, "The filters above may leave out what you look for.")


def _views() -> tuple[View, ...]:
    """The views that everybody has."""
    return (
        View("all", tr(_T, "All notes"), ListQuery(), pinned=True),
        View("open", tr(_T, "Still to do"), ListQuery(_OPEN), pinned=True),
        *(
            View(kind.value, words(), ListQuery((Condition(listing.KIND, Op.IS, (kind.value,)),)), pinned=True)
            for kind, words in _KINDS.items()
        ),
    )


def _column(spec: ColumnSpec, day: SchoolDay) -> ShownColumn:
    width, visible = _SHOWN[spec.key]
    drawn = {listing.KIND: _kind, listing.SEVERITY: _severity, listing.STATE: day.drawn}.get(spec.key)
    return ShownColumn(
        spec,
        width,
        visible,
        weight=500 if spec.key == listing.STUDENT_NAME else 400,
        words=_HEADS.get(spec.key),
        drawn=drawn,
        in_words=spec.key == listing.SEVERITY,
    )


def _kind(_: ShownColumn, value: Cell) -> CellLook:
    kind = ConductKind(str(value))
    return CellLook("", pills=((kind_words(kind), TONES[kind]),))


def _severity(_: ShownColumn, value: Cell) -> CellLook:
    return CellLook(severity_words(value), weight=500 if isinstance(value, int) and value >= 4 else 400)


def _may(context: PageContext, key: Key | None) -> bool:
    return key is None or context.allows(key)


_KINDS: dict[ConductKind, Callable[[], str]] = {
    ConductKind.INCIDENT: lambda: tr(_T, "Incidents"),
    ConductKind.CONCERN: lambda: tr(_T, "Concerns"),
    ConductKind.PRAISE: lambda: tr(_T, "Praise"),
}
_HEADS: dict[str, Callable[[], str]] = {
    listing.STUDENT_NAME: lambda: tr(_T, "Student"),
    listing.SECTION: lambda: tr(_T, "Class"),
    listing.STATE: lambda: tr(_T, "Follow-up"),
    listing.AUTHOR: lambda: field_label("conduct_note", "author"),
}
