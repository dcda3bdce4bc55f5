"""What a person does to the scores, comments and results of a gradebook."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sms_core.grading import service
from sms_core.grading.entry import ScoreEntry
from sms_core.ids import SectionId, StudentId, UserId
from sms_core.personal.service import put_preference
from sms_core.store.unit import Work
from sms_desktop.ops.gradebook import KEPT_TEXTS, LAST_CLASS, CellKey
from sms_desktop.ops.runner import Done, Failed, Runner


def write_scores(
    runner: Runner,
    section: SectionId,
    entries: Mapping[CellKey, ScoreEntry | None],
    label: str,
    done: Done[int] | None = None,
    failed: Failed | None = None,
) -> None:
    """Enter scores (None takes one away) as one act; all of them or none."""

    runner.write("set_scores", label, lambda work: service.set_cells(work, section, entries), done, failed)


def write_comment(
    runner: Runner,
    section: SectionId,
    cell: CellKey,
    comment: str | None,
    label: str,
    done: Done[None] | None = None,
    failed: Failed | None = None,
) -> None:
    """Say something about a score."""
    assessment, student = cell
    runner.write(
        "comment_score",
        label,
        lambda work: service.set_comment(work, section, assessment, student, comment),
        done,
        failed,
    )


def override_result(
    runner: Runner,
    section: SectionId,
    session: bytes,
    student: StudentId,
    value: Decimal | None,
    reason: str | None,
    label: str,
    done: Done[None],
    failed: Failed,
) -> None:
    """Let another result hold than the computed one; None lets the computed one hold again."""
    runner.write(
        "override_result",
        label,
        lambda work: service.override_final(work, section, session, student, value, reason),
        done,
        failed,
    )


def lock_results(
    runner: Runner,
    section: SectionId,
    session: bytes,
    students: Sequence[StudentId],
    today: date,
    label: str,
    done: Done[None],
    failed: Failed,
    *,
    locked: bool,
) -> None:
    """Fix the results that hold today, all of them or none, or let them follow the scores again."""

    def lock(work: Work) -> None:
        if locked:
            service.lock_finals(work, section, session, students, today)
            return
        for student in students:
            service.unlock_final(work, section, session, student)

    runner.write("lock_final" if locked else "unlock_final", label, lock, done, failed)


def keep_class(runner: Runner, user: UserId, section: SectionId) -> None:
    """Remember which class was looked at last."""
    runner.keep("keep_place", lambda work: put_preference(work, user, LAST_CLASS, section.hex()))


def keep_texts(runner: Runner, user: UserId, texts: str) -> None:
    """Remember the texts that wait to be mended; "" where there is none."""
    runner.keep("keep_texts", lambda work: put_preference(work, user, KEPT_TEXTS, texts or None))
