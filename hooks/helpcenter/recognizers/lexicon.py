"""Ways to say a thing, each with the words that it cannot do without.

A vocabulary of a hundred and fifty patterns over every sentence of a site would take seconds. Few sentences hold the
words that a pattern needs, and to look for a word is a hundred times quicker; a pattern that no text needs is not even
compiled. Phrases are written in lower case and looked for in lower case, which is quicker than to ignore the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import product
from operator import or_

from helpcenter.recognizers.multi_search import Words

Part = str | tuple[str, ...]
"""Of a phrase: a tuple holds words, one of which stands there as it is; a string is a regular expression."""


Line = tuple[int, int]
"""Where a line begins and ends."""


class Within(tuple[str, ...]):
    """Words, one of which stands in whatever the other parts match; no part of its own."""

    __slots__ = ()


DIGITS = Within("0123456789")


def lowered(text: str) -> str:
    """A text in lower case with every character in its place: the few that would become two stay as they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def caseless(text: str) -> str:
    """A text in which each character that `re.IGNORECASE` takes for a Latin letter is that letter in lower case."""
    lower = lowered(text)
    return lower if lower.isascii() else lower.replace("ſ", "s").replace("ı", "i").replace("İ", "i")


def lines_with(mark: re.Pattern[str], text: str) -> Iterator[Line]:
    """Each line in which a mark stands that spans no lines; `finditer` of a dear pattern takes
    these two."""
    at = 0
    while found := mark.search(text, at):
        end = text.find("\n", found.end())
        at = len(text) if end < 0 else end
        yield text.rfind("\n", 0, found.start()) + 1, at


def lines_with_one_of(words: Words, text: str) -> Iterator[Line]:
    """The same for words."""
    at = -1
    for start, end in words.places(text):
        if start > at:
            at = text.find("\n", end)
            at = len(text) if at < 0 else at
            yield text.rfind("\n", 0, start) + 1, at


def matches_from(pattern: re.Pattern[str], begins: Words, text: str, whole: str = "") -> Iterator[re.Match[str]]:
    """What `finditer` finds of a pattern that begins with one of these words: a page has a thousand brackets, at each
    of which it would try. The words are looked for in `text`; `whole`, where it is another one, is what matches."""
    at = 0
    for start, _ in begins.places(text):
        if start >= at and (match := pattern.match(whole or text, start)):
            yield match
            at = match.end()


def one_by_one(*each: Iterable[str]) -> tuple[str, ...]:
    """Every word that is made of one of each: `one_by_one("89", ("", " "), ("am",))` is 8am, 8 am, 9am and 9 am."""
    return tuple(map("".join, product(*each)))


def one_of(words: Iterable[str]) -> str:
    """A regular expression for one of these words."""
    return f"(?:{'|'.join(map(re.escape, words))})"


@dataclass(frozen=True, eq=False)
class Phrase:
    """One way to say it, part by part."""

    parts: tuple[Part, ...]

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of words; one of each stands in every text that this matches."""
        return tuple(frozenset(part) for part in self.parts if isinstance(part, tuple))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The parts in one, for a text in lower case."""
        parts = [part for part in self.parts if not isinstance(part, Within)]
        return re.compile("".join(part if isinstance(part, str) else one_of(part) for part in parts))

    def possible(self, there: Set[str]) -> bool:
        """Whether a text in which these words are present may say it."""
        return not any(map(there.isdisjoint, self.needs))


@dataclass(frozen=True, eq=False)
class Phrases:
    """Several ways to say one thing."""

    all: tuple[Phrase, ...] = ()

    def search(self, lower: str, there: Set[str], start: int = 0) -> re.Match[str] | None:
        """The first place from `start` on where one is said, in a text in which these words are present; of two that
        begin there, the one that is listed first."""
        first = None
        for phrase in self.all:
            if phrase.possible(there) and (match := phrase.pattern.search(lower, start)):
                first = match if first is None or match.start() < first.start() else first
        return first

    def finditer(self, lower: str, there: Set[str]) -> Iterator[re.Match[str]]:
        """Every place, phrase by phrase."""
        for phrase in self.all:
            if phrase.possible(there):
                yield from phrase.pattern.finditer(lower)


def phrases(*each: tuple[Part, ...]) -> Phrases:
    """Phrases from their parts."""
    return Phrases(tuple(map(Phrase, each)))


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Phrases by the name of what they say."""

    kinds: Mapping[str, Phrases]
    there: Set[str] = frozenset()
    """The words of the text that these phrases were chosen for."""

    def __getitem__(self, kind: str) -> Phrases:
        return self.kinds.get(kind, _NONE)

    def __contains__(self, kind: str) -> bool:
        return kind in self.kinds

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word that any phrase needs."""
        needs = (words for said in self.kinds.values() for phrase in said.all for words in phrase.needs)
        return tuple(sorted(frozenset().union(*needs)))

    @cached_property
    def _under(self) -> dict[str, list[tuple[int, str, Phrase]]]:
        """Number, kind and phrase under each word that may begin to make it possible; "" stands in every text."""
        under: dict[str, list[tuple[int, str, Phrase]]] = {}
        every = ((kind, phrase) for kind, said in self.kinds.items() for phrase in said.all)
        for number, (kind, phrase) in enumerate(every):
            for word in phrase.needs[0] if phrase.needs else ("",):
                under.setdefault(word, []).append((number, kind, phrase))
        return under

    def present(self, lower: str) -> frozenset[str]:
        """Those of its words that stand somewhere in a text in lower case."""
        return frozenset(self._tree.within(lower))

    @cached_property
    def _tree(self) -> Words:
        return Words(self.words)

    def where(self, lowers: Iterable[str]) -> dict[str, int]:
        """In which of many short texts each word stands: their numbers as the bits of an integer."""
        where: dict[str, int] = {}
        within, bit = self._tree.within, 1
        for lower in lowers:
            for word in within(lower):
                where[word] = where.get(word, 0) | bit
            bit <<= 1
        return where

    def possible(self, where: Mapping[str, int]) -> list[tuple[str, Phrase, int]]:
        """The phrases that some of these texts may say, each with its kind and the bits of those texts."""
        under, there = self._under, frozenset(where)
        near = {entry[0]: entry for word in ("", *where) for entry in under.get(word, ())}
        found = []
        for _, kind, phrase in sorted(near.values(), key=_number):
            texts = -1
            for words in phrase.needs:
                texts &= reduce(or_, [where[word] for word in words & there], 0)
            if texts:
                found.append((kind, phrase, texts))
        return found


def chosen(possible: Iterable[tuple[str, Phrase, int]], where: Mapping[str, int], text: int) -> Lexicon:
    """What one text may say, which `text` is the bit of."""
    said: dict[str, list[Phrase]] = {}
    for kind, phrase, texts in possible:
        if texts & text:
            said.setdefault(kind, []).append(phrase)
    needed = {word for every in said.values() for phrase in every for words in phrase.needs for word in words}
    there = frozenset([word for word in needed & where.keys() if where[word] & text])
    return Lexicon({kind: Phrases(tuple(every)) for kind, every in said.items()}, there)


def _number(entry: tuple[int, str, Phrase]) -> int:
    return entry[0]


_NONE = Phrases()
