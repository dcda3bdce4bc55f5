"""The list of students as this person sees it: columns, words, usual views."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QLocale

from sms_core.access.keys import Key
from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_core.store.paging import Cell, ColumnSpec, Condition, ListQuery, Op, Sort
from sms_core.students import figures, listing
from sms_core.students.cells import Edit
from sms_core.students.listing import students_list
from sms_desktop.i18n import tr
from sms_desktop.models.columns import ShownColumn
from sms_desktop.ops import student_list
from sms_desktop.ops.lists import View
from sms_desktop.ops.present import present
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.lists.kind import CellEdit, ListKind
from sms_desktop.ui.cells import CellLook
from sms_desktop.ui.rows import Bar

_T = "Students"
_S = "Scopes"
NAME = "students"
_TABLES = frozenset({"student", "student_tag", "student_contact", "student_guardian", "guardian", "enrolment"})
_ACTIVE = Condition(listing.STATUS, Op.IS, ("active",))
_ABSENCES = frozenset({figures.ABSENCE, figures.ABSENCE_BEFORE})
_LEFT = Condition(listing.STATUS, Op.IS, ("withdrawn", "graduated"))
_FULL_BAR = 25_000  # a quarter of all lessons, in thousandths of a percent
_STATUS_TONES = {"active": "success", "applicant": "info", "suspended": "warning"}
_SHOWN: dict[str, tuple[int, bool]] = {  # width at 100 %, whether it is usually shown
    listing.NAME: (236, True),
    listing.NUMBER: (104, True),
    listing.YEAR: (64, False),
    listing.FORM: (70, True),
    listing.TAGS: (108, True),
    "classes": (84, False),
    figures.ABSENCE: (134, True),
    figures.AVERAGE: (84, True),
    listing.GUARDIAN_NAME: (168, True),
    listing.GUARDIAN_PHONE: (120, True),
    listing.STATUS: (104, True),
    figures.ABSENCE_BEFORE: (134, False),
    "status_date": (110, False),
    "family_name": (150, False),
    "given_name": (130, False),
    "preferred_name": (130, False),
    "patronymic": (130, False),
    "sex": (90, False),
    "birth_date": (110, False),
    "email": (210, False),
    "phone": (128, False),
    "mobile": (128, False),
    "address": (240, False),
    "admission_date": (110, False),
}


class AbsenceLine:
    """Where much absence begins, as the school has set it."""

    def __init__(self) -> None:
        self.percent = Decimal(10)

    def drawn(self, column: ShownColumn, value: Cell) -> CellLook:
        """A percentage with its bar; strong where it is much."""
        if not isinstance(value, int):
            return CellLook("", right=True)
        over = value >= self.percent * 1000
        tone, weight = ("danger", 600) if over else ("text", 400)
        return CellLook(column.text(value), tone, weight, right=True, bar=Bar(value / _FULL_BAR, over))


def students_kind(context: PageContext, line: AbsenceLine) -> ListKind:
    """The list with what this person may see and change; `line` is where much absence begins."""
    clock = context.clock
    every = students_list(lambda connection: present(connection, clock).today)
    hidden = frozenset(spec.key for spec in every.columns if not _may(context, spec.view_key))
    scopes = frozenset(name for name, key in listing.SCOPE_KEYS.items() if not context.allows(key))
    source = every.without(hidden, scopes)
    columns = tuple(_column(context, spec, line) for spec in source.columns)
    return ListKind(
        NAME,
        "users",
        source,
        columns,
        tuple(source.scopes),
        StudentWords(),
        lambda: _views(may_see_contacts=listing.GUARDIAN_PHONE not in hidden),
        ListQuery((_ACTIVE,)),
        _writer(context) if any(column.may_edit for column in columns) else None,
        Key.BULK_EXPORT,
        _TABLES,
    )


class StudentWords:
    """What the list says."""

    def title(self) -> str:
        """Students."""
        return tr(_T, "Students")

    def whole(self, count: int) -> str:
        """ "1,214 active"."""
        return tr(_T, "{count} active", count=QLocale().toString(count))

    def some(self, count: int) -> str:
        """ "3 students"."""
        return tr(_T, "%n students", n=count)

    def standing(self, shown: int, whole: int) -> str:
        """ "405 shown · 1,214 in school"."""
        numbers = QLocale()
        return tr(_T, "{shown} shown · {whole} in school", shown=numbers.toString(shown), whole=numbers.toString(whole))

    def scope(self, key: str) -> str:
        """Where the find field looks."""
        return {
            "name": tr(_S, "Name"),
            "number": tr(_S, "ID"),
            "guardian": tr(_S, "Guardian"),
            "phone": tr(_S, "Phone"),
        }[key]

    def nothing_at_all(self) -> tuple[str, str]:
        """No students yet."""
        text = tr(_T, "Students appear here as soon as one is admitted or a list is imported.")
        return tr(_T, "No students yet"), text

    def nothing_found(self, text: str) -> tuple[str, str]:
        """No student matches."""
        hint = tr(_T, "The filters above may leave out whom you look for.")
        title = tr(_T, "No student matches “{typed}”", typed=text) if text else tr(_T, "No student matches")
        return title, hint


def _views(*, may_see_contacts: bool) -> tuple[View, ...]:
    """The views that everybody has."""
    views = [
        View("active", tr(_T, "All active"), ListQuery((_ACTIVE,)), pinned=True),
        View("left", tr(_T, "Have left"), ListQuery((_LEFT,), Sort("status_date", True))),
        View("everybody", tr(_T, "Everybody"), ListQuery()),
    ]
    if may_see_contacts:
        without = ListQuery((_ACTIVE, Condition(listing.GUARDIAN_PHONE, Op.EMPTY)))
        views.insert(1, View("no_phone", tr(_T, "No guardian phone"), without))
    return tuple(views)


def _column(context: PageContext, spec: ColumnSpec, line: AbsenceLine) -> ShownColumn:
    width, visible = _SHOWN[spec.key]
    return ShownColumn(
        spec,
        width,
        visible,
        may_edit=spec.editable and _may(context, spec.edit_key),
        weight=500 if spec.key == listing.NAME else 400,
        words=_HEADS.get(spec.key),
        pill=(lambda _: "neutral") if spec.key == listing.TAGS else None,
        empty=_no_phone if spec.key == listing.GUARDIAN_PHONE else None,
        drawn=line.drawn if spec.key in _ABSENCES else _status if spec.key == listing.STATUS else None,
    )


def _may(context: PageContext, key: Key | None) -> bool:
    return key is None or context.allows(key)


def _status(column: ShownColumn, value: Cell) -> CellLook:
    tone = _STATUS_TONES.get(str(value), "neutral")
    return CellLook("", pills=tuple((words, tone) for words in column.texts(value)))


def _no_phone() -> str:
    return tr(_T, "No phone")


_HEADS: dict[str, Callable[[], str]] = {
    listing.NAME: lambda: tr(_T, "Name"),
    listing.NUMBER: lambda: tr(_T, "ID"),
    listing.FORM: lambda: tr(_T, "Form"),
    listing.TAGS: lambda: tr(_T, "Tags"),
    figures.ABSENCE: lambda: tr(_T, "Absence %"),
    figures.ABSENCE_BEFORE: lambda: tr(_T, "Absence % last year"),
    figures.AVERAGE: lambda: tr(_T, "Average"),
    "classes": lambda: tr(_T, "Classes"),
    listing.GUARDIAN_NAME: lambda: tr(_T, "Guardian"),
    listing.GUARDIAN_PHONE: lambda: tr(_T, "Phone"),
    "phone": lambda: tr(_T, "Own phone"),
    "mobile": lambda: tr(_T, "Own mobile"),
    "email": lambda: tr(_T, "Own e-mail"),
}


def _writer(
    context: PageContext,
) -> Callable[[Sequence[CellEdit], str, Callable[[int], object], Callable[[SmsError], object]], None]:
    def write(
        edits: Sequence[CellEdit], label: str, done: Callable[[int], object], failed: Callable[[SmsError], object]
    ) -> None:
        changes = [Edit(StudentId(edit.id), edit.column, edit.value) for edit in edits]
        student_list.change(context.runner, changes, label, done, failed)

    return write
