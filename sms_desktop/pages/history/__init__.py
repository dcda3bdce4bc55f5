"""What was done: on this computer, and at the whole school."""
