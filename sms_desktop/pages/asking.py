"""The form in a page's side panel: what it asks, where it goes, and what is said beside a field when it is refused.

A page makes one `Asking` for its panel and gives it a `Question` at a time. Typing is never lost: what changes
elsewhere while a form is open comes to the fields that nobody touches, and is told by the form's bar for the others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sms_core.errors import Invalid, SmsError
from sms_desktop.i18n import tr
from sms_desktop.models.forms import refused_field
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.form import Form
from sms_desktop.ui.side_panel import SidePanel

_T = "Asking"
Values = dict[str, object]
Place = str | Callable[[SmsError, Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. Words and specs are made anew when the language changes.

    `send` gets every value of the form. `act` is the word of the button; where it is empty, the form is only read.
    `beside` says by which field the sentence of an error stands, by its code; `now` gives the stored values again, or
    None when what is edited is no longer there.
    """

    key: str
    title: Callable[[], str]
    act: Callable[[], str]
    specs: Callable[[], Sequence[FieldSpec]]
    send: Callable[[Values], object]
    values: Mapping[str, object] = field(default_factory=dict)
    beside: Mapping[str, Place] = field(default_factory=dict)
    now: Callable[[], Mapping[str, object] | None] | None = None
    below: Callable[[], Sequence[QWidget]] = tuple


class Asking(QObject):
    """Shows one question at a time in a side panel."""

    changed = Signal()  # something was typed or chosen
    opened = Signal()
    closed = Signal()

    def __init__(self, context: PageContext, panel: SidePanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._question: Question | None = None
        self._asked: Form | None = None
        self._is_gone = False
        panel.saved.connect(self._on_saved)
        panel.closed.connect(self._on_closed)

    @property
    def form(self) -> Form | None:
        """The form on show, if it is the one that was asked with: others may use the panel as well."""
        return self._panel.form if self._panel.form is self._asked else None

    @property
    def key(self) -> str:
        """What is asked now, or ""."""
        return self._question.key if self._question is not None and self.form is not None else ""

    def ask(self, question: Question) -> Form:
        """Show a question in place of the one before."""
        self._question, self._is_gone = question, False
        self._asked = form = Form(self._context.look, question.specs())
        form.load(question.values)
        form.changed.connect(self.changed)
        self._panel.open(question.title(), form, question.act())
        self._panel.save.setEnabled(True)
        self._panel.put_below(question.below())
        self.opened.emit()
        return form

    def reshape(self, focus: str) -> None:
        """Ask for other fields of the same question; what was typed stays, and the focus goes to a field."""
        if self._question is not None and self.form is not None:
            self.form.set_specs(self._question.specs())
            self.form[focus].control.setFocus()

    def say_act(self, *, enabled: bool = True) -> None:
        """The word of the button may be another now, while what stands in the panel stays."""
        if self._question is not None and self.form is not None:
            self._panel.save.setText(self._question.act())
            self._panel.save.setEnabled(enabled)

    def done(self) -> None:
        """It was taken."""
        self._panel.close_panel()

    def close(self) -> None:
        """Ask nothing any more."""
        self._panel.close_panel()

    def refuse(self, error: SmsError) -> None:
        """Say why it was not taken, beside the field that it is about."""
        self._panel.save.setEnabled(not self._is_gone)
        form, question = self.form, self._question
        if form is None or question is None:
            return
        if isinstance(error, Invalid) and form.set_problem(*refused_field(error)):
            return
        place = question.beside.get(error.code, "")
        name = place(error, form.values()) if callable(place) else place
        words = self._context.told(error)
        if not (name and form.set_problem(name, words)):
            self._panel.say(words)

    def say_beside(self, name: str, words: str) -> None:
        """Say what is wrong with a value that the page itself will not send."""
        self._panel.save.setEnabled(True)
        if self.form is not None:
            self.form.set_problem(name, words)

    def read_again(self) -> None:
        """What is edited was read again: take what changed elsewhere."""
        form, question = self.form, self._question
        if form is None or question is None or question.now is None:
            return
        values = question.now()
        self._is_gone = values is None
        if values is None:
            self._panel.say(tr(_T, "This was deleted elsewhere in the meantime."))
            self._panel.save.setEnabled(False)
        else:
            form.take_elsewhere(values)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        question = self._question
        if question is not None and self.form is not None:
            self._panel.title.setText(question.title())
            self._panel.setAccessibleName(question.title())
            self._panel.save.setText(question.act())
            self.form.set_specs(question.specs())
            self._panel.put_below(question.below())

    @Slot()
    def _on_saved(self) -> None:
        question, form = self._question, self.form
        if question is not None and form is not None:
            self._panel.save.setEnabled(False)  # once is enough; the answer enables it again
            question.send(form.values())

    @Slot()
    def _on_closed(self) -> None:
        self._question = None
        self.closed.emit()
