"""The school year: sessions, periods, closures, courses."""
