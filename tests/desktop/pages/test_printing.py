"""Papers from the pages: chosen in the panel, saved as PDF, sent to the printer, stopped, refused."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from reportlab.pdfgen.canvas import Canvas

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN, TEACHER, VIEWER, Role
from sms_core.reports.cards import ReportCards
from sms_core.reports.making import Order
from sms_core.reports.model import PaperKind
from sms_desktop.i18n import Language
from sms_desktop.ops.papers import may_make
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.printing import desk as desk_module
from sms_desktop.pages.printing import making
from sms_desktop.pages.printing.desk import PrintDesk
from sms_desktop.pages.printing.saving import SavePdf, file_name
from sms_desktop.pages.student.page import StudentPage
from sms_desktop.profiles.policy import Policy
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.side_panel import SidePanel
from tests.desktop.conftest import Bench
from tests.desktop.contexts import a_desk
from tests.desktop.pages.office import Office, part

Page = StudentPage | ClassPage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def chosen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Whoever is asked for a file takes `papers.pdf` in the folder; holds the names that were proposed."""
    proposed: list[str] = []

    def choose(dialog: SavePdf) -> None:
        proposed.append(Path(dialog.selectedFiles()[0]).name)
        dialog.fileSelected.emit(str(folder / "papers.pdf"))
        dialog.deleteLater()

    monkeypatch.setattr(QFileDialog, "open", choose)
    monkeypatch.setattr(SavePdf, "open", choose)
    return proposed


def a_page(bench: Bench, make: type[Page], role: Role = ADMIN, policy: Policy | None = None) -> Page:
    context = bench.context(role)
    if policy is not None:
        context = context._replace(desk=a_desk(bench.look, bench.languages, policy=policy))
    thing = bench.school.students[0] if make is StudentPage else bench.school.section
    page = make(context, thing)
    bench.bot.addWidget(page)
    page.resize(1142, 694)
    page.show()
    bench.waits_for(lambda: page.has_read)
    return page


def asks(bench: Bench, page: Page, **values: object) -> None:
    """Open the panel and choose."""
    page.printing.offer()
    bench.waits_for(lambda: page.printing.asking.form is not None)
    for name, value in values.items():
        chooses(page.printing, name, value)


def chooses(desk: PrintDesk, name: str, value: object) -> None:
    form = desk.asking.form
    assert form is not None
    editor = form[name]
    if hasattr(editor, "select"):
        editor.select.set_key(str(value))
        editor.select.activated.emit(editor.select.currentIndex())
    else:
        editor.toggle.setChecked(bool(value))


def press(panel: SidePanel, name: str) -> None:
    button = panel.findChild(Button, name)
    assert button is not None
    button.click()


