"""The Gradebook page beyond typing: comments for report cards, today's column, order of rows, export, F-03, F-04."""

from decimal import Decimal

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.grading import phrases
from sms_core.grading import service as grading
from sms_core.grading.gradebook import Gradebook
from sms_desktop.pages.gradebook.comment_desk import unnamed
from sms_desktop.pages.gradebook.phrase_list import PhraseList
from sms_desktop.ui.buttons import Button
from tests.desktop import walking
from tests.desktop.pages.grade_world import part


def says(page, text):
    """Type the comment into the panel."""
    page.asking.form["comment"].edit.setPlainText(text)


def comment_of(grades, row):
    grades.is_quiet()
    sql = "SELECT comment FROM final_grade WHERE section = ? AND student = ? AND deleted = 0"
    found = grades.desk.lanes.read(lambda c: c.one(sql, (grades.section, grades.students[row]))).result()
    return None if found is None else found[0]


def bank_of(grades):
    return grades.desk.lanes.read(phrases.phrases).result()


def offers(grades, page, row):
    """Open the panel for a comment and wait for the phrases."""
    page.commenting.offer(row)
    grades.waits(lambda: page.view.side.findChild(PhraseList, "phrase_list") is not None)
    return page.view.side.findChildren(PhraseList, "phrase_list")[-1]


def scored(grades, page, *texts):
    """The first students get these scores in Quiz 1."""
    grades.at(page, 0, "Quiz 1")
    for text in texts:
        grades.types(page, text)
    grades.is_quiet()


def names(page):
    return [row.spoken.split()[-1] for row in page.model.rows]


# --- comments for report cards


def test_a_phrase_is_filled_with_the_name_and_saved_as_one_act(grades):
    grades.writes(lambda work: phrases.add_phrase(work, "{name} takes part in class.", language="en"))
    page = grades.opens()
    page.view.table.setFocus()
    page.view.table.put_cursor(1, page.model.result_column)
    grades.bot.keyClick(page.view.table, Qt.Key.Key_N)
    assert page.asking.key == "report_comment"
    bank = offers(grades, page, 1)
    says(page, "Well done.")
    cursor = page.asking.form["comment"].edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    page.asking.form["comment"].edit.setTextCursor(cursor)
    bank.table.activated_row.emit(0)
    first = page.model.rows[1].spoken.split()[0]
    assert page.asking.form["comment"].edit.toPlainText() == f"Well done. {first} takes part in class."
    page.view.side.save.click()
    grades.waits(lambda: page.model.painted(1, page.model.result_column).comment)
    assert comment_of(grades, 1) == f"Well done. {first} takes part in class."
    assert grades.offered[-1] == f"Comment for the report card saved: {page.model.rows[1].name}"
    assert page.asking.key == ""
    assert page.view.table.here == (2, page.model.result_column)
    assert "takes part in class" in page.model.spoken(1, page.model.result_column)
    page.context.runner.undo()
    grades.waits(lambda: not page.model.painted(1, page.model.result_column).comment)
    assert comment_of(grades, 1) is None


def test_what_is_typed_becomes_a_phrase_without_the_name(grades):
    page = grades.opens()
    offers(grades, page, 0)
    first = page.model.rows[0].spoken.split()[0]
    assert not part(page, Button, "phrase_add").isEnabled()
    says(page, f"{first} reads a lot.")
    part(page, Button, "phrase_add").click()
    grades.waits(lambda: bool(bank_of(grades)))
    place = "όνομα" if walked_greek(first) else "name"
    assert bank_of(grades)[0].text in (f"{{{place}}} reads a lot.", "{name} reads a lot.")
    grades.waits(lambda: "Added to the school's phrases" in grades.offered)
    assert page.asking.form["comment"].edit.toPlainText() == f"{first} reads a lot."


def walked_greek(text):
    return any("\u0370" <= letter <= "\u03ff" for letter in text)


@pytest.mark.parametrize(
    ("text", "name", "language", "phrase"),
    [
        ("Anna reads. Annabel too.", "Anna", "en", "{name} reads. Annabel too."),
        ("Η Ελένη διαβάζει.", "Ελένη", "el", "Η {όνομα} διαβάζει."),
        ("Reads a lot.", "", "en", "Reads a lot."),
    ],
)
def test_the_name_gives_way_to_its_place(text, name, language, phrase):
    assert unnamed(text, name, language) == phrase


