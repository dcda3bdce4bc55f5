"""What is kept on this computer: profiles, secrets, preferences, and what the organisation has decided."""
