"""Many words looked for at once, by a tree of their letters: to try them word by word at every place of a text takes
longer with each word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from ahocorasick_rs import AhoCorasick

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters, as YAML's escapes can make them: the automaton reads UTF-8, which has none."""


class Words:
    """Words, each found wherever it stands, within others too.

    >>> words = Words(["pay", "payment", "men"])
    >>> sorted(words.within("a payment"))
    ['men', 'pay', 'payment']
    >>> words.places("a payment")
    [(2, 5), (2, 9), (5, 8)]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._tree = AhoCorasick(words)

    def within(self, text: str) -> set[str]:
        """Those that stand in a text."""
        try:
            return set(self._tree.find_matches_as_strings(text, overlapping=True))
        except UnicodeEncodeError:
            return self.within(_HALVES.sub("?", text))

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where each begins and ends, in order."""
        try:
            found = self._tree.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            return self.places(_HALVES.sub("?", text))
        return sorted([(start, end) for _, start, end in found])


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds what `"|".join(sorted(map(re.escape, words), key=len, reverse=True))` finds; without words, nothing.

    >>> any_of(["pay", "payment", "paper"]).findall("payments, papers, pa")
    ['payment', 'paper']
    """
    return any_followed(dict.fromkeys(words, ""))


def any_followed(tails: Mapping[str, str]) -> re.Pattern[str]:
    """The same for words that count only where a regular expression of their own matches behind them.

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
        shared = _shared_beginning(group)  # at once, so that a word of any length is no deeper than its branches
        branches.append(re.escape(shared) + _tree({word[len(shared) :]: tail for word, tail in group.items()}))
    if tails.get(""):
        branches.append(tails[""])
    return f"(?:{'|'.join(branches)})" + ("?" if tails.get("") == "" else "")


def _shared_beginning(words: Iterable[str]) -> str:
    first, last = min(words), max(words)  # what these two share, all between them share
    length = min(len(first), len(last))
    return first[: next((at for at in range(length) if first[at] != last[at]), length)]
