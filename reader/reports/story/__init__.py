"""The story of several articles as text, JSON and CSV."""
