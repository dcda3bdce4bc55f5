"""Conduct: praise, concerns and incidents."""
