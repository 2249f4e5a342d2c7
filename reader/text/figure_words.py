"""The words that stand beside a number, or between two, in the figures of each language.

They are patterns.
"""

from __future__ import annotations

COUNTED = {
    "en": "people|persons|votes|seats|points|goals",
    "de": "Menschen|Personen|Stimmen|Sitze",
    "fr": "personnes|voix|sièges",
    "es": "personas|votos|escaños",
    "it": "persone|voti|seggi",
    "pt": "pessoas|votos|cadeiras",
    "nl": "mensen|stemmen|zetels",
    "ru": "человека?|голос(?:а|ов)",
}
"""What is counted so often that it is told with its number as a unit is."""
TO = {
    "en": "to|or", "de": "bis|oder", "fr": "à|ou", "es": "a|o", "it": "a|o", "pt": "a|ou",
    "nl": "tot|of", "ru": "до|или",
}  # fmt: skip
"""What stands between the two ends of a range."""
AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en", "ru": "и"}
BEFORE_AND = {"en": "between", "de": "zwischen", "fr": "entre", "es": "entre", "it": "tra",
               "pt": "entre", "nl": "tussen", "ru": "между"}  # fmt: skip
"""What parts two numbers, and what stands before them then: between five and ten."""
OUT_OF = {
    "en": r"(?:in|out\sof)\s(?:every\s)?", "de": r"von\s", "fr": r"(?:[^\W\d_]+\s)?sur\s",
    "es": r"de\scada\s", "it": r"su\s", "pt": r"em\scada\s", "nl": r"op\s(?:de|elke)\s",
}  # fmt: skip
"""What stands between a part and its whole: one in five."""
PARTED = (("hours", "minutes", "seconds"), ("years", "months"), ("days", "hours"),
          ("hours", "minutes"), ("minutes", "seconds"), ("feet", "inches"))  # fmt: skip
"""Units that tell one thing together: four hours and 50 minutes."""
