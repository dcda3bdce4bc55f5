"""A field with a few choices that all stand side by side."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from sms_desktop.ui.choices import Segment, SegmentedSwitch
from sms_desktop.ui.field_editors import FieldEditor
from sms_desktop.ui.pressable import Pressable


class SwitchEditor(FieldEditor):
    """One of the choices that the field declares, each seen at once; one is always chosen."""

    def make_control(self) -> QWidget:
        segments = [Segment(key, words) for key, words in self.spec.choices]
        self.switch = SegmentedSwitch(self.look, self.spec.label, segments)
        self.switch.setEnabled(self.spec.editable)
        self.switch.setFocusProxy(self._button(segments[0].key))
        self.switch.chosen.connect(self._on_chosen)
        return self.switch

    def show_value(self, value: object) -> None:
        keys = [key for key, _ in self.spec.choices]
        key = str(value) if value in keys else keys[0]
        self.switch.set_current(key)
        self.switch.setFocusProxy(self._button(key))

    def current(self) -> object:
        return self.switch.current

    def _button(self, key: str) -> QWidget:
        found = self.switch.findChild(Pressable, f"segment_{key}")
        assert isinstance(found, Pressable)
        return found

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.switch.setFocusProxy(self._button(key))
        self._touched()
