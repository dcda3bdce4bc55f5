"""The product speaks English and Greek, switches while it runs, and loses no placeholder on the way."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from sms_desktop import catalogue
from sms_desktop.i18n import Language, Languages, install, system_language, tr

PLACEHOLDER = re.compile(r"\{\w+\}|%L?n")


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    before = QLocale()
    made = install(qapp, Language.ENGLISH)
    yield made
    made.switch(Language.ENGLISH)
    QLocale.setDefault(before)
    made.deleteLater()


def test_a_sentence_is_filled_with_its_facts(languages):
    assert tr("Register", "{name} is late", name="Άννα") == "Άννα is late"


def test_greek_is_spoken_after_the_switch_and_english_again_after_the_next(languages):
    languages.switch("el")
    assert tr("ui", "Try again") == "Δοκιμή ξανά"
    assert QLocale().name() == "el_GR"
    languages.switch("en")
    assert tr("ui", "Try again") == "Try again"
    assert QLocale().name() == "en_GB"


def test_every_widget_hears_of_the_switch(qtbot, languages):
    class Listener(QWidget):
        heard = 0

        def changeEvent(self, event: QEvent) -> None:
            self.heard += event.type() == QEvent.Type.LanguageChange

    widget = Listener()
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.waitSignal(languages.changed):
        languages.switch("el")
    QApplication.sendPostedEvents()
    assert widget.heard


def test_the_pseudo_language_lengthens_by_a_third_and_keeps_placeholders(languages):
    languages.switch(Language.PSEUDO)
    long = tr("Register", "{name} is late today", name="Anna")
    assert "Anna is late today" in long
    assert len(tr("Register", "Attendance register")) >= 1.35 * len("Attendance register")
    assert tr("Register", "%n unmarked", n=3).startswith("[3 unmarked")


def test_the_system_language_is_one_the_product_speaks():
    assert system_language() in (Language.ENGLISH, Language.GREEK)


@pytest.mark.parametrize("language", ["en", "el"])
def test_nothing_lacks_a_translation(language):
    assert catalogue.missing(language) == {}


@pytest.mark.parametrize("language", ["en", "el"])
def test_translations_keep_the_placeholders(language):
    broken = []
    for (context, source), words in catalogue.read(language).items():
        wanted = set(PLACEHOLDER.findall(source))
        for form in words if isinstance(words, list) else [words]:
            if set(PLACEHOLDER.findall(form)) - {"%n"} != wanted - {"%n"}:
                broken.append((context, source))
    assert broken == []


def test_the_collector_finds_texts_plurals_and_constants(tmp_path):
    (tmp_path / "page.py").write_text(
        '_T = "Register"\n'
        'tr(_T, "{name} is late", name=name)\n'
        'tr("Register", "%n unmarked", n=count)\n'
        'QCoreApplication.translate("ui", "Close")\n'
        'translatable("Codes", "Locked")\n'
        'tr("Codes", CODES[code])\n',
        encoding="utf-8",
    )
    found = {(message.context, message.source): message.plural for message in catalogue.collect(tmp_path)}
    assert found["Register", "{name} is late"] is False
    assert found["Register", "%n unmarked"] is True
    assert ("ui", "Close") in found
    assert ("Codes", "Locked") in found


def test_a_catalogue_is_written_filled_and_compiled(tmp_path, monkeypatch, languages):
    monkeypatch.setattr(catalogue, "path_of", lambda language: tmp_path / f"sms_{language}.ts")
    messages = [catalogue.Message("Register", "%n unmarked", plural=True), catalogue.Message("Register", "Late")]
    monkeypatch.setattr(catalogue, "collect", lambda: messages)
    assert set(catalogue.missing("el")["Register"]) == {"%n unmarked", "Late"}
    catalogue.fill("el", {"Register": {"Late": "Αργά", "%n unmarked": ["%n χωρίς σημείωση", "%n χωρίς σημείωση"]}})
    assert catalogue.missing("el") == {}
    catalogue.compile_catalogue("el")
    assert (tmp_path / "sms_el.qm").stat().st_size > 0
