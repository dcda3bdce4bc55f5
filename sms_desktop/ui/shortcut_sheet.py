"""The sheet of keys (F1): every command that has one, in groups, with a field to find it. Not modal."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Keycap
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Commands that belong together: (words, keys) pairs; keys are shown as they are given."""

    title: str
    rows: tuple[tuple[str, str], ...]


class ShortcutSheet(QDialog):
    """Groups in three columns; Escape closes it."""

    def __init__(self, look: Appearance, window: QWidget, title: str, groups: Sequence[KeyGroup]) -> None:
        super().__init__(window)
        self._look = look
        self._groups = tuple(groups)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcut_sheet")
        self.setWindowTitle(title)
        self.setModal(False)
        px = look.px
        self.query = TextField(look, QCoreApplication.translate("ui", "Find a command"), icon="search", hide_label=True)
        self.query.set_label(self.query.edit.accessibleName(), self.query.edit.accessibleName())
        self.query.setObjectName("shortcut_find")
        self.query.setFixedWidth(px(260))
        head = QHBoxLayout()
        head.addWidget(Label(look, title, Role.TITLE_2), 1)
        head.addWidget(self.query)
        self._area = QScrollArea()
        self._area.setAccessibleName(title)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(16), px(20))
        column.setSpacing(px(16))
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self.query.changed.connect(self._show)
        self._show("")
        room = window.size()
        self.resize(min(px(1040), room.width() - px(48)), min(px(620), room.height() - px(48)))

    def shown(self) -> list[str]:
        """The words of the commands on the sheet."""
        sheet = self._area.widget()
        labels = sheet.findChildren(Label) if sheet is not None else []
        return [label.text() for label in labels if label.objectName() == "command"]

    @Slot(str)
    def _show(self, text: str) -> None:
        wanted = text.casefold().strip()
        found = [
            KeyGroup(g.title, tuple(row for row in g.rows if wanted in f"{row[0]} {row[1]}".casefold()))
            for g in self._groups
        ]
        self._area.setWidget(self._sheet([group for group in found if group.rows]))

    def _sheet(self, groups: list[KeyGroup]) -> QWidget:
        px = self._look.px
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, px(8), 0)
        row.setSpacing(px(32))
        total = sum(len(group.rows) + 2 for group in groups)
        columns: list[list[KeyGroup]] = [[], [], []]
        filled = 0
        for group in groups:
            columns[min(2, filled * 3 // max(1, total))].append(group)
            filled += len(group.rows) + 2
        for some in columns:
            row.addLayout(self._column_of(some), 1)
        return sheet

    def _column_of(self, groups: list[KeyGroup]) -> QVBoxLayout:
        look, px = self._look, self._look.px
        column = QVBoxLayout()
        column.setSpacing(px(8))
        for group in groups:
            column.addWidget(Label(look, group.title, Role.CAPTION_STRONG, tone="text-secondary"))
            grid = QGridLayout()
            grid.setVerticalSpacing(px(6))
            grid.setHorizontalSpacing(px(12))
            grid.setColumnStretch(0, 1)
            for line, (words, keys) in enumerate(group.rows):
                label = Label(look, words, Role.TABLE, elide=True)
                label.setObjectName("command")
                grid.addWidget(label, line, 0)
                grid.addWidget(Keycap(look, keys), line, 1, Qt.AlignmentFlag.AlignRight)
            column.addLayout(grid)
            column.addSpacing(px(12))
        column.addStretch(1)
        return column
