"""Days that a form of a class asks for lie inside the class's session; the form says so beside the field."""

from datetime import date

from sms_core.sessions.model import Session
from sms_desktop.i18n import tr
from sms_desktop.pages.asking import Asking
from sms_desktop.ui.days import show_day

_T = "Classes"


def day_inside(asking: Asking, field: str, day: date, session: Session) -> bool:
    """Whether `day` lies in the session; says beside the field when it does not."""
    if session.start_date <= day <= session.end_date:
        return True
    first, last = show_day(session.start_date), show_day(session.end_date)
    asking.say_beside(field, tr(_T, "The class goes from {first} to {last}.", first=first, last=last))
    return False
