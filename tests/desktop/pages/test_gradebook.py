"""The Gradebook page: typing as in a spreadsheet, texts that wait, undo, what a screen reader says (G-01 to G-06)."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.grading import service as grading
from sms_core.grading.entry import ScoreEntry
from sms_core.issues.table import SYNC_ISSUE
from sms_core.store.journal import pack
from sms_desktop.i18n import Language
from sms_desktop.pages.gradebook.beside import ConflictPopover
from tests.desktop.pages.desk import AUTHOR
from tests.desktop.pages.grade_world import clipboard

_CONTROL, _NONE, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip


def shown(page, row, title, grades):
    column = page.model.column_of(grades.works[title])
    return page.model.index(row, column).data()


def test_a_class_of_the_person_opens_with_its_assessments_of_the_term(grades):
    page = grades.opens()
    assert page.title() == "Gradebook"
    assert page.view.header.title.text() == "Mathematics B1"
    assert [one.title for one in page.model.assessments] == ["Homework 1", "Quiz 1", "Quiz 2"]
    assert page.model.rowCount() == 30
    assert "30 students" in page.view.header.facts.text()


def test_thirty_marks_with_enter_are_thirty_scores(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    for row in range(30):
        grades.types(page, str(row % 21))
        assert page.view.table.here[0] == min(row + 1, 29)
    grades.is_quiet()
    for row in range(30):
        assert grades.stored(row, "Quiz 1") == (row % 21 * 1000, "graded", 0)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GREEK])
@pytest.mark.parametrize("text", ["17,5", "17.5"])
def test_comma_and_point_are_the_same_number_in_both_languages(grades, languages, language, text):
    """G-03."""
    languages.switch(language)
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, text)
    assert grades.stored(0, "Quiz 1") == (17_500, "graded", 0)
    assert shown(page, 0, "Quiz 1", grades) == f"17{QLocale().decimalPoint()}5"


def test_more_than_the_most_is_refused_with_a_sentence_and_the_focus_stays(grades):
    """G-04."""
    page = grades.opens()
    row, column = grades.at(page, 3, "Quiz 1")
    grades.types(page, "24.2")
    assert page.view.table.here == (row, column)
    assert page.view.table.hasFocus() or page.view.table.isAncestorOf(page.view.table.focusWidget())
    words, tone = grades.said[-1]
    assert "24.2 is 121 % of 20" in words
    assert "Quiz 1" in words
    assert tone == "danger"
    assert grades.stored(3, "Quiz 1") is None
    assert shown(page, 3, "Quiz 1", grades) == "24.2"
    assert page.model.painted(row, column).bad
    assert page.view.mend.text() == "1 to mend"


def test_a_text_that_waits_is_mended_by_typing_over_it(grades):
    page = grades.opens()
    grades.at(page, 3, "Quiz 1")
    grades.types(page, "abc")
    assert "no score" in grades.said[-1][0]
    grades.types(page, "14")
    assert grades.stored(3, "Quiz 1") == (14_000, "graded", 0)
    assert not page.model.waiting_texts
    assert page.view.mend.isHidden()


def test_a_text_that_waits_is_there_again_after_a_restart(grades):
    first = grades.opens()
    grades.at(first, 3, "Quiz 1")
    grades.types(first, "24.2")
    grades.is_quiet()
    first.hide()
    again = grades.opens()
    grades.waits(lambda: bool(again.model.waiting_texts))
    assert shown(again, 3, "Quiz 1", grades) == "24.2"
    again.next_to_mend()
    assert again.view.table.here == (3, again.model.column_of(grades.works["Quiz 1"]))
    assert "121 % of 20" in grades.said[-1][0]


def test_who_leaves_the_page_is_told_how_many_cells_wait(grades):
    page = grades.opens()
    grades.at(page, 3, "Quiz 1")
    grades.types(page, "24.2")
    page.hide()
    assert grades.said[-1][0] == "1 cell of the gradebook waits to be mended. It is kept."


def test_a_text_becomes_a_score_when_the_most_is_raised(grades):
    page = grades.opens()
    grades.at(page, 3, "Quiz 1")
    grades.types(page, "24.2")
    grades.is_quiet()
    grades.writes(lambda work: grading.change_assessment(work, grades.works["Quiz 1"], max_score=Decimal(30)))
    grades.waits(lambda: not page.model.waiting_texts)
    assert grades.stored(3, "Quiz 1") == (24_200, "graded", 0)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("m", (None, "missing", 0)),
        ("Μ", (None, "missing", 0)),
        ("X", (None, "exempt", 0)),
        ("χ", (None, "exempt", 0)),
        ("?", (None, "not_submitted", 0)),
        ("L12", (12_000, "graded", 1)),
        ("λ 12", (12_000, "graded", 1)),
    ],
)
def test_the_codes_of_both_alphabets(grades, text, stored):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, text)
    assert grades.stored(0, "Quiz 1") == stored


def test_escape_gives_up_what_was_typed(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "17", end=Qt.Key.Key_Escape)
    assert grades.stored(0, "Quiz 1") is None


def test_tab_goes_to_the_right_and_f2_edits_what_stands(grades):
    page = grades.opens()
    row, column = grades.at(page, 0, "Quiz 1")
    grades.types(page, "17", end=Qt.Key.Key_Tab)
    assert page.view.table.here == (row, column + 1)
    page.view.table.put_cursor(row, column)
    grades.bot.keyClick(page.view.table, Qt.Key.Key_F2)
    editor = page.typist.editor.line
    assert editor.text() == "17"
    grades.bot.keyClick(editor, Qt.Key.Key_Escape)


def test_delete_clears_and_undo_brings_back(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "17")
    grades.is_quiet()
    grades.at(page, 0, "Quiz 1")
    grades.bot.keyClick(page.view.table, Qt.Key.Key_Delete)
    assert grades.stored(0, "Quiz 1") is None
    page.context.runner.undo()
    grades.is_quiet()
    assert grades.stored(0, "Quiz 1") == (17_000, "graded", 0)
    grades.waits(lambda: shown(page, 0, "Quiz 1", grades) == "17")


def test_ctrl_d_fills_down_and_one_undo_takes_it_back(grades):
    page = grades.opens()
    _, column = grades.at(page, 0, "Quiz 1")
    grades.types(page, "17")
    page.view.table.select_range(0, 4, [column])
    grades.bot.keyClick(page.view.table, Qt.Key.Key_D, _CONTROL)
    assert [grades.stored(row, "Quiz 1") for row in range(6)] == [(17_000, "graded", 0)] * 5 + [None]
    page.context.runner.undo()
    assert [grades.stored(row, "Quiz 1") for row in range(3)] == [(17_000, "graded", 0), None, None]


def test_ctrl_r_fills_to_the_right(grades):
    page = grades.opens()
    _, column = grades.at(page, 0, "Quiz 1")
    grades.types(page, "17")
    page.view.table.select_range(0, 1, [column, column + 1])
    page.view.table.select_range(0, 0, [column, column + 1])
    grades.bot.keyClick(page.view.table, Qt.Key.Key_R, _CONTROL)
    assert grades.stored(0, "Quiz 2") == (17_000, "graded", 0)


def test_a_pasted_range_is_one_act(grades):
    """G-02: thirty rows, here of three columns; codes and commas among them."""
    page = grades.opens()
    lines = [f"{row % 11}\t{row % 21},5\t{'M' if row == 4 else row % 20}" for row in range(30)]
    lines[20] = "1\t19\tX"
    clipboard("\n".join(line.replace("20,5", "20") for line in lines))
    page.view.table.put_cursor(0, 1)
    grades.bot.keyClick(page.view.table, Qt.Key.Key_V, _CONTROL)
    assert page.asking.key == ""
    assert grades.stored(2, "Quiz 1") == (2_500, "graded", 0)
    assert grades.stored(4, "Quiz 2") == (None, "missing", 0)
    assert grades.stored(20, "Quiz 2") == (None, "exempt", 0)
    assert grades.desk.value("SELECT count(*) FROM score WHERE deleted = 0") == 90
    page.context.runner.undo()
    grades.is_quiet()
    assert grades.desk.value("SELECT count(*) FROM score WHERE deleted = 0") == 0


def test_pasting_cells_that_are_no_scores_is_shown_first(grades):
    page = grades.opens()
    clipboard("17\n24\nabc\n12")
    grades.at(page, 0, "Quiz 1")
    grades.bot.keyClick(page.view.table, Qt.Key.Key_V, _CONTROL)
    assert page.asking.key == "paste"
    assert grades.stored(0, "Quiz 1") is None
    page.view.side.save.click()
    assert grades.stored(0, "Quiz 1") == (17_000, "graded", 0)
    assert grades.stored(1, "Quiz 1") is None
    assert [shown(page, row, "Quiz 1", grades) for row in range(4)] == ["17", "24", "abc", "12"]
    assert page.view.mend.text() == "2 to mend"


def test_pasting_more_rows_than_there_are_students_is_shown_first(grades):
    page = grades.opens()
    clipboard("\n".join(["5"] * 3))
    grades.at(page, 28, "Quiz 1")
    grades.bot.keyClick(page.view.table, Qt.Key.Key_V, _CONTROL)
    assert page.asking.key == "paste"
    page.view.side.cancel.click()
    assert grades.stored(28, "Quiz 1") is None


def test_what_is_copied_can_be_pasted_back(grades):
    page = grades.opens()
    _, column = grades.at(page, 0, "Quiz 1")
    grades.types(page, "L 17,5")
    grades.types(page, "m")
    page.view.table.select_range(0, 1, [column])
    grades.bot.keyClick(page.view.table, Qt.Key.Key_C, _CONTROL)
    page.view.table.put_cursor(10, column)
    grades.bot.keyClick(page.view.table, Qt.Key.Key_V, _CONTROL)
    assert grades.stored(10, "Quiz 1") == (17_500, "graded", 1)
    assert grades.stored(11, "Quiz 1") == (None, "missing", 0)


def test_names_and_results_stay_while_the_assessments_scroll(grades):
    """G-05."""
    page = grades.opens()
    opened = grades.opened(page).now.today
    grades.writes(
        lambda work: [
            grading.create_assessment(
                work, grades.section, grades.categories["quiz"], f"More {n}", Decimal(20), assigned_on=opened
            )
            for n in range(20)
        ]
    )
    grades.waits(lambda: page.model.columnCount() == 25)
    table = page.view.table
    table.put_cursor(0, 23)
    assert table.horizontalScrollBar().value() > 0
    names = table.visualRect(page.model.index(0, 0))
    results = table.visualRect(page.model.index(0, 24))
    last = table.visualRect(page.model.index(0, 23))
    assert names.left() == 0
    assert results.right() == table.viewport().width() - 1
    assert names.right() < last.left()
    assert last.right() < results.left()
    before = table.viewport().grab(names).toImage()
    table.horizontalScrollBar().setValue(0)
    table.selectionModel().clearCurrentIndex()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.viewport().grab(names).toImage().size() == before.size()
    assert table.indexAt(names.center()).column() == 0
    assert table.indexAt(results.center()).column() == 24


def test_a_cell_says_who_what_how_much_and_whether_it_is_a_draft(grades):
    """G-06."""
    page = grades.opens()
    grades.at(page, 29, "Quiz 2")
    grades.types(page, "17.5")
    index = page.model.index(29, page.model.column_of(grades.works["Quiz 2"]))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Anna Pappa, Quiz 2, 17.5 of 20, draft"


def test_the_result_and_the_figures_follow_at_once(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "16")
    assert page.model.index(0, page.model.result_column).data() == "16.0"
    grades.types(page, "8")
    assert page.view.summary.lines(page.model.column_of(grades.works["Quiz 1"])) == ("12.0", "12.0", "0")


def test_who_may_not_edit_sees_and_cannot_type(grades):
    page = grades.opens(frozenset(ADMIN.keys - {Key.GRADES_EDIT, Key.GRADES_PUBLISH, Key.GRADES_OVERRIDE}))
    grades.at(page, 0, "Quiz 1")
    grades.bot.keyClicks(page.view.table, "7")
    assert page.typist.editor.line is None
    grades.bot.keyClick(page.view.table, Qt.Key.Key_Delete)
    assert page.view.add.isHidden()
    assert page.view.publish.isHidden()
    assert "read only" in page.view.header.facts.text()


def test_a_change_from_elsewhere_never_replaces_what_is_being_typed(grades):
    page = grades.opens()
    _, column = grades.at(page, 0, "Quiz 1")
    grades.bot.keyClicks(page.view.table, "1")
    editor = page.typist.editor.line
    theirs = {grades.students[0]: ScoreEntry(Decimal(9)), grades.students[1]: ScoreEntry(Decimal(8))}
    grades.writes(lambda work: grading.set_scores(work, grades.section, grades.works["Quiz 1"], theirs))
    grades.bot.wait(200)
    assert editor.text() == "1"
    grades.bot.keyClicks(editor, "5")
    grades.bot.keyClick(editor, Qt.Key.Key_Return)
    assert grades.stored(0, "Quiz 1") == (15_000, "graded", 0)
    grades.waits(lambda: shown(page, 1, "Quiz 1", grades) == "8")
    assert page.model.painted(1, column).mark == "elsewhere"
    page.view.table.put_cursor(1, column)
    page.view.table.put_cursor(2, column)
    assert page.model.painted(1, column).mark == ""


def test_a_student_who_has_left_stays_with_what_was_scored(grades):
    from sms_core.enrolment import service as enrolment

    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "16")
    grades.is_quiet()
    today = grades.opened(page).now.today
    yesterday = today.replace(day=today.day - 1)
    grades.writes(lambda work: enrolment.withdraw(work, grades.section, grades.students[0], yesterday))
    grades.waits(lambda: page.model.rows[-1].left is not None)
    assert page.model.rows[-1].student == grades.students[0]
    assert "left 22 Nov 2026" in page.model.spoken(29, 0)


def test_find_narrows_the_names_and_greek_is_found_by_latin_letters(grades):
    page = grades.opens()
    page.view.bar.find_field.edit.setText("elen")
    assert page.model.rowCount() == 5
    assert all("Ελένη" in row.name for row in page.model.rows)


def test_no_assessments_in_the_term_offers_to_add_or_copy(grades):
    page = grades.opens()
    page.context.terms.choose(grades.terms[1])
    grades.waits(lambda: page.view.states.currentWidget() is page.view.empty)
    assert not page.view.empty_add.isHidden()
    assert not page.view.empty_copy.isHidden()


def test_tab_walks_through_the_row_and_leaves_the_grid_at_its_end(grades):
    page = grades.opens()
    table = page.view.table
    table.setFocus()
    table.put_cursor(0, 1)
    for column in (2, 3, 4):
        grades.bot.keyClick(table, Qt.Key.Key_Tab)
        assert table.here == (0, column)
    assert table.hasFocus()
    grades.bot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_a_conflict_is_settled_beside_its_cell(grades):
    page = grades.opens()
    row, column = grades.at(page, 0, "Quiz 1")
    grades.types(page, "13")
    grades.is_quiet()
    key = (grades.section, grades.works["Quiz 1"], grades.students[0])
    sides = {
        side: pack({"value": value, "status": "graded", "late": 0})
        for side, value in (("base", None), ("mine", 13_000), ("theirs", 16_000))
    }
    facts = {"user": AUTHOR.user, "scope": "x", "kind": "conflict", "subject": "score", "subject_key": pack(key)}
    grades.writes(
        lambda work: work.create(
            SYNC_ISSUE, work.new_id(), **facts, merge_group="score", state="open", theirs_author="Maria", **sides
        )
    )
    grades.waits(lambda: page.model.painted(row, column).mark == "conflict")
    page.view.table.put_cursor(row, column)
    grades.bot.keyClick(page.view.table, Qt.Key.Key_Space)
    popover = page.window().findChild(ConflictPopover)
    assert [use.accessibleName() for use in popover.uses] == ["Use 13, Mine", "Use 16, Maria"]
    popover.uses[1].click()
    assert grades.stored(0, "Quiz 1") == (16_000, "graded", 0)
    grades.waits(lambda: page.model.painted(row, column).mark == "")
