"""Locking results in the gradebook: one, all of them, and what a locked sheet says to who types."""

from sms_core.access.roles import VIEWER
from sms_desktop.ui.labels import Label
from tests.desktop.pages.test_gradebook_more import scored


def locked(grades):
    grades.is_quiet()
    sql = "SELECT student FROM final_grade WHERE section = ? AND locked = 1 AND deleted = 0"
    found = grades.desk.lanes.read(lambda c: c.all(sql, (grades.section,))).result()
    return {row[0] for row in found}


def words_of(page):
    return [action.text() for action in page.result_menu.made().actions() if action.text()]


def chosen(page, start):
    next(action for action in page.result_menu.made().actions() if action.text().startswith(start)).trigger()


def test_one_result_is_locked_and_unlocked_from_its_menu(grades):
    page = grades.opens()
    scored(grades, page, "17")
    page.view.table.put_cursor(0, page.model.result_column)
    chosen(page, "Lock the result")
    grades.waits(lambda: page.locking.is_locked(0))
    assert locked(grades) == {page.model.rows[0].student}
    assert any(words.startswith("Unlock the result") for words in words_of(page))
    chosen(page, "Unlock the result")
    grades.waits(lambda: not page.locking.is_locked(0))
    assert locked(grades) == set()


def test_all_results_are_locked_after_saying_what_that_means_and_undone_as_one(grades):
    page = grades.opens()
    scored(grades, page, "17", "9")
    page.view.table.put_cursor(0, page.model.result_column)
    chosen(page, "Lock all results")
    told = page.view.side.findChild(Label, "gradebook_lock_words").text()
    assert told.startswith("2 results of")
    page.view.side.save.click()
    grades.waits(lambda: page.locking.open_students == [])
    assert locked(grades) == {page.model.rows[0].student, page.model.rows[1].student}
    grades.desk.runner.undo()
    grades.waits(lambda: len(page.locking.open_students) == 2)
    assert locked(grades) == set()


def test_a_locked_sheet_refuses_a_score_with_a_word(grades):
    page = grades.opens()
    scored(grades, page, "17")
    page.locking.turn(0)
    grades.waits(lambda: page.locking.is_locked(0))
    said = []
    page.said.connect(lambda words, _: said.append(words))
    scored(grades, page, "12")
    assert any("locked" in words for words in said)
    sql = "SELECT value FROM score WHERE section = ? AND deleted = 0"
    found = grades.desk.lanes.read(lambda c: c.all(sql, (grades.section,))).result()
    assert [row[0] for row in found] == [17_000]


def test_who_may_not_publish_is_offered_no_lock(grades):
    page = grades.opens(VIEWER.keys)
    page.view.table.put_cursor(0, page.model.result_column)
    assert not any("ock" in words.split()[0] for words in words_of(page))
