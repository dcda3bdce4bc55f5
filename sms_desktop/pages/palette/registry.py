"""What the palette finds, in the order of its groups. To add a kind, add one file and its line here."""

from collections.abc import Callable

from sms_desktop.pages.palette.actions import Actions
from sms_desktop.pages.palette.classes import Classes
from sms_desktop.pages.palette.finder import Finder
from sms_desktop.pages.palette.helping import Help
from sms_desktop.pages.palette.recents import Recents
from sms_desktop.pages.palette.screens import Screens
from sms_desktop.pages.palette.settings import Settings
from sms_desktop.pages.palette.sources import Sources
from sms_desktop.pages.palette.staff import Staff
from sms_desktop.pages.palette.students import Students

FINDERS: tuple[Callable[[Sources], Finder], ...] = (
    Recents,
    Students,
    Classes,
    Staff,
    Screens,
    Actions,
    Settings,
    Help,
)
