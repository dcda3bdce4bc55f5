"""The panel beside the lists, lent to one part at a time: what its Save does, and what is told when that is refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot

from sms_core.errors import Invalid, SmsError
from sms_desktop.models.forms import refused_field
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.form import Form
from sms_desktop.ui.side_panel import SidePanel

Values = dict[str, Any]


class FormDesk(QObject):
    """Opens forms in the side panel."""

    def __init__(self, context: PageContext, side: SidePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.side = side
        self._on_save: Callable[[Values], object] | None = None
        self._on_gone: Callable[[], object] | None = None
        side.saved.connect(self._on_saved)
        side.closed.connect(self._on_closed)

    @property
    def form(self) -> Form | None:
        """The form on show."""
        return self.side.form

    def open(
        self,
        title: str,
        form: Form,
        words: str,
        on_save: Callable[[Values], object] | None,
        on_gone: Callable[[], object] | None = None,
    ) -> None:
        """Show a form; `words` are on the button that hands it in (none: it is for reading)."""
        self._leave()
        self._on_save, self._on_gone = on_save, on_gone
        self.side.open(title, form, words)

    def refuse(self, error: SmsError) -> None:
        """Say beside the field, or under the form, why it was not done."""
        if self.form is None:
            return
        if isinstance(error, Invalid) and self.form.set_problem(*refused_field(error)):
            return
        self.side.say(self._context.told(error))

    def close(self) -> None:
        """Put it away."""
        self.side.close_panel()

    def _leave(self) -> None:
        gone, self._on_gone, self._on_save = self._on_gone, None, None
        if gone is not None:
            gone()

    @Slot()
    def _on_saved(self) -> None:
        if self.form is not None and self._on_save is not None:
            self._on_save(self.form.values())

    @Slot()
    def _on_closed(self) -> None:
        self._leave()
