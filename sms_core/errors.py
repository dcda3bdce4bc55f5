"""The errors that people may meet. The core raises codes and facts; sentences are made where they are shown.

Anything that is not an `SmsError` is a bug and gets the crash dialog.
"""

from typing import ClassVar


class SmsError(Exception):
    """A known way to fail: `code` names it, `facts` hold what its sentence needs (numbers, names, limits)."""

    code: ClassVar[str] = "error"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})" if told else self.code


class Refused(SmsError):
    """The school's rules say no, and the person can do something about it."""

    code = "refused"


class Unavailable(SmsError):
    """The world failed: disk, network, another program."""

    code = "unavailable"


class NotFound(Refused):
    """There is no such thing here; `what` names its kind."""

    code = "not_found"


class NotAllowed(Refused):
    """The person lacks a permission; `key` names it."""

    code = "not_allowed"


class Invalid(Refused):
    """A value does not fit its field; `table`, `field`, `reason` and, where there is one, `limit`."""

    code = "invalid"
