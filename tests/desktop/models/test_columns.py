"""Values as words and words as values, in both languages."""

from collections.abc import Iterator
from datetime import date

import pytest

from sms_core.clock import to_days
from sms_core.students.listing import students_list
from sms_desktop.i18n import Language, Languages
from sms_desktop.models.columns import NotThat, ShownColumn

SPECS = {spec.key: spec for spec in students_list().columns}


@pytest.fixture
def greek(languages: Languages) -> Iterator[None]:
    languages.switch(Language.GREEK)
    yield
    languages.switch(Language.ENGLISH)


def column(key: str) -> ShownColumn:
    return ShownColumn(SPECS[key])


def test_a_day_is_read_as_it_is_written(languages: Languages) -> None:
    born = to_days(date(2012, 3, 4))
    assert column("birth_date").text(born) == "04/03/2012"
    for typed in ("04/03/2012", "4.3.2012", "2012-03-04", " 4 3 2012 "):
        assert column("birth_date").stored(typed) == born
    for typed in ("4/3/12", "31/02/2012", "soon", "2012"):
        with pytest.raises(NotThat):
            column("birth_date").stored(typed)


@pytest.mark.usefixtures("greek")
def test_a_choice_is_read_by_its_words_or_its_code_in_the_language_in_force() -> None:
    status = column("status")
    words = dict(status.choices())
    assert status.stored(words["active"].upper()) == "active"
    assert status.stored("ACTIVE") == "active"
    assert [code for code, _ in status.choices()] == ["applicant", "active", "suspended", "graduated", "withdrawn"]
    with pytest.raises(NotThat) as refused:
        status.stored("perhaps")
    assert refused.value.facts["reason"] == "not_a_choice"


@pytest.mark.parametrize(
    ("key", "typed", "reason"),
    [("family_name", " ", "required"), ("family_name", "x" * 200, "too_long"), ("status", "", "required")],
)
def test_what_does_not_fit_says_why(languages: Languages, key: str, typed: str, reason: str) -> None:
    with pytest.raises(NotThat) as refused:
        column(key).stored(typed)
    assert refused.value.facts["reason"] == reason


def test_texts_are_kept_as_the_store_keeps_them(languages: Languages) -> None:
    assert column("form_group").stored("  B1 ") == "B1"
    assert column("form_group").stored("") is None
    assert column("given_name").stored("Α\u0301ννα") == "Άννα"
    assert column("given_name").stored("\u200fأمل") == "\u200fأمل"


def test_several_values_are_several_words(languages: Languages) -> None:
    tags = column("tags")
    assert tags.texts(("Bus 2", "Choir")) == ("Bus 2", "Choir")
    assert tags.text(("Bus 2", "Choir")) == "Bus 2, Choir"
    assert tags.text(()) == ""
    assert column("classes").text(1200) == "1,200"
