"""What a school is: its nouns, rules, store and sync, with no window and no socket."""
