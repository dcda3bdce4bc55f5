"""Adding a guest to a register: by student number, looked up here and at the server, or by a name alone."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from sms_core.errors import NotFound, SmsError, Unavailable
from sms_desktop.i18n import tr
from sms_desktop.ops.register_guests import KnownStudent, known_here, read_known
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.popover import Popover

_T = "Register"
_WIDE = 340
_NAME_LENGTH, _NUMBER_LENGTH = 240, 40


class GuestPopover(Popover):
    """`added` with the name and the number ("" where there is none)."""

    added = Signal(str, str)

    def __init__(self, context: PageContext, anchor_window: object) -> None:
        look = context.look
        super().__init__(look, anchor_window, tr(_T, "Add a guest"), width=_WIDE)  # type: ignore[arg-type]
        self.setObjectName("register_guest_popover")
        self._context = context
        self._asked = ""
        self._found_name = ""
        self.number = TextField(
            look, tr(_T, "Student number"), placeholder=tr(_T, "if the guest knows it"), hide_label=True
        )
        self.number.edit.setObjectName("guest_number")
        self.number.edit.setMaxLength(_NUMBER_LENGTH)
        self.look_up = Button(look, tr(_T, "Look up"))
        self.look_up.setObjectName("guest_look_up")
        self.name = TextField(look, tr(_T, "Name"))
        self.name.edit.setObjectName("guest_name")
        self.name.edit.setMaxLength(_NAME_LENGTH)
        self.add = Button(look, tr(_T, "Add guest"), Kind.PRIMARY, key_hint="Enter")
        self.add.setObjectName("guest_add")
        self._lay_out()
        self.number.submitted.connect(self._on_look_up)
        self.look_up.clicked.connect(self._on_look_up)
        self.number.changed.connect(self._on_number_changed)
        self.name.submitted.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    def _lay_out(self) -> None:
        look = self.look
        self.body.addWidget(Label(look, tr(_T, "Add a guest"), Role.TABLE_STRONG))
        self.body.addWidget(Label(look, tr(_T, "Student number"), Role.CAPTION, tone="text-secondary"))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.number, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.look_up, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.name)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)

    @Slot()
    def _on_number_changed(self) -> None:
        self.number.set_hint("")
        self.number.set_error("")

    @Slot()
    def _on_look_up(self) -> None:
        number = self.number.text().strip()
        if not number:
            self.name.edit.setFocus()
            return
        self._asked = number
        self.number.set_hint(tr(_T, "Looking it up…"))
        self.resize_to_fit()
        self._context.runner.read(known_here(number), self._on_known_here, self._on_unknown)

    def _on_known_here(self, found: KnownStudent | None) -> None:
        server = self._context.server
        if found is not None:
            self._on_known(found)
        elif server is not None:
            path = f"/students/numbered/{quoted(self._asked)}"
            server.ask("GET", path, read_known, self._on_known, self._on_unknown)
        else:
            self._on_unknown(NotFound(what="student", text=self._asked))

    def _on_known(self, found: KnownStudent) -> None:
        if self.number.text().strip() != self._asked:
            return
        said = found.name if found.form_group is None else f"{found.name} · {found.form_group}"
        self.number.set_hint(said)
        self._found_name = found.name
        self.name.set_text(found.name)
        self.name.set_error("")
        self.resize_to_fit()
        self.add.setFocus()

    def _on_unknown(self, error: SmsError) -> None:
        if self.number.text().strip() != self._asked:
            return
        if isinstance(error, NotFound):
            self.number.set_error(tr(_T, "Nobody has this number. Type the name; the office settles who it is."))
        elif isinstance(error, Unavailable):
            words = tr(_T, "The server cannot be asked now. Type the name; the office settles who it is.")
            self.number.set_hint(words)
        else:
            self.number.set_error(self._context.told(error))
        self.resize_to_fit()
        self.name.edit.setFocus()

    @Slot()
    def _on_add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.set_error(tr(_T, "Type a name, or look the number up."))
            self.resize_to_fit()
            return
        self.added.emit(name, self.number.text().strip())
        self.close_now()


def quoted(number: str) -> str:
    """A number as part of an address."""
    from urllib.parse import quote  # heavy: only where somebody is looked up

    return quote(number, safe="")
