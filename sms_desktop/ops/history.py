"""What a person did in this session and may take back: names for the menu, actions for the journal.

Entries are made when something is asked, not when it is done, so that Ctrl+Z right after a key takes that key back. The
writing lane fills in the journal's action; an entry whose action changed nothing, or failed, is struck out.
"""

from dataclasses import dataclass

from sms_core.ids import ActionId


@dataclass(eq=False, slots=True)
class Entry:
    """One act: `verb` is a code and `label` its object, as in the journal; `action` is None until it is committed."""

    verb: str
    label: str
    action: ActionId | None = None


class History:
    """Two piles of entries: what can be undone, and what was undone and can be redone."""

    def __init__(self) -> None:
        self._done: list[Entry] = []
        self._undone: list[Entry] = []

    @property
    def next_undo(self) -> Entry | None:
        """What Ctrl+Z takes back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Entry | None:
        """What Ctrl+Y does again."""
        return self._undone[-1] if self._undone else None

    def begin(self, verb: str, label: str) -> Entry:
        """Something new is done; what was undone before cannot be redone any more."""
        entry = Entry(verb, label)
        self._done.append(entry)
        self._undone.clear()
        return entry

    def take_back(self) -> tuple[Entry, Entry] | None:
        """The last act and the entry that its undoing becomes; None when there is none."""
        return self._move(self._done, self._undone)

    def do_again(self) -> tuple[Entry, Entry] | None:
        """The last undoing and the entry that its undoing becomes."""
        return self._move(self._undone, self._done)

    def strike(self, entry: Entry) -> None:
        """Forget an act that changed nothing."""
        for pile in (self._done, self._undone):
            if entry in pile:
                pile.remove(entry)

    @staticmethod
    def _move(source: list[Entry], target: list[Entry]) -> tuple[Entry, Entry] | None:
        if not source:
            return None
        entry = source.pop()
        inverse = Entry(entry.verb, entry.label)
        target.append(inverse)
        return entry, inverse
