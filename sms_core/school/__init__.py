"""The school itself: its name, time zone, policies and thresholds."""
