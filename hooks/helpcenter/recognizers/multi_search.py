"""Search for many words in one pass (Aho-Corasick), in a time that does not grow with their number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick

_HALVES = re.compile("[\ud800-\udfff]")
"""Lone surrogates, as escapes in YAML can produce them: the automaton reads UTF-8, which has none."""


class Words:
    """Words, each found wherever it occurs, also within others.

    >>> words = Words(["pay", "payment", "men"])
    >>> sorted(words.within("a payment"))
    ['men', 'pay', 'payment']
    >>> words.places("a payment")
    [(2, 5), (2, 9), (5, 8)]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._tree = AhoCorasick(words)

    def within(self, text: str) -> set[str]:
        """Those that occur in a text."""
        try:
            return set(self._tree.find_matches_as_strings(text, overlapping=True))
        except UnicodeEncodeError:
            return self.within(_HALVES.sub("?", text))

    def places(self, text: str) -> list[tuple[int, int]]:
        """The start and end of each occurrence, in order."""
        try:
            found = self._tree.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            return self.places(_HALVES.sub("?", text))
        return sorted([(start, end) for _, start, end in found])


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Matches as `"|".join(sorted(map(re.escape, words), key=len, reverse=True))` does; without words, nothing.

    >>> any_of(["pay", "payment", "paper"]).findall("payments, papers, pa")
    ['payment', 'paper']
    """
    return any_followed(dict.fromkeys(words, ""))


def any_followed(tails: Mapping[str, str]) -> re.Pattern[str]:
    """The same for words that count only where a regular expression of their own matches after them.

    >>> any_followed({"line": " id", "whatsapp": ""}).findall("online, line id, whatsapp")
    ['line id', 'whatsapp']
    """
    known = {word: tail for word, tail in tails.items() if word}
    return re.compile(_tree(known) if known else r"(?!)")


def _tree(tails: Mapping[str, str]) -> str:
    begun: dict[str, dict[str, str]] = defaultdict(dict)
    for word in filter(None, tails):
        begun[word[0]][word] = tails[word]
    if not begun:
        return tails[""]
    branches = []
    for _, group in sorted(begun.items()):
        shared = _shared_beginning(group)  # in one step, so that the depth is that of the branches
        branches.append(re.escape(shared) + _tree({word[len(shared) :]: tail for word, tail in group.items()}))
    if tails.get(""):
        branches.append(tails[""])
    return f"(?:{'|'.join(branches)})" + ("?" if tails.get("") == "" else "")


def _shared_beginning(words: Iterable[str]) -> str:
    first, last = min(words), max(words)  # all words between these two share what they share
    length = min(len(first), len(last))
    return first[: next((at for at in range(length) if first[at] != last[at]), length)]
