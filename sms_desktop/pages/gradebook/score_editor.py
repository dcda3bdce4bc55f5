"""The editor of one cell: Enter hands in and goes down, Tab to the right, Escape gives up; typing replaces."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.cells import text_font
from sms_desktop.ui.fields import BareLineEdit
from sms_desktop.ui.rows import CELL_MARGIN

_T = "Gradebook"
Index = QModelIndex | QPersistentModelIndex
_FILLED = "filled"
_MOST = 40
_STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class ScoreEditor(QStyledItemDelegate):
    """`left` with the step that the cursor takes once the text was handed in; `opened` and `ended` of every editor."""

    left = Signal(int, int)
    opened = Signal()
    ended = Signal()

    def __init__(self, look: Appearance, model: GradeModel, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self.line: BareLineEdit | None = None  # the one that is open

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = BareLineEdit(parent)
        line.setFont(text_font(self._look))
        line.setAutoFillBackground(True)
        line.setMaxLength(_MOST)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        margin = self._look.px(CELL_MARGIN) - self._look.px(2) - 2
        line.setTextMargins(margin, 0, margin, 0)
        line.setObjectName("score_editor")
        assessment = self._model.assessment_at(index.column())
        name = self._model.rows[index.row()].spoken
        title = "" if assessment is None else assessment.title
        self.line = line
        line.setAccessibleName(tr(_T, "{assessment} of {name}", assessment=title, name=name))
        self.opened.emit()
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: what is typed is never replaced, also when the row changes below it."""
        if isinstance(editor, BareLineEdit) and not editor.property(_FILLED):
            editor.setProperty(_FILLED, True)
            editor.setText(self._model.text_at(index.row(), index.column()))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, BareLineEdit) and editor.text() != self._model.text_at(index.row(), index.column()):
            model.setData(index, editor.text())  # type: ignore[arg-type] # either kind of index

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._look.px(2)
        editor.setGeometry(option.rect.adjusted(line, line, -line, -line - 1))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        super().destroyEditor(editor, index)
        if self.line is editor:
            self.line = None
        self.ended.emit()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and step == (1, 0):
                    step = (-1, 0)
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.left.emit(*step)
                return True
        return super().eventFilter(editor, event)