def pages_of(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def toast(bench: Bench | Office, desk: PrintDesk) -> str:
    waits: Callable[[Callable[[], bool]], None] = bench.waits if isinstance(bench, Office) else bench.waits_for
    waits(lambda: desk._toasts.current is not None)
    assert desk._toasts.current is not None
    return str(desk._toasts.current.text.text())


def test_a_report_card_is_saved_from_the_students_tab_and_opened(
    bench: Bench, folder: Path, chosen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    page = a_page(bench, StudentPage)
    asks(bench, page)
    press(page.view.panel, "print_to_pdf")
    assert toast(bench, page.printing) == "papers.pdf saved, 1 page"
    assert page.view.panel.isHidden()
    (text,) = pages_of(folder / "papers.pdf")
    assert "Report card" in text
    assert page.title().split()[-1] in text
    assert chosen == [f"Report card {page.title()}.pdf"]
    page.printing._toasts.current.action.click()
    assert opened == [str(folder / "papers.pdf")]


def test_the_paper_speaks_the_language_that_was_chosen_for_it(bench: Bench, folder: Path) -> None:
    page = a_page(bench, StudentPage)
    asks(bench, page, language="el", signatures=False)
    press(page.view.panel, "print_to_pdf")
    toast(bench, page.printing)
    (text,) = pages_of(folder / "papers.pdf")
    assert "Έλεγχος προόδου" in text
    assert "κηδεμόνας" not in text


def test_another_paper_asks_for_other_things_and_keeps_what_was_chosen(bench: Bench, folder: Path) -> None:
    page = a_page(bench, ClassPage)
    asks(bench, page, language="el")
    assert page.printing.asking.form.names == ("paper", "day", "language")
    chooses(page.printing, "paper", "register_sheet")
    bench.waits_for(lambda: "blank" in page.printing.asking.form.names)
    assert page.printing.asking.form.values()["language"] == "el"
    chooses(page.printing, "span", "month")
    press(page.view.panel, "print_to_pdf")
    toast(bench, page.printing)
    assert "Παρουσιολόγιο" in pages_of(folder / "papers.pdf")[0]


def test_the_cards_of_a_class_come_in_one_file(bench: Bench, folder: Path) -> None:
    page = a_page(bench, ClassPage)
    asks(bench, page, paper="report_card")
    press(page.view.panel, "print_to_pdf")
    toast(bench, page.printing)
    pages = pages_of(folder / "papers.pdf")
    assert len(pages) > 1
    assert all("Page 1 of 1" in text for text in pages)


def test_papers_go_to_the_printer_that_was_chosen_and_what_was_made_for_it_goes(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> None:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "printed.pdf"))
        printer.setResolution(96)
        dialog.accepted.emit(printer)

    page = a_page(bench, ClassPage)
    monkeypatch.setattr(desk_module.tempfile, "tempdir", str(folder))
    monkeypatch.setattr(QPrintDialog, "show", accept)
    asks(bench, page)
    press(page.view.panel, "side_save")
    assert toast(bench, page.printing) == "1 page sent to the printer"
    assert len(PdfReader(folder / "printed.pdf").pages) == 1
    assert [one.name for one in folder.iterdir()] == ["printed.pdf"]
    assert page.context.jobs.running == ()


def test_giving_up_the_printers_dialog_prints_nothing(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gave_up = Event()

    def reject(dialog: QPrintDialog) -> None:
        dialog.rejected.emit()
        gave_up.set()

    monkeypatch.setattr(desk_module.tempfile, "tempdir", str(folder))
    monkeypatch.setattr(QPrintDialog, "show", reject)
    page = a_page(bench, StudentPage)
    asks(bench, page)
    press(page.view.panel, "side_save")
    bench.waits_for(gave_up.is_set)
    bench.waits_for(lambda: not list(folder.glob("sms-print-*")))
    assert page.printing._toasts.current is None


def test_a_long_batch_is_a_job_that_can_be_stopped_and_leaves_no_file(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, began = Event(), Event()
    plain = ReportCards._card

    def slowly(cards: ReportCards, pupil: object, stays: object) -> object:
        began.set()
        assert go.wait(30)
        return plain(cards, pupil, stays)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "_MOMENT_MS", 0)
    monkeypatch.setattr(ReportCards, "_card", slowly)
    page = a_page(bench, ClassPage)
    asks(bench, page, paper="report_card")
    press(page.view.panel, "print_to_pdf")
    jobs = page.context.jobs
    bench.waits_for(lambda: bool(jobs.running) and began.is_set())
    assert jobs.running[0].words.startswith("Making Report cards ")
    jobs.running[0].cancel()
    go.set()
    assert toast(bench, page.printing) == "Stopped. No file was written."
    assert jobs.running == ()
    assert list(folder.iterdir()) == []


def test_a_full_disk_is_told_in_one_sentence(bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Canvas) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Canvas, "save", refuse)
    page = a_page(bench, StudentPage)
    asks(bench, page)
    press(page.view.panel, "print_to_pdf")
    assert "The disk is full." in toast(bench, page.printing)
    assert list(folder.iterdir()) == []


def test_days_without_a_lesson_are_told(bench: Bench, folder: Path) -> None:
    page = a_page(bench, ClassPage)
    asks(bench, page)
    order = Order(PaperKind.REGISTER_SHEET, "en", section=page.section, start=None)
    page.printing.save(order, "Sheet", folder / "no" / "where.pdf")
    assert toast(bench, page.printing)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("role", "papers"),
    [
        (ADMIN, set(PaperKind)),
        (TEACHER, set(PaperKind)),
        (VIEWER, {PaperKind.CLASS_LIST, PaperKind.REGISTER_SHEET}),
    ],
)
def test_who_may_only_see_reports_prints_lists_and_no_cards(role: Role, papers: set[PaperKind]) -> None:
    assert {kind for kind in PaperKind if may_make(role.keys.__contains__, kind)} == papers


def test_a_viewer_has_no_print_on_a_students_tab(bench: Bench) -> None:
    page = a_page(bench, StudentPage, VIEWER)
    assert page.printing.button.isHidden()
    assert not page.commands()["print"].enabled


def test_a_policy_against_export_takes_papers_along(bench: Bench) -> None:
    page = a_page(bench, ClassPage, policy=Policy({"ExportAllowed": False}))
    assert page.printing.button.isHidden()
    assert not page.commands()["print"].enabled
    page.printing.offer()
    assert page.printing.asking.form is None


def test_the_permission_is_asked_again_when_the_papers_are_made(bench: Bench, folder: Path) -> None:
    page = a_page(bench, StudentPage, VIEWER)
    order = Order(PaperKind.TRANSCRIPT, "en", students=(page.student,))
    page.printing.save(order, "Transcript", folder / "papers.pdf")
    assert Key.REPORTS_GENERATE.value in toast(bench, page.printing) or "Make reports" in toast(bench, page.printing)
    assert list(folder.iterdir()) == []


def test_the_checked_students_of_the_list_get_their_cards(office: Office, folder: Path) -> None:
    page = office.opens()
    page.model.check(page.model.ids_of(0, 2), True)
    page.print_papers()
    office.waits(lambda: page.view.side is not None)
    panel = page.view.side
    assert isinstance(panel, SidePanel)
    assert panel.title.text() == "Print 3 students"
    press(panel, "print_to_pdf")
    assert toast(office, page._printing) == "papers.pdf saved, 3 pages"
    office.waits(lambda: page.view.side is None)
    assert len(pages_of(folder / "papers.pdf")) == 3


def test_the_bar_of_the_selection_prints(office: Office) -> None:
    page = office.opens()
    page.model.check(page.model.ids_of(0, 0), True)
    part(page, Button, "selection_print").click()
    office.waits(lambda: page.view.side is not None)
    page.clear_checked()
    office.waits(lambda: page.view.side is None)


def test_the_panel_follows_the_language(bench: Bench) -> None:
    page = a_page(bench, ClassPage)
    asks(bench, page)
    bench.languages.switch(Language.GREEK)
    bench.bot.wait(20)
    assert page.printing.button.text() == "Εκτύπωση"
    assert page.view.panel.save.text() == "Εκτύπωση…"
    bench.languages.switch(Language.ENGLISH)


def test_a_name_becomes_a_file_name_on_every_system() -> None:
    assert file_name('Report cards B1/B2: "best"?') == "Report cards B1-B2- -best-"
    assert file_name("...") == "papers"
    assert len(file_name("α" * 300)) == 80
