"""Sections: a course taught to a group in a session. The interface says "class"."""
