"""Fields: a label, one line of text, and what is wrong with it below. Passwords can be shown; locked values say why."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import IconButton
from sms_desktop.ui.keyboard import caps_lock_is_on
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import rounded, smooth


class FieldFrame(QWidget):
    """The outline of a field: 1 px `border-control`, 2 px `focus` or `danger`, grey without a line when locked."""

    def __init__(self, look: Appearance, edit: QWidget, icon: str | None = None) -> None:
        super().__init__()
        self._look = look
        self.invalid = False
        self.locked = False
        self._edit = edit
        self._icon = BannerIcon(look, icon, "text-secondary") if icon else None
        self.row = QHBoxLayout(self)
        if self._icon is not None:
            self.row.addWidget(self._icon)
        self.row.addWidget(edit, 1)
        edit.installEventFilter(self)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self._look.px
        self.setFixedHeight(self._look.control_height)
        self.row.setContentsMargins(px(8), px(2), px(4), px(2))
        self.row.setSpacing(px(6))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        smooth(painter)
        body, radius = QRectF(self.rect()), look.px(6)
        if self.locked:
            focused = self._edit.hasFocus()
            line = look.colour("focus" if focused else "border")
            rounded(painter, body, radius, look.colour("neutral-soft"), line, 2 if focused else 1)
            return
        token = "danger" if self.invalid else "focus" if self._edit.hasFocus() else "border-control"
        rounded(
            painter, body, radius, look.colour("surface"), look.colour(token), 1 if token == "border-control" else 2
        )


class BareLineEdit(QLineEdit):
    """A line edit that draws nothing but its text; the style sheet takes its ground away."""


class TextField(QWidget):
    """A labelled line of text. Emits `changed(text)` while typing and `submitted` on Enter."""

    changed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        look: Appearance,
        label: str,
        *,
        text: str = "",
        placeholder: str = "",
        icon: str | None = None,
        hide_label: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.edit = BareLineEdit()
        self.frame = FieldFrame(look, self.edit, icon)
        self.label = Label(look, "", Role.CAPTION, tone="text-secondary")
        if hide_label:
            self.label.hide()
        self.label.setBuddy(self.edit)
        self._lock = BannerIcon(look, "lock", "text-secondary")
        self._lock.hide()
        self.frame.row.addWidget(self._lock)
        self._sign = BannerIcon(look, "circle-alert", "danger", 14)
        self._hint = Label(look, "", Role.CAPTION, tone="danger", wrap=True)
        self._below = QWidget()
        self._below_row = QHBoxLayout(self._below)
        self._below_row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._below_row.addWidget(self._hint, 1)
        self._below.hide()
        self._column = QVBoxLayout(self)
        for widget in (self.label, self.frame, self._below):
            self._column.addWidget(widget)
        self.setFocusProxy(self.edit)
        self.set_label(label, placeholder)
        self.edit.setText(text)
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self.submitted)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a text in; what nobody can type in is shown from its beginning."""
        self.edit.setText(text)
        if self.edit.isReadOnly():
            self.edit.setCursorPosition(0)

    def set_label(self, label: str, placeholder: str = "") -> None:
        """The words in the present language."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(placeholder)

    def set_error(self, message: str) -> None:
        """Say below the field what is wrong; empty takes it back. The typed text is never touched."""
        self.frame.invalid = bool(message)
        self._say(message, "circle-alert", "danger")

    def set_hint(self, message: str) -> None:
        """Say something below the field that is no error."""
        self._say(message, "info", "text-secondary")

    def set_locked(self, locked: bool, reason: str = "") -> None:
        """Show the value grey and with a lock; `reason` stands below ("Managed by your organisation")."""
        self.frame.locked = locked
        self.edit.setReadOnly(locked)
        if locked:
            self.edit.setCursorPosition(0)
        self._lock.setVisible(locked)
        self._say(reason if locked else "", "lock", "text-secondary")

    def _say(self, message: str, icon: str, tone: str) -> None:
        self._sign.set_icon(icon, tone)
        self._hint.set_tone(tone)
        self._hint.setText(message)
        self._below.setVisible(bool(message))
        self.edit.setAccessibleDescription(message)
        self.frame.update()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._below_row.setContentsMargins(0, 0, 0, 0)
        self._below_row.setSpacing(px(5))
        self.edit.setFont(self.look.font(Role.TABLE))


class PasswordField(TextField):
    """A password: hidden until the eye is pressed, and a hint while Caps Lock is on."""

    def __init__(self, look: Appearance, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(look, label, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.installEventFilter(self)
        self.eye = IconButton(look, "eye", "", size=24, icon_size=16)
        self.eye.setObjectName("show_password")
        self.frame.row.addWidget(self.eye)
        self.eye.clicked.connect(self._on_eye)
        self._caps = False
        self._retranslate()

    @Slot()
    def _on_eye(self) -> None:
        hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._retranslate()

    def _retranslate(self) -> None:
        hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
        show = QCoreApplication.translate("ui", "Show password")
        hide = QCoreApplication.translate("ui", "Hide password")
        self.eye.set_name(show if hidden else hide)
        self.eye.set_icon("eye" if hidden else "eye-off")

    def _note_caps(self, on: bool) -> None:
        if on == self._caps:
            return
        self._caps = on
        if not self.frame.invalid:
            self.set_hint(QCoreApplication.translate("ui", "Caps Lock is on") if on else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            on = caps_lock_is_on(event)
            if on is not None:
                self._note_caps(on)
        elif watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self._note_caps(False)
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
