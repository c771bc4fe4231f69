"""One pattern for any of many words, the longest where several fit.

Written as a tree of their letters: an alternation of whole words is tried word by word at every place of a text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds what `"|".join(sorted(map(re.escape, words), key=len, reverse=True))` finds; without words, nothing.

    >>> any_of(["pay", "payment", "paper"]).findall("payments, papers, pa")
    ['payment', 'paper']
    """
    known = {word for word in words if word}
    return re.compile(_tree(known) if known else r"(?!)")


def _tree(words: set[str]) -> str:
    following = defaultdict(set)
    for word in filter(None, words):
        following[word[0]].add(word)
    branches = [_branch(beginning) for _, beginning in sorted(following.items())]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if "" in words else "")


def _branch(words: set[str]) -> str:
    """Words with a common beginning, that whole: a table of 760 characters is no 760 steps deep."""
    first, last = min(words), max(words)
    same = (one == other for one, other in zip(first, last, strict=False))
    stem = first[: sum(takewhile(bool, same))]
    return re.escape(stem) + _tree({word[len(stem) :] for word in words})
