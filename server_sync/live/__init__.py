"""Live updates: sockets that hear that there is something new, never what."""
