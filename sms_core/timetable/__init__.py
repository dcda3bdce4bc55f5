"""The timetable: which section meets when, and where."""
