"""What the page says around its grid: title and facts, which buttons there are, filters, and what stands instead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.gradebook import words
from sms_desktop.pages.gradebook.view import GradebookView

_T = "Gradebook"
EVERY = "every"


class Showing(QObject):
    """Puts words on the view; decides nothing else."""

    def __init__(self, view: GradebookView, model: GradeModel, title: Callable[[], str]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._title = title

    def offer_filters(self, found: OpenGradebook) -> None:
        """The categories, and whether there is more than the term."""
        select = self._view.category
        known = [(one.id.hex(), one.title) for one in found.book.categories]
        select.set_options([(EVERY, tr(_T, "All categories")), *known])
        select.setVisible(len(known) > 1)
        self._view.whole.setVisible(found.term is not None or self._view.whole.isChecked())

    def show(self, found: OpenGradebook | None, *, may_publish: bool, may_export: bool) -> None:
        """Everything anew."""
        view = self._view
        if found is None:
            view.header.set_words(self._title())
            view.empty.set_words(tr(_T, "No classes in this term"), tr(_T, "You have no class with grades here."))
        else:
            view.header.set_words(found.section.title, words.facts(found))
        edits = found is not None and found.rights.edit
        there = found is not None and bool(found.book.assessments) and bool(found.rows)
        drafts = words.drafts(found)
        view.publish.setText(tr(_T, "Publish %n drafts", n=len(drafts)))
        view.publish.setVisible(bool(drafts) and there and may_publish)
        view.add.setVisible(edits and there)
        view.export.setVisible(there and may_export)
        view.quick.setVisible(edits and found is not None and bool(found.rows))
        view.categories.setVisible(found is not None)
        view.drafts.setVisible(bool(drafts))
        view.empty_add.setVisible(edits)
        view.empty_copy.setVisible(edits)
        view.bar.setVisible(there)
        self._show_state(found, there=there)
        view.table.header.viewport().update()
        for end in view.table.header.ends:
            end.update()
        self.show_mending()

    def _show_state(self, found: OpenGradebook | None, *, there: bool) -> None:
        view = self._view
        if there and self._model.rowCount():
            view.states.show_content()
            return
        if found is not None and not found.book.assessments:
            hint = tr(_T, "Add the first one, or take over the set-up of another class or term.")
            view.empty.set_words(tr(_T, "No assessments in this term"), hint)
        elif found is not None and not found.rows:
            view.empty.set_words(tr(_T, "No students in this class"), tr(_T, "The office enrols students in classes."))
        elif found is not None:
            word = self._model.narrowing.text
            view.empty.set_words(tr(_T, "No student matches “{word}”", word=word), "")
            view.empty_add.hide()
            view.empty_copy.hide()
        view.states.show_empty()

    @Slot()
    def show_mending(self) -> None:
        """How many texts wait."""
        waiting = self._model.waiting_texts
        self._view.mend.setText(tr(_T, "%n to mend", n=len(waiting)))
        self._view.mend.setToolTip(tr(_T, "Texts that are no scores wait in their cells. Go to the next one"))
        self._view.mend.setVisible(bool(waiting))
        self._view.fold()
