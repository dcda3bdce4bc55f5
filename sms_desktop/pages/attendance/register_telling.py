"""What the header and the side of the register say: which lesson it is, how far it is, who is under the cursor."""

from PySide6.QtCore import QObject, Slot

from sms_core.ids import StudentId
from sms_desktop.models.register import RegisterModel
from sms_desktop.ops.registers import OpenRegister
from sms_desktop.pages.attendance import register_words as words
from sms_desktop.pages.attendance.register_view import RegisterView


def show_lesson(view: RegisterView, found: OpenRegister, *, may_move: bool) -> None:
    """Class, day and state; the bar where the day is not today."""
    read, header = found.view, view.header
    header.title.setText(read.title)
    header.lesson.setText(words.lesson(found))
    text, pill = words.state(found)
    header.pill.set_state(text, pill.tone, icon=pill.icon, mark=pill.mark)
    view.wrong_day.set_text(words.other_day(read.day, found.now.today))
    view.wrong_day.setVisible(read.day != found.now.today)
    view.move_day.setVisible(may_move)


class RegisterCursor(QObject):
    """Where the cursor is in the mode on show, and what the side says of the student there."""

    def __init__(self, view: RegisterView, model: RegisterModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._student: StudentId | None = None
        for marker in (view.table, view.tiles.table):
            marker.selectionModel().currentChanged.connect(self.show)
        model.modelReset.connect(self._on_reset)

    def put_first(self, *, submitted: bool) -> None:
        """To the first student without a mark, or the first of all."""
        if self._model.rows():
            unmarked = self._model.unmarked_rows()
            self._view.marker.move_cursor(unmarked[0] if unmarked and not submitted else 0)
            self._view.marker.setFocus()

    @Slot()
    def show(self) -> None:
        """Say who is under the cursor."""
        row, side = self._view.marker.cursor_row, self._view.side
        if not 0 <= row < len(self._model.rows()):
            side.now_name.setText("")
            side.now_facts.setText("")
            return
        student = self._model.shown(row).row
        self._student = student.student
        side.now_name.setText(student.name)
        side.now_facts.setText(words.facts(student))

    @Slot()
    def _on_reset(self) -> None:
        """The students are others: the cursor goes to the student it was on, if there."""
        if self._model.rows():
            row = self._model.row_of(self._student) if self._student is not None else 0
            self._view.table.move_cursor(max(0, row))
