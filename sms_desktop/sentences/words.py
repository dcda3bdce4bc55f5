"""Words that stand inside sentences: kinds of things, reasons, places where keys are, spans of time."""

from datetime import date, datetime, time

WHAT: dict[str, tuple[str, str]] = {
    "absence_follow_up": ("follow-up of an absence", "παρακολούθηση απουσίας"),
    "academic_session": ("term", "περίοδος"),
    "action": ("action", "ενέργεια"),
    "assessment": ("assessment", "αξιολόγηση"),
    "attendance_code": ("attendance code", "κωδικός παρουσίας"),
    "category": ("category", "κατηγορία"),
    "closure": ("closure", "αργία"),
    "conduct_note": ("conduct note", "σημείωμα διαγωγής"),
    "course": ("course", "μάθημα"),
    "device": ("device", "συσκευή"),
    "enrolment": ("enrolment", "εγγραφή"),
    "final_grade": ("final grade", "τελικός βαθμός"),
    "grading_scale": ("grading scale", "κλίμακα βαθμολογίας"),
    "guardian": ("guardian", "κηδεμόνας"),
    "mark": ("mark", "σημείωση παρουσίας"),
    "period": ("period", "ώρα"),
    "planned_absence": ("planned absence", "προγραμματισμένη απουσία"),
    "register": ("register", "παρουσιολόγιο"),
    "register_guest": ("guest", "επισκέπτης"),
    "report_phrase": ("phrase", "φράση"),
    "role": ("role", "ρόλος"),
    "score": ("score", "βαθμός"),
    "section": ("class", "τμήμα"),
    "staff": ("member of staff", "μέλος προσωπικού"),
    "student": ("student", "μαθητής"),
    "sync_issue": ("issue", "εκκρεμότητα"),
    "tag": ("tag", "ετικέτα"),
    "timetable_slot": ("lesson in the timetable", "μάθημα στο πρόγραμμα"),
    "user": ("user", "χρήστης"),
}
REASON: dict[str, tuple[str, str]] = {
    "required": ("It may not be empty", "Δεν μπορεί να είναι κενή"),
    "too_long": ("It is too long", "Είναι πολύ μεγάλη"),
    "too_small": ("It is too small", "Είναι πολύ μικρή"),
    "too_large": ("It is too large", "Είναι πολύ μεγάλη"),
    "too_precise": ("It has more than three decimal places", "Έχει πάνω από τρία δεκαδικά"),
    "not_a_choice": ("It is none of those that can be chosen", "Δεν είναι από τις επιλογές"),
    "wrong_kind": ("It is of another kind", "Είναι άλλου είδους"),
    "no_number": ("It is not a number", "Δεν είναι αριθμός"),
    "negative": ("A score is not below 0", "Ο βαθμός δεν είναι κάτω από το 0"),
    "grouped": (
        "Write the number without marks between thousands, such as 1000,5",
        "Γράψτε τον αριθμό χωρίς διαχωριστικό χιλιάδων, π.χ. 1000,5",
    ),
    "other_digits": ("Write it with the digits 0 to 9", "Γράψτε τον με τα ψηφία 0 έως 9"),
    "network": ("a folder on the network", "φάκελος δικτύου"),
    "onedrive": ("a folder that OneDrive copies", "φάκελος που αντιγράφει το OneDrive"),
    "icloud": ("a folder that iCloud copies", "φάκελος που αντιγράφει το iCloud"),
}
WHERE: dict[str, tuple[str, str]] = {
    "keyring": ("system's keyring", "η κλειδοθήκη του συστήματος"),
    "file": ("key file", "το αρχείο κλειδιών"),
}
RESOLUTION: dict[str, tuple[str, str]] = {
    "mine": ("mine", "η δική μου"),
    "theirs": ("theirs", "η άλλη"),
    "discarded": ("discarded", "απορρίφθηκε"),
}
_UNITS = ((86_400, ("d", "ημ.")), (3_600, ("h", "ώ.")), (60, ("min", "λ.")), (1, ("s", "δ.")))
_AHEAD = ("ahead", "μπροστά")
_BEHIND = ("behind", "πίσω")


def span(seconds: float, place: int) -> str:
    """A span of time in its two largest units: 3 h 5 min."""
    left = round(abs(seconds))
    parts: list[str] = []
    for size, names in _UNITS:
        count, left = divmod(left, size)
        if count and len(parts) < 2:
            parts.append(f"{count} {names[place]}")
    return " ".join(parts) or f"0 {_UNITS[-1][1][place]}"


def direction(seconds: float, place: int) -> str:
    """Whether a clock is ahead or behind."""
    return (_AHEAD if seconds > 0 else _BEHIND)[place]


def worded(name: str, value: object, place: int) -> str:
    """A fact as it stands in a sentence of language number `place`."""
    table = {"what": WHAT, "reason": REASON, "where": WHERE, "resolution": RESOLUTION}.get(name)
    if table is not None and isinstance(value, str):
        return table[value][place] if value in table else value.replace("_", " ")
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, datetime | date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(str(one) for one in value)
    if isinstance(value, bytes):
        return value.hex()
    return "–" if value is None else str(value)
