"""The verbs of the interface, the lanes they run on, and what is undone and redone."""
