"""The list of keys (F1): every action that has a shortcut, and the keys of the register. Not modal."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from sms_desktop.actions import ACTIONS
from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Keycap
from sms_desktop.ui.labels import Label

_T = "Shortcuts"


class ShortcutList(QDialog):
    """Words at the left, keys at the right; Escape closes it."""

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcut_list")
        self.setWindowTitle(tr(_T, "Keyboard shortcuts"))
        self.setModal(False)
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(Label(look, tr(_T, "Keyboard shortcuts"), Role.TITLE_3))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(6))
        for place, (words, keys) in enumerate(self._rows()):
            half, row = divmod(place, 14)
            grid.addWidget(Label(look, words, Role.TABLE), row, 2 * half)
            grid.addWidget(Keycap(look, keys), row, 2 * half + 1)
        column.addLayout(grid)

    @staticmethod
    def _rows() -> list[tuple[str, str]]:
        found = []
        for action in ACTIONS:
            if action.shortcuts:
                native = QKeySequence(action.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
                found.append((tr("Actions", action.words).replace("&", ""), native))
        return [
            *found,
            (tr(_T, "Mark: present, late, absent, excused"), tr("Register", "P L A E")),
            (tr(_T, "Mark by digit"), "1–4"),
            (tr(_T, "Clear the mark"), "Backspace"),
            (tr(_T, "Note in the register"), "N"),
        ]
