"""Tables out into files: what a spreadsheet makes of them, and what is left behind when it fails."""

import csv
import io
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sms_core.bulk.formats.sheets import SheetColumn, csv_text, harmless, write_csv, write_xlsx

COLUMNS = (SheetColumn("Name", 30), SheetColumn("ID"), SheetColumn("Born"), SheetColumn("Absence %"))
ROWS = (
    ("Παππά, Άννα", "00042", date(2013, 5, 4), 11.6),
    ("=1+1", "+30 694", None, 0),
    ("ابن \x0bسينا", "", date(2012, 2, 29), None),
)


@pytest.mark.parametrize("text", ["=1+1", "+30", "-", "@x", "\tx", "\rx"])
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless("Anna=") == "Anna="


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_file_reads_back_with_its_mark_and_counts_what_was_made_harmless(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "students.csv"
    assert write_csv(path, ["Name", "Note"], [["Παππά, Άννα", "a;b\tc"], ["=x", 'say "no"\nor yes']], delimiter) == 1
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))
    assert read == [["Name", "Note"], ["Παππά, Άννα", "a;b\tc"], ["'=x", 'say "no"\nor yes']]
    assert csv_text([["-", "1"]], ",") == ("'-,1\r\n", 1)


def test_a_workbook_keeps_texts_as_texts_and_days_and_numbers_as_such(tmp_path: Path) -> None:
    path = tmp_path / "students.xlsx"
    write_xlsx(path, "Students: all/active", COLUMNS, ROWS)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.title == "Students  all active"
    read = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [row[0] for row in read] == ["Παππά, Άννα", "=1+1", "ابن سينا"]
    assert [row[1] for row in read] == ["00042", "+30 694", None]
    assert sheet["A3"].data_type == "s"
    assert sheet["B2"].number_format == "@"
    assert sheet["C2"].is_date
    assert (sheet["C2"].value.date(), sheet["D2"].value) == (date(2013, 5, 4), 11.6)


def test_a_workbook_has_a_bold_head_that_stays_and_columns_as_wide_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "students.xlsx"
    write_xlsx(path, "Students", COLUMNS, ROWS)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Name", "ID", "Born", "Absence %"]
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:D4"
    assert sheet.column_dimensions["A"].width == 30


def test_a_workbook_that_is_broken_off_leaves_nothing_laid_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    class Enough(Exception):
        pass

    def rows() -> Iterator[tuple[str, ...]]:
        yield ("Anna",)
        raise Enough

    with pytest.raises(Enough):
        write_xlsx(tmp_path / "students.xlsx", "Students", COLUMNS[:1], rows())
    assert list(tmp_path.iterdir()) == []
