<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>Absences</name>
  <message numerus="yes">
   <source>%n away without excuse</source>
   <translation>
    <numerusform>%n away without excuse</numerusform>
    <numerusform>%n away without excuse</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n called</source>
   <translation>
    <numerusform>%n called</numerusform>
    <numerusform>%n called</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n guests in registers wait for the office to say who they are.</source>
   <translation>
    <numerusform>%n guest in a register waits for the office to say who it is.</numerusform>
    <numerusform>%n guests in registers wait for the office to say who they are.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n settled</source>
   <translation>
    <numerusform>%n settled</numerusform>
    <numerusform>%n settled</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to call</source>
   <translation>
    <numerusform>%n to call</numerusform>
    <numerusform>%n to call</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>AttendanceLists</name>
  <message numerus="yes">
   <source>%n lessons missed</source>
   <translation>
    <numerusform>%n lesson missed</numerusform>
    <numerusform>%n lessons missed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times late</source>
   <translation>
    <numerusform>%n time late</numerusform>
    <numerusform>%n times late</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n with much absence</source>
   <translation>
    <numerusform>%n with much absence</numerusform>
    <numerusform>%n with much absence</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Audit</name>
  <message numerus="yes">
   <source>%n rows</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sign-ins ended</source>
   <translation>
    <numerusform>%n sign-in ended</numerusform>
    <numerusform>%n sign-ins ended</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Classes</name>
  <message numerus="yes">
   <source>%n classes</source>
   <translation>
    <numerusform>%n class</numerusform>
    <numerusform>%n classes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students have {title} then.</source>
   <translation>
    <numerusform>%n student has {title} then.</numerusform>
    <numerusform>%n students have {title} then.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students were in the class already.</source>
   <translation>
    <numerusform>%n student was in the class already.</numerusform>
    <numerusform>%n students were in the class already.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Conduct</name>
  <message numerus="yes">
   <source>%n concerns</source>
   <translation>
    <numerusform>%n concern</numerusform>
    <numerusform>%n concerns</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n incidents</source>
   <translation>
    <numerusform>%n incident</numerusform>
    <numerusform>%n incidents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notes</source>
   <translation>
    <numerusform>%n note</numerusform>
    <numerusform>%n notes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n notes removed</source>
   <translation>
    <numerusform>%n note removed</numerusform>
    <numerusform>%n notes removed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n still to do</source>
   <translation>
    <numerusform>%n still to do</numerusform>
    <numerusform>%n still to do</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n times praise</source>
   <translation>
    <numerusform>%n time praise</numerusform>
    <numerusform>%n times praise</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>EarlyWarning</name>
  <message numerus="yes">
   <source>%n classes failing</source>
   <translation>
    <numerusform>%n class failing</numerusform>
    <numerusform>%n classes failing</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n incidents</source>
   <translation>
    <numerusform>%n incident</numerusform>
    <numerusform>%n incidents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n points</source>
   <translation>
    <numerusform>%n point</numerusform>
    <numerusform>%n points</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>last %n school days, since {day}</source>
   <translation>
    <numerusform>last school day, since {day}</numerusform>
    <numerusform>last %n school days, since {day}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FormGroup</name>
  <message numerus="yes">
   <source>%n places marked present</source>
   <translation>
    <numerusform>%n place marked present</numerusform>
    <numerusform>%n places marked present</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n places unmarked</source>
   <translation>
    <numerusform>%n place unmarked</numerusform>
    <numerusform>%n places unmarked</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n registers submitted</source>
   <translation>
    <numerusform>%n register submitted</numerusform>
    <numerusform>%n registers submitted</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay open: students of other form groups have no mark there</source>
   <translation>
    <numerusform>%n stays open: students of other form groups have no mark there</numerusform>
    <numerusform>%n stay open: students of other form groups have no mark there</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Forms</name>
  <message numerus="yes">
   <source>At most %n characters.</source>
   <translation>
    <numerusform>At most %n character.</numerusform>
    <numerusform>At most %n characters.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Gradebook</name>
  <message numerus="yes">
   <source>%n assessments</source>
   <translation>
    <numerusform>%n assessment</numerusform>
    <numerusform>%n assessments</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n assessments copied from {name}</source>
   <translation>
    <numerusform>%n assessment copied from {name}</numerusform>
    <numerusform>%n assessments copied from {name}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells</source>
   <translation>
    <numerusform>%n cell</numerusform>
    <numerusform>%n cells</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells are no scores. They wait as text until they are mended.</source>
   <translation>
    <numerusform>%n cell is no score. It waits as text until it is mended.</numerusform>
    <numerusform>%n cells are no scores. They wait as text until they are mended.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells copied</source>
   <translation>
    <numerusform>%n cell copied</numerusform>
    <numerusform>%n cells copied</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells of the gradebook wait to be mended. They are kept.</source>
   <translation>
    <numerusform>%n cell of the gradebook waits to be mended. It is kept.</numerusform>
    <numerusform>%n cells of the gradebook wait to be mended. They are kept.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells pasted</source>
   <translation>
    <numerusform>%n cell pasted</numerusform>
    <numerusform>%n cells pasted</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n columns do not fit beside the last assessment and are left out.</source>
   <translation>
    <numerusform>%n column does not fit beside the last assessment and is left out.</numerusform>
    <numerusform>%n columns do not fit beside the last assessment and are left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new</source>
   <translation>
    <numerusform>%n new</numerusform>
    <numerusform>%n new</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n results locked</source>
   <translation>
    <numerusform>%n result locked</numerusform>
    <numerusform>%n results locked</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n results of {session} stay as they are now, with the scale of today. Scores that belong to them can no longer be changed until somebody unlocks them. The server works the locked values out itself.</source>
   <translation>
    <numerusform>%n result of {session} stays as it is now, with the scale of today. Scores that belong to it can no longer be changed until somebody unlocks it. The server works the locked value out itself.</numerusform>
    <numerusform>%n results of {session} stay as they are now, with the scale of today. Scores that belong to them can no longer be changed until somebody unlocks them. The server works the locked values out itself.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows do not fit below the last student and are left out.</source>
   <translation>
    <numerusform>%n row does not fit below the last student and is left out.</numerusform>
    <numerusform>%n rows do not fit below the last student and are left out.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to mend</source>
   <translation>
    <numerusform>%n to mend</numerusform>
    <numerusform>%n to mend</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unexcused absences × {points}</source>
   <translation>
    <numerusform>%n unexcused absence × {points}</numerusform>
    <numerusform>%n unexcused absences × {points}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a score</source>
   <translation>
    <numerusform>%n without a score</numerusform>
    <numerusform>%n without a score</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Lock %n results</source>
   <translation>
    <numerusform>Lock %n result</numerusform>
    <numerusform>Lock %n results</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Paste %n cells</source>
   <translation>
    <numerusform>Paste %n cell</numerusform>
    <numerusform>Paste %n cells</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Publish %n assessments</source>
   <translation>
    <numerusform>Publish %n assessment</numerusform>
    <numerusform>Publish %n assessments</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Publish %n drafts</source>
   <translation>
    <numerusform>Publish %n draft</numerusform>
    <numerusform>Publish %n drafts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Rounded half up to %n places</source>
   <translation>
    <numerusform>Rounded half up to %n place</numerusform>
    <numerusform>Rounded half up to %n places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Guests</name>
  <message numerus="yes">
   <source>%n more after this one</source>
   <translation>
    <numerusform>%n more after this one</numerusform>
    <numerusform>%n more after this one</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message numerus="yes">
   <source>%n more stay as they are.</source>
   <translation>
    <numerusform>%n more stays as it is.</numerusform>
    <numerusform>%n more stay as they are.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n records go back as they were.</source>
   <translation>
    <numerusform>%n record goes back as it was.</numerusform>
    <numerusform>%n records go back as they were.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n values stay as they are.</source>
   <translation>
    <numerusform>%n value stays as it is.</numerusform>
    <numerusform>%n values stay as they are.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more records</source>
   <translation>
    <numerusform>and %n more record</numerusform>
    <numerusform>and %n more records</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Home</name>
  <message numerus="yes">
   <source>%n changes were not accepted</source>
   <translation>
    <numerusform>%n change was not accepted</numerusform>
    <numerusform>%n changes were not accepted</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n conflicts need a decision</source>
   <translation>
    <numerusform>%n conflict needs a decision</numerusform>
    <numerusform>%n conflicts need a decision</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n conflicts need your decision. Both values are kept.</source>
   <translation>
    <numerusform>%n conflict needs your decision. Both values are kept.</numerusform>
    <numerusform>%n conflicts need your decision. Both values are kept.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n lessons</source>
   <translation>
    <numerusform>%n lesson</numerusform>
    <numerusform>%n lessons</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n planned absences</source>
   <translation>
    <numerusform>%n planned absence</numerusform>
    <numerusform>%n planned absences</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students today</source>
   <translation>
    <numerusform>%n student today</numerusform>
    <numerusform>%n students today</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a phone number</source>
   <translation>
    <numerusform>%n without a phone number</numerusform>
    <numerusform>%n without a phone number</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>absent in %n lessons</source>
   <translation>
    <numerusform>absent in %n lesson</numerusform>
    <numerusform>absent in %n lessons</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Lessons</name>
  <message numerus="yes">
   <source>%n conflicts need your decision. Both values are kept.</source>
   <translation>
    <numerusform>%n conflict needs your decision. Both values are kept.</numerusform>
    <numerusform>%n conflicts need your decision. Both values are kept.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Lists</name>
  <message numerus="yes">
   <source>%n cells begin with a sign of formulas and got an apostrophe.</source>
   <translation>
    <numerusform>%n cell begins with a sign of formulas and got an apostrophe.</numerusform>
    <numerusform>%n cells begin with a sign of formulas and got an apostrophe.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cells copied</source>
   <translation>
    <numerusform>%n cell copied</numerusform>
    <numerusform>%n cells copied</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n selected</source>
   <translation>
    <numerusform>%n selected</numerusform>
    <numerusform>%n selected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{values} and %n more</source>
   <translation>
    <numerusform>{values} and %n more</numerusform>
    <numerusform>{values} and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Lock</name>
  <message numerus="yes">
   <source>The PIN was wrong too often. The next try is possible in %n s.</source>
   <translation>
    <numerusform>The PIN was wrong too often. The next try is possible in %n s.</numerusform>
    <numerusform>The PIN was wrong too often. The next try is possible in %n s.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>PlannedAbsences</name>
  <message numerus="yes">
   <source>%n away now</source>
   <translation>
    <numerusform>%n away now</numerusform>
    <numerusform>%n away now</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message numerus="yes">
   <source>%n pages sent to the printer</source>
   <translation>
    <numerusform>%n page sent to the printer</numerusform>
    <numerusform>%n pages sent to the printer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{file} saved, %n pages</source>
   <translation>
    <numerusform>{file} saved, %n page</numerusform>
    <numerusform>{file} saved, %n pages</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Register</name>
  <message numerus="yes">
   <source>%n marked present</source>
   <translation>
    <numerusform>%n marked present</numerusform>
    <numerusform>%n marked present</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n marks copied to period {number}</source>
   <translation>
    <numerusform>%n mark copied to period {number}</numerusform>
    <numerusform>%n marks copied to period {number}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n marks move from {from_day}, period {from_period}, to {to_day}, period {to_period}.</source>
   <translation>
    <numerusform>%n mark moves from {from_day}, period {from_period}, to {to_day}, period {to_period}.</numerusform>
    <numerusform>%n marks move from {from_day}, period {from_period}, to {to_day}, period {to_period}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n minutes</source>
   <translation>
    <numerusform>%n minute</numerusform>
    <numerusform>%n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unmarked students stay unmarked until you submit.</source>
   <translation>
    <numerusform>%n unmarked student stays unmarked until you submit.</numerusform>
    <numerusform>%n unmarked students stay unmarked until you submit.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n without a desk</source>
   <translation>
    <numerusform>%n without a desk</numerusform>
    <numerusform>%n without a desk</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message numerus="yes">
   <source>%n classes</source>
   <translation>
    <numerusform>%n class</numerusform>
    <numerusform>%n classes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n school years</source>
   <translation>
    <numerusform>%n school year</numerusform>
    <numerusform>%n school years</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message numerus="yes">
   <source>%n changes not sent</source>
   <translation>
    <numerusform>%n change not sent</numerusform>
    <numerusform>%n changes not sent</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changes of {name} stay on this computer and are sent when {name} is back.</source>
   <translation>
    <numerusform>%n change of {name} stays on this computer and is sent when {name} is back.</numerusform>
    <numerusform>%n changes of {name} stay on this computer and are sent when {name} is back.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>about %n minutes left</source>
   <translation>
    <numerusform>about %n minute left</numerusform>
    <numerusform>about %n minutes left</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Staff</name>
  <message numerus="yes">
   <source>%n classes</source>
   <translation>
    <numerusform>%n class</numerusform>
    <numerusform>%n classes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n people</source>
   <translation>
    <numerusform>%n person</numerusform>
    <numerusform>%n people</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Student</name>
  <message numerus="yes">
   <source>%n classes now</source>
   <translation>
    <numerusform>%n class now</numerusform>
    <numerusform>%n classes now</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n years old</source>
   <translation>
    <numerusform>%n year old</numerusform>
    <numerusform>%n years old</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Withdraw from %n classes</source>
   <translation>
    <numerusform>Withdraw from %n class</numerusform>
    <numerusform>Withdraw from %n classes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>late %n times</source>
   <translation>
    <numerusform>late %n time</numerusform>
    <numerusform>late %n times</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Students</name>
  <message numerus="yes">
   <source>%n have this value already.</source>
   <translation>
    <numerusform>%n has this value already.</numerusform>
    <numerusform>%n have this value already.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students</source>
   <translation>
    <numerusform>%n student</numerusform>
    <numerusform>%n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n students added to the class</source>
   <translation>
    <numerusform>%n student added to the class</numerusform>
    <numerusform>%n students added to the class</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n were in it already</source>
   <translation>
    <numerusform>%n was in it already</numerusform>
    <numerusform>%n were in it already</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n will be emptied.</source>
   <translation>
    <numerusform>%n will be emptied.</numerusform>
    <numerusform>%n will be emptied.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n will change.</source>
   <translation>
    <numerusform>%n will change.</numerusform>
    <numerusform>%n will change.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Add %n students</source>
   <translation>
    <numerusform>Add %n student</numerusform>
    <numerusform>Add %n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Change %n students</source>
   <translation>
    <numerusform>Change %n student</numerusform>
    <numerusform>Change %n students</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Tags of %n students changed</source>
   <translation>
    <numerusform>Tags of %n student changed</numerusform>
    <numerusform>Tags of %n students changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{field} of %n students changed</source>
   <translation>
    <numerusform>{field} of %n student changed</numerusform>
    <numerusform>{field} of %n students changed</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Sync</name>
  <message numerus="yes">
   <source>%n changes waiting</source>
   <translation>
    <numerusform>%n change waiting</numerusform>
    <numerusform>%n changes waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Action needed: %n conflicts</source>
   <translation>
    <numerusform>Action needed: %n conflict</numerusform>
    <numerusform>Action needed: %n conflicts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Offline, %n changes waiting</source>
   <translation>
    <numerusform>Offline, %n change waiting</numerusform>
    <numerusform>Offline, %n changes waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Offline. Working on this computer. %n changes waiting.</source>
   <translation>
    <numerusform>Offline. Working on this computer. %n change waiting.</numerusform>
    <numerusform>Offline. Working on this computer. %n changes waiting.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Paused, %n changes waiting</source>
   <translation>
    <numerusform>Paused, %n change waiting</numerusform>
    <numerusform>Paused, %n changes waiting</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Users</name>
  <message numerus="yes">
   <source>%n accounts</source>
   <translation>
    <numerusform>%n account</numerusform>
    <numerusform>%n accounts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n entries copied</source>
   <translation>
    <numerusform>%n entry copied</numerusform>
    <numerusform>%n entries copied</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n roles</source>
   <translation>
    <numerusform>%n role</numerusform>
    <numerusform>%n roles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n sign-ins ended</source>
   <translation>
    <numerusform>%n sign-in ended</numerusform>
    <numerusform>%n sign-ins ended</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Also for the %n who hold it</source>
   <translation>
    <numerusform>Also for the one who holds it</numerusform>
    <numerusform>Also for the %n who hold it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Bring %n older ones up to date</source>
   <translation>
    <numerusform>Bring the older one up to date</numerusform>
    <numerusform>Bring %n older ones up to date</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message numerus="yes">
   <source>%n values stay as they are: they were changed again since.</source>
   <translation>
    <numerusform>%n value stays as it is: it was changed again since.</numerusform>
    <numerusform>%n values stay as they are: they were changed again since.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ui</name>
  <message numerus="yes">
   <source>%n min ago</source>
   <translation>
    <numerusform>%n min ago</numerusform>
    <numerusform>%n min ago</numerusform>
   </translation>
  </message>
 </context>
</TS>
