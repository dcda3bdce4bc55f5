"""The server's own tables, revision by revision."""
