"""The names of what a person did, for "Undo: …" and for history."""

from sms_desktop.i18n import tr, translatable

_T = "Acts"
_WORDS = {
    "mark": translatable(_T, "mark {label}"),
    "correct_mark": translatable(_T, "correct {label}"),
    "clear_mark": translatable(_T, "clear {label}"),
    "set_minutes": translatable(_T, "minutes of {label}"),
    "set_note": translatable(_T, "note for {label}"),
    "mark_rest": translatable(_T, "mark rest present, {label}"),
    "submit_register": translatable(_T, "submit register {label}"),
    "set_scores": translatable(_T, "scores of {label}"),
    "resolve": translatable(_T, "settle {label}"),
    "discard": translatable(_T, "let go {label}"),
}


def act_words(verb: str, label: str) -> str:
    """What an action did, in words; an unknown verb is said by its object."""
    words = _WORDS.get(verb)
    return tr(_T, words, label=label) if words is not None else label


def known_verbs() -> frozenset[str]:
    """The verbs that have words."""
    return frozenset(_WORDS)
