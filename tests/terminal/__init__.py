"""The reader as a person meets it: through a real pseudo-terminal."""
