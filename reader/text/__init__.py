"""Language: typography, words, sentences and what stands in them. Pure; nothing here draws."""
