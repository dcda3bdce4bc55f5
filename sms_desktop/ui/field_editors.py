"""One field of a form: label, editor, and below it what is wrong. What a value means is told by its `FieldSpec`.

An editor never changes what was typed: a text that cannot be read stays, with the reason beside it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.choices import Toggle
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import BareLineEdit, FieldFrame
from sms_desktop.ui.labels import Label

LONG_LINES = 4


class Unreadable(ValueError):
    """A text that is no value of its field; the message is a sentence for the person."""


class Editor(StrEnum):
    """How a field is edited."""

    LINE = "line"
    LONG = "long"
    CHOICE = "choice"
    TOGGLE = "toggle"
    DAY = "day"
    PICK = "pick"
    SEVERAL = "several"
    SWITCH = "switch"
    SUGGEST = "suggest"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to pick: what is kept, what is shown, and a quiet word beside it."""

    key: object
    text: str
    note: str = ""


Options = Callable[[Sequence[Option]], object]
Search = Callable[[str, Options], object]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """All that a form knows of a field.

    `read` turns typed text into a value and raises `Unreadable`; `typed` is a value as it is typed, `shown` as it is
    read. `search(text, answer)` looks for what can be picked and gives it to `answer`, now or later.
    """

    name: str
    label: str
    editor: Editor
    read: Callable[[str], object]
    typed: Callable[[object], str]
    shown: Callable[[object], str]
    required: bool = False
    editable: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    search: Search | None = None
    required_words: str = ""


