<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el" sourcelanguage="en">
 <context>
  <name>Absences</name>
  <message numerus="yes">
   <source>%n away without excuse</source>
   <translation>
    <numerusform>%n αδικαιολόγητα απών</numerusform>
    <numerusform>%n αδικαιολόγητα απόντες</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n called</source>
   <translation>
    <numerusform>%n κλήθηκε</numerusform>
    <numerusform>%n κλήθηκαν</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n guests in registers wait for the office to say who they are.</source>
   <translation>
    <numerusform>%n επισκέπτης σε παρουσιολόγιο περιμένει τη γραμματεία να πει ποιος είναι.</numerusform>
    <numerusform>%n επισκέπτες σε παρουσιολόγια περιμένουν τη γραμματεία να πει ποιοι είναι.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n settled</source>
   <translation>
    <numerusform>%n τακτοποιημένος</numerusform>
    <numerusform>%n τακτοποιημένοι</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to call</source>
   <translation>
    <numerusform>%n για τηλεφώνημα</numerusform>
    <numerusform>%n για τηλεφώνημα</numerusform>
   </translation>
  </message>
  <message>
   <source>Absences to follow up</source>
   <translation>Απουσίες προς διερεύνηση</translation>
  </message>
  <message>
   <source>As soon as a teacher marks somebody absent, the name stands here with whom to call.</source>
   <translation>Μόλις ένας καθηγητής σημειώσει απουσία, το όνομα εμφανίζεται εδώ μαζί με το ποιον να καλέσετε.</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Κλήση σε</translation>
  </message>
  <message>
   <source>Call {name}, {number}</source>
   <translation>Κλήση: {name}, {number}</translation>
  </message>
  <message>
   <source>Copy {number}</source>
   <translation>Αντιγραφή του {number}</translation>
  </message>
  <message>
   <source>Excuse the day</source>
   <translation>Δικαιολόγηση ημέρας</translation>
  </message>
  <message>
   <source>Follow up again</source>
   <translation>Ξανά σε διερεύνηση</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Guardians</source>
   <translation>Κηδεμόνες</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>Μαθήματα</translation>
  </message>
  <message>
   <source>Lessons of the day</source>
   <translation>Μαθήματα της ημέρας</translation>
  </message>
  <message>
   <source>Mark of the office</source>
   <translation>Ένδειξη της γραμματείας</translation>
  </message>
  <message>
   <source>No guardian is noted.</source>
   <translation>Δεν έχει σημειωθεί κηδεμόνας.</translation>
  </message>
  <message>
   <source>No lessons: {closure}</source>
   <translation>Χωρίς μαθήματα: {closure}</translation>
  </message>
  <message>
   <source>No phone</source>
   <translation>Χωρίς τηλέφωνο</translation>
  </message>
  <message>
   <source>Nobody is away without excuse so far</source>
   <translation>Κανείς αδικαιολόγητα απών ως τώρα</translation>
  </message>
  <message>
   <source>Nobody was away without excuse</source>
   <translation>Κανείς δεν ήταν αδικαιολόγητα απών</translation>
  </message>
  <message>
   <source>Open the student</source>
   <translation>Άνοιγμα καρτέλας μαθητή</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Τηλέφωνο</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Settle</source>
   <translation>Τακτοποίηση</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Έκλεισε</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Κατάσταση</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>The absence of {name} is open again</source>
   <translation>Η απουσία είναι πάλι ανοιχτή: {name}</translation>
  </message>
  <message>
   <source>The absence of {name} is settled</source>
   <translation>Η απουσία τακτοποιήθηκε: {name}</translation>
  </message>
  <message>
   <source>The absences could not be read</source>
   <translation>Δεν ήταν δυνατή η ανάγνωση των απουσιών</translation>
  </message>
  <message>
   <source>To call</source>
   <translation>Για κλήση</translation>
  </message>
  <message>
   <source>period {number}: {mark}</source>
   <translation>{number}η ώρα: {mark}</translation>
  </message>
  <message>
   <source>{name}: {outcome}</source>
   <translation>{name}: {outcome}</translation>
  </message>
  <message>
   <source>{number} is copied</source>
   <translation>Αντιγράφηκε: {number}</translation>
  </message>
  <message>
   <source>{teacher}, office: {office}</source>
   <translation>{teacher}, γραμματεία: {office}</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Επεξεργασία</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Αρχείο</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Μετάβαση</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Βοήθεια</translation>
  </message>
  <message>
   <source>&amp;Records</source>
   <translation>Μη&amp;τρώο</translation>
  </message>
  <message>
   <source>&amp;Register</source>
   <translation>Παρουσιο&amp;λόγιο</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Προβολή</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Πληροφορίες</translation>
  </message>
  <message>
   <source>Add a guest…</source>
   <translation>Προσθήκη επισκέπτη…</translation>
  </message>
  <message>
   <source>Add to class…</source>
   <translation>Προσθήκη σε τμήμα…</translation>
  </message>
  <message>
   <source>Another class…</source>
   <translation>Άλλο τμήμα…</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Όπως το σύστημα</translation>
  </message>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Πίσω</translation>
  </message>
  <message>
   <source>Change field…</source>
   <translation>Αλλαγή πεδίου…</translation>
  </message>
  <message>
   <source>Choose columns…</source>
   <translation>Επιλογή στηλών…</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Close tab</source>
   <translation>Κλείσιμο καρτέλας</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Άνετη</translation>
  </message>
  <message>
   <source>Comment on the score</source>
   <translation>Σχόλιο στον βαθμό</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Πυκνή</translation>
  </message>
  <message>
   <source>Conduct</source>
   <translation>Διαγωγή</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Αντιγραφή</translation>
  </message>
  <message>
   <source>Copy the number</source>
   <translation>Αντιγραφή αριθμού μητρώου</translation>
  </message>
  <message>
   <source>Copy with headings</source>
   <translation>Αντιγραφή με επικεφαλίδες</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Σκούρο</translation>
  </message>
  <message>
   <source>Density</source>
   <translation>Πυκνότητα</translation>
  </message>
  <message>
   <source>Enrol…</source>
   <translation>Εγγραφή…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Εξαγωγή…</translation>
  </message>
  <message>
   <source>Fill down</source>
   <translation>Συμπλήρωση προς τα κάτω</translation>
  </message>
  <message>
   <source>Fill right</source>
   <translation>Συμπλήρωση δεξιά</translation>
  </message>
  <message>
   <source>Find on this page</source>
   <translation>Εύρεση στη σελίδα</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Εμπρός</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Πλήρης οθόνη</translation>
  </message>
  <message>
   <source>Gr&amp;adebook</source>
   <translation>&amp;Βαθμολόγιο</translation>
  </message>
  <message>
   <source>Gradebook</source>
   <translation>Βαθμολόγιο</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Υψηλή αντίθεση</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Ιστορικό</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Αρχική</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Συντομεύσεις πληκτρολογίου</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Γλώσσα</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Μεγαλύτερα</translation>
  </message>
  <message>
   <source>Lessons of the day</source>
   <translation>Μαθήματα της ημέρας</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Ανοιχτό</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Κλείδωμα τώρα</translation>
  </message>
  <message>
   <source>Mark rest present</source>
   <translation>Υπόλοιποι παρόντες</translation>
  </message>
  <message>
   <source>Menu bar</source>
   <translation>Γραμμή μενού</translation>
  </message>
  <message>
   <source>Move the register…</source>
   <translation>Μεταφορά παρουσιολογίου…</translation>
  </message>
  <message>
   <source>Narrow sidebar</source>
   <translation>Στενή πλαϊνή στήλη</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Νέο</translation>
  </message>
  <message>
   <source>Next day</source>
   <translation>Επόμενη ημέρα</translation>
  </message>
  <message>
   <source>Next tab</source>
   <translation>Επόμενη καρτέλα</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Κανονικά</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Σημείωση</translation>
  </message>
  <message>
   <source>Office mark…</source>
   <translation>Σημείωση γραμματείας…</translation>
  </message>
  <message>
   <source>Open the closed tab again</source>
   <translation>Άνοιγμα της καρτέλας που έκλεισε</translation>
  </message>
  <message>
   <source>Open the log folder</source>
   <translation>Άνοιγμα φακέλου καταγραφής</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Επικόλληση</translation>
  </message>
  <message>
   <source>Pause or resume sync</source>
   <translation>Παύση ή συνέχιση συγχρονισμού</translation>
  </message>
  <message>
   <source>Previous day</source>
   <translation>Προηγούμενη ημέρα</translation>
  </message>
  <message>
   <source>Previous tab</source>
   <translation>Προηγούμενη καρτέλα</translation>
  </message>
  <message>
   <source>Print or save as PDF…</source>
   <translation>Εκτύπωση ή αποθήκευση ως PDF…</translation>
  </message>
  <message>
   <source>Publish scores…</source>
   <translation>Δημοσίευση βαθμών…</translation>
  </message>
  <message>
   <source>Quick entry</source>
   <translation>Γρήγορη καταχώριση</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Έξοδος</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Επανάληψη</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>Ανανέωση</translation>
  </message>
  <message>
   <source>Save as a view…</source>
   <translation>Αποθήκευση ως προβολή…</translation>
  </message>
  <message>
   <source>School year</source>
   <translation>Σχολικό έτος</translation>
  </message>
  <message>
   <source>Search or run a command…</source>
   <translation>Αναζήτηση ή εντολή…</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Επιλογή όλων</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ρυθμίσεις</translation>
  </message>
  <message>
   <source>Show the working</source>
   <translation>Προβολή υπολογισμού</translation>
  </message>
  <message>
   <source>Sign in as somebody else…</source>
   <translation>Σύνδεση ως άλλος χρήστης…</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Μικρότερα</translation>
  </message>
  <message>
   <source>Staff</source>
   <translation>Προσωπικό</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Submit register</source>
   <translation>Υποβολή παρουσιολογίου</translation>
  </message>
  <message>
   <source>Sync and conflicts</source>
   <translation>Συγχρονισμός και διενέξεις</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Συγχρονισμός τώρα</translation>
  </message>
  <message>
   <source>Tag…</source>
   <translation>Ετικέτα…</translation>
  </message>
  <message>
   <source>Take register</source>
   <translation>Λήψη απουσιών</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Μέγεθος κειμένου</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Θέμα</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Σήμερα</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Αναίρεση</translation>
  </message>
  <message>
   <source>Users and roles</source>
   <translation>Χρήστες και ρόλοι</translation>
  </message>
  <message>
   <source>Withdraw…</source>
   <translation>Διαγραφή από το τμήμα…</translation>
  </message>
 </context>
 <context>
  <name>Acts</name>
  <message>
   <source>absence of {label} open again</source>
   <translation>ξανάνοιγμα απουσίας, {label}</translation>
  </message>
  <message>
   <source>add assessment {label}</source>
   <translation>νέα αξιολόγηση {label}</translation>
  </message>
  <message>
   <source>add category {label}</source>
   <translation>νέα κατηγορία {label}</translation>
  </message>
  <message>
   <source>add guardian {label}</source>
   <translation>προσθήκη κηδεμόνα: {label}</translation>
  </message>
  <message>
   <source>add lesson {label}</source>
   <translation>προσθήκη μαθήματος {label}</translation>
  </message>
  <message>
   <source>add phrase {label}</source>
   <translation>προσθήκη φράσης {label}</translation>
  </message>
  <message>
   <source>add {label} to a class</source>
   <translation>προσθήκη σε τμήμα: {label}</translation>
  </message>
  <message>
   <source>add {label} to the staff</source>
   <translation>προσθήκη στο προσωπικό: {label}</translation>
  </message>
  <message>
   <source>assign {label}</source>
   <translation>ανάθεση: {label}</translation>
  </message>
  <message>
   <source>call about {label}</source>
   <translation>κλήση για {label}</translation>
  </message>
  <message>
   <source>change account {label}</source>
   <translation>αλλαγή λογαριασμού {label}</translation>
  </message>
  <message>
   <source>change assessment {label}</source>
   <translation>αλλαγή αξιολόγησης {label}</translation>
  </message>
  <message>
   <source>change assignment of {label}</source>
   <translation>αλλαγή ανάθεσης: {label}</translation>
  </message>
  <message>
   <source>change category {label}</source>
   <translation>αλλαγή κατηγορίας {label}</translation>
  </message>
  <message>
   <source>change class {label}</source>
   <translation>αλλαγή τμήματος {label}</translation>
  </message>
  <message>
   <source>change closure {label}</source>
   <translation>αλλαγή αργίας {label}</translation>
  </message>
  <message>
   <source>change conduct note on {label}</source>
   <translation>αλλαγή σημειώματος διαγωγής: {label}</translation>
  </message>
  <message>
   <source>change course {label}</source>
   <translation>αλλαγή μαθήματος {label}</translation>
  </message>
  <message>
   <source>change guardian {label}</source>
   <translation>αλλαγή κηδεμόνα: {label}</translation>
  </message>
  <message>
   <source>change lesson {label}</source>
   <translation>αλλαγή μαθήματος {label}</translation>
  </message>
  <message>
   <source>change period {label}</source>
   <translation>αλλαγή ώρας {label}</translation>
  </message>
  <message>
   <source>change planned absence of {label}</source>
   <translation>αλλαγή προγραμματισμένης απουσίας, {label}</translation>
  </message>
  <message>
   <source>change role {label}</source>
   <translation>αλλαγή ρόλου {label}</translation>
  </message>
  <message>
   <source>change term {label}</source>
   <translation>αλλαγή περιόδου {label}</translation>
  </message>
  <message>
   <source>change view {label}</source>
   <translation>αλλαγή προβολής {label}</translation>
  </message>
  <message>
   <source>change {label}</source>
   <translation>αλλαγή: {label}</translation>
  </message>
  <message>
   <source>clear {label}</source>
   <translation>καθαρισμός: {label}</translation>
  </message>
  <message>
   <source>close account {label}</source>
   <translation>κλείσιμο λογαριασμού {label}</translation>
  </message>
  <message>
   <source>comment for the report card of {label}</source>
   <translation>σχόλιο ελέγχου: {label}</translation>
  </message>
  <message>
   <source>comment on {label}</source>
   <translation>σχόλιο για {label}</translation>
  </message>
  <message>
   <source>conduct note on {label}</source>
   <translation>σημείωμα διαγωγής: {label}</translation>
  </message>
  <message>
   <source>contact details of {label}</source>
   <translation>στοιχεία επικοινωνίας: {label}</translation>
  </message>
  <message>
   <source>copy marks of {label}</source>
   <translation>αντιγραφή σημειώσεων {label}</translation>
  </message>
  <message>
   <source>copy the set-up of {label}</source>
   <translation>αντιγραφή διάρθρωσης από {label}</translation>
  </message>
  <message>
   <source>correct {label}</source>
   <translation>διόρθωση: {label}</translation>
  </message>
  <message>
   <source>create account {label}</source>
   <translation>νέος λογαριασμός {label}</translation>
  </message>
  <message>
   <source>create class {label}</source>
   <translation>δημιουργία τμήματος {label}</translation>
  </message>
  <message>
   <source>create closure {label}</source>
   <translation>δημιουργία αργίας {label}</translation>
  </message>
  <message>
   <source>create course {label}</source>
   <translation>δημιουργία μαθήματος {label}</translation>
  </message>
  <message>
   <source>create period {label}</source>
   <translation>δημιουργία ώρας {label}</translation>
  </message>
  <message>
   <source>create role {label}</source>
   <translation>νέος ρόλος {label}</translation>
  </message>
  <message>
   <source>create school year {label}</source>
   <translation>νέο σχολικό έτος {label}</translation>
  </message>
  <message>
   <source>create term {label}</source>
   <translation>δημιουργία περιόδου {label}</translation>
  </message>
  <message>
   <source>days in class of {label}</source>
   <translation>ημέρες στο τμήμα: {label}</translation>
  </message>
  <message>
   <source>delete assessment {label}</source>
   <translation>διαγραφή αξιολόγησης {label}</translation>
  </message>
  <message>
   <source>delete category {label}</source>
   <translation>διαγραφή κατηγορίας {label}</translation>
  </message>
  <message>
   <source>delete class {label}</source>
   <translation>διαγραφή τμήματος {label}</translation>
  </message>
  <message>
   <source>delete closure {label}</source>
   <translation>διαγραφή αργίας {label}</translation>
  </message>
  <message>
   <source>delete course {label}</source>
   <translation>διαγραφή μαθήματος {label}</translation>
  </message>
  <message>
   <source>delete period {label}</source>
   <translation>διαγραφή ώρας {label}</translation>
  </message>
  <message>
   <source>delete role {label}</source>
   <translation>διαγραφή ρόλου {label}</translation>
  </message>
  <message>
   <source>delete term {label}</source>
   <translation>διαγραφή περιόδου {label}</translation>
  </message>
  <message>
   <source>do {label} again</source>
   <translation>επανάληψη: {label}</translation>
  </message>
  <message>
   <source>end assignment of {label}</source>
   <translation>λήξη ανάθεσης: {label}</translation>
  </message>
  <message>
   <source>enrol {label}</source>
   <translation>εγγραφή: {label}</translation>
  </message>
  <message>
   <source>follow-up on {label} done</source>
   <translation>η ενέργεια έγινε: {label}</translation>
  </message>
  <message>
   <source>follow-up on {label} open again</source>
   <translation>η ενέργεια άνοιξε ξανά: {label}</translation>
  </message>
  <message>
   <source>guest {label}</source>
   <translation>επισκέπτης {label}</translation>
  </message>
  <message>
   <source>health note of {label}</source>
   <translation>σημείωση υγείας: {label}</translation>
  </message>
  <message>
   <source>last day of a role of {label}</source>
   <translation>λήξη ρόλου: {label}</translation>
  </message>
  <message>
   <source>let go {label}</source>
   <translation>απόρριψη: {label}</translation>
  </message>
  <message>
   <source>lock account {label}</source>
   <translation>κλείδωμα λογαριασμού {label}</translation>
  </message>
  <message>
   <source>lock the result of {label}</source>
   <translation>κλείδωμα αποτελέσματος: {label}</translation>
  </message>
  <message>
   <source>make a draft of {label}</source>
   <translation>ξανά πρόχειρο: {label}</translation>
  </message>
  <message>
   <source>mark guest {label}</source>
   <translation>σημείωση επισκέπτη {label}</translation>
  </message>
  <message>
   <source>mark rest present, {label}</source>
   <translation>υπόλοιποι παρόντες, {label}</translation>
  </message>
  <message>
   <source>mark {label}</source>
   <translation>παρουσιολόγιο: {label}</translation>
  </message>
  <message>
   <source>minutes of {label}</source>
   <translation>λεπτά: {label}</translation>
  </message>
  <message>
   <source>move register {label}</source>
   <translation>μεταφορά παρουσιολογίου {label}</translation>
  </message>
  <message>
   <source>move {label} to another class</source>
   <translation>μεταφορά σε άλλο τμήμα: {label}</translation>
  </message>
  <message>
   <source>new student {label}</source>
   <translation>νέος μαθητής {label}</translation>
  </message>
  <message>
   <source>note for {label}</source>
   <translation>σημείωση για: {label}</translation>
  </message>
  <message>
   <source>note on the absence of {label}</source>
   <translation>σημείωση για την απουσία, {label}</translation>
  </message>
  <message>
   <source>office mark of {label}</source>
   <translation>σημείωση γραμματείας: {label}</translation>
  </message>
  <message>
   <source>open account {label}</source>
   <translation>άνοιγμα λογαριασμού {label}</translation>
  </message>
  <message>
   <source>order of the guardians of {label}</source>
   <translation>σειρά κηδεμόνων: {label}</translation>
  </message>
  <message>
   <source>planned absence of {label}</source>
   <translation>προγραμματισμένη απουσία, {label}</translation>
  </message>
  <message>
   <source>publish {label}</source>
   <translation>δημοσίευση: {label}</translation>
  </message>
  <message>
   <source>remove conduct note on {label}</source>
   <translation>αφαίρεση σημειώματος διαγωγής: {label}</translation>
  </message>
  <message>
   <source>remove guardian {label}</source>
   <translation>αφαίρεση κηδεμόνα: {label}</translation>
  </message>
  <message>
   <source>remove guest {label}</source>
   <translation>αφαίρεση επισκέπτη {label}</translation>
  </message>
  <message>
   <source>remove lesson {label}</source>
   <translation>αφαίρεση μαθήματος {label}</translation>
  </message>
  <message>
   <source>remove planned absence of {label}</source>
   <translation>αφαίρεση προγραμματισμένης απουσίας, {label}</translation>
  </message>
  <message>
   <source>remove view {label}</source>
   <translation>αφαίρεση προβολής {label}</translation>
  </message>
  <message>
   <source>renew role {label}</source>
   <translation>ανανέωση ρόλου {label}</translation>
  </message>
  <message>
   <source>result of {label}</source>
   <translation>αποτέλεσμα: {label}</translation>
  </message>
  <message>
   <source>revoke device {label}</source>
   <translation>ανάκληση συσκευής {label}</translation>
  </message>
  <message>
   <source>role for {label}</source>
   <translation>ρόλος για: {label}</translation>
  </message>
  <message>
   <source>save view {label}</source>
   <translation>αποθήκευση προβολής {label}</translation>
  </message>
  <message>
   <source>scores of {label}</source>
   <translation>βαθμοί: {label}</translation>
  </message>
  <message>
   <source>seats of {label}</source>
   <translation>θρανία {label}</translation>
  </message>
  <message>
   <source>setting {label}</source>
   <translation>ρύθμιση: {label}</translation>
  </message>
  <message>
   <source>settle guest {label}</source>
   <translation>τακτοποίηση επισκέπτη {label}</translation>
  </message>
  <message>
   <source>settle the absence of {label}</source>
   <translation>τακτοποίηση απουσίας, {label}</translation>
  </message>
  <message>
   <source>settle {label}</source>
   <translation>διευθέτηση: {label}</translation>
  </message>
  <message>
   <source>submit register {label}</source>
   <translation>υποβολή παρουσιολογίου {label}</translation>
  </message>
  <message>
   <source>submit registers of {label}</source>
   <translation>υποβολή παρουσιολογίων, {label}</translation>
  </message>
  <message>
   <source>tags of {label}</source>
   <translation>ετικέτες: {label}</translation>
  </message>
  <message>
   <source>take a role from {label}</source>
   <translation>αφαίρεση ρόλου από: {label}</translation>
  </message>
  <message>
   <source>take back assignment of {label}</source>
   <translation>αναίρεση ανάθεσης: {label}</translation>
  </message>
  <message>
   <source>take back device {label}</source>
   <translation>επαναφορά συσκευής {label}</translation>
  </message>
  <message>
   <source>take back enrolment of {label}</source>
   <translation>αναίρεση εγγραφής: {label}</translation>
  </message>
  <message>
   <source>take back {label}</source>
   <translation>αναίρεση: {label}</translation>
  </message>
  <message>
   <source>unlock the result of {label}</source>
   <translation>ξεκλείδωμα αποτελέσματος: {label}</translation>
  </message>
  <message>
   <source>withdraw {label}</source>
   <translation>διαγραφή από το τμήμα: {label}</translation>
  </message>
 </context>
 <context>
  <name>AlreadyOpen</name>
  <message>
   <source>Close</source>
   <translation>Κλείσιμο</translation>
  </message>
  <message>
   <source>Its window does not answer just now. Look for it in the task bar, or wait a little and try again.</source>
   <translation>Το παράθυρό του δεν απαντά αυτή τη στιγμή. Βρείτε το στη γραμμή εργασιών ή περιμένετε λίγο και δοκιμάστε ξανά.</translation>
  </message>
  <message>
   <source>The program is open already</source>
   <translation>Το πρόγραμμα είναι ήδη ανοιχτό</translation>
  </message>
 </context>
 <context>
  <name>Asking</name>
  <message>
   <source>This was deleted elsewhere in the meantime.</source>
   <translation>Εν τω μεταξύ διαγράφηκε από αλλού.</translation>
  </message>
 </context>
 <context>
  <name>Attendance</name>
  <message>
   <source>Absences</source>
   <translation>Απουσίες ημέρας</translation>
  </message>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Form group</source>
   <translation>Ημέρα τμήματος</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>Μαθήματα</translation>
  </message>
  <message>
   <source>Lists</source>
   <translation>Καταστάσεις</translation>
  </message>
  <message>
   <source>Parts of attendance</source>
   <translation>Μέρη των απουσιών</translation>
  </message>
  <message>
   <source>Planned absences</source>
   <translation>Προγραμματισμένες</translation>
  </message>
  <message>
   <source>Registers today</source>
   <translation>Παρουσιολόγια</translation>
  </message>
 </context>
 <context>
  <name>AttendanceLists</name>
  <message numerus="yes">
   <source>%n lessons missed</source>
   <translation>
    <numerusform>απών σε %n μάθημα</numerusform>
    <numerusform>απών σε %n μαθήματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times late</source>
   <translation>
    <numerusform>%n καθυστέρηση</numerusform>
    <numerusform>%n καθυστερήσεις</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with much absence</source>
   <translation>
    <numerusform>%n με πολλές απουσίες</numerusform>
    <numerusform>%n με πολλές απουσίες</numerusform>
   </translation>
  </message>
  <message>
   <source>Absence %</source>
   <translation>Απουσία %</translation>
  </message>
  <message>
   <source>Absence in percent</source>
   <translation>Απουσία επί τοις εκατό</translation>
  </message>
  <message>
   <source>Absences</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Absences and late arrivals</source>
   <translation>Απουσίες και καθυστερήσεις</translation>
  </message>
  <message>
   <source>At least</source>
   <translation>Τουλάχιστον</translation>
  </message>
  <message>
   <source>Days away</source>
   <translation>Ημέρες</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Όλοι</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολ.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Filter by</source>
   <translation>Φίλτρο κατά</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Form group {name}</source>
   <translation>Τμήμα {name}</translation>
  </message>
  <message>
   <source>From … to …</source>
   <translation>Από … έως …</translation>
  </message>
  <message>
   <source>Here stands whoever has a mark in a register of these days.</source>
   <translation>Εδώ εμφανίζεται όποιος έχει ένδειξη σε παρουσιολόγιο αυτών των ημερών.</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>Α.Μ.</translation>
  </message>
  <message>
   <source>Last away</source>
   <translation>Τελευταία</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Καθυστ.</translation>
  </message>
  <message>
   <source>Lessons</source>
   <translation>Μαθήματα</translation>
  </message>
  <message>
   <source>Lessons missed</source>
   <translation>Ωριαίες απουσίες</translation>
  </message>
  <message>
   <source>Minutes late</source>
   <translation>Λεπτά καθ.</translation>
  </message>
  <message>
   <source>No register was taken in this period</source>
   <translation>Δεν υπάρχει παρουσιολόγιο σε αυτό το διάστημα</translation>
  </message>
  <message>
   <source>Nobody has so much of it</source>
   <translation>Κανείς δεν έχει τόσες</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Διάστημα</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Παρατήρηση</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>The filter above leaves everybody out.</source>
   <translation>Το φίλτρο πιο πάνω τους αφήνει όλους έξω.</translation>
  </message>
  <message>
   <source>The list could not be read</source>
   <translation>Δεν ήταν δυνατή η ανάγνωση της κατάστασης</translation>
  </message>
  <message>
   <source>This lies before the first day.</source>
   <translation>Είναι πριν από την πρώτη ημέρα.</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Αυτός ο μήνας</translation>
  </message>
  <message>
   <source>This term</source>
   <translation>Αυτό το τετράμηνο</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Αυτή η εβδομάδα</translation>
  </message>
  <message>
   <source>Times late</source>
   <translation>Καθυστερήσεις</translation>
  </message>
  <message>
   <source>Unexcused</source>
   <translation>Αδικαιολ.</translation>
  </message>
  <message>
   <source>Unexcused lessons</source>
   <translation>Αδικαιολόγητες</translation>
  </message>
  <message>
   <source>Whose</source>
   <translation>Ποιων</translation>
  </message>
  <message>
   <source>at least</source>
   <translation>τουλάχιστον</translation>
  </message>
  <message>
   <source>much absence</source>
   <translation>πολλές απουσίες</translation>
  </message>
 </context>
 <context>
  <name>AttendanceParts</name>
  <message>
   <source>Next day</source>
   <translation>Επόμενη ημέρα</translation>
  </message>
  <message>
   <source>Previous day</source>
   <translation>Προηγούμενη ημέρα</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Σήμερα</translation>
  </message>
 </context>
 <context>
  <name>Audit</name>
  <message numerus="yes">
   <source>%n rows</source>
   <translation>
    <numerusform>%n γραμμή</numerusform>
    <numerusform>%n γραμμές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sign-ins ended</source>
   <translation>
    <numerusform>έληξε %n σύνδεση</numerusform>
    <numerusform>έληξαν %n συνδέσεις</numerusform>
   </translation>
  </message>
  <message>
   <source>Account closed</source>
   <translation>Έκλεισε ο λογαριασμός</translation>
  </message>
  <message>
   <source>Account locked</source>
   <translation>Κλειδώθηκε ο λογαριασμός</translation>
  </message>
  <message>
   <source>Account made</source>
   <translation>Νέος λογαριασμός</translation>
  </message>
  <message>
   <source>Account opened</source>
   <translation>Άνοιξε ο λογαριασμός</translation>
  </message>
  <message>
   <source>Account removed</source>
   <translation>Αφαιρέθηκε ο λογαριασμός</translation>
  </message>
  <message>
   <source>Device reported lost</source>
   <translation>Δηλώθηκε απώλεια συσκευής</translation>
  </message>
  <message>
   <source>Device revoked</source>
   <translation>Ανακλήθηκε συσκευή</translation>
  </message>
  <message>
   <source>Device taken back</source>
   <translation>Επανήλθε συσκευή</translation>
  </message>
  <message>
   <source>Given role changed</source>
   <translation>Άλλαξε ρόλος που έχει δοθεί</translation>
  </message>
  <message>
   <source>Link to a member of staff changed</source>
   <translation>Άλλαξε η σύνδεση με μέλος του προσωπικού</translation>
  </message>
  <message>
   <source>Locked out after wrong passwords</source>
   <translation>Αποκλεισμός μετά από λάθος κωδικούς</translation>
  </message>
  <message>
   <source>New role</source>
   <translation>Νέος ρόλος</translation>
  </message>
  <message>
   <source>Own password changed</source>
   <translation>Αλλαγή του κωδικού του</translation>
  </message>
  <message>
   <source>Password given</source>
   <translation>Δόθηκε κωδικός</translation>
  </message>
  <message>
   <source>Role changed</source>
   <translation>Άλλαξε ο ρόλος</translation>
  </message>
  <message>
   <source>Role deleted</source>
   <translation>Διαγράφηκε ο ρόλος</translation>
  </message>
  <message>
   <source>Role given</source>
   <translation>Δόθηκε ρόλος</translation>
  </message>
  <message>
   <source>Role taken away</source>
   <translation>Αφαιρέθηκε ρόλος</translation>
  </message>
  <message>
   <source>Roster loaded</source>
   <translation>Φόρτωση καταλόγου</translation>
  </message>
  <message>
   <source>School founded</source>
   <translation>Ίδρυση σχολείου</translation>
  </message>
  <message>
   <source>Sign-in name changed</source>
   <translation>Άλλαξε το όνομα σύνδεσης</translation>
  </message>
  <message>
   <source>Signed in</source>
   <translation>Σύνδεση</translation>
  </message>
  <message>
   <source>Signed out</source>
   <translation>Αποσύνδεση</translation>
  </message>
  <message>
   <source>Signed out everywhere</source>
   <translation>Αποσύνδεση από παντού</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>έως {day}</translation>
  </message>
 </context>
 <context>
  <name>Choices</name>
  <message>
   <source>Absent</source>
   <translation>Απών</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Φοιτά</translation>
  </message>
  <message>
   <source>Another value</source>
   <translation>Άλλη τιμή</translation>
  </message>
  <message>
   <source>Applicant</source>
   <translation>Υποψήφιος</translation>
  </message>
  <message>
   <source>Assignment</source>
   <translation>Εργασία</translation>
  </message>
  <message>
   <source>Assistant</source>
   <translation>Βοηθός</translation>
  </message>
  <message>
   <source>Attends</source>
   <translation>Παρακολουθεί</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Κλειστός</translation>
  </message>
  <message>
   <source>Completed</source>
   <translation>Ολοκλήρωσε</translation>
  </message>
  <message>
   <source>Concern</source>
   <translation>Παρατήρηση</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Διένεξη</translation>
  </message>
  <message>
   <source>Daily performance</source>
   <translation>Καθημερινή επίδοση</translation>
  </message>
  <message>
   <source>Discarded</source>
   <translation>Απορρίφθηκε</translation>
  </message>
  <message>
   <source>Dropped</source>
   <translation>Διέκοψε</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Διπλό</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Exam</source>
   <translation>Διαγώνισμα</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολογημένος</translation>
  </message>
  <message>
   <source>Exempt</source>
   <translation>Απαλλαγή</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>Κορίτσι</translation>
  </message>
  <message>
   <source>Graded</source>
   <translation>Βαθμολογήθηκε</translation>
  </message>
  <message>
   <source>Grading period</source>
   <translation>Βαθμολογική περίοδος</translation>
  </message>
  <message>
   <source>Graduated</source>
   <translation>Απόφοιτος</translation>
  </message>
  <message>
   <source>Has left</source>
   <translation>Αποχώρησε</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Αυτοπροσώπως</translation>
  </message>
  <message>
   <source>In service</source>
   <translation>Σε χρήση</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>Συμβάν</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Καθυστέρησε</translation>
  </message>
  <message>
   <source>Lead teacher</source>
   <translation>Υπεύθυνος διδάσκων</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Κλειδωμένος</translation>
  </message>
  <message>
   <source>Lost</source>
   <translation>Χάθηκε</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>Αγόρι</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Μήνυμα</translation>
  </message>
  <message>
   <source>Message left</source>
   <translation>Αφέθηκε μήνυμα</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Δικό μου</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Δεν παραδόθηκε</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Δεν απαντά</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Καμία</translation>
  </message>
  <message>
   <source>Not counted</source>
   <translation>Δεν μετρά</translation>
  </message>
  <message>
   <source>Not yet handed in</source>
   <translation>Εκκρεμεί</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ανοιχτό</translation>
  </message>
  <message>
   <source>Open account</source>
   <translation>Ενεργός λογαριασμός</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Άλλο</translation>
  </message>
  <message>
   <source>Other kind</source>
   <translation>Άλλο είδος</translation>
  </message>
  <message>
   <source>Own classes</source>
   <translation>Δικά του τμήματα</translation>
  </message>
  <message>
   <source>Participation</source>
   <translation>Συμμετοχή</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Τηλέφωνο</translation>
  </message>
  <message>
   <source>Praise</source>
   <translation>Έπαινος</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρών</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>Συνθετική εργασία</translation>
  </message>
  <message>
   <source>Quiz</source>
   <translation>Τεστ</translation>
  </message>
  <message>
   <source>Reached</source>
   <translation>Ενημερώθηκε</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>Απορρίφθηκε</translation>
  </message>
  <message>
   <source>Revoked</source>
   <translation>Ανακλήθηκε</translation>
  </message>
  <message>
   <source>School year</source>
   <translation>Σχολικό έτος</translation>
  </message>
  <message>
   <source>Sent again</source>
   <translation>Στάλθηκε ξανά</translation>
  </message>
  <message>
   <source>Set aside</source>
   <translation>Σε αναμονή</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Λύθηκε</translation>
  </message>
  <message>
   <source>Suspended</source>
   <translation>Σε αναστολή</translation>
  </message>
  <message>
   <source>Term</source>
   <translation>Τετράμηνο</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>Του άλλου</translation>
  </message>
  <message>
   <source>To one decimal</source>
   <translation>Σε ένα δεκαδικό</translation>
  </message>
  <message>
   <source>To two decimals</source>
   <translation>Σε δύο δεκαδικά</translation>
  </message>
  <message>
   <source>To whole numbers</source>
   <translation>Σε ακέραιο</translation>
  </message>
  <message>
   <source>Whole school</source>
   <translation>Όλο το σχολείο</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>Διαγράφηκε</translation>
  </message>
 </context>
 <context>
  <name>Classes</name>
  <message numerus="yes">
   <source>%n classes</source>
   <translation>
    <numerusform>%n τμήμα</numerusform>
    <numerusform>%n τμήματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students have {title} then.</source>
   <translation>
    <numerusform>%n μαθητής έχει τότε {title}.</numerusform>
    <numerusform>%n μαθητές έχουν τότε {title}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students were in the class already.</source>
   <translation>
    <numerusform>%n μαθητής ήταν ήδη στο τμήμα.</numerusform>
    <numerusform>%n μαθητές ήταν ήδη στο τμήμα.</numerusform>
   </translation>
  </message>
  <message>
   <source>Absence %</source>
   <translation>Απουσίες %</translation>
  </message>
  <message>
   <source>Add lesson</source>
   <translation>Προσθήκη μαθήματος</translation>
  </message>
  <message>
   <source>All courses</source>
   <translation>Όλα τα μαθήματα</translation>
  </message>
  <message>
   <source>All teachers</source>
   <translation>Όλοι οι διδάσκοντες</translation>
  </message>
  <message>
   <source>All terms</source>
   <translation>Όλες οι περίοδοι</translation>
  </message>
  <message>
   <source>All years</source>
   <translation>Όλες οι τάξεις</translation>
  </message>
  <message>
   <source>Assign</source>
   <translation>Ανάθεση</translation>
  </message>
  <message>
   <source>Assign staff</source>
   <translation>Ανάθεση σε διδάσκοντα</translation>
  </message>
  <message>
   <source>Assigned: {name}</source>
   <translation>Ανατέθηκε: {name}</translation>
  </message>
  <message>
   <source>Assignment changed: {name}</source>
   <translation>Άλλαξε η ανάθεση: {name}</translation>
  </message>
  <message>
   <source>Assignment ended: {name}</source>
   <translation>Έληξε η ανάθεση: {name}</translation>
  </message>
  <message>
   <source>Assignment taken back: {name}</source>
   <translation>Αναιρέθηκε η ανάθεση: {name}</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>Μ.Ο.</translation>
  </message>
  <message>
   <source>Choose at least one student.</source>
   <translation>Διαλέξτε τουλάχιστον έναν μαθητή.</translation>
  </message>
  <message>
   <source>Choose at least one.</source>
   <translation>Διαλέξτε τουλάχιστον έναν.</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Class changed: {name}</source>
   <translation>Άλλαξε το τμήμα: {name}</translation>
  </message>
  <message>
   <source>Class created: {name}</source>
   <translation>Δημιουργήθηκε το τμήμα: {name}</translation>
  </message>
  <message>
   <source>Class deleted: {name}</source>
   <translation>Διαγράφηκε το τμήμα: {name}</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Classes appear here when a course is taught in a term.</source>
   <translation>Τα τμήματα εμφανίζονται εδώ όταν διδάσκεται ένα μάθημα σε μια περίοδο.</translation>
  </message>
  <message>
   <source>Clear the filters</source>
   <translation>Καθαρισμός φίλτρων</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Κωδικός</translation>
  </message>
  <message>
   <source>Code of the new course</source>
   <translation>Κωδικός του νέου μαθήματος</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Μάθημα</translation>
  </message>
  <message>
   <source>Create class</source>
   <translation>Δημιουργία τμήματος</translation>
  </message>
  <message>
   <source>Days in the class (F2)</source>
   <translation>Ημέρες στο τμήμα (F2)</translation>
  </message>
  <message>
   <source>Days in the class changed: {name}</source>
   <translation>Άλλαξαν οι ημέρες στο τμήμα: {name}</translation>
  </message>
  <message>
   <source>Delete class</source>
   <translation>Διαγραφή τμήματος</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Επεξεργασία</translation>
  </message>
  <message>
   <source>Edit class</source>
   <translation>Επεξεργασία τμήματος</translation>
  </message>
  <message>
   <source>Edit lesson</source>
   <translation>Επεξεργασία μαθήματος</translation>
  </message>
  <message>
   <source>Empty means {room}, as the class has.</source>
   <translation>Κενό σημαίνει {room}, όπως το τμήμα.</translation>
  </message>
  <message>
   <source>End assignment</source>
   <translation>Λήξη ανάθεσης</translation>
  </message>
  <message>
   <source>End the assignment of {name}</source>
   <translation>Λήξη ανάθεσης: {name}</translation>
  </message>
  <message>
   <source>Enrol</source>
   <translation>Εγγραφή</translation>
  </message>
  <message>
   <source>Enrol students</source>
   <translation>Εγγραφή μαθητών</translation>
  </message>
  <message>
   <source>Enrol students, or look at another term.</source>
   <translation>Εγγράψτε μαθητές ή δείτε άλλη περίοδο.</translation>
  </message>
  <message>
   <source>Enrolled: {name}</source>
   <translation>Εγγραφή: {name}</translation>
  </message>
  <message>
   <source>Enrolment taken back: {name}</source>
   <translation>Αναιρέθηκε η εγγραφή: {name}</translation>
  </message>
  <message>
   <source>Find a class</source>
   <translation>Εύρεση τμήματος</translation>
  </message>
  <message>
   <source>Find in this class</source>
   <translation>Εύρεση στο τμήμα</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Πρώτη ημέρα</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Από</translation>
  </message>
  <message>
   <source>Gradebook</source>
   <translation>Βαθμολόγιο</translation>
  </message>
  <message>
   <source>Holds from</source>
   <translation>Ισχύει από</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>Αρ. μητρώου</translation>
  </message>
  <message>
   <source>In this class</source>
   <translation>Στο τμήμα</translation>
  </message>
  <message>
   <source>It was deleted. If that was you, Ctrl+Z brings it back.</source>
   <translation>Διαγράφηκε. Αν το κάνατε εσείς, το Ctrl+Z το επαναφέρει.</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Τελευταία ημέρα</translation>
  </message>
  <message>
   <source>Last five</source>
   <translation>Τελευταία πέντε</translation>
  </message>
  <message>
   <source>Lesson added: {when}</source>
   <translation>Προστέθηκε μάθημα: {when}</translation>
  </message>
  <message>
   <source>Lesson changed: {when}</source>
   <translation>Άλλαξε το μάθημα: {when}</translation>
  </message>
  <message>
   <source>Lesson removed: {when}</source>
   <translation>Αφαιρέθηκε το μάθημα: {when}</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Λίστα</translation>
  </message>
  <message>
   <source>Look at another term, or make the first.</source>
   <translation>Δείτε άλλη περίοδο ή φτιάξτε το πρώτο.</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Μεταφορά</translation>
  </message>
  <message>
   <source>Move to another class</source>
   <translation>Μεταφορά σε άλλο τμήμα</translation>
  </message>
  <message>
   <source>Move {name}</source>
   <translation>Μεταφορά: {name}</translation>
  </message>
  <message>
   <source>Moved to another class: {name}</source>
   <translation>Μεταφορά σε άλλο τμήμα: {name}</translation>
  </message>
  <message>
   <source>My classes</source>
   <translation>Τα τμήματά μου</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Ονοματεπώνυμο</translation>
  </message>
  <message>
   <source>New class</source>
   <translation>Νέο τμήμα</translation>
  </message>
  <message>
   <source>New lesson</source>
   <translation>Νέο μάθημα</translation>
  </message>
  <message>
   <source>Next assessments</source>
   <translation>Επόμενες αξιολογήσεις</translation>
  </message>
  <message>
   <source>No class matches {filters}</source>
   <translation>Κανένα τμήμα δεν ταιριάζει με: {filters}</translation>
  </message>
  <message>
   <source>No classes in this term</source>
   <translation>Κανένα τμήμα σε αυτή την περίοδο</translation>
  </message>
  <message>
   <source>No classes yet</source>
   <translation>Δεν υπάρχουν ακόμη τμήματα</translation>
  </message>
  <message>
   <source>No lessons in the timetable yet</source>
   <translation>Δεν υπάρχουν ακόμη μαθήματα στο πρόγραμμα</translation>
  </message>
  <message>
   <source>No lessons: {days}</source>
   <translation>Χωρίς μαθήματα: {days}</translation>
  </message>
  <message>
   <source>No students in this class</source>
   <translation>Κανένας μαθητής στο τμήμα</translation>
  </message>
  <message>
   <source>Nobody in this class matches “{word}”</source>
   <translation>Κανείς στο τμήμα δεν ταιριάζει με «{word}»</translation>
  </message>
  <message>
   <source>Nobody teaches this class yet</source>
   <translation>Κανείς δεν διδάσκει ακόμη αυτό το τμήμα</translation>
  </message>
  <message>
   <source>On roster today</source>
   <translation>Σήμερα στο τμήμα</translation>
  </message>
  <message>
   <source>Only {free} of {seats} places are free, {chosen} students are chosen.</source>
   <translation>Ελεύθερες μόνο {free} από τις {seats} θέσεις· επιλέχθηκαν {chosen} μαθητές.</translation>
  </message>
  <message>
   <source>Parts of the class</source>
   <translation>Μέρη του τμήματος</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Ώρα</translation>
  </message>
  <message>
   <source>Period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>R {room}</source>
   <translation>Αίθ. {room}</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Λόγος</translation>
  </message>
  <message>
   <source>Remove from that day on</source>
   <translation>Αφαίρεση από εκείνη την ημέρα</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Αίθουσα</translation>
  </message>
  <message>
   <source>Room {room}</source>
   <translation>Αίθουσα {room}</translation>
  </message>
  <message>
   <source>Roster</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Say the last day.</source>
   <translation>Γράψτε την τελευταία ημέρα.</translation>
  </message>
  <message>
   <source>Staff</source>
   <translation>Διδάσκοντες</translation>
  </message>
  <message>
   <source>Staff of this class</source>
   <translation>Διδάσκοντες του τμήματος</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Take register</source>
   <translation>Λήψη απουσιών</translation>
  </message>
  <message>
   <source>Take the assignment back</source>
   <translation>Αναίρεση ανάθεσης</translation>
  </message>
  <message>
   <source>Take the enrolment back</source>
   <translation>Αναίρεση εγγραφής</translation>
  </message>
  <message>
   <source>Taught by {names}</source>
   <translation>Διδάσκει: {names}</translation>
  </message>
  <message>
   <source>Teacher</source>
   <translation>Διδάσκων</translation>
  </message>
  <message>
   <source>Teachers</source>
   <translation>Διδάσκοντες</translation>
  </message>
  <message>
   <source>Term</source>
   <translation>Περίοδος</translation>
  </message>
  <message>
   <source>The class could not be read</source>
   <translation>Το τμήμα δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>The class goes from {first} to {last}.</source>
   <translation>Το τμήμα λειτουργεί από {first} έως {last}.</translation>
  </message>
  <message>
   <source>The class is full: all {seats} places are taken.</source>
   <translation>Το τμήμα είναι πλήρες: πιάστηκαν και οι {seats} θέσεις.</translation>
  </message>
  <message>
   <source>The classes could not be read</source>
   <translation>Τα τμήματα δεν διαβάστηκαν</translation>
  </message>
  <message>
   <source>This class has no lesson today.</source>
   <translation>Το τμήμα δεν έχει μάθημα σήμερα.</translation>
  </message>
  <message>
   <source>This class is no longer here</source>
   <translation>Το τμήμα δεν υπάρχει πια</translation>
  </message>
  <message>
   <source>This term</source>
   <translation>Τρέχουσα περίοδος</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>Επίπεδο</translation>
  </message>
  <message>
   <source>Tier: from your own classes alone</source>
   <translation>Επίπεδο: μόνο από τα δικά σας τμήματα</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Ώρες</translation>
  </message>
  <message>
   <source>Timetable</source>
   <translation>Πρόγραμμα</translation>
  </message>
  <message>
   <source>To the class</source>
   <translation>Στο τμήμα</translation>
  </message>
  <message>
   <source>Try fewer letters.</source>
   <translation>Δοκιμάστε λιγότερα γράμματα.</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Εβδομάδα</translation>
  </message>
  <message>
   <source>Week of this class</source>
   <translation>Εβδομάδα του τμήματος</translation>
  </message>
  <message>
   <source>Week or list</source>
   <translation>Εβδομάδα ή λίστα</translation>
  </message>
  <message>
   <source>Weekday</source>
   <translation>Ημέρα</translation>
  </message>
  <message>
   <source>Weekly lessons</source>
   <translation>Εβδομαδιαία μαθήματα</translation>
  </message>
  <message>
   <source>Who is assigned takes its registers.</source>
   <translation>Όποιος αναλάβει παίρνει και τις απουσίες.</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Διαγραφή από το τμήμα</translation>
  </message>
  <message>
   <source>Withdraw {name}</source>
   <translation>Διαγραφή από το τμήμα: {name}</translation>
  </message>
  <message>
   <source>Withdrawn: {name}</source>
   <translation>Διαγράφηκε από το τμήμα: {name}</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Τάξη</translation>
  </message>
  <message>
   <source>assistant</source>
   <translation>βοηθός</translation>
  </message>
  <message>
   <source>full</source>
   <translation>πλήρες</translation>
  </message>
  <message>
   <source>max {score}</source>
   <translation>μέγιστο {score}</translation>
  </message>
  <message>
   <source>new course</source>
   <translation>νέο μάθημα</translation>
  </message>
  <message>
   <source>not marked</source>
   <translation>χωρίς σημείωση</translation>
  </message>
  <message>
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>since {day}</source>
   <translation>από {day}</translation>
  </message>
  <message>
   <source>{count} places</source>
   <translation>{count} θέσεις</translation>
  </message>
  <message>
   <source>{free} of {seats} places are free.</source>
   <translation>Ελεύθερες {free} από τις {seats} θέσεις.</translation>
  </message>
  <message>
   <source>{name} teaches {title} then.</source>
   <translation>{name}: διδάσκει τότε {title}.</translation>
  </message>
  <message>
   <source>{number}, {name}, absence {absence} %, last lessons {marks}</source>
   <translation>{number}, {name}, απουσίες {absence} %, τελευταία μαθήματα {marks}</translation>
  </message>
  <message>
   <source>{students} of {places}</source>
   <translation>{students} από {places}</translation>
  </message>
  <message>
   <source>{title} is in this room then.</source>
   <translation>Την ώρα αυτή η αίθουσα έχει: {title}.</translation>
  </message>
  <message>
   <source>“{course}” has this code already.</source>
   <translation>Τον κωδικό έχει ήδη το μάθημα «{course}».</translation>
  </message>
 </context>
 <context>
  <name>Conduct</name>
  <message numerus="yes">
   <source>%n concerns</source>
   <translation>
    <numerusform>%n παρατήρηση</numerusform>
    <numerusform>%n παρατηρήσεις</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n incidents</source>
   <translation>
    <numerusform>%n συμβάν</numerusform>
    <numerusform>%n συμβάντα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notes</source>
   <translation>
    <numerusform>%n σημείωμα</numerusform>
    <numerusform>%n σημειώματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notes removed</source>
   <translation>
    <numerusform>Αφαιρέθηκε %n σημείωμα</numerusform>
    <numerusform>Αφαιρέθηκαν %n σημειώματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n still to do</source>
   <translation>
    <numerusform>%n εκκρεμότητα</numerusform>
    <numerusform>%n εκκρεμότητες</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times praise</source>
   <translation>
    <numerusform>%n έπαινος</numerusform>
    <numerusform>%n έπαινοι</numerusform>
   </translation>
  </message>
  <message>
   <source>All notes</source>
   <translation>Όλα τα σημειώματα</translation>
  </message>
  <message>
   <source>Another class</source>
   <translation>Άλλο τμήμα</translation>
  </message>
  <message>
   <source>By {day}</source>
   <translation>Έως {day}</translation>
  </message>
  <message>
   <source>Choose a student of the list.</source>
   <translation>Διαλέξτε μαθητή από τη λίστα.</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Concerns</source>
   <translation>Παρατηρήσεις</translation>
  </message>
  <message>
   <source>Conduct</source>
   <translation>Διαγωγή</translation>
  </message>
  <message>
   <source>Done on {day}</source>
   <translation>Έγινε στις {day}</translation>
  </message>
  <message>
   <source>Done on {day} by {name}</source>
   <translation>Έγινε στις {day} από {name}</translation>
  </message>
  <message>
   <source>Done {day}</source>
   <translation>Έγινε {day}</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Επεξεργασία</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Export selection</source>
   <translation>Εξαγωγή επιλογής</translation>
  </message>
  <message>
   <source>Follow-up</source>
   <translation>Ενέργεια</translation>
  </message>
  <message>
   <source>Follow-up on {name} done</source>
   <translation>Η ενέργεια έγινε: {name}</translation>
  </message>
  <message>
   <source>Follow-up on {name} is open again</source>
   <translation>Η ενέργεια άνοιξε ξανά: {name}</translation>
  </message>
  <message>
   <source>Incidents</source>
   <translation>Συμβάντα</translation>
  </message>
  <message>
   <source>Mark as done</source>
   <translation>Έγινε</translation>
  </message>
  <message>
   <source>Mark as done…</source>
   <translation>Έγινε…</translation>
  </message>
  <message>
   <source>Minor</source>
   <translation>Μικρή</translation>
  </message>
  <message>
   <source>Moderate</source>
   <translation>Μέτρια</translation>
  </message>
  <message>
   <source>New note</source>
   <translation>Νέο σημείωμα</translation>
  </message>
  <message>
   <source>New note on {name}</source>
   <translation>Νέο σημείωμα: {name}</translation>
  </message>
  <message>
   <source>No note matches</source>
   <translation>Κανένα σημείωμα δεν ταιριάζει</translation>
  </message>
  <message>
   <source>No note matches “{typed}”</source>
   <translation>Κανένα σημείωμα δεν ταιριάζει με «{typed}»</translation>
  </message>
  <message>
   <source>No notes yet</source>
   <translation>Δεν υπάρχουν ακόμη σημειώματα</translation>
  </message>
  <message>
   <source>Note on {name} changed</source>
   <translation>Άλλαξε το σημείωμα: {name}</translation>
  </message>
  <message>
   <source>Note on {name} removed</source>
   <translation>Αφαιρέθηκε το σημείωμα: {name}</translation>
  </message>
  <message>
   <source>Note on {name} saved</source>
   <translation>Αποθηκεύτηκε το σημείωμα: {name}</translation>
  </message>
  <message>
   <source>Note saved</source>
   <translation>Το σημείωμα αποθηκεύτηκε</translation>
  </message>
  <message>
   <source>Noted: {who}</source>
   <translation>Σημείωσε: {who}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Άνοιγμα ξανά</translation>
  </message>
  <message>
   <source>Open the note of {day}: {said}</source>
   <translation>Άνοιγμα του σημειώματος της {day}: {said}</translation>
  </message>
  <message>
   <source>Overdue, {day}</source>
   <translation>Έληξε {day}</translation>
  </message>
  <message>
   <source>Praise</source>
   <translation>Έπαινοι</translation>
  </message>
  <message>
   <source>Praise, concerns and incidents of this student stand here.</source>
   <translation>Εδώ εμφανίζονται οι έπαινοι, οι παρατηρήσεις και τα συμβάντα του μαθητή.</translation>
  </message>
  <message>
   <source>Praise, concerns and incidents stand here as soon as somebody notes one.</source>
   <translation>Εδώ εμφανίζονται έπαινοι, παρατηρήσεις και συμβάντα μόλις κάποιος τα σημειώσει.</translation>
  </message>
  <message>
   <source>Remove note</source>
   <translation>Αφαίρεση σημειώματος</translation>
  </message>
  <message>
   <source>Remove notes</source>
   <translation>Αφαίρεση σημειωμάτων</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Save note</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Serious</source>
   <translation>Σοβαρή</translation>
  </message>
  <message>
   <source>Slight</source>
   <translation>Ελάχιστη</translation>
  </message>
  <message>
   <source>Still to do</source>
   <translation>Εκκρεμούν</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Κείμενο</translation>
  </message>
  <message>
   <source>The filters above may leave out what you look for.</source>
   <translation>Ίσως τα φίλτρα επάνω κρύβουν αυτό που ψάχνετε.</translation>
  </message>
  <message>
   <source>The notes could not be read</source>
   <translation>Τα σημειώματα δεν διαβάστηκαν</translation>
  </message>
  <message>
   <source>To do</source>
   <translation>Εκκρεμεί</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Αναίρεση</translation>
  </message>
  <message>
   <source>Very serious</source>
   <translation>Πολύ σοβαρή</translation>
  </message>
  <message>
   <source>What is to be done next</source>
   <translation>Τι πρέπει να γίνει</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Εσείς</translation>
  </message>
  <message>
   <source>{shown} shown · {whole}</source>
   <translation>Εμφανίζονται {shown} · {whole}</translation>
  </message>
 </context>
 <context>
  <name>EarlyWarning</name>
  <message numerus="yes">
   <source>%n classes failing</source>
   <translation>
    <numerusform>%n μάθημα κάτω της βάσης</numerusform>
    <numerusform>%n μαθήματα κάτω της βάσης</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n incidents</source>
   <translation>
    <numerusform>%n συμβάν</numerusform>
    <numerusform>%n συμβάντα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points</source>
   <translation>
    <numerusform>%n πόντος</numerusform>
    <numerusform>%n πόντοι</numerusform>
   </translation>
  </message>
  <message>
   <source>Attendance</source>
   <translation>Φοίτηση</translation>
  </message>
  <message>
   <source>Behaviour</source>
   <translation>Συμπεριφορά</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Επίδοση</translation>
  </message>
  <message>
   <source>Early warning</source>
   <translation>Έγκαιρη προειδοποίηση</translation>
  </message>
  <message>
   <source>Failing classes: 1 point from {some}, 2 points from {many}.</source>
   <translation>Μαθήματα κάτω από τη βάση: 1 πόντος από {some}, 2 πόντοι από {many}.</translation>
  </message>
  <message>
   <source>Falling marks</source>
   <translation>Πτώση βαθμών</translation>
  </message>
  <message>
   <source>GPA {gpa}, {failing}</source>
   <translation>Μ.Ο. μονάδων {gpa}, {failing}</translation>
  </message>
  <message>
   <source>GPA: 1 point under {some}, 2 points under {many}.</source>
   <translation>Μ.Ο. μονάδων: 1 πόντος κάτω από {some}, 2 πόντοι κάτω από {many}.</translation>
  </message>
  <message>
   <source>Incident</source>
   <translation>Συμβάν</translation>
  </message>
  <message>
   <source>Incidents; praise and concerns do not count. 1 point from {some}, 2 points from {many}.</source>
   <translation>Συμβάντα· έπαινοι και παρατηρήσεις δεν μετρούν. 1 πόντος από {some}, 2 πόντοι από {many}.</translation>
  </message>
  <message>
   <source>Lessons missed, excused or not. 1 point from {some}, 2 points from {many}.</source>
   <translation>Ώρες απουσίας, δικαιολογημένες ή όχι. 1 πόντος από {some}, 2 πόντοι από {many}.</translation>
  </message>
  <message>
   <source>Missing work</source>
   <translation>Εργασίες που λείπουν</translation>
  </message>
  <message>
   <source>No class has points and credits, so there is no GPA.</source>
   <translation>Κανένα μάθημα δεν έχει μονάδες και κλίμακα με πόντους, γι’ αυτό δεν υπάρχει μέσος όρος μονάδων.</translation>
  </message>
  <message>
   <source>No tier yet. {reasons}.</source>
   <translation>Δεν υπάρχει ακόμη επίπεδο. {reasons}.</translation>
  </message>
  <message>
   <source>No tier: your role does not see all that it is made of.</source>
   <translation>Χωρίς επίπεδο: ο ρόλος σας δεν βλέπει όλα όσα το συνθέτουν.</translation>
  </message>
  <message>
   <source>Raised from {share} % of due work.</source>
   <translation>Εμφανίζεται από {share} % των εργασιών που έληξαν.</translation>
  </message>
  <message>
   <source>Raised when the last {weeks} weeks are {points} percentage points or more under the mean of the term.</source>
   <translation>Εμφανίζεται όταν οι τελευταίες {weeks} εβδομάδες είναι τουλάχιστον {points} ποσοστιαίες μονάδες κάτω από τον μέσο όρο της περιόδου.</translation>
  </message>
  <message>
   <source>Tier {number}</source>
   <translation>Επίπεδο {number}</translation>
  </message>
  <message>
   <source>in my classes</source>
   <translation>στα τμήματά μου</translation>
  </message>
  <message numerus="yes">
   <source>last %n school days, since {day}</source>
   <translation>
    <numerusform>τελευταία %n σχολική ημέρα, από {day}</numerusform>
    <numerusform>τελευταίες %n σχολικές ημέρες, από {day}</numerusform>
   </translation>
  </message>
  <message>
   <source>no marks in a register yet</source>
   <translation>δεν υπάρχουν ακόμη παρουσίες</translation>
  </message>
  <message>
   <source>no results in any class yet</source>
   <translation>δεν υπάρχουν ακόμη βαθμοί</translation>
  </message>
  <message>
   <source>no school days yet</source>
   <translation>δεν υπάρχουν ακόμη σχολικές ημέρες</translation>
  </message>
  <message>
   <source>not for your role</source>
   <translation>όχι για τον ρόλο σας</translation>
  </message>
  <message>
   <source>passes</source>
   <translation>προβιβάσιμος βαθμός</translation>
  </message>
  <message>
   <source>would fail</source>
   <translation>κάτω από τη βάση</translation>
  </message>
  <message>
   <source>{mark}, period {period}</source>
   <translation>{mark}, {period}η ώρα</translation>
  </message>
  <message>
   <source>{missing} of {due} due</source>
   <translation>{missing} από {due} που έληξαν</translation>
  </message>
  <message>
   <source>{recent} of late, {term} in the term</source>
   <translation>{recent} τελευταία, {term} στην περίοδο</translation>
  </message>
  <message>
   <source>{share} missed, {missed} of {all}</source>
   <translation>{share}, {missed} από {all} ώρες</translation>
  </message>
 </context>
 <context>
  <name>Fields</name>
  <message>
   <source>Account</source>
   <translation>Λογαριασμός</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Διεύθυνση</translation>
  </message>
  <message>
   <source>Admitted</source>
   <translation>Ημερομηνία εγγραφής</translation>
  </message>
  <message>
   <source>Assessment</source>
   <translation>Αξιολόγηση</translation>
  </message>
  <message>
   <source>Assigned on</source>
   <translation>Ανατέθηκε</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Συντάκτης</translation>
  </message>
  <message>
   <source>Author of mine</source>
   <translation>Συντάκτης του δικού μου</translation>
  </message>
  <message>
   <source>Author of theirs</source>
   <translation>Συντάκτης του άλλου</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Πριν</translation>
  </message>
  <message>
   <source>Begins</source>
   <translation>Αρχίζει</translation>
  </message>
  <message>
   <source>Birth date</source>
   <translation>Ημερομηνία γέννησης</translation>
  </message>
  <message>
   <source>Called by</source>
   <translation>Κάλεσε</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Κατηγορία</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Αλλαγή</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Κωδικός</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Χρώμα</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Στήλη</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Σχόλιο</translation>
  </message>
  <message>
   <source>Counts</source>
   <translation>Μετρά</translation>
  </message>
  <message>
   <source>Counts as</source>
   <translation>Μετρά ως</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Μάθημα</translation>
  </message>
  <message>
   <source>Credits</source>
   <translation>Μονάδες</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Ημέρα</translation>
  </message>
  <message>
   <source>Decided at</source>
   <translation>Αποφασίστηκε στις</translation>
  </message>
  <message>
   <source>Decided by</source>
   <translation>Αποφάσισε</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Απόφαση</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Περιγραφή</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Έγινε</translation>
  </message>
  <message>
   <source>Done by</source>
   <translation>Έγινε από</translation>
  </message>
  <message>
   <source>Done on</source>
   <translation>Έγινε στις</translation>
  </message>
  <message>
   <source>Due on</source>
   <translation>Παράδοση</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>Ends</source>
   <translation>Τελειώνει</translation>
  </message>
  <message>
   <source>Ends at</source>
   <translation>Λήγει στις</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Στοιχεία</translation>
  </message>
  <message>
   <source>Family name</source>
   <translation>Επώνυμο</translation>
  </message>
  <message>
   <source>Fields in conflict</source>
   <translation>Πεδία σε διένεξη</translation>
  </message>
  <message>
   <source>First contact</source>
   <translation>Πρώτη επαφή</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Πρώτη ημέρα</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Τμήμα τάξης</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Από</translation>
  </message>
  <message>
   <source>From grade</source>
   <translation>Από βαθμό</translation>
  </message>
  <message>
   <source>Given grade</source>
   <translation>Βαθμός που δόθηκε</translation>
  </message>
  <message>
   <source>Given name</source>
   <translation>Όνομα</translation>
  </message>
  <message>
   <source>Grade scale</source>
   <translation>Κλίμακα βαθμών</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Κηδεμόνας</translation>
  </message>
  <message>
   <source>Handed in late</source>
   <translation>Εκπρόθεσμη παράδοση</translation>
  </message>
  <message>
   <source>Health note</source>
   <translation>Σημείωση υγείας</translation>
  </message>
  <message>
   <source>Highest grade</source>
   <translation>Μέγιστος βαθμός</translation>
  </message>
  <message>
   <source>Highest score</source>
   <translation>Μέγιστο</translation>
  </message>
  <message>
   <source>How it ended</source>
   <translation>Πώς κατέληξε</translation>
  </message>
  <message>
   <source>Identifier</source>
   <translation>Αναγνωριστικό</translation>
  </message>
  <message>
   <source>In an emergency</source>
   <translation>Σε έκτακτη ανάγκη</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Σε χρήση</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>Ιδιότητα</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Κρατήθηκε</translation>
  </message>
  <message>
   <source>Key of the row</source>
   <translation>Κλειδί γραμμής</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Είδος</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Ετικέτα κλίμακας</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Γλώσσα</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Τελευταία ημέρα</translation>
  </message>
  <message>
   <source>Last seen at</source>
   <translation>Τελευταία σύνδεση</translation>
  </message>
  <message>
   <source>Letter in English</source>
   <translation>Γράμμα στα αγγλικά</translation>
  </message>
  <message>
   <source>Letter in Greek</source>
   <translation>Γράμμα στα ελληνικά</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Κλειδωμένο</translation>
  </message>
  <message>
   <source>Locked grade</source>
   <translation>Κλειδωμένος βαθμός</translation>
  </message>
  <message>
   <source>Lowest scores left out</source>
   <translation>Χαμηλότεροι βαθμοί που δεν μετρούν</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Ένδειξη παρουσίας</translation>
  </message>
  <message>
   <source>May collect</source>
   <translation>Μπορεί να παραλάβει</translation>
  </message>
  <message>
   <source>Member of staff</source>
   <translation>Μέλος προσωπικού</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Δικό μου</translation>
  </message>
  <message>
   <source>Mine made at</source>
   <translation>Το δικό μου έγινε στις</translation>
  </message>
  <message>
   <source>Minutes late</source>
   <translation>Λεπτά καθυστέρησης</translation>
  </message>
  <message>
   <source>Mobile</source>
   <translation>Κινητό</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Ονομασία</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Σημείωση</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Αριθμός</translation>
  </message>
  <message>
   <source>Office mark</source>
   <translation>Σημείωση γραμματείας</translation>
  </message>
  <message>
   <source>Office note</source>
   <translation>Σχόλιο γραμματείας</translation>
  </message>
  <message>
   <source>Order in an emergency</source>
   <translation>Σειρά σε έκτακτη ανάγκη</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Αποτέλεσμα</translation>
  </message>
  <message>
   <source>Part of</source>
   <translation>Μέρος του</translation>
  </message>
  <message>
   <source>Passes</source>
   <translation>Περνά</translation>
  </message>
  <message>
   <source>Patronymic</source>
   <translation>Πατρώνυμο</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Ώρα</translation>
  </message>
  <message>
   <source>Permissions</source>
   <translation>Δικαιώματα</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Τηλέφωνο</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Θέσεις</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Βαθμοί</translation>
  </message>
  <message>
   <source>Points lost per absence</source>
   <translation>Βαθμοί που χάνονται ανά απουσία</translation>
  </message>
  <message>
   <source>Position</source>
   <translation>Σειρά</translation>
  </message>
  <message>
   <source>Preferred name</source>
   <translation>Όνομα που προτιμά</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Δημοσιευμένο</translation>
  </message>
  <message>
   <source>Query</source>
   <translation>Ερώτημα</translation>
  </message>
  <message>
   <source>Raised at</source>
   <translation>Δημιουργήθηκε στις</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>Εμβέλεια</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Διαβάστηκε</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Αιτιολογία</translation>
  </message>
  <message>
   <source>Registered at</source>
   <translation>Καταχωρίστηκε στις</translation>
  </message>
  <message>
   <source>Relationship</source>
   <translation>Σχέση</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Ρόλος</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Αίθουσα</translation>
  </message>
  <message>
   <source>Rounding</source>
   <translation>Στρογγυλοποίηση</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Σειρά θέσεων</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Κλίμακα</translation>
  </message>
  <message>
   <source>Scheduled start</source>
   <translation>Προβλεπόμενη έναρξη</translation>
  </message>
  <message>
   <source>School year</source>
   <translation>Σχολικό έτος</translation>
  </message>
  <message>
   <source>Scope</source>
   <translation>Πεδίο</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Βαθμός</translation>
  </message>
  <message>
   <source>Search key</source>
   <translation>Κλειδί αναζήτησης</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>Ρύθμιση</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Τακτοποιήθηκε</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Σοβαρότητα</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Φύλο</translation>
  </message>
  <message>
   <source>Shown name</source>
   <translation>Εμφανιζόμενο όνομα</translation>
  </message>
  <message>
   <source>Sign-in name</source>
   <translation>Όνομα σύνδεσης</translation>
  </message>
  <message>
   <source>Sort key</source>
   <translation>Κλειδί ταξινόμησης</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Πηγή</translation>
  </message>
  <message>
   <source>Stands for</source>
   <translation>Αντιστοιχεί σε</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Κατάσταση</translation>
  </message>
  <message>
   <source>Status since</source>
   <translation>Σε αυτή την κατάσταση από</translation>
  </message>
  <message>
   <source>Stay</source>
   <translation>Παραμονή</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>Student number</source>
   <translation>Αριθμός μητρώου</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Γνωστικό αντικείμενο</translation>
  </message>
  <message>
   <source>Subjects</source>
   <translation>Αντικείμενα</translation>
  </message>
  <message>
   <source>Submitted at</source>
   <translation>Υποβλήθηκε στις</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Πίνακας</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Ετικέτα</translation>
  </message>
  <message>
   <source>Taken at</source>
   <translation>Πάρθηκε στις</translation>
  </message>
  <message>
   <source>Taken by</source>
   <translation>Το πήρε</translation>
  </message>
  <message>
   <source>Term</source>
   <translation>Περίοδος</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Κείμενο</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>Του άλλου</translation>
  </message>
  <message>
   <source>Theirs made at</source>
   <translation>Του άλλου έγινε στις</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Τίτλος</translation>
  </message>
  <message>
   <source>To be done</source>
   <translation>Ενέργεια</translation>
  </message>
  <message>
   <source>To be done by</source>
   <translation>Προθεσμία</translation>
  </message>
  <message>
   <source>Told at</source>
   <translation>Ώρα ενημέρωσης</translation>
  </message>
  <message>
   <source>Told by</source>
   <translation>Τρόπος ενημέρωσης</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Έως</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Τιμή</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Έκδοση</translation>
  </message>
  <message>
   <source>Version before</source>
   <translation>Προηγούμενη έκδοση</translation>
  </message>
  <message>
   <source>Version of the scale</source>
   <translation>Έκδοση της κλίμακας</translation>
  </message>
  <message>
   <source>Weekday</source>
   <translation>Ημέρα της εβδομάδας</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Βαρύτητα</translation>
  </message>
  <message>
   <source>Word in English</source>
   <translation>Λέξη στα αγγλικά</translation>
  </message>
  <message>
   <source>Word in Greek</source>
   <translation>Λέξη στα ελληνικά</translation>
  </message>
  <message>
   <source>Works here</source>
   <translation>Εργάζεται εδώ</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>Τάξη</translation>
  </message>
 </context>
 <context>
  <name>FormGroup</name>
  <message numerus="yes">
   <source>%n places marked present</source>
   <translation>
    <numerusform>%n θέση σημειώθηκε παρών</numerusform>
    <numerusform>%n θέσεις σημειώθηκαν παρόντες</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places unmarked</source>
   <translation>
    <numerusform>%n θέση χωρίς ένδειξη</numerusform>
    <numerusform>%n θέσεις χωρίς ένδειξη</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n registers submitted</source>
   <translation>
    <numerusform>Υποβλήθηκε %n παρουσιολόγιο</numerusform>
    <numerusform>Υποβλήθηκαν %n παρουσιολόγια</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay open: students of other form groups have no mark there</source>
   <translation>
    <numerusform>%n μένει ανοιχτό: μαθητές άλλων τμημάτων δεν έχουν ένδειξη εκεί</numerusform>
    <numerusform>%n μένουν ανοιχτά: μαθητές άλλων τμημάτων δεν έχουν ένδειξη εκεί</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message>
   <source>A form group is there as soon as a student has one on the profile.</source>
   <translation>Ένα τμήμα εμφανίζεται μόλις ένας μαθητής το έχει στην καρτέλα του.</translation>
  </message>
  <message>
   <source>Absent</source>
   <translation>Απουσία</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Άκυρο</translation>
  </message>
  <message>
   <source>Day of the form group</source>
   <translation>Ημέρα του τμήματος</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολογημένη</translation>
  </message>
  <message>
   <source>Form group</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Form group {name}</source>
   <translation>Τμήμα {name}</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Καθυστέρηση</translation>
  </message>
  <message>
   <source>Mark rest present</source>
   <translation>Οι υπόλοιποι παρόντες</translation>
  </message>
  <message>
   <source>No form groups yet</source>
   <translation>Δεν υπάρχουν ακόμη τμήματα</translation>
  </message>
  <message>
   <source>No lessons of this form group on this day</source>
   <translation>Το τμήμα δεν έχει μαθήματα αυτή την ημέρα</translation>
  </message>
  <message>
   <source>No lessons: {closure}</source>
   <translation>Χωρίς μαθήματα: {closure}</translation>
  </message>
  <message>
   <source>Office ({letter})</source>
   <translation>Γραμμ. ({letter})</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρουσία</translation>
  </message>
  <message>
   <source>Reason for the change</source>
   <translation>Λόγος της αλλαγής</translation>
  </message>
  <message>
   <source>Save the change</source>
   <translation>Αποθήκευση αλλαγής</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>Submit all lessons</source>
   <translation>Υποβολή όλων</translation>
  </message>
  <message>
   <source>The day of the form group could not be read</source>
   <translation>Δεν ήταν δυνατή η ανάγνωση της ημέρας του τμήματος</translation>
  </message>
  <message>
   <source>Why is it changed?</source>
   <translation>Γιατί αλλάζει;</translation>
  </message>
  <message>
   <source>everybody is marked</source>
   <translation>όλοι έχουν ένδειξη</translation>
  </message>
  <message>
   <source>mark of the office; teacher: {mark}</source>
   <translation>ένδειξη της γραμματείας· καθηγητής: {mark}</translation>
  </message>
  <message>
   <source>no lesson</source>
   <translation>χωρίς μάθημα</translation>
  </message>
  <message>
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>planned</source>
   <translation>προγραμ.</translation>
  </message>
  <message>
   <source>planned absence</source>
   <translation>προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>submitted</source>
   <translation>υποβλήθηκε</translation>
  </message>
  <message>
   <source>{mark}, planned</source>
   <translation>{mark}, προγραμματισμένη</translation>
  </message>
  <message>
   <source>{name} is corrected</source>
   <translation>Διορθώθηκε: {name}</translation>
  </message>
  <message>
   <source>{name} to {mark}:</source>
   <translation>{name} σε {mark}:</translation>
  </message>
  <message>
   <source>{name}, whole day</source>
   <translation>{name}, όλη μέρα</translation>
  </message>
 </context>
 <context>
  <name>Forms</name>
  <message>
   <source>At least {value}.</source>
   <translation>Τουλάχιστον {value}.</translation>
  </message>
  <message numerus="yes">
   <source>At most %n characters.</source>
   <translation>
    <numerusform>Το πολύ %n χαρακτήρας.</numerusform>
    <numerusform>Το πολύ %n χαρακτήρες.</numerusform>
   </translation>
  </message>
  <message>
   <source>At most three decimal places.</source>
   <translation>Το πολύ τρία δεκαδικά.</translation>
  </message>
  <message>
   <source>At most {value}.</source>
   <translation>Το πολύ {value}.</translation>
  </message>
  <message>
   <source>Choose one of the list.</source>
   <translation>Διαλέξτε από τη λίστα.</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Όχι</translation>
  </message>
  <message>
   <source>This cannot be read here.</source>
   <translation>Αυτό δεν διαβάζεται εδώ.</translation>
  </message>
  <message>
   <source>This is too large.</source>
   <translation>Είναι πολύ μεγάλο.</translation>
  </message>
  <message>
   <source>This is too long.</source>
   <translation>Είναι πολύ μακρύ.</translation>
  </message>
  <message>
   <source>This is too small.</source>
   <translation>Είναι πολύ μικρό.</translation>
  </message>
  <message>
   <source>This may not be empty.</source>
   <translation>Δεν μπορεί να είναι κενό.</translation>
  </message>
  <message>
   <source>Write a day, such as {example}.</source>
   <translation>Γράψτε μια ημερομηνία, όπως {example}.</translation>
  </message>
  <message>
   <source>Write a number, such as 17.5 or 17,5.</source>
   <translation>Γράψτε έναν αριθμό, όπως 17,5 ή 17.5.</translation>
  </message>
  <message>
   <source>Write a time, such as 9:05.</source>
   <translation>Γράψτε μια ώρα, όπως 9:05.</translation>
  </message>
  <message>
   <source>Write a whole number.</source>
   <translation>Γράψτε έναν ακέραιο.</translation>
  </message>
  <message>
   <source>Write the year with four digits.</source>
   <translation>Γράψτε το έτος με τέσσερα ψηφία.</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ναι</translation>
  </message>
  <message>
   <source>{month} has {days} days.</source>
   <translation>{month}: έχει {days} ημέρες.</translation>
  </message>
 </context>
 <context>
  <name>Gradebook</name>
  <message numerus="yes">
   <source>%n assessments</source>
   <translation>
    <numerusform>%n αξιολόγηση</numerusform>
    <numerusform>%n αξιολογήσεις</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n assessments copied from {name}</source>
   <translation>
    <numerusform>Αντιγράφηκε %n αξιολόγηση από: {name}</numerusform>
    <numerusform>Αντιγράφηκαν %n αξιολογήσεις από: {name}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells</source>
   <translation>
    <numerusform>%n κελί</numerusform>
    <numerusform>%n κελιά</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells are no scores. They wait as text until they are mended.</source>
   <translation>
    <numerusform>%n κελί δεν είναι βαθμός. Μένει ως κείμενο μέχρι να διορθωθεί.</numerusform>
    <numerusform>%n κελιά δεν είναι βαθμοί. Μένουν ως κείμενο μέχρι να διορθωθούν.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells copied</source>
   <translation>
    <numerusform>Αντιγράφηκε %n κελί</numerusform>
    <numerusform>Αντιγράφηκαν %n κελιά</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells of the gradebook wait to be mended. They are kept.</source>
   <translation>
    <numerusform>%n κελί του βαθμολογίου περιμένει διόρθωση. Το κείμενο κρατήθηκε.</numerusform>
    <numerusform>%n κελιά του βαθμολογίου περιμένουν διόρθωση. Τα κείμενα κρατήθηκαν.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells pasted</source>
   <translation>
    <numerusform>Επικολλήθηκε %n κελί</numerusform>
    <numerusform>Επικολλήθηκαν %n κελιά</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n columns do not fit beside the last assessment and are left out.</source>
   <translation>
    <numerusform>%n στήλη δεν χωρά μετά την τελευταία αξιολόγηση και παραλείπεται.</numerusform>
    <numerusform>%n στήλες δεν χωρούν μετά την τελευταία αξιολόγηση και παραλείπονται.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n νέα</numerusform>
    <numerusform>%n νέες</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n results locked</source>
   <translation>
    <numerusform>Κλειδώθηκε %n αποτέλεσμα</numerusform>
    <numerusform>Κλειδώθηκαν %n αποτελέσματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n results of {session} stay as they are now, with the scale of today. Scores that belong to them can no longer be changed until somebody unlocks them. The server works the locked values out itself.</source>
   <translation>
    <numerusform>%n αποτέλεσμα της περιόδου {session} μένει όπως είναι τώρα, με τη σημερινή κλίμακα. Οι βαθμοί του δεν αλλάζουν ώσπου κάποιος να το ξεκλειδώσει. Την κλειδωμένη τιμή την υπολογίζει ο ίδιος ο διακομιστής.</numerusform>
    <numerusform>%n αποτελέσματα της περιόδου {session} μένουν όπως είναι τώρα, με τη σημερινή κλίμακα. Οι βαθμοί τους δεν αλλάζουν ώσπου κάποιος να τα ξεκλειδώσει. Τις κλειδωμένες τιμές τις υπολογίζει ο ίδιος ο διακομιστής.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows do not fit below the last student and are left out.</source>
   <translation>
    <numerusform>%n γραμμή δεν χωρά κάτω από τον τελευταίο μαθητή και παραλείπεται.</numerusform>
    <numerusform>%n γραμμές δεν χωρούν κάτω από τον τελευταίο μαθητή και παραλείπονται.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to mend</source>
   <translation>
    <numerusform>%n προς διόρθωση</numerusform>
    <numerusform>%n προς διόρθωση</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unexcused absences × {points}</source>
   <translation>
    <numerusform>%n αδικαιολόγητη απουσία × {points}</numerusform>
    <numerusform>%n αδικαιολόγητες απουσίες × {points}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a score</source>
   <translation>
    <numerusform>%n χωρίς βαθμό</numerusform>
    <numerusform>%n χωρίς βαθμό</numerusform>
   </translation>
  </message>
  <message>
   <source>A click sorts by name</source>
   <translation>Με κλικ γίνεται ταξινόμηση κατά όνομα</translation>
  </message>
  <message>
   <source>A click sorts by result</source>
   <translation>Με κλικ γίνεται ταξινόμηση κατά βαθμό</translation>
  </message>
  <message>
   <source>A draft again: {name}</source>
   <translation>Ξανά πρόχειρο: {name}</translation>
  </message>
  <message>
   <source>A draft: not published yet</source>
   <translation>Πρόχειρο: δεν έχει δημοσιευτεί ακόμη</translation>
  </message>
  <message>
   <source>A key sets the score and goes to the next student.</source>
   <translation>Ένα πλήκτρο γράφει τον βαθμό και πάει στον επόμενο μαθητή.</translation>
  </message>
  <message>
   <source>Add assessment</source>
   <translation>Νέα αξιολόγηση</translation>
  </message>
  <message>
   <source>Add category</source>
   <translation>Νέα κατηγορία</translation>
  </message>
  <message>
   <source>Add the first one, or take over the set-up of another class or term.</source>
   <translation>Προσθέστε την πρώτη ή αντιγράψτε τη διάρθρωση άλλου τμήματος ή τετραμήνου.</translation>
  </message>
  <message>
   <source>Add to the phrases</source>
   <translation>Προσθήκη στις φράσεις</translation>
  </message>
  <message>
   <source>Added to the school's phrases</source>
   <translation>Προστέθηκε στις φράσεις του σχολείου</translation>
  </message>
  <message>
   <source>After absences, not below 0</source>
   <translation>Μετά τις απουσίες, όχι κάτω από 0</translation>
  </message>
  <message>
   <source>All categories</source>
   <translation>Όλες οι κατηγορίες</translation>
  </message>
  <message>
   <source>Assessment added as a draft: {name}</source>
   <translation>Προστέθηκε ως πρόχειρο: {name}</translation>
  </message>
  <message>
   <source>Assessment changed: {name}</source>
   <translation>Άλλαξε η αξιολόγηση: {name}</translation>
  </message>
  <message>
   <source>Assessment deleted: {name}</source>
   <translation>Διαγράφηκε η αξιολόγηση: {name}</translation>
  </message>
  <message>
   <source>Assessments</source>
   <translation>Αξιολογήσεις</translation>
  </message>
  <message>
   <source>Assigned {day}</source>
   <translation>Ανάθεση {day}</translation>
  </message>
  <message>
   <source>Categories</source>
   <translation>Κατηγορίες</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Κατηγορία</translation>
  </message>
  <message>
   <source>Category added: {name}</source>
   <translation>Προστέθηκε η κατηγορία: {name}</translation>
  </message>
  <message>
   <source>Category changed: {name}</source>
   <translation>Άλλαξε η κατηγορία: {name}</translation>
  </message>
  <message>
   <source>Category deleted: {name}</source>
   <translation>Διαγράφηκε η κατηγορία: {name}</translation>
  </message>
  <message>
   <source>Change the comment…</source>
   <translation>Αλλαγή σχολίου…</translation>
  </message>
  <message>
   <source>Change what was given…</source>
   <translation>Αλλαγή του βαθμού που δόθηκε…</translation>
  </message>
  <message>
   <source>Changed elsewhere. Before: {score}</source>
   <translation>Άλλαξε αλλού. Πριν: {score}</translation>
  </message>
  <message>
   <source>Choose a class</source>
   <translation>Επιλογή τμήματος</translation>
  </message>
  <message>
   <source>Choose a class from the list.</source>
   <translation>Διαλέξτε τμήμα από τον κατάλογο.</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Column added as a draft: {name}</source>
   <translation>Προστέθηκε στήλη ως πρόχειρη: {name}</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Στήλες</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Σχόλιο</translation>
  </message>
  <message>
   <source>Comment for the report card</source>
   <translation>Σχόλιο για τον έλεγχο</translation>
  </message>
  <message>
   <source>Comment for the report card saved: {name}</source>
   <translation>Το σχόλιο για τον έλεγχο αποθηκεύτηκε: {name}</translation>
  </message>
  <message>
   <source>Comment for the report card: {comment}</source>
   <translation>Σχόλιο για τον έλεγχο: {comment}</translation>
  </message>
  <message>
   <source>Comment for the report card: {name}</source>
   <translation>Σχόλιο για τον έλεγχο: {name}</translation>
  </message>
  <message>
   <source>Comment for the report card…</source>
   <translation>Σχόλιο για τον έλεγχο…</translation>
  </message>
  <message>
   <source>Comment removed: {name}</source>
   <translation>Το σχόλιο αφαιρέθηκε: {name}</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Διαφωνία</translation>
  </message>
  <message>
   <source>Conflict: {cell}</source>
   <translation>Διαφωνία: {cell}</translation>
  </message>
  <message>
   <source>Copy from another class</source>
   <translation>Αντιγραφή από άλλο τμήμα</translation>
  </message>
  <message>
   <source>Copy from another class or term…</source>
   <translation>Αντιγραφή από άλλο τμήμα ή τετράμηνο…</translation>
  </message>
  <message>
   <source>Copy from last term</source>
   <translation>Αντιγραφή από το προηγούμενο τετράμηνο</translation>
  </message>
  <message>
   <source>Copy it here</source>
   <translation>Αντιγραφή εδώ</translation>
  </message>
  <message>
   <source>Copy the set-up</source>
   <translation>Αντιγραφή διάρθρωσης</translation>
  </message>
  <message>
   <source>Count in the result</source>
   <translation>Να μετρά στο αποτέλεσμα</translation>
  </message>
  <message>
   <source>Counts again: {name}</source>
   <translation>Μετρά ξανά: {name}</translation>
  </message>
  <message>
   <source>Counts in the result</source>
   <translation>Μετρά στο αποτέλεσμα</translation>
  </message>
  <message>
   <source>Create today's column</source>
   <translation>Δημιουργία σημερινής στήλης</translation>
  </message>
  <message>
   <source>Daily performance</source>
   <translation>Καθημερινή επίδοση</translation>
  </message>
  <message>
   <source>Daily performance today</source>
   <translation>Καθημερινή επίδοση σήμερα</translation>
  </message>
  <message>
   <source>Delete assessment</source>
   <translation>Διαγραφή αξιολόγησης</translation>
  </message>
  <message>
   <source>Delete category</source>
   <translation>Διαγραφή κατηγορίας</translation>
  </message>
  <message>
   <source>Do not count in the result</source>
   <translation>Να μη μετρά στο αποτέλεσμα</translation>
  </message>
  <message>
   <source>Does not count any more: {name}</source>
   <translation>Δεν μετρά πια: {name}</translation>
  </message>
  <message>
   <source>Does not enter the result</source>
   <translation>Δεν μετρά στο αποτέλεσμα</translation>
  </message>
  <message>
   <source>Drafts shown</source>
   <translation>Με τα πρόχειρα</translation>
  </message>
  <message>
   <source>Due {day}</source>
   <translation>Έως {day}</translation>
  </message>
  <message>
   <source>Edit assessment</source>
   <translation>Επεξεργασία αξιολόγησης</translation>
  </message>
  <message>
   <source>Edit assessment…</source>
   <translation>Επεξεργασία αξιολόγησης…</translation>
  </message>
  <message>
   <source>Edit category</source>
   <translation>Επεξεργασία κατηγορίας</translation>
  </message>
  <message>
   <source>Enter or a click puts it into the comment.</source>
   <translation>Με Enter ή κλικ μπαίνει στο σχόλιο.</translation>
  </message>
  <message>
   <source>Enter or a double click on a result shows the working, N writes the comment for the report card</source>
   <translation>Enter ή διπλό κλικ σε βαθμό δείχνει πώς προκύπτει, το N γράφει το σχόλιο για τον έλεγχο</translation>
  </message>
  <message>
   <source>Exempt</source>
   <translation>Απαλλαγή</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Figures of the column</source>
   <translation>Στατιστικά της στήλης</translation>
  </message>
  <message>
   <source>Find a class</source>
   <translation>Εύρεση τμήματος</translation>
  </message>
  <message>
   <source>Find a phrase</source>
   <translation>Εύρεση φράσης</translation>
  </message>
  <message>
   <source>Find a student</source>
   <translation>Εύρεση μαθητή</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Από</translation>
  </message>
  <message>
   <source>From the class</source>
   <translation>Από το τμήμα</translation>
  </message>
  <message>
   <source>Give another result…</source>
   <translation>Άλλο αποτέλεσμα με το χέρι…</translation>
  </message>
  <message>
   <source>Given by hand</source>
   <translation>Δόθηκε με το χέρι</translation>
  </message>
  <message>
   <source>Gradebook</source>
   <translation>Βαθμολόγιο</translation>
  </message>
  <message>
   <source>Graded</source>
   <translation>Βαθμολογημένα</translation>
  </message>
  <message>
   <source>Highest</source>
   <translation>Μέγιστος</translation>
  </message>
  <message>
   <source>Highest score {most}, weight in its category {weight}</source>
   <translation>Άριστα το {most}, βάρος στην κατηγορία {weight}</translation>
  </message>
  <message>
   <source>How it adds up</source>
   <translation>Πώς βγαίνει</translation>
  </message>
  <message>
   <source>Its assessments of</source>
   <translation>Οι αξιολογήσεις από</translation>
  </message>
  <message>
   <source>Its weight in the result</source>
   <translation>Βάρος στο αποτέλεσμα</translation>
  </message>
  <message>
   <source>Keeps what is typed, or the part that is selected, for the whole school.</source>
   <translation>Κρατά ό,τι γράφτηκε, ή το επιλεγμένο μέρος του, για όλο το σχολείο.</translation>
  </message>
  <message>
   <source>L</source>
   <translation>Λ</translation>
  </message>
  <message>
   <source>Let it hold</source>
   <translation>Να ισχύει</translation>
  </message>
  <message>
   <source>Let the computed result hold</source>
   <translation>Να ισχύει το υπολογισμένο</translation>
  </message>
  <message numerus="yes">
   <source>Lock %n results</source>
   <translation>
    <numerusform>Κλείδωμα %n αποτελέσματος</numerusform>
    <numerusform>Κλείδωμα %n αποτελεσμάτων</numerusform>
   </translation>
  </message>
  <message>
   <source>Lock all results</source>
   <translation>Κλείδωμα όλων των αποτελεσμάτων</translation>
  </message>
  <message>
   <source>Lock all results…</source>
   <translation>Κλείδωμα όλων των αποτελεσμάτων…</translation>
  </message>
  <message>
   <source>Lock the result: {name}</source>
   <translation>Κλείδωμα αποτελέσματος: {name}</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Κλειδωμένο</translation>
  </message>
  <message>
   <source>Lowest</source>
   <translation>Ελάχιστος</translation>
  </message>
  <message>
   <source>Lowest left out</source>
   <translation>Χωρίς τους χαμηλότερους</translation>
  </message>
  <message>
   <source>M</source>
   <translation>Μ</translation>
  </message>
  <message>
   <source>Make it a draft again</source>
   <translation>Να γίνει ξανά πρόχειρο</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Μέσος όρος</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Διάμεσος</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Ο δικός μου</translation>
  </message>
  <message>
   <source>Missing</source>
   <translation>Δεν παραδόθηκαν</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Ονοματεπώνυμο</translation>
  </message>
  <message>
   <source>New category</source>
   <translation>Νέα κατηγορία</translation>
  </message>
  <message>
   <source>New category…</source>
   <translation>Νέα κατηγορία…</translation>
  </message>
  <message>
   <source>No assessments in this term</source>
   <translation>Καμία αξιολόγηση σε αυτό το τετράμηνο</translation>
  </message>
  <message>
   <source>No classes in this term</source>
   <translation>Κανένα τμήμα σε αυτό το τετράμηνο</translation>
  </message>
  <message>
   <source>No result is left that could be locked.</source>
   <translation>Δεν υπάρχει άλλο αποτέλεσμα για κλείδωμα.</translation>
  </message>
  <message>
   <source>No result yet</source>
   <translation>Χωρίς αποτέλεσμα ακόμη</translation>
  </message>
  <message>
   <source>No scores</source>
   <translation>Δεν είναι βαθμοί</translation>
  </message>
  <message>
   <source>No student matches “{word}”</source>
   <translation>Κανένας μαθητής δεν ταιριάζει με «{word}»</translation>
  </message>
  <message>
   <source>No students in this class</source>
   <translation>Κανένας μαθητής σε αυτό το τμήμα</translation>
  </message>
  <message>
   <source>On the scale: × {most} ÷ 100</source>
   <translation>Στην κλίμακα: × {most} ÷ 100</translation>
  </message>
  <message numerus="yes">
   <source>Paste %n cells</source>
   <translation>
    <numerusform>Επικόλληση %n κελιού</numerusform>
    <numerusform>Επικόλληση %n κελιών</numerusform>
   </translation>
  </message>
  <message>
   <source>Paste into the gradebook</source>
   <translation>Επικόλληση στο βαθμολόγιο</translation>
  </message>
  <message>
   <source>Phrase</source>
   <translation>Φράση</translation>
  </message>
  <message numerus="yes">
   <source>Publish %n assessments</source>
   <translation>
    <numerusform>Δημοσίευση %n αξιολόγησης</numerusform>
    <numerusform>Δημοσίευση %n αξιολογήσεων</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Publish %n drafts</source>
   <translation>
    <numerusform>Δημοσίευση %n προχείρου</numerusform>
    <numerusform>Δημοσίευση %n προχείρων</numerusform>
   </translation>
  </message>
  <message>
   <source>Publish scores</source>
   <translation>Δημοσίευση βαθμών</translation>
  </message>
  <message>
   <source>Publish {name}</source>
   <translation>Δημοσίευση: {name}</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>Δημοσιευμένο</translation>
  </message>
  <message>
   <source>Published here: {name}. It is sent when there is a connection.</source>
   <translation>Δημοσιεύτηκε εδώ: {name}. Στέλνεται μόλις υπάρξει σύνδεση.</translation>
  </message>
  <message>
   <source>Published: {name}</source>
   <translation>Δημοσιεύτηκε: {name}</translation>
  </message>
  <message>
   <source>Publish…</source>
   <translation>Δημοσίευση…</translation>
  </message>
  <message>
   <source>Quick entry</source>
   <translation>Γρήγορη καταχώριση</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Βαθμός</translation>
  </message>
  <message>
   <source>Result given by hand: {name}</source>
   <translation>Αποτέλεσμα με το χέρι: {name}</translation>
  </message>
  <message>
   <source>Result locked: {name}</source>
   <translation>Κλειδώθηκε το αποτέλεσμα: {name}</translation>
  </message>
  <message>
   <source>Results of the class: {figures}</source>
   <translation>Αποτελέσματα του τμήματος: {figures}</translation>
  </message>
  <message numerus="yes">
   <source>Rounded half up to %n places</source>
   <translation>
    <numerusform>Στρογγυλοποίηση σε %n δεκαδικό</numerusform>
    <numerusform>Στρογγυλοποίηση σε %n δεκαδικά</numerusform>
   </translation>
  </message>
  <message>
   <source>Rounded half up to a whole</source>
   <translation>Στρογγυλοποίηση σε ακέραιο</translation>
  </message>
  <message>
   <source>Row {row} of {rows}</source>
   <translation>Γραμμή {row} από {rows}</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Save comment</source>
   <translation>Αποθήκευση σχολίου</translation>
  </message>
  <message>
   <source>Saved on this computer {time}</source>
   <translation>Αποθηκεύτηκε σε αυτόν τον υπολογιστή {time}</translation>
  </message>
  <message>
   <source>Scores replaced</source>
   <translation>Βαθμοί που αλλάζουν</translation>
  </message>
  <message>
   <source>Settled. The other value stays in the history.</source>
   <translation>Τακτοποιήθηκε. Η άλλη τιμή μένει στο ιστορικό.</translation>
  </message>
  <message>
   <source>Show assessment…</source>
   <translation>Προβολή αξιολόγησης…</translation>
  </message>
  <message>
   <source>Show the working: {name}</source>
   <translation>Προβολή υπολογισμού: {name}</translation>
  </message>
  <message>
   <source>So far</source>
   <translation>Μέχρι τώρα</translation>
  </message>
  <message>
   <source>Sort by name</source>
   <translation>Ταξινόμηση κατά όνομα</translation>
  </message>
  <message>
   <source>Sort by result, the highest first</source>
   <translation>Ταξινόμηση κατά βαθμό, πρώτα οι υψηλότεροι</translation>
  </message>
  <message>
   <source>Sort by result, the lowest first</source>
   <translation>Ταξινόμηση κατά βαθμό, πρώτα οι χαμηλότεροι</translation>
  </message>
  <message>
   <source>Sorted by name</source>
   <translation>Ταξινόμηση κατά όνομα</translation>
  </message>
  <message>
   <source>Sorted by name, Z first</source>
   <translation>Ταξινόμηση κατά όνομα, από το τέλος</translation>
  </message>
  <message>
   <source>Sorted by result, the highest first</source>
   <translation>Ταξινόμηση κατά βαθμό, πρώτα οι υψηλότεροι</translation>
  </message>
  <message>
   <source>Sorted by result, the lowest first</source>
   <translation>Ταξινόμηση κατά βαθμό, πρώτα οι χαμηλότεροι</translation>
  </message>
  <message>
   <source>Sum ÷ weights with data ({weights})</source>
   <translation>Άθροισμα ÷ βάρη με στοιχεία ({weights})</translation>
  </message>
  <message>
   <source>Texts that are no scores wait in their cells. Go to the next one</source>
   <translation>Κείμενα που δεν είναι βαθμοί περιμένουν στα κελιά τους. Μετάβαση στο επόμενο</translation>
  </message>
  <message>
   <source>The computed result holds again: {name}</source>
   <translation>Ισχύει ξανά το υπολογισμένο: {name}</translation>
  </message>
  <message>
   <source>The copied rows are not all of one length. What is missing clears its cell.</source>
   <translation>Οι γραμμές που αντιγράφηκαν δεν έχουν ίδιο μήκος. Ό,τι λείπει αδειάζει το κελί του.</translation>
  </message>
  <message>
   <source>The gradebook could not be read</source>
   <translation>Το βαθμολόγιο δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>The office enrols students in classes.</source>
   <translation>Η γραμματεία εγγράφει μαθητές στα τμήματα.</translation>
  </message>
  <message>
   <source>The office, and whoever may see the grades of this class.</source>
   <translation>Η γραμματεία και όσοι βλέπουν τους βαθμούς του τμήματος.</translation>
  </message>
  <message>
   <source>The office, and whoever may see the grades of this class: {names}.</source>
   <translation>Η γραμματεία και όσοι βλέπουν τους βαθμούς του τμήματος: {names}.</translation>
  </message>
  <message>
   <source>The result follows the scores again: {name}</source>
   <translation>Το αποτέλεσμα ακολουθεί πάλι τους βαθμούς: {name}</translation>
  </message>
  <message>
   <source>The school's phrases</source>
   <translation>Οι φράσεις του σχολείου</translation>
  </message>
  <message>
   <source>The weights come to {total}, not 100. Results stay right: each category counts by its share.</source>
   <translation>Τα βάρη δίνουν {total} και όχι 100. Τα αποτελέσματα μένουν σωστά: κάθε κατηγορία μετρά με το μερίδιό της.</translation>
  </message>
  <message>
   <source>The word “draft” goes, and the scores enter reports about the students.</source>
   <translation>Φεύγει η λέξη «πρόχειρο» και οι βαθμοί μπαίνουν στα έντυπα των μαθητών.</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>Ο άλλος</translation>
  </message>
  <message>
   <source>There are none yet. What you write above can become the first.</source>
   <translation>Δεν υπάρχει ακόμη καμία. Ό,τι γράψετε πιο πάνω μπορεί να γίνει η πρώτη.</translation>
  </message>
  <message>
   <source>There is no category yet. Assessments stand in one, which says what they weigh together.</source>
   <translation>Δεν υπάρχει ακόμη κατηγορία. Κάθε αξιολόγηση ανήκει σε μία, που ορίζει το κοινό τους βάρος.</translation>
  </message>
  <message>
   <source>There is no score that counts yet.</source>
   <translation>Δεν υπάρχει ακόμη βαθμός που μετρά.</translation>
  </message>
  <message>
   <source>There is nothing to paste here.</source>
   <translation>Δεν υπάρχει κάτι για επικόλληση εδώ.</translation>
  </message>
  <message>
   <source>This day is outside {term}.</source>
   <translation>Η ημέρα είναι εκτός του διαστήματος: {term}.</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Έως</translation>
  </message>
  <message>
   <source>Today is outside {term}.</source>
   <translation>Η σημερινή ημέρα είναι εκτός της περιόδου {term}.</translation>
  </message>
  <message>
   <source>Together {total}</source>
   <translation>Σύνολο {total}</translation>
  </message>
  <message>
   <source>Unlock the result: {name}</source>
   <translation>Ξεκλείδωμα αποτελέσματος: {name}</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Αυτό</translation>
  </message>
  <message>
   <source>Use {value}, {who}</source>
   <translation>Να ισχύσει {value}, {who}</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Βάρος</translation>
  </message>
  <message>
   <source>Weight in its category</source>
   <translation>Βάρος στην κατηγορία</translation>
  </message>
  <message>
   <source>What they see</source>
   <translation>Τι βλέπουν</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Πού</translation>
  </message>
  <message>
   <source>Who sees them</source>
   <translation>Ποιοι τους βλέπουν</translation>
  </message>
  <message>
   <source>Whole year</source>
   <translation>Όλο το έτος</translation>
  </message>
  <message>
   <source>Without a score</source>
   <translation>Χωρίς βαθμό</translation>
  </message>
  <message>
   <source>Without scores, as drafts; days move by whole weeks.</source>
   <translation>Χωρίς βαθμούς, ως πρόχειρα· οι ημέρες μεταφέρονται κατά ακέραιες εβδομάδες.</translation>
  </message>
  <message>
   <source>Without this day it stands in no term, only in the whole year.</source>
   <translation>Χωρίς αυτή την ημέρα δεν ανήκει σε τετράμηνο, μόνο σε όλο το έτος.</translation>
  </message>
  <message>
   <source>X</source>
   <translation>Χ</translation>
  </message>
  <message>
   <source>You are offline. It is done here now and sent as soon as there is a connection.</source>
   <translation>Είστε εκτός σύνδεσης. Γίνεται τώρα εδώ και στέλνεται μόλις υπάρξει σύνδεση.</translation>
  </message>
  <message>
   <source>You have no class with grades here.</source>
   <translation>Δεν έχετε εδώ τμήμα με βαθμούς.</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>και %n ακόμη</numerusform>
    <numerusform>και %n ακόμη</numerusform>
   </translation>
  </message>
  <message>
   <source>changed elsewhere</source>
   <translation>άλλαξε αλλού</translation>
  </message>
  <message>
   <source>comment: {comment}</source>
   <translation>σχόλιο: {comment}</translation>
  </message>
  <message>
   <source>conflict</source>
   <translation>διαφωνία</translation>
  </message>
  <message>
   <source>does not pass</source>
   <translation>δεν προβιβάζεται</translation>
  </message>
  <message>
   <source>draft</source>
   <translation>πρόχ.</translation>
  </message>
  <message>
   <source>due</source>
   <translation>έως</translation>
  </message>
  <message>
   <source>exempt</source>
   <translation>απαλλαγή</translation>
  </message>
  <message>
   <source>given by hand</source>
   <translation>δόθηκε με το χέρι</translation>
  </message>
  <message>
   <source>is here</source>
   <translation>υπάρχει</translation>
  </message>
  <message>
   <source>late</source>
   <translation>εκπρόθεσμο</translation>
  </message>
  <message>
   <source>left out, among the lowest</source>
   <translation>εκτός, από τους χαμηλότερους</translation>
  </message>
  <message>
   <source>left {day}</source>
   <translation>αποχώρησε {day}</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>κλειδωμένο</translation>
  </message>
  <message>
   <source>max, weight</source>
   <translation>μέγιστο, βάρος</translation>
  </message>
  <message>
   <source>mean {mean}</source>
   <translation>μέσος όρος {mean}</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>δεν παραδόθηκε</translation>
  </message>
  <message>
   <source>missing, counts as 0</source>
   <translation>δεν παραδόθηκε, μετρά 0</translation>
  </message>
  <message>
   <source>my class</source>
   <translation>δικό μου</translation>
  </message>
  <message>
   <source>no drafts</source>
   <translation>χωρίς πρόχ.</translation>
  </message>
  <message>
   <source>no result yet</source>
   <translation>χωρίς αποτέλεσμα ακόμη</translation>
  </message>
  <message>
   <source>no score</source>
   <translation>χωρίς βαθμό</translation>
  </message>
  <message>
   <source>none new</source>
   <translation>καμία νέα</translation>
  </message>
  <message>
   <source>not counted</source>
   <translation>δεν μετρά</translation>
  </message>
  <message>
   <source>not taken: {problem}</source>
   <translation>δεν έγινε δεκτό: {problem}</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>όχι ακόμη</translation>
  </message>
  <message>
   <source>not yet handed in</source>
   <translation>δεν παραδόθηκε ακόμη</translation>
  </message>
  <message>
   <source>passes</source>
   <translation>προβιβάζεται</translation>
  </message>
  <message>
   <source>read only</source>
   <translation>μόνο ανάγνωση</translation>
  </message>
  <message>
   <source>report card: {comment}</source>
   <translation>έλεγχος: {comment}</translation>
  </message>
  <message>
   <source>result {value}</source>
   <translation>αποτέλεσμα {value}</translation>
  </message>
  <message>
   <source>scale 0–{most}</source>
   <translation>κλίμακα 0–{most}</translation>
  </message>
  <message>
   <source>the whole year</source>
   <translation>όλο το έτος</translation>
  </message>
  <message>
   <source>with drafts</source>
   <translation>με πρόχ.</translation>
  </message>
  <message>
   <source>{assessment} of {name}</source>
   <translation>{assessment}, {name}</translation>
  </message>
  <message>
   <source>{category} · weight {weight}</source>
   <translation>{category} · βάρος {weight}</translation>
  </message>
  <message>
   <source>{category}, weight {weight}</source>
   <translation>{category}, βάρος {weight}</translation>
  </message>
  <message>
   <source>{category}: no data, takes no part</source>
   <translation>{category}: χωρίς στοιχεία, δεν μετρά</translation>
  </message>
  <message>
   <source>{graded} of {total} graded</source>
   <translation>{graded} από {total} βαθμολογημένοι</translation>
  </message>
  <message>
   <source>{name}, {assessment}</source>
   <translation>{name}, {assessment}</translation>
  </message>
  <message>
   <source>{name}, {assessment}: {problem}. Kept as text until mended.</source>
   <translation>{name}, {assessment}: {problem}. Μένει ως κείμενο μέχρι να διορθωθεί.</translation>
  </message>
  <message>
   <source>{rows} × {columns} cells</source>
   <translation>{rows} × {columns} κελιά</translation>
  </message>
  <message>
   <source>{rows} × {columns} cells were copied, but {more_rows} × {more_columns} are selected.</source>
   <translation>Αντιγράφηκαν {rows} × {columns} κελιά, αλλά είναι επιλεγμένα {more_rows} × {more_columns}.</translation>
  </message>
  <message>
   <source>{scale}, pass {mark}</source>
   <translation>{scale}, βάση {mark}</translation>
  </message>
  <message>
   <source>{score} · weight {weight}</source>
   <translation>{score} · βάρος {weight}</translation>
  </message>
  <message>
   <source>{title} (check its day)</source>
   <translation>{title} (δείτε την ημέρα)</translation>
  </message>
  <message>
   <source>{title} (of {most})</source>
   <translation>{title} (άριστα {most})</translation>
  </message>
  <message>
   <source>{value} is {percent} % of {most}</source>
   <translation>το {value} είναι {percent} % του {most}</translation>
  </message>
  <message>
   <source>{value} of {most}</source>
   <translation>{value} από {most}</translation>
  </message>
  <message>
   <source>“{typed}” has more than three decimal places</source>
   <translation>το «{typed}» έχει πάνω από τρία δεκαδικά</translation>
  </message>
  <message>
   <source>“{typed}” has two decimal signs</source>
   <translation>το «{typed}» έχει δύο υποδιαστολές</translation>
  </message>
  <message>
   <source>“{typed}” is below zero</source>
   <translation>το «{typed}» είναι κάτω από το μηδέν</translation>
  </message>
  <message>
   <source>“{typed}” is no score: type a number, or M, X, L, ?</source>
   <translation>το «{typed}» δεν είναι βαθμός: γράψτε αριθμό ή Μ, Χ, Λ, ?</translation>
  </message>
  <message>
   <source>“{typed}” is not written with the digits 0 to 9</source>
   <translation>το «{typed}» δεν γράφεται με τα ψηφία 0 έως 9</translation>
  </message>
  <message>
   <source>“{typed}” is too large</source>
   <translation>το «{typed}» είναι πολύ μεγάλο</translation>
  </message>
 </context>
 <context>
  <name>GradebookSpoken</name>
  <message>
   <source>draft</source>
   <translation>πρόχειρο</translation>
  </message>
 </context>
 <context>
  <name>Guests</name>
  <message numerus="yes">
   <source>%n more after this one</source>
   <translation>
    <numerusform>%n ακόμη μετά από αυτόν</numerusform>
    <numerusform>%n ακόμη μετά από αυτόν</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose a student of the list.</source>
   <translation>Επιλέξτε μαθητή από τη λίστα.</translation>
  </message>
  <message>
   <source>Guest {name} is removed</source>
   <translation>Ο επισκέπτης αφαιρέθηκε: {name}</translation>
  </message>
  <message>
   <source>Guest {name} is settled</source>
   <translation>Ο επισκέπτης τακτοποιήθηκε: {name}</translation>
  </message>
  <message>
   <source>Guest: {name}</source>
   <translation>Επισκέπτης: {name}</translation>
  </message>
  <message>
   <source>Marked: {mark}</source>
   <translation>Ένδειξη: {mark}</translation>
  </message>
  <message>
   <source>Settle</source>
   <translation>Τακτοποίηση</translation>
  </message>
  <message>
   <source>Student number {number}</source>
   <translation>Αριθμός μητρώου {number}</translation>
  </message>
  <message>
   <source>Was not there: remove</source>
   <translation>Δεν ήταν εκεί: αφαίρεση</translation>
  </message>
  <message>
   <source>Which student is it?</source>
   <translation>Ποιος μαθητής είναι;</translation>
  </message>
  <message>
   <source>{day}, period {number}</source>
   <translation>{day}, {number}η ώρα</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message numerus="yes">
   <source>%n more stay as they are.</source>
   <translation>
    <numerusform>%n ακόμη μένει όπως είναι.</numerusform>
    <numerusform>%n ακόμη μένουν όπως είναι.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n records go back as they were.</source>
   <translation>
    <numerusform>%n εγγραφή γίνεται πάλι όπως ήταν.</numerusform>
    <numerusform>%n εγγραφές γίνονται πάλι όπως ήταν.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n values stay as they are.</source>
   <translation>
    <numerusform>%n τιμή μένει όπως είναι.</numerusform>
    <numerusform>%n τιμές μένουν όπως είναι.</numerusform>
   </translation>
  </message>
  <message>
   <source>After</source>
   <translation>Μετά</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Πριν</translation>
  </message>
  <message>
   <source>Choose one of those found.</source>
   <translation>Διαλέξτε ένα από όσα βρέθηκαν.</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Καθαρισμός όλων</translation>
  </message>
  <message>
   <source>Clear the filters</source>
   <translation>Καθαρισμός φίλτρων</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Όλοι</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Όλα</translation>
  </message>
  <message>
   <source>Everything is already as it was before.</source>
   <translation>Όλα είναι ήδη όπως ήταν πριν.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Φίλτρο</translation>
  </message>
  <message>
   <source>Filter the history</source>
   <translation>Φίλτρο στο ιστορικό</translation>
  </message>
  <message>
   <source>Filters of the history</source>
   <translation>Φίλτρα του ιστορικού</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Από</translation>
  </message>
  <message>
   <source>From {day}</source>
   <translation>Από {day}</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Ιστορικό</translation>
  </message>
  <message>
   <source>If you undo this</source>
   <translation>Αν το αναιρέσετε</translation>
  </message>
  <message>
   <source>Looking at what can be undone…</source>
   <translation>Έλεγχος τι μπορεί να αναιρεθεί…</translation>
  </message>
  <message>
   <source>My classes</source>
   <translation>Τα τμήματά μου</translation>
  </message>
  <message>
   <source>Not taken by the server</source>
   <translation>Ο διακομιστής δεν το δέχτηκε</translation>
  </message>
  <message>
   <source>Nothing of this kind was done</source>
   <translation>Δεν έγινε τίποτα τέτοιο</translation>
  </message>
  <message>
   <source>Nothing was changed on this computer yet</source>
   <translation>Δεν έχει αλλάξει ακόμη τίποτα σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Nothing was changed yet</source>
   <translation>Δεν έχει αλλάξει ακόμη τίποτα</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>Σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Only mine</source>
   <translation>Μόνο δικά μου</translation>
  </message>
  <message>
   <source>Only what you did on this computer. What others did is on the server.</source>
   <translation>Μόνο όσα κάνατε σε αυτόν τον υπολογιστή. Όσα έκαναν άλλοι βρίσκονται στον διακομιστή.</translation>
  </message>
  <message>
   <source>Others' actions are undone by those who may override or roll back.</source>
   <translation>Τις ενέργειες άλλων αναιρούν όσοι έχουν δικαίωμα διόρθωσης ή επαναφοράς.</translation>
  </message>
  <message>
   <source>Show these</source>
   <translation>Εμφάνιση</translation>
  </message>
  <message>
   <source>Somebody else</source>
   <translation>Κάποιος άλλος</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής/τρια</translation>
  </message>
  <message>
   <source>Taken back</source>
   <translation>Αναιρέθηκε</translation>
  </message>
  <message>
   <source>Taken back: {act}</source>
   <translation>Αναίρεση: {act}</translation>
  </message>
  <message>
   <source>The history could not be read</source>
   <translation>Το ιστορικό δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>The school's history needs the server</source>
   <translation>Το ιστορικό του σχολείου χρειάζεται τον διακομιστή</translation>
  </message>
  <message>
   <source>The school's list shows it once it has been sent.</source>
   <translation>Η λίστα του σχολείου θα το δείξει μόλις σταλεί.</translation>
  </message>
  <message>
   <source>The server is out of reach. What was done since {time} is not shown.</source>
   <translation>Ο διακομιστής δεν απαντά. Όσα έγιναν μετά τις {time} δεν φαίνονται.</translation>
  </message>
  <message>
   <source>This also changed records that you may not see.</source>
   <translation>Άλλαξε και εγγραφές που δεν έχετε δικαίωμα να δείτε.</translation>
  </message>
  <message>
   <source>This changed too many records to be taken back here.</source>
   <translation>Άλλαξε πάρα πολλές εγγραφές για να αναιρεθεί από εδώ.</translation>
  </message>
  <message>
   <source>This day lies before the first one.</source>
   <translation>Η ημέρα αυτή είναι πριν από την πρώτη.</translation>
  </message>
  <message>
   <source>Today, {day}</source>
   <translation>Σήμερα, {day}</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Αναίρεση</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Αναιρέθηκε</translation>
  </message>
  <message>
   <source>Undone: {act}</source>
   <translation>Αναιρέθηκε: {act}</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Έως</translation>
  </message>
  <message>
   <source>Until {day}</source>
   <translation>Έως {day}</translation>
  </message>
  <message>
   <source>Waiting to sync</source>
   <translation>Περιμένει συγχρονισμό</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Τι</translation>
  </message>
  <message>
   <source>What was done, the newest first</source>
   <translation>Τι έγινε, τα νεότερα πρώτα</translation>
  </message>
  <message>
   <source>What you change appears here with its values before and after, and can be undone.</source>
   <translation>Ό,τι αλλάζετε εμφανίζεται εδώ με τις τιμές πριν και μετά, και μπορεί να αναιρεθεί.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Ποιος</translation>
  </message>
  <message>
   <source>Who changed what, and when</source>
   <translation>Ποιος άλλαξε τι και πότε</translation>
  </message>
  <message>
   <source>Whole school</source>
   <translation>Όλο το σχολείο</translation>
  </message>
  <message>
   <source>Whose history</source>
   <translation>Ποιανού το ιστορικό</translation>
  </message>
  <message>
   <source>Yesterday, {day}</source>
   <translation>Χθες, {day}</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Εσείς</translation>
  </message>
  <message numerus="yes">
   <source>and %n more records</source>
   <translation>
    <numerusform>και %n ακόμη εγγραφή</numerusform>
    <numerusform>και %n ακόμη εγγραφές</numerusform>
   </translation>
  </message>
  <message>
   <source>not on this computer</source>
   <translation>δεν υπάρχει σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>{field}: before {was}, after {to}</source>
   <translation>{field}: πριν {was}, μετά {to}</translation>
  </message>
  <message>
   <source>{kind}, added</source>
   <translation>{kind}, νέα εγγραφή</translation>
  </message>
  <message>
   <source>{kind}, removed</source>
   <translation>{kind}, διαγραφή</translation>
  </message>
  <message>
   <source>{what} stays. {why}</source>
   <translation>{what}: μένει όπως είναι. {why}</translation>
  </message>
  <message>
   <source>{what} stays: it is not on this computer any more.</source>
   <translation>{what}: μένει όπως είναι, γιατί δεν υπάρχει πια σε αυτόν τον υπολογιστή.</translation>
  </message>
  <message>
   <source>{what} stays: it was changed since, on {when}.</source>
   <translation>{what}: μένει όπως είναι, γιατί άλλαξε στο μεταξύ ({when}).</translation>
  </message>
  <message>
   <source>{what} stays: it was changed since.</source>
   <translation>{what}: μένει όπως είναι, γιατί άλλαξε στο μεταξύ.</translation>
  </message>
  <message>
   <source>{what} stays: {who} changed it since, on {when}.</source>
   <translation>{what}: μένει όπως είναι, γιατί άλλαξε στο μεταξύ ({who}, {when}).</translation>
  </message>
  <message>
   <source>{why} What you did on this computer is under the other tab.</source>
   <translation>{why} Όσα κάνατε σε αυτόν τον υπολογιστή βρίσκονται στην άλλη καρτέλα.</translation>
  </message>
 </context>
 <context>
  <name>Home</name>
  <message numerus="yes">
   <source>%n changes were not accepted</source>
   <translation>
    <numerusform>%n αλλαγή δεν έγινε δεκτή</numerusform>
    <numerusform>%n αλλαγές δεν έγιναν δεκτές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n conflicts need a decision</source>
   <translation>
    <numerusform>%n διένεξη περιμένει απόφαση</numerusform>
    <numerusform>%n διενέξεις περιμένουν απόφαση</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n conflicts need your decision. Both values are kept.</source>
   <translation>
    <numerusform>%n διένεξη χρειάζεται την απόφασή σας. Κρατούνται και οι δύο τιμές.</numerusform>
    <numerusform>%n διενέξεις χρειάζονται την απόφασή σας. Κρατούνται και οι δύο τιμές.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n lessons</source>
   <translation>
    <numerusform>%n μάθημα</numerusform>
    <numerusform>%n μαθήματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n planned absences</source>
   <translation>
    <numerusform>%n προγραμματισμένη απουσία</numerusform>
    <numerusform>%n προγραμματισμένες απουσίες</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students today</source>
   <translation>
    <numerusform>%n μαθητής σήμερα</numerusform>
    <numerusform>%n μαθητές σήμερα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a phone number</source>
   <translation>
    <numerusform>%n χωρίς τηλέφωνο</numerusform>
    <numerusform>%n χωρίς τηλέφωνο</numerusform>
   </translation>
  </message>
  <message>
   <source>Absences to follow up</source>
   <translation>Απουσίες προς διερεύνηση</translation>
  </message>
  <message>
   <source>Absent, not explained</source>
   <translation>Αδικαιολόγητοι</translation>
  </message>
  <message>
   <source>Add the students</source>
   <translation>Καταχωρίστε τους μαθητές</translation>
  </message>
  <message>
   <source>Assessment</source>
   <translation>Αξιολόγηση</translation>
  </message>
  <message>
   <source>Attendance so far</source>
   <translation>Παρουσία ως τώρα</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Έναρξη</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Coming up</source>
   <translation>Προσεχώς</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Ημέρα</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>Απόφαση</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>Παράδοση</translation>
  </message>
  <message>
   <source>E</source>
   <translation>Δ</translation>
  </message>
  <message>
   <source>Every lesson that has begun has a register.</source>
   <translation>Κάθε μάθημα που άρχισε έχει παρουσιολόγιο.</translation>
  </message>
  <message>
   <source>Everything that was due is graded.</source>
   <translation>Όλα όσα παραδόθηκαν βαθμολογήθηκαν.</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Πρώτα βήματα</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Give your colleagues an account</source>
   <translation>Δώστε λογαριασμό στους συναδέλφους</translation>
  </message>
  <message>
   <source>Grey: not all registers are in</source>
   <translation>Γκρι: λείπουν παρουσιολόγια</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Κηδεμόνας</translation>
  </message>
  <message>
   <source>Hide the first steps</source>
   <translation>Απόκρυψη των πρώτων βημάτων</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Αρχική</translation>
  </message>
  <message>
   <source>Make classes and enrol the students</source>
   <translation>Φτιάξτε τμήματα και εγγράψτε τους μαθητές</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Σημείωση</translation>
  </message>
  <message>
   <source>Marked</source>
   <translation>Βαθμολογημένα</translation>
  </message>
  <message>
   <source>New student</source>
   <translation>Νέος μαθητής</translation>
  </message>
  <message>
   <source>Next: {when} {group}</source>
   <translation>Επόμενο: {when} {group}</translation>
  </message>
  <message>
   <source>No classes today</source>
   <translation>Σήμερα δεν έχετε μάθημα</translation>
  </message>
  <message>
   <source>No lessons today</source>
   <translation>Σήμερα δεν γίνονται μαθήματα</translation>
  </message>
  <message>
   <source>No lessons: {closure}</source>
   <translation>Χωρίς μαθήματα: {closure}</translation>
  </message>
  <message>
   <source>No phone</source>
   <translation>Χωρίς τηλέφωνο</translation>
  </message>
  <message>
   <source>Nobody is absent without an excuse so far.</source>
   <translation>Κανείς δεν λείπει αδικαιολόγητα ως τώρα.</translation>
  </message>
  <message>
   <source>None is planned.</source>
   <translation>Καμία προγραμματισμένη.</translation>
  </message>
  <message>
   <source>Nothing in the next two weeks.</source>
   <translation>Τίποτα τις επόμενες δύο εβδομάδες.</translation>
  </message>
  <message>
   <source>Nothing needs your decision.</source>
   <translation>Τίποτα δεν περιμένει απόφασή σας.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Open timetable</source>
   <translation>Άνοιγμα προγράμματος</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Ώρα</translation>
  </message>
  <message>
   <source>Period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Τηλέφωνο</translation>
  </message>
  <message>
   <source>Planned absences today</source>
   <translation>Προγραμματισμένες απουσίες σήμερα</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Αιτιολογία</translation>
  </message>
  <message>
   <source>Registers not taken</source>
   <translation>Χωρίς παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Registers taken</source>
   <translation>Παρουσιολόγια</translation>
  </message>
  <message>
   <source>Set up the school year and its terms</source>
   <translation>Ορίστε το σχολικό έτος και τα τετράμηνα</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Εμφάνιση</translation>
  </message>
  <message>
   <source>Show all {count}</source>
   <translation>Όλα ({count})</translation>
  </message>
  <message>
   <source>Show fewer</source>
   <translation>Λιγότερα</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Εδώ και</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>Take it now</source>
   <translation>Λήψη τώρα</translation>
  </message>
  <message>
   <source>Take register</source>
   <translation>Λήψη απουσιών</translation>
  </message>
  <message>
   <source>Take the first register</source>
   <translation>Πάρτε τις πρώτες απουσίες</translation>
  </message>
  <message>
   <source>Teacher</source>
   <translation>Διδάσκων</translation>
  </message>
  <message>
   <source>The day could not be read</source>
   <translation>Η ημέρα δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>The first steps are hidden</source>
   <translation>Τα πρώτα βήματα δεν εμφανίζονται πια</translation>
  </message>
  <message>
   <source>The marks given so far are still on their way.</source>
   <translation>Οι βαθμοί που έχουν μπει έρχονται ακόμη από τον διακομιστή.</translation>
  </message>
  <message>
   <source>To grade</source>
   <translation>Προς βαθμολόγηση</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Σήμερα</translation>
  </message>
  <message>
   <source>Today’s lessons</source>
   <translation>Τα μαθήματα σήμερα</translation>
  </message>
  <message>
   <source>Waiting for you</source>
   <translation>Σας περιμένουν</translation>
  </message>
  <message>
   <source>Week {week} of {term}</source>
   <translation>Εβδομάδα {week}, {term}</translation>
  </message>
  <message numerus="yes">
   <source>absent in %n lessons</source>
   <translation>
    <numerusform>απών σε %n μάθημα</numerusform>
    <numerusform>απών σε %n μαθήματα</numerusform>
   </translation>
  </message>
  <message>
   <source>all day</source>
   <translation>όλη μέρα</translation>
  </message>
  <message>
   <source>all registers are in</source>
   <translation>όλα τα παρουσιολόγια έχουν υποβληθεί</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>και %n ακόμη</numerusform>
    <numerusform>και %n ακόμη</numerusform>
   </translation>
  </message>
  <message>
   <source>as of {time}</source>
   <translation>στις {time}</translation>
  </message>
  <message>
   <source>done</source>
   <translation>έγινε</translation>
  </message>
  <message>
   <source>due {day}</source>
   <translation>έως {day}</translation>
  </message>
  <message>
   <source>each has a phone number</source>
   <translation>όλοι έχουν τηλέφωνο</translation>
  </message>
  <message>
   <source>earlier registers and marks are still on their way</source>
   <translation>παλαιότερες απουσίες και βαθμοί έρχονται ακόμη</translation>
  </message>
  <message>
   <source>from {time}</source>
   <translation>από {time}</translation>
  </message>
  <message>
   <source>nobody so far</source>
   <translation>κανείς ως τώρα</translation>
  </message>
  <message>
   <source>nothing to decide</source>
   <translation>καμία εκκρεμότητα</translation>
  </message>
  <message>
   <source>of the lessons that have begun</source>
   <translation>των μαθημάτων που άρχισαν</translation>
  </message>
  <message>
   <source>of {total}</source>
   <translation>από {total}</translation>
  </message>
  <message>
   <source>period {number}, {group}, {teacher}, begun {minutes} minutes ago</source>
   <translation>{number}η ώρα, {group}, {teacher}, άρχισε πριν από {minutes} λεπτά</translation>
  </message>
  <message>
   <source>period {number}, {times}</source>
   <translation>{number}η ώρα, {times}</translation>
  </message>
  <message>
   <source>until {time}</source>
   <translation>έως {time}</translation>
  </message>
  <message>
   <source>your classes</source>
   <translation>τα τμήματά σας</translation>
  </message>
  <message>
   <source>{day}, period {number}: {group} was not taken</source>
   <translation>{group}, {day}, {number}η ώρα: χωρίς παρουσιολόγιο</translation>
  </message>
  <message>
   <source>{done} of {total} done</source>
   <translation>{done} από {total}</translation>
  </message>
  <message>
   <source>{graded} of {students} marked</source>
   <translation>{graded} από {students}</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} λ.</translation>
  </message>
  <message>
   <source>{taken} of {total} registers taken</source>
   <translation>{taken} από {total} παρουσιολόγια</translation>
  </message>
  <message>
   <source>{title}, {group}, {graded} of {students} marked</source>
   <translation>{title}, {group}, βαθμολογήθηκαν {graded} από {students}</translation>
  </message>
 </context>
 <context>
  <name>Issues</name>
  <message>
   <source>Absent</source>
   <translation>Απουσία</translation>
  </message>
  <message>
   <source>Conflicts</source>
   <translation>Διενέξεις</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολογημένη</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Καθυστέρηση</translation>
  </message>
  <message>
   <source>Let it go</source>
   <translation>Να μη σταλεί</translation>
  </message>
  <message>
   <source>Nothing needs your decision</source>
   <translation>Τίποτα δεν περιμένει απόφασή σας</translation>
  </message>
  <message>
   <source>Pause for an hour</source>
   <translation>Παύση για μία ώρα</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρουσία</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Συνέχεια</translation>
  </message>
  <message>
   <source>Settled. The other value stays in the history.</source>
   <translation>Διευθετήθηκε. Η άλλη τιμή μένει στο ιστορικό.</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Συγχρονισμός</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Συγχρονισμός τώρα</translation>
  </message>
  <message>
   <source>The conflicts could not be read</source>
   <translation>Οι διενέξεις δεν διαβάστηκαν</translation>
  </message>
  <message>
   <source>Two people changed the same thing. Both values are kept until you choose one.</source>
   <translation>Δύο άτομα άλλαξαν το ίδιο πράγμα. Κρατούνται και οι δύο τιμές μέχρι να διαλέξετε.</translation>
  </message>
  <message>
   <source>Use this value</source>
   <translation>Να ισχύσει αυτή</translation>
  </message>
  <message>
   <source>Use {value} by {author}</source>
   <translation>Να ισχύσει: {value}, {author}</translation>
  </message>
  <message>
   <source>When two people change the same mark or score, you choose here.</source>
   <translation>Όταν δύο άτομα αλλάξουν την ίδια παρουσία ή τον ίδιο βαθμό, διαλέγετε εδώ.</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Εσείς</translation>
  </message>
  <message>
   <source>comment</source>
   <translation>σχόλιο</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>διαγράφηκε</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>κενό</translation>
  </message>
  <message>
   <source>exempt</source>
   <translation>απαλλαγή</translation>
  </message>
  <message>
   <source>late</source>
   <translation>εκπρόθεσμα</translation>
  </message>
  <message>
   <source>mark</source>
   <translation>παρουσία</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>λεπτά</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>δεν παραδόθηκε</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>όχι ακόμη</translation>
  </message>
  <message>
   <source>note</source>
   <translation>σημείωση</translation>
  </message>
  <message>
   <source>score</source>
   <translation>βαθμός</translation>
  </message>
  <message>
   <source>state</source>
   <translation>κατάσταση</translation>
  </message>
  <message>
   <source>unmarked</source>
   <translation>χωρίς σημείωση</translation>
  </message>
  <message>
   <source>{day}, period {number}</source>
   <translation>{day}, {number}η ώρα</translation>
  </message>
  <message>
   <source>{mark}, {minutes} min</source>
   <translation>{mark}, {minutes} λ.</translation>
  </message>
 </context>
 <context>
  <name>Lessons</name>
  <message numerus="yes">
   <source>%n conflicts need your decision. Both values are kept.</source>
   <translation>
    <numerusform>%n διένεξη χρειάζεται την απόφασή σας. Κρατούνται και οι δύο τιμές.</numerusform>
    <numerusform>%n διενέξεις χρειάζονται την απόφασή σας. Κρατούνται και οι δύο τιμές.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message>
   <source>Another class</source>
   <translation>Άλλο τμήμα</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Κλείσιμο</translation>
  </message>
  <message>
   <source>Decide</source>
   <translation>Απόφαση</translation>
  </message>
  <message>
   <source>Later today</source>
   <translation>Αργότερα σήμερα</translation>
  </message>
  <message>
   <source>Lessons of the day</source>
   <translation>Μαθήματα της ημέρας</translation>
  </message>
  <message>
   <source>Next day</source>
   <translation>Επόμενη ημέρα</translation>
  </message>
  <message>
   <source>No classes on this day</source>
   <translation>Δεν υπάρχουν μαθήματα αυτή την ημέρα</translation>
  </message>
  <message>
   <source>No classes today</source>
   <translation>Δεν υπάρχουν μαθήματα σήμερα</translation>
  </message>
  <message>
   <source>No lessons: {closure}</source>
   <translation>Χωρίς μαθήματα: {closure}</translation>
  </message>
  <message>
   <source>Not taken</source>
   <translation>Δεν πάρθηκε</translation>
  </message>
  <message>
   <source>Open register</source>
   <translation>Άνοιγμα παρουσιολογίου</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Ώρα</translation>
  </message>
  <message>
   <source>Previous day</source>
   <translation>Προηγούμενη ημέρα</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Room</source>
   <translation>Αίθουσα</translation>
  </message>
  <message>
   <source>Room {room}</source>
   <translation>Αίθουσα {room}</translation>
  </message>
  <message>
   <source>Sent {time}</source>
   <translation>Στάλθηκε {time}</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Take register</source>
   <translation>Λήψη απουσιών</translation>
  </message>
  <message>
   <source>Taken {time}</source>
   <translation>Πάρθηκε {time}</translation>
  </message>
  <message>
   <source>The lessons could not be read</source>
   <translation>Τα μαθήματα δεν διαβάστηκαν</translation>
  </message>
  <message>
   <source>The timetable has no lesson of the school on this day.</source>
   <translation>Το πρόγραμμα δεν έχει μάθημα του σχολείου αυτή την ημέρα.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Ώρες</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Σήμερα</translation>
  </message>
  <message>
   <source>Waiting to sync</source>
   <translation>Περιμένει συγχρονισμό</translation>
  </message>
  <message>
   <source>You can still open one of your classes and take its register.</source>
   <translation>Μπορείτε ωστόσο να ανοίξετε ένα τμήμα σας και να πάρετε απουσίες.</translation>
  </message>
  <message>
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>{done} of {total} registers submitted</source>
   <translation>{done} από {total} παρουσιολόγια υποβλήθηκαν</translation>
  </message>
  <message>
   <source>{taken}, waiting to sync</source>
   <translation>{taken}, περιμένει συγχρονισμό</translation>
  </message>
 </context>
 <context>
  <name>Lists</name>
  <message numerus="yes">
   <source>%n cells begin with a sign of formulas and got an apostrophe.</source>
   <translation>
    <numerusform>%n κελί αρχίζει με σύμβολο τύπου και πήρε απόστροφο.</numerusform>
    <numerusform>%n κελιά αρχίζουν με σύμβολο τύπου και πήραν απόστροφο.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells copied</source>
   <translation>
    <numerusform>Αντιγράφηκε %n κελί</numerusform>
    <numerusform>Αντιγράφηκαν %n κελιά</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n selected</source>
   <translation>
    <numerusform>%n επιλεγμένος</numerusform>
    <numerusform>%n επιλεγμένοι</numerusform>
   </translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(κενό)</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <translation>Επιλογή στηλών</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Καθαρισμός</translation>
  </message>
  <message>
   <source>Clear filter</source>
   <translation>Καθαρισμός φίλτρου</translation>
  </message>
  <message>
   <source>Clear search and filters</source>
   <translation>Καθαρισμός εύρεσης και φίλτρων</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Καθαρισμός εύρεσης</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Στήλες</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Άνετη</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Πυκνή</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Βιβλίο εργασίας Excel</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Exporting {words}</source>
   <translation>Εξαγωγή: {words}</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Φίλτρο</translation>
  </message>
  <message>
   <source>Filter {column}</source>
   <translation>Φίλτρο: {column}</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Φίλτρα</translation>
  </message>
  <message>
   <source>Find a column</source>
   <translation>Εύρεση στήλης</translation>
  </message>
  <message>
   <source>Find a value</source>
   <translation>Εύρεση τιμής</translation>
  </message>
  <message>
   <source>Find in this view</source>
   <translation>Εύρεση στην προβολή</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Από</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Πώς</translation>
  </message>
  <message>
   <source>Looked for in: {scope}</source>
   <translation>Αναζήτηση σε: {scope}</translation>
  </message>
  <message>
   <source>More views</source>
   <translation>Άλλες προβολές</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Όνομα προβολής</translation>
  </message>
  <message>
   <source>No column is called that</source>
   <translation>Καμία στήλη δεν λέγεται έτσι</translation>
  </message>
  <message>
   <source>No values</source>
   <translation>Καμία τιμή</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Κανονική</translation>
  </message>
  <message>
   <source>Nothing that could be pasted was copied.</source>
   <translation>Δεν έχει αντιγραφεί κάτι για επικόλληση.</translation>
  </message>
  <message>
   <source>Nothing was pasted. {name}, {why}</source>
   <translation>Δεν επικολλήθηκε τίποτα. {name}, {why}</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Καρφίτσωμα</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Αφαίρεση</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Μετονομασία</translation>
  </message>
  <message>
   <source>Rename view</source>
   <translation>Μετονομασία προβολής</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Μετονομασία…</translation>
  </message>
  <message>
   <source>Row height</source>
   <translation>Ύψος γραμμών</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Save the filters on show</source>
   <translation>Αποθήκευση των τωρινών φίλτρων</translation>
  </message>
  <message>
   <source>Save these filters as a view</source>
   <translation>Αποθήκευση των φίλτρων ως προβολή</translation>
  </message>
  <message>
   <source>Save view</source>
   <translation>Αποθήκευση προβολής</translation>
  </message>
  <message>
   <source>Saved on this computer</source>
   <translation>Αποθηκεύτηκε σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Αποθηκευμένες προβολές</translation>
  </message>
  <message>
   <source>Search all of them</source>
   <translation>Αναζήτηση σε όλους</translation>
  </message>
  <message>
   <source>Select the cells to fill, with the value in the first row.</source>
   <translation>Επιλέξτε τα κελιά που θα γεμίσουν, με την τιμή στην πρώτη γραμμή.</translation>
  </message>
  <message>
   <source>Sort down</source>
   <translation>Φθίνουσα ταξινόμηση</translation>
  </message>
  <message>
   <source>Sort up</source>
   <translation>Αύξουσα ταξινόμηση</translation>
  </message>
  <message>
   <source>Tab-separated text</source>
   <translation>Κείμενο με στηλοθέτες</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Κείμενο</translation>
  </message>
  <message>
   <source>Text with separators</source>
   <translation>Κείμενο με διαχωριστικά</translation>
  </message>
  <message>
   <source>The export was stopped. No file was written.</source>
   <translation>Η εξαγωγή διακόπηκε. Δεν γράφτηκε αρχείο.</translation>
  </message>
  <message>
   <source>The list could not be read</source>
   <translation>Η λίστα δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>This cannot be read</source>
   <translation>Αυτό δεν διαβάζεται</translation>
  </message>
  <message>
   <source>Unpin</source>
   <translation>Ξεκαρφίτσωμα</translation>
  </message>
  <message>
   <source>Up to</source>
   <translation>Έως</translation>
  </message>
  <message>
   <source>Usual columns</source>
   <translation>Συνήθεις στήλες</translation>
  </message>
  <message>
   <source>What was copied is not a rectangle of cells.</source>
   <translation>Αυτό που αντιγράφηκε δεν είναι ορθογώνιο κελιών.</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>Πού να γίνει η εύρεση</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Εσείς</translation>
  </message>
  <message>
   <source>has</source>
   <translation>περιέχει</translation>
  </message>
  <message>
   <source>is empty</source>
   <translation>είναι κενό</translation>
  </message>
  <message>
   <source>is filled in</source>
   <translation>είναι συμπληρωμένο</translation>
  </message>
  <message>
   <source>is none of</source>
   <translation>δεν είναι κανένα από</translation>
  </message>
  <message>
   <source>is one of</source>
   <translation>είναι ένα από</translation>
  </message>
  <message>
   <source>{column} cannot be changed here.</source>
   <translation>Το πεδίο «{column}» δεν αλλάζει εδώ.</translation>
  </message>
  <message>
   <source>{column} from {value}</source>
   <translation>{column}: από {value}</translation>
  </message>
  <message>
   <source>{column} has “{value}”</source>
   <translation>{column}: «{value}»</translation>
  </message>
  <message>
   <source>{column} is empty</source>
   <translation>{column}: κενό</translation>
  </message>
  <message>
   <source>{column} is filled in</source>
   <translation>{column}: συμπληρωμένο</translation>
  </message>
  <message>
   <source>{column} is not {value}</source>
   <translation>{column}: όχι {value}</translation>
  </message>
  <message>
   <source>{column} is {value}</source>
   <translation>{column}: {value}</translation>
  </message>
  <message>
   <source>{column} of {name}</source>
   <translation>{column}, {name}</translation>
  </message>
  <message>
   <source>{column} of {name} is now {value}.</source>
   <translation>{column} για {name}: τώρα είναι {value}.</translation>
  </message>
  <message>
   <source>{column} up to {value}</source>
   <translation>{column}: έως {value}</translation>
  </message>
  <message>
   <source>{column} {low} to {high}</source>
   <translation>{column}: {low} έως {high}</translation>
  </message>
  <message>
   <source>{column}: choose one of {choices}.</source>
   <translation>{column}: επιλέξτε ένα από {choices}.</translation>
  </message>
  <message>
   <source>{column}: write a day, such as {example}.</source>
   <translation>{column}: γράψτε ημερομηνία, π.χ. {example}.</translation>
  </message>
  <message>
   <source>{column}: {problem}</source>
   <translation>{column}: {problem}</translation>
  </message>
  <message>
   <source>{one} or {other}</source>
   <translation>{one} ή {other}</translation>
  </message>
  <message>
   <source>{rows} × {columns} cells do not fit here.</source>
   <translation>{rows} × {columns} κελιά δεν χωρούν εδώ.</translation>
  </message>
  <message>
   <source>{rows} × {columns} cells were copied, but {more_rows} × {more_columns} are selected.</source>
   <translation>Αντιγράφηκαν {rows} × {columns} κελιά, αλλά είναι επιλεγμένα {more_rows} × {more_columns}.</translation>
  </message>
  <message>
   <source>{selected} of {standing}</source>
   <translation>{selected} από {standing}</translation>
  </message>
  <message numerus="yes">
   <source>{values} and %n more</source>
   <translation>
    <numerusform>{values} και %n ακόμη</numerusform>
    <numerusform>{values} και %n ακόμη</numerusform>
   </translation>
  </message>
  <message>
   <source>{words} exported to {file}</source>
   <translation>Εξαγωγή: {words} στο {file}</translation>
  </message>
 </context>
 <context>
  <name>Lock</name>
  <message>
   <source>Cancel</source>
   <translation>Άκυρο</translation>
  </message>
  <message>
   <source>Change the PIN</source>
   <translation>Αλλαγή του PIN</translation>
  </message>
  <message>
   <source>Locked. Sign in with your password.</source>
   <translation>Κλειδωμένο. Συνδεθείτε με τον κωδικό πρόσβασης.</translation>
  </message>
  <message>
   <source>Locked. Your work is as you left it.</source>
   <translation>Κλειδωμένο. Η εργασία σας είναι όπως την αφήσατε.</translation>
  </message>
  <message>
   <source>New PIN again</source>
   <translation>Νέο PIN ξανά</translation>
  </message>
  <message>
   <source>New PIN, 4 to 12 digits</source>
   <translation>Νέο PIN, 4 έως 12 ψηφία</translation>
  </message>
  <message>
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Κωδικός πρόσβασης</translation>
  </message>
  <message>
   <source>Present PIN</source>
   <translation>Τρέχον PIN</translation>
  </message>
  <message>
   <source>Remove the PIN</source>
   <translation>Αφαίρεση του PIN</translation>
  </message>
  <message>
   <source>Set a PIN</source>
   <translation>Ορισμός PIN</translation>
  </message>
  <message>
   <source>Set a PIN…</source>
   <translation>Ορισμός PIN…</translation>
  </message>
  <message>
   <source>Set a new PIN…</source>
   <translation>Νέο PIN…</translation>
  </message>
  <message>
   <source>Set the PIN</source>
   <translation>Ορισμός</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Σύνδεση</translation>
  </message>
  <message>
   <source>Sign in as somebody else</source>
   <translation>Σύνδεση ως άλλος χρήστης</translation>
  </message>
  <message>
   <source>The PIN covers the window while you are away. It does not protect the data on the disk: that is encrypted, and its key is kept in a file that only your account on this computer can read.</source>
   <translation>Το PIN καλύπτει το παράθυρο όσο λείπετε. Δεν προστατεύει τα δεδομένα στον δίσκο: αυτά είναι κρυπτογραφημένα και το κλειδί τους φυλάσσεται σε αρχείο που διαβάζει μόνο ο λογαριασμός σας σε αυτόν τον υπολογιστή.</translation>
  </message>
  <message>
   <source>The PIN covers the window while you are away. It does not protect the data on the disk: that is encrypted, and its key is kept in this computer’s keyring.</source>
   <translation>Το PIN καλύπτει το παράθυρο όσο λείπετε. Δεν προστατεύει τα δεδομένα στον δίσκο: αυτά είναι κρυπτογραφημένα και το κλειδί τους φυλάσσεται στην κλειδοθήκη του υπολογιστή.</translation>
  </message>
  <message>
   <source>The PIN is removed.</source>
   <translation>Το PIN αφαιρέθηκε.</translation>
  </message>
  <message>
   <source>The PIN is set. Ctrl+Shift+L locks the window.</source>
   <translation>Το PIN ορίστηκε. Το Ctrl+Shift+L κλειδώνει το παράθυρο.</translation>
  </message>
  <message>
   <source>The PIN was wrong too often. Sign in with your password.</source>
   <translation>Το PIN ήταν λάθος πολλές φορές. Συνδεθείτε με τον κωδικό πρόσβασης.</translation>
  </message>
  <message numerus="yes">
   <source>The PIN was wrong too often. The next try is possible in %n s.</source>
   <translation>
    <numerusform>Το PIN ήταν λάθος πολλές φορές. Η επόμενη προσπάθεια γίνεται σε %n δ.</numerusform>
    <numerusform>Το PIN ήταν λάθος πολλές φορές. Η επόμενη προσπάθεια γίνεται σε %n δ.</numerusform>
   </translation>
  </message>
  <message>
   <source>The two PINs differ.</source>
   <translation>Τα δύο PIN διαφέρουν.</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Ξεκλείδωμα</translation>
  </message>
  <message>
   <source>Unlocked with your password.</source>
   <translation>Ξεκλείδωσε με τον κωδικό πρόσβασης.</translation>
  </message>
  <message>
   <source>Use the PIN</source>
   <translation>Χρήση του PIN</translation>
  </message>
  <message>
   <source>Use the password</source>
   <translation>Χρήση κωδικού πρόσβασης</translation>
  </message>
  <message>
   <source>Your organisation locks the window when you are away. That needs a PIN.</source>
   <translation>Ο οργανισμός σας κλειδώνει το παράθυρο όταν λείπετε. Χρειάζεται PIN.</translation>
  </message>
  <message>
   <source>{name}, locked</source>
   <translation>{name}, κλειδωμένο</translation>
  </message>
 </context>
 <context>
  <name>Pages</name>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Conduct</source>
   <translation>Διαγωγή</translation>
  </message>
  <message>
   <source>Gradebook</source>
   <translation>Βαθμολόγιο</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Ιστορικό</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Αρχική</translation>
  </message>
  <message>
   <source>School year</source>
   <translation>Σχολικό έτος</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ρυθμίσεις</translation>
  </message>
  <message>
   <source>Staff</source>
   <translation>Προσωπικό</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Συγχρονισμός</translation>
  </message>
  <message>
   <source>Users and roles</source>
   <translation>Χρήστες και ρόλοι</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Actions</source>
   <translation>Ενέργειες</translation>
  </message>
  <message>
   <source>Actions only</source>
   <translation>Μόνο ενέργειες</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Classes only</source>
   <translation>Μόνο τμήματα</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Πρόσφατα</translation>
  </message>
  <message>
   <source>Screens</source>
   <translation>Σελίδες</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ρυθμίσεις</translation>
  </message>
  <message>
   <source>Staff</source>
   <translation>Προσωπικό</translation>
  </message>
  <message>
   <source>Staff only</source>
   <translation>Μόνο προσωπικό</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Type first</source>
   <translation>Ξεκινήστε με</translation>
  </message>
  <message>
   <source>Useful actions</source>
   <translation>Χρήσιμες ενέργειες</translation>
  </message>
  <message>
   <source>actions</source>
   <translation>ενέργειες</translation>
  </message>
  <message>
   <source>class</source>
   <translation>τμήμα</translation>
  </message>
  <message>
   <source>help</source>
   <translation>βοήθεια</translation>
  </message>
  <message>
   <source>staff</source>
   <translation>προσωπικό</translation>
  </message>
  <message>
   <source>taught by {names}</source>
   <translation>διδάσκει: {names}</translation>
  </message>
 </context>
 <context>
  <name>Permissions</name>
  <message>
   <source>Administrator</source>
   <translation>Διαχειριστής</translation>
  </message>
  <message>
   <source>Admit students</source>
   <translation>Εγγραφή νέων μαθητών</translation>
  </message>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Change classes and the timetable</source>
   <translation>Αλλαγή τμημάτων και προγράμματος</translation>
  </message>
  <message>
   <source>Change contacts and guardians</source>
   <translation>Αλλαγή στοιχείων και κηδεμόνων</translation>
  </message>
  <message>
   <source>Change courses</source>
   <translation>Αλλαγή μαθημάτων</translation>
  </message>
  <message>
   <source>Change health notes</source>
   <translation>Αλλαγή σημειώσεων υγείας</translation>
  </message>
  <message>
   <source>Change staff</source>
   <translation>Αλλαγή προσωπικού</translation>
  </message>
  <message>
   <source>Change students</source>
   <translation>Αλλαγή μαθητών</translation>
  </message>
  <message>
   <source>Change the calendar</source>
   <translation>Αλλαγή ημερολογίου</translation>
  </message>
  <message>
   <source>Change the school's settings</source>
   <translation>Αλλαγή ρυθμίσεων του σχολείου</translation>
  </message>
  <message>
   <source>Classes and staff</source>
   <translation>Τμήματα και προσωπικό</translation>
  </message>
  <message>
   <source>Create classes</source>
   <translation>Δημιουργία τμημάτων</translation>
  </message>
  <message>
   <source>Create courses</source>
   <translation>Δημιουργία μαθημάτων</translation>
  </message>
  <message>
   <source>Delete assessments and grades</source>
   <translation>Διαγραφή αξιολογήσεων, βαθμών</translation>
  </message>
  <message>
   <source>Delete classes</source>
   <translation>Διαγραφή τμημάτων</translation>
  </message>
  <message>
   <source>Delete courses</source>
   <translation>Διαγραφή μαθημάτων</translation>
  </message>
  <message>
   <source>Delete registers</source>
   <translation>Διαγραφή παρουσιολογίων</translation>
  </message>
  <message>
   <source>Delete students</source>
   <translation>Διαγραφή μαθητών</translation>
  </message>
  <message>
   <source>Enter grades</source>
   <translation>Καταχώριση βαθμών</translation>
  </message>
  <message>
   <source>Erase a student for good</source>
   <translation>Οριστική εξάλειψη μαθητή</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Export figures</source>
   <translation>Εξαγωγή στοιχείων</translation>
  </message>
  <message>
   <source>Give roles and make them</source>
   <translation>Απόδοση και δημιουργία ρόλων</translation>
  </message>
  <message>
   <source>Grades</source>
   <translation>Βαθμοί</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Εισαγωγή</translation>
  </message>
  <message>
   <source>Import, export, calendar</source>
   <translation>Εισαγωγή, εξαγωγή, ημερολόγιο</translation>
  </message>
  <message>
   <source>Make and change accounts</source>
   <translation>Δημιουργία, αλλαγή λογαριασμών</translation>
  </message>
  <message>
   <source>Make reports</source>
   <translation>Έκδοση αναφορών</translation>
  </message>
  <message>
   <source>Publish grades</source>
   <translation>Δημοσίευση βαθμών</translation>
  </message>
  <message>
   <source>Put students into classes</source>
   <translation>Ένταξη μαθητών σε τμήματα</translation>
  </message>
  <message>
   <source>Reports and figures</source>
   <translation>Αναφορές και στοιχεία</translation>
  </message>
  <message>
   <source>Revoke devices</source>
   <translation>Ανάκληση συσκευών</translation>
  </message>
  <message>
   <source>Running the school's system</source>
   <translation>Λειτουργία του συστήματος</translation>
  </message>
  <message>
   <source>Save searches for everybody</source>
   <translation>Αναζητήσεις για όλους</translation>
  </message>
  <message>
   <source>School office</source>
   <translation>Γραμματεία</translation>
  </message>
  <message>
   <source>See accounts</source>
   <translation>Προβολή λογαριασμών</translation>
  </message>
  <message>
   <source>See attendance</source>
   <translation>Προβολή απουσιών</translation>
  </message>
  <message>
   <source>See classes and the timetable</source>
   <translation>Προβολή τμημάτων και προγράμματος</translation>
  </message>
  <message>
   <source>See conduct notes</source>
   <translation>Προβολή σημειωμάτων διαγωγής</translation>
  </message>
  <message>
   <source>See contacts and guardians</source>
   <translation>Προβολή στοιχείων και κηδεμόνων</translation>
  </message>
  <message>
   <source>See courses</source>
   <translation>Προβολή μαθημάτων</translation>
  </message>
  <message>
   <source>See figures</source>
   <translation>Προβολή στατιστικών</translation>
  </message>
  <message>
   <source>See grades</source>
   <translation>Προβολή βαθμών</translation>
  </message>
  <message>
   <source>See health notes</source>
   <translation>Προβολή σημειώσεων υγείας</translation>
  </message>
  <message>
   <source>See predictions</source>
   <translation>Προβολή προβλέψεων</translation>
  </message>
  <message>
   <source>See reports</source>
   <translation>Προβολή αναφορών</translation>
  </message>
  <message>
   <source>See roles</source>
   <translation>Προβολή ρόλων</translation>
  </message>
  <message>
   <source>See staff</source>
   <translation>Προβολή προσωπικού</translation>
  </message>
  <message>
   <source>See students</source>
   <translation>Προβολή μαθητών</translation>
  </message>
  <message>
   <source>See the audit log</source>
   <translation>Προβολή αρχείου ενεργειών</translation>
  </message>
  <message>
   <source>See the calendar</source>
   <translation>Προβολή ημερολογίου</translation>
  </message>
  <message>
   <source>See who is in a class</source>
   <translation>Προβολή μαθητών τμήματος</translation>
  </message>
  <message>
   <source>Set and lock final grades</source>
   <translation>Ορισμός και κλείδωμα τελικών βαθμών</translation>
  </message>
  <message>
   <source>Set the office's mark</source>
   <translation>Παρουσία κατά τη γραμματεία</translation>
  </message>
  <message>
   <source>Set up notifications</source>
   <translation>Ρύθμιση ειδοποιήσεων</translation>
  </message>
  <message>
   <source>Settle what waits for a decision</source>
   <translation>Διευθέτηση εκκρεμοτήτων</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Take an import back</source>
   <translation>Αναίρεση εισαγωγής</translation>
  </message>
  <message>
   <source>Take registers</source>
   <translation>Τήρηση παρουσιολογίων</translation>
  </message>
  <message>
   <source>Teacher</source>
   <translation>Εκπαιδευτικός</translation>
  </message>
  <message>
   <source>Train predictions</source>
   <translation>Εκπαίδευση προβλέψεων</translation>
  </message>
  <message>
   <source>Viewer</source>
   <translation>Επισκέπτης</translation>
  </message>
  <message>
   <source>Write conduct notes</source>
   <translation>Σύνταξη σημειωμάτων διαγωγής</translation>
  </message>
  <message>
   <source>Write to everybody</source>
   <translation>Μήνυμα προς όλους</translation>
  </message>
 </context>
 <context>
  <name>PlannedAbsences</name>
  <message numerus="yes">
   <source>%n away now</source>
   <translation>
    <numerusform>%n λείπει τώρα</numerusform>
    <numerusform>%n λείπουν τώρα</numerusform>
   </translation>
  </message>
  <message>
   <source>Absence of {name} planned</source>
   <translation>Προγραμματίστηκε απουσία: {name}</translation>
  </message>
  <message>
   <source>Choose a student of the list.</source>
   <translation>Επιλέξτε μαθητή από τη λίστα.</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Ημέρες</translation>
  </message>
  <message>
   <source>Find a student or reason</source>
   <translation>Εύρεση μαθητή ή λόγου</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Ώρες</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Ένδειξη</translation>
  </message>
  <message>
   <source>New planned absence</source>
   <translation>Νέα προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>No planned absence of this kind</source>
   <translation>Καμία τέτοια προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>No planned absences</source>
   <translation>Καμία προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Τώρα</translation>
  </message>
  <message>
   <source>Past</source>
   <translation>Παλιές</translation>
  </message>
  <message>
   <source>Plan absence</source>
   <translation>Προγραμματισμός</translation>
  </message>
  <message>
   <source>Plan an absence</source>
   <translation>Νέα απουσία</translation>
  </message>
  <message>
   <source>Planned absence of {name}</source>
   <translation>Προγραμματισμένη απουσία: {name}</translation>
  </message>
  <message>
   <source>Planned absence of {name} changed</source>
   <translation>Η προγραμματισμένη απουσία άλλαξε: {name}</translation>
  </message>
  <message>
   <source>Planned absence of {name} removed</source>
   <translation>Η προγραμματισμένη απουσία αφαιρέθηκε: {name}</translation>
  </message>
  <message>
   <source>Planned absences</source>
   <translation>Προγραμματισμένες απουσίες</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Αιτιολογία</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Αφαίρεση</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>The chips above leave some out.</source>
   <translation>Τα φίλτρα πιο πάνω αφήνουν κάποιες έξω.</translation>
  </message>
  <message>
   <source>The planned absences could not be read</source>
   <translation>Δεν ήταν δυνατή η ανάγνωση των προγραμματισμένων απουσιών</translation>
  </message>
  <message>
   <source>To come</source>
   <translation>Επόμενες</translation>
  </message>
  <message>
   <source>What a family tells beforehand stands here and is filled into the registers by itself.</source>
   <translation>Ό,τι λέει η οικογένεια από πριν στέκει εδώ και συμπληρώνεται μόνο του στα παρουσιολόγια.</translation>
  </message>
  <message>
   <source>from {time}</source>
   <translation>από {time}</translation>
  </message>
  <message>
   <source>until {time}</source>
   <translation>έως {time}</translation>
  </message>
  <message>
   <source>whole day</source>
   <translation>όλη μέρα</translation>
  </message>
  <message>
   <source>{start} to {end}</source>
   <translation>{start} έως {end}</translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message numerus="yes">
   <source>%n pages sent to the printer</source>
   <translation>
    <numerusform>%n σελίδα στάλθηκε στον εκτυπωτή</numerusform>
    <numerusform>%n σελίδες στάλθηκαν στον εκτυπωτή</numerusform>
   </translation>
  </message>
  <message>
   <source>A month</source>
   <translation>Ένας μήνας</translation>
  </message>
  <message>
   <source>A week</source>
   <translation>Μία εβδομάδα</translation>
  </message>
  <message>
   <source>Absences</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Blank, to be filled in by hand</source>
   <translation>Κενό, για συμπλήρωση με το χέρι</translation>
  </message>
  <message>
   <source>Class list</source>
   <translation>Κατάλογος τμήματος</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Ημέρες</translation>
  </message>
  <message>
   <source>In the class on</source>
   <translation>Στο τμήμα στις</translation>
  </message>
  <message>
   <source>Language of the paper</source>
   <translation>Γλώσσα του εντύπου</translation>
  </message>
  <message>
   <source>Lines to sign on</source>
   <translation>Χώρος για υπογραφές</translation>
  </message>
  <message>
   <source>Making {title}</source>
   <translation>Ετοιμάζεται: {title}</translation>
  </message>
  <message>
   <source>Names of the teachers</source>
   <translation>Ονόματα διδασκόντων</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>Έγγραφο PDF</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Έντυπο</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Εκτύπωση</translation>
  </message>
  <message>
   <source>Print or save as PDF (Ctrl+P)</source>
   <translation>Εκτύπωση ή αποθήκευση ως PDF (Ctrl+P)</translation>
  </message>
  <message>
   <source>Print {name}</source>
   <translation>Εκτύπωση: {name}</translation>
  </message>
  <message>
   <source>Printing was stopped.</source>
   <translation>Η εκτύπωση διακόπηκε.</translation>
  </message>
  <message>
   <source>Printing {title}</source>
   <translation>Εκτυπώνεται: {title}</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Εκτύπωση…</translation>
  </message>
  <message>
   <source>Register sheet</source>
   <translation>Παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Remarks of the teachers</source>
   <translation>Παρατηρήσεις διδασκόντων</translation>
  </message>
  <message>
   <source>Report card</source>
   <translation>Έλεγχος προόδου</translation>
  </message>
  <message>
   <source>Report cards</source>
   <translation>Έλεγχοι προόδου</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Αποθήκευση ως PDF</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Σε PDF…</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Εμφάνιση στον φάκελο</translation>
  </message>
  <message>
   <source>Stopped. No file was written.</source>
   <translation>Διακόπηκε. Δεν γράφτηκε αρχείο.</translation>
  </message>
  <message>
   <source>Term or year</source>
   <translation>Περίοδος ή έτος</translation>
  </message>
  <message>
   <source>The week or month of</source>
   <translation>Η εβδομάδα ή ο μήνας που έχει τις</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Αναλυτική βαθμολογία</translation>
  </message>
  <message>
   <source>Transcripts</source>
   <translation>Αναλυτικές βαθμολογίες</translation>
  </message>
  <message numerus="yes">
   <source>{file} saved, %n pages</source>
   <translation>
    <numerusform>Αποθηκεύτηκε: {file}, %n σελίδα</numerusform>
    <numerusform>Αποθηκεύτηκε: {file}, %n σελίδες</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>QFileDialog</name>
  <message>
   <source>%1 already exists.
