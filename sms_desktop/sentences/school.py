"""What the school's rules refuse. `|` ends the part that is the title."""

SENTENCES: dict[str, tuple[str, str]] = {
    "error": ("Something went wrong.|Try again.", "Κάτι πήγε στραβά.|Δοκιμάστε ξανά."),
    "refused": (
        "That cannot be done.|The school's rules do not allow it.",
        "Αυτό δεν γίνεται.|Δεν το επιτρέπουν οι κανόνες του σχολείου.",
    ),
    "unavailable": (
        "That cannot be done just now.|The disk, the network or another program is in the way. Try again.",
        "Αυτό δεν γίνεται αυτή τη στιγμή.|Εμποδίζει ο δίσκος, το δίκτυο ή άλλο πρόγραμμα. Δοκιμάστε ξανά.",
    ),
    "not_found": (
        "There is no {what}{named} here.|It was deleted, or you do not reach it. Check the name, or sync and try"
        " again.",
        "Δεν υπάρχει εδώ: {what}{named}.|Διαγράφηκε ή δεν έχετε πρόσβαση. Ελέγξτε το όνομα ή συγχρονίστε και δοκιμάστε"
        " ξανά.",
    ),
    "not_allowed": (
        "You may not do that.|It needs the permission {key}, which your account lacks here. Ask the office.",
        "Δεν επιτρέπεται να το κάνετε.|Χρειάζεται το δικαίωμα {key}, που ο λογαριασμός σας δεν έχει εδώ. Ρωτήστε τη"
        " γραμματεία.",
    ),
    "invalid": (
        "The value for “{field}” cannot be taken.|{reason}. Change it and try again.",
        "Η τιμή για «{field}» δεν γίνεται δεκτή.|{reason}. Αλλάξτε τη και δοκιμάστε ξανά.",
    ),
    "already_there": (
        "There is one already.|Change that one instead of making another.",
        "Υπάρχει ήδη.|Αλλάξτε εκείνο αντί να φτιάξετε άλλο.",
    ),
    "action_too_large": (
        "This changes too much at once.|One action changes at most {limit} rows. Do it in parts.",
        "Αλλάζει πάρα πολλά μαζί.|Μία ενέργεια αλλάζει το πολύ {limit} γραμμές. Χωρίστε τη.",
    ),
    "taken": (
        "Another one has this value for “{field}” already.|Two may not share it. Choose another value.",
        "Κάποιο άλλο έχει ήδη αυτή την τιμή για «{field}».|Δεν μοιράζεται. Διαλέξτε άλλη τιμή.",
    ),
    "row_moved": (
        "This cannot move to another class or person.|“{field}” says whose it is and never changes. Make a new one.",
        "Αυτό δεν μεταφέρεται σε άλλο τμήμα ή πρόσωπο.|Το «{field}» λέει ποιανού είναι και δεν αλλάζει. Φτιάξτε νέο.",
    ),
    "ambiguous": (
        "“{text}” can mean several things.|Say which: {titles}.",
        "Το «{text}» μπορεί να σημαίνει πολλά.|Πείτε ποιο: {titles}.",
    ),
    "no_lessons": (
        "There are no lessons to count.|A rate needs at least one lesson with a mark. Choose a longer time.",
        "Δεν υπάρχουν μαθήματα για υπολογισμό.|Χρειάζεται ένα τουλάχιστον μάθημα με σημείωση. Διαλέξτε μεγαλύτερο"
        " διάστημα.",
    ),
    "unknown_attendance_code": (
        "The school has no attendance code “{attendance_code}”.|Use one of the letters on the register.",
        "Το σχολείο δεν έχει κωδικό παρουσίας «{attendance_code}».|Χρησιμοποιήστε ένα από τα γράμματα του"
        " παρουσιολογίου.",
    ),
    "unmarked_students": (
        "{count} students have no mark yet.|The school asks for a mark for everybody before a register is submitted."
        " Mark them, or mark the rest present.",
        "{count} μαθητές δεν έχουν ακόμη σημείωση.|Το σχολείο ζητά σημείωση για όλους πριν την υποβολή."
        " Σημειώστε τους ή"
        " σημειώστε τους υπόλοιπους παρόντες.",
    ),
    "minutes_without_late": (
        "Minutes go with “late” only.|Mark the student late first, or leave the minutes out.",
        "Τα λεπτά πάνε μόνο με την καθυστέρηση.|Σημειώστε πρώτα τον μαθητή καθυστερημένο ή αφήστε τα λεπτά.",
    ),
    "reason_needed": (
        "This correction needs a reason.|The register is submitted, and the school asks why it changes. Give a reason.",
        "Η διόρθωση χρειάζεται αιτιολογία.|Το παρουσιολόγιο έχει υποβληθεί και το σχολείο ζητά τον λόγο. Γράψτε τον.",
    ),
    "register_exists": (
        "There is a register for that lesson already.|Open that one, or choose another period.",
        "Υπάρχει ήδη παρουσιολόγιο για εκείνο το μάθημα.|Ανοίξτε εκείνο ή διαλέξτε άλλη ώρα.",
    ),
    "register_not_taken": (
        "Nobody has taken this register yet.|Mark a student first.",
        "Κανείς δεν έχει πάρει ακόμη απουσίες σε αυτό το μάθημα.|Σημειώστε πρώτα έναν μαθητή.",
    ),
    "already_marked": (
        "The student has a mark in that lesson already.|Remove the guest, or choose another student.",
        "Ο μαθητής έχει ήδη σημείωση σε εκείνο το μάθημα.|Αφαιρέστε τον επισκέπτη ή διαλέξτε άλλον μαθητή.",
    ),
    "ends_before_start": (
        "The end lies before the start.|Change one of the two dates or times.",
        "Το τέλος είναι πριν από την αρχή.|Αλλάξτε μία από τις δύο ημερομηνίες ή ώρες.",
    ),
    "end_before_start": (
        "The end lies before the start.|Change one of the two dates.",
        "Το τέλος είναι πριν από την αρχή.|Αλλάξτε μία από τις δύο ημερομηνίες.",
    ),
    "ends_before_it_begins": (
        "The last day lies before the first, {begin_date}.|Choose a later last day.",
        "Η τελευταία μέρα είναι πριν από την πρώτη, {begin_date}.|Διαλέξτε μεταγενέστερη.",
    ),
    "assignment_ends_first": (
        "The last day lies before the first, {begin_date}.|Choose a later last day for the assignment.",
        "Η τελευταία μέρα είναι πριν από την πρώτη, {begin_date}.|Διαλέξτε μεταγενέστερη για την ανάθεση.",
    ),
    "section_full": (
        "The class is full.|All {seats} places are taken. Give it more places, or choose another class.",
        "Το τμήμα είναι γεμάτο.|Και οι {seats} θέσεις είναι πιασμένες. Αυξήστε τις ή διαλέξτε άλλο τμήμα.",
    ),
    "already_enrolled": (
        "The student is in this class already.|Change the dates of that stay instead.",
        "Ο μαθητής είναι ήδη σε αυτό το τμήμα.|Αλλάξτε τις ημερομηνίες εκείνης της εγγραφής.",
    ),
    "not_enrolled": (
        "A student named here is not in this class.|Enrol the student first, or choose the right class.",
        "Κάποιος μαθητής δεν ανήκει σε αυτό το τμήμα.|Εγγράψτε τον πρώτα ή διαλέξτε το σωστό τμήμα.",
    ),
    "has_records": (
        "This has records and cannot be deleted.|There is data in “{what}”. End it with a last day instead.",
        "Έχει εγγραφές και δεν διαγράφεται.|Υπάρχουν δεδομένα: «{what}». Δώστε του τελευταία μέρα.",
    ),
    "never_deleted": (
        "A device is never deleted.|Put it out of service instead.",
        "Μια συσκευή δεν διαγράφεται ποτέ.|Θέστε τη εκτός λειτουργίας.",
    ),
    "section_has_records": (
        "The class has records and cannot be deleted.|There is data in “{what}”.",
        "Το τμήμα έχει εγγραφές και δεν διαγράφεται.|Υπάρχουν δεδομένα: «{what}».",
    ),
    "student_has_records": (
        "The student has records and cannot be deleted.|There is data in “{what}”. Withdraw the student instead.",
        "Ο μαθητής έχει εγγραφές και δεν διαγράφεται.|Υπάρχουν δεδομένα: «{what}». Καταχωρίστε αποχώρηση.",
    ),
    "number_taken": (
        "{name} has the number {number} already.|Give another number.",
        "Τον αριθμό {number} τον έχει ήδη: {name}.|Δώστε άλλον αριθμό.",
    ),
    "course_in_use": (
        "{sections} classes teach this course.|It cannot be deleted; make it inactive instead.",
        "{sections} τμήματα διδάσκουν αυτό το μάθημα.|Δεν διαγράφεται· κάντε το ανενεργό.",
    ),
    "session_in_use": (
        "{sections} classes and {parts} shorter terms belong to this one.|Move or delete them first.",
        "{sections} τμήματα και {parts} μικρότερες περίοδοι ανήκουν εδώ.|Μετακινήστε ή διαγράψτε τα πρώτα.",
    ),
    "outside_parent": (
        "The term reaches beyond the one that it is part of.|That goes from {start} to {end}. Choose dates inside it.",
        "Η περίοδος βγαίνει έξω από αυτήν στην οποία ανήκει.|Εκείνη είναι από {start} έως {end}. Διαλέξτε μέρες"
        " μέσα της.",
    ),
    "parts_outside": (
        "Parts of it would lie outside.|They are {titles}. Change their dates first.",
        "Μέρη της περιόδου θα έμεναν έξω της.|Είναι: {titles}. Αλλάξτε πρώτα τις ημερομηνίες τους.",
    ),
    "wrong_parent": (
        "A term is part of a longer kind only.|A grading period belongs to a term or year, a term to a year.",
        "Μια περίοδος ανήκει μόνο σε μεγαλύτερο είδος.|Η βαθμολογική περίοδος σε τρίμηνο ή έτος, το τρίμηνο σε έτος.",
    ),
    "sessions_overlap": (
        "These days belong to the school year {title} already.|It goes from {start} to {end}. Choose other days.",
        "Αυτές οι μέρες ανήκουν ήδη στο σχολικό έτος {title}.|Είναι από {start} έως {end}. Διαλέξτε άλλες μέρες.",
    ),
    "periods_overlap": (
        "“{name}” is going on then.|It is from {start} to {end}. Choose other times.",
        "Τότε γίνεται η «{name}».|Είναι από {start} έως {end}. Διαλέξτε άλλες ώρες.",
    ),
    "period_in_use": (
        "This period is in use: weekly lessons {slots}, registers {registers}.|It cannot be deleted; take"
        " it out of use instead.",
        "Η ώρα χρησιμοποιείται: εβδομαδιαία μαθήματα {slots}, παρουσιολόγια {registers}.|Δεν διαγράφεται·"
        " βγάλτε τη από τη χρήση.",
    ),
    "outside_years": (
        "Not all of these days lie in a school year.|{title} goes from {start} to {end}. Choose days inside it.",
        "Δεν ανήκουν όλες αυτές οι μέρες σε σχολικό έτος.|Το {title} είναι από {start} έως {end}. Διαλέξτε μέρες μέσα"
        " του.",
    ),
    "too_few_seats": (
        "Only {free} of {seats} places are free.|{wanted} students were chosen. Take fewer, or raise the number of"
        " places of the class.",
        "Είναι ελεύθερες μόνο {free} από τις {seats} θέσεις.|Επιλέχθηκαν {wanted} μαθητές. Διαλέξτε λιγότερους ή"
        " αυξήστε τις θέσεις του τμήματος.",
    ),
    "slot_taken": (
        "The class meets then already.|Choose another weekday or period, or other dates.",
        "Το τμήμα έχει ήδη μάθημα τότε.|Διαλέξτε άλλη μέρα ή ώρα ή άλλες ημερομηνίες.",
    ),
    "not_a_score": (
        "“{text}” is not a score.|{reason}. Type a number, or M missing, X exempt, ? not yet, L late.",
        "Το «{text}» δεν είναι βαθμός.|{reason}. Γράψτε αριθμό ή Μ δεν παραδόθηκε, Χ απαλλαγή, ? εκκρεμεί, Λ"
        " εκπρόθεσμα.",
    ),
    "score_too_high": (
        "A score is higher than the assessment allows.|The most is {max}. Nothing was entered; correct it and"
        " try again.",
        "Ένας βαθμός ξεπερνά το μέγιστο.|Το μέγιστο είναι {max}. Δεν καταχωρίστηκε τίποτα· διορθώστε και"
        " δοκιμάστε ξανά.",
    ),
    "score_missing": (
        "A graded score needs a value.|Type a number, or say why there is none.",
        "Η βαθμολογία χρειάζεται τιμή.|Γράψτε αριθμό ή πείτε γιατί δεν υπάρχει.",
    ),
    "has_scores": (
        "{count} students have scores in this assessment.|It cannot be deleted; set it not to count instead.",
        "{count} μαθητές έχουν βαθμό σε αυτή την αξιολόγηση.|Δεν διαγράφεται· ορίστε να μη μετρά.",
    ),
    "max_too_low": (
        "Somebody has {highest} already.|The new maximum may not be lower. Choose a higher one.",
        "Κάποιος έχει ήδη {highest}.|Το νέο μέγιστο δεν μπορεί να είναι μικρότερο. Διαλέξτε μεγαλύτερο.",
    ),
    "category_in_use": (
        "{count} assessments belong to this category.|Move or delete them first.",
        "{count} αξιολογήσεις ανήκουν σε αυτή την κατηγορία.|Μετακινήστε ή διαγράψτε τις πρώτα.",
    ),
    "other_section": (
        "That belongs to another class.|Choose one of this class.",
        "Ανήκει σε άλλο τμήμα.|Διαλέξτε κάτι από αυτό το τμήμα.",
    ),
    "final_locked": (
        "The final grade is locked.|The office unlocks it.",
        "Ο τελικός βαθμός είναι κλειδωμένος.|Τον ξεκλειδώνει η γραμματεία.",
    ),
    "sheet_locked": (
        "The result is locked, and its scores with it.|The office unlocks it.",
        "Το αποτέλεσμα είναι κλειδωμένο, μαζί με τους βαθμούς του.|Το ξεκλειδώνει η γραμματεία.",
    ),
    "override_reason_needed": (
        "An override needs a reason.|It stands beside the computed result, for whoever reads it later. Write one.",
        "Η αλλαγή του βαθμού χρειάζεται αιτιολογία.|Μένει δίπλα στο αποτέλεσμα, για όποιον το διαβάσει. Γράψτε τη.",
    ),
    "scale_hole": (
        "The scale has a hole.|Results from {start} to below {end} would have no label. Let a band begin at {start}.",
        "Η κλίμακα έχει κενό.|Αποτελέσματα από {start} έως κάτω από {end} δεν θα είχαν χαρακτηρισμό. Ξεκινήστε μία"
        " βαθμίδα από {start}.",
    ),
    "band_twice": (
        "Two bands overlap: “{label}” and “{other}”.|Each has a name and a beginning of its own. Change one of them.",
        "Δύο βαθμίδες συμπίπτουν: «{label}» και «{other}».|Καθεμιά έχει δικό της όνομα και δική της αρχή. Αλλάξτε τη"
        " μία.",
    ),
    "band_outside": (
        "The band “{label}” begins outside the scale.|It begins at {from_value}; the scale goes from 0 to {max}.",
        "Η βαθμίδα «{label}» ξεκινά έξω από την κλίμακα.|Ξεκινά από {from_value}· η κλίμακα είναι από 0 έως {max}.",
    ),
    "pass_mark_unclear": (
        "The scale has no single pass mark.|“{label}” fails, though it lies above “{other}”, which passes. Let"
        " everything above the pass mark pass.",
        "Η κλίμακα δεν έχει ενιαία βάση.|Η βαθμίδα «{label}» δεν προάγει, αν και είναι πάνω από την «{other}», που"
        " προάγει. Κάθε βαθμίδα πάνω από τη βάση προάγει.",
    ),
    "locked_on_scale": (
        "The class keeps its scale.|{count} of its results are locked and name it. Choose a version of the same scale,"
        " or unlock them first.",
        "Το τμήμα κρατά την κλίμακά του.|{count} αποτελέσματά του είναι κλειδωμένα με αυτήν. Διαλέξτε έκδοση της ίδιας"
        " κλίμακας ή ξεκλειδώστε τα πρώτα.",
    ),
    "overrides_on_scale": (
        "The class keeps the length of its scale.|{count} of its results were given by hand, in its units. Take them"
        " back first.",
        "Το τμήμα κρατά το μέγιστο της κλίμακάς του.|{count} αποτελέσματα δόθηκαν με το χέρι, στις μονάδες της."
        " Αναιρέστε τα πρώτα.",
    ),
    "scale_used": (
        "The scale is in use and is not edited.|A change makes its next version, so that old report cards stay as they"
        " were.",
        "Η κλίμακα χρησιμοποιείται και δεν αλλάζει.|Μια αλλαγή φτιάχνει νέα έκδοσή της, ώστε οι παλιοί έλεγχοι να"
        " μένουν όπως ήταν.",
    ),
    "version_taken": (
        "There is a version {version} of this scale already.|Somebody changed it at the same time. Sync, and change it"
        " anew.",
        "Υπάρχει ήδη έκδοση {version} αυτής της κλίμακας.|Κάποιος την άλλαξε ταυτόχρονα. Συγχρονίστε και αλλάξτε τη"
        " ξανά.",
    ),
    "session_not_inside": (
        "A final grade is for the class's own term.|That goes from {start} to {end}. Choose one inside it.",
        "Ο τελικός βαθμός αφορά την περίοδο του τμήματος.|Είναι από {start} έως {end}. Διαλέξτε μία μέσα της.",
    ),
    "nothing_to_lock": (
        "There is no result to lock yet.|Enter scores first.",
        "Δεν υπάρχει ακόμη αποτέλεσμα για κλείδωμα.|Καταχωρίστε πρώτα βαθμούς.",
    ),
    "no_grades": (
        "There are no grades to take an average of.|A graded class with credits is needed.",
        "Δεν υπάρχουν βαθμοί για μέσο όρο.|Χρειάζεται βαθμολογημένο τμήμα με μονάδες.",
    ),
    "issue_settled": (
        "This is settled already.|Somebody chose before ({resolution}). Sync to see how it stands.",
        "Έχει ήδη λυθεί.|Κάποιος επέλεξε νωρίτερα ({resolution}). Συγχρονίστε για να δείτε την κατάσταση.",
    ),
    "unknown_setting": (
        "There is no setting “{key}”.|Check its name.",
        "Δεν υπάρχει ρύθμιση «{key}».|Ελέγξτε το όνομά της.",
    ),
    "login_taken": (
        "Somebody signs in as {login} already.|Choose another login.",
        "Κάποιος συνδέεται ήδη ως {login}.|Διαλέξτε άλλο όνομα.",
    ),
    "no_such_role": (
        "There is no role “{role}”.|Choose admin, registrar, teacher or viewer.",
        "Δεν υπάρχει ρόλος «{role}».|Διαλέξτε admin, registrar, teacher ή viewer.",
    ),
    "roster_invalid": (
        "The roster cannot be taken as it is.|It has {total} problems, and nothing was changed. Mend the file and try"
        " again.",
        "Ο κατάλογος δεν γίνεται δεκτός όπως είναι.|Έχει {total} προβλήματα και τίποτα δεν άλλαξε. Διορθώστε το αρχείο"
        " και δοκιμάστε ξανά.",
    ),
    "roster_unreadable": (
        "The file cannot be read as a roster.|It is not a zip that can be opened safely, and nothing was"
        " changed. Export"
        " it again and try once more.",
        "Το αρχείο δεν διαβάζεται ως κατάλογος.|Δεν είναι zip που ανοίγει με ασφάλεια και τίποτα δεν άλλαξε. Εξαγάγετέ"
        " το ξανά και δοκιμάστε.",
    ),
}
