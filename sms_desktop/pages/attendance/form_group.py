"""A form group's day: every student in every period, marked from one place, each key one action."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, Slot

from sms_core.access.keys import Key
from sms_core.attendance.several import Place
from sms_core.errors import SmsError
from sms_core.ids import SectionId
from sms_core.school.model import Reasons
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.models.form_group import NAME, FormGroupModel
from sms_desktop.models.words import long_day
from sms_desktop.ops.attendance_office import GroupMarking, HandedIn
from sms_desktop.ops.attendance_reading import ShownGroup, read_group
from sms_desktop.pages.attendance.form_group_bar import FormGroupBar
from sms_desktop.pages.attendance.form_group_reason import GroupReason
from sms_desktop.pages.attendance.form_group_table import FormGroupTable
from sms_desktop.pages.attendance.part import DaySteps, Part
from sms_desktop.pages.attendance.register_bars import ReasonBar
from sms_desktop.pages.base import Command, PageContext
from sms_desktop.ui.announce import announce
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.states import EmptyState, StateStack

_T = "FormGroup"


class FormGroupPart(Part):
    """The grid, the bar that asks why what is handed in is changed, and the bar with the buttons."""

    tables = (
        "register", "mark", "planned_absence", "enrolment", "student", "attendance_code", "section", "period",
        "timetable_slot", "closure", "school_setting",
    )  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        self._found: ShownGroup | None = None
        self._group = ""
        self.choice = Select(look, "")
        self.choice.setObjectName("form_group_choice")
        self.header.add_action(self.choice)
        self.steps = DaySteps(look, self.header, "form_group")
        self.model = FormGroupModel()
        self.table = FormGroupTable(look, self.model)
        self.reason = ReasonBar(look)
        self.asking = GroupReason(context, self.reason)
        self.bar = FormGroupBar(look)
        self.empty = EmptyState(look, "users", "")
        self.states = StateStack(look, self.table, self.empty)
        lay_rows(self, (self.reason,), self.states, below=(self.bar,))
        self._connect()
        self.begin_at(self.table)
        self._say()
        self.start(self.states)

    def _connect(self) -> None:
        self.steps.moved.connect(self._on_other)
        self.choice.activated.connect(self._on_group)
        self.table.mark_wanted.connect(self.mark)
        self.table.clear_wanted.connect(self.clear)
        self.table.rest_wanted.connect(self.mark_rest)
        self.table.selectionModel().currentChanged.connect(self._on_cursor)
        for mark, button in self.bar.marks.items():
            button.clicked.connect(partial(self._on_mark_button, mark))
        self.bar.rest.clicked.connect(self.mark_rest)
        self.bar.submit.clicked.connect(self.submit)
        self.asking.given.connect(self._on_reason)
        self.asking.ended.connect(self.table.setFocus)
        self.model.counted.connect(self._say_here)

    # --- what a part is

    def job(self) -> Callable[[Connection], ShownGroup]:
        return read_group(self.context.clock, self._group, self.steps.wanted)

    def failure(self) -> str:
        return tr(_T, "The day of the form group could not be read")

    def commands(self) -> Mapping[str, Command]:
        """What the registry's actions do here."""
        ready = self.may_mark and self.model.rowCount() > 0
        return {
            **self.steps.commands(),
            "rest_present": Command(self.mark_rest, ready and bool(self.model.unmarked())),
            "submit_register": Command(self.submit, ready and bool(self._open_lessons())),
        }

    def show_found(self, found: ShownGroup) -> None:
        if self.context.runner.writes_open:
            self._again.soon()  # what is shown is newer
            return
        self._found = found
        group = found.group
        self.model.words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        self.choice.set_options([(one, one) for one in found.groups])
        if group is not None:
            self._group = group.form_group
            self.choice.set_key(group.form_group)
            self.steps.show(group.day, found.now.today)
        self.table.may_mark = self.may_mark
        self.model.show(group, found.codes)
        there = group is not None and bool(group.rows) and bool(group.periods)
        (self.states.show_content if there else self.states.show_empty)()
        self.bar.setVisible(there)
        if there and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, NAME))
        self._say()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.model.retranslate()
        self.steps.retranslate()
        self._say()

    @property
    def may_mark(self) -> bool:
        """Whether this person may mark."""
        return self.context.allows(Key.ATTENDANCE_EDIT)

    # --- what a person does

    @Slot(str)
    def mark(self, mark: str) -> None:
        """Mark the place under the cursor, or the whole day of the student whose name it is on."""
        index, code = self.table.currentIndex(), self.model.code_for(mark)
        if code is None or not index.isValid() or not self.may_mark:
            return
        places = self.model.places(index.row(), index.column())
        if places:
            assert self.model.group is not None
            self._mark(places, code, self.model.group.rows[index.row()].name)
        self.table.step_down()

    @Slot()
    def mark_rest(self) -> None:
        """Mark present who has no mark and no planned absence: in the period of the cursor, or from a name all day."""
        places, code = (
            self.model.unmarked(max(NAME, self.table.currentIndex().column())),
            self.model.code_for("present"),
        )
        if places and code is not None and self.may_mark:
            words = tr(_T, "%n places marked present", n=len(places))
            self._mark(places, code, self._group, words)

    @Slot()
    def clear(self) -> None:
        """Leave the place under the cursor unmarked again, or the day of the student."""
        index, verbs = self.table.currentIndex(), self._verbs()
        if verbs is None or not index.isValid() or not self.may_mark:
            return
        places = self.model.marked(self.model.places(index.row(), index.column()))
        if places:
            assert self.model.group is not None
            self.model.put(places, None)
            name = self.model.group.rows[index.row()].name
            verbs.clear(places, name, lambda _: self._on_kept(""), self._on_refused)

    @Slot()
    def submit(self) -> None:
        """Hand in the registers of all lessons in which somebody of the group is."""
        verbs, lessons = self._verbs(), self._open_lessons()
        if verbs is None or self._found is None or not lessons or not self.may_mark:
            return
        assert self.model.group is not None
        students = frozenset(row.student for row in self.model.group.rows)
        policy = self._found.now.school.unmarked_policy
        verbs.submit(lessons, students, policy, self._on_submitted, self._on_refused)

    def _mark(self, places: list[Place], code: str, name: str, words: str = "") -> None:
        verbs = self._verbs()
        if verbs is None or self._found is None:
            return
        needs = self._found.now.school.correction_reason is Reasons.REQUIRED
        if needs and any((place.section, place.period) in self.model.submitted() for place in places):
            self.asking.ask(places, code, name, self.model.words.spoken(code))
            return
        self.model.put(places, code)
        verbs.mark(places, name, code, lambda _: self._on_kept(words), self._on_refused)

    def _open_lessons(self) -> list[tuple[SectionId, int]]:
        if self.model.group is None:
            return []
        done = self.model.submitted()
        return [lesson for lesson in self.model.group.lessons if lesson not in done]

    def _verbs(self) -> GroupMarking | None:
        group = self.model.group
        return None if group is None else GroupMarking(self.context.runner, group.day, group.form_group)

    def _on_kept(self, words: str) -> None:
        if words:
            self.offer_undo(words)
        self._again.soon()

    def _on_submitted(self, done: HandedIn) -> None:
        words = tr(_T, "%n registers submitted", n=done.submitted)
        if done.left:
            left = tr(_T, "%n stay open: students of other form groups have no mark there", n=done.left)
            words = f"{words}. {left}" if done.submitted else left
        if done.submitted:
            self.offer_undo(words)
        else:
            self.said.emit(words, "danger")
        announce(self.table, words)

    def _on_refused(self, error: SmsError) -> None:
        self.refused(error)
        announce(self.table, self.context.told(error))
        self._again.soon()

    @Slot(list, str, str, str)
    def _on_reason(self, places: list[Place], code: str, name: str, reason: str) -> None:
        """What is handed in is changed, now that it is known why."""
        verbs = self._verbs()
        if verbs is None:
            return
        self.model.put(places, code)
        submitted = self.model.submitted()
        done = partial(self._on_corrected, tr(_T, "{name} is corrected", name=name))
        verbs.mark(places, name, code, done, self._on_refused, reason=reason, submitted=submitted)

    def _on_corrected(self, words: str, _: int) -> None:
        self._on_kept(words)

    # --- showing

    @Slot()
    def _on_other(self) -> None:
        self.asking.cancel()
        self.states.show_loading()
        self.refresh()

    @Slot()
    def _on_group(self) -> None:
        self._group = self.choice.key()
        self._on_other()

    def _on_mark_button(self, mark: str, _: bool = False) -> None:
        self.mark(mark)
        self.table.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _on_cursor(self, _: QModelIndex, __: QModelIndex) -> None:
        self._say_here()

    @Slot()
    def _say_here(self) -> None:
        index = self.table.currentIndex()
        there = index.isValid() and self.model.group is not None and index.row() < self.model.rowCount()
        words = self.model.spoken(index.row(), index.column()) if there else ""
        unmarked = len(self.model.unmarked())
        self.bar.words.setText(words)
        self.bar.rest.setEnabled(self.may_mark and unmarked > 0)
        self.bar.submit.setEnabled(self.may_mark and bool(self._open_lessons()))
        for button in self.bar.marks.values():
            button.setEnabled(self.may_mark)
        self._say_facts(unmarked)
        self.commands_changed.emit()

    def _say_facts(self, unmarked: int) -> None:
        group = self.model.group
        if group is None:
            self.header.set_words(tr(_T, "Form group"), "")
            return
        facts = [long_day(group.day), tr(_T, "%n students", n=len(group.rows))]
        if group.periods:
            facts.append(tr(_T, "%n places unmarked", n=unmarked) if unmarked else tr(_T, "everybody is marked"))
        self.header.set_words(tr(_T, "Form group {name}", name=group.form_group), " · ".join(facts))

    def _say(self) -> None:
        found = self._found
        self.table.setAccessibleName(tr(_T, "Day of the form group"))
        self.choice.setAccessibleName(tr(_T, "Form group"))
        self.asking.retranslate()
        self.bar.retranslate(self.model)
        if found is not None and not found.groups:
            told = tr(_T, "A form group is there as soon as a student has one on the profile.")
            self.empty.set_words(tr(_T, "No form groups yet"), told)
        elif found is not None and found.closure:
            self.empty.set_words(tr(_T, "No lessons: {closure}", closure=found.closure), "")
        else:
            self.empty.set_words(tr(_T, "No lessons of this form group on this day"), "")
        self._say_here()
