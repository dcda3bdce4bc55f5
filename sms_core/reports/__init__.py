"""What a school hands out on paper: report cards, transcripts, class lists and register sheets."""
