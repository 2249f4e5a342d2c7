"""The versions of an article as text, JSON and CSV."""
