"""What a guardian is to a student, in words of the language in force.

It is written down as free text. The usual words are known in both languages and are shown in the one in force,
whichever they were typed in; anything else is shown as it was typed.
"""

from sms_core.store.text import folded
from sms_desktop.i18n import tr, translatable

_T = "Relationships"
_WORDS = {
    "mother": translatable(_T, "mother"),
    "father": translatable(_T, "father"),
    "parent": translatable(_T, "parent"),
    "guardian": translatable(_T, "guardian"),
    "grandmother": translatable(_T, "grandmother"),
    "grandfather": translatable(_T, "grandfather"),
    "grandparent": translatable(_T, "grandparent"),
    "stepmother": translatable(_T, "stepmother"),
    "stepfather": translatable(_T, "stepfather"),
    "foster parent": translatable(_T, "foster parent"),
    "aunt": translatable(_T, "aunt"),
    "uncle": translatable(_T, "uncle"),
    "sister": translatable(_T, "sister"),
    "brother": translatable(_T, "brother"),
}
_GREEK = {
    "μητέρα": "mother",
    "μάνα": "mother",
    "πατέρας": "father",
    "γονέας": "parent",
    "κηδεμόνας": "guardian",
    "γιαγιά": "grandmother",
    "παππούς": "grandfather",
    "παππούς ή γιαγιά": "grandparent",
    "μητριά": "stepmother",
    "πατριός": "stepfather",
    "ανάδοχος γονέας": "foster parent",
    "θεία": "aunt",
    "θείος": "uncle",
    "αδελφή": "sister",
    "αδερφή": "sister",
    "αδελφός": "brother",
    "αδερφός": "brother",
}
_KNOWN = {folded(word): word for word in _WORDS} | {folded(typed): word for typed, word in _GREEK.items()}


def relationship_words(stored: str | None) -> str:
    """The relationship in the language in force; an unknown one as it stands, none as nothing."""
    word = _KNOWN.get(folded(stored)) if stored else None
    return tr(_T, _WORDS[word]) if word is not None else stored or ""
