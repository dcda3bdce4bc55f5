"""Picking several by typing parts of their names: what is picked stands in lines below the field, each with a cross.

The value is a tuple of `Option`, in the order in which they were picked, or None.
"""

from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import IconButton
from sms_desktop.ui.field_editors import Option, Unreadable
from sms_desktop.ui.labels import Label
from sms_desktop.ui.picker import PickEditor


class PickedLine(QWidget):
    """One that was picked; its cross, Delete or Backspace takes it away."""

    def __init__(self, look: Appearance, option: Option) -> None:
        super().__init__()
        self.look = look
        self.option = option
        self.words = Label(look, option.text, Role.TABLE, elide=True)
        self.note = Label(look, option.note, Role.CAPTION, tone="text-secondary", elide=True)
        away = QCoreApplication.translate("ui", "Take away {name}").format(name=option.text)
        self.cross = IconButton(look, "x", away, size=24, icon_size=14)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 3)
        self._row.addWidget(self.note, 2)
        self._row.addWidget(self.cross)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(28))
        self._row.setContentsMargins(px(8), 0, px(4), 0)
        self._row.setSpacing(px(8))


class SeveralEditor(PickEditor):
    """Type, choose with Down and Enter, and go on; Backspace in the empty field takes the last one away."""

    def make_control(self) -> QWidget:
        self._options: tuple[Option, ...] = ()
        control = super().make_control()
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addWidget(self.frame)
        return control

    def body(self) -> QWidget:
        return self._body

    @property
    def options(self) -> tuple[Option, ...]:
        """Those picked so far."""
        return self._options

    def show_value(self, value: object) -> None:
        self._options = value if isinstance(value, tuple) else ()
        self.edit.setText("")
        self._show_lines()

    def current(self) -> object:
        if self.edit.text().strip():
            raise Unreadable(self.spec.required_words)
        return self._options or None

    def typing(self) -> object:
        return (self._options, self.edit.text()) if self.is_dirty else None

    def resume(self, typing: object) -> None:
        if isinstance(typing, tuple):
            self._options, words = typing
            self.edit.setText(words)
            self._show_lines()

    def pick(self, option: Option) -> None:
        """Add one; the field is empty again for the next."""
        if all(option.key != one.key for one in self._options):
            self._options += (option,)
        self.edit.setText("")
        self.list.hide()
        self.list.found.show(())
        self._show_lines()
        self._touched()
        self.committed.emit()

    def take_away(self, option: Option) -> None:
        """Not this one after all."""
        self._options = tuple(one for one in self._options if one != option)
        self._show_lines()
        self._touched()
        self.edit.setFocus()

    def _show_lines(self) -> None:
        while self._lines.count() > 1:
            item = self._lines.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for option in self._options:
            line = PickedLine(self.look, option)
            line.cross.setObjectName(f"take_away_{self.spec.name}_{self._lines.count()}")
            line.cross.clicked.connect(partial(self._on_cross, option))
            self._lines.addWidget(line)

    def _on_cross(self, option: Option, _: bool = False) -> None:
        self.take_away(option)

    def _on_found(self, text: str, options: object) -> None:
        if not shiboken6.isValid(self):
            return
        known = {one.key for one in self._options}
        super()._on_found(text, [one for one in options if one.key not in known])  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        typed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.control
        key = event.key() if typed and isinstance(event, QKeyEvent) else None
        if key == Qt.Key.Key_Backspace and not self.edit.text() and self._options:
            self.take_away(self._options[-1])
            return True
        return super().eventFilter(watched, event)
