"""One module or folder for each file format; a reader is pure: bytes in, a value or one refusal out."""
