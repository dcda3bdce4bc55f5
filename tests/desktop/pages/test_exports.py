"""A list taken out into a file: whole or the checked rows, stopped, refused by the disk, forbidden by the policy."""

import csv
import errno
import io
import os
import threading
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog

from sms_core.store import whole_file
from sms_core.store.connection import Connection
from sms_core.store.listing import TableList
from sms_core.store.paging import ListRow
from sms_core.students import service as students
from sms_desktop.i18n import Language, Languages
from sms_desktop.pages.lists import exporting
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.profiles.policy import Policy
from sms_desktop.ui.buttons import Button
from tests.desktop.contexts import a_context, a_desk
from tests.desktop.pages.office import Office, names, part, shows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def toast_of(office: Office, page: StudentsPage) -> str:
    office.waits(lambda: page.toasts.current is not None)
    assert page.toasts.current is not None
    return page.toasts.current.text.text()


def test_the_list_goes_into_a_workbook_with_its_columns_ids_as_texts_and_days_as_days(
    office: Office, folder: Path
) -> None:
    page = office.opens()
    shows(page, "status_date", "classes")
    page.cells.export(folder / "all.xlsx")
    assert toast_of(office, page) == "54 students exported to all.xlsx"
    sheet = openpyxl.load_workbook(folder / "all.xlsx").worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:4] == ("Name", "ID", "Form", "Tags")
    assert [row[0] for row in rows[1:]] == names(page)
    assert rows[1][1] == page.model.index(0, page.model.column_of("student_number")).data()
    since = rows[0].index(page.model.headerData(page.model.column_of("status_date"), Qt.Orientation.Horizontal))
    assert sheet.cell(2, since + 1).is_date
    assert isinstance(rows[1][rows[0].index("Classes")], int)
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["B"].width
    assert list(folder.glob("*.new*")) == []


def test_a_phone_that_begins_like_a_formula_is_made_harmless_and_said(office: Office, folder: Path) -> None:
    page = office.opens()
    id = page.model.id_at(0)
    office.desk.runner.write("x", "", lambda work: students.change_identity(work, id, form_group="+B1"))  # type: ignore[arg-type]
    office.is_quiet()
    page.model.check([id], True)
    page.cells.export(folder / "one.csv", checked=True)
    told = toast_of(office, page)
    assert told == "1 student exported to one.csv · 1 cell begins with a sign of formulas and got an apostrophe."
    assert "'+B1" in (folder / "one.csv").read_text("utf-8-sig")


def test_in_greek_cells_are_parted_by_semicolons_and_numbers_have_commas(
    office: Office, languages: Languages, folder: Path
) -> None:
    page = office.opens()
    languages.switch(Language.GREEK)
    assert QLocale().decimalPoint() == ","
    page.cells.export(folder / "όλοι.csv")
    office.waits((folder / "όλοι.csv").exists)
    text = (folder / "όλοι.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0][0] == "Ονοματεπώνυμο"
    assert len(rows) == 55


@pytest.mark.parametrize(
    ("problem", "words"), [(errno.ENOSPC, "The disk is full."), (errno.EACCES, "cannot be written")]
)
def test_a_disk_that_refuses_is_told_in_a_sentence_and_what_was_there_stays(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch, problem: int, words: str
) -> None:
    target = folder / "all.csv"
    target.write_text("before")

    def refuse(*_: object) -> None:
        raise OSError(problem, os.strerror(problem))

    monkeypatch.setattr(whole_file.os, "replace", refuse)
    page = office.opens()
    page.cells.export(target)
    assert words in toast_of(office, page)
    assert target.read_text() == "before"
    assert list(folder.iterdir()) == [target]


def test_a_long_export_is_a_job_that_can_be_stopped_and_leaves_no_file(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_BLOCK", 10)
    monkeypatch.setattr(exporting, "_MOMENT_MS", 0)
    page = office.opens()
    go = threading.Semaphore(0)
    plain = TableList.rows

    def slowly(self: TableList, connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ListRow]:
        if len(ids) == 10:
            assert go.acquire(timeout=30)
        return plain(self, connection, ids)

    monkeypatch.setattr(TableList, "rows", slowly)
    page.cells.export(folder / "all.csv")
    jobs = page.context.jobs
    go.release(2)
    office.waits(lambda: bool(jobs.running) and jobs.running[0].done == 20)
    job = jobs.running[0]
    assert (job.words, job.total) == ("Exporting 54 students", 54)
    job.cancel()
    go.release()
    assert toast_of(office, page) == "The export was stopped. No file was written."
    assert jobs.running == ()
    assert list(folder.iterdir()) == []


def test_the_figures_of_rows_that_were_never_in_view_are_in_the_file(office: Office, folder: Path) -> None:
    page = office.opens()
    read: list[int] = []
    worked = TableList.worked

    def counted(
        self: TableList, connection: Connection, columns: Sequence[str], ids: Sequence[bytes]
    ) -> dict[bytes, ListRow]:
        read.append(len(ids))
        return worked(self, connection, columns, ids)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TableList, "worked", counted)
        page.cells.export(folder / "all.csv")
        office.waits((folder / "all.csv").exists)
    assert 54 in read


@pytest.mark.parametrize(
    ("typed", "kind", "made"),
    [("list", 0, "list.xlsx"), ("list", 1, "list.csv"), ("list.csv", 0, "list.csv"), ("", 2, "Students.tsv")],
)
def test_the_file_gets_the_ending_of_the_chosen_kind(
    office: Office, folder: Path, typed: str, kind: int, made: str
) -> None:
    page = office.opens()
    page.commands()["export"].run()
    dialog = part(page, QFileDialog, "export_dialog")
    dialog.setDirectory(str(folder))
    dialog.selectNameFilter(dialog.nameFilters()[kind])
    dialog.filterSelected.emit(dialog.nameFilters()[kind])
    if typed:
        dialog.selectFile(typed)
    dialog.accept()
    office.waits((folder / made).exists)
    office.is_quiet()
    assert [path.name for path in folder.iterdir()] == [made]


def test_where_the_organisation_forbids_it_nothing_offers_an_export(office: Office, languages: Languages) -> None:
    plain = office.desk.context(office.look)
    desk = a_desk(office.look, languages, policy=Policy({"ExportAllowed": False}))
    page = StudentsPage(a_context(office.look, office.desk.runner, office.desk.clock, plain.grants, desk=desk))
    office.bot.addWidget(page)
    office.pages.append(page)
    page.show()
    office.waits(lambda: page.model.rowCount() > 0)
    page.model.check_all(True)
    assert not part(page, Button, "students_export").isVisible()
    assert not part(page, Button, "selection_export").isVisible()
    assert not page.commands()["export"].enabled
