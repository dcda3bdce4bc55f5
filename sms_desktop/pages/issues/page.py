"""The Sync page: how sync stands, and what two people changed, with the choice between their values."""

from functools import partial
from typing import Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from sms_core.errors import SmsError
from sms_core.issues.model import Issue
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.ops import issues
from sms_desktop.ops.open_issues import OpenIssues, ShownIssue, read_issues
from sms_desktop.pages.again import Again
from sms_desktop.pages.base import Page, PageContext, SyncLook
from sms_desktop.pages.issues import words
from sms_desktop.pages.issues.view import IssueCard, IssuesView, Side
from sms_desktop.sentences import told_code

_T = "Issues"


class IssuesPage(Page):
    """Reads anew whenever an issue changes; a choice is an ordinary action and can be undone."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._reads = context.runner.latest()
        self._found: OpenIssues | None = None
        self.view = IssuesView(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._again = Again(self, self.refresh)
        self.view.sync_now.clicked.connect(self.sync_wanted)
        self.view.pause.clicked.connect(self.pause_wanted)
        self.view.states.retried.connect(self.refresh)
        context.runner.changed.connect(self._on_changed)
        self.view.states.show_loading()
        self.refresh()

    def title(self) -> str:
        """Sync."""
        return tr(_T, "Sync")

    def take_focus(self) -> None:
        """The list."""
        self.view.area.setFocus()

    def show_sync(self, look: SyncLook) -> None:
        """The state beside the title."""
        tone = "neutral" if look.tone == "text-secondary" else look.tone
        self.view.state.set_state(look.text, tone, icon=look.icon)
        self.view.state.setVisible(bool(look.text))
        self.view.show_paused(look.icon == "pause")

    @Slot()
    def refresh(self) -> None:
        """Read again."""
        self._again.begun()
        self._reads.read(read_issues, self._on_read, self._on_read_failed)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        if self._found is not None:
            self._show(self._found)
        self.moved.emit()

    def _on_read(self, found: OpenIssues) -> None:
        self._found = found
        self._show(found)

    def _on_read_failed(self, error: SmsError) -> None:
        self.view.states.show_error(tr(_T, "The conflicts could not be read"), self.context.told(error), str(error))

    def _show(self, found: OpenIssues) -> None:
        self.view.show_cards([self._card(shown, found) for shown in found.issues])
        if found.issues:
            self.view.states.show_content()
        else:
            self.view.states.show_empty()

    def _card(self, shown: ShownIssue, found: OpenIssues) -> IssueCard:
        issue = shown.issue
        card = IssueCard(
            self.context.look, words.title(shown), words.place(shown), self._reason(issue), self._sides(issue, found)
        )
        card.setObjectName(f"issue_{issue.id.hex()}")
        card.chosen.connect(partial(self._on_chosen, shown))
        return card

    def _reason(self, issue: Issue) -> str:
        if issue.kind == "conflict":
            return ""
        return str(told_code(issue.reason or issue.kind, {}, self.context.language()))

    def _sides(self, issue: Issue, found: OpenIssues) -> list[Side]:
        mine = words.value(issue.table, issue.mine)
        if issue.kind != "conflict":
            return [Side("discard", mine, issue.mine_author or "", words.when(issue.mine_at, found.zone))]
        theirs = words.value(issue.table, issue.theirs)
        return [
            Side("mine", mine, issue.mine_author or tr(_T, "You"), words.when(issue.mine_at, found.zone)),
            Side("theirs", theirs, issue.theirs_author or "", words.when(issue.theirs_at, found.zone)),
        ]

    def _on_chosen(self, shown: ShownIssue, choice: str) -> None:
        name, runner = words.title(shown), self.context.runner
        if choice == "discard":
            issues.discard(runner, shown.issue.id, name, self._on_settled, self._on_refused)
            return
        side: Literal["mine", "theirs"] = "mine" if choice == "mine" else "theirs"
        issues.resolve(runner, self.context.schema, shown.issue.id, name, side, self._on_settled, self._on_refused)

    def _on_settled(self, _: Issue) -> None:
        self.said.emit(tr(_T, "Settled. The other value stays in the history."), "text-secondary")

    def _on_refused(self, error: SmsError) -> None:
        self.said.emit(self.context.told(error), "danger")
        self.refresh()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("sync_issue"):
            self._again.soon(pulled=changes.action is None)
