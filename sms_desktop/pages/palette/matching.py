"""How typed words are compared with the words of things: without case and accents, in Latin letters, forgiving."""

from collections.abc import Iterable, Sequence

from sms_core.store.text import folded, latin, search_words

_FROM_LETTERS = 3
_SPREAD = 3  # letters typed in order may lie this many times their number apart
_DIGRAPH = "ου"


def sought(text: str) -> str:
    """Words as they are looked through: each after a blank (` new student`)."""
    return "".join(f" {word}" for word in search_words(text))


def rank(words: Sequence[str], parts: Sequence[str]) -> int | None:
    """How well every typed word is found in `parts` (see `sought`), the weightiest first; 0 is best, None not at all.

    A whole word is better than its beginning, and that than its middle, which counts from three letters on.
    """
    worst = 0
    for word in words:
        found = _rank_of(word, parts)
        if found is None:
            return None
        worst = max(worst, found)
    return worst


def _rank_of(word: str, parts: Sequence[str]) -> int | None:
    for place, part in enumerate(parts):
        if f" {word} " in f"{part} ":
            return 3 * place
        if f" {word}" in part:
            return 3 * place + 1
    if len(word) >= _FROM_LETTERS:
        for place, part in enumerate(parts):
            if word in part:
                return 3 * place + 2
    return None


def is_like(words: Sequence[str], part: str) -> bool:
    """Whether the typed letters stand in `part` in this order and close together: `nst` in New student."""
    letters = "".join(words)
    if len(letters) < _FROM_LETTERS:
        return False
    start = part.find(f" {letters[0]}")
    while start >= 0:
        end = start + 1
        for letter in letters[1:]:
            end = part.find(letter, end + 1)
            if end < 0:
                return False
        if end - start <= _SPREAD * len(letters):
            return True
        start = part.find(f" {letters[0]}", start + 1)
    return False


def marks(text: str, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Where typed words stand in a text, as (start, length), in order and apart from each other."""
    flat, places = _flat(text)
    covered: set[int] = set()
    for word in words:
        start = _start_of(flat, word)
        if start >= 0:
            covered.update(range(places[start], places[start + len(word) - 1] + 1))
    found: list[tuple[int, int]] = []
    for place in sorted(covered):
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return tuple(found)


def _start_of(flat: str, word: str) -> int:
    """Where a word begins in the text, at the beginning of another word if it can."""
    start = flat.find(word)
    first = start
    while start > 0 and flat[start - 1].isalnum():
        start = flat.find(word, start + 1)
    if start >= 0:
        return start
    return first if len(word) >= _FROM_LETTERS else -1


def _flat(text: str) -> tuple[str, list[int]]:
    """The text in folded Latin letters, and from which letter of the text each of them comes."""
    flat: list[str] = []
    places: list[int] = []
    before = ""
    for place, letter in enumerate(text):
        bare = folded(letter)
        made = "u" if before + bare == _DIGRAPH else latin(letter)
        flat.append(made)
        places += [place] * len(made)
        before = bare or before
    return "".join(flat), places
