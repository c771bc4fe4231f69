"""What readers type into the composer: tests/cases/composer/*.yml.

Each file holds lists of texts by the kind of what stands between « and » in them; where kinds are mixed, a mark names
its own («card: …»). What is marked is taken out, everything else stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checkout import TESTS
from yaml_file import read_texts

FILES = sorted((TESTS / "cases/composer").glob("*.yml"))
_MARK = re.compile(r"«(?:(\w+): )?(.*?)»", re.DOTALL)


@dataclass(frozen=True)
class Case:
    """What is typed, and what it becomes: `{kind}` in the place of each secret."""

    typed: str
    expected: str


def _marked(kind: str, mark: re.Match[str]) -> str:
    return f"{{{mark[1] or kind}}}"


def secrets(text: str) -> list[tuple[str, str]]:
    """Each secret that is marked in a text, with what is typed."""
    typed = _MARK.sub(r"\2", text)
    return [(typed, mark[2]) for mark in _MARK.finditer(text)]


def cases(file: Path) -> list[Case]:
    """Read one file."""
    return [
        Case(_MARK.sub(r"\2", text), _MARK.sub(partial(_marked, kind), text))
        for kind, texts in read_texts(file).items()
        for text in texts
    ]
