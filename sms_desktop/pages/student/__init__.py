"""A student: the profile in a tab of its own."""
