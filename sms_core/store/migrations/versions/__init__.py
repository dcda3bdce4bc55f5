"""One module a revision; a revision never changes once it was shipped."""
