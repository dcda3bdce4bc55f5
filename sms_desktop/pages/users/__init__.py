"""Users and roles: who has an account, what they may do, and what was done to accounts."""
