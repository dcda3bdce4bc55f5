"""What a gradebook is made of: assessments, categories, publishing, the working of a result, comments, copying."""

from decimal import Decimal

from PySide6.QtCore import Qt

from sms_core.access.keys import Key
from sms_core.access.roles import ADMIN
from sms_core.grading import service as grading
from sms_desktop.pages.gradebook.beside import CommentPopover
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.choices import CheckBox
from sms_desktop.ui.table import RowTable
from tests.desktop.pages.grade_world import part


def figures(lines):
    return {line.words.strip(): line.figure for line in lines}


def fills(page, **texts):
    """Type into the fields of the form and hand it in."""
    form = page.asking.form
    for name, text in texts.items():
        form[name].edit.setText(text)
        form[name].edit.textEdited.emit(text)
    page.view.side.save.click()


def test_a_new_assessment_is_a_draft_with_the_usual_most(grades):
    page = grades.opens()
    page.view.add.click()
    assert page.asking.form["max_score"].edit.text() == "20"
    fills(page, title="Quiz 3")
    grades.waits(lambda: len(page.model.assessments) == 4)
    made = page.model.assessments[-1]
    assert (made.title, made.max_score, made.published) == ("Quiz 3", Decimal(20), False)
    assert page.model.headerData(4, Qt.Orientation.Horizontal) == "Quiz 3"
    assert page.view.table.header.head(4).state == "draft"
    assert grades.offered == ["Assessment added as a draft: Quiz 3"]
    assert page.view.table.here[1] == 4


def test_an_assessment_can_bring_its_category_with_it(grades):
    page = grades.opens()
    page.view.add.click()
    form = page.asking.form
    form["category"].select.set_key("new")
    form["category"].select.activated.emit(2)
    fills(page, category_title="Projects", category_weight="25", title="Bridge", max_score="50")
    grades.waits(lambda: len(page.model.assessments) == 4)
    assert [one.title for one in page.model.book.categories] == ["Homework", "Quizzes", "Projects"]


def test_an_assessment_without_a_title_or_outside_the_term_says_so_beside_the_field(grades):
    page = grades.opens()
    page.view.add.click()
    day = page.asking.form["due_on"]
    day.edit.setText("30/6/2028")
    day.edit.textEdited.emit("30/6/2028")
    assert "outside Term 1" in day.control.accessibleDescription()
    fills(page, max_score="")
    assert page.asking.form["title"].problem
    assert page.asking.form["max_score"].problem


def test_a_most_below_a_score_is_refused_beside_its_field(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "18")
    grades.is_quiet()
    page.assessments.offer_edit(grades.works["Quiz 1"])
    fills(page, max_score="10")
    grades.waits(lambda: bool(page.asking.form and page.asking.form["max_score"].problem))


def test_an_assessment_with_scores_is_not_deleted_but_can_stop_counting(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "18")
    grades.types(page, "9")
    grades.is_quiet()
    page.assessments.offer_edit(grades.works["Quiz 1"])
    part(page, Button, "assessment_delete").click()
    grades.waits(lambda: "cannot be deleted" in page.view.side.problem.text())
    page.assessments.set_counts(grades.works["Quiz 1"], False)
    grades.waits(lambda: page.view.table.header.head(2).second == "20 · not counted")
    assert page.model.result(0) is None


def test_an_empty_assessment_is_deleted_and_undo_brings_it_back(grades):
    page = grades.opens()
    page.assessments.offer_edit(grades.works["Quiz 2"])
    part(page, Button, "assessment_delete").click()
    grades.waits(lambda: len(page.model.assessments) == 2)
    page.context.runner.undo()
    grades.waits(lambda: len(page.model.assessments) == 3)


def test_weights_that_are_not_a_hundred_are_a_warning(grades):
    page = grades.opens()
    page.view.categories.click()
    assert page.view.side.findChild(Banner, "category_warning") is None
    part(page, RowTable, "category_table").activated_row.emit(0)
    fills(page, weight="50")
    grades.waits(lambda: page.asking.key == "categories" and page.model.book.categories[0].weight == 50)
    grades.waits(lambda: page.view.side.findChild(Banner, "category_warning") is not None)


def test_a_category_in_use_is_not_deleted(grades):
    page = grades.opens()
    page.categories.offer_edit(grades.categories["quiz"])
    part(page, Button, "category_delete").click()
    grades.waits(lambda: bool(page.view.side.problem.text()))


