<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
  <name>Register</name>
  <message numerus="yes">
   <source>%n marked present</source>
   <translation>
    <numerusform>%n marked present</numerusform>
    <numerusform>%n marked present</numerusform>
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
