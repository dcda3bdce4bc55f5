"""What can be done from the columns of names and results, as a menu."""

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu

from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.lock_desk import LockDesk
from sms_desktop.pages.gradebook.sorting import SortDesk
from sms_desktop.ui.appearance import Appearance

_T = "Gradebook"


class ResultMenu(QObject):
    """Tells what was chosen for the student of the cursor."""

    working_wanted = Signal(int)
    comment_wanted = Signal(int)

    def __init__(
        self, look: Appearance, model: GradeModel, table: GradeTable, sorting: SortDesk, locking: LockDesk
    ) -> None:
        super().__init__(table)
        self._locking = locking
        self._look = look
        self._model = model
        self._table = table
        self._sorting = sorting

    def open_under(self, place: QRect) -> None:
        """Show the menu under a head."""
        menu = self.made()
        menu.aboutToHide.connect(menu.deleteLater)
        window = self._table.window()
        most = window.mapToGlobal(QPoint(window.width(), 0)).x() - menu.sizeHint().width()
        menu.popup(QPoint(min(place.left(), most), place.bottom() + 1))

    def made(self) -> QMenu:
        """The menu as it is now."""
        menu, icon, row = QMenu(self._table), self._look.icon, self._table.here[0]
        menu.setObjectName("gradebook_result_menu")
        if 0 <= row < self._model.rowCount():
            name = self._model.rows[row].spoken
            words = tr(_T, "Show the working: {name}", name=name)
            menu.addAction(icon("list-checks", size=16), words, lambda: self.working_wanted.emit(row))
            words = tr(_T, "Comment for the report card: {name}", name=name)
            menu.addAction(icon("message-square", size=16), words, lambda: self.comment_wanted.emit(row))
            if self._locking.may_lock:
                self._add_locks(menu, row, name)
            menu.addSeparator()
        for words, by_result, descending, sign in (
            (tr(_T, "Sort by name"), False, False, "arrow-up"),
            (tr(_T, "Sort by result, the highest first"), True, True, "arrow-down"),
            (tr(_T, "Sort by result, the lowest first"), True, False, "arrow-up"),
        ):
            chosen = menu.addAction(icon(sign, size=16), words)
            chosen.triggered.connect(
                lambda _=False, by=by_result, down=descending: self._sorting.sort(by_result=by, descending=down)
            )
        return menu

    def _add_locks(self, menu: QMenu, row: int, name: str) -> None:
        icon, locking = self._look.icon, self._locking
        if locking.is_locked(row):
            words = tr(_T, "Unlock the result: {name}", name=name)
            menu.addAction(icon("lock-open", size=16), words, lambda: locking.turn(row))
        elif self._model.result(row) is not None:
            words = tr(_T, "Lock the result: {name}", name=name)
            menu.addAction(icon("lock", size=16), words, lambda: locking.turn(row))
        menu.addAction(icon("lock", size=16), tr(_T, "Lock all results…"), locking.offer_all)