Do you want to replace it?</source>
   <translation>Το αρχείο %1 υπάρχει ήδη.
Να αντικατασταθεί;</translation>
  </message>
  <message>
   <source>&amp;Look in:</source>
   <translation>&amp;Φάκελος:</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>Άνοι&amp;γμα</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>Απο&amp;θήκευση</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Πίσω</translation>
  </message>
  <message>
   <source>Create New Folder</source>
   <translation>Νέος φάκελος</translation>
  </message>
  <message>
   <source>Detail View</source>
   <translation>Προβολή λεπτομερειών</translation>
  </message>
  <message>
   <source>File &amp;name:</source>
   <translation>Όνομα &amp;αρχείου:</translation>
  </message>
  <message>
   <source>Files of &amp;type:</source>
   <translation>&amp;Τύπος αρχείου:</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Εμπρός</translation>
  </message>
  <message>
   <source>List View</source>
   <translation>Προβολή λίστας</translation>
  </message>
  <message>
   <source>New Folder</source>
   <translation>Νέος φάκελος</translation>
  </message>
  <message>
   <source>Parent Directory</source>
   <translation>Ανώτερος φάκελος</translation>
  </message>
 </context>
 <context>
  <name>QFileSystemModel</name>
  <message>
   <source>Computer</source>
   <translation>Υπολογιστής</translation>
  </message>
  <message>
   <source>Date Modified</source>
   <translation>Τροποποίηση</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Όνομα</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Μέγεθος</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Τύπος</translation>
  </message>
 </context>
 <context>
  <name>QLineEdit</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Αντιγραφή</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Επικόλληση</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Επανάληψη</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>Α&amp;ναίρεση</translation>
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation>Απο&amp;κοπή</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Διαγραφή</translation>
  </message>
  <message>
   <source>Select All</source>
   <translation>Επιλογή όλων</translation>
  </message>
 </context>
 <context>
  <name>QPlatformTheme</name>
  <message>
   <source>&amp;No</source>
   <translation>Ό&amp;χι</translation>
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation>&amp;Ναι</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Εφαρμογή</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Άκυρο</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Κλείσιμο</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Απόρριψη</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Βοήθεια</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Επαναφορά</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
 </context>
 <context>
  <name>QWidgetTextControl</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Αντιγραφή</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Επικόλληση</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Επανάληψη</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>Α&amp;ναίρεση</translation>
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation>Απο&amp;κοπή</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Διαγραφή</translation>
  </message>
  <message>
   <source>Select All</source>
   <translation>Επιλογή όλων</translation>
  </message>
 </context>
 <context>
  <name>Reading</name>
  <message>
   <source>This page could not be read</source>
   <translation>Η σελίδα δεν διαβάστηκε</translation>
  </message>
 </context>
 <context>
  <name>Register</name>
  <message numerus="yes">
   <source>%n marked present</source>
   <translation>
    <numerusform>%n σημειώθηκε παρών</numerusform>
    <numerusform>%n σημειώθηκαν παρόντες</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n marks copied to period {number}</source>
   <translation>
    <numerusform>Αντιγράφηκε %n σημείωση στην {number}η ώρα</numerusform>
    <numerusform>Αντιγράφηκαν %n σημειώσεις στην {number}η ώρα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n marks move from {from_day}, period {from_period}, to {to_day}, period {to_period}.</source>
   <translation>
    <numerusform>%n σημείωση μεταφέρεται από {from_day}, {from_period}η ώρα, σε {to_day}, {to_period}η ώρα.</numerusform>
    <numerusform>%n σημειώσεις μεταφέρονται από {from_day}, {from_period}η ώρα, σε {to_day}, {to_period}η ώρα.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes</source>
   <translation>
    <numerusform>%n λεπτό</numerusform>
    <numerusform>%n λεπτά</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unmarked students stay unmarked until you submit.</source>
   <translation>
    <numerusform>%n μαθητής χωρίς σημείωση έως την υποβολή.</numerusform>
    <numerusform>%n μαθητές χωρίς σημείωση έως την υποβολή.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a desk</source>
   <translation>
    <numerusform>%n χωρίς θρανίο</numerusform>
    <numerusform>%n χωρίς θρανίο</numerusform>
   </translation>
  </message>
  <message>
   <source>Absent</source>
   <translation>Απόντες</translation>
  </message>
  <message>
   <source>Add a guest</source>
   <translation>Προσθήκη επισκέπτη</translation>
  </message>
  <message>
   <source>Add a guest…</source>
   <translation>Προσθήκη επισκέπτη…</translation>
  </message>
  <message>
   <source>Add guest</source>
   <translation>Προσθήκη</translation>
  </message>
  <message>
   <source>Also for period {number}, {times}</source>
   <translation>Και για την {number}η ώρα, {times}</translation>
  </message>
  <message>
   <source>Arrange</source>
   <translation>Διάταξη</translation>
  </message>
  <message>
   <source>Back to the lessons</source>
   <translation>Πίσω στα μαθήματα</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Άκυρο</translation>
  </message>
  <message>
   <source>Copy the marks to period {number}</source>
   <translation>Αντιγραφή στην {number}η ώρα</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Ημέρα</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Τέλος</translation>
  </message>
  <message>
   <source>Drag a name to a desk, or cut and paste it.</source>
   <translation>Σύρετε ένα όνομα σε θρανίο ή κάντε αποκοπή και επικόλληση.</translation>
  </message>
  <message>
   <source>Everybody is marked.</source>
   <translation>Σημειώθηκαν όλοι.</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολογημένοι</translation>
  </message>
  <message>
   <source>Fill by name</source>
   <translation>Αλφαβητικά</translation>
  </message>
  <message>
   <source>Front of the room</source>
   <translation>Μπροστά: πίνακας</translation>
  </message>
  <message>
   <source>Guest, ID {number}</source>
   <translation>Επισκέπτης {number}</translation>
  </message>
  <message>
   <source>Guest, no number</source>
   <translation>Επισκέπτης</translation>
  </message>
  <message>
   <source>Guests</source>
   <translation>Επισκέπτες</translation>
  </message>
  <message>
   <source>How the register is shown</source>
   <translation>Μορφή παρουσιολογίου</translation>
  </message>
  <message>
   <source>ID {number}</source>
   <translation>Αρ. {number}</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Πλήκτρα</translation>
  </message>
  <message>
   <source>Last five</source>
   <translation>Τελευταίες 5</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Καθυστέρηση</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Λίστα</translation>
  </message>
  <message>
   <source>Look up</source>
   <translation>Αναζήτηση</translation>
  </message>
  <message>
   <source>Looking it up…</source>
   <translation>Αναζητείται…</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Παρουσία</translation>
  </message>
  <message>
   <source>Mark rest present</source>
   <translation>Υπόλοιποι παρόντες</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Λεπτά</translation>
  </message>
  <message>
   <source>More for this register</source>
   <translation>Άλλες ενέργειες παρουσιολογίου</translation>
  </message>
  <message>
   <source>Move it…</source>
   <translation>Μεταφορά…</translation>
  </message>
  <message>
   <source>Move register</source>
   <translation>Μεταφορά</translation>
  </message>
  <message>
   <source>Move the register</source>
   <translation>Μεταφορά παρουσιολογίου</translation>
  </message>
  <message>
   <source>Move the register to another lesson</source>
   <translation>Μεταφορά του παρουσιολογίου σε άλλο μάθημα</translation>
  </message>
  <message>
   <source>Move to another lesson…</source>
   <translation>Μεταφορά σε άλλο μάθημα…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Ονοματεπώνυμο</translation>
  </message>
  <message>
   <source>No mark</source>
   <translation>Χωρίς</translation>
  </message>
  <message>
   <source>No students in this class</source>
   <translation>Δεν υπάρχουν μαθητές σε αυτό το τμήμα</translation>
  </message>
  <message>
   <source>Nobody has a desk yet. “Arrange” makes the plan.</source>
   <translation>Κανείς δεν έχει ακόμη θρανίο. Με τη «Διάταξη» φτιάχνετε το πλάνο.</translation>
  </message>
  <message>
   <source>Nobody has this number. Type the name; the office settles who it is.</source>
   <translation>Κανείς δεν έχει αυτόν τον αριθμό. Γράψτε το όνομα· η γραμματεία θα βρει ποιος είναι.</translation>
  </message>
  <message>
   <source>Nobody is enrolled on this day. The office enrols students in classes.</source>
   <translation>Κανείς δεν είναι εγγεγραμμένος αυτή την ημέρα. Οι εγγραφές στα τμήματα γίνονται από τη γραμματεία.</translation>
  </message>
  <message>
   <source>Not submitted</source>
   <translation>Δεν υποβλήθηκε</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Σημείωση</translation>
  </message>
  <message>
   <source>Note for {name}</source>
   <translation>Σημείωση για {name}</translation>
  </message>
  <message>
   <source>Note of the office</source>
   <translation>Σημείωση της γραμματείας</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Τώρα</translation>
  </message>
  <message>
   <source>Office mark</source>
   <translation>Σημείωση γραμματείας</translation>
  </message>
  <message>
   <source>Office mark…</source>
   <translation>Σημείωση γραμματείας…</translation>
  </message>
  <message>
   <source>Office: {mark}</source>
   <translation>Γραμματεία: {mark}</translation>
  </message>
  <message>
   <source>P L A E</source>
   <translation>Π Κ Α Δ</translation>
  </message>
  <message>
   <source>Paint</source>
   <translation>Πινέλο</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Ώρα</translation>
  </message>
  <message>
   <source>Places in a row</source>
   <translation>Θέσεις σε κάθε σειρά</translation>
  </message>
  <message>
   <source>Planned absence</source>
   <translation>Προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>Planned absence or note</source>
   <translation>Απουσία ή σημείωση</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρόντες</translation>
  </message>
  <message>
   <source>Put a name here to take its desk away</source>
   <translation>Αφήστε εδώ ένα όνομα για να μείνει χωρίς θρανίο</translation>
  </message>
  <message>
   <source>Reason for the change</source>
   <translation>Λόγος της αλλαγής</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Register submitted</source>
   <translation>Το παρουσιολόγιο υποβλήθηκε</translation>
  </message>
  <message>
   <source>Remove the guest</source>
   <translation>Αφαίρεση επισκέπτη</translation>
  </message>
  <message>
   <source>Room {room}</source>
   <translation>Αίθουσα {room}</translation>
  </message>
  <message>
   <source>Rows of desks</source>
   <translation>Σειρές θρανίων</translation>
  </message>
  <message>
   <source>Rows × places</source>
   <translation>Σειρές × θέσεις</translation>
  </message>
  <message>
   <source>Save note</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Save office mark</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Save the change</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Saved on this computer {time}</source>
   <translation>Αποθηκεύτηκε εδώ {time}</translation>
  </message>
  <message>
   <source>Seating plan</source>
   <translation>Θρανία</translation>
  </message>
  <message>
   <source>Sent {time}</source>
   <translation>Στάλθηκε {time}</translation>
  </message>
  <message>
   <source>So far</source>
   <translation>Μέχρι τώρα</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Διάστημα</translation>
  </message>
  <message>
   <source>Student not on this computer</source>
   <translation>Μαθητής που δεν υπάρχει σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Student number</source>
   <translation>Αριθμός μαθητή</translation>
  </message>
  <message>
   <source>Students as tiles</source>
   <translation>Μαθητές σε πλακίδια</translation>
  </message>
  <message>
   <source>Submit register</source>
   <translation>Υποβολή παρουσιολογίου</translation>
  </message>
  <message>
   <source>The class meets again in period {number}, {times}.</source>
   <translation>Το τμήμα έχει μάθημα και την {number}η ώρα, {times}.</translation>
  </message>
  <message>
   <source>The office’s mark</source>
   <translation>Της γραμματείας</translation>
  </message>
  <message>
   <source>The register could not be opened</source>
   <translation>Το παρουσιολόγιο δεν άνοιξε</translation>
  </message>
  <message>
   <source>The register has moved</source>
   <translation>Το παρουσιολόγιο μεταφέρθηκε</translation>
  </message>
  <message>
   <source>The register is submitted. You can still correct it.</source>
   <translation>Το παρουσιολόγιο υποβλήθηκε. Μπορείτε ακόμη να το διορθώσετε.</translation>
  </message>
  <message>
   <source>The register is there now. Choose another day or period.</source>
   <translation>Εκεί βρίσκεται ήδη. Διαλέξτε άλλη ημέρα ή ώρα.</translation>
  </message>
  <message>
   <source>The server cannot be asked now. Type the name; the office settles who it is.</source>
   <translation>Ο διακομιστής δεν απαντά τώρα. Γράψτε το όνομα· η γραμματεία θα βρει ποιος είναι.</translation>
  </message>
  <message>
   <source>The teacher’s mark: {mark}</source>
   <translation>Του καθηγητή: {mark}</translation>
  </message>
  <message>
   <source>This class is still to come. You are marking {day}.</source>
   <translation>Το μάθημα αυτό δεν έγινε ακόμη. Σημειώνετε: {day}.</translation>
  </message>
  <message>
   <source>This is not today’s class. You are marking {day}.</source>
   <translation>Δεν είναι σημερινό μάθημα. Σημειώνετε: {day}.</translation>
  </message>
  <message>
   <source>Today, {day}</source>
   <translation>Σήμερα, {day}</translation>
  </message>
  <message>
   <source>Type a name, or look the number up.</source>
   <translation>Γράψτε ένα όνομα ή αναζητήστε τον αριθμό.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Αναίρεση</translation>
  </message>
  <message>
   <source>Unmarked</source>
   <translation>Χωρίς σημείωση</translation>
  </message>
  <message>
   <source>Waiting to sync</source>
   <translation>Περιμένει συγχρονισμό</translation>
  </message>
  <message>
   <source>Why is it changed?</source>
   <translation>Γιατί αλλάζει;</translation>
  </message>
  <message>
   <source>You can look at this register, not change it.</source>
   <translation>Μπορείτε να δείτε το παρουσιολόγιο, όχι να το αλλάξετε.</translation>
  </message>
  <message>
   <source>absence {rate}</source>
   <translation>απουσίες {rate}</translation>
  </message>
  <message>
   <source>apply</source>
   <translation>εφαρμογή</translation>
  </message>
  <message>
   <source>clear</source>
   <translation>καθαρισμός</translation>
  </message>
  <message>
   <source>each mark goes into both lessons</source>
   <translation>κάθε σημείωση μπαίνει και στα δύο μαθήματα</translation>
  </message>
  <message>
   <source>empty desk, {place}</source>
   <translation>κενό θρανίο, {place}</translation>
  </message>
  <message>
   <source>if the guest knows it</source>
   <translation>αν τον γνωρίζει</translation>
  </message>
  <message>
   <source>mark, move on</source>
   <translation>σημείωση, επόμενος</translation>
  </message>
  <message>
   <source>min</source>
   <translation>λ.</translation>
  </message>
  <message>
   <source>not sent yet</source>
   <translation>δεν στάλθηκε ακόμη</translation>
  </message>
  <message>
   <source>note</source>
   <translation>σημείωση</translation>
  </message>
  <message>
   <source>office mark</source>
   <translation>γραμματεία</translation>
  </message>
  <message>
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>rest present</source>
   <translation>υπόλοιποι παρόντες</translation>
  </message>
  <message>
   <source>row {row}, desk {desk}</source>
   <translation>σειρά {row}, θρανίο {desk}</translation>
  </message>
  <message>
   <source>take up the brush</source>
   <translation>επιλογή πινέλου</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>το ίδιο</translation>
  </message>
  <message>
   <source>unmarked</source>
   <translation>χωρίς σημείωση</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} από {total}</translation>
  </message>
  <message>
   <source>{mark}, not sent yet</source>
   <translation>{mark}, δεν στάλθηκε ακόμη</translation>
  </message>
  <message>
   <source>{mark}, planned</source>
   <translation>{mark}, προγραμματισμένη</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} λ.</translation>
  </message>
  <message>
   <source>{name} to {mark}:</source>
   <translation>{name}: {mark}.</translation>
  </message>
  <message>
   <source>{reason} from {time}</source>
   <translation>{reason} από {time}</translation>
  </message>
  <message>
   <source>{reason} until {time}</source>
   <translation>{reason} έως {time}</translation>
  </message>
 </context>
 <context>
  <name>RegistersToday</name>
  <message>
   <source>Absent</source>
   <translation>Απόντες</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Όλα</translation>
  </message>
  <message>
   <source>Every register that is due has been taken</source>
   <translation>Όλα τα παρουσιολόγια που έπρεπε έχουν παρθεί</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Καθυστ.</translation>
  </message>
  <message>
   <source>No register is submitted yet</source>
   <translation>Κανένα παρουσιολόγιο δεν υποβλήθηκε ακόμη</translation>
  </message>
  <message>
   <source>No register waits to be submitted</source>
   <translation>Κανένα παρουσιολόγιο δεν περιμένει υποβολή</translation>
  </message>
  <message>
   <source>Not taken</source>
   <translation>Δεν πάρθηκαν</translation>
  </message>
  <message>
   <source>Not taken first</source>
   <translation>Πρώτα όσα λείπουν</translation>
  </message>
  <message>
   <source>Nothing waits to be sent</source>
   <translation>Τίποτα δεν περιμένει αποστολή</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρόντες</translation>
  </message>
  <message>
   <source>Submitted</source>
   <translation>Υποβλήθηκαν</translation>
  </message>
  <message>
   <source>Taken</source>
   <translation>Πάρθηκαν</translation>
  </message>
  <message>
   <source>Teacher</source>
   <translation>Καθηγητής</translation>
  </message>
  <message>
   <source>Waiting to sync</source>
   <translation>Περιμένουν συγχρονισμό</translation>
  </message>
  <message>
   <source>{present} present, {late} late, {absent} absent</source>
   <translation>{present} παρόντες, {late} με καθυστέρηση, {absent} απόντες</translation>
  </message>
 </context>
 <context>
  <name>Relationships</name>
  <message>
   <source>aunt</source>
   <translation>θεία</translation>
  </message>
  <message>
   <source>brother</source>
   <translation>αδελφός</translation>
  </message>
  <message>
   <source>father</source>
   <translation>πατέρας</translation>
  </message>
  <message>
   <source>foster parent</source>
   <translation>ανάδοχος γονέας</translation>
  </message>
  <message>
   <source>grandfather</source>
   <translation>παππούς</translation>
  </message>
  <message>
   <source>grandmother</source>
   <translation>γιαγιά</translation>
  </message>
  <message>
   <source>grandparent</source>
   <translation>παππούς ή γιαγιά</translation>
  </message>
  <message>
   <source>guardian</source>
   <translation>κηδεμόνας</translation>
  </message>
  <message>
   <source>mother</source>
   <translation>μητέρα</translation>
  </message>
  <message>
   <source>parent</source>
   <translation>γονέας</translation>
  </message>
  <message>
   <source>sister</source>
   <translation>αδελφή</translation>
  </message>
  <message>
   <source>stepfather</source>
   <translation>πατριός</translation>
  </message>
  <message>
   <source>stepmother</source>
   <translation>μητριά</translation>
  </message>
  <message>
   <source>uncle</source>
   <translation>θείος</translation>
  </message>
 </context>
 <context>
  <name>SchoolYear</name>
  <message>
   <source>Begin with the school year; its terms and grading periods come after.</source>
   <translation>Αρχίστε με το σχολικό έτος· τα τετράμηνα και οι βαθμολογικές περίοδοι ακολουθούν.</translation>
  </message>
  <message>
   <source>Changed: {name}</source>
   <translation>Άλλαξε: {name}</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Closure made: {name}</source>
   <translation>Νέα αργία: {name}</translation>
  </message>
  <message>
   <source>Closures</source>
   <translation>Αργίες</translation>
  </message>
  <message>
   <source>Course made: {name}</source>
   <translation>Νέο μάθημα: {name}</translation>
  </message>
  <message>
   <source>Courses</source>
   <translation>Μαθήματα</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Δημιουργία</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Ημέρες</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Διαγραφή</translation>
  </message>
  <message>
   <source>Deleted: {name}</source>
   <translation>Διαγράφηκε: {name}</translation>
  </message>
  <message>
   <source>Find a course</source>
   <translation>Εύρεση μαθήματος</translation>
  </message>
  <message>
   <source>Holidays and breaks: no register is expected on these days.</source>
   <translation>Γιορτές και διακοπές: δεν αναμένονται παρουσιολόγια αυτές τις ημέρες.</translation>
  </message>
  <message>
   <source>New closure</source>
   <translation>Νέα αργία</translation>
  </message>
  <message>
   <source>New course</source>
   <translation>Νέο μάθημα</translation>
  </message>
  <message>
   <source>New period</source>
   <translation>Νέα ώρα</translation>
  </message>
  <message>
   <source>New term</source>
   <translation>Νέο τετράμηνο</translation>
  </message>
  <message>
   <source>Next school year</source>
   <translation>Επόμενο σχολικό έτος</translation>
  </message>
  <message>
   <source>No course matches “{word}”</source>
   <translation>Κανένα μάθημα δεν ταιριάζει με «{word}»</translation>
  </message>
  <message>
   <source>No courses yet</source>
   <translation>Δεν υπάρχουν ακόμη μαθήματα</translation>
  </message>
  <message>
   <source>No days without lessons yet</source>
   <translation>Δεν υπάρχουν ακόμη αργίες</translation>
  </message>
  <message>
   <source>No periods yet</source>
   <translation>Δεν υπάρχουν ακόμη ώρες</translation>
  </message>
  <message>
   <source>No school year yet</source>
   <translation>Δεν υπάρχει ακόμη σχολικό έτος</translation>
  </message>
  <message>
   <source>Parts of the school year</source>
   <translation>Μέρη του σχολικού έτους</translation>
  </message>
  <message>
   <source>Period made: {name}</source>
   <translation>Νέα ώρα: {name}</translation>
  </message>
  <message>
   <source>Periods</source>
   <translation>Ώρες</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>School year</source>
   <translation>Σχολικό έτος</translation>
  </message>
  <message>
   <source>School year made: {name}</source>
   <translation>Νέο σχολικό έτος: {name}</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Κατάσταση</translation>
  </message>
  <message>
   <source>Term made: {name}</source>
   <translation>Νέο τετράμηνο: {name}</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>Έτος και τετράμηνα</translation>
  </message>
  <message>
   <source>Terms and days without lessons come a year later, to be put right in their lists. The periods of the day and the courses go on as they are.</source>
   <translation>Τα τετράμηνα και οι αργίες μεταφέρονται έναν χρόνο μετά και διορθώνονται στις λίστες τους. Οι ώρες της ημέρας και τα μαθήματα μένουν όπως είναι.</translation>
  </message>
  <message>
   <source>The lessons of a day, with when they begin and end.</source>
   <translation>Οι ώρες της ημέρας, με την αρχή και το τέλος τους.</translation>
  </message>
  <message>
   <source>The school year could not be read</source>
   <translation>Το σχολικό έτος δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>Try fewer letters.</source>
   <translation>Δοκιμάστε λιγότερα γράμματα.</translation>
  </message>
  <message>
   <source>What the school teaches; classes are made of them.</source>
   <translation>Όσα διδάσκει το σχολείο· από αυτά γίνονται τα τμήματα.</translation>
  </message>
  <message>
   <source>With its days without lessons</source>
   <translation>Μαζί με τις αργίες</translation>
  </message>
  <message>
   <source>With its terms and grading periods</source>
   <translation>Μαζί με τετράμηνα και βαθμολογικές περιόδους</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>σε χρήση</translation>
  </message>
  <message>
   <source>not offered</source>
   <translation>δεν διδάσκεται</translation>
  </message>
  <message>
   <source>now</source>
   <translation>τώρα</translation>
  </message>
  <message>
   <source>to come</source>
   <translation>μελλοντικό</translation>
  </message>
  <message>
   <source>{title} has some of these days too.</source>
   <translation>Μέρος αυτών των ημερών έχει και: {title}.</translation>
  </message>
  <message>
   <source>“{course}” has this code already.</source>
   <translation>Τον κωδικό έχει ήδη το μάθημα «{course}».</translation>
  </message>
 </context>
 <context>
  <name>Scopes</name>
  <message>
   <source>Guardian</source>
   <translation>Κηδεμόνας</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>Αρ. μητρώου</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Όνομα</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Τηλέφωνο</translation>
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message numerus="yes">
   <source>%n classes</source>
   <translation>
    <numerusform>%n τμήμα</numerusform>
    <numerusform>%n τμήματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n school years</source>
   <translation>
    <numerusform>%n σχολικό έτος</numerusform>
    <numerusform>%n σχολικά έτη</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message>
   <source>15 minutes</source>
   <translation>15 λεπτά</translation>
  </message>
  <message>
   <source>30 minutes</source>
   <translation>30 λεπτά</translation>
  </message>
  <message>
   <source>5 minutes</source>
   <translation>5 λεπτά</translation>
  </message>
  <message>
   <source>60 minutes</source>
   <translation>60 λεπτά</translation>
  </message>
  <message>
   <source>90 is 18 of 20; with nothing failing</source>
   <translation>90 είναι 18 στα 20· χωρίς μάθημα κάτω από τη βάση</translation>
  </message>
  <message>
   <source>A reason is optional</source>
   <translation>Η αιτιολογία είναι προαιρετική</translation>
  </message>
  <message>
   <source>A reason is required</source>
   <translation>Απαιτείται αιτιολογία</translation>
  </message>
  <message>
   <source>Absence: 1 point from, in percent</source>
   <translation>Απουσίες: 1 πόντος από, τοις εκατό</translation>
  </message>
  <message>
   <source>Absence: 2 points from, in percent</source>
   <translation>Απουσίες: 2 πόντοι από, τοις εκατό</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Για προχωρημένους</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Εμφάνιση</translation>
  </message>
  <message>
   <source>Appearance is as at first</source>
   <translation>Η εμφάνιση είναι όπως στην αρχή</translation>
  </message>
  <message>
   <source>Ask for every mark</source>
   <translation>Να ζητείται κάθε σημείωση</translation>
  </message>
  <message>
   <source>Attendance policy</source>
   <translation>Κανόνες απουσιών</translation>
  </message>
  <message>
   <source>Between {least} and {most}.</source>
   <translation>Από {least} έως {most}.</translation>
  </message>
  <message>
   <source>Change the PIN…</source>
   <translation>Αλλαγή του PIN…</translation>
  </message>
  <message>
   <source>Chronic absence after, in days</source>
   <translation>Χρόνια απουσία, μετά από ημέρες</translation>
  </message>
  <message>
   <source>Chronic absence from, in percent</source>
   <translation>Χρόνια απουσία, από ποσοστό %</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Άνετη</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Πυκνή</translation>
  </message>
  <message>
   <source>Copy the path of the data</source>
   <translation>Αντιγραφή της διαδρομής των δεδομένων</translation>
  </message>
  <message>
   <source>Corrections after submitting</source>
   <translation>Διορθώσεις μετά την υποβολή</translation>
  </message>
  <message>
   <source>Crash reports</source>
   <translation>Αναφορές σφαλμάτων</translation>
  </message>
  <message>
   <source>Ctrl+Shift+L does it from everywhere; your work stays as it is</source>
   <translation>το Ctrl+Shift+L το κάνει από παντού· η εργασία σας μένει όπως είναι</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Σκούρο</translation>
  </message>
  <message>
   <source>Data and privacy</source>
   <translation>Δεδομένα και απόρρητο</translation>
  </message>
  <message>
   <source>Data folder</source>
   <translation>Φάκελος δεδομένων</translation>
  </message>
  <message>
   <source>Data on computers</source>
   <translation>Τοπικά δεδομένα</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Ημερομηνίες</translation>
  </message>
  <message>
   <source>Days after leaving a class</source>
   <translation>Ημέρες μετά τη διαγραφή από τμήμα</translation>
  </message>
  <message>
   <source>Days without the server</source>
   <translation>Ημέρες χωρίς τον διακομιστή</translation>
  </message>
  <message>
   <source>Density</source>
   <translation>Πυκνότητα</translation>
  </message>
  <message>
   <source>Early warning</source>
   <translation>Έγκαιρη προειδοποίηση</translation>
  </message>
  <message>
   <source>Elsewhere it is now: {value}</source>
   <translation>Αλλού είναι τώρα: {value}</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Failing classes: 1 point from</source>
   <translation>Μαθήματα κάτω από τη βάση: 1 πόντος από</translation>
  </message>
  <message>
   <source>Failing classes: 2 points from</source>
   <translation>Μαθήματα κάτω από τη βάση: 2 πόντοι από</translation>
  </message>
  <message>
   <source>Flag D from, in percentage points</source>
   <translation>Ένδειξη D από, σε ποσοστιαίες μονάδες</translation>
  </message>
  <message>
   <source>Flag D: weeks that are compared</source>
   <translation>Ένδειξη D: εβδομάδες που συγκρίνονται</translation>
  </message>
  <message>
   <source>Flag M from, in percent</source>
   <translation>Ένδειξη M από, τοις εκατό</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>Όπως το σύστημα</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Βρέθηκαν</translation>
  </message>
  <message>
   <source>GPA: 1 point under</source>
   <translation>Μ.Ο. μονάδων: 1 πόντος κάτω από</translation>
  </message>
  <message>
   <source>GPA: 2 points under</source>
   <translation>Μ.Ο. μονάδων: 2 πόντοι κάτω από</translation>
  </message>
  <message>
   <source>General</source>
   <translation>Γενικά</translation>
  </message>
  <message>
   <source>Grade point average from</source>
   <translation>Μέσος όρος μονάδων από</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Υψηλή αντίθεση</translation>
  </message>
  <message>
   <source>Honour roll</source>
   <translation>Πίνακας αριστείων</translation>
  </message>
  <message>
   <source>Incidents: 1 point from</source>
   <translation>Συμβάντα: 1 πόντος από</translation>
  </message>
  <message>
   <source>Incidents: 2 points from</source>
   <translation>Συμβάντα: 2 πόντοι από</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Πληκτρολόγιο</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Γλώσσα</translation>
  </message>
  <message>
   <source>Language and region</source>
   <translation>Γλώσσα και περιοχή</translation>
  </message>
  <message>
   <source>Language of new accounts</source>
   <translation>Γλώσσα νέων λογαριασμών</translation>
  </message>
  <message>
   <source>Layout</source>
   <translation>Διάταξη</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Ανοιχτό</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Κλείδωμα</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Κλείδωμα μετά από</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Κλείδωμα τώρα</translation>
  </message>
  <message>
   <source>Lock the window</source>
   <translation>Κλείδωμα παραθύρου</translation>
  </message>
  <message>
   <source>Log folder</source>
   <translation>Φάκελος καταγραφής</translation>
  </message>
  <message>
   <source>Log level</source>
   <translation>Επίπεδο καταγραφής</translation>
  </message>
  <message>
   <source>Managed by your organisation</source>
   <translation>Το ορίζει ο οργανισμός σας</translation>
  </message>
  <message>
   <source>Mark them present</source>
   <translation>Να σημειώνονται παρόντες</translation>
  </message>
  <message>
   <source>Mean of the results from, in percent</source>
   <translation>Μέσος όρος αποτελεσμάτων από, επί τοις εκατό</translation>
  </message>
  <message>
   <source>Menu bar</source>
   <translation>Γραμμή μενού</translation>
  </message>
  <message>
   <source>Name of the school</source>
   <translation>Όνομα του σχολείου</translation>
  </message>
  <message>
   <source>Narrow sidebar</source>
   <translation>Στενή πλαϊνή στήλη</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Ποτέ</translation>
  </message>
  <message>
   <source>No setting matches “{word}”</source>
   <translation>Καμία ρύθμιση δεν ταιριάζει με «{word}»</translation>
  </message>
  <message>
   <source>No statistics are sent</source>
   <translation>Δεν στέλνονται στατιστικά</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Κανονική</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Αριθμοί</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>Σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Only an administrator changes this.</source>
   <translation>Το αλλάζει μόνο διαχειριστής.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Open the log folder</source>
   <translation>Άνοιγμα του φακέλου καταγραφής</translation>
  </message>
  <message>
   <source>Other servers</source>
   <translation>Άλλοι διακομιστές</translation>
  </message>
  <message>
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>Proxy</source>
   <translation>Διακομιστής μεσολάβησης</translation>
  </message>
  <message>
   <source>Reduce motion</source>
   <translation>Λιγότερη κίνηση</translation>
  </message>
  <message>
   <source>Reset appearance</source>
   <translation>Επαναφορά εμφάνισης</translation>
  </message>
  <message>
   <source>Reset layout</source>
   <translation>Επαναφορά διάταξης</translation>
  </message>
  <message>
   <source>School</source>
   <translation>Σχολείο</translation>
  </message>
  <message>
   <source>School days looked back</source>
   <translation>Σχολικές ημέρες που εξετάζονται</translation>
  </message>
  <message>
   <source>School years on an office computer</source>
   <translation>Σχολικά έτη σε υπολογιστή γραμματείας</translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation>Αναζήτηση ρυθμίσεων</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Διακομιστής</translation>
  </message>
  <message>
   <source>Set a PIN…</source>
   <translation>Ορισμός PIN…</translation>
  </message>
  <message>
   <source>Set by {source}</source>
   <translation>Ορίζεται από {source}</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ρυθμίσεις</translation>
  </message>
  <message>
   <source>Settings of the school</source>
   <translation>Ρυθμίσεις του σχολείου</translation>
  </message>
  <message>
   <source>Shared computer</source>
   <translation>Κοινόχρηστος υπολογιστής</translation>
  </message>
  <message>
   <source>Short name</source>
   <translation>Σύντομο όνομα</translation>
  </message>
  <message>
   <source>Students without a mark</source>
   <translation>Μαθητές χωρίς σημείωση</translation>
  </message>
  <message>
   <source>System font</source>
   <translation>Γραμματοσειρά συστήματος</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Μέγεθος κειμένου</translation>
  </message>
  <message>
   <source>The layout is as at first; open lists follow when they are opened again.</source>
   <translation>Η διάταξη είναι όπως στην αρχή· οι ανοιχτές λίστες αλλάζουν όταν ανοίξουν ξανά.</translation>
  </message>
  <message>
   <source>The school</source>
   <translation>Το σχολείο</translation>
  </message>
  <message>
   <source>The settings could not be read</source>
   <translation>Οι ρυθμίσεις δεν διαβάστηκαν</translation>
  </message>
  <message>
   <source>The week begins on</source>
   <translation>Η εβδομάδα αρχίζει</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Θέμα</translation>
  </message>
  <message>
   <source>Tier 2 from, in points</source>
   <translation>Επίπεδο 2 από, σε πόντους</translation>
  </message>
  <message>
   <source>Tier 3 from, in points</source>
   <translation>Επίπεδο 3 από, σε πόντους</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Ζώνη ώρας</translation>
  </message>
  <message>
   <source>Try another word.</source>
   <translation>Δοκιμάστε άλλη λέξη.</translation>
  </message>
  <message>
   <source>Update channel</source>
   <translation>Κανάλι ενημερώσεων</translation>
  </message>
  <message>
   <source>Updates</source>
   <translation>Ενημερώσεις</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Έκδοση</translation>
  </message>
  <message>
   <source>What leaves this computer</source>
   <translation>Τι φεύγει από αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Where the data are</source>
   <translation>Πού βρίσκονται τα δεδομένα</translation>
  </message>
  <message>
   <source>Where the key is</source>
   <translation>Πού είναι το κλειδί</translation>
  </message>
  <message>
   <source>Without the server until</source>
   <translation>Χωρίς τον διακομιστή έως</translation>
  </message>
  <message>
   <source>Write a whole number.</source>
   <translation>Γράψτε έναν ακέραιο.</translation>
  </message>
  <message>
   <source>Your settings</source>
   <translation>Οι ρυθμίσεις σας</translation>
  </message>
  <message>
   <source>all three together, 0 to 6</source>
   <translation>και τα τρία μαζί, 0 έως 6</translation>
  </message>
  <message>
   <source>classes that would not be passed today</source>
   <translation>μαθήματα που σήμερα δεν θα περνούσε</translation>
  </message>
  <message>
   <source>covers the window while you are away; the data on the disk is encrypted, with a key of its own</source>
   <translation>καλύπτει το παράθυρο όσο λείπετε· τα δεδομένα στον δίσκο είναι κρυπτογραφημένα με δικό τους κλειδί</translation>
  </message>
  <message>
   <source>days with lessons before anybody is counted</source>
   <translation>ημέρες με μαθήματα πριν μετρηθεί κάποιος</translation>
  </message>
  <message>
   <source>each person can choose another</source>
   <translation>ο καθένας μπορεί να διαλέξει άλλη</translation>
  </message>
  <message>
   <source>each time the server is seen, it is later</source>
   <translation>παρατείνεται κάθε φορά που υπάρχει επαφή με τον διακομιστή</translation>
  </message>
  <message>
   <source>excused or not</source>
   <translation>δικαιολογημένες ή όχι</translation>
  </message>
  <message>
   <source>file of your account</source>
   <translation>αρχείο του λογαριασμού σας</translation>
  </message>
  <message>
   <source>follows the language</source>
   <translation>ακολουθεί τη γλώσσα</translation>
  </message>
  <message>
   <source>for absences, incidents and due work</source>
   <translation>για απουσίες, συμβάντα και εργασίες</translation>
  </message>
  <message>
   <source>from 90 to 150 %</source>
   <translation>από 90 έως 150 %</translation>
  </message>
  <message>
   <source>height of rows; comfortable suits a touch screen</source>
   <translation>ύψος γραμμών· η άνετη ταιριάζει σε οθόνη αφής</translation>
  </message>
  <message>
   <source>how long a teacher still reaches its students</source>
   <translation>πόσο ακόμη ο διδάσκων βλέπει τους μαθητές του</translation>
  </message>
  <message>
   <source>icons without words</source>
   <translation>εικονίδια χωρίς λέξεις</translation>
  </message>
  <message>
   <source>instead of the one that comes with the product</source>
   <translation>αντί για εκείνη που συνοδεύει το πρόγραμμα</translation>
  </message>
  <message>
   <source>it is chosen when you sign in</source>
   <translation>επιλέγεται κατά τη σύνδεση</translation>
  </message>
  <message>
   <source>key store of the system</source>
   <translation>κλειδοθήκη του συστήματος</translation>
  </message>
  <message>
   <source>last weeks under the mean of the term</source>
   <translation>τελευταίες εβδομάδες κάτω από τον μέσο όρο της περιόδου</translation>
  </message>
  <message>
   <source>minutes without a key or the pointer; needs a PIN</source>
   <translation>λεπτά χωρίς πλήκτρο ή ποντίκι· χρειάζεται PIN</translation>
  </message>
  <message>
   <source>no</source>
   <translation>όχι</translation>
  </message>
  <message>
   <source>no sliding panels</source>
   <translation>χωρίς κινούμενα πλαίσια</translation>
  </message>
  <message>
   <source>of texts, dates and numbers; applies at once</source>
   <translation>κειμένων, ημερομηνιών και αριθμών· ισχύει αμέσως</translation>
  </message>
  <message>
   <source>off</source>
   <translation>ανενεργό</translation>
  </message>
  <message>
   <source>on</source>
   <translation>ενεργό</translation>
  </message>
  <message>
   <source>on scales with points; elsewhere failing classes alone count</source>
   <translation>σε κλίμακες με πόντους· αλλού μετρούν μόνο τα μαθήματα κάτω από τη βάση</translation>
  </message>
  <message>
   <source>praise and concerns do not count</source>
   <translation>έπαινοι και παρατηρήσεις δεν μετρούν</translation>
  </message>
  <message>
   <source>share of due work that is missing</source>
   <translation>ποσοστό εργασιών που λείπουν</translation>
  </message>
  <message>
   <source>share of lessons missed, excused or not</source>
   <translation>ποσοστό μαθημάτων που χάθηκαν, δικαιολογημένα ή όχι</translation>
  </message>
  <message>
   <source>the data are encrypted: without the key nobody can read them</source>
   <translation>τα δεδομένα είναι κρυπτογραφημένα: χωρίς το κλειδί δεν τα διαβάζει κανείς</translation>
  </message>
  <message>
   <source>the demo school, on this computer</source>
   <translation>το δοκιμαστικό σχολείο, σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>this one included; older ones stay on the server</source>
   <translation>μαζί με το τρέχον· τα παλαιότερα μένουν στον διακομιστή</translation>
  </message>
  <message>
   <source>today included</source>
   <translation>μαζί με σήμερα</translation>
  </message>
  <message>
   <source>two or three letters in place of a logo</source>
   <translation>δύο ή τρία γράμματα στη θέση λογοτύπου</translation>
  </message>
  <message>
   <source>what helps when something has failed</source>
   <translation>βοηθά όταν κάτι έχει αποτύχει</translation>
  </message>
  <message>
   <source>when a register is submitted</source>
   <translation>όταν υποβάλλεται παρουσιολόγιο</translation>
  </message>
  <message>
   <source>where results give points; with nothing failing</source>
   <translation>όπου τα αποτελέσματα δίνουν μονάδες· χωρίς μάθημα κάτω από τη βάση</translation>
  </message>
  <message>
   <source>whether a reason must be given</source>
   <translation>αν πρέπει να δοθεί αιτιολογία</translation>
  </message>
  <message>
   <source>window, sidebar and columns of lists as at first</source>
   <translation>παράθυρο, πλαϊνή στήλη και στήλες των λιστών όπως στην αρχή</translation>
  </message>
  <message>
   <source>without it, Alt shows the menus</source>
   <translation>χωρίς αυτήν, τα μενού εμφανίζονται με το Alt</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ναι</translation>
  </message>
  <message>
   <source>your work, to the school’s server, and nothing else: no statistics and no reports</source>
   <translation>η δουλειά σας, προς τον διακομιστή του σχολείου, και τίποτε άλλο: ούτε στατιστικά ούτε αναφορές</translation>
  </message>
  <message>
   <source>{setting} is now {value}</source>
   <translation>{setting}: τώρα {value}</translation>
  </message>
  <message>
   <source>{setting} is now {value}. Ctrl+Z takes it back.</source>
   <translation>{setting}: τώρα {value}. Το Ctrl+Z το αναιρεί.</translation>
  </message>
  <message>
   <source>{size} MB</source>
   <translation>{size} MB</translation>
  </message>
  <message>
   <source>“today” is the day there</source>
   <translation>«σήμερα» είναι η ημέρα εκεί</translation>
  </message>
 </context>
 <context>
  <name>Shortcuts</name>
  <message>
   <source>Clear the mark</source>
   <translation>Καθαρισμός παρουσίας</translation>
  </message>
  <message>
   <source>Edit the cell</source>
   <translation>Επεξεργασία του κελιού</translation>
  </message>
  <message>
   <source>In lists</source>
   <translation>Στις λίστες</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Συντομεύσεις πληκτρολογίου</translation>
  </message>
  <message>
   <source>Mark by digit</source>
   <translation>Σημείωση με ψηφίο</translation>
  </message>
  <message>
   <source>Mark: present, late, absent, excused</source>
   <translation>Σημείωση: παρών, καθυστέρηση, απών, δικαιολογημένος</translation>
  </message>
  <message>
   <source>Note in the register</source>
   <translation>Σημείωση στο παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Office mark in the register</source>
   <translation>Σημείωση γραμματείας στο παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Paint: apply the mark</source>
   <translation>Πινέλο: εφαρμογή σημείωσης</translation>
  </message>
  <message>
   <source>Select the column</source>
   <translation>Επιλογή της στήλης</translation>
  </message>
  <message>
   <source>Select the row</source>
   <translation>Επιλογή της γραμμής</translation>
  </message>
  <message>
   <source>Take back what is being typed</source>
   <translation>Ακύρωση όσων γράφονται</translation>
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message numerus="yes">
   <source>%n changes not sent</source>
   <translation>
    <numerusform>%n αλλαγή δεν στάλθηκε</numerusform>
    <numerusform>%n αλλαγές δεν στάλθηκαν</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes of {name} stay on this computer and are sent when {name} is back.</source>
   <translation>
    <numerusform>%n αλλαγή ({name}) μένει σε αυτόν τον υπολογιστή και θα σταλεί στην επόμενη σύνδεση ({name}).</numerusform>
    <numerusform>%n αλλαγές ({name}) μένουν σε αυτόν τον υπολογιστή και θα σταλούν στην επόμενη σύνδεση ({name}).</numerusform>
   </translation>
  </message>
  <message>
   <source>300 students and the year so far, kept apart from real data.</source>
   <translation>300 μαθητές και η χρονιά μέχρι σήμερα, χωριστά από τα πραγματικά δεδομένα.</translation>
  </message>
  <message>
   <source>A dropped connection goes on where it stopped.</source>
   <translation>Αν κοπεί η σύνδεση, συνεχίζει από εκεί που σταμάτησε.</translation>
  </message>
  <message>
   <source>About {size} MB in all.</source>
   <translation>Περίπου {size} MB συνολικά.</translation>
  </message>
  <message>
   <source>Address found</source>
   <translation>Η διεύθυνση βρέθηκε</translation>
  </message>
  <message>
   <source>Another server</source>
   <translation>Άλλος διακομιστής</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Πίσω</translation>
  </message>
  <message>
   <source>Certificate trusted</source>
   <translation>Έμπιστο πιστοποιητικό</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Ρολόι</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Συνέχεια</translation>
  </message>
  <message>
   <source>Connect to my school</source>
   <translation>Σύνδεση με το σχολείο μου</translation>
  </message>
  <message>
   <source>Connect to {school}</source>
   <translation>Σύνδεση με: {school}</translation>
  </message>
  <message>
   <source>Data stays on this computer and on your school’s server</source>
   <translation>Τα δεδομένα μένουν σε αυτόν τον υπολογιστή και στον διακομιστή του σχολείου</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Ηλεκτρονική διεύθυνση</translation>
  </message>
  <message>
   <source>Explore the demo school</source>
   <translation>Γνωριμία με το δοκιμαστικό σχολείο</translation>
  </message>
  <message>
   <source>First sync</source>
   <translation>Πρώτος συγχρονισμός</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Ιστορικό</translation>
  </message>
  <message>
   <source>How do you want to start? You can change this later.</source>
   <translation>Πώς θέλετε να ξεκινήσετε; Μπορείτε να το αλλάξετε αργότερα.</translation>
  </message>
  <message>
   <source>Keep this copy aside and start afresh</source>
   <translation>Φύλαξη αυτού του αντιγράφου και νέα αρχή</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Γλώσσα</translation>
  </message>
  <message>
   <source>Making the school…</source>
   <translation>Δημιουργία του σχολείου…</translation>
  </message>
  <message>
   <source>Managed by your organisation</source>
   <translation>Το ορίζει ο οργανισμός σας</translation>
  </message>
  <message>
   <source>My classes and today</source>
   <translation>Τα τμήματά μου και το σήμερα</translation>
  </message>
  <message>
   <source>My students</source>
   <translation>Οι μαθητές μου</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>Νέος κωδικός</translation>
  </message>
  <message>
   <source>New password again</source>
   <translation>Ξανά ο νέος κωδικός</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Open as {name}</source>
   <translation>Άνοιγμα ως {name}</translation>
  </message>
  <message>
   <source>Open demo</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Κωδικός πρόσβασης</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Παύση</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Αφαίρεση</translation>
  </message>
  <message>
   <source>Remove all the same</source>
   <translation>Αφαίρεση παρ’ όλα αυτά</translation>
  </message>
  <message>
   <source>Remove what cannot be read?</source>
   <translation>Να αφαιρεθούν δεδομένα που δεν διαβάζονται;</translation>
  </message>
  <message>
   <source>Remove {name} from this computer?</source>
   <translation>Αφαίρεση από τον υπολογιστή: {name};</translation>
  </message>
  <message>
   <source>Remove {name} from this computer…</source>
   <translation>Αφαίρεση από τον υπολογιστή: {name}…</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Συνέχεια</translation>
  </message>
  <message>
   <source>School</source>
   <translation>Σχολείο</translation>
  </message>
  <message>
   <source>School address</source>
   <translation>Διεύθυνση σχολείου</translation>
  </message>
  <message>
   <source>Set password and sign in</source>
   <translation>Αλλαγή κωδικού και σύνδεση</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Σύνδεση</translation>
  </message>
  <message>
   <source>Sign in here for the first time.</source>
   <translation>Πρώτη σύνδεση σε αυτόν τον υπολογιστή.</translation>
  </message>
  <message>
   <source>Somebody else</source>
   <translation>Άλλος χρήστης</translation>
  </message>
  <message>
   <source>Start working</source>
   <translation>Έναρξη εργασίας</translation>
  </message>
  <message>
   <source>Step 1 of 2</source>
   <translation>Βήμα 1 από 2</translation>
  </message>
  <message>
   <source>Step 2 of 2</source>
   <translation>Βήμα 2 από 2</translation>
  </message>
  <message>
   <source>The data and the keys kept here are deleted. What was sent stays on the school’s server, and {name} can sign in here again. Work that was not sent is never deleted: it must be sent first.</source>
   <translation>Διαγράφονται τα δεδομένα και τα κλειδιά που φυλάσσονται εδώ ({name}). Όσα έχουν σταλεί μένουν στον διακομιστή του σχολείου και η σύνδεση μπορεί να γίνει ξανά. Εργασία που δεν έχει σταλεί δεν διαγράφεται ποτέ: πρέπει πρώτα να σταλεί.</translation>
  </message>
  <message>
   <source>The office gave you this password. Choose one of your own.</source>
   <translation>Αυτόν τον κωδικό τον έδωσε η γραμματεία. Διαλέξτε δικό σας.</translation>
  </message>
  <message>
   <source>The two passwords differ.</source>
   <translation>Οι δύο κωδικοί διαφέρουν.</translation>
  </message>
  <message>
   <source>This computer has no keyring: your key is kept in a file only you can read.</source>
   <translation>Ο υπολογιστής δεν έχει κλειδοθήκη: το κλειδί σας φυλάσσεται σε αρχείο που διαβάζετε μόνο εσείς.</translation>
  </message>
  <message>
   <source>Type the address of your school’s server.</source>
   <translation>Γράψτε τη διεύθυνση του διακομιστή του σχολείου.</translation>
  </message>
  <message>
   <source>Type the address that the office gave you.</source>
   <translation>Γράψτε τη διεύθυνση που σας έδωσε η γραμματεία.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Έκδοση</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Έκδοση {version}</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>Καλώς ήρθατε</translation>
  </message>
  <message>
   <source>Who is working?</source>
   <translation>Ποιος εργάζεται;</translation>
  </message>
  <message>
   <source>Works without a network. Registers and marks are sent when the network is back.</source>
   <translation>Λειτουργεί και χωρίς δίκτυο. Παρουσιολόγια και βαθμοί στέλνονται όταν επανέλθει.</translation>
  </message>
  <message>
   <source>You can take today’s registers as soon as classes and students are here.</source>
   <translation>Μπορείτε να πάρετε τις σημερινές απουσίες μόλις έρθουν τα τμήματα και οι μαθητές.</translation>
  </message>
  <message>
   <source>Your data is on this computer and opens without a network.</source>
   <translation>Τα δεδομένα σας είναι σε αυτόν τον υπολογιστή και ανοίγουν χωρίς δίκτυο.</translation>
  </message>
  <message numerus="yes">
   <source>about %n minutes left</source>
   <translation>
    <numerusform>περίπου %n λεπτό ακόμη</numerusform>
    <numerusform>περίπου %n λεπτά ακόμη</numerusform>
   </translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>περίπου {seconds} δ. ακόμη</translation>
  </message>
  <message>
   <source>checking</source>
   <translation>γίνεται έλεγχος</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>πλήρες</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>απέτυχε</translation>
  </message>
  <message>
   <source>for example school.example</source>
   <translation>για παράδειγμα school.example</translation>
  </message>
  <message>
   <source>in order</source>
   <translation>εντάξει</translation>
  </message>
  <message>
   <source>issued by “{issuer}”</source>
   <translation>εκδότης «{issuer}»</translation>
  </message>
  <message>
   <source>last used {day}, {time}</source>
   <translation>τελευταία χρήση {day}, {time}</translation>
  </message>
  <message>
   <source>loading</source>
   <translation>φορτώνει</translation>
  </message>
  <message>
   <source>not needed on the same computer</source>
   <translation>δεν χρειάζεται στον ίδιο υπολογιστή</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>σε παύση</translation>
  </message>
  <message>
   <source>ready to use</source>
   <translation>έτοιμα για χρήση</translation>
  </message>
  <message>
   <source>starts after the students</source>
   <translation>ξεκινά μετά τους μαθητές</translation>
  </message>
  <message>
   <source>this computer’s clock is right</source>
   <translation>το ρολόι του υπολογιστή είναι σωστό</translation>
  </message>
  <message>
   <source>version {version} fits</source>
   <translation>η έκδοση {version} είναι συμβατή</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>αναμονή</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} από {total}</translation>
  </message>
  <message>
   <source>{reason} So it is not known whether all of {name}’s work was sent. What was not is lost for good.</source>
   <translation>{reason} Γι’ αυτό δεν είναι γνωστό αν έχει σταλεί όλη η εργασία ({name}). Ό,τι δεν έχει σταλεί χάνεται οριστικά.</translation>
  </message>
 </context>
 <context>
  <name>Staff</name>
  <message numerus="yes">
   <source>%n classes</source>
   <translation>
    <numerusform>%n τμήμα</numerusform>
    <numerusform>%n τμήματα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n άτομο</numerusform>
    <numerusform>%n άτομα</numerusform>
   </translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Λογαριασμός</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Προσθήκη</translation>
  </message>
  <message>
   <source>Add staff</source>
   <translation>Προσθήκη προσωπικού</translation>
  </message>
  <message>
   <source>Added: {name}</source>
   <translation>Προστέθηκε: {name}</translation>
  </message>
  <message>
   <source>Also those who have left</source>
   <translation>Και όσοι αποχώρησαν</translation>
  </message>
  <message>
   <source>Changed: {name}</source>
   <translation>Άλλαξε: {name}</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Does not sign in: no account is linked.</source>
   <translation>Δεν συνδέεται: δεν υπάρχει λογαριασμός.</translation>
  </message>
  <message>
   <source>Find staff</source>
   <translation>Εύρεση προσωπικού</translation>
  </message>
  <message>
   <source>Has left</source>
   <translation>Αποχώρησε</translation>
  </message>
  <message>
   <source>Has left the school</source>
   <translation>Αποχώρησε από το σχολείο</translation>
  </message>
  <message>
   <source>Has left: {name}</source>
   <translation>Αποχώρησε: {name}</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Ονοματεπώνυμο</translation>
  </message>
  <message>
   <source>No classes in this term</source>
   <translation>Κανένα τμήμα σε αυτή την περίοδο</translation>
  </message>
  <message>
   <source>No staff yet</source>
   <translation>Δεν υπάρχει ακόμη προσωπικό</translation>
  </message>
  <message>
   <source>Nobody matches “{word}”</source>
   <translation>Κανείς δεν ταιριάζει με «{word}»</translation>
  </message>
  <message>
   <source>Open accounts</source>
   <translation>Άνοιγμα λογαριασμών</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Επισκόπηση</translation>
  </message>
  <message>
   <source>Parts of the page</source>
   <translation>Μέρη της σελίδας</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Staff</source>
   <translation>Προσωπικό</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>The staff could not be read</source>
   <translation>Το προσωπικό δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>This member of staff could not be read</source>
   <translation>Η καρτέλα δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>Those who teach and work here, with what they teach.</source>
   <translation>Όσοι διδάσκουν και εργάζονται εδώ, και τι διδάσκουν.</translation>
  </message>
  <message>
   <source>Try fewer letters.</source>
   <translation>Δοκιμάστε λιγότερα γράμματα.</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Εβδομάδα</translation>
  </message>
  <message>
   <source>Works here again</source>
   <translation>Εργάζεται ξανά εδώ</translation>
  </message>
  <message>
   <source>Works here again: {name}</source>
   <translation>Εργάζεται ξανά εδώ: {name}</translation>
  </message>
  <message>
   <source>disabled</source>
   <translation>ανενεργός</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>κλειδωμένος</translation>
  </message>
  <message>
   <source>{name} has this address already.</source>
   <translation>Τη διεύθυνση έχει ήδη: {name}.</translation>
  </message>
 </context>
 <context>
  <name>Student</name>
  <message numerus="yes">
   <source>%n classes now</source>
   <translation>
    <numerusform>%n τμήμα τώρα</numerusform>
    <numerusform>%n τμήματα τώρα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n years old</source>
   <translation>
    <numerusform>%n έτους</numerusform>
    <numerusform>%n ετών</numerusform>
   </translation>
  </message>
  <message>
   <source>Absence {share} %</source>
   <translation>Απουσίες {share} %</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Προσθήκη</translation>
  </message>
  <message>
   <source>Add guardian</source>
   <translation>Προσθήκη κηδεμόνα</translation>
  </message>
  <message>
   <source>All that the server knows and you may see is shown.</source>
   <translation>Φαίνονται όλα όσα γνωρίζει ο διακομιστής και έχετε δικαίωμα να δείτε.</translation>
  </message>
  <message>
   <source>All {count}</source>
   <translation>Όλα ({count})</translation>
  </message>
  <message>
   <source>Ask for older</source>
   <translation>Ζητήστε παλαιότερα</translation>
  </message>
  <message>
   <source>Ask the server</source>
   <translation>Ρωτήστε τον διακομιστή</translation>
  </message>
  <message>
   <source>Asking the server…</source>
   <translation>Γίνεται ερώτηση στον διακομιστή…</translation>
  </message>
  <message>
   <source>Assessment</source>
   <translation>Αξιολόγηση</translation>
  </message>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Attendance by day</source>
   <translation>Απουσίες ανά ημέρα</translation>
  </message>
  <message>
   <source>Attendance, {term}</source>
   <translation>Απουσίες, {term}</translation>
  </message>
  <message>
   <source>Back to the students</source>
   <translation>Πίσω στους μαθητές</translation>
  </message>
  <message>
   <source>Call {name} earlier</source>
   <translation>{name}: νωρίτερα στη σειρά κλήσης</translation>
  </message>
  <message>
   <source>Call {name} later</source>
   <translation>{name}: αργότερα στη σειρά κλήσης</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Κωδικός</translation>
  </message>
  <message>
   <source>Conduct</source>
   <translation>Διαγωγή</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Επαφές</translation>
  </message>
  <message>
   <source>Copy the student number</source>
   <translation>Αντιγραφή αριθμού μητρώου</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Ημέρα</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Στοιχεία</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>Έως</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Επεξεργασία</translation>
  </message>
  <message>
   <source>Edit guardians</source>
   <translation>Επεξεργασία κηδεμόνων</translation>
  </message>
  <message>
   <source>Edit {name}</source>
   <translation>Επεξεργασία: {name}</translation>
  </message>
  <message>
   <source>Enrol</source>
   <translation>Εγγραφή</translation>
  </message>
  <message>
   <source>Enrol in a class</source>
   <translation>Εγγραφή σε τμήμα</translation>
  </message>
  <message>
   <source>Enrol the student here, or from the page of a class.</source>
   <translation>Εγγράψτε τον μαθητή εδώ ή από τη σελίδα ενός τμήματος.</translation>
  </message>
  <message>
   <source>Enrol…</source>
   <translation>Εγγραφή…</translation>
  </message>
  <message>
   <source>F2 edits</source>
   <translation>F2 για επεξεργασία</translation>
  </message>
  <message>
   <source>Form {form}</source>
   <translation>Τμήμα {form}</translation>
  </message>
  <message>
   <source>Graded</source>
   <translation>Βαθμολογημένα</translation>
  </message>
  <message>
   <source>Grades</source>
   <translation>Βαθμοί</translation>
  </message>
  <message>
   <source>Guardians</source>
   <translation>Κηδεμόνες</translation>
  </message>
  <message>
   <source>Guardians {names}</source>
   <translation>Κηδεμόνες: {names}</translation>
  </message>
  <message>
   <source>Health</source>
   <translation>Υγεία</translation>
  </message>
  <message>
   <source>ID {number}</source>
   <translation>Αρ. μητρώου {number}</translation>
  </message>
  <message>
   <source>In no class yet</source>
   <translation>Σε κανένα τμήμα ακόμη</translation>
  </message>
  <message>
   <source>Lessons missed or late</source>
   <translation>Απουσίες και καθυστερήσεις</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Παρουσία</translation>
  </message>
  <message>
   <source>Medical note</source>
   <translation>Σημείωση υγείας</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Λεπτά</translation>
  </message>
  <message>
   <source>Missed or late</source>
   <translation>Απουσίες και καθυστερήσεις</translation>
  </message>
  <message>
   <source>Missed {missed} of {counted} lessons ({absent} unexcused, {excused} excused), {late}</source>
   <translation>Έλειψε {missed} από {counted} ώρες ({absent} αδικαιολόγητες, {excused} δικαιολογημένες), {late}</translation>
  </message>
  <message>
   <source>No grades yet</source>
   <translation>Δεν υπάρχουν ακόμη βαθμοί</translation>
  </message>
  <message>
   <source>No guardian is noted.</source>
   <translation>Δεν έχει καταχωριστεί κηδεμόνας.</translation>
  </message>
  <message>
   <source>No phone</source>
   <translation>Χωρίς τηλέφωνο</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Σημείωση</translation>
  </message>
  <message>
   <source>Nothing was changed on this computer</source>
   <translation>Τίποτα δεν άλλαξε σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Only people with the medical permission see this.</source>
   <translation>Το βλέπουν μόνο όσοι έχουν δικαίωμα για τα στοιχεία υγείας.</translation>
  </message>
  <message>
   <source>Only what was done on this computer is shown.</source>
   <translation>Εμφανίζονται μόνο όσα έγιναν σε αυτόν τον υπολογιστή.</translation>
  </message>
  <message>
   <source>Only what was done on this computer is shown. What others did is on the server.</source>
   <translation>Εμφανίζονται μόνο όσα έγιναν σε αυτόν τον υπολογιστή. Όσα έκαναν άλλοι είναι στον διακομιστή.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Open attendance</source>
   <translation>Άνοιγμα απουσιών</translation>
  </message>
  <message>
   <source>Open the timeline</source>
   <translation>Άνοιγμα του ιστορικού</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Επισκόπηση</translation>
  </message>
  <message>
   <source>Parts of the profile</source>
   <translation>Μέρη της καρτέλας</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Ώρα</translation>
  </message>
  <message>
   <source>Plan an absence</source>
   <translation>Νέα προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>Planned absence: {said}</source>
   <translation>Προγραμματισμένη απουσία: {said}</translation>
  </message>
  <message>
   <source>Present in every lesson of the term</source>
   <translation>Παρουσία σε κάθε μάθημα της περιόδου</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>Αφαίρεση: {name}</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Αποτέλεσμα</translation>
  </message>
  <message>
   <source>Results by class</source>
   <translation>Αποτελέσματα ανά τμήμα</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Saved. Ctrl+Z takes it back.</source>
   <translation>Αποθηκεύτηκε. Το Ctrl+Z το αναιρεί.</translation>
  </message>
  <message>
   <source>Say the last day.</source>
   <translation>Γράψτε την τελευταία ημέρα.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Βαθμός</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Βαθμοί</translation>
  </message>
  <message>
   <source>Scores appear here as soon as an assessment has them.</source>
   <translation>Οι βαθμοί εμφανίζονται εδώ μόλις βαθμολογηθεί μια αξιολόγηση.</translation>
  </message>
  <message>
   <source>Somebody else</source>
   <translation>Κάποιος άλλος</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Tags {names}</source>
   <translation>Ετικέτες: {names}</translation>
  </message>
  <message>
   <source>Term</source>
   <translation>Περίοδος</translation>
  </message>
  <message>
   <source>The grades could not be read</source>
   <translation>Οι βαθμοί δεν διαβάστηκαν</translation>
  </message>
  <message>
   <source>The record was removed, or joined with another one. If that was a mistake, undo brings it back.</source>
   <translation>Η καρτέλα διαγράφηκε ή ενώθηκε με άλλη. Αν έγινε κατά λάθος, η αναίρεση την επαναφέρει.</translation>
  </message>
  <message>
   <source>The student could not be read</source>
   <translation>Ο μαθητής δεν διαβάστηκε</translation>
  </message>
  <message>
   <source>This student is not here any more</source>
   <translation>Ο μαθητής αυτός δεν υπάρχει πια</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Ιστορικό</translation>
  </message>
  <message>
   <source>Today {time}</source>
   <translation>Σήμερα {time}</translation>
  </message>
  <message>
   <source>What others did is shown as far back as the server was asked.</source>
   <translation>Όσα έκαναν άλλοι φαίνονται μέχρι εκεί που ρωτήθηκε ο διακομιστής.</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Διαγραφή από το τμήμα</translation>
  </message>
  <message numerus="yes">
   <source>Withdraw from %n classes</source>
   <translation>
    <numerusform>Διαγραφή από %n τμήμα</numerusform>
    <numerusform>Διαγραφή από %n τμήματα</numerusform>
   </translation>
  </message>
  <message>
   <source>Withdraw from {title}</source>
   <translation>Διαγραφή από το τμήμα {title}</translation>
  </message>
  <message>
   <source>Withdraw…</source>
   <translation>Διαγραφή από το τμήμα…</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Εσείς</translation>
  </message>
  <message>
   <source>absent</source>
   <translation>απών</translation>
  </message>
  <message>
   <source>done again</source>
   <translation>επαναλήφθηκε</translation>
  </message>
  <message>
   <source>excused</source>
   <translation>δικαιολογημένος</translation>
  </message>
  <message>
   <source>exempt</source>
   <translation>απαλλαγή</translation>
  </message>
  <message>
   <source>first call</source>
   <translation>πρώτη κλήση</translation>
  </message>
  <message>
   <source>in the order in which they are called</source>
   <translation>με τη σειρά που καλούνται</translation>
  </message>
  <message>
   <source>late</source>
   <translation>καθυστέρησε</translation>
  </message>
  <message numerus="yes">
   <source>late %n times</source>
   <translation>
    <numerusform>%n καθυστέρηση</numerusform>
    <numerusform>%n καθυστερήσεις</numerusform>
   </translation>
  </message>
  <message>
   <source>may collect</source>
   <translation>μπορεί να παραλάβει</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>δεν παραδόθηκε</translation>
  </message>
  <message>
   <source>no school</source>
   <translation>αργία</translation>
  </message>
  <message>
   <source>not graded</source>
   <translation>χωρίς βαθμό</translation>
  </message>
  <message>
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>present</source>
   <translation>παρών</translation>
  </message>
  <message>
   <source>taken back</source>
   <translation>αναιρέθηκε</translation>
  </message>
  <message>
   <source>{field} is saved. Ctrl+Z takes it back.</source>
   <translation>Αποθηκεύτηκε: {field}. Το Ctrl+Z το αναιρεί.</translation>
  </message>
  <message>
   <source>{graded} of {total}</source>
   <translation>{graded} από {total}</translation>
  </message>
  <message>
   <source>{name} is no guardian any more</source>
   <translation>{name}: δεν είναι πια κηδεμόνας</translation>
  </message>
  <message>
   <source>{number} is copied</source>
   <translation>Αντιγράφηκε: {number}</translation>
  </message>
  <message>
   <source>{score}, draft</source>
   <translation>{score}, πρόχειρο</translation>
  </message>
  <message>
   <source>{subject} added</source>
   <translation>Προσθήκη: {subject}</translation>
  </message>
  <message>
   <source>{subject} removed</source>
   <translation>Αφαίρεση: {subject}</translation>
  </message>
  <message>
   <source>{subject} restored</source>
   <translation>Επαναφορά: {subject}</translation>
  </message>
  <message>
   <source>{value} of {most}</source>
   <translation>{value} από {most}</translation>
  </message>
  <message>
   <source>{why} What others did is not shown.</source>
   <translation>{why} Όσα έκαναν άλλοι δεν φαίνονται.</translation>
  </message>
 </context>
 <context>
  <name>Students</name>
  <message numerus="yes">
   <source>%n have this value already.</source>
   <translation>
    <numerusform>%n έχει ήδη αυτή την τιμή.</numerusform>
    <numerusform>%n έχουν ήδη αυτή την τιμή.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n μαθητής</numerusform>
    <numerusform>%n μαθητές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students added to the class</source>
   <translation>
    <numerusform>Προστέθηκε %n μαθητής στο τμήμα</numerusform>
    <numerusform>Προστέθηκαν %n μαθητές στο τμήμα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were in it already</source>
   <translation>
    <numerusform>%n ήταν ήδη στο τμήμα</numerusform>
    <numerusform>%n ήταν ήδη στο τμήμα</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n will be emptied.</source>
   <translation>
    <numerusform>Θα αδειάσει σε %n μαθητή.</numerusform>
    <numerusform>Θα αδειάσει σε %n μαθητές.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n will change.</source>
   <translation>
    <numerusform>Θα αλλάξει %n.</numerusform>
    <numerusform>Θα αλλάξουν %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(κενό)</translation>
  </message>
  <message>
   <source>A guardian needs both names.</source>
   <translation>Ο κηδεμόνας χρειάζεται όνομα και επώνυμο.</translation>
  </message>
  <message>
   <source>Absence %</source>
   <translation>Απουσίες %</translation>
  </message>
  <message>
   <source>Absence % last year</source>
   <translation>Απουσίες % πέρσι</translation>
  </message>
  <message numerus="yes">
   <source>Add %n students</source>
   <translation>
    <numerusform>Προσθήκη %n μαθητή</numerusform>
    <numerusform>Προσθήκη %n μαθητών</numerusform>
   </translation>
  </message>
  <message>
   <source>Add tag</source>
   <translation>Προσθήκη ετικέτας</translation>
  </message>
  <message>
   <source>Add to class</source>
   <translation>Προσθήκη σε τμήμα</translation>
  </message>
  <message>
   <source>All active</source>
   <translation>Όσοι φοιτούν</translation>
  </message>
  <message>
   <source>Already in the school:</source>
   <translation>Υπάρχει ήδη στο σχολείο:</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>Μ.Ο.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Άκυρο</translation>
  </message>
  <message numerus="yes">
   <source>Change %n students</source>
   <translation>
    <numerusform>Αλλαγή σε %n μαθητή</numerusform>
    <numerusform>Αλλαγή σε %n μαθητές</numerusform>
   </translation>
  </message>
  <message>
   <source>Change field</source>
   <translation>Αλλαγή πεδίου</translation>
  </message>
  <message>
   <source>Choose a value</source>
   <translation>Επιλέξτε τιμή</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>Τμήματα</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Κλείσιμο</translation>
  </message>
  <message>
   <source>Create all the same</source>
   <translation>Καταχώριση παρ’ όλα αυτά</translation>
  </message>
  <message>
   <source>Create student</source>
   <translation>Καταχώριση μαθητή</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Όλοι</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Εξαγωγή</translation>
  </message>
  <message>
   <source>Export selection</source>
   <translation>Εξαγωγή επιλογής</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Πεδίο</translation>
  </message>
  <message>
   <source>Find a class</source>
   <translation>Εύρεση τμήματος</translation>
  </message>
  <message>
   <source>Find a tag</source>
   <translation>Εύρεση ετικέτας</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Κηδεμόνας</translation>
  </message>
  <message>
   <source>Guardian’s family name</source>
   <translation>Επώνυμο κηδεμόνα</translation>
  </message>
  <message>
   <source>Guardian’s given name</source>
   <translation>Όνομα κηδεμόνα</translation>
  </message>
  <message>
   <source>Guardian’s phone</source>
   <translation>Τηλέφωνο κηδεμόνα</translation>
  </message>
  <message>
   <source>Have left</source>
   <translation>Αποχώρησαν</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>Αρ. μητρώου</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Ονοματεπώνυμο</translation>
  </message>
  <message>
   <source>New student</source>
   <translation>Νέος μαθητής</translation>
  </message>
  <message>
   <source>New tag</source>
   <translation>Νέα ετικέτα</translation>
  </message>
  <message>
   <source>New value</source>
   <translation>Νέα τιμή</translation>
  </message>
  <message>
   <source>No class is called that</source>
   <translation>Κανένα τμήμα δεν λέγεται έτσι</translation>
  </message>
  <message>
   <source>No guardian phone</source>
   <translation>Χωρίς τηλ. κηδεμόνα</translation>
  </message>
  <message>
   <source>No phone</source>
   <translation>Χωρίς τηλ.</translation>
  </message>
  <message>
   <source>No student matches</source>
   <translation>Κανένας μαθητής δεν ταιριάζει</translation>
  </message>
  <message>
   <source>No student matches “{typed}”</source>
   <translation>Κανένας μαθητής δεν ταιριάζει με «{typed}»</translation>
  </message>
  <message>
   <source>No students yet</source>
   <translation>Δεν υπάρχουν ακόμη μαθητές</translation>
  </message>
  <message>
   <source>No tags yet</source>
   <translation>Δεν υπάρχουν ακόμη ετικέτες</translation>
  </message>
  <message>
   <source>Nobody is in “{code}” yet.</source>
   <translation>Δεν υπάρχει ακόμη κανείς στο «{code}».</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Own e-mail</source>
   <translation>E-mail μαθητή</translation>
  </message>
  <message>
   <source>Own mobile</source>
   <translation>Κινητό μαθητή</translation>
  </message>
  <message>
   <source>Own phone</source>
   <translation>Τηλ. μαθητή</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Τηλέφωνο</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Εκτύπωση</translation>
  </message>
  <message>
   <source>Students</source>
   <translation>Μαθητές</translation>
  </message>
  <message>
   <source>Students appear here as soon as one is admitted or a list is imported.</source>
   <translation>Οι μαθητές εμφανίζονται εδώ μόλις εγγραφεί ο πρώτος ή εισαχθεί μια λίστα.</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Ετικέτα</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Ετικέτες</translation>
  </message>
  <message numerus="yes">
   <source>Tags of %n students changed</source>
   <translation>
    <numerusform>Άλλαξαν οι ετικέτες %n μαθητή</numerusform>
    <numerusform>Άλλαξαν οι ετικέτες %n μαθητών</numerusform>
   </translation>
  </message>
  <message>
   <source>The filters above may leave out whom you look for.</source>
   <translation>Τα παραπάνω φίλτρα ίσως αφήνουν έξω αυτόν που ψάχνετε.</translation>
  </message>
  <message>
   <source>This does not fit the field</source>
   <translation>Αυτό δεν ταιριάζει στο πεδίο</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Αναίρεση</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>και %n ακόμη</numerusform>
    <numerusform>και %n ακόμη</numerusform>
   </translation>
  </message>
  <message>
   <source>born {day}</source>
   <translation>γεν. {day}</translation>
  </message>
  <message>
   <source>will be empty</source>
   <translation>θα μείνει κενό</translation>
  </message>
  <message>
   <source>{count} active</source>
   <translation>{count} φοιτούν</translation>
  </message>
  <message numerus="yes">
   <source>{field} of %n students changed</source>
   <translation>
    <numerusform>Άλλαξε σε %n μαθητή: {field}</numerusform>
    <numerusform>Άλλαξε σε %n μαθητές: {field}</numerusform>
   </translation>
  </message>
  <message>
   <source>{name} created</source>
   <translation>Καταχωρίστηκε: {name}</translation>
  </message>
  <message>
   <source>{name} has this number.</source>
   <translation>Τον αριθμό μητρώου αυτόν τον έχει ήδη: {name}.</translation>
  </message>
  <message>
   <source>{old} → {new}</source>
   <translation>{old} → {new}</translation>
  </message>
  <message>
   <source>{shown} shown · {whole} in school</source>
   <translation>{shown} στη λίστα · {whole} στο σχολείο</translation>
  </message>
 </context>
 <context>
  <name>Sync</name>
  <message numerus="yes">
   <source>%n changes waiting</source>
   <translation>
    <numerusform>%n αλλαγή περιμένει</numerusform>
    <numerusform>%n αλλαγές περιμένουν</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Action needed: %n conflicts</source>
   <translation>
    <numerusform>Χρειάζεται απόφαση: %n διένεξη</numerusform>
    <numerusform>Χρειάζεται απόφαση: %n διενέξεις</numerusform>
   </translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Χωρίς σύνδεση</translation>
  </message>
  <message numerus="yes">
   <source>Offline, %n changes waiting</source>
   <translation>
    <numerusform>Χωρίς σύνδεση, %n αλλαγή περιμένει</numerusform>
    <numerusform>Χωρίς σύνδεση, %n αλλαγές περιμένουν</numerusform>
   </translation>
  </message>
  <message>
   <source>Offline. Working on this computer.</source>
   <translation>Χωρίς σύνδεση. Εργάζεστε σε αυτόν τον υπολογιστή.</translation>
  </message>
  <message numerus="yes">
   <source>Offline. Working on this computer. %n changes waiting.</source>
   <translation>
    <numerusform>Χωρίς σύνδεση. Εργάζεστε σε αυτόν τον υπολογιστή. %n αλλαγή περιμένει.</numerusform>
    <numerusform>Χωρίς σύνδεση. Εργάζεστε σε αυτόν τον υπολογιστή. %n αλλαγές περιμένουν.</numerusform>
   </translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Σε παύση</translation>
  </message>
  <message numerus="yes">
   <source>Paused, %n changes waiting</source>
   <translation>
    <numerusform>Σε παύση, %n αλλαγή περιμένει</numerusform>
    <numerusform>Σε παύση, %n αλλαγές περιμένουν</numerusform>
   </translation>
  </message>
  <message>
   <source>Sign-in needed. Your work is kept here.</source>
   <translation>Χρειάζεται σύνδεση. Η εργασία σας φυλάσσεται εδώ.</translation>
  </message>
  <message>
   <source>Sync failed</source>
   <translation>Ο συγχρονισμός απέτυχε</translation>
  </message>
  <message>
   <source>Syncing {rows} of {total}</source>
   <translation>Συγχρονισμός {rows} από {total}</translation>
  </message>
  <message>
   <source>Syncing, {rows} rows</source>
   <translation>Συγχρονισμός, {rows} εγγραφές</translation>
  </message>
  <message>
   <source>Syncing…</source>
   <translation>Συγχρονισμός…</translation>
  </message>
  <message>
   <source>Up to date {time}</source>
   <translation>Ενημερωμένο {time}</translation>
  </message>
  <message>
   <source>{failure}, will retry at {time}</source>
   <translation>{failure}, νέα προσπάθεια στις {time}</translation>
  </message>
 </context>
 <context>
  <name>Table</name>
  <message>
   <source>No</source>
   <translation>Όχι</translation>
  </message>
  <message>
   <source>Worked out for the rows on show, so the list cannot be sorted by it.</source>
   <translation>Υπολογίζεται για τις γραμμές που φαίνονται, γι’ αυτό η λίστα δεν ταξινομείται με αυτή τη στήλη.</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ναι</translation>
  </message>
 </context>
 <context>
  <name>Tables</name>
  <message>
   <source>Account</source>
   <translation>Λογαριασμός</translation>
  </message>
  <message>
   <source>Assessment</source>
   <translation>Αξιολόγηση</translation>
  </message>
  <message>
   <source>Attendance code</source>
   <translation>Κωδικός παρουσίας</translation>
  </message>
  <message>
   <source>Attendance mark</source>
   <translation>Ένδειξη παρουσίας</translation>
  </message>
  <message>
   <source>Category of assessments</source>
   <translation>Κατηγορία αξιολογήσεων</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Τμήμα</translation>
  </message>
  <message>
   <source>Conduct note</source>
   <translation>Σημείωμα διαγωγής</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Σύγκρουση</translation>
  </message>
  <message>
   <source>Contact details</source>
   <translation>Στοιχεία επικοινωνίας</translation>
  </message>
  <message>
   <source>Contact details of staff</source>
   <translation>Στοιχεία επικοινωνίας προσωπικού</translation>
  </message>
  <message>
   <source>Course</source>
   <translation>Μάθημα</translation>
  </message>
  <message>
   <source>Day without lessons</source>
   <translation>Ημέρα χωρίς μαθήματα</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Συσκευή</translation>
  </message>
  <message>
   <source>Enrolment</source>
   <translation>Εγγραφή σε τμήμα</translation>
  </message>
  <message>
   <source>Final grade</source>
   <translation>Τελικός βαθμός</translation>
  </message>
  <message>
   <source>Follow-up of an absence</source>
   <translation>Παρακολούθηση απουσίας</translation>
  </message>
  <message>
   <source>Given role</source>
   <translation>Ρόλος που δόθηκε</translation>
  </message>
  <message>
   <source>Grade scale</source>
   <translation>Κλίμακα βαθμών</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Κηδεμόνας</translation>
  </message>
  <message>
   <source>Guardian of a student</source>
   <translation>Κηδεμόνας μαθητή/τριας</translation>
  </message>
  <message>
   <source>Guest in a lesson</source>
   <translation>Επισκέπτης σε μάθημα</translation>
  </message>
  <message>
   <source>Health note</source>
   <translation>Σημείωμα υγείας</translation>
  </message>
  <message>
   <source>Lesson in the timetable</source>
   <translation>Ώρα στο πρόγραμμα</translation>
  </message>
  <message>
   <source>Member of staff</source>
   <translation>Μέλος προσωπικού</translation>
  </message>
  <message>
   <source>Name in another system</source>
   <translation>Όνομα σε άλλο σύστημα</translation>
  </message>
  <message>
   <source>Notification</source>
   <translation>Ειδοποίηση</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Διδακτική ώρα</translation>
  </message>
  <message>
   <source>Phrase for reports</source>
   <translation>Φράση για ελέγχους</translation>
  </message>
  <message>
   <source>Planned absence</source>
   <translation>Προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>Preference</source>
   <translation>Προτίμηση</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Ρόλος</translation>
  </message>
  <message>
   <source>Saved view</source>
   <translation>Αποθηκευμένη προβολή</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Βαθμός</translation>
  </message>
  <message>
   <source>Seat</source>
   <translation>Θέση</translation>
  </message>
  <message>
   <source>Setting of the school</source>
   <translation>Ρύθμιση του σχολείου</translation>
  </message>
  <message>
   <source>Step of a grade scale</source>
   <translation>Βαθμίδα κλίμακας</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής/τρια</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Ετικέτα</translation>
  </message>
  <message>
   <source>Tag of a student</source>
   <translation>Ετικέτα μαθητή/τριας</translation>
  </message>
  <message>
   <source>Teacher of a class</source>
   <translation>Διδάσκων τμήματος</translation>
  </message>
  <message>
   <source>Term</source>
   <translation>Τετράμηνο ή σχολικό έτος</translation>
  </message>
 </context>
 <context>
  <name>Users</name>
  <message numerus="yes">
   <source>%n accounts</source>
   <translation>
    <numerusform>%n λογαριασμός</numerusform>
    <numerusform>%n λογαριασμοί</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n entries copied</source>
   <translation>
    <numerusform>Αντιγράφηκε %n εγγραφή</numerusform>
    <numerusform>Αντιγράφηκαν %n εγγραφές</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n roles</source>
   <translation>
    <numerusform>%n ρόλος</numerusform>
    <numerusform>%n ρόλοι</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sign-ins ended</source>
   <translation>
    <numerusform>Έληξε %n σύνδεση</numerusform>
    <numerusform>Έληξαν %n συνδέσεις</numerusform>
   </translation>
  </message>
  <message>
   <source>A role is a set of permissions. Who is given a role keeps it as it was then.</source>
   <translation>Ο ρόλος είναι ένα σύνολο δικαιωμάτων. Όποιος τον παίρνει τον κρατά όπως ήταν τότε.</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Λογαριασμός</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Λογαριασμοί</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Ενεργός</translation>
  </message>
  <message>
   <source>Also closed accounts</source>
   <translation>Και κλειστοί λογαριασμοί</translation>
  </message>
  <message numerus="yes">
   <source>Also for the %n who hold it</source>
   <translation>
    <numerusform>Και για τον %n που τον έχει</numerusform>
    <numerusform>Και για τους %n που τον έχουν</numerusform>
   </translation>
  </message>
  <message>
   <source>As the role says</source>
   <translation>Όπως ορίζει ο ρόλος</translation>
  </message>
  <message>
   <source>Asking the server…</source>
   <translation>Επικοινωνία με τον διακομιστή…</translation>
  </message>
  <message>
   <source>Audit</source>
   <translation>Αρχείο ενεργειών</translation>
  </message>
  <message numerus="yes">
   <source>Bring %n older ones up to date</source>
   <translation>
    <numerusform>Ενημέρωση %n παλαιότερου</numerusform>
    <numerusform>Ενημέρωση %n παλαιότερων</numerusform>
   </translation>
  </message>
  <message>
   <source>Choose at least one permission.</source>
   <translation>Διαλέξτε τουλάχιστον ένα δικαίωμα.</translation>
  </message>
  <message>
   <source>Close the account</source>
   <translation>Κλείσιμο λογαριασμού</translation>
  </message>
  <message>
   <source>Close the account of {name}?</source>
   <translation>Κλείσιμο του λογαριασμού: {name};</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Κλειστός</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Αντιγραφή</translation>
  </message>
  <message>
   <source>Copy the password</source>
   <translation>Αντιγραφή κωδικού</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Δημιουργία</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Διαγραφή</translation>
  </message>
  <message>
   <source>Delete the role {role}?</source>
   <translation>Διαγραφή του ρόλου «{role}»;</translation>
  </message>
  <message>
   <source>Devices</source>
   <translation>Συσκευές</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Όλοι</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Όλα</translation>
  </message>
  <message>
   <source>Find an account</source>
   <translation>Εύρεση λογαριασμού</translation>
  </message>
  <message>
   <source>Give</source>
   <translation>Απόδοση</translation>
  </message>
  <message>
   <source>Give a role</source>
   <translation>Απόδοση ρόλου</translation>
  </message>
  <message>
   <source>Held by</source>
   <translation>Τον έχουν</translation>
  </message>
  <message>
   <source>It can neither send nor receive any more. What was not sent from it stays on it.</source>
   <translation>Δεν μπορεί πια να στείλει ή να λάβει. Ό,τι δεν στάλθηκε από αυτήν μένει σε αυτήν.</translation>
  </message>
  <message>
   <source>Last day (empty: for good)</source>
   <translation>Τελευταία ημέρα (κενό: χωρίς λήξη)</translation>
  </message>
  <message>
   <source>Last day of {role}, {place}</source>
   <translation>Τελευταία ημέρα: {role}, {place}</translation>
  </message>
  <message>
   <source>Lock for a while</source>
   <translation>Προσωρινό κλείδωμα</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Κλειδωμένος</translation>
  </message>
  <message>
   <source>Made by</source>
   <translation>Από</translation>
  </message>
  <message>
   <source>Make a copy</source>
   <translation>Δημιουργία αντιγράφου</translation>
  </message>
  <message>
   <source>Make a one-time password</source>
   <translation>Κωδικός μίας χρήσης</translation>
  </message>
  <message>
   <source>Make a one-time password for {name}?</source>
   <translation>Κωδικός μίας χρήσης: {name};</translation>
  </message>
  <message>
   <source>New account</source>
   <translation>Νέος λογαριασμός</translation>
  </message>
  <message>
   <source>New role</source>
   <translation>Νέος ρόλος</translation>
  </message>
  <message>
   <source>No accounts here</source>
   <translation>Δεν υπάρχουν λογαριασμοί εδώ</translation>
  </message>
  <message>
   <source>No role</source>
   <translation>Χωρίς ρόλο</translation>
  </message>
  <message>
   <source>No roles yet</source>
   <translation>Δεν υπάρχουν ρόλοι ακόμη</translation>
  </message>
  <message>
   <source>Nobody can be given it any more. Who holds it keeps it. Ctrl+Z takes it back.</source>
   <translation>Δεν μπορεί πια να δοθεί σε κανέναν. Όποιος τον έχει τον κρατά. Με Ctrl+Z αναιρείται.</translation>
  </message>
  <message>
   <source>Nobody has signed in with this account yet.</source>
   <translation>Κανείς δεν έχει συνδεθεί ακόμη με αυτόν τον λογαριασμό.</translation>
  </message>
  <message>
   <source>Nobody matches “{word}”</source>
   <translation>Κανείς δεν ταιριάζει με «{word}»</translation>
  </message>
  <message>
   <source>Nothing of this kind was done</source>
   <translation>Δεν έγινε κάτι τέτοιο</translation>
  </message>
  <message>
   <source>One gives only what one holds for the whole school.</source>
   <translation>Ο καθένας δίνει μόνο ό,τι έχει ο ίδιος για όλο το σχολείο.</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Άνοιγμα ξανά</translation>
  </message>
  <message>
   <source>Parts of users and roles</source>
   <translation>Μέρη: χρήστες και ρόλοι</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Κωδικός πρόσβασης</translation>
  </message>
  <message>
   <source>Passwords and the audit log are kept on the school's server.</source>
   <translation>Οι κωδικοί και το αρχείο ενεργειών φυλάσσονται στον διακομιστή του σχολείου.</translation>
  </message>
  <message>
   <source>Revoke</source>
   <translation>Ανάκληση</translation>
  </message>
  <message>
   <source>Revoke {device}, {note}</source>
   <translation>Ανάκληση: {device}, {note}</translation>
  </message>
  <message>
   <source>Revoke {device}?</source>
   <translation>Ανάκληση της συσκευής «{device}»;</translation>
  </message>
  <message>
   <source>Role for {name}</source>
   <translation>Ρόλος: {name}</translation>
  </message>
  <message>
   <source>Roles</source>
   <translation>Ρόλοι</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Αποθήκευση</translation>
  </message>
  <message>
   <source>Saved. Ctrl+Z takes it back.</source>
   <translation>Αποθηκεύτηκε. Με Ctrl+Z αναιρείται.</translation>
  </message>
  <message>
   <source>Sign out everywhere</source>
   <translation>Αποσύνδεση από παντού</translation>
  </message>
  <message>
   <source>Sign {name} out everywhere?</source>
   <translation>Αποσύνδεση από παντού: {name};</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>Αφαίρεση</translation>
  </message>
  <message>
   <source>Take away {role}, {place}</source>
   <translation>Αφαίρεση: {role}, {place}</translation>
  </message>
  <message>
   <source>Take back {device}, {note}</source>
   <translation>Επαναφορά: {device}, {note}</translation>
  </message>
  <message>
   <source>Take the role {role} from {name}?</source>
   <translation>Αφαίρεση του ρόλου «{role}» από: {name};</translation>
  </message>
  <message>
   <source>Tell it to the person now: it is not shown again. It must be changed at the first sign-in.</source>
   <translation>Πείτε τον τώρα στον χρήστη: δεν εμφανίζεται ξανά. Πρέπει να αλλάξει στην πρώτη σύνδεση.</translation>
  </message>
  <message>
   <source>The account is still on its way: try again when everything is sent.</source>
   <translation>Ο λογαριασμός δεν έχει φτάσει ακόμη: δοκιμάστε ξανά όταν σταλούν όλα.</translation>
  </message>
  <message>
   <source>The accounts could not be read</source>
   <translation>Δεν ήταν δυνατή η ανάγνωση των λογαριασμών</translation>
  </message>
  <message>
   <source>The audit log could not be read</source>
   <translation>Δεν ήταν δυνατή η ανάγνωση του αρχείου ενεργειών</translation>
  </message>
  <message>
   <source>The old password is no longer good, and the person is signed out everywhere.</source>
   <translation>Ο παλιός κωδικός παύει να ισχύει και ο χρήστης αποσυνδέεται από παντού.</translation>
  </message>
  <message>
   <source>The permission for it has ended. If you still need it, ask an administrator.</source>
   <translation>Το σχετικό δικαίωμα έληξε. Αν το χρειάζεστε ακόμη, απευθυνθείτε σε διαχειριστή.</translation>
  </message>
  <message>
   <source>The person can no longer sign in. What they did stays. Ctrl+Z takes it back.</source>
   <translation>Ο χρήστης δεν μπορεί πια να συνδεθεί. Ό,τι έκανε μένει. Με Ctrl+Z αναιρείται.</translation>
  </message>
  <message>
   <source>The person signs in again with the password they have.</source>
   <translation>Ο χρήστης συνδέεται ξανά με τον κωδικό που έχει.</translation>
  </message>
  <message>
   <source>The product</source>
   <translation>Το πρόγραμμα</translation>
  </message>
  <message>
   <source>The school</source>
   <translation>Το σχολείο</translation>
  </message>
  <message>
   <source>The server</source>
   <translation>Ο διακομιστής</translation>
  </message>
  <message>
   <source>There is no audit log here</source>
   <translation>Δεν υπάρχει αρχείο ενεργειών εδώ</translation>
  </message>
  <message>
   <source>This computer is sent accounts when you may see accounts and the audit log.</source>
   <translation>Οι λογαριασμοί έρχονται σε αυτόν τον υπολογιστή όταν έχετε δικαίωμα να τους βλέπετε, μαζί με το αρχείο ενεργειών.</translation>
  </message>
  <message>
   <source>This is your own account.</source>
   <translation>Είναι ο δικός σας λογαριασμός.</translation>
  </message>
  <message>
   <source>This role comes with the product and stays as it is. A copy of it can be changed.</source>
   <translation>Ο ρόλος ανήκει στο πρόγραμμα και μένει όπως είναι. Ένα αντίγραφό του μπορεί να αλλάξει.</translation>
  </message>
  <message>
   <source>Try fewer letters.</source>
   <translation>Δοκιμάστε λιγότερα γράμματα.</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Έως</translation>
  </message>
  <message>
   <source>Users and roles</source>
   <translation>Χρήστες και ρόλοι</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Ενέργεια</translation>
  </message>
  <message>
   <source>What the person may no longer see leaves their computer at its next sync.</source>
   <translation>Ό,τι δεν επιτρέπεται πια να βλέπει φεύγει από τον υπολογιστή του στον επόμενο συγχρονισμό.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Πότε</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Ποιος</translation>
  </message>
  <message>
   <source>Who did what, newest first</source>
   <translation>Ποιος έκανε τι, πρώτα τα πιο πρόσφατα</translation>
  </message>
  <message>
   <source>Who may change accounts gives a new password.</source>
   <translation>Νέο κωδικό δίνει όποιος έχει δικαίωμα να αλλάζει λογαριασμούς.</translation>
  </message>
  <message>
   <source>Who was given the role keeps it as it was then, unless the change is for them as well.</source>
   <translation>Όποιος πήρε τον ρόλο τον κρατά όπως ήταν τότε, εκτός αν η αλλαγή ισχύει και για αυτόν.</translation>
  </message>
  <message>
   <source>Without a role the person sees and does nothing.</source>
   <translation>Χωρίς ρόλο ο χρήστης δεν βλέπει και δεν κάνει τίποτα.</translation>
  </message>
  <message>
   <source>You may no longer see this page</source>
   <translation>Δεν έχετε πια πρόσβαση σε αυτή τη σελίδα</translation>
  </message>
  <message>
   <source>an account that is not here</source>
   <translation>λογαριασμός που δεν υπάρχει εδώ</translation>
  </message>
  <message>
   <source>ended {day}</source>
   <translation>έληξε {day}</translation>
  </message>
  <message>
   <source>until {day}</source>
   <translation>έως {day}</translation>
  </message>
  <message>
   <source>{count} of {all}</source>
   <translation>{count} από {all}</translation>
  </message>
  <message>
   <source>{role} of {name}</source>
   <translation>{role}: {name}</translation>
  </message>
  <message>
   <source>{role}, copy</source>
   <translation>{role}, αντίγραφο</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message numerus="yes">
   <source>%n values stay as they are: they were changed again since.</source>
   <translation>
    <numerusform>%n τιμή μένει όπως είναι: άλλαξε ξανά στο μεταξύ.</numerusform>
    <numerusform>%n τιμές μένουν όπως είναι: άλλαξαν ξανά στο μεταξύ.</numerusform>
   </translation>
  </message>
  <message>
   <source>Administrator</source>
   <translation>Διαχειριστής</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Πίσω</translation>
  </message>
  <message>
   <source>Demo data</source>
   <translation>Δοκιμαστικά δεδομένα</translation>
  </message>
  <message>
   <source>Done again: {act}</source>
   <translation>Έγινε ξανά: {act}</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Εμπρός</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Συντομεύσεις πληκτρολογίου</translation>
  </message>
  <message>
   <source>More places</source>
   <translation>Περισσότερα</translation>
  </message>
  <message>
   <source>Open tabs</source>
   <translation>Ανοιχτές καρτέλες</translation>
  </message>
  <message>
   <source>Open the log folder</source>
   <translation>Άνοιγμα φακέλου καταγραφής</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Ενότητες</translation>
  </message>
  <message>
   <source>Redo: {act}</source>
   <translation>Επανάληψη: {act}</translation>
  </message>
  <message>
   <source>School</source>
   <translation>Σχολείο</translation>
  </message>
  <message>
   <source>School office</source>
   <translation>Γραμματεία</translation>
  </message>
  <message>
   <source>Search or run a command</source>
   <translation>Αναζήτηση ή εντολή</translation>
  </message>
  <message>
   <source>Something failed. It is in the log as {number}.</source>
   <translation>Κάτι απέτυχε. Καταγράφηκε με αριθμό {number}.</translation>
  </message>
  <message>
   <source>Student Management System {version}</source>
   <translation>Σύστημα διαχείρισης μαθητών {version}</translation>
  </message>
  <message>
   <source>Teacher</source>
   <translation>Εκπαιδευτικός</translation>
  </message>
  <message>
   <source>The demo school stays on this computer</source>
   <translation>Το δοκιμαστικό σχολείο μένει σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Δοκιμή τώρα</translation>
  </message>
  <message>
   <source>Undo: {act}</source>
   <translation>Αναίρεση: {act}</translation>
  </message>
  <message>
   <source>Undone: {act}</source>
   <translation>Αναιρέθηκε: {act}</translation>
  </message>
  <message>
   <source>Viewer</source>
   <translation>Επισκέπτης</translation>
  </message>
  <message>
   <source>You may no longer see that page: your permissions have changed.</source>
   <translation>Δεν έχετε πια πρόσβαση σε εκείνη τη σελίδα: τα δικαιώματά σας άλλαξαν.</translation>
  </message>
  <message>
   <source>Your permissions have changed: this is what you may see now.</source>
   <translation>Τα δικαιώματά σας άλλαξαν: αυτά βλέπετε πλέον.</translation>
  </message>
  <message>
   <source>{what} is copied</source>
   <translation>Αντιγράφηκε: {what}</translation>
  </message>
 </context>
 <context>
  <name>ui</name>
  <message numerus="yes">
   <source>%n min ago</source>
   <translation>
    <numerusform>πριν από %n λεπτό</numerusform>
    <numerusform>πριν από %n λεπτά</numerusform>
   </translation>
  </message>
  <message>
   <source>+{count}</source>
   <translation>+{count}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Άκυρο</translation>
  </message>
  <message>
   <source>Caps Lock is on</source>
   <translation>Το Caps Lock είναι ενεργό</translation>
  </message>
  <message>
   <source>Choose a day</source>
   <translation>Επιλογή ημέρας</translation>
  </message>
  <message>
   <source>Click or press F2 to edit</source>
   <translation>Κλικ ή F2 για επεξεργασία</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Κλείσιμο</translation>
  </message>
  <message>
   <source>Close the panel</source>
   <translation>Κλείσιμο πλαισίου</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Αντιγραφή λεπτομερειών</translation>
  </message>
  <message>
   <source>Delete closes the tab</source>
   <translation>Το Delete κλείνει την καρτέλα</translation>
  </message>
  <message>
   <source>Delete removes this filter</source>
   <translation>Με Delete αφαιρείται το φίλτρο</translation>
  </message>
  <message>
   <source>Elsewhere it is now: {value}</source>
   <translation>Αλλού είναι τώρα: {value}</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Esc restores</source>
   <translation>Esc: άκυρο</translation>
  </message>
  <message>
   <source>F2 edits</source>
   <translation>F2 για επεξεργασία</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Εύρεση εντολής</translation>
  </message>
  <message>
   <source>Hide password</source>
   <translation>Απόκρυψη κωδικού</translation>
  </message>
  <message>
   <source>Loading</source>
   <translation>Φόρτωση</translation>
  </message>
  <message>
   <source>Month after</source>
   <translation>Επόμενος μήνας</translation>
  </message>
  <message>
   <source>Month before</source>
   <translation>Προηγούμενος μήνας</translation>
  </message>
  <message>
   <source>Nothing found. Try fewer letters.</source>
   <translation>Δεν βρέθηκε τίποτα. Δοκιμάστε λιγότερα γράμματα.</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Αποτελέσματα</translation>
  </message>
  <message>
   <source>Search or run a command</source>
   <translation>Αναζήτηση ή εντολή</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Εμφάνιση</translation>
  </message>
  <message>
   <source>Show password</source>
   <translation>Εμφάνιση κωδικού</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Διακοπή</translation>
  </message>
  <message>
   <source>Take away {name}</source>
   <translation>Αφαίρεση: {name}</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Δοκιμή ξανά</translation>
  </message>
  <message>
   <source>Week after</source>
   <translation>Επόμενη εβδομάδα</translation>
  </message>
  <message>
   <source>Week before</source>
   <translation>Προηγούμενη εβδομάδα</translation>
  </message>
  <message>
   <source>copy ID</source>
   <translation>αντιγραφή αριθμού</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>μόλις τώρα</translation>
  </message>
  <message>
   <source>new tab</source>
   <translation>νέα καρτέλα</translation>
  </message>
  <message>
   <source>saved here</source>
   <translation>εδώ</translation>
  </message>
  <message>
   <source>synced</source>
   <translation>στάλθηκε</translation>
  </message>
  <message>
   <source>{day}, period {number}, free</source>
   <translation>{day}, {number}η ώρα, ελεύθερη</translation>
  </message>
  <message>
   <source>{fields} changed elsewhere {ago}. Your text is kept.</source>
   <translation>Άλλαξε αλλού {ago}: {fields}. Το κείμενό σας μένει.</translation>
  </message>
  <message>
   <source>{fields} changed elsewhere. Your text is kept.</source>
   <translation>Άλλαξε αλλού: {fields}. Το κείμενό σας μένει.</translation>
  </message>
  <message>
   <source>{who} changed {fields} {ago}. Your text is kept.</source>
   <translation>{ago} άλλαξε από {who}: {fields}. Το κείμενό σας μένει.</translation>
  </message>
  <message>
   <source>{who} changed {fields}. Your text is kept.</source>
   <translation>Άλλαξε από {who}: {fields}. Το κείμενό σας μένει.</translation>
  </message>
 </context>
</TS>
