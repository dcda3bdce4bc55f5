"""The window and its frame: sidebar, tabs, pages, menus, commands, and where it stood last time."""
