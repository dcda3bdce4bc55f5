"""Medical notes: for those few who must know."""
