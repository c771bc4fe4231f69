"""Phrases: regular expressions with the words that every match contains, as a prefilter.

150 patterns over every sentence of a site would take seconds. Few sentences contain the words that a pattern requires,
and searching for a word is a hundred times faster; a pattern that no text can match is not even compiled. Phrases and
texts are in lower case, which is faster than ignoring case.
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
"""Of a phrase: a tuple holds literal alternatives, a string is a regular expression."""

Line = tuple[int, int]
"""The offsets at which a line begins and ends."""


class Within(tuple[str, ...]):
    """Words, one of which every match of the other parts contains; matches nothing itself."""

    __slots__ = ()


DIGITS = Within("0123456789")


def lowered(text: str) -> str:
    """A text in lower case, of the same length: the few characters that would become two stay as they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def caseless(text: str) -> str:
    """A text with each character that matches a Latin letter under `re.IGNORECASE` as that letter in lower case."""
    lower = lowered(text)
    return lower if lower.isascii() else lower.replace("ſ", "s").replace("ı", "i").replace("İ", "i")


def lines_with(mark: re.Pattern[str], text: str) -> Iterator[Line]:
    """The `(start, end)` of each line that matches `mark`, to restrict an expensive pattern to those lines."""
    at = 0
    while found := mark.search(text, at):
        end = text.find("\n", found.end())
        at = len(text) if end < 0 else end
        yield text.rfind("\n", 0, found.start()) + 1, at


def lines_with_one_of(words: Words, text: str) -> Iterator[Line]:
    """The same for lines that contain one of these words."""
    at = -1
    for start, end in words.places(text):
        if start > at:
            at = text.find("\n", end)
            at = len(text) if at < 0 else at
            yield text.rfind("\n", 0, start) + 1, at


def matches_from(pattern: re.Pattern[str], begins: Words, text: str, whole: str = "") -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with one of these words, tried only where they occur in `text`.

    `whole` is the text to match where it differs, as in letter case.
    """
    at = 0
    for start, _ in begins.places(text):
        if start >= at and (match := pattern.match(whole or text, start)):
            yield match
            at = match.end()


def one_by_one(*each: Iterable[str]) -> tuple[str, ...]:
    """Every concatenation of one of each: `one_by_one("89", ("", " "), ("am",))` is 8am, 8 am, 9am and 9 am."""
    return tuple(map("".join, product(*each)))


def one_of(words: Iterable[str]) -> str:
    """A regular expression for one of these words."""
    return f"(?:{'|'.join(map(re.escape, words))})"


@dataclass(frozen=True, eq=False)
class Phrase:
    """One wording, as a sequence of parts."""

    parts: tuple[Part, ...]

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Sets of words; every match contains one of each."""
        return tuple(frozenset(part) for part in self.parts if isinstance(part, tuple))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The parts as one expression, for a text in lower case."""
        parts = [part for part in self.parts if not isinstance(part, Within)]
        return re.compile("".join(part if isinstance(part, str) else one_of(part) for part in parts))

    def possible(self, there: Set[str]) -> bool:
        """Whether a text that contains these words can match."""
        return not any(map(there.isdisjoint, self.needs))


@dataclass(frozen=True, eq=False)
class Phrases:
    """Several wordings of one thing."""

    all: tuple[Phrase, ...] = ()

    def search(self, lower: str, there: Set[str], start: int = 0) -> re.Match[str] | None:
        """The first match from `start` on, in a text that contains these words.

        Of two that begin at the same offset, that of the phrase listed first.
        """
        first = None
        for phrase in self.all:
            if phrase.possible(there) and (match := phrase.pattern.search(lower, start)):
                first = match if first is None or match.start() < first.start() else first
        return first

    def finditer(self, lower: str, there: Set[str]) -> Iterator[re.Match[str]]:
        """Every match, phrase by phrase."""
        for phrase in self.all:
            if phrase.possible(there):
                yield from phrase.pattern.finditer(lower)


def phrases(*each: tuple[Part, ...]) -> Phrases:
    """Phrases from their parts."""
    return Phrases(tuple(map(Phrase, each)))


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Phrases by kind."""

    kinds: Mapping[str, Phrases]
    there: Set[str] = frozenset()
    """The words of the text for which these phrases were chosen."""

    def __getitem__(self, kind: str) -> Phrases:
        return self.kinds.get(kind, _NONE)

    def __contains__(self, kind: str) -> bool:
        return kind in self.kinds

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word that any phrase requires."""
        needs = (words for said in self.kinds.values() for phrase in said.all for words in phrase.needs)
        return tuple(sorted(frozenset().union(*needs)))

    @cached_property
    def _under(self) -> dict[str, list[tuple[int, str, Phrase]]]:
        """Number, kind and phrase by each word of the first set that a phrase requires; "" for one that requires none."""
        under: dict[str, list[tuple[int, str, Phrase]]] = {}
        every = ((kind, phrase) for kind, said in self.kinds.items() for phrase in said.all)
        for number, (kind, phrase) in enumerate(every):
            for word in phrase.needs[0] if phrase.needs else ("",):
                under.setdefault(word, []).append((number, kind, phrase))
        return under

    def present(self, lower: str) -> frozenset[str]:
        """Those of its words that occur in a text in lower case."""
        return frozenset(self._tree.within(lower))

    @cached_property
    def _tree(self) -> Words:
        return Words(self.words)

    def where(self, lowers: Iterable[str]) -> dict[str, int]:
        """For each word, the numbers of the texts that contain it, as the bits of an integer."""
        where: dict[str, int] = {}
        within, bit = self._tree.within, 1
        for lower in lowers:
            for word in within(lower):
                where[word] = where.get(word, 0) | bit
            bit <<= 1
        return where

    def possible(self, where: Mapping[str, int]) -> list[tuple[str, Phrase, int]]:
        """The phrases that some of these texts can match, each with its kind and the bits of those texts."""
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
    """The phrases that one text, given as its bit, can match."""
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
