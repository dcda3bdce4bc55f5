"""Every error that a person may meet has its sentence, in both languages, with nothing left unfilled."""

import ast
import importlib
import re
import string
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server_sync.http.errors import HttpRefused
from sms_core.errors import Invalid, NotFound, SmsError
from sms_desktop.connection.answers import ServerRefused
from sms_desktop.sentences import (
    LANGUAGES,
    accounts,
    codes,
    commands,
    conduct,
    connection,
    school,
    sentence,
    storage,
    told,
    told_code,
)

ROOT = Path(__file__).parents[2]
PARTS = [part.SENTENCES for part in (school, storage, connection, commands, accounts, conduct)]
ALL = {code: told for part in PARTS for code, told in part.items()}


def _modules_with_errors(package: str) -> Iterator[str]:
    """The modules of a package that declare a class with a code."""
    for path in sorted((ROOT / package).rglob("*.py")):
        classes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)]
        named = [one for kind in classes for one in kind.body if isinstance(one, ast.Assign)]
        if any(isinstance(one.targets[0], ast.Name) and one.targets[0].id == "code" for one in named):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _below(kind: type[SmsError]) -> Iterator[type[SmsError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _below(child)


def every_error() -> set[type[SmsError]]:
    for package in ("sms_core", "server_sync", "sms_desktop"):
        for module in _modules_with_errors(package):
            importlib.import_module(module)
    return set(_below(SmsError))


def _reaches_a_desktop(kind: type[SmsError]) -> bool:
    """The server's command has its own sentences; what the server answers with is told here."""
    home = kind.__module__
    if home.startswith("server_sync"):
        return issubclass(kind, HttpRefused) or home.startswith("server_sync.sync")
    return home.startswith(("sms_core", "sms_desktop"))


def test_every_error_that_reaches_a_desktop_has_a_sentence() -> None:
    missing = {kind.code: kind for kind in every_error() if _reaches_a_desktop(kind) and kind.code not in codes()}
    assert not missing


def test_no_two_modules_of_sentences_tell_one_code() -> None:
    assert sum(map(len, PARTS)) == len(ALL)


@pytest.mark.parametrize("code", sorted(ALL))
def test_a_sentence_says_what_and_what_to_do_in_both_languages(code: str) -> None:
    english, greek = ALL[code]
    for text in (english, greek):
        title, mark, rest = text.partition("|")
        assert mark == "|"
        assert title.endswith((".", "”.", "»."))
        assert rest
        assert "  " not in text
    assert _names(english) == _names(greek)
    assert re.search("[α-ω]", greek)
    assert not re.search("[α-ω]", english)


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_stand_in_the_sentence_as_people_say_them(language: str) -> None:
    english = language == "en"
    assert ("student called “Παππά”" if english else "μαθητής «Παππά»") in sentence(
        NotFound(what="student", text="Παππά"), language
    )
    assert ("It is too long" if english else "Είναι πολύ μεγάλη") in sentence(
        Invalid(table="student", field="email", reason="too_long"), language
    )
    clock = told_code("clock_off", {"seconds": -7500}, language)
    assert clock.title.find("2 h 5 min behind" if english else "2 ώ. 5 λ. πίσω") > 0
    assert told_code("account_locked", {"retry_after": 90}, language).text.find("1 min" if english else "1 λ.") > 0
    until = datetime(2026, 3, 1, tzinfo=UTC).date()
    assert "1/3/2026" in str(told_code("certificate_expired", {"until": until}, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(ALL))
def test_a_fact_that_is_missing_does_not_break_a_sentence(code: str, language: str) -> None:
    assert "{" not in str(told_code(code, {}, language))


def test_a_code_that_nobody_knows_is_told_with_its_name() -> None:
    assert "flux_inverted" in str(told_code("flux_inverted", {}))


def test_a_servers_refusal_is_told_with_the_sentence_of_its_own_code() -> None:
    assert told(ServerRefused(answer="section_full", seats=30)).title == "The class is full."
    assert "flux_inverted" in sentence(ServerRefused(answer="flux_inverted"))


def test_other_languages_are_told_in_english() -> None:
    assert sentence(NotFound(), "pseudo") == sentence(NotFound(), "en")
