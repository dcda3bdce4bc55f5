"""The school's phrases under a comment: found by typing, read whole below the list, put into the comment by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.table import RowTable

_T = "Gradebook"
_WIDE, _ROW, _MOST_ROWS = 280, 30, 5
_EDGE = 8
_NEEDS_FINDING = 4  # fewer phrases than this are seen at once


class PhraseList(QWidget):
    """`chosen` with a phrase as it was given: filled with the student's name."""

    chosen = Signal(str)

    def __init__(self, look: Appearance, phrases: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("phrase_list")
        self._model = Listing((Column(lambda: tr(_T, "Phrase"), str, _WIDE, stretch=True),), spoken=str)
        self._model.show(phrases)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(Label(look, tr(_T, "The school's phrases"), Role.CAPTION_STRONG, tone="text-secondary"))
        self.field = TextField(look, tr(_T, "Find a phrase"), icon="search", hide_label=True,
                               placeholder=tr(_T, "Find a phrase"))  # fmt: skip
        self.field.setObjectName("phrase_find")
        column.addWidget(self.field)
        self.field.setVisible(len(phrases) >= _NEEDS_FINDING)
        self.table = self._table(look, len(phrases))
        column.addWidget(self.table)
        self.whole = Label(look, "", Role.TABLE, wrap=True)
        self.whole.setObjectName("phrase_whole")
        words = tr(_T, "Enter or a click puts it into the comment.")
        if not phrases:
            self.table.hide()
            words = tr(_T, "There are none yet. What you write above can become the first.")
        column.addWidget(self.whole)
        column.addWidget(Label(look, words, Role.CAPTION, tone="text-secondary", wrap=True))
        self.field.changed.connect(self._narrow)
        self.field.edit.installEventFilter(self)
        self._narrow()

    def _table(self, look: Appearance, count: int) -> RowTable:
        table = RowTable(look, edge=_EDGE, row_pixels=_ROW)
        table.setObjectName("phrase_table")
        table.setAccessibleName(tr(_T, "The school's phrases"))
        table.setModel(self._model)
        table.set_columns(self._model.widths)
        table.horizontalHeader().hide()
        table.setFixedHeight(look.px(_ROW) * max(1, min(count, _MOST_ROWS)) + look.px(4))
        table.clicked.connect(lambda index: self._take(index.row()))
        table.activated_row.connect(self._take)
        table.selectionModel().currentChanged.connect(self._on_current)
        return table

    @Slot()
    def _narrow(self) -> None:
        self._model.narrow(self.field.text())
        if self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(0, 0))
        self._on_current(self.table.currentIndex())

    @Slot(QModelIndex)
    def _on_current(self, now: QModelIndex) -> None:
        there = now.isValid() and now.row() < self._model.rowCount()
        self.whole.setText(self._model.row(now.row()) if there else "")
        self.whole.setVisible(there)

    @Slot(int)
    def _take(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self.chosen.emit(self._model.row(row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            row = self.table.currentIndex().row()
            if step is not None:
                self.table.setCurrentIndex(self._model.index(min(max(0, row + step), self._model.rowCount() - 1), 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(row)
                return True
        return False
