"""Sync issues: what needs a person to decide."""
