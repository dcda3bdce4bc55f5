"""Attendance: the lessons of a day, and the register of one."""
