"""A conduct note in a panel: written, corrected, closed; for the page of notes and for a student's profile."""
