"""The network half of the desktop: requests, pokes, the loop that drives rounds of sync, and the one sync state."""
