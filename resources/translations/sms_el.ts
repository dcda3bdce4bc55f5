<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el" sourcelanguage="en">
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
   <source>&amp;Register</source>
   <translation>&amp;Παρουσιολόγιο</translation>
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
   <source>Dark</source>
   <translation>Σκούρο</translation>
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
   <source>High contrast</source>
   <translation>Υψηλή αντίθεση</translation>
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
   <source>Mark rest present</source>
   <translation>Υπόλοιποι παρόντες</translation>
  </message>
  <message>
   <source>Narrow sidebar</source>
   <translation>Στενή πλαϊνή στήλη</translation>
  </message>
  <message>
   <source>Next day</source>
   <translation>Επόμενη ημέρα</translation>
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
   <source>Open the log folder</source>
   <translation>Άνοιγμα φακέλου καταγραφής</translation>
  </message>
  <message>
   <source>Previous day</source>
   <translation>Προηγούμενη ημέρα</translation>
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
   <source>Sign in as somebody else…</source>
   <translation>Σύνδεση ως άλλος χρήστης…</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Μικρότερα</translation>
  </message>
  <message>
   <source>Submit register</source>
   <translation>Υποβολή παρουσιολογίου</translation>
  </message>
  <message>
   <source>Sync and conflicts</source>
   <translation>Συγχρονισμός και διαφορές</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Συγχρονισμός τώρα</translation>
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
 </context>
 <context>
  <name>Acts</name>
  <message>
   <source>clear {label}</source>
   <translation>καθαρισμός: {label}</translation>
  </message>
  <message>
   <source>correct {label}</source>
   <translation>διόρθωση: {label}</translation>
  </message>
  <message>
   <source>let go {label}</source>
   <translation>απόρριψη: {label}</translation>
  </message>
  <message>
   <source>mark rest present, {label}</source>
   <translation>υπόλοιποι παρόντες, {label}</translation>
  </message>
  <message>
   <source>mark {label}</source>
   <translation>σημείωση: {label}</translation>
  </message>
  <message>
   <source>minutes of {label}</source>
   <translation>λεπτά: {label}</translation>
  </message>
  <message>
   <source>note for {label}</source>
   <translation>σχόλιο: {label}</translation>
  </message>
  <message>
   <source>scores of {label}</source>
   <translation>βαθμοί: {label}</translation>
  </message>
  <message>
   <source>settle {label}</source>
   <translation>διευθέτηση: {label}</translation>
  </message>
  <message>
   <source>submit register {label}</source>
   <translation>υποβολή παρουσιολογίου {label}</translation>
  </message>
 </context>
 <context>
  <name>Attendance</name>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
 </context>
 <context>
  <name>Choices</name>
  <message>
   <source>Absent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applicant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assignment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assistant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Completed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Concern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Daily performance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discarded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exam</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Excused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exempt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Graded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grading period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Graduated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Has left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Incident</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lead teacher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not yet handed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Own classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Participation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Praise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Present</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quiz</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revoked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>School year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sent again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suspended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To one decimal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To two decimals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To whole numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole school</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withdrawn</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Fields</name>
  <message>
   <source>Account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Admitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assigned on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Author</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Author of mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Author of theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Birth date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Course</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Credits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Description</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ends at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Facts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields in conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From grade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given grade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grade scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guardian</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed in late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Health note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highest grade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Highest score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identifier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In an emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Job title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key of the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last seen at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter in English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter in Greek</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked grade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lowest scores left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May collect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Member of staff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine made at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mobile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order in an emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patronymic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permissions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Points lost per absence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Position</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preferred name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Query</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raised at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reach</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registered at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relationship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rounding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scheduled start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>School year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Setting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Severity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shown name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign-in name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stands for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Student</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Student number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subjects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Submitted at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theirs made at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version of the scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weekday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Word in English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Word in Greek</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Works here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Year</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Issues</name>
  <message>
   <source>Absent</source>
   <translation>Απουσία</translation>
  </message>
  <message>
   <source>Assessment</source>
   <translation>Αξιολόγηση</translation>
  </message>
  <message>
   <source>Attendance mark</source>
   <translation>Σημείωση παρουσίας</translation>
  </message>
  <message>
   <source>Conflicts</source>
   <translation>Διαφορές</translation>
  </message>
  <message>
   <source>Contact details</source>
   <translation>Στοιχεία επικοινωνίας</translation>
  </message>
  <message>
   <source>Enrolment</source>
   <translation>Εγγραφή σε τμήμα</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολογημένη</translation>
  </message>
  <message>
   <source>Final grade</source>
   <translation>Τελικός βαθμός</translation>
  </message>
  <message>
   <source>Guardian</source>
   <translation>Κηδεμόνας</translation>
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
   <source>Planned absence</source>
   <translation>Προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρουσία</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Παρουσιολόγιο</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Βαθμός</translation>
  </message>
  <message>
   <source>Settled. The other value stays in the history.</source>
   <translation>Διευθετήθηκε. Η άλλη τιμή μένει στο ιστορικό.</translation>
  </message>
  <message>
   <source>Student</source>
   <translation>Μαθητής</translation>
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
   <translation>Οι διαφορές δεν διαβάστηκαν</translation>
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
   <source>When two people change the same mark or score, both values appear here.</source>
   <translation>Όταν δύο άτομα αλλάξουν την ίδια παρουσία ή τον ίδιο βαθμό, οι δύο τιμές εμφανίζονται εδώ.</translation>
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
    <numerusform>%n διαφορά περιμένει απόφασή σας. Κρατούνται και οι δύο τιμές.</numerusform>
    <numerusform>%n διαφορές περιμένουν απόφασή σας. Κρατούνται και οι δύο τιμές.</numerusform>
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
  <name>Pages</name>
  <message>
   <source>Attendance</source>
   <translation>Απουσίες</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Συγχρονισμός</translation>
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
  <name>Register</name>
  <message numerus="yes">
   <source>%n marked present</source>
   <translation>
    <numerusform>%n σημειώθηκε παρών</numerusform>
    <numerusform>%n σημειώθηκαν παρόντες</numerusform>
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
  <message>
   <source>Absent</source>
   <translation>Απόντες</translation>
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
   <source>Everybody is marked.</source>
   <translation>Σημειώθηκαν όλοι.</translation>
  </message>
  <message>
   <source>Excused</source>
   <translation>Δικαιολογημένοι</translation>
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
   <source>Name</source>
   <translation>Ονοματεπώνυμο</translation>
  </message>
  <message>
   <source>No students in this class</source>
   <translation>Δεν υπάρχουν μαθητές σε αυτό το τμήμα</translation>
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
   <source>Note for {name}</source>
   <translation>Σημείωση για {name}</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Τώρα</translation>
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
   <source>Planned absence</source>
   <translation>Προγραμματισμένη απουσία</translation>
  </message>
  <message>
   <source>Planned absence or note</source>
   <translation>Προγραμματισμένη ή σημείωση</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Παρόντες</translation>
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
   <source>Room {room}</source>
   <translation>Αίθουσα {room}</translation>
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
   <source>Sent {time}</source>
   <translation>Στάλθηκε {time}</translation>
  </message>
  <message>
   <source>So far</source>
   <translation>Μέχρι τώρα</translation>
  </message>
  <message>
   <source>Student not on this computer</source>
   <translation>Μαθητής που δεν υπάρχει σε αυτόν τον υπολογιστή</translation>
  </message>
  <message>
   <source>Submit register</source>
   <translation>Υποβολή παρουσιολογίου</translation>
  </message>
  <message>
   <source>The register could not be opened</source>
   <translation>Το παρουσιολόγιο δεν άνοιξε</translation>
  </message>
  <message>
   <source>The register is submitted. You can still correct it.</source>
   <translation>Το παρουσιολόγιο υποβλήθηκε. Μπορείτε ακόμη να το διορθώσετε.</translation>
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
   <source>clear</source>
   <translation>καθαρισμός</translation>
  </message>
  <message>
   <source>mark, move down</source>
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
   <source>period {number}</source>
   <translation>{number}η ώρα</translation>
  </message>
  <message>
   <source>rest present</source>
   <translation>υπόλοιποι παρόντες</translation>
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
  <name>Shortcuts</name>
  <message>
   <source>Clear the mark</source>
   <translation>Καθαρισμός παρουσίας</translation>
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
 </context>
 <context>
  <name>SignIn</name>
  <message>
   <source>300 students and the year so far, kept apart from real data.</source>
   <translation>300 μαθητές και η χρονιά μέχρι σήμερα, χωριστά από τα πραγματικά δεδομένα.</translation>
  </message>
  <message>
   <source>A dropped connection goes on where it stopped.</source>
   <translation>Αν κοπεί η σύνδεση, συνεχίζει από εκεί που σταμάτησε.</translation>
  </message>
  <message>
   <source>Address found</source>
   <translation>Η διεύθυνση βρέθηκε</translation>
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
   <translation>Σύνδεση</translation>
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
   <source>Open demo</source>
   <translation>Άνοιγμα</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Κωδικός πρόσβασης</translation>
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
   <translation>Αλλαγή κωδικού και είσοδος</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Είσοδος</translation>
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
   <source>Version fits</source>
   <translation>Συμβατή έκδοση</translation>
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
   <source>Works without a network. Registers and marks are sent when the network is back.</source>
   <translation>Λειτουργεί και χωρίς δίκτυο. Παρουσιολόγια και βαθμοί στέλνονται όταν επανέλθει.</translation>
  </message>
  <message>
   <source>You can take today’s registers as soon as the first lines are ready.</source>
   <translation>Μπορείτε να πάρετε τις σημερινές απουσίες μόλις ετοιμαστούν οι πρώτες γραμμές.</translation>
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
   <source>loading</source>
   <translation>φορτώνει</translation>
  </message>
  <message>
   <source>ready to use</source>
   <translation>έτοιμα για χρήση</translation>
  </message>
  <message>
   <source>server {version}</source>
   <translation>διακομιστής {version}</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>αναμονή</translation>
  </message>
  <message>
   <source>{rows} rows</source>
   <translation>{rows} εγγραφές</translation>
  </message>
  <message>
   <source>{seconds} s apart</source>
   <translation>διαφορά {seconds} δ.</translation>
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
    <numerusform>Χρειάζεται απόφαση: %n διαφορά</numerusform>
    <numerusform>Χρειάζεται απόφαση: %n διαφορές</numerusform>
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
   <source>Sign-in needed. Your work is kept here.</source>
   <translation>Χρειάζεται είσοδος. Η εργασία σας φυλάσσεται εδώ.</translation>
  </message>
  <message>
   <source>Sync failed</source>
   <translation>Ο συγχρονισμός απέτυχε</translation>
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
 </context>
 <context>
  <name>ui</name>
  <message>
   <source>Caps Lock is on</source>
   <translation>Το Caps Lock είναι ενεργό</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Κλείσιμο</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Αντιγραφή λεπτομερειών</translation>
  </message>
  <message>
   <source>Delete removes this filter</source>
   <translation>Με Delete αφαιρείται το φίλτρο</translation>
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
   <source>Show password</source>
   <translation>Εμφάνιση κωδικού</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Δοκιμή ξανά</translation>
  </message>
 </context>
</TS>
