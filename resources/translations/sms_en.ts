<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
