"""What went wrong between this computer and the server, and with signing in. `|` ends the part that is the title."""

SENTENCES: dict[str, tuple[str, str]] = {
    "address_invalid": (
        "“{address}” is not a server's address.|Type it as your school gave it to you, such as school.example.org.",
        "Το «{address}» δεν είναι διεύθυνση διακομιστή.|Γράψτε τη όπως σας την έδωσε το σχολείο, π.χ."
        " school.example.org.",
    ),
    "plain_http_refused": (
        "The connection to {host} would not be encrypted.|Addresses that begin with http:// are for this"
        " computer alone."
        " Use https:// instead, or ask your school for the right address.",
        "Η σύνδεση με τον {host} δεν θα ήταν κρυπτογραφημένη.|Οι διευθύνσεις με http:// είναι μόνο για αυτόν τον"
        " υπολογιστή. Γράψτε https:// ή ζητήστε από το σχολείο τη σωστή διεύθυνση.",
    ),
    "address_unknown": (
        "No server called {host} was found.|The address may be mistyped, or this computer has no network."
        " Check both and try again.",
        "Δεν βρέθηκε διακομιστής με όνομα {host}.|Ίσως η διεύθυνση έχει λάθος ή ο υπολογιστής δεν έχει δίκτυο."
        " Ελέγξτε τα και δοκιμάστε ξανά.",
    ),
    "connection_refused": (
        "{host} does not accept the connection.|Nothing listens at port {port}: the server may be stopped, or the"
        " address has another port. Try again later, or ask your school's IT.",
        "Ο {host} δεν δέχεται τη σύνδεση.|Δεν απαντά τίποτα στη θύρα {port}: ίσως ο διακομιστής έχει σταματήσει ή η"
        " διεύθυνση έχει άλλη θύρα. Δοκιμάστε αργότερα ή ρωτήστε τον τεχνικό του σχολείου.",
    ),
    "server_unreachable": (
        "{host} does not answer.|The network may be down, or a firewall is in the way. Your work is kept on this"
        " computer and is sent when the server answers.",
        "Ο {host} δεν απαντά.|Ίσως δεν υπάρχει δίκτυο ή παρεμβάλλεται τείχος προστασίας. Η εργασία σας φυλάσσεται σε"
        " αυτόν τον υπολογιστή και στέλνεται μόλις απαντήσει ο διακομιστής.",
    ),
    "certificate_untrusted": (
        "This computer does not trust the certificate of {host}.|It was issued by “{issuer}”. If your school inspects"
        " traffic or has an authority of its own, ask IT to install its certificate on this computer. We use the"
        " system's certificates.",
        "Ο υπολογιστής δεν εμπιστεύεται το πιστοποιητικό του {host}.|Το εξέδωσε: «{issuer}». Αν το σχολείο ελέγχει την"
        " κίνηση ή έχει δική του αρχή, ζητήστε από τον τεχνικό να εγκαταστήσει το πιστοποιητικό της σε αυτόν τον"
        " υπολογιστή. Χρησιμοποιούμε τα πιστοποιητικά του συστήματος.",
    ),
    "certificate_expired": (
        "The certificate of {host} is not valid today.|It was issued by “{issuer}” and is valid until {until}. If this"
        " computer's date is right, ask your school's IT to renew it.",
        "Το πιστοποιητικό του {host} δεν ισχύει σήμερα.|Το εξέδωσε: «{issuer}» και ισχύει έως {until}. Αν η ημερομηνία"
        " του υπολογιστή είναι σωστή, ζητήστε από τον τεχνικό του σχολείου να το ανανεώσει.",
    ),
    "certificate_for_another": (
        "The certificate of {host} is for another name.|It is for {names}, issued by “{issuer}”. Check the address; if"
        " it is right, ask your school's IT.",
        "Το πιστοποιητικό του {host} είναι για άλλο όνομα.|Είναι για: {names}, το εξέδωσε: «{issuer}». Ελέγξτε τη"
        " διεύθυνση· αν είναι σωστή, ρωτήστε τον τεχνικό του σχολείου.",
    ),
    "not_our_server": (
        "{host} answers, but it is not a school's server.|Something else runs at this address. Check the address, also"
        " its port, as your school gave it to you.",
        "Ο {host} απαντά, αλλά δεν είναι διακομιστής σχολείου.|Σε αυτή τη διεύθυνση τρέχει κάτι άλλο. Ελέγξτε τη"
        " διεύθυνση και τη θύρα, όπως σας τις έδωσε το σχολείο.",
    ),
    "server_unavailable": (
        "The server cannot work just now.|It answers with status {status}. Try again in a few minutes; your work is"
        " kept on this computer.",
        "Ο διακομιστής δεν μπορεί να εργαστεί αυτή τη στιγμή.|Απαντά με κατάσταση {status}. Δοκιμάστε σε λίγα λεπτά· η"
        " εργασία σας φυλάσσεται σε αυτόν τον υπολογιστή.",
    ),
    "server_error": (
        "The server made a mistake.|It is written in the server's log. Try again; if it happens again, tell your"
        " school's IT.",
        "Ο διακομιστής έκανε λάθος.|Έχει γραφτεί στο αρχείο καταγραφής του. Δοκιμάστε ξανά· αν επαναληφθεί, ενημερώστε"
        " τον τεχνικό του σχολείου.",
    ),
    "server_not_started": (
        "The server on this computer did not start.|It says: {detail}. Close other copies of it and try again.",
        "Ο διακομιστής αυτού του υπολογιστή δεν ξεκίνησε.|Λέει: {detail}. Κλείστε άλλα αντίγραφα και δοκιμάστε ξανά.",
    ),
    "server_refused": (
        "The server refused ({answer}).|This version of the program does not know why. Update it, or show this code to"
        " your school's IT.",
        "Ο διακομιστής αρνήθηκε ({answer}).|Αυτή η έκδοση του προγράμματος δεν ξέρει γιατί. Ενημερώστε την ή δείξτε τον"
        " κωδικό στον τεχνικό του σχολείου.",
    ),
    "server_too_old": (
        "The server is too old for this program.|It has version {server}, this program {here}. Ask your school's IT to"
        " update the server.",
        "Ο διακομιστής είναι πολύ παλιός για αυτό το πρόγραμμα.|Έχει την έκδοση {server}, το πρόγραμμα την {here}."
        " Ζητήστε από τον τεχνικό του σχολείου να τον ενημερώσει.",
    ),
    "server_too_new": (
        "This program is too old for the server.|The server has version {server}, this program {here}. Update this"
        " program and connect again.",
        "Αυτό το πρόγραμμα είναι πολύ παλιό για τον διακομιστή.|Ο διακομιστής έχει την έκδοση {server}, το"
        " πρόγραμμα την"
        " {here}. Ενημερώστε το πρόγραμμα και συνδεθείτε ξανά.",
    ),
    "clock_off": (
        "This computer's clock is {off} {direction} of the server's.|Times on your work would be wrong. Set the clock,"
        " or let the system set it, and try again.",
        "Το ρολόι του υπολογιστή είναι {off} {direction} από του διακομιστή.|Οι ώρες στην εργασία σας θα ήταν λάθος."
        " Διορθώστε το ρολόι και δοκιμάστε ξανά.",
    ),
    "sign_in_refused": (
        "The e-mail or the password is wrong.|Check both, and whether Caps Lock is on. The office can give you a new"
        " password.",
        "Το e-mail ή ο κωδικός είναι λάθος.|Ελέγξτε τα δύο και μήπως είναι πατημένο το Caps Lock. Η γραμματεία"
        " μπορεί να"
        " σας δώσει νέο κωδικό.",
    ),
    "account_locked": (
        "There were too many failed attempts to sign in.|The account is locked for a while. Try again in {wait}, or ask"
        " the office.",
        "Έγιναν πάρα πολλές αποτυχημένες προσπάθειες σύνδεσης.|Ο λογαριασμός κλειδώθηκε προσωρινά. Δοκιμάστε σε"
        " {wait} ή"
        " ρωτήστε τη γραμματεία.",
    ),
    "account_disabled": (
        "This account is closed.|Ask the office to open it again; work on this computer that was not sent is kept.",
        "Αυτός ο λογαριασμός είναι κλειστός.|Ζητήστε από τη γραμματεία να τον ανοίξει· όσα δεν έχουν σταλεί από αυτόν"
        " τον υπολογιστή φυλάσσονται.",
    ),
    "device_taken": (
        "This computer is registered for another account.|Its folder was probably copied. Start afresh to set"
        " it up as a"
        " new device.",
        "Αυτός ο υπολογιστής είναι δηλωμένος σε άλλον λογαριασμό.|Μάλλον αντιγράφηκε ο φάκελός του. Ξεκινήστε από την"
        " αρχή, ως νέα συσκευή.",
    ),
    "device_key_differs": (
        "The server knows this device with another key.|Its folder was copied from another computer. Start afresh to"
        " set it up as a new device.",
        "Ο διακομιστής γνωρίζει αυτή τη συσκευή με άλλο κλειδί.|Ο φάκελός της αντιγράφηκε από άλλον υπολογιστή."
        " Ξεκινήστε από την αρχή, ως νέα συσκευή.",
    ),
    "device_revoked": (
        "The office has revoked this device.|It may not sync any more; work that was not sent is kept here. Ask the"
        " office.",
        "Η γραμματεία έχει αποκλείσει αυτή τη συσκευή.|Δεν συγχρονίζεται πια· όσα δεν έχουν σταλεί φυλάσσονται εδώ."
        " Ρωτήστε τη γραμματεία.",
    ),
    "device_forked": (
        "Two copies of this device are at work.|The folder was copied, so the server cannot tell their work apart."
        " Nothing is lost; ask the office which one to start afresh.",
        "Δύο αντίγραφα αυτής της συσκευής εργάζονται.|Ο φάκελος αντιγράφηκε και ο διακομιστής δεν μπορεί να τα"
        " ξεχωρίσει. Τίποτα δεν χάθηκε· ρωτήστε τη γραμματεία ποιο να ξεκινήσει από την αρχή.",
    ),
    "password_change_needed": (
        "Choose a password of your own first.|The one you used was given to you by the office, and works only once.",
        "Επιλέξτε πρώτα δικό σας κωδικό.|Αυτόν που χρησιμοποιήσατε σας τον έδωσε η γραμματεία και ισχύει μία φορά.",
    ),
    "password_weak": (
        "The new password is too weak.|It needs at least {minimum} characters and must differ from the old one.",
        "Ο νέος κωδικός είναι αδύναμος.|Χρειάζεται τουλάχιστον {minimum} χαρακτήρες και να διαφέρει από τον παλιό.",
    ),
    "sign_in_needed": (
        "Sign in to sync.|Nobody is signed in to the server here. Your work is kept on this computer and is sent after"
        " you sign in.",
        "Συνδεθείτε για να γίνει συγχρονισμός.|Κανείς δεν έχει συνδεθεί στον διακομιστή από εδώ. Η εργασία σας"
        " φυλάσσεται σε αυτόν τον υπολογιστή και στέλνεται μετά τη σύνδεση.",
    ),
    "token_missing": (
        "Sign in to sync.|The server did not see who asks. Your work is kept on this computer.",
        "Συνδεθείτε για να γίνει συγχρονισμός.|Ο διακομιστής δεν είδε ποιος ζητά. Η εργασία σας φυλάσσεται εδώ.",
    ),
    "token_unknown": (
        "Sign in again to sync.|The server no longer knows this sign-in: the password was changed, or it was"
        " ended. Your"
        " work is kept on this computer.",
        "Συνδεθείτε ξανά για να γίνει συγχρονισμός.|Ο διακομιστής δεν γνωρίζει πια αυτή τη σύνδεση: άλλαξε ο κωδικός ή"
        " τερματίστηκε. Η εργασία σας φυλάσσεται εδώ.",
    ),
    "token_expired": (
        "Sign in again to sync.|The sign-in has expired. You can go on working; it is sent after you sign in.",
        "Συνδεθείτε ξανά για να γίνει συγχρονισμός.|Η σύνδεση έληξε. Μπορείτε να συνεχίσετε· όλα στέλνονται μετά τη"
        " σύνδεση.",
    ),
    "proof_invalid": (
        "Sign in again to sync.|The server does not recognise this device's signature. Your work is kept here.",
        "Συνδεθείτε ξανά για να γίνει συγχρονισμός.|Ο διακομιστής δεν αναγνωρίζει την υπογραφή της συσκευής. Η εργασία"
        " σας φυλάσσεται εδώ.",
    ),
    "too_many_requests": (
        "The server asks to wait.|It has too much to do. Try again in {wait}.",
        "Ο διακομιστής ζητά να περιμένετε.|Έχει πολλή δουλειά. Δοκιμάστε σε {wait}.",
    ),
    "upgrade_required": (
        "Update this program to receive changes.|The school's data has a newer form. Your own work is still sent.",
        "Ενημερώστε το πρόγραμμα για να λαμβάνετε αλλαγές.|Τα δεδομένα του σχολείου έχουν νεότερη μορφή. Η δική σας"
        " εργασία στέλνεται κανονικά.",
    ),
    "history_diverged": (
        "The server is not where this computer left it.|A backup was restored, or it is another school's. Nothing is"
        " lost here; ask your school's IT before going on.",
        "Ο διακομιστής δεν είναι όπως τον άφησε αυτός ο υπολογιστής.|Επανήλθε από αντίγραφο ή είναι άλλου σχολείου. Εδώ"
        " δεν χάθηκε τίποτα· ρωτήστε τον τεχνικό πριν συνεχίσετε.",
    ),
    "cursor_expired": (
        "This computer was away for too long.|The school's data is loaded anew; your work that was not sent stays.",
        "Ο υπολογιστής έλειψε πολύ καιρό.|Τα δεδομένα του σχολείου φορτώνονται ξανά· όσα δεν έχετε στείλει μένουν.",
    ),
    "sync_refused": (
        "The server refused to sync ({server_code}).|Your work is kept on this computer. Show this code to your"
        " school's"
        " IT.",
        "Ο διακομιστής αρνήθηκε τον συγχρονισμό ({server_code}).|Η εργασία σας φυλάσσεται εδώ. Δείξτε τον κωδικό στον"
        " τεχνικό του σχολείου.",
    ),
    "sync_broke": (
        "Sync stopped because of a mistake in this program.|It is in the log, and the next round tries again. Your work"
        " is kept on this computer.",
        "Ο συγχρονισμός σταμάτησε από σφάλμα του προγράμματος.|Έχει καταγραφεί και θα γίνει νέα προσπάθεια. Η εργασία"
        " σας φυλάσσεται εδώ.",
    ),
    "malformed": (
        "The server did not understand this program.|Their versions may not fit: {problems}. Update this program.",
        "Ο διακομιστής δεν κατάλαβε το πρόγραμμα.|Ίσως οι εκδόσεις δεν ταιριάζουν: {problems}. Ενημερώστε το"
        " πρόγραμμα.",
    ),
    "body_too_large": (
        "This is too much to send at once.|The server takes {limit} bytes. Do it in smaller parts.",
        "Είναι πάρα πολλά για μία αποστολή.|Ο διακομιστής δέχεται {limit} byte. Χωρίστε το σε μικρότερα μέρη.",
    ),
    "method_not_allowed": (
        "The server does not do that.|Its version may not fit this program. Update this program.",
        "Ο διακομιστής δεν το κάνει αυτό.|Ίσως η έκδοσή του δεν ταιριάζει. Ενημερώστε το πρόγραμμα.",
    ),
    "all_or_nothing": (
        "Nothing of this was taken.|A part of it was refused, and it only goes as a whole. Look at the refused part.",
        "Δεν έγινε δεκτό τίποτα από αυτά.|Ένα μέρος απορρίφθηκε και ισχύουν μόνο όλα μαζί. Δείτε το μέρος που"
        " απορρίφθηκε.",
    ),
    "reference_missing": (
        "What this belongs to does not exist on the server.|It was refused or deleted. Settle that first.",
        "Αυτό στο οποίο ανήκει δεν υπάρχει στον διακομιστή.|Απορρίφθηκε ή διαγράφηκε. Λύστε πρώτα εκείνο.",
    ),
    "unknown_table": (
        "The server does not know this kind of data.|It is older than this program. Ask your school's IT to update it.",
        "Ο διακομιστής δεν γνωρίζει αυτό το είδος δεδομένων.|Είναι παλαιότερος από το πρόγραμμα. Ζητήστε να"
        " ενημερωθεί.",
    ),
}
