"""Enrolment: which student is in which section, from when to when."""
