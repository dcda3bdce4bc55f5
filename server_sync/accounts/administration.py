"""What the office and the server's command do to other people's passwords."""

from server_sync.accounts import repository
from server_sync.accounts.passwords import Passwords, one_time_password
from server_sync.audit.service import record
from server_sync.school import School
from sms_core.clock import to_micros
from sms_core.ids import UserId, text_of
from sms_core.store.journal import Author


def give_password(
    school: School, passwords: Passwords, user: UserId, password: str, *, must_change: bool, by: Author | None = None
) -> int:
    """Give the user a password and end all their sign-ins; how many those were."""
    hashed, now = passwords.hashed(password), to_micros(school.clock.now())
    with school.transaction() as connection:
        repository.put_credential(connection, user, hashed, must_change, now)
        ended = repository.revoke_tokens(connection, user)
        record(connection, now, by, "password_given", text_of(user), ended=ended)
    return ended


def give_one_time_password(school: School, passwords: Passwords, user: UserId, by: Author | None = None) -> str:
    """A password that is good until the person chooses their own at the first sign-in."""
    password = one_time_password()
    give_password(school, passwords, user, password, must_change=True, by=by)
    return password


def end_sign_ins(school: School, user: UserId, verb: str, by: Author | None = None) -> int:
    """End all sign-ins of the user, because of `verb`; how many those were."""
    with school.transaction() as connection:
        ended = repository.revoke_tokens(connection, user)
        record(connection, to_micros(school.clock.now()), by, verb, text_of(user), ended=ended)
    return ended
