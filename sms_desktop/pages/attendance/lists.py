"""Lists of absences and late arrivals over a period: sorted by any column, narrowed, opened, exported."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Slot

from sms_core.access.keys import Key
from sms_core.attendance.office.lists import AttendanceLine
from sms_core.bulk.formats.sheets import SheetColumn
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.attendance_lines import (
    Chronic,
    cell_text,
    file_cells,
    file_titles,
    lines_listing,
    measured,
)
from sms_desktop.models.listing import same_rows
from sms_desktop.ops.attendance_reading import Listed, Whom, read_lines
from sms_desktop.pages.attendance.list_bar import ListBar
from sms_desktop.pages.attendance.part import Part
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.lists.exporting import Written, rows_job, told_written
from sms_desktop.pages.lists.saving import SaveDialog
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.days import show_day
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable
from sms_desktop.ui.toast import Toasts

_T = "AttendanceLists"
_LETTER = 7  # pixels of a letter at 100 %, as spreadsheets measure columns
_REMARK = 18


class ListsPart(Part):
    """One list; what is asked above it is read anew, what is narrowed is not."""

    tables = (
        "mark",
        "register",
        "attendance_code",
        "student",
        "enrolment",
        "section",
        "academic_session",
        "school_setting",
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        self._found: Listed | None = None
        self._chronic = Chronic()
        self.export_button = Button(look, "", icon="upload")
        self.export_button.setObjectName("lists_export")
        self.header.add_action(self.export_button)
        self.bar = ListBar(look)
        self.model = lines_listing(self._chronic)
        self.table = RowTable(look)
        self.table.setObjectName("lists_table")
        self.table.setModel(self.model)
        self.table.set_columns(self.model.widths)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.empty = EmptyState(look, "clipboard-check", "")
        self.states = StateStack(look, self.table, self.empty)
        self.toasts = Toasts(look, self)
        lay_rows(self, (self.bar,), self.states)
        self.bar.asked.connect(self._on_asked)
        self.bar.narrowed.connect(self._show_rows)
        self.table.activated_row.connect(self._on_activated)
        self.export_button.clicked.connect(self.choose_export)
        self.begin_at(self.table)
        self._say()
        self.start(self.states)

    # --- what a part is

    def job(self) -> Callable[[Connection], Listed]:
        period = self.bar.period()
        whom = self.bar.asked_of() if self._found is not None else Whom()
        return read_lines(self.context.clock, self.context.grants, period, whom)

    def failure(self) -> str:
        return tr(_T, "The list could not be read")

    def commands(self) -> Mapping[str, Command]:
        """Export, for those who may."""
        return {"export": Command(self.choose_export, self.may_export and self.model.rowCount() > 0)}

    @property
    def may_export(self) -> bool:
        """Whether this person may take the list out."""
        return self.context.allows(Key.BULK_EXPORT)

    def show_found(self, found: Listed) -> None:
        self._found = found
        school = found.now.school
        self._chronic.percent, self._chronic.days = school.chronic_absence_percent, school.chronic_minimum_days
        self.bar.offer(found)
        self._show_rows()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self.bar.retranslate()
        self._say()

    # --- what a person does

    @Slot()
    def _on_asked(self) -> None:
        self.states.show_loading()
        self.refresh()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        line: AttendanceLine = self.model.row(row)
        self.thing_wanted.emit(Thing(Kind.STUDENT, line.student, line.name))

    @Slot()
    def choose_export(self) -> None:
        """Ask for the file to export to."""
        if self.may_export and self.model.rowCount():
            ask = SaveDialog(self.window(), tr(_T, "Absences"))
            ask.fileSelected.connect(lambda name: self.export(Path(name)))
            ask.open()

    def export(self, path: Path) -> None:
        """Write the rows on show, in their order."""
        lines = [self.model.row(number) for number in range(self.model.rowCount())]
        widths = [*(column.width // _LETTER for column in self.model.columns), _REMARK]
        columns = [SheetColumn(title, wide) for title, wide in zip(file_titles(self.model), widths, strict=True)]
        rows = [file_cells(line, self._chronic) for line in lines]
        words = tr(_T, "%n students", n=len(lines))
        job = rows_job(words, tr(_T, "Absences"), columns, rows, cell_text, path)
        self.context.runner.read(job, self._on_written, self.refused)

    def _on_written(self, written: Written) -> None:
        self.toasts.say(told_written(written))

    # --- showing

    @Slot()
    def _show_rows(self) -> None:
        found, wanted = self._found, self.bar.threshold()
        if found is None:
            return
        lines = [x for x in found.lines if wanted is None or measured(x, wanted[0]) >= wanted[1]]
        with same_rows(self.table, self.model):
            self.model.show(lines)
        if lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        (self.states.show_content if lines else self.states.show_empty)()
        self._say()
        self.commands_changed.emit()

    def _say(self) -> None:
        found = self._found
        self.table.setAccessibleName(tr(_T, "Absences and late arrivals"))
        self.export_button.setText(tr(_T, "Export"))
        self.export_button.setVisible(self.may_export)
        self.export_button.setEnabled(self.model.rowCount() > 0)
        self.header.set_words(tr(_T, "Absences and late arrivals"), self._facts(found) if found is not None else "")
        if found is not None and found.lines:
            self.empty.set_words(tr(_T, "Nobody has so much of it"), tr(_T, "The filter above leaves everybody out."))
        else:
            told = tr(_T, "Here stands whoever has a mark in a register of these days.")
            self.empty.set_words(tr(_T, "No register was taken in this period"), told)

    def _facts(self, found: Listed) -> str:
        shown = [self.model.row(number) for number in range(self.model.rowCount())]
        facts = [f"{show_day(found.period.start)} – {show_day(found.period.end)}"]
        facts.append(tr(_T, "%n students", n=len(shown)))
        flagged = sum(self._chronic.flags(line) for line in shown)
        if flagged:
            facts.append(tr(_T, "%n with much absence", n=flagged))
        return " · ".join(facts)
