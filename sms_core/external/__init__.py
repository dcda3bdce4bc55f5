"""Identifiers that other systems gave to our things."""
