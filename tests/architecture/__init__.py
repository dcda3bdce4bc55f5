"""Tests that read the code itself: its files, its imports and its words."""
