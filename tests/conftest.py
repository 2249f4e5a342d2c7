"""How the properties are searched: no test fails on a clock, and a check can be run again."""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("checks", deadline=None, derandomize=True, database=None)
settings.load_profile("checks" if os.environ.get("CI") else "here")
