"""What the rules for conduct notes refuse. `|` ends the part that is the title."""

SENTENCES: dict[str, tuple[str, str]] = {
    "note_in_future": (
        "That day has not come yet.|A note tells what has happened: today is {today}. Choose that day or one before.",
        "Αυτή η ημέρα δεν ήρθε ακόμη.|Το σημείωμα λέει τι έγινε: σήμερα είναι {today}. Διαλέξτε σήμερα ή πριν.",
    ),
    "praise_has_no_severity": (
        "Praise has no severity.|Leave it out, or note a concern or an incident.",
        "Ο έπαινος δεν έχει σοβαρότητα.|Αφήστε την κενή ή σημειώστε παρατήρηση ή συμβάν.",
    ),
    "follow_up_before_note": (
        "The follow-up would be due before the note.|The note is of {day}. Choose that day or a later one.",
        "Η ενέργεια θα έληγε πριν από το σημείωμα.|Το σημείωμα είναι της {day}. Διαλέξτε εκείνη την ημέρα ή μετά.",
    ),
    "due_without_follow_up": (
        "There is a day, but nothing to do by it.|Write what is to be done, or leave the day out.",
        "Υπάρχει προθεσμία, αλλά όχι ενέργεια.|Γράψτε τι πρέπει να γίνει ή αφήστε την ημέρα κενή.",
    ),
    "no_follow_up": (
        "Nothing is to follow from this note.|Write what is to be done first.",
        "Δεν εκκρεμεί ενέργεια για αυτό το σημείωμα.|Γράψτε πρώτα τι πρέπει να γίνει.",
    ),
    "follow_up_closed": (
        "This is done already.|It was closed on {day}. Open it again if there is more to do.",
        "Έχει ήδη γίνει.|Έκλεισε στις {day}. Ανοίξτε την ξανά αν μένει κάτι ακόμη.",
    ),
}
