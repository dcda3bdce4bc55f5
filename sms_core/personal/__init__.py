"""What belongs to one person: preferences, saved searches, notifications."""
