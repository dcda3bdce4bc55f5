"""A person's own things."""

from sms_core.ids import UserId
from sms_core.personal import repository, service
from sms_core.personal.table import PREFERENCE
from sms_core.store.unit import Store
from tests.core.small_school import do
from tests.factories import AUTHOR

ME, OTHER = AUTHOR.user, UserId(b"\x05" * 16)


def test_a_preference_is_each_person_s_own(store: Store) -> None:
    do(store, service.put_preference, ME, "theme", "dark")
    do(store, service.put_preference, ME, "theme", "light")
    do(store, service.put_preference, OTHER, "theme", "dark")
    assert repository.preference(store.connection, ME, "theme") == "light"
    assert repository.preferences(store.connection, OTHER) == {"theme": "dark"}
    assert repository.preference(store.connection, ME, "language") is None


def test_of_a_preference_made_on_two_devices_the_younger_counts(store: Store) -> None:
    with store.write("merge", AUTHOR) as write:
        for value in ("dark", "light"):
            write.work.create(PREFERENCE, write.work.new_id(), user=ME, name="theme", value=value)
    assert repository.preference(store.connection, ME, "theme") == "light"
    assert repository.preferences(store.connection, ME) == {"theme": "light"}


def test_saved_searches_keep_their_order(store: Store) -> None:
    late = do(store, service.save_search, ME, "Late", "code:L")
    absent = do(store, service.save_search, ME, "Absent", "code:A")
    assert [one.id for one in repository.searches(store.connection, ME)] == [late, absent]
    do(store, service.change_search, late, position=5, title="Often late")
    assert [one.title for one in repository.searches(store.connection, ME)] == ["Absent", "Often late"]
    do(store, service.remove_search, absent)
    assert [one.query for one in repository.searches(store.connection, ME)] == ["code:L"]


def test_notifications_come_the_latest_first_page_by_page(store: Store) -> None:
    made = [do(store, service.notify, ME, "register_missing", f'{{"n": {n}}}') for n in range(3)]
    do(store, service.notify, OTHER, "register_missing", "{}")
    first = repository.notifications(store.connection, ME, 2)
    second = repository.notifications(store.connection, ME, 2, first[-1])
    assert [one.id for one in (*first, *second)] == made[::-1]


def test_what_was_read_is_not_unread(store: Store) -> None:
    first, second, third = (do(store, service.notify, ME, "course_update", "{}") for _ in range(3))
    do(store, service.mark_read, first)
    assert repository.unread(store.connection, ME) == [second, third]
    assert do(store, service.mark_all_read, ME) == 2
    do(store, service.mark_read, third, is_read=False)
    assert repository.unread(store.connection, ME) == [third]


def test_a_notification_can_be_done_and_kept(store: Store) -> None:
    one = do(store, service.notify, ME, "course_update", "{}")
    do(store, service.mark_done, one)
    do(store, service.keep, one)
    (shown,) = repository.notifications(store.connection, ME, 5)
    assert (shown.done, shown.saved, shown.is_read) == (True, True, False)
