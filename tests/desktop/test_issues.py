"""The Sync page: conflicts with both values, authors and times, and the choice between them."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from sms_core.attendance import service
from sms_core.attendance.repository import open_register
from sms_core.clock import to_days, to_micros
from sms_core.issues.repository import open_issues
from sms_core.issues.table import SYNC_ISSUE
from sms_core.store.journal import pack
from sms_desktop.pages.issues import words
from sms_desktop.pages.issues.page import IssuesPage
from sms_desktop.sync.status import SyncKind, SyncState
from tests.desktop import walking
from tests.desktop.factories import AUTHOR, TODAY
from tests.factories import SCHOOL_MORNING

AT = to_micros(SCHOOL_MORNING)


def issue(bench, kind="conflict", **facts):
    """A mark of the first student that two people set."""
    student = bench.school.students[0]

    def job(store):
        with store.write("found", AUTHOR) as write:
            service.mark(write.work, *bench.school.lesson, student, "P")
            write.work.create(
                SYNC_ISSUE,
                write.work.new_id(),
                user=AUTHOR.user,
                scope=f"section:{bench.school.section.hex()}",
                kind=kind,
                subject="mark",
                subject_key=pack((bench.school.section, to_days(TODAY), 2, student)),
                merge_group="mark" if kind == "conflict" else None,
                base=pack({"code": None, "minutes_late": None}),
                mine=pack({"code": "L", "minutes_late": 7}),
                theirs=pack({"code": "A", "minutes_late": None}) if kind == "conflict" else None,
                mine_author="Nikos Vasileiou",
                mine_at=AT,
                theirs_author="Maria K.",
                theirs_at=AT,
                state="open",
                **facts,
            )
        return write.changes

    return bench.lanes.write(job).result()


@pytest.fixture
def page(bench):
    made = IssuesPage(bench.context())
    bench.bot.addWidget(made)
    made.resize(1142, 700)
    made.show()
    yield made
    made.hide()


def test_nothing_to_decide_is_said(page, bench):
    bench.waits_for(lambda: page.view.states.currentWidget() is page.view.empty)


def test_a_conflict_shows_both_values_authors_and_times_as_soon_as_it_arrives(page, bench):
    bench.runner.sync_changed(issue(bench))
    bench.waits_for(lambda: page.findChild(QAbstractButton, "issue_mine") is not None)
    bench.bot.wait(30)
    texts = walking.words(page)
    for said in ("Άννα Family00 · Attendance mark", "Late, 7 min", "Absent", "Nikos Vasileiou", "Maria K."):
        assert said in texts, said
    assert any("09:12" in text for text in texts)
    assert any("Mathematics B1 · Mon 23 November, period 2" in text for text in texts)
    assert walking.nameless(page) == []
    assert walking.twins(page) == []


@pytest.mark.parametrize(("choice", "code"), [("issue_mine", "L"), ("issue_theirs", "A")])
def test_choosing_a_side_settles_it_and_can_be_undone(page, bench, choice, code):
    bench.runner.sync_changed(issue(bench))
    bench.waits_for(lambda: page.findChild(QAbstractButton, choice) is not None)
    page.findChild(QAbstractButton, choice).click()
    bench.waits_for(lambda: page.view.states.currentWidget() is page.view.empty)
    view = bench.read(lambda connection: open_register(connection, *bench.school.lesson))
    assert view.rows[0].code == code
    assert bench.read(open_issues) == []
    bench.runner.undo()
    bench.waits_for(lambda: page.view.states.currentWidget() is page.view.area)


def test_work_that_was_refused_says_why_and_can_be_let_go(page, bench):
    bench.runner.sync_changed(issue(bench, "rejected", reason="not_allowed"))
    bench.waits_for(lambda: page.findChild(QAbstractButton, "issue_discard") is not None)
    page.findChild(QAbstractButton, "issue_discard").click()
    bench.waits_for(lambda: bench.read(open_issues) == [])


def test_the_attendance_page_leads_to_what_needs_a_decision(window, bench):
    window.show_sync(SyncState(SyncKind.ACTION_NEEDED, issues=1))
    bench.runner.sync_changed(issue(bench))
    banner = window.findChild(QWidget, "attendance_issues")
    bench.waits_for(banner.isVisible)
    assert "1 conflict needs your decision" in banner.text.text()
    window.findChild(QAbstractButton, "attendance_show_issues").click()
    assert window.frame.page_key == "sync"


def test_scores_and_times_are_said_in_words(languages):
    assert words.value("score", {"value": 17500, "status": "graded", "late": 1}) == "17.5, late"
    assert words.value("score", {"value": None, "status": "missing", "late": 0}) == "missing"
    assert words.value("mark", {"code": None, "minutes_late": None}) == "unmarked"
    assert words.value("student", {"phone": None}) == "phone: empty"
    assert words.value("student", {"deleted": 1}) == "deleted"
    languages.switch("el")
    assert words.value("score", {"value": 17500, "status": "graded", "late": 0}) == "17,5"
