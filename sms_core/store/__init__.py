"""Where rows live: opening databases, declaring fields, the one write path and its journal."""
