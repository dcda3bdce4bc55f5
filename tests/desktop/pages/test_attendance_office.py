"""The tabs of the Attendance page: registers today, absences followed up, guests, a form group's day, lists, planned."""
