"""Whether the server is well, for people and for programs that watch it."""
