"""The tabs of the Attendance page: registers today, absences followed up, guests, lists."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sms_core.access.roles import TEACHER, VIEWER
from sms_core.attendance import service
from sms_core.attendance.office import guests
from sms_core.contacts import service as contacts
from sms_core.errors import NotFound
from sms_core.store.unit import Work
from sms_desktop.models.registers_today import Standing
from sms_desktop.pages.attendance.registers_today import RegistersTodayPage
from sms_desktop.pages.attendance.tabs import AttendanceTab
from tests.desktop.conftest import Bench
from tests.desktop.factories import TODAY
from tests.desktop.pages.attendance_seat import Sit, absent, codes, done, stored
from tests.desktop.pages.filling import picked

KEYS = {"R": Qt.Key.Key_R, "M": Qt.Key.Key_M, "N": Qt.Key.Key_N}


# --- who sees what


def test_a_teacher_has_the_lessons_lists_and_planned_absences(sit: Sit) -> None:
    tabs = [tab.key for tab in sit(TEACHER).page.tabs.tabs]
    assert tabs == ["lessons", "lists", "planned"]


def test_the_office_has_every_tab_and_whoever_may_not_see_contacts_no_absences(sit: Sit) -> None:
    assert [tab.key for tab in sit().page.tabs.tabs] == ["lessons", "absences", "group", "lists", "planned"]
    assert [tab.key for tab in sit(VIEWER).page.tabs.tabs] == ["lessons", "group", "lists", "planned"]


def test_a_tab_is_a_place_that_one_comes_back_to(sit: Sit) -> None:
    page = sit().page
    page.go_to("lists")
    assert (page.tab, page.place()) == (AttendanceTab.LISTS, "lists")
    page.go_to(None)
    assert (page.tab, page.place()) == (AttendanceTab.LESSONS, None)


# --- registers today


def test_registers_today_say_who_teaches_and_how_many_came(bench: Bench, sit: Sit) -> None:
    absent(bench, 0, 1)
    day = sit().page.day
    assert isinstance(day, RegistersTodayPage)
    said = day.model.spoken(0)
    assert "Βασιλείου, Νίκος" in said
    assert "0 present, 0 late, 2 absent" in said


def test_chips_count_the_registers_and_narrow_the_list(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    day = sit().page.day
    assert isinstance(day, RegistersTodayPage)
    texts = {standing: chip.text() for standing, chip in day.bar.chips.items()}
    assert texts[None] == "All 2"
    assert texts[Standing.TAKEN] == "Taken 1"
    day.bar.chips[Standing.TAKEN].click()
    assert day.lessons == 1
    day.bar.chips[Standing.SUBMITTED].click()
    assert day.lessons == 0
    assert day.view.empty.title.text() == "No register is submitted yet"
    day.bar.chips[None].click()
    assert day.lessons == 2


def test_what_is_not_taken_comes_first_on_request(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    seat = sit()
    day = seat.page.day
    assert isinstance(day, RegistersTodayPage)
    day.show_day(TODAY - timedelta(days=7))
    seat.waits(lambda: day.day == TODAY - timedelta(days=7))
    done(
        bench,
        lambda work: service.mark(
            work, bench.school.section, TODAY - timedelta(days=7), 2, bench.school.students[0], "P"
        ),
    )
    day.refresh()
    seat.waits(lambda: day.model.count(Standing.TAKEN) == 1)
    assert day.model.lesson(0).title == "Mathematics B1"
    day.bar.first.click()
    assert day.model.lesson(0).title == "Mathematics C1"


# --- absences


def test_a_key_notes_a_call_and_undo_takes_it_back(bench: Bench, sit: Sit) -> None:
    absent(bench, 0, 1)
    seat = sit()
    part = seat.absences()
    assert part.model.rowCount() == 2
    part.table.setFocus()
    seat.presses(part.table, KEYS["N"])
    seat.waits(lambda: stored(bench, "SELECT outcome, way FROM absence_follow_up") == [("no_answer", "phone")])
    seat.waits(lambda: part.header.facts.text() == "2 away without excuse · 1 to call · 1 called")
    seat.waits(lambda: seat.toasts == ["Family00, Άννα: No answer"])
    bench.runner.undo()
    seat.waits(lambda: part.header.facts.text() == "2 away without excuse · 2 to call")


def test_enter_leads_into_the_panel_and_there_excuses_the_day(bench: Bench, sit: Sit) -> None:
    absent(bench, 0, 1)
    seat = sit()
    part = seat.absences()
    part.table.setFocus()
    part.table.setCurrentIndex(part.model.index(0, 0))
    seat.presses(part.table, Qt.Key.Key_Return)
    form = part.desk.form
    assert form is not None
    bench.bot.keyClicks(form["reason"].control, "Flu")
    bench.bot.keyClick(form["reason"].control, Qt.Key.Key_Return)
    seat.waits(lambda: codes(bench)[0] == ("A", "E"))
    seat.waits(lambda: part.note() == "1")
    assert stored(bench, "SELECT reason, settled FROM absence_follow_up") == [("Flu", 1)]
    seat.waits(lambda: part.desk.row is not None and part.desk.row.absence.student == bench.school.students[1])
    bench.runner.undo()
    seat.waits(lambda: codes(bench)[0] == ("A", None))


def test_what_is_settled_can_be_followed_up_again(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    seat = sit()
    part = seat.absences()
    part._on_activated(0)
    part.side.saved.emit()
    seat.waits(lambda: part.note() == "")
    part._on_activated(0)
    button = part.side.findChild(QWidget, "absence_reopen")
    button.click()  # type: ignore[attr-defined]
    seat.waits(lambda: part.note() == "1")


def test_typing_about_one_student_waits_while_another_is_looked_at(bench: Bench, sit: Sit) -> None:
    absent(bench, 0, 1)
    part = sit().absences()
    part._on_activated(0)
    assert part.desk.form is not None
    bench.bot.keyClicks(part.desk.form["reason"].control, "Dentist")
    part.table.setCurrentIndex(part.model.index(1, 0))
    assert part.desk.form["reason"].current() is None
    part.table.setCurrentIndex(part.model.index(0, 0))
    assert part.desk.form["reason"].current() == "Dentist"


def test_a_guardian_is_called_and_the_number_copied(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)

    def link(work: Work) -> None:
        guardian = contacts.add_guardian(work, "Παππά", "Μαρία", mobile="694 000 0001")
        contacts.link_guardian(work, bench.school.students[0], guardian, emergency_order=1)

    done(bench, link)
    part = sit().absences()
    assert part.model.row(0).call == ("Μαρία Παππά", "694 000 0001")
    part._on_activated(0)
    part.side.findChild(QWidget, "absence_copy").click()  # type: ignore[union-attr]
    assert QGuiApplication.clipboard().text() == "694 000 0001"


def test_nobody_away_says_so_and_a_day_without_anybody_too(bench: Bench, sit: Sit) -> None:
    part = sit().absences()
    assert part.states.currentWidget() is part.empty
    assert part.empty.title.text() == "Nobody is away without excuse so far"


# --- guests


def guest(bench: Bench, number: str | None = None) -> None:
    lesson = bench.school.lesson
    done(bench, lambda work: guests.add_guest(work, *lesson, "Anna?", student_number=number, code="P"))


def test_a_guest_with_a_known_number_is_settled_at_once(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    guest(bench, "20305")
    seat = sit()
    part = seat.absences()
    assert part.guests.isVisible()
    part.settle_guests.click()
    assert part.side.form is not None
    part.side.saved.emit()
    seat.waits(lambda: not part.guests.isVisible())
    assert ("P", None) in codes(bench)
    assert part.side.isHidden()
    seat.waits(lambda: seat.toasts == ["Guest Anna? is settled"])


def test_a_guest_who_is_marked_already_is_refused_beside_the_field(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    guest(bench)
    seat = sit()
    part = seat.absences()
    part.settle_guests.click()
    form = part.guest_desk.asking.form
    assert form is not None
    picked(bench, form, "student", "Family00")
    part.side.saved.emit()
    seat.waits(lambda: bool(form["student"].problem))
    part.side.findChild(QWidget, "guest_remove").click()  # type: ignore[union-attr]
    seat.waits(lambda: not part.guests.isVisible())


# --- lists


def test_the_list_counts_and_narrows_and_opens_a_student(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    done(bench, lambda work: service.mark(work, *bench.school.lesson, bench.school.students[1], "L", 7))
    seat = sit()
    part = seat.lists()
    assert part.model.rowCount() == 2
    part.bar.least.edit.setText("1")
    assert [part.model.row(n).name for n in range(part.model.rowCount())] == ["Family00, Άννα"]
    part.bar.measure.set_key("late")
    part.bar.narrowed.emit()
    assert [part.model.row(n).minutes_late for n in range(part.model.rowCount())] == [7]
    part.table.activated_row.emit(0)
    assert seat.opened[-1].id == bench.school.students[1]  # type: ignore[attr-defined]


def test_a_teacher_lists_one_class_and_not_the_school(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    part = sit(TEACHER).lists()
    options = [part.bar.whom.itemText(n) for n in range(part.bar.whom.count())]
    assert options == ["Mathematics B1", "Mathematics C1", "Mathematics Z"]
    assert part.model.rowCount() == 1


def test_two_days_are_asked_for_in_their_order(bench: Bench, sit: Sit) -> None:
    absent(bench, 0)
    seat = sit()
    part = seat.lists()
    part.bar.span.set_key("custom")
    part.bar.span.activated.emit(0)
    part.bar.first.edit.setText("24/11/2026")
    part.bar.first.edit.textEdited.emit("24/11/2026")
    part.bar.first.committed.emit()
    assert part.bar.last.problem == "This lies before the first day."
    part.bar.first.edit.setText("1/11/2026")
    part.bar.first.edit.textEdited.emit("1/11/2026")
    part.bar.last.edit.setText("20/11/2026")
    part.bar.last.edit.textEdited.emit("20/11/2026")
    part.bar.last.committed.emit()
    seat.waits(lambda: part.states.currentWidget() is part.empty)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_list_goes_into_a_file(bench: Bench, sit: Sit, tmp_path: Path, ending: str) -> None:
    absent(bench, 0)
    seat = sit()
    part = seat.lists()
    path = tmp_path / f"absences.{ending}"
    part.export(path)
    seat.waits(path.exists)
    assert path.stat().st_size > 0
    if ending == "csv":
        assert "Family00, Άννα" in path.read_text("utf-8-sig")


def test_reading_that_fails_says_so_and_can_be_tried_again(bench: Bench, sit: Sit) -> None:
    part = sit().absences()
    part._on_failed(NotFound(what="section"))
    assert part.states.currentWidget() is part.states.error
    part.states.error.retry.click()
    bench.waits_for(lambda: part.states.currentWidget() is part.empty)


@pytest.mark.parametrize("tab", [tab for tab in AttendanceTab if tab is not AttendanceTab.LESSONS])
def test_every_tab_speaks_the_language_in_force(bench: Bench, sit: Sit, tab: AttendanceTab) -> None:
    part = sit().shows(tab)
    before = part.header.title.text()
    bench.languages.switch(type(bench.languages.current)("el"))
    bench.waits_for(lambda: part.header.title.text() != before)
