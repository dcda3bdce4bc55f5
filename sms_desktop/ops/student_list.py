"""What a person does to students in their list: each verb one action of the journal, however many students."""

from collections.abc import Sequence

from sms_core.ids import Id, SectionId, StudentId
from sms_core.store.unit import Work
from sms_core.students import cells
from sms_core.students.cells import Added, Edit
from sms_core.students.service import create_tag
from sms_desktop.ops.runner import Done, Failed, Runner


def change(runner: Runner, edits: Sequence[Edit], label: str, done: Done[int], failed: Failed) -> None:
    """Give cells their new values; `label` names the student, or says how many there are."""
    verb = "change_student" if len({edit.student for edit in edits}) == 1 else "change_students"
    runner.write(verb, label, lambda work: cells.change_cells(work, edits), done, failed)


def tag(
    runner: Runner, students: Sequence[StudentId], tag: Id, on: bool, label: str, done: Done[int], failed: Failed
) -> None:
    """Give students a tag, or take it from them."""
    runner.write("tag_students", label, lambda work: cells.tag_many(work, students, tag, on), done, failed)


def tag_anew(
    runner: Runner, students: Sequence[StudentId], title: str, label: str, done: Done[int], failed: Failed
) -> None:
    """Make a tag and give it to students."""

    def act(work: Work) -> int:
        return cells.tag_many(work, students, create_tag(work, title), True)

    runner.write("tag_students", label, act, done, failed)


def add_to_class(
    runner: Runner, students: Sequence[StudentId], section: SectionId, label: str, done: Done[Added], failed: Failed
) -> None:
    """Put students into a section from today."""
    runner.write("enrol_students", label, lambda work: cells.add_to_class(work, students, section), done, failed)
