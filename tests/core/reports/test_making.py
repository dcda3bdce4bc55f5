"""Papers as they come out: what stands on them, in both languages, whole or not at all."""

import errno
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from sms_core.enrolment import service as enrolment
from sms_core.errors import NotFound
from sms_core.grading import service as grading
from sms_core.reports.making import Order, make_pdf
from sms_core.reports.model import CardParts, NothingToPrint, PaperKind, Stopped, TooLong
from sms_core.sessions import service as sessions
from sms_core.sessions.model import SessionType
from sms_core.sessions.table import ACADEMIC_SESSION
from sms_core.store.connection import DiskFull, NotWritable
from sms_core.store.unit import Store
from sms_core.students import service as students
from tests.core.attendance.lessons import MONDAY
from tests.core.reports.papers import Press, a_press, pages_of, tell_in_letters
from tests.core.small_school import TERM_BEGINS, TERM_ENDS, TODAY, do


@pytest.fixture
def press(store: Store, tmp_path: Path) -> Press:
    folder = tmp_path / "out"
    folder.mkdir()
    return a_press(store, folder)


def card(press: Press, language: str = "en", **named: object) -> Order:
    order = Order(PaperKind.REPORT_CARD, language, students=(press.school.anna,), session=press.school.term)
    return replace(order, **named)  # type: ignore[arg-type]


def test_a_report_card_says_who_what_and_by_whom(press: Press) -> None:
    (page,) = press.makes(card(press))
    for part in (
        "3ο Γυμνάσιο Αθηνών", "3ΓΑ", "Report card", "Autumn", "Παππά Άννα", "00042", "Maths B1", "Anna Bell", "17.5",
        "Λίαν Καλώς", "Δουλεύει σταθερά.", "11 September 2026 – 29 January 2027", "Head of school",
        "Made on 23 November 2026, 09:12 by Maria Katsarou", "Page 1 of 1",
    ):  # fmt: skip
        assert part in page
    assert "Secret quiz" not in page  # a draft is no news; what stands is the result


def test_a_greek_card_speaks_greek_whoever_makes_it(press: Press) -> None:
    (page,) = press.makes(card(press, "el"))
    for part in ("Έλεγχος προόδου", "17,5", "Αδικαιολόγητες", "Εκδόθηκε 23 Νοεμβρίου 2026", "Σελίδα 1 από 1"):
        assert part in page
    assert "Report card" not in page


def test_the_letters_are_embedded_so_every_computer_shows_greek(press: Press) -> None:
    press.makes(card(press, "el"))
    page = PdfReader(press.folder / "papers.pdf").pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    drawn = [font for font in fonts if "Inter" in str(font["/BaseFont"])]
    assert drawn
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in drawn)


def test_what_is_left_out_is_not_there(press: Press) -> None:
    parts = CardParts(comments=False, absences=False, teachers=False, signatures=False)
    (page,) = press.makes(card(press, parts=parts))
    for part in ("Δουλεύει", "Unexcused", "Anna Bell", "Head of school"):
        assert part not in page


def test_an_override_is_what_holds_and_a_lock_keeps_it(press: Press) -> None:
    school = press.school
    do(press.store, grading.override_final, school.section, school.term, school.anna, Decimal(19), "Oral")
    assert "19.0" in press.makes(card(press))[0]
    do(press.store, grading.lock_final, school.section, school.term, school.anna, TODAY)
    assert "19.0 Άριστα" in press.makes(card(press))[0]


def test_the_gpa_stands_where_the_scale_has_points(press: Press) -> None:
    assert "GPA" not in press.makes(card(press))[0]
    tell_in_letters(press)
    assert "3.30 GPA" in press.makes(card(press))[0]


def test_a_year_has_a_column_for_each_term(press: Press) -> None:
    store, school = press.store, press.school
    year = do(
        store,
        sessions.create_session,
        "Year 2026–27",
        SessionType.SCHOOL_YEAR,
        date(2026, 9, 1),
        date(2027, 6, 30),
        2027,
    )
    do(store, lambda work: work.change(ACADEMIC_SESSION, school.term, parent=year))
    (page,) = press.makes(card(press, session=year))
    assert "Autumn" in page
    assert page.count("17.5") == 2
    (page,) = press.makes(card(press))
    assert page.count("17.5") == 1


def test_who_left_a_class_early_has_it_only_with_a_locked_grade(press: Press) -> None:
    store, school = press.store, press.school
    do(store, enrolment.withdraw, school.section, school.anna, date(2026, 11, 20))
    assert "No classes in this period." in press.makes(card(press))[0]
    do(store, grading.lock_final, school.section, school.term, school.anna, TODAY)
    assert "Maths B1" in press.makes(card(press))[0]


def test_a_card_of_some_classes_says_so(press: Press) -> None:
    (page,) = press.makes(card(press, reached=frozenset({press.school.section})))
    assert "Only the classes of the person who made this paper." in page
    (page,) = press.makes(card(press, reached=frozenset()))
    assert "No classes in this period." in page


def test_the_same_papers_are_the_same_bytes(press: Press) -> None:
    press.makes(card(press), "one.pdf")
    press.makes(card(press), "two.pdf")
    assert (press.folder / "one.pdf").read_bytes() == (press.folder / "two.pdf").read_bytes()


def test_everybody_of_a_class_comes_in_one_file_by_name_each_with_pages_of_its_own(press: Press) -> None:
    pages = press.makes(card(press, students=None, section=press.school.section))
    assert ["Grey Nikos" in page for page in pages] == [True, False]
    assert all("Page 1 of 1" in page for page in pages)
    assert len(press.makes(card(press, students=None))) == 2  # the whole term


