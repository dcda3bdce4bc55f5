"""Forms made from field specs: labelled editors in a column, what was changed, and the bar for changes from elsewhere.

A form never loses typing: when a value changes elsewhere while a person edits that field, a bar says so and the text
stays; fields that are not being edited take the new value at once.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.day_field import DayEditor
from sms_desktop.ui.field_editors import (
    ChoiceEditor,
    Editor,
    FieldEditor,
    FieldSpec,
    LineEditor,
    LongEditor,
    ToggleEditor,
)
from sms_desktop.ui.picker import PickEditor
from sms_desktop.ui.several import SeveralEditor
from sms_desktop.ui.suggest_editor import SuggestEditor
from sms_desktop.ui.switch_editor import SwitchEditor

_EDITORS: dict[Editor, type[FieldEditor]] = {
    Editor.LINE: LineEditor,
    Editor.LONG: LongEditor,
    Editor.CHOICE: ChoiceEditor,
    Editor.TOGGLE: ToggleEditor,
    Editor.DAY: DayEditor,
    Editor.PICK: PickEditor,
    Editor.SEVERAL: SeveralEditor,
    Editor.SWITCH: SwitchEditor,
    Editor.SUGGEST: SuggestEditor,
}


def editor_for(look: Appearance, spec: FieldSpec, *, hide_label: bool = False) -> FieldEditor:
    """The editor of a field."""
    return _EDITORS[spec.editor](look, spec, hide_label=hide_label)


class ElsewhereBar(Banner):
    """Says that somebody else has changed what is being edited here. `shown` asks to see the other value."""

    shown = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "", "info")
        self.setObjectName("changed_elsewhere")
        self._show = Button(look, "", Kind.LINK, small=True)
        self._show.setObjectName("changed_elsewhere_show")
        self._cross = IconButton(look, "x", "", size=28, icon_size=16)
        self._cross.setObjectName("changed_elsewhere_close")
        self.add_action(self._show)
        self._row.addWidget(self._cross)
        self._show.clicked.connect(self.shown)
        self._cross.clicked.connect(self.hide)
        self.hide()
        self._retranslate()

    def tell(self, who: str, labels: Sequence[str], ago: str = "") -> None:
        """Appear with who changed what, and how long ago."""
        fields = ", ".join(labels)
        if who and ago:
            words = QCoreApplication.translate("ui", "{who} changed {fields} {ago}. Your text is kept.")
        elif who:
            words = QCoreApplication.translate("ui", "{who} changed {fields}. Your text is kept.")
        elif ago:
            words = QCoreApplication.translate("ui", "{fields} changed elsewhere {ago}. Your text is kept.")
        else:
            words = QCoreApplication.translate("ui", "{fields} changed elsewhere. Your text is kept.")
        self.set_text(words.format(who=who, fields=fields, ago=ago))
        self.show()

    def _retranslate(self) -> None:
        self._show.setText(QCoreApplication.translate("ui", "Show"))
        self._cross.set_name(QCoreApplication.translate("ui", "Close"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class Form(QWidget):
    """Editors in one or two columns. Values are by field name; what a value is, the specs know."""

    changed = Signal()  # something was typed or chosen
    submitted = Signal()  # Enter in a field
    cancelled = Signal()  # Escape where nothing was left to restore

    def __init__(self, look: Appearance, specs: Sequence[FieldSpec], *, columns: int = 1) -> None:
        super().__init__()
        self.look = look
        self._columns = columns
        self._editors: dict[str, FieldEditor] = {}
        self._elsewhere: dict[str, object] = {}
        self.bar = ElsewhereBar(look)
        self.bar.shown.connect(self._on_show_elsewhere)
        self._grid = QGridLayout()
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._grid)
        self.set_specs(specs)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def __getitem__(self, name: str) -> FieldEditor:
        return self._editors[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, in order."""
        return tuple(self._editors)

    def set_specs(self, specs: Sequence[FieldSpec]) -> None:
        """Show these fields, or the same in another language; values and typing stay."""
        typed = {name: (editor.original, editor.typing()) for name, editor in self._editors.items()}
        for editor in self._editors.values():
            self._grid.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self._editors = {spec.name: self._add(place, spec) for place, spec in enumerate(specs)}
        for name, (original, typing) in typed.items():
            if name in self._editors:
                self._editors[name].load(original)
                if typing is not None:
                    self._editors[name].resume(typing)

    def load(self, values: Mapping[str, object]) -> None:
        """Start from these values; nothing is dirty and no bar is shown."""
        self._elsewhere.clear()
        self.bar.hide()
        for name, editor in self._editors.items():
            editor.load(values.get(name))

    def take_elsewhere(self, values: Mapping[str, object], who: str = "") -> None:
        """The stored values are these now. Untouched fields show them; for touched ones the bar appears."""
        held = []
        for name, editor in self._editors.items():
            if name not in values or values[name] == editor.original:
                continue
            if editor.is_dirty:
                self._elsewhere[name] = values[name]
                held.append(editor.spec.label)
            else:
                editor.load(values[name])
        if held:
            self.bar.tell(who, held)

    def dirty(self) -> dict[str, object]:
        """What a person has changed, by name; call `check` first, unreadable texts are left out."""
        return {name: e.current() for name, e in self._editors.items() if e.is_dirty and not e.problem}

    @property
    def is_dirty(self) -> bool:
        """Whether anything was changed."""
        return any(editor.is_dirty for editor in self._editors.values())

    def values(self) -> dict[str, object]:
        """Every value; call `check` first."""
        return {name: editor.current() for name, editor in self._editors.items() if not editor.problem}

    def check(self) -> bool:
        """Whether all fields can be taken; the first that cannot gets the focus."""
        wrong = [editor for editor in self._editors.values() if not editor.check()]
        if wrong:
            wrong[0].control.setFocus()
        return not wrong

    def set_problem(self, name: str, words: str) -> bool:
        """Say what is wrong beside a field; whether there is such a field."""
        if name not in self._editors:
            return False
        self._editors[name].set_problem(words)
        self._editors[name].control.setFocus()
        return True

    def focus_first(self) -> None:
        """Put the focus into the first field that can be edited."""
        for editor in self._editors.values():
            if editor.spec.editable:
                editor.control.setFocus()
                return

    def restore(self) -> None:
        """What was loaded again, everywhere."""
        for editor in self._editors.values():
            editor.restore()
        self.bar.hide()
        self.changed.emit()

    def _add(self, place: int, spec: FieldSpec) -> FieldEditor:
        editor = editor_for(self.look, spec)
        editor.changed.connect(self.changed)
        editor.committed.connect(self._on_committed)
        editor.escaped.connect(self._on_escaped)
        row, column = divmod(place, self._columns)
        self._grid.addWidget(editor, row, column)
        return editor

    @Slot()
    def _on_committed(self) -> None:
        if isinstance(self.sender(), ChoiceEditor | ToggleEditor | PickEditor):
            return  # choosing is not handing in
        self.submitted.emit()

    @Slot()
    def _on_escaped(self) -> None:
        editor = self.sender()
        if isinstance(editor, FieldEditor) and editor.is_dirty:
            editor.restore()
            self.changed.emit()
        else:
            self.cancelled.emit()

    @Slot()
    def _on_show_elsewhere(self) -> None:
        for name, value in self._elsewhere.items():
            if name in self._editors:
                editor = self._editors[name]
                words = QCoreApplication.translate("ui", "Elsewhere it is now: {value}")
                editor.set_hint(words.format(value=editor.spec.shown(value) or "–"))
        self.bar.hide()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
