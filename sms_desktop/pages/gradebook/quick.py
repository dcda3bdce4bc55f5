"""Quick entry of one column, as for daily performance: large keys for the student at the cursor, then the next one."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from sms_core.grading.model import Assessment, ScoreStatus
from sms_desktop.i18n import tr
from sms_desktop.models.forms import show_decimal
from sms_desktop.models.grade_words import letter
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.gradebook.editing import Typist
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.labels import Label
from sms_desktop.ui.progress import ThinProgress

_T = "Gradebook"
_ACROSS = 4
_KEY_HIGH = 44
_MOST_KEYS = 20
_CODES = (ScoreStatus.MISSING, ScoreStatus.EXEMPT, ScoreStatus.NOT_SUBMITTED)


class Keys(QWidget):
    """`pressed` with the text of a key; "½" adds half a point, "" clears."""

    pressed = Signal(str)

    def __init__(self, look: Appearance, most: Decimal) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(6))
        for place, words in enumerate(_values(most)):
            self._add(words, place, Kind.SECONDARY)
        below = -(-len(_values(most)) // _ACROSS) * _ACROSS
        codes = [letter(status) for status in _CODES]
        for place, words in enumerate(codes):
            self._add(words, below + place, Kind.QUIET)

    def _add(self, words: str, place: int, kind: Kind) -> None:
        key = Button(self._look, words, kind)
        key.setObjectName(f"quick_{words}")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard types into the grid itself
        key.setFixedHeight(self._look.px(_KEY_HIGH))
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        key.setMinimumWidth(0)
        key.clicked.connect(lambda _=False: self.pressed.emit(words))
        self._grid.addWidget(key, place // _ACROSS, place % _ACROSS)


class QuickDesk(QObject):
    """Shows its keys in the panel of the page and types for them into the column."""

    def __init__(self, asking: Asking, look: Appearance, model: GradeModel, table: GradeTable, typist: Typist) -> None:
        super().__init__(asking)
        self._asking = asking
        self._look = look
        self._model = model
        self._table = table
        self._typist = typist
        self._assessment = b""
        self._name: Label | None = None
        self._progress: ThinProgress | None = None
        self.extra: Callable[[Assessment], Sequence[QWidget]] = lambda _: ()  # what stands over the keys of a column
        table.selectionModel().currentChanged.connect(self._show_student)
        model.counted.connect(self._show_student)

    def open(self, column: int) -> None:
        """Show the keys for a column, at its first student without a score."""
        assessment = self._model.assessment_at(column)
        if assessment is None or not self._model.may_edit:
            return
        self._assessment = assessment.id
        rows = range(self._model.rowCount())
        free = next((row for row in rows if self._model.text_at(row, column) == ""), 0)
        self._table.put_cursor(free, column)
        self._asking.ask(
            Question(
                "quick", lambda: assessment.title, str, tuple, lambda _: None, below=lambda: self._below(assessment)
            )
        )
        self._table.setFocus()

    def _below(self, assessment: Assessment) -> Sequence[QWidget]:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(6))
        self._name = Label(self._look, "", Role.TITLE_2, wrap=True)
        self._name.setObjectName("quick_student")
        self._progress = ThinProgress(self._look, tr(_T, "So far"))
        hint = Label(self._look, tr(_T, "A key sets the score and goes to the next student."), Role.CAPTION,
                     tone="text-secondary", wrap=True)  # fmt: skip
        for widget in (self._name, self._progress, hint):
            column.addWidget(widget)
        keys = Keys(self._look, assessment.max_score)
        keys.pressed.connect(self._on_key)
        self._show_student()
        return head, *self.extra(assessment), keys

    @Slot(str)
    def _on_key(self, text: str) -> None:
        column, row = self._model.column_of(self._assessment), self._table.here[0]
        if column < 0 or row < 0:
            return
        self._typist.take(row, column, text)
        self._table.put_cursor(min(row + 1, self._model.rowCount() - 1), column)
        self._table.setFocus()

    @Slot()
    def _show_student(self) -> None:
        if self._asking.key != "quick" or self._name is None or self._progress is None:
            return
        column, row = self._model.column_of(self._assessment), self._table.here[0]
        if column < 0 or not 0 <= row < self._model.rowCount():
            return
        said = self._model.text_at(row, column)
        name = self._model.rows[row].spoken
        self._name.setText(f"{name}  {said}" if said else name)
        found = self._model.statistics(column)
        if found is not None:
            total = found.graded + found.missing + found.exempt + found.open
            self._progress.set_count(total - found.open, max(1, total))


def _values(most: Decimal) -> list[str]:
    """At most twenty-one values from 0 to the highest."""
    step = Decimal(1)
    while most / step > _MOST_KEYS:
        step = step * 5 if step == 1 else step * 2
    values, value = [], Decimal(0)
    while value <= most:
        values.append(show_decimal(value) if value else "0")
        value += step
    return values
