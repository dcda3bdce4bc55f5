"""Why something of a form group's day is changed that is handed in: asked in the bar over the table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from sms_core.attendance.model import ReasonNeeded
from sms_core.attendance.several import Place
from sms_desktop.i18n import tr
from sms_desktop.pages.attendance.register_bars import ReasonBar
from sms_desktop.pages.base import PageContext

_T = "FormGroup"


class GroupReason(QObject):
    """Asks one question at a time; `given` with the places, the code, whose they are, and the reason."""

    given = Signal(list, str, str, str)
    ended = Signal()

    def __init__(self, context: PageContext, bar: ReasonBar) -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._asked: tuple[list[Place], str, str] | None = None
        bar.save.clicked.connect(self._on_given)
        bar.field.submitted.connect(self._on_given)
        bar.cancel.clicked.connect(self.cancel)

    def ask(self, places: Sequence[Place], code: str, name: str, mark: str) -> None:
        """Why do these places get this mark now?"""
        self._asked = list(places), code, name
        self._bar.question.setText(tr(_T, "{name} to {mark}:", name=name, mark=mark))
        self._bar.field.set_text("")
        self._bar.field.set_error("")
        self._bar.show()
        self._bar.field.edit.setFocus()

    @Slot()
    def cancel(self) -> None:
        """Change nothing."""
        self._asked = None
        if not self._bar.isHidden():
            self._bar.hide()
            self.ended.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._bar.save.setText(tr(_T, "Save the change"))
        self._bar.cancel.setText(tr(_T, "Cancel"))
        self._bar.field.set_label(tr(_T, "Reason for the change"), tr(_T, "Why is it changed?"))

    @Slot()
    def _on_given(self) -> None:
        if self._asked is None:
            return
        reason, asked = self._bar.field.text().strip(), self._asked
        if not reason:
            self._bar.field.set_error(self._context.told(ReasonNeeded()))
            return
        self.cancel()
        self.given.emit(*asked, reason)
