"""Classes: the list, and a class with its roster, week and staff."""
