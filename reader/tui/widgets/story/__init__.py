"""The parts of the story screen: its table, its head, and what the details say."""
