"""A form group's day and planned absences, as the office has them."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sms_core.access.roles import REGISTRAR, TEACHER
from sms_core.attendance import service
from sms_core.school import service as settings
from sms_core.students import service as students
from sms_desktop.pages.student.page import StudentPage
from tests.desktop.conftest import Bench
from tests.desktop.factories import TODAY
from tests.desktop.pages.attendance_seat import Sit, codes, done, stored
from tests.desktop.pages.filling import picked


def in_group(bench: Bench, name: str, *places: int) -> None:
    people = [bench.school.students[n] for n in places]
    done(bench, lambda work: [students.change_identity(work, one, form_group=name) for one in people])


# --- a form group's day


def test_letters_and_digits_mark_a_form_group_down_a_period(bench: Bench, sit: Sit) -> None:
    in_group(bench, "B1", 0, 1, 2)
    seat = sit()
    part = seat.group()
    assert part.model.rowCount() == 3
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, 1))
    seat.presses(part.table, Qt.Key.Key_P)
    seat.presses(part.table, Qt.Key.Key_3)
    assert part.table.currentIndex().row() == 2
    seat.waits(lambda: [code for code, _ in codes(bench)] == ["P", "A"])
    seat.presses(part.table, Qt.Key.Key_P, shift=True)
    seat.waits(lambda: [code for code, _ in codes(bench)] == ["P", "A", "P"])
    seat.waits(lambda: seat.toasts == ["1 place marked present"])
    bench.runner.undo()
    seat.waits(lambda: part.model.effective(2, 1) is None)


def test_a_key_on_a_name_marks_the_whole_day_and_backspace_clears_it(bench: Bench, sit: Sit) -> None:
    in_group(bench, "B1", 0)
    seat = sit()
    part = seat.group()
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, 0))
    seat.presses(part.table, Qt.Key.Key_E)
    seat.waits(lambda: codes(bench) == [("E", None)])
    seat.presses(part.table, Qt.Key.Key_Backspace)
    seat.waits(lambda: codes(bench) == [])


def test_a_planned_absence_is_filled_in_and_left_alone(bench: Bench, sit: Sit) -> None:
    in_group(bench, "B1", 0, 1)
    done(bench, lambda work: service.plan_absence(work, bench.school.students[0], TODAY, TODAY))
    part = sit().group()
    assert part.model.proposed(0, 1) == "E"
    assert len(part.model.unmarked()) == 1


def test_lessons_with_others_unmarked_stay_open_when_the_group_is_handed_in(bench: Bench, sit: Sit) -> None:
    in_group(bench, "B1", 0, 1)
    seat = sit()
    part = seat.group()
    part.table.setCurrentIndex(part.model.index(0, 0))
    part.mark_rest()
    seat.waits(lambda: len(codes(bench)) == 2)
    part.submit()
    seat.waits(lambda: any("stay" in words or "stays" in words for words in seat.said))
    assert stored(bench, "SELECT count(*) FROM register WHERE submitted_at IS NOT NULL") == [(0,)]


def test_the_day_of_a_whole_class_is_handed_in_at_once(bench: Bench, sit: Sit) -> None:
    in_group(bench, "B1", *range(30))
    seat = sit()
    part = seat.group()
    part.mark_rest()
    seat.waits(lambda: len(codes(bench)) == 30)
    part.submit()
    seat.waits(lambda: len(part.model.submitted()) == 1)
    seat.waits(lambda: seat.toasts[-1] == "1 register submitted")


def test_what_is_handed_in_is_changed_with_a_reason_where_the_school_wants_one(bench: Bench, sit: Sit) -> None:
    in_group(bench, "B1", *range(30))
    done(bench, lambda work: settings.put_setting(work, "correction_reason", "required"))
    seat = sit()
    part = seat.group()
    part.mark_rest()
    seat.waits(lambda: len(codes(bench)) == 30)
    part.submit()
    seat.waits(lambda: len(part.model.submitted()) == 1)
    part.table.setCurrentIndex(part.model.index(0, 1))
    part.mark("absent")
    assert part.reason.isVisible()
    part.reason.field.set_text("Came after all")
    part.reason.save.click()
    seat.waits(lambda: stored(bench, "SELECT code, note FROM mark WHERE note IS NOT NULL") == [("A", "Came after all")])


def test_without_form_groups_it_says_how_one_comes_about(sit: Sit) -> None:
    part = sit().group()
    assert part.empty.title.text() == "No form groups yet"


# --- planned absences


def test_an_absence_is_planned_changed_and_removed(bench: Bench, sit: Sit) -> None:
    seat = sit()
    part = seat.planned()
    part.offer_new()
    seat.waits(lambda: part.desk.asking.form is not None)
    form = part.desk.asking.form
    assert form is not None
    picked(bench, form, "student", "Family03")
    form["from_time"].edit.setText("9:00")  # type: ignore[attr-defined]
    form["reason"].edit.setText("Dentist")  # type: ignore[attr-defined]
    part.side.saved.emit()
    seat.waits(lambda: part.model.rowCount() == 1)
    assert stored(bench, "SELECT from_time, to_time, reason FROM planned_absence") == [(540, None, "Dentist")]
    seat.waits(lambda: seat.toasts == ["Absence of Family03, Oliver planned"])
    part.table.activated_row.emit(0)
    form = part.desk.asking.form
    assert form is not None
    form["to_time"].edit.setText("8:00")  # type: ignore[attr-defined]
    part.side.saved.emit()
    seat.waits(lambda: bool(form["to_day"].problem))
    part.side.findChild(QWidget, "planned_remove").click()  # type: ignore[union-attr]
    seat.waits(lambda: part.model.rowCount() == 0)
    bench.runner.undo()
    seat.waits(lambda: part.model.rowCount() == 1)


def test_now_to_come_and_past_are_told_apart(bench: Bench, sit: Sit) -> None:
    days = (TODAY - timedelta(days=3), TODAY, TODAY + timedelta(days=3))
    one = bench.school.students[0]
    done(bench, lambda work: [service.plan_absence(work, one, day, day) for day in days])
    part = sit().planned()
    assert [chip.text() for chip in part.chips.values()] == ["Now 1", "To come 1", "Past 1"]
    assert part.model.rowCount() == 2
    list(part.chips.values())[2].click()
    assert part.model.rowCount() == 3


def test_a_teacher_reads_planned_absences_and_writes_none(bench: Bench, sit: Sit) -> None:
    done(bench, lambda work: service.plan_absence(work, bench.school.students[0], TODAY, TODAY))
    part = sit(TEACHER).planned()
    assert part.model.rowCount() == 1
    assert not part.add.isVisible()
    part.table.activated_row.emit(0)
    assert part.side.isVisible()
    assert not part.side.save.isVisible()


def test_the_profile_plans_an_absence_of_its_student(bench: Bench) -> None:
    one = bench.school.students[4]
    page = StudentPage(bench.context(REGISTRAR), one)
    said: list[str] = []
    page.undo_offered.connect(lambda words, _: said.append(words))
    bench.bot.addWidget(page)
    page.show()
    bench.waits_for(lambda: page.has_read)
    page.show_part("attendance")
    page.planned.add.click()
    bench.waits_for(lambda: page.planned.desk.asking.form is not None)
    form = page.planned.desk.asking.form
    assert form is not None
    assert "student" not in form.names
    page.view.panel.saved.emit()
    bench.waits_for(lambda: said == ["Absence of Family04, Amelia planned"])
    (absence,) = stored(bench, "SELECT student, from_day = to_day FROM planned_absence")
    assert absence == (one, 1)
    bench.waits_for(lambda: len(page.planned.box.findChildren(QWidget)) == 2)
    page.hide()
