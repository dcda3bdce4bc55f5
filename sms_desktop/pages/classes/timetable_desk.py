"""What the office does with the timetable of a class: add a weekly lesson, move it, stop it; clashes are told first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.clock import to_days
from sms_core.timetable.model import Clash, ClashKind, Slot
from sms_core.timetable.table import TIMETABLE_SLOT
from sms_desktop.i18n import tr
from sms_desktop.models.classes import room_words
from sms_desktop.models.forms import specs_for
from sms_desktop.models.weeks import period_words, weekday_words
from sms_desktop.ops import timetable
from sms_desktop.ops.classes import OpenClass, day_of
from sms_desktop.ops.timetable import ClassWeek
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.classes.days_of_class import day_inside
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec, Unreadable
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label

_T = "Classes"
_KEYS = ("new_lesson", "lesson")
_BESIDE = {"slot_taken": "period", "ends_before_start": "valid_to"}


class TimetableDesk(QObject):
    """Asks in the panel of the class's page; `did` with the words of its toast."""

    did = Signal(str)

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._found: OpenClass | None = None
        self._week: ClassWeek | None = None
        self._reads = context.runner.latest()
        asking.changed.connect(self._on_changed)

    def take(self, found: OpenClass) -> None:
        """The class as it was read."""
        self._found = found

    def take_week(self, week: ClassWeek) -> None:
        """The week on show."""
        self._week = week

    # --- asking

    def offer_new(self, weekday: int | None = None, period: int | None = None) -> None:
        """Ask when and where a new weekly lesson is."""
        if self._found is None or self._week is None:
            return
        first = self._week.periods[0].number if self._week.periods else 1
        values = {
            "weekday": str(0 if weekday is None else weekday),
            "period": str(first if period is None else period),
        }
        self._asking.ask(
            Question(
                "new_lesson",
                lambda: tr(_T, "New lesson"),
                lambda: tr(_T, "Add lesson"),
                self._specs,
                self._add,
                values,
                _BESIDE,
                below=self._taught_by,
            )
        )
        self._look_for_clashes()

    def offer_change(self, slot: Slot, weekday: int | None = None, period: int | None = None) -> None:
        """Ask what a weekly lesson shall be, and from when; a move proposes another weekday and period."""
        form = self._asking.ask(
            Question(
                "lesson",
                lambda: f"{weekday_words(slot.weekday)}, {self._period_words(slot.period)}",
                lambda: tr(_T, "Save"),
                self._specs,
                partial(self._move, slot),
                self._values(slot),
                _BESIDE,
                partial(self._now, slot),
                partial(self._below, slot),
            )
        )
        for name, place in (("weekday", weekday), ("period", period)):
            if place is not None:
                form[name].resume(str(place))
        self._look_for_clashes()

    def _specs(self) -> Sequence[FieldSpec]:
        week = self._week
        periods = [one for one in (week.every_period if week is not None else ()) if one.active]
        codes = {
            "weekday": tuple((str(day), weekday_words(day)) for day in range(7)),
            "period": tuple((str(one.number), period_words(one.number, one)) for one in periods),
        }
        names = ("weekday", "period", "room", "valid_from", "valid_to")
        *place, first, last = specs_for(TIMETABLE_SLOT, self._context.allows, names, codes=codes)
        if self._asking.key == "lesson":
            first = replace(first, label=tr(_T, "Holds from"), required=True)
        return *place, first, last

    def _values(self, slot: Slot) -> Mapping[str, object]:
        """What stands, and the day from which a change would hold: what was taught before stays as it was."""
        return {
            "weekday": str(slot.weekday),
            "period": str(slot.period),
            "room": slot.room,
            "valid_from": to_days(self._from(slot)),
            "valid_to": None if slot.valid_to is None else to_days(slot.valid_to),
        }

    def _from(self, slot: Slot) -> date:
        """The Monday on show, but not before today, and within the slot's own days."""
        assert self._found is not None
        assert self._week is not None
        day = max(self._week.monday, self._found.now.today, self._found.session.start_date, slot.valid_from or date.min)
        return min(day, slot.valid_to or self._found.session.end_date)

    def _now(self, slot: Slot) -> Mapping[str, object] | None:
        """Without the day from which a change holds: that one is the person's alone."""
        slots = self._week.slots if self._week is not None else ()
        now = next((one for one in slots if one.id == slot.id), None)
        if now is None:
            return None
        return {name: value for name, value in self._values(now).items() if name != "valid_from"}

    def _taught_by(self) -> Sequence[QWidget]:
        """Who takes the lessons of the class: its staff."""
        found = self._found
        names = (
            [f"{t.given_name} {t.family_name}" for t in found.teachers if t.holds_on(found.now.today)] if found else []
        )
        words = (
            tr(_T, "Taught by {names}", names=", ".join(names)) if names else tr(_T, "Nobody teaches this class yet")
        )
        return (Label(self._context.look, words, Role.TABLE, tone="text-secondary", wrap=True),)

    def _below(self, slot: Slot) -> Sequence[QWidget]:
        stop = Button(self._context.look, tr(_T, "Remove from that day on"), Kind.QUIET, icon="trash-2", tone="danger")
        stop.setObjectName("lesson_stop")
        stop.clicked.connect(partial(self._on_stop, slot))
        return *self._taught_by(), stop

    # --- writing

    def _meant(self, values: Mapping[str, object]) -> Slot | None:
        """What the form says; None where a day lies outside the class's session."""
        found = self._found
        if found is None:
            return None
        first, last = day_of(values.get("valid_from")), day_of(values.get("valid_to"))
        for name, day in (("valid_from", first), ("valid_to", last)):
            if day is not None and not day_inside(self._asking, name, day, found.session):
                return None
        room = values.get("room")
        weekday, period = int(str(values["weekday"])), int(str(values["period"]))
        return Slot(b"", found.section.id, weekday, period, str(room) if room else None, first, last)

    def _add(self, values: Mapping[str, object]) -> None:
        meant = self._meant(values)
        if meant is not None:
            done = partial(self._on_done, tr(_T, "Lesson added: {when}", when=self._when(meant)))
            timetable.add_lesson(self._context.runner, self._when(meant), meant, done, self._asking.refuse)

    def _move(self, slot: Slot, values: Mapping[str, object]) -> None:
        meant = self._meant(values)
        if meant is not None and meant.valid_from is not None:
            done = partial(self._on_done, tr(_T, "Lesson changed: {when}", when=self._when(meant)))
            args = (self._context.runner, self._when(meant), slot.id, meant.valid_from, meant)
            timetable.move_lesson(*args, done, self._asking.refuse)

    def _on_stop(self, slot: Slot, _: bool = False) -> None:
        form, found = self._asking.form, self._found
        if form is None or found is None or not form["valid_from"].check():
            return
        day = day_of(form["valid_from"].current())
        if day is not None and day_inside(self._asking, "valid_from", day, found.session):
            self.stop(slot, day)

    def stop(self, slot: Slot, day: date | None = None) -> None:
        """Have no such lesson from a day on, or from the week on show."""
        when = self._when(slot)
        done = partial(self._on_done, tr(_T, "Lesson removed: {when}", when=when))
        timetable.stop_lesson(self._context.runner, when, slot.id, day or self._from(slot), done, self._asking.refuse)

    def _on_done(self, words: str, _: object) -> None:
        self._asking.done()
        self.did.emit(words)

    # --- clashes

    def _on_changed(self) -> None:
        if self._asking.key in _KEYS:
            self._look_for_clashes()

    def _look_for_clashes(self) -> None:
        form, found = self._asking.form, self._found
        if form is None or found is None:
            return
        meant = _typed_slot(form, found)
        if meant is not None:
            self._reads.read(timetable.read_clashes(meant), self._show_clashes)

    def _show_clashes(self, clashes: list[Clash]) -> None:
        form = self._asking.form
        if form is None or self._asking.key not in _KEYS:
            return
        by_room = [clash for clash in clashes if clash.kind is ClashKind.ROOM]
        others = [clash for clash in clashes if clash.kind is not ClashKind.ROOM]
        own = self._found.section.room if self._found is not None else None
        if not by_room and own and not form["room"].is_dirty and form["room"].original is None:
            form["room"].set_hint(tr(_T, "Empty means {room}, as the class has.", room=room_words(own)))
        else:
            form["room"].set_warning("\n".join(map(_clash_words, by_room)))
        form["period"].set_warning("\n".join(map(_clash_words, others)))

    def _when(self, slot: Slot) -> str:
        return f"{weekday_words(slot.weekday)}, {self._period_words(slot.period)}"

    def _period_words(self, number: int) -> str:
        periods = self._week.every_period if self._week is not None else ()
        return period_words(number, next((one for one in periods if one.number == number), None))


def _typed_slot(form: Form, found: OpenClass) -> Slot | None:
    """The slot as far as it can be read; days that cannot be read yet are not asked about."""
    days = []
    for name in ("valid_from", "valid_to"):
        try:
            days.append(day_of(form[name].current()))
        except Unreadable:
            return None
    room = str(form["room"].current() or "").strip() or None
    weekday, period = form["weekday"].current(), form["period"].current()
    if weekday is None or period is None:
        return None
    return Slot(b"", found.section.id, int(str(weekday)), int(str(period)), room, *days)


def _clash_words(clash: Clash) -> str:
    if clash.kind is ClashKind.TEACHER:
        return tr(_T, "{name} teaches {title} then.", name=clash.what, title=clash.title)
    if clash.kind is ClashKind.ROOM:
        return tr(_T, "{title} is in this room then.", title=clash.title)
    return tr(_T, "%n students have {title} then.", n=clash.count, title=clash.title)
