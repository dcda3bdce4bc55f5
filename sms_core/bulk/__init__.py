"""Import and export: formats, mapping, validation, plan, undo."""
