"""Assessments that are published as one act at a desk are published together at the server, or none of them."""

from decimal import Decimal
from typing import Any

import pytest

from sms_core.grading import service as grading
from sms_core.ids import AssessmentId
from sms_core.issues.repository import open_issues
from tests.server.sync.conftest import Open
from tests.server.sync.desks import SmallSchool

PUBLISHED = "SELECT count(*) FROM assessment WHERE published = 1 AND deleted = 0"


@pytest.mark.parametrize("deleted", [False, True])
def test_drafts_are_published_together_or_not_at_all(school: SmallSchool, opens: Open, deleted: bool) -> None:
    nikos, office = opens("nikos"), opens("office")
    sql = "SELECT category FROM assessment WHERE id = ?"
    kind = nikos.connection.value(sql, (school.quiz,))
    drafts = [
        nikos.does(
            "create_assessment",
            lambda work, title=title: grading.create_assessment(work, school.maths, kind, title, Decimal(20)),
        )
        for title in ("Oral 1", "Oral 2")
    ]
    nikos.syncs()
    if deleted:
        office.syncs()
        office.does("delete_assessment", lambda work: grading.delete_assessment(work, AssessmentId(drafts[1])))
        office.syncs()
    nikos.does("publish_scores", publishes(drafts))
    nikos.syncs()
    assert school.value(PUBLISHED) == (0 if deleted else 2)
    assert bool(open_issues(nikos.connection)) is deleted


def publishes(drafts: list[Any]) -> Any:
    def act(work: Any) -> None:
        for draft in drafts:
            grading.publish(work, draft)

    return act
