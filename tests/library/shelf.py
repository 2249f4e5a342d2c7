"""A small folder of articles for tests: two stories told twice, one article on its own."""

from __future__ import annotations

from pathlib import Path

FERRY_ONE = """\
Ferry Aurora runs aground off Kelmore

KELMORE, March 3, 2021 (Coast Herald) – The ferry Aurora ran aground on the Brannock reef shortly
before dawn on Wednesday with 214 passengers aboard. Lifeboats from Kelmore took everyone off
within two hours, the coastguard said.

Captain Ida Morrow told reporters that the steering had failed. “We had no rudder for six minutes,”
she said.
"""
FERRY_TWO = """\
All 214 saved after Aurora strikes reef

KELMORE, March 4, 2021 (Island Times) – Every one of the 214 people on the ferry Aurora was brought
ashore after it struck the Brannock reef off Kelmore, the coastguard confirmed. A failed rudder is
blamed, according to captain Ida Morrow.

Lifeboats reached the ship before dawn. Divers will inspect the hull on Friday.
"""
ORCHARD_ONE = """\
---
title: Frost takes half of the Velden cherries
source: Growers’ Letter
date: 2019-05-02
---
Frost in the last week of April has taken half of the cherry blossom in the Velden valley, growers
say. The orchards of Hanna Brugge lost nine trees in ten.

The cooperative expects a harvest of 400 tonnes, where 900 were hoped for.
"""
ORCHARD_TWO = """\
---
title: Velden counts its losses after the frost
source: Valley Post
date: 2019-05-03
---
The cherry growers of the Velden valley count their losses after frost in April. Half of the
blossom is gone, and in the orchards of Hanna Brugge nine trees in ten are bare.

The cooperative now speaks of 400 tonnes of cherries instead of 900.
"""
ALONE = """\
A chess club for lighthouse keepers

Letters carry the moves from rock to rock, and a game may last a winter.
"""
UNREADABLE = b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00"


def write_shelf(folder: Path, *, unreadable: bool = True) -> Path:
    """Write the articles into ``folder`` and answer it."""
    for name, text in (
        ("ferry/herald.txt", FERRY_ONE),
        ("ferry/times.txt", FERRY_TWO),
        ("orchard/letter.md", ORCHARD_ONE),
        ("orchard/post.md", ORCHARD_TWO),
        ("alone.txt", ALONE),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if unreadable:
        (folder / "program.txt").write_bytes(UNREADABLE)
    return folder
