"""A bug goes to the log with a number; the log holds no argument of an exception."""

import json
import sys
import threading

import pytest

from sms_desktop.crash import Crashes


@pytest.fixture
def crashes(tmp_path):
    made = Crashes(tmp_path / "logs")
    made.install()
    yield made
    made.remove()


def lines(crashes):
    text = (crashes.folder / "desktop.log").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_a_bug_is_logged_under_the_number_that_is_told(crashes):
    told = []
    crashes.told = told.append
    try:
        raise ValueError("Άννα Παππά")
    except ValueError as problem:
        number = crashes.note(problem)
    assert told == [number]
    (line,) = lines(crashes)
    assert number in line["text"]
    assert line["error"] == "ValueError"
    assert "test_crash.py" in line["trace"][0]


def test_the_log_holds_no_name(crashes):
    try:
        raise ValueError("Άννα Παππά")
    except ValueError as problem:
        crashes.note(problem)
    assert "Άννα" not in (crashes.folder / "desktop.log").read_text(encoding="utf-8")


def test_what_escapes_everywhere_is_caught(crashes, capsys):
    told = []
    crashes.told = told.append
    sys.excepthook(ValueError, ValueError("x"), None)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert len(told) == 2
    assert "ValueError" in capsys.readouterr().err


def test_after_removal_everything_is_as_it_was(tmp_path):
    before = sys.__excepthook__
    made = Crashes(tmp_path)
    made.install()
    made.remove()
    assert sys.excepthook is before
