"""Accounts: users, their roles and grants, and their devices."""
