"""Staff: who works here, how they are reached, what they teach."""
