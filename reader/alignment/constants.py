"""The constants of the aligner: one set for every genre and language.

They were chosen by trying few values of each, on the pairs that people marked (see
``regressions``) and by cross-validated F1 where that told them apart. ``LENGTHY`` was chosen on
one pair of very long texts, ``PARTLY`` and ``SPECIFIC`` where partials are marked; ``NEAR_COPY``,
and what makes a sentence one that is told again, with little trying.
"""

from __future__ import annotations

# Words.
COMMON = 0.25
"""What a function word weighs of what its rarity says."""
STEM = 6
"""How many letters of a word count: a light stem for every language with endings."""
LONG = 10
"""From how many letters on a word is as long as can be."""

# Candidates.
ALL_PAIRS = 1500
"""Up to so many pairs, all are scored: short texts told in wholly other words need it."""
PARTNERS = 6
"""How many partners of each sentence are scored."""
FAR_BELOW = 0.3
"""A partner whose cosine is below this share of the best one's is not scored."""
WORTHLESS = 0.2
"""The same, but not even worth comparing with the best ones of the other sentence."""
VISITS = 400
"""How many sentences the terms of one sentence may lead to; the rarest terms are asked first."""

# Likeness.
LENGTHY = 4000
"""From how many sentences of both sides together on texts are long, and all longer ones alike."""
NEAR_COPY = 0.6
"""From which likeness of letters on sentences are compared that share function words alone."""

# Context.
NEARBY = 0.8
"""What a pair that skips a sentence counts as a neighbour."""
FIRM = 0.4
"""From which chance on a pair can be part of the backbone."""
HOPELESS = 0.005
"""Below this chance by likeness alone, a pair is dropped."""
SURE = 0.99
"""The chance of an exact match."""
NEARLY_SURE = 0.98
"""The most that any other pair can have: the highest thresholds leave exact matches alone."""
COMPANY = 2.0
"""How many partners both sentences of a pair can have before that is a crowd: see ``scoring``."""
RETOLD = 0.88
"""From which likeness of letters on a long sentence is told again, wherever it stands."""
LONG_SENTENCE = 20
"""From how many words on a sentence is so long that nobody writes it twice by chance."""
UNRIVALLED = 1.0
"""By how much the odds of such a pair must stand above those of its rivals, as a logarithm."""
TOLD_AGAIN = 0.8
"""The least chance of such a pair."""
SAYS_ENOUGH = 2.0
"""How much an exact match must say to be believed alone: see ``scoring``."""
BAND = 200
"""How many sentences from where it is expected a pair can be in order."""

# Choosing.
DEFAULT_THRESHOLD = 0.3
"""The chance from which on pairs are linked: the best F1 over all sets in cross-validation."""
LOWEST = 0.05
"""A chance below this links nothing, even at a threshold of 0: nearly all pairs have one."""
LARGEST = 12
"""How many sentences a link may hold; the marked ones hold up to eight."""
GAP = 0.2
"""What it costs when others stand between the sentences of a link, where there is a choice."""
MISFIT = 2.0
"""How many times over a pair below the threshold costs what it lacks, inside a link."""
PARTLY = 0.86
"""From which share of the threshold on a pair that is not linked is worth a look as a partial."""
SPECIFIC = 1.7
"""How much the words must weigh that make a partial."""
