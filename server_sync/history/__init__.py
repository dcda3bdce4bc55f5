"""What was done at the school, as a caller may see it."""
