"""The page of conduct notes."""
