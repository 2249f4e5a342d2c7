"""The screen: draws what the rooms below computed, decides nothing."""
