"""What was done: the journal read for people, and what taking something back would do."""
