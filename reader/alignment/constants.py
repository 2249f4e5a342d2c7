"""The constants of the aligner: one set for every genre and language.

The two regressions at the end are printed by ``python -m tests.bench.fit_alignment --limit 72``
from pairs that people marked: drafts of essays (ArgRewrite), novels and their abridgements
(AbLit), fables told twice (Aesop), two versions of the Bible, and two outlets on one event. Every
file weighs the same. The constants before them were chosen on the same pairs, cross-validated
(``--folds 5``): no other value of the few tried was better by more than chance.
"""

from __future__ import annotations

# Words.
COMMON = 0.25
"""What a function word weighs of what its rarity says."""
STEM = 6
"""How many letters of a word count: a light stem for every language with endings."""

# Candidates.
ALL_PAIRS = 400
"""Up to so many pairs, all are scored: short texts told in wholly other words need it."""
PARTNERS = 6
"""How many partners of each sentence are scored."""
FAR_BELOW = 0.3
"""A partner whose cosine is below this share of the best one's is not scored."""
WORTHLESS = 0.2
"""The same, but not even worth comparing with the best ones of the other sentence."""
VISITS = 400
"""How many sentences the terms of one sentence may lead to; the rarest terms are asked first."""

# Context.
NEARBY = 0.8
"""What a pair that skips a sentence counts as a neighbour."""
RIVAL = 0.2
"""From which chance on a rival takes away what it shares."""
FIRM = 0.4
"""From which chance on a pair can be part of the backbone."""
HOPELESS = 0.01
"""Below this chance by likeness alone, a pair is dropped."""
SURE = 0.99
"""The chance of an exact match."""
NEARLY_SURE = 0.98
"""The most that any other pair can have: the highest thresholds leave exact matches alone."""
SAYS_ENOUGH = 2.0
"""How much an exact match must say to be believed alone: see ``scoring``."""

# Choosing.
DEFAULT_THRESHOLD = 0.35
"""The chance from which on pairs are linked: the best F1 over all sets in cross-validation."""
LOWEST = 0.05
"""A chance below this links nothing, even at a threshold of 0: nearly all pairs have one."""
LARGEST = 12
"""How many sentences a link may hold; the marked ones hold up to eight."""
MISFIT = 2.0
"""How many times over a pair below the threshold costs what it lacks, inside a link."""
PARTLY = 0.7
"""From which share of the threshold on a pair that is not linked is worth a look as a partial."""
SPECIFIC = 200
"""How much the words must weigh that make a partial."""

# The regressions: a constant, and a weight for each number of the evidence.
LIKENESS = (
    -6.161,
    (
        3.57,  # cosine
        0.2898,  # covered
        -1.347,  # covering
        2.005,  # mass
        -0.3486,  # rarest
        -0.0212,  # runs
        0.6435,  # run cover
        4.486,  # order
        1.77,  # letters
        0.2181,  # names
        0.2713,  # other names
        0.7369,  # figures
        0.4863,  # other figures
        -0.3387,  # length
        -0.4603,  # shorter
    ),
)
CONTEXT = (
    1.467,
    (
        -4.572,  # cosine
        2.297,  # covered
        1.219,  # covering
        1.49,  # mass
        0.5446,  # rarest
        0.114,  # runs
        -0.7271,  # run cover
        2.203,  # order
        -0.3716,  # letters
        -0.01195,  # names
        0.07728,  # other names
        0.4455,  # figures
        0.2735,  # other figures
        0.3906,  # length
        -0.8016,  # shorter
        0.1381,  # chance
        0.238,  # above
        0.1225,  # below
        1.536,  # neighbours
        -0.3973,  # both neighbours
        1.029,  # beside
        0.2847,  # off
        -0.206,  # far off
        -0.7754,  # off in order
        -1.247,  # order
        -2.998,  # density
        0.4378,  # new
        -0.4411,  # new to both
        -8.136,  # aslant
        11.09,  # aslant in order
        0.4976,  # first
        1.798,  # last
        -0.7101,  # length
    ),
)
