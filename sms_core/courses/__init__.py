"""Courses: what is taught, apart from who teaches it to whom."""
