"""Sync as both sides share it: the words on the wire, merge rules, and a replica's half of the protocol."""
