"""Table models: what a list shows, and how it is said to a screen reader."""
