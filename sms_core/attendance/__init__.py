"""Attendance: who was present, in which lesson, according to whom."""
