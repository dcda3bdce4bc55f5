"""What the office does to other people's sign-ins through the server: one-time passwords, and ending sign-ins."""

from datetime import datetime

from server_sync.accounts.administration import end_sign_ins, give_one_time_password
from server_sync.accounts.model import Caller, OwnPassword
from server_sync.accounts.passwords import Passwords
from server_sync.school import School
from sms_core.access.keys import Key, Reach
from sms_core.accounts import repository as people
from sms_core.errors import NotAllowed, NotFound
from sms_core.ids import UserId
from sms_core.reach.ceiling import refuse_above


class Custody:
    """The accounts of one school, as one caller may look after them."""

    def __init__(self, school: School, passwords: Passwords, caller: Caller) -> None:
        self._school = school
        self._passwords = passwords
        self._caller = caller

    def one_time_password(self, user: UserId) -> str:
        """Give the person a password for the next sign-in and end their sign-ins.

        Raises `NotAllowed`, `NotFound`, `AccountAbove`, `OwnPassword`.
        """
        self._check(user)
        if user == self._caller.user:
            raise OwnPassword()
        return give_one_time_password(self._school, self._passwords, user, self._caller.author)

    def end_sign_ins(self, user: UserId) -> int:
        """Sign the person out everywhere; how many sign-ins that ended.

        Raises `NotAllowed`, `NotFound`, `AccountAbove`.
        """
        self._check(user)
        return end_sign_ins(self._school, user, "sign_ins_ended", self._caller.author)

    def _check(self, user: UserId) -> None:
        now = self._school.clock.now()
        require_school(self._caller, Key.USERS_MANAGE, now)
        with self._school.reading() as connection:
            if people.user(connection, user) is None:
                raise NotFound(what="user")
            if user != self._caller.user:
                refuse_above(connection, self._caller.grants, now, user)


def require_school(caller: Caller, key: Key, now: datetime) -> None:
    """Raises `NotAllowed` unless the caller holds `key` for the whole school."""
    if caller.grants.allows(key, now) is not Reach.SCHOOL:
        raise NotAllowed(key=str(key))
