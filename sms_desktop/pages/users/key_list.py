"""The permissions of a role as boxes to tick, in groups; what the person does not hold is locked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_desktop.i18n import tr
from sms_desktop.models.permission_words import GROUPS, group_words, key_words
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.choices import CheckBox
from sms_desktop.ui.labels import Label

_T = "Users"


class KeyList(QWidget):
    """`may` says of each key whether its box can be changed here."""

    changed = Signal()

    def __init__(self, look: Appearance, on: Iterable[Key], may: Callable[[Key], bool]) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("role_keys")
        held = frozenset(on)
        self._column = QVBoxLayout(self)
        self._titles: list[tuple[str, Label]] = []
        self._boxes: dict[Key, CheckBox] = {}
        for group, keys in GROUPS:
            title = Label(look, group_words(group), Role.CAPTION_STRONG, tone="text-secondary")
            self._titles.append((group, title))
            self._column.addWidget(title)
            for key, _ in keys:
                self._column.addWidget(self._box(key, key in held, may(key)))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def keys(self) -> frozenset[Key]:
        """Those that are ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for group, title in self._titles:
            title.setText(group_words(group))
        for key, box in self._boxes.items():
            box.setText(key_words(key))

    def _box(self, key: Key, on: bool, may: bool) -> CheckBox:
        box = CheckBox(self._look, key_words(key))
        box.setObjectName(f"key_{key.value.replace(':', '_')}")
        box.setChecked(on)
        box.setEnabled(may)
        box.setToolTip(key_words(key) if may else tr(_T, "One gives only what one holds for the whole school."))
        policy = box.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # long words are shortened, not the panel widened
        box.setSizePolicy(policy)
        box.clicked.connect(self.changed)
        self._boxes[key] = box
        return box

    @Slot()
    def _on_look_changed(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.px(4))
