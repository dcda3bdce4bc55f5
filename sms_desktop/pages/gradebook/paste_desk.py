"""Copy and paste in the grid; where a person should look first, the side panel shows what would be pasted."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.grade_working import LineStyle, SumLine
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.clipboard import Pasting, clipboard_cells, copied, plan_paste, put_on_clipboard
from sms_desktop.pages.gradebook.editing import Typist
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.lines import SumLines
from sms_desktop.ui.announce import announce
from sms_desktop.ui.banner import Banner

_T = "Gradebook"
_SHOWN_BAD = 12


class PasteDesk(QObject):
    """`said` for the status line."""

    said = Signal(str, str)

    def __init__(
        self, context: PageContext, asking: Asking, model: GradeModel, table: GradeTable, typist: Typist
    ) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._model = model
        self._table = table
        self._typist = typist
        self._pasting: Pasting | None = None
        table.copy_wanted.connect(self.copy)
        table.cut_wanted.connect(self.cut)
        table.paste_wanted.connect(self.paste)

    @Slot(bool)
    def copy(self, headings: bool = False) -> None:
        """Copy the chosen cells."""
        chosen = self._table.cell_range()
        if chosen is None:
            return
        put_on_clipboard(copied(self._model, chosen, headings=headings))
        words = tr(_T, "%n cells copied", n=chosen.size[0] * chosen.size[1])
        self.said.emit(words, "text-secondary")
        announce(self._table, words)

    @Slot()
    def cut(self) -> None:
        """Copy the chosen cells and take their scores away."""
        self.copy()
        self._typist.clear()

    @Slot()
    def paste(self) -> None:
        """Put in what was copied, or show first what that would do."""
        chosen = self._table.cell_range()
        if chosen is None or not self._model.may_edit:
            return
        pasting = plan_paste(self._model, clipboard_cells(), chosen)
        if pasting is None:
            self.said.emit(tr(_T, "There is nothing to paste here."), "text-secondary")
        elif pasting.is_plain:
            self._do(pasting)
        else:
            self._pasting = pasting
            self._asking.ask(
                Question(
                    "paste",
                    lambda: tr(_T, "Paste into the gradebook"),
                    lambda: tr(_T, "Paste %n cells", n=len(pasting.texts)),
                    tuple,
                    lambda _: self._on_accepted(pasting),
                    below=lambda: self._preview(pasting),
                )
            )
            self._table.select_range(pasting.place.top, pasting.place.bottom, pasting.place.columns)

    def _preview(self, pasting: Pasting) -> Sequence[QWidget]:
        look, model = self._context.look, self._model
        parts: list[QWidget] = [Banner(look, note, "warning") for note in pasting.notes]
        rows, columns = pasting.place.size
        lines = [
            SumLine(tr(_T, "Where"), tr(_T, "{rows} × {columns} cells", rows=rows, columns=columns), LineStyle.HEAD),
            SumLine(tr(_T, "From"), model.rows[pasting.place.top].name),
            SumLine(tr(_T, "To"), model.rows[pasting.place.bottom].name),
        ]
        lines += [SumLine(tr(_T, "Columns"), ", ".join(self._titles(pasting)))]
        lines += [SumLine(tr(_T, "Scores replaced"), str(pasting.replaced))]
        if pasting.bad:
            lines += [SumLine("", style=LineStyle.GAP), SumLine(tr(_T, "No scores"), style=LineStyle.NOTE)]
            lines += [
                SumLine(f"{model.rows[row].name}, {self._title(column)}", pasting.texts[row, column])
                for row, column, _ in pasting.bad[:_SHOWN_BAD]
            ]
            if len(pasting.bad) > _SHOWN_BAD:
                more = len(pasting.bad) - _SHOWN_BAD
                lines.append(SumLine(tr(_T, "and %n more", n=more), style=LineStyle.QUIET))
        parts.append(SumLines(look, lines))
        return parts

    def _titles(self, pasting: Pasting) -> list[str]:
        titles = [self._title(column) for column in pasting.place.columns]
        return titles if len(titles) <= 2 else [titles[0], "…", titles[-1]]

    def _title(self, column: int) -> str:
        assessment = self._model.assessment_at(column)
        return "" if assessment is None else assessment.title

    def _on_accepted(self, pasting: Pasting) -> None:
        self._asking.done()
        self._do(pasting)

    def _do(self, pasting: Pasting) -> None:
        self._table.select_range(pasting.place.top, pasting.place.bottom, pasting.place.columns)
        self._typist.put_texts(pasting.texts)
        if not pasting.bad:
            words = tr(_T, "%n cells pasted", n=len(pasting.texts))
            self.said.emit(words, "text-secondary")
            announce(self._table, words)
