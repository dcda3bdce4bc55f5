"""A list of facts that are edited in place: label, value; a click, Enter or F2 opens the field, Enter keeps, Esc
restores.

What changes elsewhere while a field is open raises the bar and leaves the typed text alone.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.field_editors import Editor, FieldEditor, FieldSpec
from sms_desktop.ui.form import ElsewhereBar, editor_for
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import rounded, smooth

LABEL_WIDTH = 150
_LEAST_LABEL = 72
_LABEL_SHARE = 0.48  # of a row, at the most
_MINUTE_MS = 60_000


class Kept(StrEnum):
    """How far a change is."""

    NONE = ""
    HERE = "here"  # on this computer
    SYNCED = "synced"


class DetailRow(QWidget):
    """One fact. `committed` with the new value; `opened` when its editor has come up."""

    opened = Signal(str)
    closed = Signal(str)
    left = Signal()
    committed = Signal(str, object)

    def __init__(self, look: Appearance, spec: FieldSpec) -> None:
        super().__init__()
        self.look = look
        self.spec = spec
        self.value: object = None
        self.editor: FieldEditor | None = None
        self.setObjectName(f"detail_{spec.name}")
        self.label = Label(look, spec.label, Role.TABLE, tone="text-secondary", elide=True)
        self.shown = Label(look, "", Role.TABLE, elide=spec.editor is not Editor.LONG)
        self.shown.setWordWrap(spec.editor is Editor.LONG)
        self.state = Label(look, "", Role.CAPTION)
        self.state.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.label)
        self._row.addWidget(self.shown, 1)
        self._row.addWidget(self.state)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spec.editable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def is_open(self) -> bool:
        """Whether the fact is being edited."""
        return self.editor is not None

    def load(self, value: object) -> None:
        """Show this value."""
        self.value = value
        words = self.spec.shown(value)
        self.shown.setText(words or "–")
        self.shown.set_tone("text" if words else "text-secondary")
        self.setAccessibleName(f"{self.spec.label}: {words or '–'}")
        if self.spec.editable:
            self.setAccessibleDescription(QCoreApplication.translate("ui", "F2 edits"))
            self.setToolTip(QCoreApplication.translate("ui", "Click or press F2 to edit"))

    def set_kept(self, kept: Kept) -> None:
        """Say how far the last change is."""
        words = {
            Kept.NONE: "",
            Kept.HERE: "● " + QCoreApplication.translate("ui", "saved here"),
            Kept.SYNCED: "✓ " + QCoreApplication.translate("ui", "synced"),
        }[kept]
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.state.set_tone("success" if kept is Kept.SYNCED else "accent")

    def open(self) -> None:
        """Edit it here."""
        if self.editor is not None or not self.spec.editable:
            return
        self.editor = editor_for(self.look, self.spec, hide_label=True)
        self.editor.load(self.value)
        self.editor.committed.connect(self.close_editor)
        self.editor.escaped.connect(self._on_escaped)
        self._row.insertWidget(1, self.editor, 1)
        self.shown.hide()
        self.state.setText(QCoreApplication.translate("ui", "Esc restores"))
        self.state.show()
        self.state.set_tone("text-secondary")
        self.editor.left.connect(self.left)
        self.editor.control.setFocus()
        self.opened.emit(self.spec.name)

    @Slot()
    def close_editor(self) -> bool:
        """Hand in what is typed and show the value; stays open when the text cannot be taken."""
        editor = self.editor
        if editor is None:
            return True
        if not editor.check():
            return False
        value = editor.current()
        changed = value != editor.original
        self._drop()
        if changed:
            self.load(value)
            self.committed.emit(self.spec.name, value)
        return True

    def resume(self, typing: object) -> None:
        """Go on editing after the words have changed: what was typed is there again."""
        self.open()
        if self.editor is not None and typing is not None:
            self.editor.resume(typing)

    def refuse(self, typed: object, words: str) -> None:
        """The value was not taken: open again with it and say why."""
        original = self.value
        self.open()
        if self.editor is not None:
            self.editor.load(original)
            self.editor.show_value(typed)
            self.editor.set_problem(words)

    def give_up(self) -> None:
        """Close the editor; what was typed is gone."""
        self._drop()

    @Slot()
    def _on_escaped(self) -> None:
        self._drop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        had_focus = editor.isAncestorOf(QApplication.focusWidget() or self)
        self._row.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self.shown.show()
        self.load(self.value)  # it may be another by now
        self.set_kept(Kept.NONE)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit(self.spec.name)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._fit_label()
        self.setMinimumHeight(px(34))
        self._row.setContentsMargins(0, px(1), px(4), px(1))
        self._row.setSpacing(px(8))

    def _fit_label(self) -> None:
        """The name gives way to the value where the row is narrow."""
        usual, least = self.look.px(LABEL_WIDTH), self.look.px(_LEAST_LABEL)
        self.label.setFixedWidth(max(least, min(usual, round(self.width() * _LABEL_SHARE))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_label()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_open or not self.spec.editable:
            return
        painter = QPainter(self)
        smooth(painter)
        left = self.label.width() + self.look.px(2)
        body = QRectF(self.rect()).adjusted(left, 1, 0, -1)
        if self.hasFocus():
            rounded(painter, body, self.look.px(6), None, self.look.colour("focus"), 2)
        elif self.underMouse():
            rounded(painter, body, self.look.px(6), self.look.colour("hover"))


class Details(QWidget):
    """The list. `committed(name, value)` asks to keep a value; say `set_kept` or `refuse` afterwards."""

    committed = Signal(str, object)

    def __init__(self, look: Appearance, specs: Sequence[FieldSpec] = ()) -> None:
        super().__init__()
        self.look = look
        self._rows: dict[str, DetailRow] = {}
        self._elsewhere: dict[str, object] = {}
        self.bar = ElsewhereBar(look)
        self.bar.shown.connect(self._on_show_elsewhere)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._close_left)
        self._who, self._held = "", list[str]()
        self._since = QElapsedTimer()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._tell)
        self.set_specs(specs)

    def __getitem__(self, name: str) -> DetailRow:
        return self._rows[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The facts, in order."""
        return tuple(self._rows)

    def set_specs(self, specs: Sequence[FieldSpec]) -> None:
        """Show these facts, or the same in another language."""
        values = {name: row.value for name, row in self._rows.items()}
        open_ = {name: row.editor.typing() for name, row in self._rows.items() if row.editor is not None}
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for spec in specs:
            row = DetailRow(self.look, spec)
            row.committed.connect(self.committed)
            row.opened.connect(self._on_opened)
            row.closed.connect(self._on_closed)
            row.left.connect(self._settle.start)
            row.load(values.get(spec.name))
            self._rows[spec.name] = row
            self._column.addWidget(row)
        for name, typing in open_.items():
            if name in self._rows:
                self._rows[name].resume(typing)

    def load(self, values: Mapping[str, object], who: str = "") -> None:
        """The stored values are these now. A fact that is being edited keeps its text, and the bar says so."""
        held = []
        for name, row in self._rows.items():
            value = values.get(name)
            if row.editor is not None and value != row.value:
                self._elsewhere[name] = value
                row.value = value
                held.append(row.spec.label)
            elif row.editor is None:
                row.load(value)
        if held:
            self._who, self._held = who, held
            self._since.start()
            self._minute.start()
            self._tell()

    @property
    def is_open(self) -> bool:
        """Whether something is being edited."""
        return any(row.is_open for row in self._rows.values())

    def restore(self) -> None:
        """Give up what is open."""
        for row in self._rows.values():
            row.give_up()

    def set_kept(self, name: str, kept: Kept) -> None:
        """Say how far a change is."""
        if name in self._rows and not self._rows[name].is_open:
            self._rows[name].set_kept(kept)

    def refuse(self, name: str, typed: object, words: str) -> bool:
        """A value was not taken; whether there is such a fact here."""
        if name not in self._rows:
            return False
        self._rows[name].refuse(typed, words)
        return True

    def settle(self) -> None:
        """Hand in what is open, before the page is left."""
        for row in self._rows.values():
            row.close_editor()

    @Slot(str)
    def _on_opened(self, name: str) -> None:
        for other, row in self._rows.items():
            if other != name:
                row.close_editor()

    @Slot(str)
    def _on_closed(self, name: str) -> None:
        self._elsewhere.pop(name, None)
        if not self._elsewhere:
            self._minute.stop()
            self.bar.hide()

    @Slot()
    def _tell(self) -> None:
        """Say what has changed under the person's hands, and how long ago."""
        if self._minute.isActive() and self.bar.isHidden() and self._since.elapsed() >= _MINUTE_MS:
            self._minute.stop()  # it was put away
            return
        minutes = self._since.elapsed() // _MINUTE_MS
        ago = QCoreApplication.translate("ui", "just now")
        if minutes:
            ago = QCoreApplication.translate("ui", "%n min ago", None, int(minutes))
        self.bar.tell(self._who, self._held, ago)

    @Slot()
    def _close_left(self) -> None:
        """Hand in the fields that the focus has left."""
        focus = QApplication.focusWidget()
        for row in self._rows.values():
            if row.editor is None or QApplication.activePopupWidget() is not None:
                continue
            if focus is not None and not row.isAncestorOf(focus) and focus.window() is self.window():
                row.close_editor()

    @Slot()
    def _on_show_elsewhere(self) -> None:
        for name, value in self._elsewhere.items():
            editor = self._rows[name].editor
            if editor is not None:
                words = QCoreApplication.translate("ui", "Elsewhere it is now: {value}")
                editor.set_hint(words.format(value=editor.spec.shown(value) or "–"))
        self.bar.hide()
