"""The Students page: the list of students and what can be done with those that are chosen."""
