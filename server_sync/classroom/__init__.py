"""A small part of the school by plain HTTP, for programs without a replica."""
