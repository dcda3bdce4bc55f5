"""Report cards, transcripts, class lists and register sheets as PDF, by plain HTTP."""
