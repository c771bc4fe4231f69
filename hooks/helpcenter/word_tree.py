"""One pattern for any of many words, the longest where several fit.

Written as a tree of their letters: an alternation of whole words is tried word by word at every place of a text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds what `"|".join(sorted(map(re.escape, words), key=len, reverse=True))` finds; without words, nothing.

    >>> any_of(["pay", "payment", "paper"]).findall("payments, papers, pa")
    ['payment', 'paper']
    """
    known = {word for word in words if word}
    return re.compile(_tree(known) if known else r"(?!)")


def _tree(words: set[str]) -> str:
    begun = defaultdict(set)
    for word in filter(None, words):
        begun[word[0]].add(word)
    if not begun:
        return ""
    branches = []
    for _, group in sorted(begun.items()):
        shared = _shared_beginning(group)  # at once, so that a word of any length is no deeper than its branches
        branches.append(re.escape(shared) + _tree({word[len(shared) :] for word in group}))
    return f"(?:{'|'.join(branches)})" + ("?" if "" in words else "")


def _shared_beginning(words: set[str]) -> str:
    first, last = min(words), max(words)  # what these two share, all between them share
    length = min(len(first), len(last))
    return first[: next((at for at in range(length) if first[at] != last[at]), length)]
