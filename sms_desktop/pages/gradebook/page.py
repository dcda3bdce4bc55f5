"""The Gradebook page: the scores of a class in the term in force, typed as in a spreadsheet."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from sms_core.access.keys import Key
from sms_core.ids import Id, SectionId
from sms_core.store.connection import Connection
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel, Narrowing
from sms_desktop.models.words import moment
from sms_desktop.ops.gradebook import CellKey, GradeClass, OpenGradebook, read_class_of, read_grade_classes, read_place
from sms_desktop.ops.gradebook_writing import keep_class
from sms_desktop.pages.asking import Asking
from sms_desktop.pages.base import Command, PageContext, SyncLook
from sms_desktop.pages.gradebook import words
from sms_desktop.pages.gradebook.assessment_desk import AssessmentDesk
from sms_desktop.pages.gradebook.category_desk import CategoryDesk
from sms_desktop.pages.gradebook.cell_desk import CellDesk
from sms_desktop.pages.gradebook.choosing import ClassChooser
from sms_desktop.pages.gradebook.column_menu import ColumnMenu
from sms_desktop.pages.gradebook.comment_desk import CommentDesk
from sms_desktop.pages.gradebook.copy_desk import CopyDesk
from sms_desktop.pages.gradebook.daily_desk import DailyDesk
from sms_desktop.pages.gradebook.editing import Typist
from sms_desktop.pages.gradebook.export_desk import ExportDesk
from sms_desktop.pages.gradebook.kept_texts import KeptTexts
from sms_desktop.pages.gradebook.lock_desk import LockDesk
from sms_desktop.pages.gradebook.paste_desk import PasteDesk
from sms_desktop.pages.gradebook.publishing import PublishDesk
from sms_desktop.pages.gradebook.quick import QuickDesk
from sms_desktop.pages.gradebook.result_desk import ResultDesk
from sms_desktop.pages.gradebook.result_menu import ResultMenu
from sms_desktop.pages.gradebook.showing import EVERY, Showing
from sms_desktop.pages.gradebook.sorting import SortDesk
from sms_desktop.pages.gradebook.view import GradebookView
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.ui.popover import under
from sms_desktop.ui.toast import Toasts
from sms_desktop.ui.top_bar import Crumb

_T = "Gradebook"
_TABLES = (
    "score", "assessment", "category", "final_grade", "enrolment", "student", "section", "grading_scale", "scale_band",
    "mark", "sync_issue", "school_setting", "section_staff",
)  # fmt: skip


class GradebookPage(ReadingPage):
    """One class at a time; the last one is remembered."""

    tables = _TABLES

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.section: SectionId | None = None
        self._found: OpenGradebook | None = None
        self._asked = 0
        self._pulled: set[CellKey] = set()
        self._class_reads = context.runner.latest()
        self._reads_mend = context.runner.latest()
        self.model = GradeModel()
        self.view = GradebookView(context.look, self.model)
        self.asking = Asking(context, self.view.side)
        self.toasts = Toasts(context.look, self)
        table = self.view.table
        table.header.head = lambda column: self.sorting.signed(words.head(self._found, self.model, column), column)
        self.typist = Typist(context, self.model, table)
        self.showing = Showing(self.view, self.model, self.title)
        self.kept = KeptTexts(context, self.model, self.typist)
        self.assessments = AssessmentDesk(context, self.asking)
        self.categories = CategoryDesk(context, self.asking)
        self.publishing = PublishDesk(context, self.asking, self.model)
        self.results = ResultDesk(context, self.asking, self.model)
        self.pasting = PasteDesk(context, self.asking, self.model, table, self.typist)
        self.quick = QuickDesk(self.asking, context.look, self.model, table, self.typist)
        self.cells = CellDesk(context, self.model, table)
        self.copying = CopyDesk(context, self.asking)
        self.sorting = SortDesk(self.model, table, self.typist)
        self.exporting = ExportDesk(context, self.model, table, self.typist)
        self.commenting = CommentDesk(context, self.asking, self.view.side, self.model, table)
        self.daily = DailyDesk(context, self.asking, self.model, self.quick)
        self.locking = LockDesk(context, self.asking, self.model)
        self.result_menu = ResultMenu(context.look, self.model, table, self.sorting, self.locking)
        self.menu = ColumnMenu(context.look, self.model, table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.begin_at(table)
        self._connect()
        self._connect_desks()
        self.start(self.view.states)

    def _connect(self) -> None:
        view, table = self.view, self.view.table
        view.choose.clicked.connect(self.choose_class)
        for button in (view.add, view.empty_add):
            button.clicked.connect(self.offer_assessment)
        view.empty_copy.clicked.connect(self.copying.offer)
        view.categories.clicked.connect(self.categories.offer_all)
        view.publish.clicked.connect(self.offer_publish)
        view.quick.clicked.connect(self.offer_quick)
        view.export.clicked.connect(self.exporting.choose)
        view.mend.clicked.connect(self.next_to_mend)
        view.bar.find_field.changed.connect(self._narrow)
        view.bar.find_field.submitted.connect(table.setFocus)
        view.category.activated.connect(self._narrow)
        view.drafts.clicked.connect(self._narrow)
        view.whole.clicked.connect(self.refresh)
        table.working_wanted.connect(self.results.show_working)
        table.menu_wanted.connect(self._on_menu_wanted)
        table.escape_pressed.connect(self._on_escape)
        table.selectionModel().currentChanged.connect(self._on_cursor_moved)
        self.model.modelReset.connect(self._on_model_reset)
        self.model.counted.connect(self._show_mending)
        self.asking.closed.connect(self.take_focus)
        self.context.terms.changed.connect(self._on_term_changed)

    def _connect_desks(self) -> None:
        for desk in (self.typist, self.pasting, self.cells, self.sorting, self.daily, self.locking):
            desk.said.connect(self.said)
        self.typist.saved.connect(self._on_saved)
        self.typist.editor.ended.connect(self._again.soon)
        self.cells.saved.connect(self._on_saved)
        for asked in (
            self.assessments, self.categories, self.publishing, self.results, self.copying, self.commenting, self.daily,
            self.locking,
        ):  # fmt: skip
            asked.did.connect(self.offer_undo)
        self.exporting.told.connect(lambda text, tone: self.toasts.say(text, tone=tone))
        self.daily.made.connect(self._on_daily_made)
        for wanted in (self.results.comment_wanted, self.result_menu.comment_wanted):
            wanted.connect(self.commenting.offer)
        self.result_menu.working_wanted.connect(self.results.show_working)
        self.assessments.made.connect(self._on_made)
        self.assessments.publish_wanted.connect(self.publishing.offer)
        self.assessments.unpublish_wanted.connect(self.publishing.unpublish)
        self.categories.copy_wanted.connect(self.copying.offer)
        menu = self.menu
        menu.edit_wanted.connect(self.assessments.offer_edit)
        menu.publish_wanted.connect(self.publishing.offer)
        menu.unpublish_wanted.connect(self.publishing.unpublish)
        menu.counts_wanted.connect(self.assessments.set_counts)
        menu.delete_wanted.connect(self.assessments.delete)
        menu.quick_wanted.connect(self.quick.open)
        menu.statistics_wanted.connect(self.results.show_statistics)

    # --- what a page is

    def title(self) -> str:
        """Gradebook."""
        return tr(_T, "Gradebook")

    def crumbs(self) -> Sequence[Crumb]:
        """Gradebook › Mathematics B1."""
        if self._found is None:
            return (Crumb(self.title()),)
        return Crumb(self.title()), Crumb(self._found.section.title)

    def place(self) -> object:
        """The class."""
        return self.section

    def go_to(self, place: object) -> None:
        """Another class that was shown."""
        if isinstance(place, bytes):
            self.open_class(SectionId(Id(place)))

    def commands(self) -> Mapping[str, Command]:
        """What the registry's actions do here."""
        found = self._found
        there = found is not None and self.model.rowCount() > 0
        edits = there and self.model.may_edit
        return {
            "new": Command(self.offer_assessment, found is not None and found.rights.edit),
            "refresh": Command(self.refresh),
            "find": Command(self.view.bar.find_field.edit.setFocus),
            "copy": Command(lambda: self.pasting.copy(False), there),
            "copy_with_headers": Command(lambda: self.pasting.copy(True), there),
            "paste": Command(self.pasting.paste, edits),
            "fill_down": Command(lambda: self.typist.fill(True), edits),
            "fill_right": Command(lambda: self.typist.fill(False), edits),
            "other_class": Command(self.choose_class),
            "quick_entry": Command(self.offer_quick, edits),
            "publish_scores": Command(self.offer_publish, bool(words.drafts(found)) and self._may_publish()),
            "show_working": Command(lambda: self.results.show_working(max(0, self.view.table.here[0])), there),
            "comment_score": Command(self.view.table.comment_wanted.emit, there),
            "export": Command(self.exporting.choose, there and self.exporting.is_allowed),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self.model.retranslate()
        if self._found is not None:
            self._show_words(self._found)
        self.asking.retranslate()
        self.moved.emit()

    def settle(self) -> None:
        """Hand in what is half typed."""
        self.typist.settle()

    def take_focus(self) -> None:
        """Into the cells."""
        if self.view.states.currentWidget() is self.view.grid:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.empty_add.setFocus()

    def show_sync(self, look: SyncLook) -> None:
        """What is published while offline is sent later, and says so."""
        self.publishing.is_offline = look.icon == "cloud-off"

    # --- reading

    def job(self) -> Callable[[Connection], OpenGradebook | None]:
        self._asked = self.typist.typed
        context, whole = self.context, self.view.whole.isChecked()
        return read_place(context.clock, context.grants, self.section, context.terms.current, whole=whole)

    def failure(self) -> str:
        return tr(_T, "The gradebook could not be read")

    def touched_by(self, changes: ChangeSet) -> bool:
        if self._found is not None and changes.keys.keys() == {"score"} and changes.of("score"):
            return any(key[0] == self._found.section.id for key in changes.of("score"))
        return super().touched_by(changes)

    def show_found(self, found: OpenGradebook | None) -> None:
        if self.typist.is_busy or self._asked != self.typist.typed:
            self._again.soon()  # what is shown is newer
            return
        first = self._found is None or found is None or found.section.id != self._found.section.id
        self._found = found
        if found is None:
            self.model.clear()
            self._show_words(None)
            return
        if first:
            self._open(found)
        self._work_on(found)
        self.showing.offer_filters(found)
        pulled, self._pulled = self._pulled, set()
        self.model.show(found, pulled)
        self.kept.look_again()
        self._show_words(found)
        self.asking.read_again()
        if first:
            self._put_cursor_first()
            self.moved.emit()

    def _open(self, found: OpenGradebook) -> None:
        """A class that was not on show."""
        if found.section.id != self.section:
            self.section = found.section.id
        self.view.bar.find_field.set_text("")
        self.model.narrow(Narrowing(drafts=self.view.drafts.isChecked()))
        keep_class(self.context.runner, self.context.grants.user, found.section.id)

    def _work_on(self, found: OpenGradebook) -> None:
        for desk in (
            self.typist, self.assessments, self.publishing, self.results, self.cells, self.copying, self.sorting,
            self.exporting, self.commenting, self.daily, self.locking,
        ):  # fmt: skip
            desk.work_on(found)
        self.menu.rights = found.rights
        self.categories.work_on(found)

    def _on_changed(self, changes: ChangeSet) -> None:
        section = None if self._found is None else self._found.section.id
        if changes.action is None:
            self._pulled |= {(key[1], key[2]) for key in changes.of("score") if key[0] == section}  # type: ignore[misc]
        if changes.action is not None and changes.action.undoes is not None and self.touched_by(changes):
            self.refresh()
        else:
            super()._on_changed(changes)

    # --- another class, another term

    def open_class(self, section: SectionId) -> None:
        """Show the gradebook of a class."""
        if section == self.section:
            return
        self.settle()
        self.section, self._pulled = section, set()
        self.asking.close()
        self.refresh()

    @Slot()
    def choose_class(self) -> None:
        """Offer the classes of the term."""
        context = self.context
        job = read_grade_classes(context.clock, context.grants, context.terms.current)
        self._class_reads.read(job, self._offer_classes, self.refused)

    def _offer_classes(self, classes: list[GradeClass]) -> None:
        chooser = ClassChooser(self.context.look, self.window(), classes)
        chooser.chosen.connect(self._on_class_chosen)
        chooser.open_under(under(self.view.choose))

    @Slot(bytes)
    def _on_class_chosen(self, section: bytes) -> None:
        before = self.section
        self.open_class(SectionId(Id(section)))
        self.place_changed.emit(before)

    @Slot()
    def _on_term_changed(self) -> None:
        if self.has_read:
            self.settle()
            self.refresh()

    # --- narrowing

    @Slot()
    def _narrow(self) -> None:
        key = self.view.category.key()
        category = None if key in ("", EVERY) else bytes.fromhex(key)
        self.settle()
        drafts = self.view.drafts.isChecked()
        self.model.narrow(Narrowing(self.view.bar.find_field.text(), category, drafts))
        if self._found is not None:
            self._show_words(self._found)

    # --- what is asked in the panel

    @Slot()
    def offer_assessment(self) -> None:
        """Ask what a new assessment is."""
        key = self.view.category.key()
        self.assessments.offer_new(None if key in ("", EVERY) else bytes.fromhex(key))

    @Slot()
    def offer_publish(self) -> None:
        """Show what publishing the drafts would do."""
        self.publishing.offer()

    @Slot()
    def offer_quick(self) -> None:
        """Large keys for the column of the cursor, or the last one; without any, for daily performance today."""
        if not self.model.assessments:
            self.daily.offer()
            return
        column = self.view.table.here[1]
        if self.model.assessment_at(column) is None:
            column = len(self.model.assessments)
        self.quick.open(column)

    @Slot(bytes)
    def _on_made(self, assessment: bytes) -> None:
        self._wanted_column = assessment

    @Slot(bytes)
    def _on_daily_made(self, assessment: bytes) -> None:
        """It is seen, whatever the grid was narrowed to."""
        self._wanted_column = assessment
        if self.model.column_of(assessment) < 0:
            self.view.category.set_key(EVERY)
            self.view.drafts.setChecked(True)
            self._narrow()

    @Slot(int, QRect)
    def _on_menu_wanted(self, column: int, place: QRect) -> None:
        self.settle()
        if self.model.assessment_at(column) is not None:
            self.menu.open_under(column, place)
        else:
            self.result_menu.open_under(place)

    @Slot()
    def next_to_mend(self) -> None:
        """Go to the next text that waits."""
        places, here = self.model.unread_places(), self.view.table.here
        if places:
            after = [place for place in places if place > here]
            row, column = (after or places)[0]
            self.view.table.put_cursor(row, column)
            self.view.table.setFocus()
            self.typist.say_problem(row, column)
        elif self.model.waiting_texts:
            self._reads_mend.read(read_class_of(next(iter(self.model.waiting_texts))[0]), self._go_to_mend)

    def _go_to_mend(self, section: SectionId | None) -> None:
        """The text waits in another class, or where it is narrowed away."""
        if section is not None and section != self.section:
            self._on_class_chosen(section)
        elif self._found is not None:
            self.view.bar.find_field.set_text("")
            self.view.category.set_key(EVERY)
            self.view.drafts.setChecked(True)
            self.view.whole.setChecked(not self.model.unread_places())
            self._narrow()
            self.refresh()

    def _may_publish(self) -> bool:
        return self._found is not None and self._found.rights.publish and self.context.allows(Key.GRADES_PUBLISH)

    # --- saying

    def _show_words(self, found: OpenGradebook | None) -> None:
        self.showing.show(found, may_publish=self._may_publish(), may_export=self.exporting.is_allowed)
        before = self.copying.has_term_before
        copy = tr(_T, "Copy from last term") if before else tr(_T, "Copy from another class")
        self.view.empty_copy.setText(copy)
        if self.view.states.currentWidget() is not self.view.grid:
            self.noted.emit("")

    @Slot()
    def _show_mending(self) -> None:
        self.showing.show_mending()

    def _put_cursor_first(self) -> None:
        """Where work most likely goes on: the last column with scores."""
        book, table = self.model.book, self.view.table
        if book is None or not self.model.rowCount():
            return
        scored = {assessment for assessment, _ in book.scores}
        places = [n for n, one in enumerate(self.model.assessments, start=1) if one.id in scored]
        table.put_cursor(0, places[-1] if places else 1)
        table.setFocus()

    @Slot()
    def _on_model_reset(self) -> None:
        table = self.view.table
        if self.asking.key == "paste":
            self.asking.close()
        made, self._wanted_column = self._wanted_column, b""
        if self.model.rowCount():
            column = self.model.column_of(made) if made else -1
            table.put_cursor(max(0, self._last[0]), column if column > 0 else max(1, self._last[1]))

    _wanted_column = b""
    _last = (0, 1)

    @Slot(QModelIndex, QModelIndex)
    def _on_cursor_moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if before.isValid():
            self.model.seen(before.row(), before.column())
        if now.isValid():
            self._last = (now.row(), now.column())
            self.results.follow(now.row())
            if not self.typist.say_problem(now.row(), now.column()):
                self.said.emit("", "text-secondary")
            if self._found is not None:
                self.noted.emit(words.place(self._found, self.model, now.row(), now.column()))

    @Slot()
    def _on_saved(self) -> None:
        self._again.soon()
        if self._found is not None:
            at = moment(int(self.context.clock.now().timestamp() * 1_000_000), self._found.now.zone)
            self.noted.emit(tr(_T, "Saved on this computer {time}", time=at))

    @Slot()
    def _on_escape(self) -> None:
        if self.asking.key:
            self.asking.close()
        elif self.view.bar.find_field.text():
            self.view.bar.find_field.set_text("")
            self._narrow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.kept.tell()
