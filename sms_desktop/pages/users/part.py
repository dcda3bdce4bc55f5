"""What the three parts of the page share: what they work with, and how they say what was done."""

from PySide6.QtCore import QObject, Signal

from sms_core.errors import SmsError
from sms_desktop.i18n import tr
from sms_desktop.models.accounts import People, Shown
from sms_desktop.ops.users import AccountDesk
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.users.panel import FormDesk
from sms_desktop.pages.users.view import UsersView
from sms_desktop.ui.dialogs import Dialogs

_T = "Users"


class Part(QObject):
    """One tab. `told` is for the status bar, `counted` when its number of rows is another."""

    told = Signal(str, str)  # words and tone
    counted = Signal()

    def __init__(
        self,
        context: PageContext,
        view: UsersView,
        panel: FormDesk,
        dialogs: Dialogs,
        desk: AccountDesk,
        people: Shown,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.view = view
        self.panel = panel
        self.dialogs = dialogs
        self.desk = desk
        self.people = people

    @property
    def found(self) -> People | None:
        """What was read last."""
        return self.people.found

    def show_rows(self) -> None:
        """Show what was read."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        raise NotImplementedError

    def refused(self, error: SmsError) -> None:
        """Say why it was not done, beside the form where there is one."""
        if self.panel.form is not None:
            self.panel.refuse(error)
        else:
            self.told.emit(self.context.told(error), "danger")

    def done(self, _: object = None) -> None:
        """Say that it was done."""
        self.told.emit(tr(_T, "Saved. Ctrl+Z takes it back."), "text-secondary")
