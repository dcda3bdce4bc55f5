"""Comments on results, as report cards tell them, and the school's phrases to write them with."""

from collections.abc import Callable
from dataclasses import dataclass

from sms_core.grading import phrases, service
from sms_core.grading.phrases import Phrase
from sms_core.ids import Id, SectionId, StudentId
from sms_core.store.connection import Connection
from sms_core.students.repository import student as student_of
from sms_desktop.ops.runner import Done, Failed, Runner

_LABEL = 40  # characters of a phrase in the name of an act


@dataclass(frozen=True, slots=True)
class Bank:
    """The phrases, those of one's own language first, and the names that they are filled with."""

    phrases: tuple[Phrase, ...]
    given_name: str
    family_name: str
    preferred_name: str | None

    @property
    def first_name(self) -> str:
        """What the student is called."""
        return self.preferred_name or self.given_name


def read_bank(student: StudentId, language: str) -> Callable[[Connection], Bank]:
    """A job: the phrases for writing about a student."""

    def job(connection: Connection) -> Bank:
        found = sorted(phrases.phrases(connection), key=lambda one: one.language not in (None, language))
        known = student_of(connection, student)
        if known is None:
            return Bank(tuple(found), "", "", None)
        return Bank(tuple(found), known.given_name, known.family_name, known.preferred_name)

    return job


def write_final_comment(
    runner: Runner,
    section: SectionId,
    session: bytes,
    student: StudentId,
    comment: str | None,
    label: str,
    done: Done[None],
    failed: Failed,
) -> None:
    """Say something about a result; None takes it away."""
    runner.write(
        "comment_result",
        label,
        lambda work: service.set_final_comment(work, section, session, student, comment),
        done,
        failed,
    )


def add_phrase(runner: Runner, text: str, language: str, done: Done[Id], failed: Failed) -> None:
    """Put a phrase into the school's bank."""
    label = text if len(text) <= _LABEL else f"{text[: _LABEL - 1].rstrip()}…"
    runner.write("add_phrase", label, lambda work: phrases.add_phrase(work, text, language=language), done, failed)
