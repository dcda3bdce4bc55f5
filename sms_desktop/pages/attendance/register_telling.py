"""What the header and the side of the register say: which lesson it is, how far it is, who is under the cursor."""

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


def show_student(view: RegisterView, model: RegisterModel) -> StudentId | None:
    """The student under the cursor, who is given back; None where there is none."""
    row, side = view.marker.cursor_row, view.side
    if not 0 <= row < len(model.rows()):
        side.now_name.setText("")
        side.now_facts.setText("")
        return None
    student = model.shown(row).row
    side.now_name.setText(student.name)
    side.now_facts.setText(words.facts(student))
    return student.student
