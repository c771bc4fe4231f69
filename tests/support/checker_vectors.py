"""The vectors of the checker, tests/cases/checker/:

fill: {cc: "999"}         # completes {cc} in what is pasted, so that no real number stands in the file
groups:
  - about: another country code
    expect: [lookalike]   # the verdict of every contact found, in order
    pasted: ["+{cc} 20 7946 0123"]
"""

from __future__ import annotations

from pathlib import Path

import yaml_file
from checkout import TESTS

FILES = sorted((TESTS / "cases/checker").glob("*.yml"))


def vectors(file: Path) -> list[tuple[str, list[str], str]]:
    """The group that each vector stands in, the verdicts expected, and what is pasted."""
    case = yaml_file.read(file)
    filled = []
    for group in case["groups"]:
        for pasted in group["pasted"]:
            for key, value in case.get("fill", {}).items():
                pasted = pasted.replace(f"{{{key}}}", value)
            filled.append((group["about"], group["expect"], pasted))
    return filled
