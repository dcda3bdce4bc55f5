"""Staff by name or subject; behind `@` nothing else is searched."""

from collections.abc import Callable, Sequence

from sms_core.access.keys import Key
from sms_core.staff.model import StaffMember
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.ops.palette import read_staff
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.palette.finder import Offer, ReadFinder, Sign
from sms_desktop.pages.palette.matching import marks
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.ui.palette_list import Hit

_T = "Palette"


def staff_offer(member: StaffMember, words: Sequence[str] = ()) -> Offer:
    """A member of staff as the palette shows one."""
    name = f"{member.given_name} {member.family_name}"
    note = member.subjects or member.title or ""
    hit = Hit(f"{Kind.STAFF}:{member.id.hex()}", name, note, "at-sign", marks=marks(name, words))
    return Offer(hit, Thing(Kind.STAFF, member.id, name))


class Staff(ReadFinder):
    """Who works at the school, by name."""

    permission = Key.STAFF_VIEW
    signs = frozenset({Sign.ANYTHING, Sign.STAFF})

    def title(self) -> str:
        return tr(_T, "Staff")

    def job(self, context: PageContext) -> Callable[[Connection], list[StaffMember]]:
        return read_staff

    def parts(self, line: StaffMember) -> Sequence[str]:
        return (f"{line.given_name} {line.family_name}", f"{line.subjects or ''} {line.title or ''}")

    def offer(self, line: StaffMember, words: Sequence[str]) -> Offer:
        return staff_offer(line, words)
