"""Tests of who sees and may change which rows."""
