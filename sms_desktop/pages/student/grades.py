"""The results of a student, read when the part is first looked at: the classes, and the scores of the chosen one."""

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.models.student_grades import grades_listing, scores_listing
from sms_desktop.ops.student_grades import ClassGrades, read_grades
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.page_rows import fill
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import RowTable

_T = "Student"
_WIDEST = 760  # of the classes; their scores have the rest
_TABLES = ("score", "assessment", "final_grade", "enrolment", "category", "section", "grading_scale", "scale_band")


class GradesPart(QWidget):
    """Two tables side by side."""

    def __init__(self, look: Appearance, grades: Listing, scores: Listing) -> None:
        super().__init__()
        self.look = look
        self.grades = self._table(grades, "student_grades")
        self.scores = self._table(scores, "student_scores")
        self.title = Label(look, "", Role.BODY_STRONG, elide=True)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.title)
        right.addWidget(self.scores, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.grades, 1)
        row.addWidget(Line(look, "border", vertical=True))
        row.addLayout(right, 1)
        self.empty = EmptyState(look, "book-open", "")
        self.states = StateStack(look, both, self.empty)
        fill(self, self.states)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.grades.setAccessibleName(tr(_T, "Results by class"))
        self.scores.setAccessibleName(tr(_T, "Scores"))
        self.empty.set_words(tr(_T, "No grades yet"), tr(_T, "Scores appear here as soon as an assessment has them."))

    def _table(self, model: Listing, name: str) -> RowTable:
        table = RowTable(self.look)
        table.setObjectName(name)
        table.setModel(model)
        table.set_columns(model.widths)
        return table

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.title.setContentsMargins(px(24), px(8), px(24), px(8))
        self.grades.setMaximumWidth(px(_WIDEST))


class Grades(QObject):
    """Reads when `look_at` is called, and again when a commit touches a score while the part is on show."""

    def __init__(self, context: PageContext, student: StudentId) -> None:
        super().__init__()
        self._context = context
        self._student = student
        self._reads = context.runner.latest()
        self._is_shown = self._is_stale = False
        self._found: tuple[ClassGrades, ...] = ()
        self.model, self._scores = grades_listing(), scores_listing()
        self.part = GradesPart(context.look, self.model, self._scores)
        self.part.grades.selectionModel().currentRowChanged.connect(self._on_row)
        self.part.states.retried.connect(self._read)
        self.setParent(self.part)
        context.runner.changed.connect(self._on_changed)

    def look_at(self, is_shown: bool) -> None:
        """Whether the part is on show."""
        first = is_shown and (not self.model.total or self._is_stale)
        self._is_shown = is_shown
        if first:
            self._read()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.part.retranslate()
        for model in (self.model, self._scores):
            model.retranslate()

    @Slot()
    def _read(self) -> None:
        self._is_stale = False
        if not self.model.total:
            self.part.states.show_loading()
        self._reads.read(read_grades(self._context.clock, self._context.grants, self._student), self._show, self._fail)

    def _show(self, found: tuple[ClassGrades, ...]) -> None:
        table = self.part.grades
        kept = self.model.row(table.currentIndex().row()).section if table.currentIndex().isValid() else None
        self.model.show(found)
        (self.part.states.show_content if found else self.part.states.show_empty)()
        if found:
            row = max(0, self.model.row_of(kept))
            table.setCurrentIndex(self.model.index(row, 0))
            self._show_scores(row)

    def _fail(self, error: SmsError) -> None:
        self.part.states.show_error(tr(_T, "The grades could not be read"), self._context.told(error), str(error))

    def _show_scores(self, row: int) -> None:
        grades: ClassGrades = self.model.row(row)
        self.part.title.setText(grades.title)
        self._scores.show(grades.lines)

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_scores(index.row())

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_TABLES):
            self._is_stale = True
            if self._is_shown:
                self._read()
