"""Which of some texts answers a query: a plain ranking over the published search index.

A simpler sibling of overrides/assets/js/search/: the same terms and things of the term base, without typing errors and
sounds, which a program does not make.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from helpcenter.artifacts.search.words import HAN, fold, stem, terms

_LIGHT_WORDS = """
    a about after all am an and any are as at be been being by can cant could did didnt do does doesnt doing dont for
    from get gets getting got had has hasnt have havent how i if im in is isnt it its ive just keep keeps let me my no
    not now of on or our please should so still that the their them there they theyre this to up us was we what when
    where which who why will with wont would you your help
    的 了 吗 呢 吧 啊 呀 么 是 我 你 您 他 她 它 们 这 那 个 就 都 也 在 有
    和 与 把 会 能 要 想 让 请 说 着 过 还
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
"""What carries little: it counts for something only beside other words."""
_SHARE = {"light": 0.1, "character": 0.17}
_HAN = re.compile(rf"[{HAN}]")
_WORDS = re.compile(r"[a-z0-9]+")
LEAST = 0.3
"""The score below which nothing was found."""


@dataclass(frozen=True)
class Phrase:
    """A text that a query is compared with: which `thing` it belongs to, and how much a likeness to it counts."""

    thing: str
    text: str
    value: float


class Ranking:
    """Phrases, ready to be searched; `groups` are the words for one thing, by which one stands for the others."""

    def __init__(
        self,
        phrases: Iterable[Phrase],
        groups: Sequence[Sequence[str]] = (),
        traditional: Mapping[str, str] | None = None,
    ) -> None:
        self._traditional = traditional
        self._groups = [[self._key(word) for word in group] for group in groups]
        self._phrases = [(phrase, self._terms(phrase.text)) for phrase in phrases]
        self._total = len({phrase.thing for phrase, _ in self._phrases})
        named: dict[str, set[str]] = {}
        for phrase, found in self._phrases:
            named.setdefault(phrase.thing, set()).update(found)
        self._frequency = Counter(term for found in named.values() for term in found)
        self._sizes = [sum(share * self._weight(term) for term, share in found.items()) for _, found in self._phrases]

    def search(self, query: str) -> list[tuple[str, str, float]]:
        """The things found, best first, each with its best phrase and its score; nothing below LEAST."""
        shares = self._terms(query)
        if max(shares.values(), default=0.0) <= _SHARE["character"]:
            return []  # nothing but words such as "how do I"
        asked = {term: share * self._weight(term) for term, share in shares.items()}
        size = sum(asked.values())
        best: dict[str, tuple[float, str]] = {}
        covered: dict[str, dict[str, float]] = {}
        for (phrase, found), own in zip(self._phrases, self._sizes, strict=True):
            common = found.keys() & asked.keys()
            if not common:
                continue
            like = sum(asked[term] for term in common) / (0.5 * size + 0.5 * own) * phrase.value
            best[phrase.thing] = max(best.get(phrase.thing, (0.0, "")), (like, phrase.text))
            whole = covered.setdefault(phrase.thing, {})
            for term in common:
                whole[term] = max(whole.get(term, 0.0), asked[term] * min(1.0, phrase.value))
        scored = [
            (thing, text, like + 0.8 * sum(covered[thing].values()) / size) for thing, (like, text) in best.items()
        ]
        return sorted((one for one in scored if one[2] >= LEAST), key=lambda one: -one[2])

    def _weight(self, term: str) -> float:
        return math.log(1 + self._total / (1 + self._frequency[term]))

    def _terms(self, text: str) -> dict[str, float]:
        folded = fold(text, self._traditional)
        shares = {term: self._share(term) for term in terms(folded)}
        latin = f" {' '.join(map(stem, _WORDS.findall(folded)))} "
        for number, group in enumerate(self._groups):
            if any((key in latin) if key.startswith(" ") else (key in folded) for key in group):
                shares[f"§{number}"] = 1.2
        return shares

    def _share(self, term: str) -> float:
        if term in _LIGHT or all(letter in _LIGHT for letter in term):
            return _SHARE["light"]
        return _SHARE["character"] if len(term) == 1 and _HAN.match(term) else 1.0

    def _key(self, word: str) -> str:
        folded = fold(word, self._traditional)
        return folded if _HAN.search(folded) else f" {' '.join(map(stem, _WORDS.findall(folded)))} "
