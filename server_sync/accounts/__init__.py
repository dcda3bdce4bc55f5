"""Signing in: passwords, tokens bound to a device, lock-out, and who is calling."""
