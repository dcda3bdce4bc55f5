"""The audit: read from the server page by page as one scrolls, narrowed by who and what, and copied."""

from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.models.accounts import audit_row
from sms_desktop.models.audit_words import AuditEntry, verb_words, verbs
from sms_desktop.models.tsv import tsv
from sms_desktop.ops import custody
from sms_desktop.ops.custody import AuditPage
from sms_desktop.pages.users.part import Part

_T = "Users"
_NEAR_ROWS = 12  # how many rows before the end the next page is asked for


class AuditPart(Part):
    """The tab of the audit. It is read when it is first shown, and anew on `refresh`."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.model = self.view.audit.model
        self._entries: list[AuditEntry] = []
        self._before: int | None = None
        self._asked = 0  # the question that counts
        self._asking = False
        self._look = QTimer(self)  # a page may be too short to be scrolled; its layout comes after the rows
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._on_scrolled)
        bar, table = self.view.filter, self.view.audit.table
        bar.actor.activated.connect(self.refresh)
        bar.verb.activated.connect(self.refresh)
        bar.copy.clicked.connect(self.copy)
        table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.view.audit.states.retried.connect(self.refresh)
        self._show_filters()

    def show_rows(self) -> None:
        """The names of accounts may be others."""
        self._show_filters()
        self._show_entries()

    @Slot()
    def refresh(self) -> None:
        """Read from the newest on."""
        self._entries, self._before = [], None
        if self.context.server is None:
            self._show_none()
            return
        self.view.audit.states.show_loading()
        self._ask(None)

    def clear(self) -> None:
        """Hold nothing any more."""
        self._asked += 1
        self._look.stop()
        self._entries, self._before, self._asking = [], None, False
        self.model.show(())

    @Slot()
    def copy(self) -> None:
        """Put the selected entries, or all that are here, on the clipboard."""
        rows = sorted({index.row() for index in self.view.audit.table.selectionModel().selectedRows()})
        shown = [self.model.row(row) for row in (rows if len(rows) > 1 else range(self.model.rowCount()))]
        titles = [column.title() for column in self.model.columns]
        QGuiApplication.clipboard().setText(tsv([titles, *((row.when, row.who, row.what) for row in shown)]))
        self.told.emit(tr(_T, "%n entries copied", n=len(shown)), "text-secondary")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self.show_rows()
        if self.context.server is None:
            self._show_none()

    def _ask(self, before: int | None) -> None:
        server = self.context.server
        if server is None:
            return
        self._asked += 1
        self._asking = True
        asked, bar = self._asked, self.view.filter
        actor = bytes.fromhex(bar.actor.key()) if bar.actor.key() else None

        def found(page: AuditPage) -> None:
            if asked == self._asked:
                self._on_page(page)

        def failed(error: SmsError) -> None:
            if asked == self._asked:
                self._on_failed(error)

        custody.read_audit(server, found, failed, before=before, verb=bar.verb.key(), actor=actor)

    def _on_page(self, page: AuditPage) -> None:
        self._asking = False
        self._entries += page.entries
        self._before = page.before
        self._show_entries()
        if self._entries:
            self.view.audit.states.show_content()
            self._look.start()
        else:
            self.view.audit.empty.set_words(tr(_T, "Nothing of this kind was done"), "")
            self.view.audit.states.show_empty()

    def _on_failed(self, error: SmsError) -> None:
        self._asking = False
        if self._entries:
            self.told.emit(self.context.told(error), "danger")
            return
        title = tr(_T, "The audit log could not be read")
        self.view.audit.states.show_error(title, self.context.told(error), str(error))

    def _show_entries(self) -> None:
        self.model.show([audit_row(entry, self.people) for entry in self._entries])
        self.view.filter.copy.setEnabled(bool(self._entries))
        self.counted.emit()

    def _show_none(self) -> None:
        self.view.filter.copy.setEnabled(False)
        self.view.audit.empty.set_words(
            tr(_T, "There is no audit log here"), tr(_T, "Passwords and the audit log are kept on the school's server.")
        )
        self.view.audit.states.show_empty()

    def _show_filters(self) -> None:
        bar, accounts = self.view.filter, self.found.accounts if self.found is not None else ()
        people = [(row.user.id.hex(), row.user.display_name) for row in accounts]
        bar.actor.set_options([("", tr(_T, "Everybody")), *people])
        bar.verb.set_options([("", tr(_T, "Everything")), *((verb, verb_words(verb)) for verb in verbs())])

    @Slot()
    def _on_scrolled(self) -> None:
        bar, table = self.view.audit.table.verticalScrollBar(), self.view.audit.table
        near = _NEAR_ROWS * max(1, table.verticalHeader().defaultSectionSize())
        if self._before is not None and not self._asking and bar.value() >= bar.maximum() - near:
            self._ask(self._before)
