"""Widgets that know no school: theme, icons, controls, tables, states and the frame of the window."""