def test_a_transcript_counts_credits_only_of_what_is_over(press: Press) -> None:
    order = Order(PaperKind.TRANSCRIPT, "en", students=(press.school.anna,))
    (page,) = press.makes(order)
    assert "MAT-1 Mathematics" in page
    assert "in progress" in page
    assert "Credits earned" not in page
    do(press.store, grading.lock_final, press.school.section, press.school.term, press.school.anna, TODAY)
    (page,) = press.makes(order)
    assert "Credits earned" in page
    assert "in progress" not in page


def test_a_class_list_has_everybody_of_that_day(press: Press) -> None:
    late = do(press.store, students.admit, "Ωραίου", "Ελένη", "00099")
    do(press.store, enrolment.enrol, press.school.section, late, MONDAY)
    order = Order(PaperKind.CLASS_LIST, "el", section=press.school.section, start=MONDAY)
    (page,) = press.makes(order)
    for part in ("Κατάλογος τμήματος", "Maths B1", "Παππά Άννα", "00043", "Ωραίου Ελένη", "23/11/2026"):
        assert part in page
    assert "Ωραίου" not in press.makes(replace(order, start=TERM_BEGINS))[0]


def test_a_register_sheet_has_letters_of_its_language_and_totals(press: Press) -> None:
    order = Order(PaperKind.REGISTER_SHEET, "el", section=press.school.section, start=MONDAY, end=date(2026, 11, 29))
    (page,) = press.makes(order)
    assert "Παρουσιολόγιο" in page
    assert "Δε 23/11 1" in page
    assert "Απουσία" in page
    assert "Grey Nikos Π" in page
    assert "Παππά Άννα Α 1" in page
    (blank,) = press.makes(replace(order, is_blank=True))
    assert "Παππά Άννα" in blank
    assert "Άννα Α" not in blank
    assert "Σ Α" not in blank


def test_a_month_of_many_lessons_lies_across(press: Press) -> None:
    order = Order(
        PaperKind.REGISTER_SHEET, "en", section=press.school.section, start=date(2026, 11, 1), end=date(2026, 11, 30)
    )
    press.makes(order)
    box = PdfReader(press.folder / "papers.pdf").pages[0].mediabox
    assert box.height > box.width  # five Mondays stand upright
    assert "30/11" in pages_of(press.folder / "papers.pdf")[0]


def test_a_name_of_two_hundred_letters_is_whole_and_on_the_paper(press: Press) -> None:
    name = "Παπαχατζηθεοδωροπουλου" * 5
    do(press.store, students.change_identity, press.school.anna, family_name=name[:100], given_name=name[:100])
    (page,) = press.makes(card(press))
    assert name[:100] in page.replace(" ", "")


def test_what_does_not_fit_goes_on_under_the_same_headings(press: Press) -> None:
    for number in range(80):
        student = do(press.store, students.admit, "Παπαδόπουλος", f"Νίκος {number}", f"1{number:04}")
        do(press.store, enrolment.enrol, press.school.section, student, TERM_BEGINS)
    pages = press.makes(Order(PaperKind.CLASS_LIST, "en", section=press.school.section))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Student number" in page


def test_stopping_leaves_no_file_and_what_was_there_before(press: Press) -> None:
    path = press.folder / "papers.pdf"
    path.write_bytes(b"the old one")
    done: list[tuple[int, int]] = []

    def count(so_far: int, total: int) -> None:
        done.append((so_far, total))

    def pulse() -> None:
        if done:
            raise Stopped

    order = card(press, students=None, section=press.school.section)
    with pytest.raises(Stopped):
        make_pdf(
            press.store.connection,
            order,
            press.imprint,
            path,
            pulse=pulse,
            advanced=lambda *so_far: done.append(so_far),
        )
    assert done == [(1, 2)]
    assert [one.name for one in press.folder.iterdir()] == ["papers.pdf"]
    assert path.read_bytes() == b"the old one"


@pytest.mark.parametrize(("number", "error"), [(errno.ENOSPC, DiskFull), (errno.EACCES, NotWritable)])
def test_a_full_disk_leaves_nothing_and_is_told(
    press: Press, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    def save(_: Canvas) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(Canvas, "save", save)
    with pytest.raises(error):
        press.makes(card(press))
    assert list(press.folder.iterdir()) == []


def test_nobody_and_no_lesson_is_nothing_to_print(press: Press) -> None:
    section = press.school.section
    for order in (
        card(press, students=()),
        Order(PaperKind.REGISTER_SHEET, "en", section=section, start=date(2026, 11, 28), end=date(2026, 11, 29)),
    ):
        with pytest.raises(NothingToPrint):
            press.makes(order)
    assert list(press.folder.iterdir()) == []


def test_what_is_not_there_or_too_long_is_refused(press: Press) -> None:
    school = press.school
    for order in (card(press, session=None), Order(PaperKind.CLASS_LIST, "en"), card(press, session=school.anna)):
        with pytest.raises(NotFound):
            press.makes(order)
    with pytest.raises(TooLong):
        press.makes(Order(PaperKind.REGISTER_SHEET, "en", section=school.section, start=TERM_BEGINS, end=TERM_ENDS))


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_is_made_on_both_databases(either_store: Store, tmp_path: Path, kind: PaperKind) -> None:
    press = a_press(either_store, tmp_path)
    school = press.school
    order = Order(kind, "el", section=school.section, session=school.term, start=MONDAY, end=date(2026, 11, 29))
    assert any("Παππά Άννα" in page for page in press.makes(order))
