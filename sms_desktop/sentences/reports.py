"""What is said when papers cannot be made. `|` ends the part that is the title."""

SENTENCES: dict[str, tuple[str, str]] = {
    "nothing_to_print": (
        "There is nothing to print.|No student and no lesson falls into what was chosen. Choose other days or another"
        " term.",
        "Δεν υπάρχει τίποτα για εκτύπωση.|Κανένας μαθητής και καμία διδακτική ώρα δεν εμπίπτει σε όσα επιλέξατε."
        " Επιλέξτε άλλες ημέρες ή άλλη περίοδο.",
    ),
    "sheet_too_long": (
        "A register sheet goes over {days} days at most.|Choose fewer days.",
        "Ένα παρουσιολόγιο καλύπτει έως {days} ημέρες.|Επιλέξτε λιγότερες ημέρες.",
    ),
    "printer_failed": (
        "The printer did not take the pages.|Check that it is switched on and reachable, and print again.",
        "Ο εκτυπωτής δεν δέχτηκε τις σελίδες.|Ελέγξτε ότι είναι αναμμένος και συνδεδεμένος και εκτυπώστε ξανά.",
    ),
}
