"""The command palette at work: what it can find, one file for each kind, and the desk that the window talks to.

To add something to find, write a `Finder` in a file of its own and put it into the tuple of `registry.py`.
"""
