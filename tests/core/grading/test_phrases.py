"""The bank of phrases for report cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Reach
from sms_core.access.roles import TEACHER, VIEWER
from sms_core.errors import Invalid, NotAllowed, NotFound
from sms_core.grading.phrases import (
    add_phrase,
    change_phrase,
    fill_phrase,
    phrases,
    remove_phrase,
    unknown_placeholders,
)
from sms_core.reach.guard import Guard
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import do
from tests.factories import AUTHOR


def test_a_phrase_is_kept_changed_and_taken_out(either_store: Store) -> None:
    steady = do(either_store, add_phrase, "{name} works steadily.", category="Effort", language="en")
    do(either_store, add_phrase, "Ο/η {όνομα} προσπαθεί.", category="Effort", language="el")
    plain = do(either_store, add_phrase, "!")
    read = either_store.connection
    assert [one.text for one in phrases(read)] == ["{name} works steadily.", "Ο/η {όνομα} προσπαθεί.", "!"]
    assert [one.language for one in phrases(read, "el")] == ["el", None]
    do(either_store, change_phrase, steady, text="{name} works very steadily.", category=None)
    assert {one.id for one in phrases(read, "en")} == {steady, plain}
    do(either_store, remove_phrase, steady)
    assert [one.id for one in phrases(read, "en")] == [plain]
    with pytest.raises(NotFound):
        do(either_store, change_phrase, steady, text="Back")
    with pytest.raises(Invalid):
        do(either_store, add_phrase, "  ")
    with pytest.raises(Invalid):
        do(either_store, add_phrase, "Hallo", language="de")


def test_names_are_filled_in_where_the_phrase_has_places() -> None:
    names = {"given_name": "Ioanna", "family_name": "Pappa", "preferred_name": "Anna"}
    assert (
        fill_phrase("{name} {family name}, {Class}: {Full Name}", **names, section="B1") == "Anna Pappa, B1: Anna Pappa"
    )
    assert fill_phrase("Η {ΟΝΟΜΑ} {επωνυμο}.", given_name="Άννα", family_name="Παππά") == "Η Άννα Παππά."
    assert fill_phrase("{class} {grade} {}", **names) == "{class} {grade} {}"
    assert unknown_placeholders("{name}, {grade} and {}") == ("{grade}", "{}")


@given(st.text(max_size=40), st.text(min_size=1, max_size=10))
def test_a_text_without_places_stays_and_a_name_is_never_read_as_one(text: str, name: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    assert fill_phrase(plain, given_name=name, family_name=name) == plain
    assert fill_phrase("{name}", given_name=name, family_name="x") == name


def test_teachers_add_to_the_bank_and_viewers_do_not(store: Store) -> None:
    def guarded(role: frozenset[object]) -> None:
        grants = Grants(AUTHOR.user, None, (Grant(role, Reach.OWN, None),))
        guard = Guard(store.connection, SCHOOL_SCHEMA, grants, (), store.clock.now())
        with store.write("add_phrase", AUTHOR, check=guard.check) as write:
            add_phrase(write.work, "{name} works steadily.")

    guarded(TEACHER.keys)
    with pytest.raises(NotAllowed):
        guarded(VIEWER.keys)
    assert len(phrases(store.connection)) == 1
