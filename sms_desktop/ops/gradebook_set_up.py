"""What a gradebook is made of: its assessments and categories, publishing, and taking over another class's set-up."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sms_core.access.grants import Grants
from sms_core.clock import Clock, from_days
from sms_core.grading import service, setup
from sms_core.grading.setup import SetupPlan
from sms_core.ids import AssessmentId, SectionId
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work
from sms_desktop.ops.gradebook import GradeClass, read_grade_classes
from sms_desktop.ops.runner import Done, Failed, Runner

_FOUND = 12
DAILY = "daily_performance"  # the kind of category whose columns are days
Values = Mapping[str, Any]  # stored values by field


def create_assessment(
    runner: Runner, section: SectionId, values: Values, done: Done[AssessmentId], failed: Failed
) -> None:
    """Make an assessment, a draft; `values` are those of its form. Without a category, a new one is made with it."""
    facts = _assessment_facts(values)
    title, category, most = facts.pop("title"), facts.pop("category"), facts.pop("max_score")

    def act(work: Work) -> AssessmentId:
        kind = category
        if kind is None:
            weight = _number(values.get("category_weight"))
            kind = service.create_category(work, section, str(values["category_title"]), weight)
        return service.create_assessment(work, section, kind, title, most, **facts)

    runner.write("create_assessment", title, act, done, failed)


def create_daily_column(
    runner: Runner,
    section: SectionId,
    title: str,
    most: Decimal,
    day: date,
    category: bytes | None,
    values: Values,
    done: Done[AssessmentId],
    failed: Failed,
) -> None:
    """Make the column of a day for daily performance; without a category, one is made with it from `values`."""

    def act(work: Work) -> AssessmentId:
        kind = category
        if kind is None:
            named, weight = str(values["category_title"]), _number(values.get("category_weight"))
            kind = service.create_category(work, section, named, weight, kind=DAILY)
        return service.create_assessment(work, section, kind, title, most, assigned_on=day)

    runner.write("create_assessment", title, act, done, failed)


def change_assessment(
    runner: Runner, assessment: AssessmentId, title: str, values: Values, done: Done[None], failed: Failed
) -> None:
    """Change an assessment."""
    facts = _assessment_facts(values)
    runner.write(
        "change_assessment", title, lambda work: service.change_assessment(work, assessment, **facts), done, failed
    )


def set_counts(
    runner: Runner, assessment: AssessmentId, title: str, counts: bool, done: Done[None], failed: Failed
) -> None:
    """Let an assessment enter the result, or not."""
    runner.write(
        "change_assessment",
        title,
        lambda work: service.change_assessment(work, assessment, counts=counts),
        done,
        failed,
    )


def delete_assessment(runner: Runner, assessment: AssessmentId, title: str, done: Done[None], failed: Failed) -> None:
    """Take away an assessment that nobody has a score in."""
    runner.write("delete_assessment", title, lambda work: service.delete_assessment(work, assessment), done, failed)


def publish(runner: Runner, chosen: Sequence[AssessmentId], label: str, done: Done[int], failed: Failed) -> None:
    """Let the scores of assessments be seen, as one act."""

    def act(work: Work) -> int:
        for assessment in chosen:
            service.publish(work, assessment)
        return len(chosen)

    runner.write("publish_scores", label, act, done, failed)


def unpublish(runner: Runner, assessment: AssessmentId, title: str, done: Done[None], failed: Failed) -> None:
    """Make the scores of an assessment a draft again."""
    runner.write("unpublish_scores", title, lambda work: service.unpublish(work, assessment), done, failed)


def create_category(runner: Runner, section: SectionId, values: Values, done: Done[bytes], failed: Failed) -> None:
    """Make a category."""
    facts = _category_facts(values)
    title, weight = facts.pop("title"), facts.pop("weight")
    runner.write(
        "create_category",
        title,
        lambda work: service.create_category(work, section, title, weight, **facts),
        done,
        failed,
    )


def change_category(
    runner: Runner, category: bytes, title: str, values: Values, done: Done[None], failed: Failed
) -> None:
    """Change a category."""
    facts = _category_facts(values)
    runner.write("change_category", title, lambda work: service.change_category(work, category, **facts), done, failed)


def delete_category(runner: Runner, category: bytes, title: str, done: Done[None], failed: Failed) -> None:
    """Take away a category without assessments."""
    runner.write("delete_category", title, lambda work: service.delete_category(work, category), done, failed)


def _assessment_facts(values: Values) -> dict[str, Any]:
    """Stored values of the form as the service takes them."""
    return {
        "title": str(values["title"]),
        "category": values["category"],
        "max_score": _number(values.get("max_score")),
        "weight": _number(values.get("weight")) if values.get("weight") is not None else Decimal(1),
        "assigned_on": _day(values.get("assigned_on")),
        "due_on": _day(values.get("due_on")),
        "counts": bool(values.get("counts")),
    }


def _category_facts(values: Values) -> dict[str, Any]:
    return {
        "title": str(values["title"]),
        "weight": _number(values.get("weight")),
        "drop_lowest": int(values.get("drop_lowest") or 0),
        "kind": str(values.get("kind") or "other"),
    }


def _number(stored: Any) -> Decimal:
    return Decimal(int(stored or 0)) / 1000


def _day(stored: Any) -> date | None:
    return None if stored is None else from_days(int(stored))


def find_sources(clock: Clock, grants: Grants, text: str) -> Callable[[Connection], list[GradeClass]]:
    """A job: the classes of which the set-up can be copied and whose title holds `text`."""

    def job(connection: Connection) -> list[GradeClass]:
        found = read_grade_classes(clock, grants, None)(connection)
        return [one for one in found if folded(text.strip()) in folded(f"{one.title} {one.code}")][:_FOUND]

    return job


def plan_set_up(
    source: SectionId, target: SectionId, from_session: bytes | None, to_session: bytes | None
) -> Callable[[Connection], SetupPlan]:
    """A job: what copying would do. Raises `NotFound`."""
    return lambda connection: setup.plan_setup(
        connection, source, target, from_session=from_session, to_session=to_session
    )


def copy_set_up(
    runner: Runner,
    source: SectionId,
    target: SectionId,
    from_session: bytes | None,
    to_session: bytes | None,
    label: str,
    done: Done[SetupPlan],
    failed: Failed,
) -> None:
    """Take over the categories and assessments of another class or term, without scores."""
    runner.write(
        "copy_set_up",
        label,
        lambda work: setup.copy_setup(work, source, target, from_session=from_session, to_session=to_session),
        done,
        failed,
    )
