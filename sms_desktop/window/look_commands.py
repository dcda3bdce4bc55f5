"""The commands that change how everything looks and speaks; each is kept, and greyed where the organisation decides."""

from collections.abc import Callable
from functools import partial

from sms_core.errors import SmsError
from sms_desktop.actions import Actions
from sms_desktop.i18n import Language, Languages
from sms_desktop.models.preferences import preference_named
from sms_desktop.pages.base import Command
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.ui.appearance import TEXT_SIZES, Appearance, Density

_THEMES = ("system", "light", "dark", "high_contrast")
_LANGUAGES = (Language.ENGLISH, Language.GREEK)


class LookCommands:
    """`refused` hears why a choice could not be kept; `changed` that the chosen entries are others."""

    def __init__(
        self,
        look: Appearance,
        languages: Languages,
        desk: Desk,
        refused: Callable[[SmsError], object],
        changed: Callable[[], object],
    ) -> None:
        self._look = look
        self._languages = languages
        self._desk = desk
        self._refused = refused
        self._changed = changed

    def commands(self) -> dict[str, Command]:
        """By the keys of the registry."""
        found = {
            "text_larger": self._command("text_size", partial(self._resize_text, 1)),
            "text_smaller": self._command("text_size", partial(self._resize_text, -1)),
            "text_normal": self._command("text_size", partial(self._resize_text, 0)),
        }
        for theme in _THEMES:
            found[f"theme_{theme}"] = self._command("theme", partial(self.choose, "theme", theme))
        for density in Density:
            found[f"density_{density}"] = self._command("density", partial(self.choose, "density", density))
        for language in _LANGUAGES:
            found[f"language_{language}"] = self._command("language", partial(self.choose, "language", language))
        return found

    def check(self, actions: Actions) -> None:
        """Mark what is chosen."""
        actions.set_checked(f"theme_{self._look.theme_setting}")
        actions.set_checked(f"density_{self._look.density}")
        if self._languages.current in _LANGUAGES:
            actions.set_checked(f"language_{self._languages.current}")

    def choose(self, key: str, value: str) -> None:
        """Apply a preference at once and keep it."""
        try:
            self._desk.put(preference_named(key), str(value))
        except SmsError as problem:
            self._refused(problem)
        self._changed()

    def _resize_text(self, by: int) -> None:
        sizes = list(TEXT_SIZES)
        place = min(range(len(sizes)), key=lambda n: abs(sizes[n] - self._look.text_size))
        self.choose("text_size", str(1.0 if by == 0 else sizes[min(max(place + by, 0), len(sizes) - 1)]))

    def _command(self, key: str, act: Callable[[], object]) -> Command:
        return Command(act, not self._desk.is_managed(preference_named(key)))
