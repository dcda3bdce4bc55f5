"""The panel of one action: who and when, each row before and after, and what undoing it would do."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_core.errors import SmsError
from sms_core.history.permission import may_take_back
from sms_core.history.undoing import Left, Outcome
from sms_core.ids import Id, StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.past import Past, Shown
from sms_desktop.models.past_words import PastWords
from sms_desktop.ops.journal import take_it_back, try_taking_back
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.history.feed import Feed
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.change_block import ChangeBlock, Point, Points
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label
from sms_desktop.ui.side_panel import SidePanel

_T = "History"
_MOST_BLOCKS = 40


class ActPanel(QObject):
    """Shows one action at a time; `undone` with its words and how many values stayed."""

    undone = Signal(str, int)
    thing_wanted = Signal(object)
    closed = Signal()

    def __init__(self, context: PageContext, side: SidePanel) -> None:
        super().__init__(side)
        self._context = context
        self._side = side
        self._past: Past | None = None
        self._outcome: Outcome | None = None
        self._problem = ""
        self._asked = 0
        self._id = b""
        side.saved.connect(self._on_saved)
        side.closed.connect(self._on_closed)

    @property
    def shown_id(self) -> bytes:
        """The id of the action on show, or nothing."""
        return self._id

    def open(self, feed: Feed, shown: Shown) -> None:
        """Show an action, in place of the one before."""
        self._asked += 1
        asked, self._id = self._asked, shown.id
        self._outcome, self._problem = None, ""

        def found(past: Past | None) -> None:
            if asked != self._asked:
                return
            if past is None or not past.shown:
                self._side.close_panel()
                return
            self._past = past
            self._show()
            self._rehearse(asked)

        def failed(error: SmsError) -> None:
            if asked == self._asked:
                self._side.say(self._context.told(error))

        feed.whole(shown, found, failed)

    def close(self) -> None:
        """Put it away."""
        self._side.close_panel()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self._past is not None and self._id:
            self._show()

    @property
    def _shown(self) -> Shown | None:
        return self._past.shown[0] if self._past is not None and self._past.shown else None

    def _words(self) -> PastWords:
        assert self._past is not None
        return PastWords(self._context.schema, self._past)

    # --- showing

    def _show(self) -> None:
        shown = self._shown
        if shown is None:
            return
        words = self._words()
        if self._side.isHidden() or self._side.form is None:
            self._side.open(words.title(shown), Form(self._context.look, ()), tr(_T, "Undo"))
        self._side.title.setText(words.title(shown))
        self._side.setAccessibleName(words.title(shown))
        self._side.save.setText(tr(_T, "Undo"))
        self._side.say("")
        self._side.put_below([self._facts(shown, words), *self._blocks(shown, words), *self._undoing(shown, words)])
        may = self._may_try(shown) and self._outcome is not None and bool(self._outcome.back)
        self._side.save.setEnabled(may)
        self._side.save.setVisible(self._may_try(shown))

    def _facts(self, shown: Shown, words: PastWords) -> QWidget:
        look = self._context.look
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for text, tone in ((words.who(shown), "text"), (words.when(shown.entry), "text-secondary")):
            column.addWidget(Label(look, text, Role.TABLE, tone=tone, wrap=True))
        for text, pill in words.pills(shown):
            column.addWidget(Pill(look, text, pill.tone, icon=pill.icon))
        return whole

    def _blocks(self, shown: Shown, words: PastWords) -> list[QWidget]:
        heads = tr(_T, "Before"), tr(_T, "After")
        changes = shown.entry.changes
        found: list[QWidget] = []
        for block in words.blocks(changes[:_MOST_BLOCKS], self._link):
            made = ChangeBlock(self._context.look, block, heads)
            made.pressed.connect(self.thing_wanted)
            found.append(made)
        if shown.entry.total > _MOST_BLOCKS:
            found.append(self._note(tr(_T, "and %n more records", n=shown.entry.total - _MOST_BLOCKS)))
        if shown.entry.is_partial:
            found.append(self._note(tr(_T, "This also changed records that you may not see.")))
        return found

    def _undoing(self, shown: Shown, words: PastWords) -> Sequence[QWidget]:
        look = self._context.look
        if shown.entry.total > len(shown.entry.changes):
            return (self._note(tr(_T, "This changed too many records to be taken back here.")),)
        if not self._may_try(shown):
            told = tr(_T, "Others' actions are undone by those who may override or roll back.")
            return (Points(look, tr(_T, "Undo"), [Point("lock", "text-secondary", told)]),)
        title = tr(_T, "If you undo this")
        if self._problem:
            return (Points(look, title, [Point("circle-alert", "danger", self._problem)]),)
        if self._outcome is None:
            return (self._note(tr(_T, "Looking at what can be undone…")),)
        return (Points(look, title, words.points(self._outcome, self._why)),)

    def _note(self, text: str) -> Label:
        return Label(self._context.look, text, Role.TABLE, tone="text-secondary", wrap=True)

    def _why(self, left: Left) -> str:
        return "" if left.problem is None else self._context.told(left.problem)

    @staticmethod
    def _link(student: bytes, name: str) -> object:
        return Thing(Kind.STUDENT, StudentId(Id(student)), name)

    # --- undoing

    def _may_try(self, shown: Shown) -> bool:
        c, entry = self._context, shown.entry
        if entry.total > len(entry.changes):
            return False
        return may_take_back(c.schema, c.grants, c.clock.now(), entry.action.author.user, entry.changes)

    def _rehearse(self, asked: int) -> None:
        shown, c = self._shown, self._context
        if shown is None or not self._may_try(shown):
            return

        def told(outcome: Outcome) -> None:
            if asked == self._asked:
                self._outcome = outcome
                self._show()

        def failed(error: SmsError) -> None:
            if asked == self._asked:
                self._problem = c.told(error)
                self._show()

        try_taking_back(c.runner, c.schema, c.clock, c.grants, shown.entry, told, failed)

    @Slot()
    def _on_saved(self) -> None:
        shown, c = self._shown, self._context
        if shown is None or self._outcome is None:
            return
        self._side.save.setEnabled(False)  # once is enough
        words = self._words().title(shown)

        def done(outcome: Outcome) -> None:
            self.undone.emit(words, len(outcome.left))

        def failed(error: SmsError) -> None:
            self._side.say(c.told(error))

        label = shown.entry.action.label or words
        take_it_back(c.runner, c.schema, c.clock, c.grants, shown.entry, label, done, failed)

    @Slot()
    def _on_closed(self) -> None:
        self._asked += 1
        self._id, self._past, self._outcome = b"", None, None
        self.closed.emit()
