"""Signing in: welcome, the address, the checks, e-mail and password, the first sync."""
