"""Classes by title, code or teacher; behind `#` nothing else is searched."""

from collections.abc import Callable, Sequence

from sms_core.access.keys import Key
from sms_core.store.connection import Connection
from sms_desktop.i18n import tr
from sms_desktop.ops.palette import ClassLine, read_classes
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.palette.finder import Offer, ReadFinder, Sign
from sms_desktop.pages.palette.matching import marks
from sms_desktop.pages.reading import Kind, Thing
from sms_desktop.ui.palette_list import Hit

_T = "Palette"


def class_offer(line: ClassLine, words: Sequence[str] = ()) -> Offer:
    """A class as the palette shows one."""
    taught = tr(_T, "taught by {names}", names=", ".join(line.teachers)) if line.teachers else ""
    note = " · ".join(filter(None, (line.past, taught)))
    key = f"{Kind.CLASS}:{line.id.hex()}"
    hit = Hit(key, line.title, note, "graduation-cap", marks=marks(line.title, words), copied=line.code)
    return Offer(hit, Thing(Kind.CLASS, line.id, line.title))


class Classes(ReadFinder):
    """A person's own classes stand first, those of other years last."""

    permission = Key.SECTIONS_VIEW
    signs = frozenset({Sign.ANYTHING, Sign.CLASSES})

    def title(self) -> str:
        return tr(_T, "Classes")

    def job(self, context: PageContext) -> Callable[[Connection], list[ClassLine]]:
        return read_classes(context.clock, context.grants)

    def parts(self, line: ClassLine) -> Sequence[str]:
        return (f"{line.title} {line.code}", " ".join(line.teachers), line.past)

    def offer(self, line: ClassLine, words: Sequence[str]) -> Offer:
        return class_offer(line, words)
