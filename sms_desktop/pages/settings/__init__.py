"""Settings: the person's own, and the school's."""
