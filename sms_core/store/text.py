"""How text is kept, compared and sorted, the same on every database."""

import re
import unicodedata

_LATIN_OF_GREEK = str.maketrans(
    {
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k",
        "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y",
        "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip

_NO_WORD = re.compile(r"[\W_]+")
# Overrides, embeddings and isolates of the writing direction: they would mirror what stands beside the text.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_NUMBER = re.compile(r"(\d+)")


def clean(text: str) -> str | None:
    """Text as it is stored: NFC, trimmed, without what turns the text around it; empty is None."""
    return unicodedata.normalize("NFC", _TURNS.sub("", text)).strip() or None


def folded(text: str) -> str:
    """Text as it is searched: without case, accents and final sigma (Άννα = ΑΝΝΑ = αννα)."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).replace("ς", "σ")


def latin(text: str) -> str:
    """Folded text with Greek letters in Latin ones, so that `anna` finds Άννα."""
    return folded(text).replace("ου", "ou").translate(_LATIN_OF_GREEK)


def name_sort_key(family_name: str, given_name: str) -> str:
    """What names are ordered by: folded, family name first; Latin script before Greek by code point."""
    return f"{folded(family_name)}\x1f{folded(given_name)}"


def natural_key(text: str) -> tuple[tuple[str, int], ...]:
    """What codes are ordered by, so that "B2" stands before "B10"."""
    parts = _NUMBER.split(text)
    numbers = [int(part) if part.isdecimal() else 0 for part in (*parts[1::2], "")]
    return tuple(zip(parts[::2], numbers, strict=True))


def search_words(text: str) -> list[str]:
    """The words of a text as they are searched: folded, in Latin letters, without anything between them."""
    return _NO_WORD.sub(" ", latin(text)).split()


def person_search_key(family_name: str, given_name: str, *others: str | None) -> str:
    """What a person is found by: the sort key, then each word of every name after a blank (`LIKE '% anna%'`)."""
    words = search_words(" ".join(filter(None, (family_name, given_name, *others))))
    return f"{name_sort_key(family_name, given_name)}\x1f{''.join(f' {word}' for word in words)}"
