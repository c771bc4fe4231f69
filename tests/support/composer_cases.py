"""What readers type into the composer: tests/cases/composer/*.yml.

Each file holds lists of texts by the kind of what stands between « and » in them; where kinds are mixed, a mark names
its own («card: …»). What is marked is taken out, everything else stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from checkout import TESTS

FILES = sorted((TESTS / "cases/composer").glob("*.yml"))
_MARK = re.compile(r"«(?:(\w+): )?(.*?)»", re.DOTALL)


@dataclass(frozen=True)
class Case:
    """What is typed, and what it becomes: `{kind}` in the place of each secret."""

    typed: str
    expected: str


def cases(file: Path) -> list[Case]:
    """Read one file."""
    return [
        Case(_MARK.sub(r"\2", text), _MARK.sub(lambda mark, kind=kind: f"{{{mark[1] or kind}}}", text))
        for kind, texts in yaml.safe_load(file.read_text("utf-8")).items()
        for text in texts
    ]