def test_the_working_shows_the_comment_and_the_way_to_it(grades):
    page = grades.opens()
    session = grades.opened(page).book.session
    grades.writes(lambda work: grading.set_final_comment(work, grades.section, session, grades.students[0], "Kind"))
    grades.waits(lambda: page.model.painted(0, page.model.result_column).comment)
    page.results.show_working(0)
    assert "Kind" in part(page, object, "gradebook_report_comment_text").text()
    part(page, Button, "gradebook_report_comment").click()
    assert page.asking.key == "report_comment"
    assert page.asking.form["comment"].edit.toPlainText() == "Kind"


def test_the_comment_of_a_locked_result_is_only_read(grades):
    page = grades.opens()
    scored(grades, page, "16")
    found = grades.opened(page)
    grades.writes(
        lambda work: grading.lock_final(work, grades.section, found.book.session, grades.students[0], found.now.today)
    )
    grades.waits(lambda: page.model.painted(0, page.model.result_column).icon == "lock")
    page.results.show_working(0)
    assert page.view.side.findChild(Button, "gradebook_report_comment") is None
    page.commenting.offer(0)
    assert page.asking.form["comment"].edit.isReadOnly()
    assert page.view.side.save.isHidden()


# --- daily performance


def test_todays_column_asks_for_its_category_once_and_is_filled_at_once(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    page.view.quick.click()
    part(page, Button, "quick_today").click()
    assert page.asking.key == "daily_category"
    form = page.asking.form
    assert form["category_title"].edit.text() == "Daily performance"
    form["category_weight"].edit.setText("20")
    form["category_weight"].edit.textEdited.emit("20")
    page.view.side.save.click()
    grades.waits(lambda: page.asking.key == "quick" and len(page.model.assessments) == 4)
    made = page.model.assessments[-1]
    assert made.assigned_on == grades.opened(page).now.today
    assert made.title == "23 Nov"
    assert page.model.book.categories[-1].kind == "daily_performance"
    assert page.view.table.here == (0, 4)
    part(page, Button, "quick_17").click()
    grades.is_quiet()
    assert page.model.text_at(0, 4) == "17"
    page.context.runner.undo()
    grades.is_quiet()
    page.context.runner.undo()
    grades.waits(lambda: len(page.model.assessments) == 3)
    assert len(page.model.book.categories) == 2


def test_todays_column_is_one_step_where_its_category_is_known_and_there_is_only_one(grades):
    def daily(work):
        return grading.create_category(work, grades.section, "Daily", Decimal(20), kind="daily_performance")

    grades.writes(daily)
    page = grades.opens()
    page.view.drafts.click()
    grades.at(page, 0, "Quiz 1")
    for _ in range(2):
        page.daily.offer()
        grades.waits(lambda: page.asking.key == "quick" and len(page.model.assessments) == 4)
        grades.is_quiet()
    assert page.view.drafts.isChecked()
    assert page.view.table.here == (0, 4)
    assert grades.offered == ["Column added as a draft: 23 Nov"]


def test_an_empty_gradebook_begins_with_quick_entry(grades):
    page = grades.opens()
    page.open_class(grades.other)
    grades.waits(lambda: page.view.states.currentWidget() is page.view.empty)
    page.offer_quick()
    assert page.asking.key == "daily_category"


# --- the order of rows


def test_the_heads_of_results_and_names_sort_and_typing_moves_no_row(grades):
    page = grades.opens()
    scored(grades, page, "9", "18", "12")
    as_listed, table = names(page), page.view.table
    grades.at(page, 1, "Quiz 1")
    table.header.pressed_head.emit(page.model.result_column)
    assert names(page)[:3] == [as_listed[1], as_listed[2], as_listed[0]]
    assert names(page)[3:] == as_listed[3:]
    assert table.here == (0, page.model.column_of(grades.works["Quiz 1"]))
    assert table.header.head(page.model.result_column).arrow == "arrow-down"
    assert grades.said[-1][0] == "Sorted by result, the highest first"
    grades.types(page, "2")
    grades.is_quiet()
    assert names(page)[:3] == [as_listed[1], as_listed[2], as_listed[0]]
    table.header.pressed_head.emit(page.model.result_column)
    assert names(page)[:3] == [as_listed[1], as_listed[0], as_listed[2]]
    assert table.header.head(page.model.result_column).arrow == "arrow-up"
    table.header.pressed_head.emit(0)
    assert names(page) == as_listed
    table.header.pressed_head.emit(0)
    assert names(page) == as_listed[::-1]
    page.open_class(grades.other)
    grades.waits(lambda: page.view.states.currentWidget() is page.view.empty)
    assert not page.sorting.descending


def test_the_menu_of_results_sorts_and_comments_without_a_mouse(grades):
    page = grades.opens()
    scored(grades, page, "9", "18")
    page.view.table.put_cursor(0, page.model.result_column)
    menu = page.result_menu.made()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == f"Show the working: {page.model.rows[0].spoken}"
    next(action for action in menu.actions() if action.text() == "Sort by result, the highest first").trigger()
    assert page.sorting.by_result
    assert page.sorting.descending


# --- export


def test_the_grid_is_exported_as_it_stands(grades, tmp_path):
    page = grades.opens()
    scored(grades, page, "9.5", "L 12", "M")
    session = grades.opened(page).book.session
    grades.writes(lambda work: grading.set_final_comment(work, grades.section, session, grades.students[0], "=1+1"))
    grades.waits(lambda: page.model.painted(0, page.model.result_column).comment)
    told = []
    page.exporting.told.connect(lambda text, tone: told.append((text, tone)))
    for ending in ("xlsx", "csv", "tsv"):
        page.exporting.export(tmp_path / f"marks.{ending}")
    grades.waits(lambda: len(told) == 3)
    assert all(tone == "success" for _, tone in told)
    sheet = load_workbook(tmp_path / "marks.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == [
        "#", "Name", "Homework 1 (of 10)", "Quiz 1 (of 20)", "Quiz 2 (of 20)", "Result", "Comment for the report card",
    ]  # fmt: skip
    assert rows[1][:4] == [1, page.model.rows[0].name, None, 9.5]
    assert [rows[2][3], rows[3][3]] == ["L 12", "M"]
    assert len(rows) == 31
    comma = (tmp_path / "marks.csv").read_text("utf-8-sig").splitlines()
    assert comma[1].endswith(",9.5,,9.5,'=1+1")
    assert "\t9.5\t" in (tmp_path / "marks.tsv").read_text("utf-8-sig").splitlines()[1]
    assert "apostrophe" in "".join(text for text, _ in told)


def test_who_may_not_export_is_not_offered_it(grades, tmp_path):
    page = grades.opens(frozenset(ADMIN.keys - {Key.BULK_EXPORT}))
    assert page.view.export.isHidden()
    assert not page.commands()["export"].enabled
    page.exporting.export(tmp_path / "marks.csv")
    grades.is_quiet()
    assert not (tmp_path / "marks.csv").exists()


# --- F-03 and F-04


def panels(page):
    """What the panel can hold, one after another."""
    yield "grid"
    for name, show in {
        "new": page.offer_assessment,
        "categories": page.categories.offer_all,
        "publish": page.offer_publish,
        "quick": page.offer_quick,
        "working": lambda: page.results.show_working(0),
        "comment": lambda: page.commenting.offer(0),
        "override": page.results.offer_override,
        "daily": page.daily.offer,
        "copy": page.copying.offer,
    }.items():
        show()
        yield name
        page.asking.close()


def test_every_control_of_the_gradebook_is_named_once_and_reached_by_tab(grades, plain_look):
    for text in ("{name} listens.", "{name} reads.", "{name} writes.", "{name} asks.", "{name} helps."):
        grades.writes(lambda work, text=text: phrases.add_phrase(work, text))
    page = grades.opens()
    page.activateWindow()
    grades.waits(page.isActiveWindow)
    scored(grades, page, "9", "18")
    wrong = []
    for place in panels(page):
        grades.is_quiet()
        wrong += [f"{one} at {place}" for one in walking.nameless(page) + walking.twins(page)]
        wrong += [f"{one} clipped at {place}" for one in walking.clipped(page)]
        visited = walking.tab_round(page)
        missed = [widget for widget in walking.controls(page) if widget not in visited]
        wrong += [f"{one.objectName() or type(one).__name__} not reached at {place}" for one in missed]
        assert QApplication.focusWidget() is visited[0], (place, [w.objectName() or w for w in visited])
    assert not wrong, "\n".join(wrong)


def test_tab_goes_from_the_comment_down_to_its_buttons(grades):
    for number in range(5):
        grades.writes(lambda work, number=number: phrases.add_phrase(work, f"Phrase {number}"))
    page = grades.opens()
    page.activateWindow()
    grades.waits(page.isActiveWindow)
    bank = offers(grades, page, 0)
    says(page, "Good")
    page.asking.form["comment"].edit.setFocus()
    for there in (part(page, Button, "phrase_add"), bank.field.edit, bank.table, page.view.side.save):
        page.focusNextPrevChild(True)
        assert QApplication.focusWidget() is there


def test_a_result_that_is_sorted_by_is_what_the_book_says(grades):
    page = grades.opens()
    scored(grades, page, "9", "18", "12")
    page.sorting.sort(by_result=True, descending=True)
    book: Gradebook = grades.opened(page).book
    today = grades.opened(page).now.today
    values = [book.final(row.student, today).value for row in page.model.rows[:3]]
    assert values == sorted(values, reverse=True)
