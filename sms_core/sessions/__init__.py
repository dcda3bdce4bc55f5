"""The school year: academic sessions, periods of the day, closures."""
