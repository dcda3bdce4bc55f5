"""Who comes in and who leaves: reception, doors, the first sync, the seat at the window, the lock."""
