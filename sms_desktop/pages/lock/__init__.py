"""The lock: what covers the window until the PIN is typed, and where the PIN is set."""
