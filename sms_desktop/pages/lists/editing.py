"""Typing into a list: one cell, a pasted range, a column filled down. What does not fit is refused whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import shiboken6

from sms_core.errors import SmsError
from sms_core.store.fields import Kind
from sms_desktop.i18n import tr
from sms_desktop.models.columns import NotThat, ShownColumn, day_text
from sms_desktop.models.forms import limit_words
from sms_desktop.models.paged import Index, PagedModel
from sms_desktop.models.tsv import is_rectangle
from sms_desktop.pages.lists.kind import CellEdit, Write
from sms_desktop.ui.frozen_table import CellRange

_T = "Lists"
_SOME_DAY = date(2014, 5, 14)


class CellTyping:
    """What the editors of a table ask."""

    def __init__(self, model: PagedModel) -> None:
        self._model = model

    def choices(self, column: int) -> list[tuple[str, str]]:
        """The (code, words) that can be chosen."""
        return self._model.columns[column].choices()

    def text(self, index: Index) -> str:
        """What an editor starts with."""
        column = self._model.columns[index.column()]
        value = self._model.value(self._model.id_at(index.row()), index.column())
        return str(value or "") if column.spec.declared.choices else column.text(value)

    def name(self, index: Index) -> str:
        """The accessible name of an editor."""
        who = self._model.columns[0].text(self._model.value(self._model.id_at(index.row()), 0))
        return tr(_T, "{column} of {name}", column=self._model.columns[index.column()].title(), name=who)

    def read(self, column: int, text: str) -> tuple[object, str]:
        """The stored value, and why it is refused."""
        try:
            return self._model.columns[column].stored(text), ""
        except NotThat as problem:
            return None, why_not(self._model.columns[column], problem)


def why_not(column: ShownColumn, problem: NotThat) -> str:
    """Why a text is no value of a column; for choices with what can be chosen, for days with how they are written."""
    reason = str(problem.facts.get("reason", ""))
    if column.spec.kind is Kind.DAY and reason == "wrong_kind":
        return tr(_T, "{column}: write a day, such as {example}.", column=column.title(), example=day_text(_SOME_DAY))
    words = [words for _, words in column.choices()]
    if words and reason == "not_a_choice":
        return tr(_T, "{column}: choose one of {choices}.", column=column.title(), choices=", ".join(words))
    return tr(_T, "{column}: {problem}", column=column.title(), problem=limit_words(column.spec.declared, reason))


@dataclass(frozen=True, slots=True)
class Plan:
    """What pasting would change, or why it cannot be done; `range` is what is selected afterwards."""

    edits: tuple[CellEdit, ...] = ()
    range: CellRange | None = None
    problem: str = ""


def plan_paste(model: PagedModel, cells: Sequence[Sequence[str]], chosen: CellRange, shown: Sequence[int]) -> Plan:
    """Cells put in from the first chosen one on; one cell fills all that is chosen. All or nothing."""
    if not cells:
        return Plan(problem=tr(_T, "Nothing that could be pasted was copied."))
    if not is_rectangle(cells):
        return Plan(problem=tr(_T, "What was copied is not a rectangle of cells."))
    high, wide = len(cells), len(cells[0])
    if (high, wide) == (1, 1):
        high, wide = chosen.size
        cells = [[cells[0][0]] * wide] * high
    elif chosen.size not in ((1, 1), (high, wide)):
        facts = {"rows": high, "columns": wide, "more_rows": chosen.size[0], "more_columns": chosen.size[1]}
        text = tr(_T, "{rows} × {columns} cells were copied, but {more_rows} × {more_columns} are selected.", **facts)
        return Plan(problem=text)
    start = list(shown).index(chosen.columns[0])
    columns = tuple(shown[start : start + wide])
    if len(columns) < wide or chosen.top + high > model.rowCount():
        return Plan(problem=tr(_T, "{rows} × {columns} cells do not fit here.", rows=high, columns=wide))
    return _planned(model, cells, CellRange(chosen.top, chosen.top + high - 1, columns))


def plan_fill(model: PagedModel, chosen: CellRange) -> Plan:
    """The first chosen row's values in all the rows below it."""
    if chosen.size[0] < 2:
        return Plan(problem=tr(_T, "Select the cells to fill, with the value in the first row."))
    first = model.id_at(chosen.top)
    line = [model.columns[column].text(model.value(first, column)) for column in chosen.columns]
    below = CellRange(chosen.top + 1, chosen.bottom, chosen.columns)
    plan = _planned(model, [line] * below.size[0], below)
    return Plan(plan.edits, chosen, plan.problem)


def _planned(model: PagedModel, cells: Sequence[Sequence[str]], place: CellRange) -> Plan:
    edits: list[CellEdit] = []
    for at, column in enumerate(place.columns):
        shown = model.columns[column]
        if not shown.may_edit:
            return Plan(problem=tr(_T, "{column} cannot be changed here.", column=shown.title()))
        for id, line in zip(model.ids_of(place.top, place.bottom), cells, strict=True):
            try:
                value = shown.stored(line[at])
            except NotThat as problem:
                name = model.columns[0].text(model.value(id, 0))
                why = why_not(shown, problem)
                return Plan(problem=tr(_T, "Nothing was pasted. {name}, {why}", name=name, why=why))
            if not model.is_here(id) or model.value(id, column) != value:
                edits.append(CellEdit(id, shown.key, value))
    return Plan(tuple(edits), place)


class Typist:
    """Shows what was typed at once, writes it, and takes it back when it was refused."""

    def __init__(self, model: PagedModel, write: Write) -> None:
        self._model = model
        self._write = write

    def write(
        self,
        edits: Sequence[CellEdit],
        label: str,
        done: Callable[[int], object],
        failed: Callable[[SmsError], object],
    ) -> None:
        """One action for all of them."""
        model = self._model
        places = [(edit.id, model.column_of(edit.column)) for edit in edits]
        for (id, column), edit in zip(places, edits, strict=True):
            if column >= 0 and model.is_here(id):
                model.put(id, column, edit.value)

        def settled(kept: bool) -> None:
            if not shiboken6.isValid(model):
                return
            for id, column in places:
                model.settle(id, column, kept=kept)

        def on_done(count: int) -> None:
            settled(True)
            done(count)

        def on_failed(error: SmsError) -> None:
            settled(False)
            failed(error)

        self._write(edits, label, on_done, on_failed)
