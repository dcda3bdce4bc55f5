"""The languages of the product: English in the source, others in `resources/translations`.

`tr("Register", "{name} is marked late", name=...)` gives the sentence in the present language; `%n` with `n=` chooses
the plural. `Languages` switches the language while running: every widget gets `LanguageChange` and asks again.
The language "pseudo" lengthens every text by 35 % and brackets it, so that tests find clipped and untranslated text;
"pseudo-rtl" does the same in a locale that reads from right to left. The window is mirrored by the language's locale.

The catalogues are made by `python -m sms_desktop.catalogue`.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from sms_desktop.ui.resources import resource

_CATALOGUE = "sms"
_LONGER = 0.35
_PADDING = "·"


class Language(StrEnum):
    """What a person can choose; the two pseudo languages are for tests only."""

    ENGLISH = "en"
    GREEK = "el"
    PSEUDO = "pseudo"
    PSEUDO_RTL = "pseudo-rtl"


_LOCALES = {
    Language.ENGLISH: "en_GB",
    Language.GREEK: "el_GR",
    Language.PSEUDO: "en_GB",
    Language.PSEUDO_RTL: "he_IL",
}


def tr(context: str, text: str, n: int | None = None, **facts: object) -> str:
    """The sentence for `text` in the present language, with `{name}` placeholders filled from `facts`.

    `context` is the screen. With `n` the plural is chosen and `%n` replaced by it.
    """
    found = QCoreApplication.translate(context, text, None, -1 if n is None else n)
    return found.format_map(facts) if facts else found


def translatable(context: str, text: str) -> str:
    """`text` itself, marked for the catalogue; for texts kept in a table and translated later with `tr`."""
    return text


class _Pseudo(QTranslator):
    """Answers every text with a longer one in brackets; placeholders and `%n` stay as they are."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"[{text}{_PADDING * max(1, round(len(text) * _LONGER))}]"


class Languages(QObject):
    """The language in force. The composition root makes one; `changed` follows the `LanguageChange` of all widgets."""

    changed = Signal()

    def __init__(self, app: QApplication, language: Language | str | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.current = system_language()
        self.switch(language or self.current)

    def switch(self, language: Language | str) -> None:
        """Speak another language from now on: texts, dates, numbers, Qt's own dialogs, and the way of reading."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self.current = Language(language)
        locale = QLocale(_LOCALES[self.current])
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())
        self._translators = self._load()
        for new in self._translators:
            self._app.installTranslator(new)
        self.changed.emit()

    def _load(self) -> list[QTranslator]:
        if self.current in (Language.PSEUDO, Language.PSEUDO_RTL):
            return [_Pseudo(self)]
        qt = (f"qtbase_{self.current}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        own = (f"{_CATALOGUE}_{self.current}", str(resource("translations")))
        loaded = []
        for name, folder in (qt, own):  # the last installed is asked first
            translator = QTranslator(self)
            if translator.load(name, folder):
                loaded.append(translator)
        return loaded


def install(app: QApplication, language: Language | str | None = None) -> Languages:
    """Set the application's language: the one given, or the system's where the product speaks it, else English."""
    return Languages(app, language)


def system_language() -> Language:
    """Greek on a Greek system, else English."""
    return Language.GREEK if QLocale.system().language() == QLocale.Language.Greek else Language.ENGLISH
