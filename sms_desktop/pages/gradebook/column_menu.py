"""What can be done with an assessment, as the menu of its column."""

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu

from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops.gradebook import GradeRights
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.ui.appearance import Appearance

_T = "Gradebook"


class ColumnMenu(QObject):
    """Tells what was chosen: with the assessment's id, or with its column."""

    edit_wanted = Signal(bytes)
    publish_wanted = Signal(bytes)
    unpublish_wanted = Signal(bytes)
    counts_wanted = Signal(bytes, bool)
    delete_wanted = Signal(bytes)
    quick_wanted = Signal(int)
    statistics_wanted = Signal(int)

    def __init__(self, look: Appearance, model: GradeModel, table: GradeTable) -> None:
        super().__init__(table)
        self._look = look
        self._model = model
        self._table = table
        self.rights = GradeRights(edit=False, publish=False, override=False)

    def open_under(self, column: int, place: QRect) -> QMenu | None:
        """Show the menu of a column."""
        assessment = self._model.assessment_at(column)
        if assessment is None:
            return None
        menu = QMenu(self._table)
        menu.setObjectName("gradebook_column_menu")
        id, look, rights = assessment.id, self._look, self.rights
        open_words = tr(_T, "Edit assessment…") if rights.edit else tr(_T, "Show assessment…")
        menu.addAction(look.icon("pencil", size=16), open_words, lambda: self.edit_wanted.emit(id))
        if rights.edit:
            menu.addAction(
                look.icon("keyboard", size=16), tr(_T, "Quick entry"), lambda: self.quick_wanted.emit(column)
            )
        menu.addAction(
            look.icon("chart-column", size=16), tr(_T, "Figures of the column"),
            lambda: self.statistics_wanted.emit(column),
        )  # fmt: skip
        if rights.publish:
            menu.addSeparator()
            if assessment.published:
                words, wanted, icon = tr(_T, "Make it a draft again"), self.unpublish_wanted, "eye-off"
            else:
                words, wanted, icon = tr(_T, "Publish…"), self.publish_wanted, "eye"
            menu.addAction(look.icon(icon, size=16), words, lambda: wanted.emit(id))
        if rights.edit:
            menu.addSeparator()
            words = tr(_T, "Do not count in the result") if assessment.counts else tr(_T, "Count in the result")
            menu.addAction(words, lambda: self.counts_wanted.emit(id, not assessment.counts))
            menu.addAction(
                look.icon("trash-2", "danger", 16), tr(_T, "Delete assessment"), lambda: self.delete_wanted.emit(id)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QPoint(place.left(), place.bottom() + 1))
        return menu
