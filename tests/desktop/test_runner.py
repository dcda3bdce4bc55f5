"""What is asked on the interface thread is done on a lane, in order, and answered on the interface thread."""

import threading

from PySide6.QtWidgets import QLabel

from sms_core.attendance import service
from sms_core.attendance.repository import open_register
from sms_core.errors import NotFound, Refused


def marks(bench):
    view = bench.read(lambda connection: open_register(connection, *bench.school.lesson))
    return [row.code for row in view.rows]


def mark(bench, place, code, **answers):
    student = bench.school.students[place]
    bench.runner.write(
        "mark", "somebody", lambda work: service.mark(work, *bench.school.lesson, student, code), **answers
    )


def test_writes_happen_in_the_order_in_which_they_were_asked(bench):
    answered = []
    for number, code in enumerate("PLAE" * 5):
        mark(bench, 0, code, done=lambda _, number=number: answered.append(number))
    bench.is_quiet()
    assert answered == list(range(20))
    assert marks(bench)[0] == "E"


def test_work_is_done_off_the_interface_thread_and_answered_on_it(bench):
    threads = []
    here = threading.current_thread()
    bench.runner.read(
        lambda _: threads.append(threading.current_thread()), lambda _: threads.append(threading.current_thread())
    )
    bench.waits_for(lambda: len(threads) == 2)
    assert threads[0] is not here
    assert threads[1] is here


def test_a_refusal_reaches_the_one_who_asked(bench):
    told = []
    mark(bench, 0, "Q", failed=told.append)
    bench.waits_for(lambda: bool(told))
    assert isinstance(told[0], Refused)
    assert told[0].code == "unknown_attendance_code"


def test_a_refusal_that_nobody_asked_about_is_told_by_the_runner(bench):
    told = []
    bench.runner.failed.connect(told.append)

    def fails(_):
        raise NotFound(what="nothing")

    bench.runner.write("mark", "", fails)
    bench.waits_for(lambda: bool(told))
    assert told[0].code == "not_found"
    assert bench.runner.next_undo is None


def test_a_bug_is_told_as_one_and_the_lane_goes_on(bench):
    told, answered = [], []
    bench.runner.broke.connect(told.append)
    bench.runner.write("mark", "", lambda _: 1 // 0)
    mark(bench, 0, "P", done=answered.append)
    bench.waits_for(lambda: bool(answered))
    assert isinstance(told[0], ZeroDivisionError)
    assert marks(bench)[0] == "P"


def test_a_failed_write_leaves_nothing_behind(bench):
    student = bench.school.students[0]

    def half(work):
        service.mark(work, *bench.school.lesson, student, "P")
        raise NotFound(what="rest")

    told = []
    bench.runner.write("mark", "", half, failed=told.append)
    bench.waits_for(lambda: bool(told))
    assert marks(bench)[0] is None


def test_a_commit_tells_which_rows_it_changed(bench):
    told = []
    bench.runner.changed.connect(told.append)
    mark(bench, 3, "A")
    bench.waits_for(lambda: bool(told))
    assert told[0].touches("mark")
    assert {key[3] for key in told[0].of("mark")} == {bench.school.students[3]}


def test_undo_takes_back_and_redo_does_again(bench):
    mark(bench, 0, "P")
    mark(bench, 0, "A")
    bench.runner.undo()
    bench.is_quiet()
    assert marks(bench)[0] == "P"
    bench.runner.redo()
    bench.is_quiet()
    assert marks(bench)[0] == "A"
    bench.runner.undo()
    bench.runner.undo()
    bench.is_quiet()
    assert marks(bench)[0] is None


def test_undo_before_the_write_is_done_takes_that_write_back(bench):
    mark(bench, 0, "P")
    bench.runner.undo()
    bench.is_quiet()
    assert marks(bench)[0] is None


def test_something_new_ends_redo(bench):
    mark(bench, 0, "P")
    bench.runner.undo()
    assert bench.runner.next_redo is not None
    mark(bench, 1, "P")
    assert bench.runner.next_redo is None
    bench.is_quiet()


def test_what_was_changed_again_since_is_kept_and_told(bench):
    told = []
    bench.runner.kept.connect(told.append)
    mark(bench, 0, "P")
    bench.is_quiet()
    first = bench.runner.next_undo
    student = bench.school.students[0]
    author_else = bench.lanes.write(lambda store: _somebody_else(store, bench.school.lesson, student))
    author_else.result()
    assert bench.runner.next_undo is first
    bench.runner.undo()
    bench.is_quiet()
    assert told
    assert marks(bench)[0] == "A"


def _somebody_else(store, lesson, student):
    from tests.desktop.factories import AUTHOR

    with store.write("mark", AUTHOR) as write:
        service.mark(write.work, *lesson, student, "A")


def test_only_the_latest_question_is_answered(bench):
    answered = []
    line = bench.runner.latest()
    for number in range(5):
        line.read(lambda _, number=number: number, answered.append)
    bench.waits_for(lambda: bool(answered))
    bench.read(lambda _: None)
    bench.bot.wait(20)
    assert answered == [4]


def test_an_answer_for_a_widget_that_is_gone_is_passed_over(bench):
    label = QLabel()
    bench.runner.read(lambda _: "late", label.setText)
    import shiboken6

    shiboken6.delete(label)
    answered = []
    bench.runner.read(lambda _: None, answered.append)
    bench.waits_for(lambda: bool(answered))


def test_closing_the_lanes_finishes_what_was_asked(bench):
    for place in range(10):
        mark(bench, place, "P")
    bench.lanes.close()
    connection = bench.school.session.database.open()
    view = open_register(connection, *bench.school.lesson)
    connection.close()
    assert [row.code for row in view.rows][:10] == ["P"] * 10
