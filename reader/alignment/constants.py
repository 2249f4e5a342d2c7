"""The constants of the aligner: one set for every genre and language."""

from __future__ import annotations

# Words.
COMMON = 0.25
"""What a function word weighs of what its rarity says."""
STEM = 6
"""How many letters of a word count: a light stem for every language with endings."""

# Candidates.
ALL_PAIRS = 400
"""Up to so many pairs, all are scored: short texts told in wholly other words need it."""
PARTNERS = 8
"""How many partners of each sentence are scored."""
FAR_BELOW = 0.0
"""A partner whose cosine is below this share of the best one's is not scored."""
VISITS = 100000
"""How many sentences the terms of one sentence may lead to; the rarest terms are asked first."""

# Context.
NEARBY = 0.8
"""What a pair that skips a sentence counts as a neighbour."""
RIVAL = 0.2
"""From which chance on a rival takes away what it shares."""
FIRM = 0.4
"""From which chance on a pair can be part of the backbone."""
HOPELESS = 0.0
"""Below this chance by likeness alone, a pair is dropped."""
SURE = 0.99
"""The chance of an exact match."""
SAYS_ENOUGH = 2.0
"""How much an exact match must say to be believed alone: see ``scoring``."""


# Choosing.
PARTLY = 0.7
SPECIFIC = 200
DEFAULT_THRESHOLD = 0.35
LIKENESS = (
    -6.923,
    (
        5.473,  # cosine
        0.8157,  # covered
        -0.7625,  # covering
        1.528,  # mass
        -0.501,  # rarest
        0.1084,  # runs
        -0.09477,  # run cover
        3.355,  # order
        2.705,  # letters
        0.3165,  # names
        0.008634,  # other names
        0.9931,  # figures
        0.8587,  # other figures
        -0.5978,  # length
        -0.204,  # shorter
    ),
)
CONTEXT = (
    0.485,
    (
        -3.554,  # cosine
        2.211,  # covered
        0.03348,  # covering
        0.9993,  # mass
        0.541,  # rarest
        0.246,  # runs
        -1.035,  # run cover
        2.233,  # order
        0.5988,  # letters
        0.05707,  # names
        -0.006566,  # other names
        0.4035,  # figures
        0.2111,  # other figures
        0.1227,  # length
        -0.4599,  # shorter
        0.02926,  # chance
        0.2972,  # above
        0.1484,  # below
        1.514,  # neighbours
        -0.5514,  # both neighbours
        0.8286,  # beside
        -0.1835,  # off
        -0.1591,  # far off
        -0.2181,  # off in order
        -1.823,  # order
        -2.522,  # density
        0.3145,  # new
        -0.2796,  # new to both
        -6.442,  # aslant
        7.538,  # aslant in order
        0.4615,  # first
        1.651,  # last
        -0.58,  # length
    ),
)
