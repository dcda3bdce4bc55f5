"""The sheet of keys (F1): every command that has one, in groups, with a field to find it. Not modal."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Keycap, keycap_width
from sms_desktop.ui.dialogs import EdgedDialog
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import width_of

_COLUMNS = 3  # at most
_BETWEEN = 32  # columns


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Commands that belong together: (words, keys) pairs; keys are shown as they are given."""

    title: str
    rows: tuple[tuple[str, str], ...]


class ShortcutSheet(EdgedDialog):
    """Groups in as many columns as fit with their words in full, three at most; Escape closes it."""

    def __init__(self, look: Appearance, window: QWidget, title: str, groups: Sequence[KeyGroup]) -> None:
        super().__init__(look, window)
        self._groups = tuple(groups)
        self._found: list[KeyGroup] = []
        self._columns = 0
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
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(16), px(20))
        column.setSpacing(px(16))
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self.query.changed.connect(self._show)
        room = window.size()
        self.resize(min(px(1040), room.width() - px(48)), min(px(620), room.height() - px(48)))
        self._show("")

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
        self._found = [group for group in found if group.rows]
        self._columns = self._columns_that_fit()
        self._put_sheet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns_that_fit()
        if self._area.widget() is not None and columns != self._columns:
            self._columns = columns
            self._put_sheet()

    def _columns_that_fit(self) -> int:
        """How many columns leave every command of the whole sheet its words."""
        look, px = self._look, self._look.px
        font = look.font(Role.TABLE)
        widest = max(
            (width_of(font, words) + keycap_width(look, keys) for group in self._groups for words, keys in group.rows),
            default=0,
        )
        room = self.width() - px(24 + 16 + 8 + 16)  # the margins, the sheet's own, and the scroll bar
        return max(1, min(_COLUMNS, int((room + px(_BETWEEN)) // (widest + px(16) + px(_BETWEEN)))))

    def _put_sheet(self) -> None:
        sheet = self._sheet(self._found, self._columns)
        self._area.setWidget(sheet)
        sheet.setAutoFillBackground(False)

    def _sheet(self, groups: list[KeyGroup], count: int) -> QWidget:
        px = self._look.px
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, px(8), 0)
        row.setSpacing(px(_BETWEEN))
        total = sum(len(group.rows) + 2 for group in groups)
        columns: list[list[KeyGroup]] = [[] for _ in range(count)]
        filled = 0
        for group in groups:
            lines = len(group.rows) + 2
            columns[min(count - 1, (2 * filled + lines) * count // (2 * total))].append(group)  # by its middle
            filled += lines
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
