<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el" sourcelanguage="en">
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
