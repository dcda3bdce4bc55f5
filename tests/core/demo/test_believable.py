"""The figures of the demo school hang together as a school's do."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import pytest

from sms_core.clock import from_days
from sms_core.demo.generate import generate
from sms_core.demo.plan import DEMO
from sms_core.store.fields import Stored

Rows = dict[str, list[dict[str, Stored]]]


@pytest.fixture(scope="module")
def school() -> Rows:
    found: Rows = defaultdict(list)
    for table, batch in generate(DEMO):
        found[table.name] += [dict(zip(table.columns, row, strict=True)) for row in batch]
    return found


def ranks(values: Iterable[float]) -> np.ndarray:
    return np.argsort(np.argsort(np.array(list(values))))


def absence_rates(school: Rows) -> dict[Stored, float]:
    missed: dict[Stored, list[bool]] = defaultdict(list)
    for mark in school["mark"]:
        if mark["code"] != "N":
            missed[mark["student"]].append(mark["code"] in ("A", "E"))
    return {student: sum(marks) / len(marks) for student, marks in missed.items()}


def averages(school: Rows) -> dict[Stored, float]:
    most = {row["id"]: int(str(row["max_score"])) for row in school["assessment"]}
    shares: dict[Stored, list[float]] = defaultdict(list)
    for score in school["score"]:
        if score["value"] is not None:
            shares[score["student"]].append(int(str(score["value"])) / most[score["assessment"]])
    return {student: sum(of) / len(of) for student, of in shares.items()}


def test_who_is_away_more_has_lower_grades(school: Rows) -> None:
    rates, grades = absence_rates(school), averages(school)
    both = sorted(rates.keys() & grades.keys(), key=str)
    spearman = np.corrcoef(ranks(rates[s] for s in both), ranks(grades[s] for s in both))[0, 1]
    assert -0.85 < spearman < -0.3


def test_absence_is_as_usual_with_a_tail(school: Rows) -> None:
    rates = np.array(list(absence_rates(school).values()))
    assert 0.02 < rates.mean() < 0.08
    assert 0.03 < (rates >= 0.10).mean() < 0.2
    assert (rates < 0.02).mean() > 0.2


def test_latecomers_miss_the_first_period(school: Rows) -> None:
    late: dict[Stored, list[bool]] = defaultdict(list)
    for mark in school["mark"]:
        late[mark["period"]].append(mark["code"] == "L")
    first = np.mean(late.pop(1))
    assert first > 2.5 * max(np.mean(marks) for marks in late.values())


def test_mondays_and_fridays_are_missed_most(school: Rows) -> None:
    missed: dict[int, list[bool]] = defaultdict(list)
    for mark in school["mark"]:
        missed[from_days(int(str(mark["day"]))).weekday()].append(mark["code"] in ("A", "E"))
    rates = {weekday: float(np.mean(marks)) for weekday, marks in missed.items()}
    assert min(rates[0], rates[4]) > max(rates[1], rates[2])


def test_scores_are_of_every_status_and_never_above_the_most(school: Rows) -> None:
    most = {row["id"]: int(str(row["max_score"])) for row in school["assessment"]}
    assert {row["status"] for row in school["score"]} == {"graded", "missing", "exempt", "not_submitted"}
    for row in school["score"]:
        assert (row["value"] is not None) == (row["status"] == "graded")
        assert row["value"] is None or int(str(row["value"])) <= most[row["assessment"]]
    assert any(row["comment"] for row in school["score"])


def test_some_work_is_being_graded_and_some_is_announced(school: Rows) -> None:
    scored = {row["assessment"] for row in school["score"]}
    drafts = [row for row in school["assessment"] if not row["published"]]
    assert any(row["id"] in scored for row in drafts)
    assert any(row["id"] not in scored for row in drafts)
    weights: dict[Stored, int] = defaultdict(int)
    for row in school["category"]:
        weights[row["section"]] += int(str(row["weight"]))
    assert set(weights.values()) == {100_000}


def test_contacts_have_the_gaps_that_schools_have(school: Rows) -> None:
    with_guardian = {row["student"] for row in school["student_guardian"]}
    assert 0 < len(school["student"]) - len(with_guardian) < 0.1 * len(school["student"])
    for table, field in (("guardian", "mobile"), ("guardian", "email"), ("student_contact", "phone")):
        given = [row[field] is not None for row in school[table]]
        assert 0.5 < np.mean(given) < 1, (table, field)


def test_absences_are_planned_for_today_in_the_first_teachers_classes(school: Rows) -> None:
    names = {row["id"]: (row["family_name"], row["given_name"]) for row in school["student"]}
    reasons = {names[row["student"]]: row["reason"] for row in school["planned_absence"]}
    assert reasons["Γεωργίου", "Άννα"] == "Dentist"
    assert reasons["Rossi", "Luca"] == "Handball"


def test_siblings_share_their_guardians(school: Rows) -> None:
    students: dict[Stored, set[Stored]] = defaultdict(set)
    for row in school["student_guardian"]:
        students[row["guardian"]].add(row["student"])
    assert max(len(of) for of in students.values()) > 1
