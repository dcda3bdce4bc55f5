"""What a school does first, as the card on Home lists it: which steps are done, and putting the card away."""

from dataclasses import dataclass
from enum import StrEnum

from sms_core.ids import UserId
from sms_core.personal import repository, service
from sms_core.store.connection import Connection
from sms_desktop.ops.repository import steps_done
from sms_desktop.ops.runner import Runner

_HIDDEN = "home.first_steps"


class Step(StrEnum):
    """The steps, in order."""

    YEAR = "year"
    STUDENTS = "students"
    CLASSES = "classes"
    REGISTER = "register"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What is done of it."""

    done: frozenset[Step]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left."""
        return len(self.done) == len(Step)


def first_steps(connection: Connection, user: UserId, *, has_server: bool) -> FirstSteps | None:
    """The steps as they stand; None when the person has put them away, or nothing is left.

    Without a server, as in the demo, there are no colleagues to give an account.
    """
    if repository.preference(connection, user, _HIDDEN):
        return None
    found = FirstSteps(frozenset(Step(name) for name in steps_done(connection)))
    if not has_server:
        found = FirstSteps(found.done | {Step.PEOPLE})
    return None if found.is_complete else found


def hide_steps(runner: Runner, user: UserId, hidden: bool) -> None:
    """Put the card away, or show it again."""
    runner.keep("hide_steps", lambda work: service.put_preference(work, user, _HIDDEN, "1" if hidden else None))
