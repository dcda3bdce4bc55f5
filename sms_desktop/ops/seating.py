"""What a person does to the seating plan of a class: several places at once, one act."""

from collections.abc import Mapping

from sms_core.enrolment.service import arrange_seats
from sms_core.ids import SectionId, StudentId
from sms_desktop.ops.runner import Done, Failed, Runner

Places = Mapping[StudentId, tuple[int, int] | None]


def arrange(
    runner: Runner, section: SectionId, title: str, places: Places, done: Done[int] | None, failed: Failed
) -> None:
    """Give places in the plan, None takes one away."""
    runner.write("arrange_seats", title, lambda work: arrange_seats(work, section, places), done, failed)
