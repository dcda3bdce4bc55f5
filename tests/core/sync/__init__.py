"""Tests of merging, the wire, the outbox and the engine."""
