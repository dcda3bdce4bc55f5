"""Staff: the people who teach and run the school."""
