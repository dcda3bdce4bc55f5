"""The server's half of sync: the order of commits, what each replica may hold, and the fate of every mutation."""
