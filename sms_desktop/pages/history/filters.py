"""The filters of the history as a small form over the list; what is chosen applies when it is handed in."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_core.clock import from_days, to_days
from sms_core.history.sight import HIDDEN
from sms_core.store.fields import Field, Kind
from sms_desktop.i18n import tr
from sms_desktop.models.forms import read_value, show_value, typed_value
from sms_desktop.models.past import CLASS, DAYS, MINE, STUDENT, WHAT, WHO, Filters, Named
from sms_desktop.models.table_words import named_tables, table_words
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.buttons import Kind as Look
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Options
from sms_desktop.ui.form import Form
from sms_desktop.ui.popover import Popover

_T = "History"
_FIRST, _LAST = "first", "last"
_ALL, _ME = "all", "me"
_DAY = Field("day", Kind.DAY)
_UNTOLD = HIDDEN | {"external_id"}
Find = Callable[[str, Callable[[Sequence[Named]], object]], object]


class FilterForm(Popover):
    """`wanted` with the filters as they were chosen. `people` are offered where actions of others are told."""

    wanted = Signal(object)  # Filters

    def __init__(
        self,
        look: Appearance,
        window: QWidget,
        filters: Filters,
        find_students: Find,
        find_sections: Find,
        people: Sequence[Named] | None,
    ) -> None:
        super().__init__(look, window, tr(_T, "Filter the history"), width=440)
        self.setObjectName("history_filter_form")
        self._filters = filters
        self._people = people
        self._finds = {STUDENT: find_students, CLASS: find_sections}
        self._named: dict[bytes, str] = dict(one for one in (filters.student, filters.section) if one is not None)
        self.form = Form(look, self._specs(), columns=2)
        self.form.load(self._values())
        self.show_ = Button(look, tr(_T, "Show these"), Look.PRIMARY)
        self.show_.setObjectName("history_filter_apply")
        self.clear = Button(look, tr(_T, "Clear all"), Look.QUIET)
        self.clear.setObjectName("history_filter_clear")
        self.clear.setEnabled(bool(filters.set))
        self.show_.clicked.connect(self._on_submitted)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self.close_now)
        self.clear.clicked.connect(self._on_cleared)
        foot = QHBoxLayout()
        foot.addWidget(self.show_)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        self.body.addWidget(self.form)
        self.body.addLayout(foot)

    def open_under(self, anchor: QRect, key: str = "") -> None:
        """Open it under a chip, with the focus on the filter that the chip stands for."""
        name = {DAYS: _FIRST, MINE: WHO}.get(key, key)
        self.open_at(anchor, self.form[name if name in self.form.names else STUDENT].control)

    def _specs(self) -> list[FieldSpec]:
        """Two in a line; who did it is asked where actions of others are told."""
        pairs = [
            self._pick(STUDENT, tr(_T, "Student")),
            self._pick(CLASS, tr(_T, "Class")),
            _day(_FIRST, tr(_T, "From")),
            _day(_LAST, tr(_T, "Until")),
            _choice(WHAT, tr(_T, "What"), _tables(), tr(_T, "Everything")),
        ]
        if self._people is not None:
            offered = tuple((id.hex(), name) for id, name in self._people)
            mine = ((_ME, tr(_T, "Only mine")), *offered)
            pairs.append(_choice(WHO, tr(_T, "Who"), mine, tr(_T, "Everybody")))
        return pairs

    def _values(self) -> dict[str, object]:
        filters = self._filters
        who = _ME if filters.mine else filters.who[0].hex() if filters.who is not None else _ALL
        return {
            WHAT: filters.table or _ALL,
            WHO: who,
            STUDENT: filters.student[0] if filters.student is not None else None,
            CLASS: filters.section[0] if filters.section is not None else None,
            _FIRST: None if filters.first is None else to_days(filters.first),
            _LAST: None if filters.last is None else to_days(filters.last),
        }

    def _pick(self, name: str, label: str) -> FieldSpec:
        def search(text: str, answer: Options) -> None:
            def found(some: Sequence[Named]) -> None:
                self._named.update(some)
                answer([Option(id, called) for id, called in some])

            self._finds[name](text, found)

        def shown(value: object) -> str:
            return self._named.get(value, "") if isinstance(value, bytes) else ""

        required = tr(_T, "Choose one of those found.")
        return FieldSpec(name, label, Editor.PICK, str, shown, shown, search=search, required_words=required)

    @Slot()
    def _on_submitted(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        first, last = _as_day(values.get(_FIRST)), _as_day(values.get(_LAST))
        if first is not None and last is not None and last < first:
            self.form.set_problem(_LAST, tr(_T, "This day lies before the first one."))
            return
        self.wanted.emit(self._chosen(values, first, last))
        self.close_now()

    def _chosen(self, values: dict[str, object], first: date | None, last: date | None) -> Filters:
        who = str(values.get(WHO) or "")
        people = {id.hex(): (id, name) for id, name in self._people or ()}
        return Filters(
            table="" if values.get(WHAT) == _ALL else str(values.get(WHAT) or ""),
            who=people.get(who),
            mine=who == _ME,
            student=self._named_one(values.get(STUDENT)),
            section=self._named_one(values.get(CLASS)),
            first=first,
            last=last,
        )

    def _named_one(self, id: object) -> Named | None:
        return (id, self._named.get(id, "")) if isinstance(id, bytes) else None

    @Slot()
    def _on_cleared(self) -> None:
        self.wanted.emit(Filters())
        self.close_now()


def _tables() -> tuple[tuple[str, str], ...]:
    offered = [(table, table_words(table)) for table in named_tables() if table not in _UNTOLD]
    return tuple(sorted(offered, key=lambda one: one[1]))


def _choice(name: str, label: str, offered: tuple[tuple[str, str], ...], every: str) -> FieldSpec:
    words = {_ALL: every, **dict(offered)}

    def shown(value: object) -> str:
        return words.get(str(value), "")

    return FieldSpec(name, label, Editor.CHOICE, str, shown, shown, required=True, choices=((_ALL, every), *offered))


def _day(name: str, label: str) -> FieldSpec:
    return FieldSpec(
        name,
        label,
        Editor.DAY,
        lambda text: read_value(_DAY, text),
        lambda value: typed_value(_DAY, value),
        lambda value: show_value(_DAY, value),
    )


def _as_day(value: object) -> date | None:
    return from_days(value) if isinstance(value, int) else None
