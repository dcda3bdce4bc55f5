"""The keys of a register, the same over its table and over its tiles: keys become intents, the page decides.

Letters mark in both alphabets, digits 1 to 4 mark too. After the letter L (or Κ) digits are the minutes of the row just
marked, until another key ends them. Where a brush is chosen by key (`brushes`), letters and digits take it up instead.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent

from sms_desktop.models.register import RegisterModel
from sms_desktop.ui.keyboard import letter_of
from sms_desktop.ui.marks import CHOICES

MARK_OF = {"P": "present", "L": "late", "A": "absent", "E": "excused"}
_DIGITS = "0123456789"
_MOST_DIGITS = 3
_PAUSE_MS = 700  # minutes are handed in when no digit follows for this long
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def is_commanding(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or the like is held: such a key is no mark."""
    return bool(event.modifiers() & _COMMANDING)


class MarkingKeys(QObject):
    """Rows are those of the register; `cursor` says which has the cursor, `step` moves it on from one."""

    mark_wanted = Signal(int, str)  # row, mark
    clear_wanted = Signal(int)
    rest_wanted = Signal()
    note_wanted = Signal(int)
    office_wanted = Signal(int)
    brush_wanted = Signal(str)
    minutes_typed = Signal(int, object)  # row, int or None
    typing_ended = Signal()
    minutes_shown = Signal()

    def __init__(
        self, owner: QObject, model: RegisterModel, cursor: Callable[[], int], step: Callable[[int], None]
    ) -> None:
        super().__init__(owner)
        self._model = model
        self._cursor = cursor
        self._step = step
        self._digits = ""
        self._changed = False  # digits were typed since the minutes were handed in
        self.brushes = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._hand_in)

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key of the register; says whether it was one.

        A repeated key counts: on X11, Qt takes one letter typed fast enough for a repetition.
        """
        if not self._model.may_edit or is_commanding(event):
            return False
        if self._key(event):
            event.accept()
            return True
        if event.key() != Qt.Key.Key_Tab:
            self.end_typing()
        return False

    def mark(self, mark: str, *, by_letter: bool) -> None:
        """Mark the row of the cursor and go on."""
        self.end_typing()
        row = self._cursor()
        if row < 0:
            return
        self.mark_wanted.emit(row, mark)
        self._step(row)
        if mark == "late" and by_letter:
            self.begin_typing(row)

    def begin_typing(self, row: int) -> None:
        """Digits are now the minutes of a row."""
        self._digits = ""
        self._model.set_typing(row)

    @Slot()
    def end_typing(self) -> None:
        """Digits no longer go into minutes; what was typed is handed in."""
        self._hand_in()
        self._digits = ""
        if self._model.typing_row is not None:
            self._model.set_typing(None)
            self.typing_ended.emit()

    @Slot()
    def _hand_in(self) -> None:
        row = self._model.typing_row
        self._pause.stop()
        if self._changed and row is not None:
            self._changed = False
            self.minutes_typed.emit(row, int(self._digits) if self._digits else None)

    def _key(self, event: QKeyEvent) -> bool:
        letter, key = letter_of(event), event.key()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take_away()
        elif key == Qt.Key.Key_F2 or letter == "N":
            self._ask(self.note_wanted)
        elif letter == "O":
            self._ask(self.office_wanted)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            if self._model.typing_row is None:
                return False
            self.end_typing()
        elif letter == "P" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.end_typing()
            self.rest_wanted.emit()
        elif letter:
            self._letter(MARK_OF[letter])
        elif event.text() and event.text() in _DIGITS:
            self._digit(event.text())
        else:
            return bool(event.text()) and event.text().isprintable() and event.text() != " "
        return True

    def _ask(self, wanted: SignalInstance) -> None:
        self.end_typing()
        row = self._cursor()
        if row >= 0:
            wanted.emit(row)

    def _letter(self, mark: str) -> None:
        if self.brushes:
            self.end_typing()
            self.brush_wanted.emit(mark)
        else:
            self.mark(mark, by_letter=True)

    def _digit(self, digit: str) -> None:
        if self._model.typing_row is not None:
            if len(self._digits) < _MOST_DIGITS:
                self._digits += digit
                self._show_digits()
        elif digit in "1234":
            mark = CHOICES[int(digit) - 1]
            if self.brushes:
                self.brush_wanted.emit(mark)
            else:
                self.mark(mark, by_letter=False)

    def _take_away(self) -> None:
        if self._model.typing_row is not None and self._digits:
            self._digits = self._digits[:-1]
            self._show_digits()
            return
        self._ask(self.clear_wanted)

    def _show_digits(self) -> None:
        row = self._model.typing_row
        if row is not None:
            self._model.shown(row).minutes = int(self._digits) if self._digits else None
            self._changed = True
            self.minutes_shown.emit()
            self._pause.start()
