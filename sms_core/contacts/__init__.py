"""Contacts: how to reach students and their guardians."""
