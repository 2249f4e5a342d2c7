"""The screen: draws what the rooms below computed, decides nothing.

The small records of its widgets are named tuples, not dataclasses: Python takes ten times as long
to make a class of those, and there are so many here that it would be felt at every start.
"""
