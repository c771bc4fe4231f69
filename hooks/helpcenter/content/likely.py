"""Which article a writer most likely meant by a slug that names none: where it moved to, or how it is spelt.

A hint that leads to another topic is worse than none, so likeness of letters alone is not enough: the folder or the
name must be right.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from helpcenter.content.project import Sources

_ALIKE = 0.8
"""How alike two names are that are likely one, after difflib."""


def slug(written: str, sources: Sources, known: Iterable[str]) -> str:
    """The slug that was meant; an empty string where none is close."""
    written = written.strip("/").removesuffix(".md").removesuffix("/index")
    there = list(known)
    moved = sources.facts.redirects if sources.facts else {}
    for old, new in moved.items():
        if written in (old, old.removesuffix("/index")) or old.endswith(f"/{written}"):
            return new
    folder, _, name = written.rpartition("/")
    best = max(there, key=lambda one: _likeness(folder, name, one), default="")
    return best if best and _likeness(folder, name, best) >= _ALIKE else ""


def _likeness(folder: str, name: str, known: str) -> float:
    """How likely a known slug is meant: its name counts, and a wrong folder only a little."""
    other, _, last = known.removesuffix("/index").rpartition("/")
    same = 0.0 if folder in ("", other) else 0.1 * (1 - SequenceMatcher(None, folder, other).ratio())
    return SequenceMatcher(None, name, last).ratio() - same
