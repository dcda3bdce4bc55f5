"""Speaking with a school's server: looking at it, signing in, calling it, and what it answers."""
