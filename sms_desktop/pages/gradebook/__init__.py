"""The gradebook of a class: scores, what they are made of, and what they come to."""