class FieldEditor(QWidget):
    """The base: label above (unless hidden), the control, the problem below."""

    changed = Signal()
    committed = Signal()  # Enter, or a choice was made
    escaped = Signal()
    left = Signal()  # the focus has gone elsewhere

    def __init__(self, look: Appearance, spec: FieldSpec, *, hide_label: bool = False) -> None:
        super().__init__()
        self.look = look
        self.spec = spec
        self.problem = ""
        self._original: object = None
        self._hide_label = hide_label
        self.label = Label(look, spec.label, Role.CAPTION, tone="text-secondary")
        if hide_label:
            self.label.hide()
        self._sign = BannerIcon(look, "circle-alert", "danger", 14)
        self._words = Label(look, "", Role.CAPTION, tone="danger", wrap=True)
        self._below = QWidget()
        self._below_row = QHBoxLayout(self._below)
        self._below_row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._below_row.addWidget(self._words, 1)
        self._below.hide()
        self._column = QVBoxLayout(self)
        self.control = self.make_control()
        self.control.setAccessibleName(spec.label)
        self.control.setObjectName(f"field_{spec.name}")
        self.control.installEventFilter(self)
        self.label.setBuddy(self.control)
        for part in (self.label, self.body(), self._below):
            self._column.addWidget(part)
        self.setFocusProxy(self.control)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def make_control(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def body(self) -> QWidget:
        """What stands under the label; the control, or a frame with it."""
        return self.control

    def show_value(self, value: object) -> None:
        """Put a value into the control."""
        raise NotImplementedError

    def current(self) -> object:
        """The value in the control. Raises `Unreadable`."""
        raise NotImplementedError

    def load(self, value: object) -> None:
        """Start from this value; nothing is dirty."""
        self._original = value
        self.show_value(value)
        self.set_problem("")

    @property
    def original(self) -> object:
        """The value that was loaded."""
        return self._original

    @property
    def is_dirty(self) -> bool:
        """Whether a person has typed or chosen something else than was loaded."""
        try:
            return bool(self.current() != self._original)
        except Unreadable:
            return True

    def typing(self) -> object:
        """What a person has typed or chosen, for `resume`; None where nothing was."""
        return self.current() if self.is_dirty else None

    def resume(self, typing: object) -> None:
        """Go on with what another editor of this field gave as its `typing`."""
        self.show_value(typing)

    def restore(self) -> None:
        """What was loaded again."""
        self.load(self._original)

    def check(self) -> bool:
        """Whether the value can be taken; says below why not."""
        try:
            value = self.current()
        except Unreadable as problem:
            self.set_problem(str(problem))
            return False
        missing = self.spec.required and value in (None, "")
        self.set_problem(self.spec.required_words if missing else "")
        return not missing

    def set_problem(self, words: str) -> None:
        """Say below what is wrong; empty takes it back."""
        self.problem = words
        self._say(words, "circle-alert", "danger")

    def set_hint(self, words: str) -> None:
        """Say something below that is no error, such as the value that somebody else has given."""
        self._say(words, "info", "info")

    def set_warning(self, words: str) -> None:
        """Say below what a person should know before going on; the value is taken all the same."""
        if not self.problem:
            self._say(words, "triangle-alert", "warning")

    def _say(self, words: str, icon: str, tone: str) -> None:
        self._sign.set_icon(icon, tone)
        self._words.set_tone(tone)
        self._words.setText(words)
        self._below.setVisible(bool(words))
        self.control.setAccessibleDescription(words)
        self.mark_invalid(bool(words) and tone == "danger")

    def mark_invalid(self, invalid: bool) -> None:
        """Draw the control as wrong."""

    def _touched(self) -> None:
        if self.problem:
            self.set_problem("")
        self.changed.emit()

    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._below_row.setContentsMargins(0, 0, 0, 0)
        self._below_row.setSpacing(px(5))
        self.control.setFont(self.look.font(Role.TABLE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.control and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        if watched is self.control and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.escaped.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.takes_enter(event):
                self.committed.emit()
                return True
        return False

    def takes_enter(self, event: QKeyEvent) -> bool:
        """Whether Enter hands the field in."""
        return not event.modifiers()


class LineEditor(FieldEditor):
    """One line of text; also numbers and times, by what `read` accepts."""

    icon: str | None = None  # before the text

    def make_control(self) -> QWidget:
        self.edit = BareLineEdit()
        self.edit.setReadOnly(not self.spec.editable)
        self.frame = FieldFrame(self.look, self.edit, self.icon)
        self.frame.locked = not self.spec.editable
        self.edit.textEdited.connect(self._touched)
        return self.edit

    def body(self) -> QWidget:
        return self.frame

    def show_value(self, value: object) -> None:
        self.edit.setText(self.spec.typed(value))

    def current(self) -> object:
        text = self.edit.text()
        return self._original if text == self.spec.typed(self._original) else self.spec.read(text)

    def typing(self) -> object:
        return self.edit.text() if self.is_dirty else None

    def resume(self, typing: object) -> None:
        self.edit.setText(str(typing))

    def mark_invalid(self, invalid: bool) -> None:
        self.frame.invalid = invalid
        self.frame.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.control and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.accept()  # typing is undone here before an act is undone by the window
            return False
        return super().eventFilter(watched, event)


class LongEditor(FieldEditor):
    """Several lines; Enter makes a new one, Ctrl+Enter hands in."""

    def make_control(self) -> QWidget:
        self.edit = QPlainTextEdit()
        self.edit.setFrameShape(QFrame.Shape.StyledPanel)
        self.edit.setTabChangesFocus(True)
        self.edit.setReadOnly(not self.spec.editable)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._touched)
        return self.edit

    def show_value(self, value: object) -> None:
        self.edit.blockSignals(True)
        self.edit.setPlainText(self.spec.typed(value))
        self.edit.blockSignals(False)

    def current(self) -> object:
        text = self.edit.toPlainText()
        return self._original if text == self.spec.typed(self._original) else self.spec.read(text)

    def typing(self) -> object:
        return self.edit.toPlainText() if self.is_dirty else None

    def resume(self, typing: object) -> None:
        self.show_value(typing)

    def takes_enter(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    @Slot()
    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * LONG_LINES + self.look.px(14))


class ChoiceEditor(FieldEditor):
    """One of the choices that the field declares."""

    def make_control(self) -> QWidget:
        options = self.spec.choices if self.spec.required else (("", "–"), *self.spec.choices)
        self.select = Select(self.look, self.spec.label, options)
        self.select.setEnabled(self.spec.editable)
        self.select.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.select.activated.connect(self._on_chosen)
        return self.select

    def show_value(self, value: object) -> None:
        key = "" if value is None else str(value)
        if self.select.findData(key) < 0:
            self.select.addItem(self.spec.shown(value) or "–", key)
        self.select.set_key(key)

    def current(self) -> object:
        return self.select.key() or None

    @Slot()
    def _on_chosen(self) -> None:
        self._touched()
        self.committed.emit()

    def takes_enter(self, event: QKeyEvent) -> bool:
        return False


class ToggleEditor(FieldEditor):
    """Yes or no."""

    def make_control(self) -> QWidget:
        self.label.hide()
        self.toggle = Toggle(self.look, "" if self._hide_label else self.spec.label, name=self.spec.label)
        self.toggle.setEnabled(self.spec.editable)
        self.toggle.clicked.connect(self._on_clicked)
        return self.toggle

    def show_value(self, value: object) -> None:
        self.toggle.setChecked(bool(value))

    def current(self) -> object:
        on = self.toggle.isChecked()
        return self._original if on == bool(self._original) else int(on)

    @Slot()
    def _on_clicked(self) -> None:
        self._touched()
        self.committed.emit()

    def takes_enter(self, event: QKeyEvent) -> bool:
        return False
