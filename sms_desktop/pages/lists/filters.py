"""The filter of one column as a popover: values to tick, a text, or a range; what is chosen applies at once."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.store.fields import Kind, Stored
from sms_core.store.paging import Condition, Op
from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.models.columns import NotThat, ShownColumn, day_format
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.buttons import Kind as Look
from sms_desktop.ui.check_list import CheckItem, CheckList
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.popover import Popover

_T = "Lists"
_PAUSE_MS = 200
_RANGES = (Kind.WHOLE, Kind.DECIMAL, Kind.DAY)
Facets = Sequence[tuple[Stored, int]]


def is_ticked(column: ShownColumn) -> bool:
    """Whether the filter of a column offers its values instead of a text or a range."""
    return column.spec.is_many or column.spec.kind is Kind.CODE


class FilterPopover(Popover):
    """`changed` with the new condition, or None when the column is no longer filtered."""

    changed = Signal(str, object)
    sorted = Signal(str, bool)

    def __init__(
        self, look: Appearance, window: QWidget, column: ShownColumn, condition: Condition | None, facets: Facets
    ) -> None:
        super().__init__(look, window, tr(_T, "Filter {column}", column=column.title()))
        self.setObjectName("filter_popover")
        self._column_shown = column
        self._part: _Ticks | _Text | _Range
        if is_ticked(column):
            self._part = _Ticks(look, column, condition, facets)
        elif column.spec.kind in _RANGES:
            self._part = _Range(look, column, condition)
        else:
            self._part = _Text(look, column, condition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self._part.edited.connect(self._pause.start)
        self._part.submitted.connect(self._on_submitted)
        self.clear = Button(look, tr(_T, "Clear filter"), Look.QUIET, small=True)
        self.clear.setObjectName("filter_clear")
        self.clear.setEnabled(condition is not None)
        self.clear.clicked.connect(self._on_cleared)
        self._lay_out(look)

    def open_under(self, anchor: QRect) -> None:
        """Open it under a column's head or a chip."""
        self.open_at(anchor, self._part.first)

    def _lay_out(self, look: Appearance) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(look.px(6), 0, 0, 0)
        head.addWidget(Label(look, self._column_shown.title(), Role.TABLE_STRONG), 1)
        if self._column_shown.spec.sortable:
            for words, icon, down in (
                (tr(_T, "Sort up"), "arrow-up", False),
                (tr(_T, "Sort down"), "arrow-down", True),
            ):
                button = IconButton(look, icon, words, size=28, icon_size=16)
                button.setObjectName("sort_down" if down else "sort_up")
                button.clicked.connect(lambda _=False, down=down: self._on_sorted(down))
                head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self._part)
        self.body.addWidget(Line(look))
        self.body.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_sorted(self, down: bool) -> None:
        self.sorted.emit(self._column_shown.key, down)
        self.close_now()

    @Slot()
    def _on_paused(self) -> None:
        condition = self._part.condition()
        self.clear.setEnabled(condition is not None)
        self.changed.emit(self._column_shown.key, condition)

    @Slot()
    def _on_submitted(self) -> None:
        self._pause.stop()
        self._on_paused()
        self.close_now()

    @Slot()
    def _on_cleared(self) -> None:
        self._pause.stop()
        self.changed.emit(self._column_shown.key, None)
        self.close_now()


