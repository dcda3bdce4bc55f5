"""The school's tables and the journal, revision by revision, on both sides."""
