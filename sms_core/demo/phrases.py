"""The demo school's bank of phrases for report cards, in both languages."""

from sms_core.demo.chance import Batch, ids, row, stream
from sms_core.demo.school import School
from sms_core.demo.year import terms
from sms_core.grading.table import REPORT_PHRASE

_PHRASES = (
    ("Effort", "en", "{name} works steadily and hands everything in."),
    ("Effort", "en", "{name} can do more than this and knows it."),
    ("Progress", "en", "{name} has improved a great deal this term."),
    ("Progress", "en", "{name} has fallen behind; let us talk about it."),
    ("Participation", "en", "{name} takes part gladly and helps others in {class}."),
    ("Participation", "en", "{name} could take part more often."),
    ("Προσπάθεια", "el", "{όνομα}: σταθερή προσπάθεια και συνέπεια στις εργασίες."),
    ("Προσπάθεια", "el", "{όνομα}: μπορεί περισσότερα από όσα δείχνει."),
    ("Πρόοδος", "el", "{όνομα}: μεγάλη βελτίωση σε αυτό το τετράμηνο."),
    ("Πρόοδος", "el", "{όνομα}: έχει μείνει πίσω· ας το συζητήσουμε."),
    ("Συμμετοχή", "el", "{όνομα}: συμμετέχει με χαρά και βοηθά τους άλλους στο {τμήμα}."),
    ("Συμμετοχή", "el", "{όνομα}: χρειάζεται πιο συχνή συμμετοχή στο μάθημα."),
)


def phrase_batches(school: School) -> list[Batch]:
    """The whole bank."""
    made_ids = ids(stream(school.plan.seed, "phrases"), terms(school.plan.school_year)[0].start, len(_PHRASES))
    made = [
        row(REPORT_PHRASE, id=id, text=text, category=category, language=language)
        for id, (category, language, text) in zip(made_ids, _PHRASES, strict=True)
    ]
    return [(REPORT_PHRASE, made)]
