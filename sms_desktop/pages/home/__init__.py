"""Home: the day of a teacher, or of the office."""
