"""What a person does to scores."""

from collections.abc import Mapping

from sms_core.grading import service
from sms_core.grading.entry import ScoreEntry
from sms_core.ids import AssessmentId, SectionId, StudentId
from sms_desktop.ops.runner import Done, Failed, Runner


def set_scores(
    runner: Runner,
    section: SectionId,
    assessment: AssessmentId,
    title: str,
    scores: Mapping[StudentId, ScoreEntry],
    done: Done[int] | None = None,
    failed: Failed | None = None,
) -> None:
    """Enter a column of scores; undoable as one act named for the assessment."""
    runner.write("set_scores", title, lambda work: service.set_scores(work, section, assessment, scores), done, failed)