def test_publishing_shows_who_sees_what_and_is_one_act(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 2")
    grades.types(page, "17.5")
    grades.is_quiet()
    assert page.view.publish.text() == "Publish 1 draft"
    page.view.publish.click()
    assert page.asking.key == "publish"
    seen = figures(page.publishing.seen.lines)
    assert seen[page.model.rows[0].name] == "17.5 of 20"
    assert seen[page.model.rows[1].name] == "–"
    assert page.view.side.save.text() == "Publish Quiz 2"
    page.view.side.save.click()
    grades.waits(lambda: page.model.assessments[2].published)
    assert grades.offered[-1] == "Published: Quiz 2"
    assert page.view.publish.isHidden()
    assert page.model.spoken(0, 3).endswith("17.5 of 20")
    page.publishing.unpublish(grades.works["Quiz 2"])
    grades.waits(lambda: not page.model.assessments[2].published)


def test_nothing_is_published_where_nothing_is_chosen(grades):
    page = grades.opens()
    page.view.publish.click()
    box = part(page, CheckBox, f"publish_{grades.works['Quiz 2'].hex()}")
    box.click()
    assert not page.view.side.save.isEnabled()
    box.click()
    assert page.view.side.save.isEnabled()


def test_publishing_without_a_connection_says_that_it_is_sent_later(grades):
    page = grades.opens()
    page.publishing.is_offline = True
    page.view.publish.click()
    page.view.side.save.click()
    grades.waits(lambda: bool(grades.offered))
    assert grades.offered[-1] == "Published here: Quiz 2. It is sent when there is a connection."


def test_a_result_opens_to_its_sum_line_by_line(grades):
    page = grades.opens()
    for title, text in (("Homework 1", "7"), ("Quiz 1", "16"), ("Quiz 2", "m")):
        grades.at(page, 0, title)
        grades.types(page, text)
    grades.is_quiet()
    page.view.table.put_cursor(0, page.model.result_column)
    grades.bot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert page.asking.key == "working"
    said = figures(page.results.lines.lines)
    assert said["Homework 1  7 / 10"] == "70 %"
    assert said["Quiz 1  16 / 20"] == "80 %"
    assert said["Quizzes · weight 60"] == "40 %"
    assert said["Homework  70 % × 40"] == "2800"
    assert said["Sum ÷ weights with data (100)"] == "52 %"
    assert said["On the scale: × 20 ÷ 100"] == "10.4"
    assert page.model.index(0, page.model.result_column).data() == "10.4"
    grades.at(page, 0, "Quiz 2")
    grades.types(page, "20", end=Qt.Key.Key_Tab)
    assert figures(page.results.lines.lines)["Quizzes · weight 60"] == "90 %"
    grades.bot.keyClick(page.view.table, Qt.Key.Key_Down)
    assert page.view.side.title.text() == page.model.rows[1].name


def test_a_result_given_by_hand_needs_a_reason_and_shows_a_sign(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "16")
    grades.is_quiet()
    page.results.show_working(0)
    part(page, Button, "gradebook_override").click()
    fills(page, override="17")
    assert page.asking.form["reason"].problem
    fills(page, reason="Oral exam")
    grades.waits(lambda: page.model.index(0, page.model.result_column).data() == "17")
    assert page.model.painted(0, page.model.result_column).icon == "pencil"
    assert "given by hand" in page.model.spoken(0, page.model.result_column)


def test_a_locked_result_shows_a_lock_and_cannot_be_changed(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "16")
    grades.is_quiet()
    today, session = grades.opened(page).now.today, grades.opened(page).book.session
    grades.writes(lambda work: grading.lock_final(work, grades.section, session, grades.students[0], today))
    grades.waits(lambda: page.model.painted(0, page.model.result_column).icon == "lock")
    page.results.show_working(0)
    assert page.view.side.findChild(Button, "gradebook_override") is None
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "3")
    grades.is_quiet()
    assert grades.stored(0, "Quiz 1") == (16_000, "graded", 0)
    assert grades.said[-1][1] == "danger"


def test_who_may_not_override_sees_the_working_alone(grades):
    page = grades.opens(frozenset(ADMIN.keys - {Key.GRADES_OVERRIDE}))
    page.results.show_working(0)
    assert page.view.side.findChild(Button, "gradebook_override") is None


def test_a_comment_stands_beside_its_score_and_is_read_out(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    grades.types(page, "16")
    row, column = grades.at(page, 0, "Quiz 1")
    grades.bot.keyClick(page.view.table, Qt.Key.Key_N)
    popover = page.window().findChild(CommentPopover)
    popover.editor.edit.setPlainText("Much better")
    popover.save.click()
    grades.waits(lambda: page.model.painted(row, column).comment)
    assert page.model.spoken(row, column).endswith("comment: Much better")
    assert grades.stored(0, "Quiz 1") == (16_000, "graded", 0)


def test_quick_entry_sets_a_score_and_goes_to_the_next_student(grades):
    page = grades.opens()
    grades.at(page, 0, "Quiz 1")
    page.view.quick.click()
    assert page.asking.key == "quick"
    for key in ("17", "0", "M"):
        part(page, Button, f"quick_{key}").click()
    assert [grades.stored(row, "Quiz 1") for row in range(3)] == [
        (17_000, "graded", 0), (0, "graded", 0), (None, "missing", 0),
    ]  # fmt: skip
    assert page.view.table.here[0] == 3


def test_the_set_up_of_another_class_comes_as_drafts_without_scores(grades):
    page = grades.opens()
    page.open_class(grades.other)
    grades.waits(lambda: page.view.states.currentWidget() is page.view.empty)
    page.view.empty_copy.click()
    form = page.asking.form
    form["source"].load(grades.section)
    page.copying._titles[grades.section] = "Mathematics B1"
    form.changed.emit()
    grades.waits(lambda: "Assessments" in figures(page.copying._lines.lines))
    assert figures(page.copying._lines.lines)["Assessments"] == "3 new"
    page.view.side.save.click()
    grades.waits(lambda: len(page.model.assessments) == 3)
    assert not any(one.published for one in page.model.assessments)


def test_the_class_that_was_looked_at_last_opens_again(grades):
    page = grades.opens()
    page.open_class(grades.other)
    grades.waits(lambda: page.view.header.title.text() == "Mathematics C1")
    grades.is_quiet()
    page.hide()
    again = grades.opens()
    assert again.view.header.title.text() == "Mathematics C1"


def test_the_classes_are_found_by_typing(grades):
    page = grades.opens()
    page.view.choose.click()
    grades.waits(lambda: page.window().findChild(RowTable, "gradebook_class_list") is not None)
    chooser = page.window().findChild(RowTable, "gradebook_class_list")
    field = chooser.parent().findChild(object, "gradebook_class_find")
    field.edit.setText("c1")
    grades.bot.keyClick(field.edit, Qt.Key.Key_Return)
    grades.waits(lambda: page.view.header.title.text() == "Mathematics C1")
