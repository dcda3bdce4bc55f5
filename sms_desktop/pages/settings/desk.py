"""The person's own preferences as the Settings page changes them: applied at once, kept, and bound by the policy."""

from dataclasses import fields

from PySide6.QtCore import QObject, Signal

from sms_desktop.i18n import Languages
from sms_desktop.models.preferences import Preference, Shape
from sms_desktop.pages.settings.whereabouts import Whereabouts
from sms_desktop.profiles.policy import Policy
from sms_desktop.profiles.preferences import Likes, Preferences
from sms_desktop.ui.appearance import Appearance, Density, Wants


class Desk(QObject):
    """`changed(key)` when a preference has another value, wherever it was changed."""

    changed = Signal(str)
    asked = Signal(str)  # the key of an action that somebody wants

    def __init__(
        self,
        look: Appearance,
        languages: Languages,
        preferences: Preferences,
        policy: Policy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._languages = languages
        self._preferences = preferences
        self.policy = policy
        self.whereabouts: Whereabouts | None = None  # known while a person is here
        self._told: dict[str, str] = {}

    def value(self, preference: Preference) -> str:
        """What holds, as text: the organisation's value, else the person's own."""
        if preference.policy and self.policy.locks(preference.policy):
            return _text(self.policy.value(preference.policy))
        if preference.key == "language":
            return str(self._languages.current)
        if preference.key == "theme":
            return self._look.theme_setting
        if preference.key == "server" and self.whereabouts is not None:
            return self.whereabouts.server
        if preference.shape in (Shape.ACTION, Shape.SHOWN):
            return self._told.get(preference.key, "")
        return _text(getattr(self._preferences.likes, preference.key))

    def is_managed(self, preference: Preference) -> bool:
        """Whether the organisation has set it."""
        return bool(preference.policy) and self.policy.locks(preference.policy)

    def tell(self, key: str, value: str) -> None:
        """How an action stands now."""
        if self._told.get(key, "") != value:
            self._told[key] = value
            self.changed.emit(key)

    def put(self, preference: Preference, value: str) -> None:
        """Set it from now on. Raises `NotWritable`, `DiskFull`."""
        if self.is_managed(preference):
            return
        self._apply(preference.key, value)
        self._preferences.keep(**{preference.key: _typed(preference.key, value)})
        self.changed.emit(preference.key)

    def reset_layout(self) -> None:
        """Window and sidebar as at first. Raises `NotWritable`, `DiskFull`."""
        plain = Likes()
        self._preferences.keep(geometry=None, maximised=False, narrow_sidebar=plain.narrow_sidebar)
        self.changed.emit("narrow_sidebar")

    def _apply(self, key: str, value: str) -> None:
        if key == "theme":
            self._look.apply(theme=value)
        elif key == "density":
            self._look.apply(density=density_named(value))
        elif key == "text_size":
            self._look.apply(text_size=float(value))
        elif key == "reduced_motion":
            self._look.apply(reduced_motion=value == "1")
        elif key == "system_font":
            self._look.apply(system_font=value == "1")
        elif key == "language" and value and value != str(self._languages.current):
            self._languages.switch(value)


def made_to(likes: Likes, policy: Policy, theme: str = "") -> Wants:
    """How everything looks from the start; `theme` is what the command line asks for."""
    return {
        "theme": policy.value("Theme", theme or likes.theme),
        "density": density_named(policy.value("Density", likes.density)),
        "text_size": policy.value("TextSize", likes.text_size),
        "system_font": policy.value("SystemFont", likes.system_font),
        "reduced_motion": policy.value("ReducedMotion", likes.reduced_motion),
    }


def density_named(value: str) -> Density:
    """The density of this name; normal where there is none."""
    return Density(value) if value in list(Density) else Density.NORMAL


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _typed(key: str, text: str) -> object:
    """The value of a field of `Likes` behind its text."""
    usual = next(one.default for one in fields(Likes) if one.name == key)
    if isinstance(usual, bool):
        return text == "1"
    return type(usual)(text) if isinstance(usual, int | float) else text
