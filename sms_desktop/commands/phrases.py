"""What the `sms` command says when all goes well, in English and Greek."""

from sms_desktop.sentences import LANGUAGES

_PHRASES: dict[str, tuple[str, str]] = {
    "signed_in": ("{name} is signed in to {school} ({server}).", "{name}: σύνδεση στο {school} ({server})."),
    "keys_in_file": (
        "There is no keyring on this computer, so keys are kept in a file that only you can read.",
        "Ο υπολογιστής δεν έχει κλειδοθήκη· τα κλειδιά φυλάσσονται σε αρχείο που διαβάζετε μόνο εσείς.",
    ),
    "kept_aside": ("The old data is kept in {path}.", "Τα παλιά δεδομένα φυλάσσονται στο {path}."),
    "signed_out": (
        "Signed out. The data stays on this computer, locked with its key; {waiting} changes wait.",
        "Αποσύνδεση. Τα δεδομένα μένουν κλειδωμένα σε αυτόν τον υπολογιστή· {waiting} αλλαγές περιμένουν.",
    ),
    "synced": (
        "Sent {pushed}, received {rows} rows; {waiting} changes wait, {issues} issues are open.",
        "Στάλθηκαν {pushed}, ελήφθησαν {rows} γραμμές· {waiting} αλλαγές περιμένουν, {issues} εκκρεμότητες ανοιχτές.",
    ),
    "status": (
        "{user}, {school} ({server})\nState: {state}. {waiting} changes wait, {issues} issues are open."
        " Last sync: {last_sync}.",
        "{user}, {school} ({server})\nΚατάσταση: {state}. {waiting} αλλαγές περιμένουν, {issues} εκκρεμότητες"
        " ανοιχτές. Τελευταίος συγχρονισμός: {last_sync}.",
    ),
    "scores_set": (
        "{count} scores entered in “{assessment}” of {section}.",
        "{count} βαθμοί καταχωρίστηκαν: «{assessment}», {section}.",
    ),
    "assessment_made": ("“{title}” is in the gradebook of {section}.", "«{title}» μπήκε στο βαθμολόγιο: {section}."),
    "paper_made": ("{path}: {count} papers, {pages} pages.", "{path}: {count} έντυπα, {pages} σελίδες."),
    "published": ("published", "δημοσιευμένη"),
    "draft": ("draft", "πρόχειρη"),
    "published_one": (
        "The scores of “{title}” of {section} can be seen.",
        "Οι βαθμοί «{title}» του {section} δημοσιεύτηκαν.",
    ),
    "unpublished_one": (
        "The scores of “{title}” of {section} are a draft again.",
        "Οι βαθμοί «{title}» του {section} είναι πάλι πρόχειροι.",
    ),
    "marked": ("{count} students marked in {section}.", "{count} μαθητές σημειώθηκαν, {section}."),
    "submitted": (
        "The register of {section} is submitted; {count} students were marked in doing so.",
        "Το παρουσιολόγιο του {section} υποβλήθηκε· σημειώθηκαν έτσι {count} μαθητές.",
    ),
    "register": (
        "{section}, {day}, {period}: {state}, {unmarked} of {count} unmarked",
        "{section}, {day}, {period}: {state}, {unmarked} από {count} χωρίς σημείωση",
    ),
    "role_given": ("{name} is now also {role}.", "{name}: δόθηκε ο ρόλος {role}."),
    "role_taken": ("{name} is no longer {role}.", "{name}: αφαιρέθηκε ο ρόλος {role}."),
    "account_lock": ("{name} is kept out until the account is opened.", "{name}: ο λογαριασμός κλειδώθηκε."),
    "account_disable": ("The account of {name} is closed.", "{name}: ο λογαριασμός έκλεισε."),
    "account_enable": ("The account of {name} is open.", "{name}: ο λογαριασμός είναι ανοιχτός."),
    "no_issues": ("No issues are open.", "Δεν υπάρχουν ανοιχτές εκκρεμότητες."),
    "resolved": ("Issue {id} is resolved: {choice}.", "Η εκκρεμότητα {id} λύθηκε: {choice}."),
    "nobody_found": ("Nobody was found.", "Δεν βρέθηκε κανείς."),
    "demo_ready": (
        "The demo school {school} is in {path}. Open it with --profile demo.",
        "Το δοκιμαστικό σχολείο {school} είναι στο {path}. Ανοίξτε το με --profile demo.",
    ),
    "demo_left": ("The demo school is removed.", "Το δοκιμαστικό σχολείο αφαιρέθηκε."),
    "no_policy": ("none on this computer", "καμία σε αυτόν τον υπολογιστή"),
    "policy_left_out": (
        "{name} is left out: there is no such name, or its value is not one that can be.",
        "Το {name} παραλείπεται: δεν υπάρχει τέτοιο όνομα ή δεν μπορεί να έχει αυτή την τιμή.",
    ),
    "policy_unread": (
        "{source} cannot be read, so no policy holds.",
        "Το {source} δεν διαβάζεται, οπότε δεν ισχύει καμία πολιτική.",
    ),
    "never": ("never", "ποτέ"),
    "none": ("not taken", "δεν ελήφθη"),
    "taken": ("taken", "ελήφθη"),
    "submitted_state": ("submitted", "υποβλήθηκε"),
    "mine": ("mine", "δική μου"),
    "theirs": ("theirs", "άλλη"),
    "base": ("before", "πριν"),
    "fine": ("fine", "εντάξει"),
    "problem": ("problem", "πρόβλημα"),
    "note": ("note", "σημείωση"),
}


def phrase(name: str, language: str, /, **facts: object) -> str:
    """The words of `name`, filled with `facts`."""
    place = LANGUAGES.index(language) if language in LANGUAGES else 0
    return _PHRASES[name][place].format_map(facts)
