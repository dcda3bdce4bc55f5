"""Choosing the class whose gradebook is shown: a short list to type into, one's own classes first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ops.gradebook import GradeClass
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.popover import Popover
from sms_desktop.ui.table import CARD_EDGE, RowTable

_T = "Gradebook"
_WIDE, _HIGH = 380, 340


class ClassChooser(Popover):
    """`chosen` with the id of the class."""

    chosen = Signal(bytes)

    def __init__(self, look: Appearance, window: QWidget, classes: Sequence[GradeClass]) -> None:
        super().__init__(look, window, tr(_T, "Choose a class"), width=_WIDE)
        self.setObjectName("gradebook_classes")
        self._model = Listing(
            (
                Column(lambda: tr(_T, "Class"), lambda row: row.title, 220, stretch=True, strong=False),
                Column(lambda: "", _note, 110, right=True, tone="text-secondary"),
            ),
            spoken=lambda row: f"{row.title}, {_note(row)}" if _note(row) else row.title,
            key=lambda row: row.id,
        )
        self._model.show(classes)
        self.field = TextField(look, tr(_T, "Find a class"), icon="search", hide_label=True,
                               placeholder=tr(_T, "Find a class"))  # fmt: skip
        self.field.setObjectName("gradebook_class_find")
        self.table = RowTable(look, edge=CARD_EDGE)
        self.table.setObjectName("gradebook_class_list")
        self.table.setAccessibleName(tr(_T, "Classes"))
        self.table.setModel(self._model)
        self.table.set_columns(self._model.widths)
        self.table.horizontalHeader().hide()
        self.table.setFixedHeight(look.px(_HIGH))
        self.table.clicked.connect(lambda index: self._take(index.row()))
        self.table.activated_row.connect(self._take)
        self.body.addWidget(self.field)
        self.body.addWidget(self.table)
        self.field.changed.connect(self._narrow)
        self.field.edit.installEventFilter(self)
        self._narrow()

    def open_under(self, anchor: QRect) -> None:
        """Open it beside what asked for it."""
        self.open_at(anchor, self.field.edit)

    @Slot()
    def _narrow(self) -> None:
        self._model.narrow(self.field.text())
        if self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(0, 0))

    @Slot(int)
    def _take(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            section = self._model.row(row).id
            self.close_now()
            self.chosen.emit(section)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            row = self.table.currentIndex().row()
            if step is not None:
                row = min(max(0, row + step), self._model.rowCount() - 1)
                self.table.setCurrentIndex(self._model.index(row, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(row)
                return True
        return False


def _note(row: GradeClass) -> str:
    return tr(_T, "my class") if row.is_mine else row.code
