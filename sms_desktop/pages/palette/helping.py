"""Help, behind `?`: the signs that narrow the search, and the most useful actions."""

from sms_desktop.i18n import tr, translatable
from sms_desktop.pages.palette.actions import Actions
from sms_desktop.pages.palette.finder import MOST, Answer, Finder, Group, Offer, Question, Sign, Target, To
from sms_desktop.pages.palette.sources import Runnable, Sources
from sms_desktop.ui.palette_list import Hit

_T = "Palette"
_SIGNS = (
    (Sign.ACTIONS, translatable(_T, "Actions only"), "play"),
    (Sign.CLASSES, translatable(_T, "Classes only"), "graduation-cap"),
    (Sign.STAFF, translatable(_T, "Staff only"), "at-sign"),
)
_USEFUL = (
    "keys", "take_register", "new", "find", "undo", "export", "today", "sync_now", "choose_columns", "copy_id",
)  # fmt: skip


class Help(Finder):
    """A sign chosen here is put into the line."""

    signs = frozenset({Sign.HELP})

    def __init__(self, sources: Sources) -> None:
        super().__init__(sources)
        self._actions = Actions(sources)

    def title(self) -> str:
        return tr(_T, "Useful actions")

    def opened(self) -> None:
        self._actions.opened()

    def search(self, question: Question, answer: Answer) -> None:
        if question.words:
            self._actions.search(question, answer)
            return
        signs = tuple(
            Offer(Hit(f"{To.LINE}:{sign}", tr(_T, words), "", icon, sign), Target(To.LINE, sign))
            for sign, words, icon in _SIGNS
        )
        useful = sorted((one for one in self.sources.actions() if one.enabled), key=_usefulness)
        offers = [self._actions.offer(one) for one in useful if one.key in _USEFUL or one.keys]
        answer((Group(tr(_T, "Type first"), signs), *self.group(offers[:MOST])))


def _usefulness(action: Runnable) -> int:
    return _USEFUL.index(action.key) if action.key in _USEFUL else len(_USEFUL)
