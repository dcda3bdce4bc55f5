"""Who sees and may change which rows: scopes, their membership, and the guard of every write."""