class _Ticks(QWidget):
    """Values to tick; the line of what is empty has the key ""."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, look: Appearance, column: ShownColumn, condition: Condition | None, facets: Facets) -> None:
        super().__init__()
        self._key = column.key
        chosen = _ticked(condition)
        known = [value for value, _ in facets if isinstance(value, str)]
        values = [*facets, *((value, 0) for value in chosen if value and value not in known)]
        if column.spec.declared.choices:
            order = column.spec.declared.choices
            values.sort(key=lambda one: order.index(one[0]) if one[0] in order else len(order))
        self._list = CheckList(
            look,
            [
                CheckItem(
                    "" if value is None else str(value),
                    column.text(value) or tr(_T, "(empty)"),
                    f"{count:n}",
                    ("" if value is None else str(value)) in chosen,
                )
                for value, count in values
            ],
            search=tr(_T, "Find a value"),
            nothing=tr(_T, "No values"),
            fold=folded,
        )
        self._negative = condition is not None and condition.op is Op.IS_NOT
        self._mode = Select(look, tr(_T, "How"), [("is", tr(_T, "is one of")), ("is_not", tr(_T, "is none of"))])
        self._mode.set_key("is_not" if self._negative else "is")
        self._mode.activated.connect(lambda _: self.edited.emit())
        self._list.toggled.connect(lambda *_: self.edited.emit())
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(look.px(8))
        column_box.addWidget(self._mode)
        column_box.addWidget(self._list)

    @property
    def first(self) -> QWidget:
        """What gets the focus."""
        return self._list.first

    def condition(self) -> Condition | None:
        """What is ticked."""
        keys = self._list.keys_on()
        if not keys:
            return None
        return Condition(self._key, Op.IS_NOT if self._mode.key() == "is_not" else Op.IS, tuple(keys))


def _ticked(condition: Condition | None) -> list[str]:
    if condition is None:
        return []
    if condition.op is Op.EMPTY:
        return [""]
    return [str(value) for value in condition.values] if condition.op in (Op.IS, Op.IS_NOT) else []


class _Text(QWidget):
    """A text that is contained, or nothing at all."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, look: Appearance, column: ShownColumn, condition: Condition | None) -> None:
        super().__init__()
        self._key = column.key
        options = [
            (Op.CONTAINS.value, tr(_T, "has")),
            (Op.EMPTY.value, tr(_T, "is empty")),
            (Op.FILLED.value, tr(_T, "is filled in")),
        ]
        self._op = Select(look, tr(_T, "How"), options)
        self._field = TextField(look, tr(_T, "Text"), hide_label=True)
        self._field.edit.setObjectName("filter_text")
        if condition is not None:
            self._op.set_key(condition.op.value)
            self._field.set_text(str(condition.values[0]) if condition.values else "")
        self._op.activated.connect(self._on_op)
        self._field.changed.connect(self.edited)
        self._field.submitted.connect(self.submitted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(8))
        box.addWidget(self._op)
        box.addWidget(self._field)
        self._on_op()

    @property
    def first(self) -> QWidget:
        """What gets the focus."""
        return self._field

    def condition(self) -> Condition | None:
        """What is asked."""
        op = Op(self._op.key())
        if op is not Op.CONTAINS:
            return Condition(self._key, op)
        text = self._field.text().strip()
        return Condition(self._key, op, (text,)) if text else None

    @Slot()
    def _on_op(self) -> None:
        self._field.setVisible(self._op.key() == Op.CONTAINS.value)
        if self.isVisible():
            self.edited.emit()


class _Range(QWidget):
    """From and to, each as it is typed in a cell."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, look: Appearance, column: ShownColumn, condition: Condition | None) -> None:
        super().__init__()
        self._shown = column
        hint = day_format().lower() if column.spec.kind is Kind.DAY else ""
        self._fields = [TextField(look, words, placeholder=hint) for words in (tr(_T, "From"), tr(_T, "Up to"))]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(8))
        for name, field in zip(("filter_from", "filter_to"), self._fields, strict=True):
            field.edit.setObjectName(name)
            box.addWidget(field)
        values = condition.values if condition is not None else ()
        if condition is not None and values:
            places = {Op.AT_LEAST: (0,), Op.AT_MOST: (1,), Op.BETWEEN: (0, 1)}.get(condition.op, ())
            for place, value in zip(places, values, strict=False):
                self._fields[place].set_text(column.text(value))
        for field in self._fields:
            field.changed.connect(self.edited)
            field.submitted.connect(self.submitted)

    @property
    def first(self) -> QWidget:
        """What gets the focus."""
        return self._fields[0]

    def condition(self) -> Condition | None:
        """What is asked; what cannot be read counts as not typed."""
        low, high = (self._value(field) for field in self._fields)
        if low is not None and high is not None:
            return Condition(self._shown.key, Op.BETWEEN, (low, high))
        if low is not None:
            return Condition(self._shown.key, Op.AT_LEAST, (low,))
        return Condition(self._shown.key, Op.AT_MOST, (high,)) if high is not None else None

    def _value(self, field: TextField) -> int | None:
        try:
            value = self._shown.stored(field.text())
        except NotThat:
            field.set_error(tr(_T, "This cannot be read"))
            return None
        field.set_error("")
        return value if isinstance(value, int) else None
