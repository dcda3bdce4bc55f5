"""Editing in place: a bare line of text, or a list where only some values can be chosen, inside the cell's frame.

What is typed is handed to `Typing.read`; while it is refused the editor stays open with the text as it was typed.
"""

from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.cells import text_font
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import BareLineEdit
from sms_desktop.ui.rows import CELL_MARGIN

Index = QModelIndex | QPersistentModelIndex
_FILLED = "filled"
NOTHING = ""


class Typing(Protocol):
    """What editors ask of the page."""

    def choices(self, column: int) -> list[tuple[str, str]]:
        """The (code, words) that can be chosen; empty where anything can be typed."""
        ...

    def text(self, index: Index) -> str:
        """What an editor starts with: the code of a choice, else the words."""
        ...

    def name(self, index: Index) -> str:
        """The accessible name of an editor."""
        ...

    def read(self, column: int, text: str) -> tuple[object, str]:
        """The stored value that a text means, and why it is refused ("" when it is not)."""
        ...


class CellEditor(QStyledItemDelegate):
    """`refused` says why what is typed cannot stand; "" takes it back. `opened` and `ended` tell of every editor."""

    refused = Signal(str)
    opened = Signal()
    ended = Signal()

    def __init__(self, look: Appearance, typing: Typing) -> None:
        super().__init__()
        self._look = look
        self._typing = typing
        self.is_invalid = False

    def _check(self, column: int, editor: BareLineEdit) -> bool:
        """Whether the typed text can stand; says so."""
        _, problem = self._typing.read(column, editor.text())
        self.is_invalid = bool(problem)
        colours = editor.palette()
        token = "danger-soft" if problem else "surface"
        colours.setColor(QPalette.ColorRole.Base, self._look.colour(token))
        editor.setPalette(colours)
        self.refused.emit(problem)
        table = self.parent()
        if isinstance(table, QWidget):
            table.update()
        return not problem

    def _on_chosen(self, editor: Select) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self.is_invalid = False
        name, choices = self._typing.name(index), self._typing.choices(index.column())
        editor: QWidget
        if choices:
            editor = select = Select(self._look, name, [(NOTHING, "–"), *choices])
            select.activated.connect(lambda _: self._on_chosen(select))
            QTimer.singleShot(0, select, select.showPopup)
        else:
            line = BareLineEdit(parent)
            line.setFont(text_font(self._look))
            line.setAutoFillBackground(True)
            line.setTextMargins(self._look.px(CELL_MARGIN) - 4, 0, 0, 0)
            line.textEdited.connect(lambda _: self.is_invalid and self._check(index.column(), line))
            editor = line
        editor.setParent(parent)
        editor.setAccessibleName(name)
        editor.setObjectName("cell_editor")
        editor.setProperty("column", index.column())
        self.opened.emit()
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: what is typed is never replaced, also when the row changes below it."""
        if editor.property(_FILLED):
            return
        editor.setProperty(_FILLED, True)
        if isinstance(editor, Select):
            editor.set_key(self._typing.text(index))
        elif isinstance(editor, BareLineEdit):
            editor.setText(self._typing.text(index))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        typed = (
            editor.key() if isinstance(editor, Select) else editor.text() if isinstance(editor, BareLineEdit) else ""
        )
        value, problem = self._typing.read(index.column(), typed)
        if not problem:
            model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._look.px(2)
        editor.setGeometry(option.rect.adjusted(line, line, -line, -line - 1))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.is_invalid = False
        super().destroyEditor(editor, index)
        self.ended.emit()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.refused.emit("")
            leaves = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if leaves and isinstance(editor, BareLineEdit) and not self._check(int(editor.property("column")), editor):
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(editor, Select) and editor.view().isVisible():
            return False  # its own list has the focus
        return super().eventFilter(editor, event)
