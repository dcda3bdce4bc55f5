"""What the `sms` command refuses by itself. `|` ends the part that is the title."""

SENTENCES: dict[str, tuple[str, str]] = {
    "line_invalid": (
        "Line {line} cannot be read: “{text}”.|A line is a student's number or name, a tab (or =), and the value."
        " Nothing was entered.",
        "Η γραμμή {line} δεν διαβάζεται: «{text}».|Μια γραμμή έχει αριθμό ή όνομα μαθητή, στηλοθέτη (ή =) και την τιμή."
        " Δεν καταχωρίστηκε τίποτα.",
    ),
    "given_twice": (
        "{name} is named twice.|One student has one value. Nothing was entered.",
        "Το όνομα {name} δόθηκε δύο φορές.|Ένας μαθητής έχει μία τιμή. Δεν καταχωρίστηκε τίποτα.",
    ),
    "nothing_given": (
        "Nothing was given to enter.|Name students as STUDENT=VALUE, or give lines on the standard input with --stdin.",
        "Δεν δόθηκε τίποτα για καταχώριση.|Γράψτε ΜΑΘΗΤΗΣ=ΤΙΜΗ ή δώστε γραμμές στην τυπική είσοδο με --stdin.",
    ),
    "password_missing": (
        "No password was given.|Pass it on the standard input: sms login SERVER LOGIN --password-stdin < file",
        "Δεν δόθηκε κωδικός.|Δώστε τον στην τυπική είσοδο: sms login SERVER LOGIN --password-stdin < αρχείο",
    ),
    "no_sync_here": (
        "The demo school has no server.|Its data stays on this computer. Choose another profile with --profile.",
        "Το δοκιμαστικό σχολείο δεν έχει διακομιστή.|Τα δεδομένα του μένουν σε αυτόν τον υπολογιστή. Διαλέξτε"
        " άλλο προφίλ"
        " με --profile.",
    ),
    "sync_incomplete": (
        "{waiting} changes could not be sent yet.|The server gave no answer for them. They are kept here; sync again.",
        "{waiting} αλλαγές δεν στάλθηκαν ακόμη.|Ο διακομιστής δεν απάντησε γι' αυτές. Φυλάσσονται εδώ·"
        " συγχρονίστε ξανά.",
    ),
}
