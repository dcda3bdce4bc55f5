"""The desk that prints: it asks in the side panel what shall be on the paper, makes it, and says where it is."""

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sms_core.errors import SmsError
from sms_core.reports.making import Made, Order
from sms_core.reports.model import PaperKind
from sms_desktop.i18n import tr
from sms_desktop.ops.papers import Maker, PaperFacts, may_make, read_facts
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.pages.printing.choices import Subject, choice_specs, first_values, order_of, paper_words
from sms_desktop.pages.printing.making import Making
from sms_desktop.pages.printing.saving import SavePdf
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.toast import Toasts

_T = "Printing"


class PrintDesk(QObject):
    """Prints what `subject` says of the page when it is asked to; `asking` asks in the panel that is used.

    `button` is for the head of the page.
    """

    def __init__(
        self,
        context: PageContext,
        page: QWidget,
        toasts: Toasts,
        papers: tuple[PaperKind, ...],
        subject: Callable[[tuple[PaperKind, ...]], Subject | None],
        panel: SidePanel | None = None,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._toasts = toasts
        self._papers = papers
        self._of = subject
        self._subject: Subject | None = None
        self._facts: PaperFacts | None = None
        self._kind = papers[0]
        self._reads = context.runner.latest()
        self._panel: SidePanel | None = None
        self._save: Button | None = None
        self.asking: Asking | None = None
        if panel is not None:
            self.use(panel)
        self.button = Button(context.look, "", Kind.QUIET, icon="printer")
        self.button.setObjectName("page_print")
        self.button.hide()
        self.button.clicked.connect(self.offer)
        self.button.installEventFilter(self)
        context.access.changed.connect(self.permit)
        self.retranslate()

    def use(self, panel: SidePanel) -> Asking:
        """Ask in this panel from now on."""
        self._panel = panel
        self.asking = asking = Asking(self._context, panel)
        asking.changed.connect(self._on_changed)
        return asking

    @property
    def allowed(self) -> tuple[PaperKind, ...]:
        """The papers that this person may make, by permission and by what the organisation has decided."""
        if not self._context.desk.policy.value("ExportAllowed", True):
            return ()
        return tuple(kind for kind in self._papers if may_make(self._context.allows, kind))

    def command(self, there: bool = True) -> Command:
        """For the action `print` of the page."""
        return Command(self.offer, there and bool(self.allowed))

    @Slot()
    def permit(self) -> None:
        """Show the button to those who may print, where the page has given it a place."""
        if self.button.parentWidget() is not None:  # shown without one, it would be a window
            self.button.setVisible(bool(self.allowed))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.button.setText(tr(_T, "Print"))
        self.button.setToolTip(tr(_T, "Print or save as PDF (Ctrl+P)"))
        if (asking := self._open_asking()) is not None:
            asking.retranslate()
        if self._save is not None and shiboken6.isValid(self._save):
            self._save.setText(tr(_T, "Save as PDF…"))

    def _open_asking(self) -> Asking | None:
        """What asks, unless its panel has gone."""
        return self.asking if self.asking is not None and shiboken6.isValid(self.asking) else None

    # --- asking

    @Slot()
    def offer(self) -> None:
        """Ask what shall be printed."""
        allowed = self.allowed
        subject = self._of(allowed) if allowed else None
        if subject is not None:
            self._reads.read(read_facts(self._context.clock), partial(self._on_facts, subject), self._on_failed)

    def _on_facts(self, subject: Subject, facts: PaperFacts) -> None:
        self._subject, self._facts = subject, facts
        term = self._context.terms.current
        values = first_values(subject, facts, None if term is None else term.id, self._language())
        self._ask(values)

    def _language(self) -> str:
        return self._context.language()

    def _ask(self, values: Mapping[str, object]) -> None:
        asking = self._open_asking()
        if asking is None:
            return
        self._kind = PaperKind(str(values["paper"]))
        asking.ask(
            Question(
                "print",
                lambda: tr(_T, "Print {name}", name=self._subject.name if self._subject is not None else ""),
                lambda: tr(_T, "Print…"),
                self._specs,
                self._on_print,
                values,
            )
        )
        if self._panel is not None:
            self._save = Button(self._context.look, tr(_T, "Save as PDF…"))
            self._save.setObjectName("print_to_pdf")
            self._save.clicked.connect(self._on_save)
            self._panel.put_beside_save(self._save)

    def _specs(self) -> tuple:
        if self._subject is None or self._facts is None:
            return ()
        return tuple(choice_specs(self._subject, self._facts, self._kind))

    @Slot()
    def _on_changed(self) -> None:
        """Another paper asks for other fields; what was chosen stays."""
        asking = self._open_asking()
        form = asking.form if asking is not None else None
        if form is None or form["paper"].current() in (None, self._kind.value):
            return
        if self._facts is not None and self._subject is not None:
            first = first_values(self._subject, self._facts, None, self._language())
            self._ask({**first, **form.values()})

    def _order(self) -> Order | None:
        asking = self._open_asking()
        form = asking.form if asking is not None else None
        if form is None or self._subject is None or not form.check():
            return None
        return order_of(self._subject, form.values())

    def _title(self, order: Order) -> str:
        assert self._subject is not None
        return f"{paper_words(order.kind, self._subject)} {self._subject.name}"

    # --- saving

    @Slot()
    def _on_save(self) -> None:
        order = self._order()
        if order is None:
            return
        title = self._title(order)
        ask = SavePdf(self._page.window(), title)
        ask.fileSelected.connect(lambda name: self.save(order, title, Path(name)))
        ask.open()

    def save(self, order: Order, title: str, path: Path) -> None:
        """Make the papers into a file."""
        self._make(order, title, path, self._on_saved)
        self._close()

    def _make(self, order: Order, title: str, path: Path, done: Callable[[Made | None], object]) -> None:
        context = self._context
        maker = Maker(context.clock, context.grants, context.person, context.server is None)
        words = tr(_T, "Making {title}", title=title)
        making = Making(context.runner, context.jobs, maker, order, path, words)
        making.made.connect(done)
        making.failed.connect(self._on_failed)
        making.start()

    @Slot(object)
    def _on_saved(self, made: Made | None) -> None:
        if not shiboken6.isValid(self._toasts):
            return
        if made is None:
            self._toasts.say(tr(_T, "Stopped. No file was written."), tone="info")
            return
        text = tr(_T, "{file} saved, %n pages", n=made.pages, file=made.path.name)
        toast = self._toasts.say(text, action=tr(_T, "Open"), way=tr(_T, "Show in folder"))
        toast.acted.connect(partial(_open, made.path))
        toast.opened.connect(partial(_open, made.path.parent))

    @Slot(object)
    def _on_failed(self, error: SmsError) -> None:
        if shiboken6.isValid(self._toasts):
            self._toasts.say(self._context.told(error), tone="danger")

    # --- printing

    def _on_print(self, _: Mapping[str, object]) -> None:
        order = self._order()
        if order is not None:
            self.print_papers(order, self._title(order))

    def print_papers(self, order: Order, title: str) -> None:
        """Make the papers and ask for the printer; what was made for it goes when that is done."""
        folder = Path(tempfile.mkdtemp(prefix="sms-print-"))
        made = partial(self._on_printable, title, folder)
        self._make(order, title, folder / "papers.pdf", made)
        self._close()

    def _close(self) -> None:
        if (asking := self._open_asking()) is not None:
            asking.close()

    def _on_printable(self, title: str, folder: Path, made: Made | None) -> None:
        from sms_desktop.pages.printing.at_printer import AtPrinter  # heavy: Qt's printing, when something is printed

        if made is None or not shiboken6.isValid(self._page):
            shutil.rmtree(folder, ignore_errors=True)
            return
        printing = AtPrinter(self._context.runner, self._context.jobs, made.path, title)
        printing.ended.connect(partial(self._on_printed, made.pages))
        printing.failed.connect(self._on_failed)
        printing.choose(self._page.window())

    def _on_printed(self, pages: int, whole: bool) -> None:
        if shiboken6.isValid(self._toasts):
            done = tr(_T, "%n pages sent to the printer", n=pages)
            self._toasts.say(done if whole else tr(_T, "Printing was stopped."), tone="success" if whole else "info")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return False


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(path)))
