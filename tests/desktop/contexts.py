"""What pages and windows receive in tests, as the composition root makes it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sms_core.access.grants import Grants
from sms_core.clock import Clock
from sms_core.store.schema import Schema
from sms_core.tables import SCHOOL_SCHEMA
from sms_desktop.access import Access
from sms_desktop.i18n import Language, Languages
from sms_desktop.jobs import Jobs
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.registry import PAGES
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.profiles.policy import Policy
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.terms import Terms
from sms_desktop.ui.appearance import Appearance
from sms_desktop.window.window import Window


def a_context(
    look: Appearance,
    runner: Runner,
    clock: Clock,
    grants: Grants,
    *,
    schema: Schema = SCHOOL_SCHEMA,
    languages: Languages | None = None,
    desk: Desk | None = None,
) -> PageContext:
    """A context of its own: nothing of it is shared with another."""
    spoken = languages or Languages(QApplication.instance(), Language.ENGLISH)  # type: ignore[arg-type]
    return PageContext(
        look,
        runner,
        clock,
        Access(grants, runner),
        schema,
        lambda: str(spoken.current),
        Jobs(runner),
        Terms(runner, clock, runner),
        desk or a_desk(look, spoken),
        PAGES,
    )


def a_desk(look: Appearance, languages: Languages, folder: Path | None = None, policy: Policy | None = None) -> Desk:
    """The desk of the preferences kept in `folder`, or in one of its own."""
    place = folder or Path(tempfile.mkdtemp(prefix="sms-likes-"))
    return Desk(look, languages, Preferences(place), policy or Policy())


def a_window(
    look: Appearance, languages: Languages, preferences: Preferences, version: Callable[[], str] = str
) -> Window:
    """A window over these preferences."""
    return Window(look, languages, preferences, Desk(look, languages, preferences, Policy()), version)
