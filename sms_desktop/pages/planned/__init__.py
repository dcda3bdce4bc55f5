"""A planned absence in a panel: noted, changed, taken back; for the page of attendance and for a student's profile."""
