"""What went wrong with files, folders, keys and profiles on this computer. `|` ends the part that is the title."""

SENTENCES: dict[str, tuple[str, str]] = {
    "disk_full": (
        "The disk is full.|There was no room to save, and nothing was half-written. Make room on the disk and"
        " try again.",
        "Ο δίσκος είναι γεμάτος.|Δεν υπήρχε χώρος για αποθήκευση και τίποτα δεν γράφτηκε μισό. Ελευθερώστε χώρο και"
        " δοκιμάστε ξανά.",
    ),
    "not_writable": (
        "{path} cannot be written.|The system says: {detail}. Check that the folder exists and that you may"
        " write there,"
        " or ask your school's IT.",
        "Δεν γίνεται εγγραφή στο {path}.|Το σύστημα λέει: {detail}. Ελέγξτε ότι ο φάκελος υπάρχει και ότι έχετε"
        " δικαίωμα"
        " εγγραφής, ή ρωτήστε τον τεχνικό.",
    ),
    "damaged": (
        "The file with your school's data is damaged.|{path} does not read as it was written, perhaps after a power cut"
        " or by a failing disk. It is kept as it is: start afresh beside it and load the school anew.",
        "Το αρχείο με τα δεδομένα του σχολείου έχει καταστραφεί.|Το {path} δεν διαβάζεται, ίσως από διακοπή ρεύματος ή"
        " χαλασμένο δίσκο. Μένει όπως είναι: ξεκινήστε από την αρχή δίπλα του και φορτώστε ξανά το σχολείο.",
    ),
    "busy": (
        "Another program holds the data.|It was waited for in vain. Close other windows of this program, or a backup"
        " that runs, and try again.",
        "Ένα άλλο πρόγραμμα κρατά τα δεδομένα.|Η αναμονή δεν βοήθησε. Κλείστε άλλα παράθυρα του προγράμματος ή"
        " αντίγραφο που τρέχει και δοκιμάστε ξανά.",
    ),
    "replica_locked": (
        "The key on this computer does not open {path}.|The file or the key comes from another computer or another"
        " account. Both are kept; bring back the right one, or start afresh beside it.",
        "Το κλειδί του υπολογιστή δεν ανοίγει το {path}.|Το αρχείο ή το κλειδί προέρχεται από άλλον υπολογιστή ή"
        " λογαριασμό. Και τα δύο μένουν· επαναφέρετε το σωστό ή ξεκινήστε από την αρχή δίπλα του.",
    ),
    "replica_foreign": (
        "{path} belongs to another program.|It is a database, but not an encrypted one of ours, so it is not opened."
        " Move it away, or start afresh beside it.",
        "Το {path} ανήκει σε άλλο πρόγραμμα.|Είναι βάση δεδομένων, αλλά όχι δική μας κρυπτογραφημένη, γι' αυτό δεν"
        " ανοίγει. Μετακινήστε το ή ξεκινήστε από την αρχή δίπλα του.",
    ),
    "replica_missing": (
        "The file with your school's data is gone.|{path} was moved or deleted. Put it back, or start afresh and load"
        " the school anew; work that was not sent was in that file.",
        "Το αρχείο με τα δεδομένα του σχολείου λείπει.|Το {path} μετακινήθηκε ή διαγράφηκε. Επαναφέρετέ το ή ξεκινήστε"
        " από την αρχή· όσα δεν είχαν σταλεί ήταν σε εκείνο το αρχείο.",
    ),
    "replica_of_another": (
        "{path} holds somebody else's data.|It was made for another person, device or server, so it is not opened. Put"
        " the right file back, or start afresh beside it.",
        "Το {path} έχει δεδομένα άλλου.|Φτιάχτηκε για άλλο πρόσωπο, συσκευή ή διακομιστή, γι' αυτό δεν ανοίγει."
        " Επαναφέρετε το σωστό αρχείο ή ξεκινήστε από την αρχή δίπλα του.",
    ),
    "key_missing": (
        "The key to your school's data is missing.|Without it nobody can read {path}, nor work in it that was not sent."
        " The file is kept; bring the key back (was the key store reset?), or start afresh beside it.",
        "Λείπει το κλειδί των δεδομένων του σχολείου.|Χωρίς αυτό κανείς δεν διαβάζει το {path}, ούτε όσα δεν έχουν"
        " σταλεί. Το αρχείο μένει· επαναφέρετε το κλειδί (μήπως μηδενίστηκε η κλειδοθήκη;) ή ξεκινήστε από την"
        " αρχή δίπλα"
        " του.",
    ),
    "lease_ended": (
        "Sign in to open your school's data again.|This computer has not seen the server for so long that the data was"
        " locked. Work that was not sent is still there.",
        "Συνδεθείτε για να ανοίξουν ξανά τα δεδομένα του σχολείου.|Ο υπολογιστής δεν έχει δει τον διακομιστή για τόσο"
        " καιρό που τα δεδομένα κλειδώθηκαν. Όσα δεν έχουν σταλεί είναι ακόμη εκεί.",
    ),
    "schema_newer": (
        "A newer version of this program wrote the data.|It has form {found}; this version knows {known}. Update this"
        " program; nothing was changed.",
        "Τα δεδομένα τα έγραψε νεότερη έκδοση του προγράμματος.|Έχουν μορφή {found}· αυτή η έκδοση γνωρίζει {known}."
        " Ενημερώστε το πρόγραμμα· τίποτα δεν άλλαξε.",
    ),
    "schema_behind": (
        "The server's data waits for an update.|Ask your school's IT to run: {command}",
        "Τα δεδομένα του διακομιστή περιμένουν ενημέρωση.|Ζητήστε από τον τεχνικό να εκτελέσει: {command}",
    ),
    "migration_failed": (
        "Your data could not be brought up to date.|Everything is as it was. The database says: {detail}. Try again; if"
        " it fails again, ask your school's IT.",
        "Τα δεδομένα δεν μπόρεσαν να ενημερωθούν.|Όλα είναι όπως ήταν. Η βάση λέει: {detail}. Δοκιμάστε ξανά· αν"
        " αποτύχει, ρωτήστε τον τεχνικό.",
    ),
    "database_unreachable": (
        "The database does not answer.|It says: {detail}. Try again in a few minutes.",
        "Η βάση δεδομένων δεν απαντά.|Λέει: {detail}. Δοκιμάστε σε λίγα λεπτά.",
    ),
    "secrets_unavailable": (
        "The place where keys are kept cannot be opened.|It is the {where} ({detail}). Unlock it or sign in to this"
        " computer again; no key is lost.",
        "Ο χώρος όπου φυλάσσονται τα κλειδιά δεν ανοίγει.|Είναι: {where} ({detail}). Ξεκλειδώστε τον ή συνδεθείτε ξανά"
        " στον υπολογιστή· κανένα κλειδί δεν χάθηκε.",
    ),
    "unsafe_folder": (
        "Your school's data may not lie in {path}.|That is {reason}, which could copy or damage it. Set SMS_HOME to a"
        " folder on this computer's own disk.",
        "Τα δεδομένα του σχολείου δεν επιτρέπεται να είναι στο {path}.|Είναι {reason}, που μπορεί να τα αντιγράψει ή να"
        " τα καταστρέψει. Ορίστε στο SMS_HOME φάκελο στον δίσκο του υπολογιστή.",
    ),
    "no_profile": (
        "Nobody by that name has signed in on this computer.|Sign in first: sms login SERVER LOGIN --password-stdin",
        "Κανείς με αυτό το όνομα δεν έχει συνδεθεί σε αυτόν τον υπολογιστή.|Συνδεθείτε πρώτα: sms login SERVER LOGIN"
        " --password-stdin",
    ),
    "profile_ambiguous": (
        "Several people have signed in on this computer.|Say whose data you mean with --profile: {names}.",
        "Πολλοί έχουν συνδεθεί σε αυτόν τον υπολογιστή.|Πείτε ποιανού δεδομένα εννοείτε με --profile: {names}.",
    ),
    "profile_damaged": (
        "The file that says whose data this is cannot be read.|It is {path}. Restore it from a backup, or start afresh"
        " beside it; nothing is deleted.",
        "Δεν διαβάζεται το αρχείο που λέει ποιανού είναι τα δεδομένα.|Είναι το {path}. Επαναφέρετέ το από αντίγραφο ή"
        " ξεκινήστε από την αρχή δίπλα του· τίποτα δεν διαγράφεται.",
    ),
    "demo_cancelled": (
        "The demo school was not made.|You stopped it, and nothing of it is left.",
        "Το δοκιμαστικό σχολείο δεν φτιάχτηκε.|Το σταματήσατε και δεν έμεινε τίποτα.",
    ),
    "pin_invalid": (
        "That is no PIN.|A PIN has {shortest} to {longest} digits and nothing else.",
        "Αυτό δεν είναι PIN.|Το PIN έχει {shortest} έως {longest} ψηφία και τίποτε άλλο.",
    ),
    "pin_wrong": (
        "That is not the PIN.|{left} more tries before your password is asked for.",
        "Αυτό δεν είναι το PIN.|Απομένουν {left} προσπάθειες πριν ζητηθεί ο κωδικός πρόσβασης.",
    ),
    "pin_blocked": (
        "The PIN was wrong too often.|The next try is possible in {wait}. Signing in with the password works at once.",
        "Το PIN ήταν λάθος πολλές φορές.|Η επόμενη προσπάθεια γίνεται σε {wait}. Η σύνδεση με τον κωδικό πρόσβασης"
        " γίνεται αμέσως.",
    ),
    "work_unsent": (
        "{name} has work here that was not sent.|The server has not seen {count} changes, and they would be lost. Open"
        " {name}'s data while there is a network, wait until everything is sent, and then remove it.",
        "Υπάρχει εργασία που δεν έχει σταλεί ({name}).|Ο διακομιστής δεν έχει δει {count} αλλαγές και θα χάνονταν."
        " Ανοίξτε τα δεδομένα ({name}) όταν υπάρχει δίκτυο, περιμένετε να σταλούν όλα και μετά αφαιρέστε τα.",
    ),
}
