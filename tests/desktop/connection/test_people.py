"""The people of one computer: who was here, what of theirs waits, and who can be forgotten."""

import os

import pytest

from sms_desktop.connection.connecting import sign_in
from sms_desktop.entry.people import WorkUnsent, forget, note_leaving, people, unsent
from sms_desktop.profiles.profile import Profile
from sms_desktop.profiles.secrets import Secrets
from sms_desktop.session import REPLICA_SECRET, SECRET_NAMES, KeyMissing, Session, secret_name
from tests.desktop.connection.people import CLOCK
from tests.desktop.servers import PASSWORD

OTHER = "nikos@school.example"


@pytest.fixture
def nikos(school, home, secrets) -> Profile:
    """Somebody else of the same school, with everything sent."""
    school.account(OTHER)
    session = sign_in(home, secrets, school.url, OTHER, PASSWORD, CLOCK)
    session.close()
    return session.profile


def leaves(profile: Profile, secrets: Secrets, waiting: int) -> None:
    session = Session.open(profile, secrets, CLOCK)
    note_leaving(session, waiting)
    session.close()


def test_nobody_is_on_a_new_computer(home):
    assert people(home) == []


def test_who_was_here_last_stands_first_with_what_was_not_sent(home, secrets, anna, nikos):
    leaves(nikos, secrets, 0)
    leaves(anna, secrets, 1)
    assert [(person.profile, person.waiting) for person in people(home)] == [(anna, 1), (nikos, 0)]
    leaves(nikos, secrets, 0)
    assert [person.profile for person in people(home)] == [nikos, anna]


def test_somebody_whose_note_is_lost_is_still_among_them(home, secrets, anna):
    (anna.folder / "left.json").write_text("{half", encoding="utf-8")
    (person,) = people(home)
    assert (person.account.login, person.waiting) == ("anna.pappa@school.example", 0)
    assert person.last_used > 0


def test_work_that_no_server_has_seen_is_never_thrown_away(home, secrets, anna):
    assert unsent(anna, secrets, CLOCK) == 1
    for even_unread in (False, True):
        with pytest.raises(WorkUnsent) as refused:
            forget(home, anna, secrets, CLOCK, even_unread=even_unread)
        assert refused.value.facts["count"] == 1
    assert anna.replica.exists()
    assert unsent(anna, secrets, CLOCK) == 1


def test_who_is_forgotten_leaves_neither_data_nor_keys_and_the_others_stay(home, secrets, anna, nikos):
    forget(home, nikos, secrets, CLOCK)
    assert not nikos.folder.exists()
    assert [secrets.get(secret_name(nikos, name)) for name in SECRET_NAMES] == [None] * len(SECRET_NAMES)
    assert [person.profile for person in people(home)] == [anna]
    assert home.last() is None
    assert unsent(anna, secrets, CLOCK) == 1


def test_what_cannot_be_read_is_removed_only_when_that_is_said(home, secrets, nikos):
    secrets.delete(secret_name(nikos, REPLICA_SECRET))
    with pytest.raises(KeyMissing):
        forget(home, nikos, secrets, CLOCK)
    assert nikos.replica.exists()
    forget(home, nikos, secrets, CLOCK, even_unread=True)
    assert not os.path.exists(nikos.folder)
