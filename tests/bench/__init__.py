"""How fast and how large: `python -m tests.bench NAME`, one file for each benchmark."""
